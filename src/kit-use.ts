import { nameOfPlace, placeOf } from './calls.ts';
import type { Calls } from './calls.ts';
import type { Dockerfile, Stage } from './dockerfile.ts';
import { copiesFrom, installed } from './images/move.ts';
import { jdk } from './images/tools.ts';
import type { Kit } from './images/tools.ts';

/** The tool or file of a kit that a stage is seen to use, and where: `needs javac at line 4`; undefined when it is seen to use none. */
export function neededTool(file: Dockerfile, stage: Stage, kit: Kit, calls: Calls): string | undefined {
  const brought = installed(calls);
  for (const call of calls.commands) {
    const tool = kit.needOf(call.command);
    if (tool !== undefined && !brought.has(kit.beside.get(tool) ?? '')) return `needs ${tool} ${placeOf(file, call)}`;
  }
  for (const source of calls.texts) {
    const part = kit.files.exec(source.text)?.[0];
    if (part !== undefined) return `needs ${part.replace('}', '')} ${placeOf(file, source)}`;
    const friend = /^(ARG|COPY|ADD)$/.test(source.instruction.keyword) ? undefined : kit.friends.exec(source.text)?.[0];
    if (friend !== undefined) return `${nameOfPlace(file, source)} names ${friend}, which may work with ${kit.name}`;
    // the JRE of Java 8 is what lies in the folder jre of its JDK
    if (kit === jdk && /(JAVA_HOME\}?|openjdk[\w.-]*|corretto[\w.-]*)\/jre\b/.test(source.text))
      return `${nameOfPlace(file, source)} counts on the folder jre in JAVA_HOME, which the JDK alone has`;
  }
  const taken = copiesFrom(file, stage).find(({ text }) => /java|jdk|jvm|dotnet|cuda/.test(text));
  return taken && `${nameOfPlace(file, taken)} takes ${kit.name}, or a part of it, out of this image`;
}

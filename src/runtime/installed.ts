import type { Dockerfile, Stage } from '../dockerfile.ts';
import { madeBy } from '../removed.ts';

/**
 * What a stage, with those below it, may install beside packages that are known: the line and the package as far as it can be told. `programs`: the
 * package managers that are looked at.
 */
export function installedBeside(file: Dockerfile, stage: Stage, programs: RegExp, known: RegExp): string | undefined {
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== 'RUN') continue;
    const { script, line } = instruction;
    if (script === undefined) return `what line ${line} runs is not known`;
    for (const command of script.commands) {
      const { name, args } = command;
      if (!programs.test(name) || args.every(({ value }) => !/^(add|install|build-dep|-i|--install)$/.test(value)))
        continue;
      const things = madeBy(file, { instruction, script, stage }, command);
      if (things.length === 0 || args.some(({ value, kind }) => kind !== 'literal' || /^[^-].*\/|\$/.test(value)))
        return `what line ${line} installs is not known`;
      const other = things.map((one) => one.replace(/^\w+ |[=<>~@].*$/g, '')).find((one) => !known.test(one));
      if (other !== undefined) return `line ${line} installs ${other}`;
    }
  }
  return stage.parent === undefined ? undefined : installedBeside(file, stage.parent, programs, known);
}

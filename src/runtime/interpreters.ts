import type { Context } from '../context.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { fieldsIn, parseObject, textIn } from '../stacks/json.ts';
import { javaLauncher } from './launch.ts';
import type { Launcher } from './launch.ts';
import { manifestOf } from './packages.ts';

/** What distroless images start, by the family of the image that goes: the program, and what the distroless image of a version is called. */
export const interpreters: ReadonlyMap<
  string,
  { readonly launcher: Launcher; readonly name: (version: string) => string }
> = new Map([
  [
    'node',
    {
      launcher: {
        names: /^(\/usr\/local\/bin\/|\/usr\/bin\/)?(node|nodejs)$/,
        path: '/nodejs/bin/node',
        isInPath: false,
        option: undefined,
      },
      name: (version) => `nodejs${/^\d+/.exec(version)?.[0]}`,
    },
  ],
  ...['eclipse-temurin', 'amazoncorretto', 'openjdk'].map(
    (family) =>
      [family, { launcher: javaLauncher, name: (version: string) => `java${/^\d+/.exec(version)?.[0]}` }] as const,
  ),
  [
    'python',
    {
      launcher: {
        names: /^(\/usr\/local\/bin\/|\/usr\/bin\/)?python(3(\.13)?)?$/,
        path: '/usr/bin/python3.13',
        isInPath: true,
        option: undefined,
      },
      name: (version) => (/^3\.13(\.|$)/.test(version) ? 'python3' : `python${version}`),
    },
  ],
]);

/** What `npm start` runs when that is node and a file, and nothing before or behind it. */
export function npmStart(
  file: Dockerfile,
  stage: Stage,
  context: Context,
  words: readonly string[],
): readonly string[] | undefined {
  const [npm, ...rest] = words.filter((word) => !/^(-s|--silent|--quiet)$/.test(word));
  if (npm !== 'npm' || !/^(start|run start|run-script start)$/.test(rest.join(' '))) return undefined;
  const scripts = fieldsIn(parseObject(manifestOf(file, stage, context, 'package.json')) ?? {}, 'scripts');
  if (textIn(scripts, 'prestart') !== undefined || textIn(scripts, 'poststart') !== undefined) return undefined;
  const [, started] = /^node ([\w./ :=@-]+)$/.exec(textIn(scripts, 'start') ?? '') ?? [];
  return started?.trim().split(/ +/);
}

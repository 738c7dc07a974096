import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { expand, placeOf } from '../folders.ts';
import { areRelated, isIn } from '../paths.ts';
import { projectAt } from './c-project.ts';
import { folderOfBuild } from './c-steps.ts';
import { atHome, isPath } from './commands.ts';
import type { Step } from './commands.ts';

/** What a build installs, if anything. */
export interface Installs {
  /** The folders that it is installed into, each once. */
  readonly prefixes: readonly string[];
}

/** Where everything that a stage installs goes to; a text: why that is not known. */
export function installsOf(file: Dockerfile, steps: readonly Step[], context: Context): Installs | string {
  const prefixes = new Set<string>();
  for (const [i, step] of steps.entries()) {
    if (!isInstall(step)) continue;
    const prefix = prefixOf(file, steps.slice(0, i), step, context);
    if (!prefix.startsWith('/')) return prefix;
    prefixes.add(prefix);
  }
  return { prefixes: [...prefixes] };
}

function isInstall({ command: { name, args } }: Step): boolean {
  return (
    /^(g?make|ninja|cmake|meson|scons)$/.test(name) &&
    args.some(({ value }) => /^(--)?install(-strip|_sw|-exec|-bin)?$/.test(value))
  );
}

/** Writes the files that say where a project goes. */
const configures = /^(autogen(\.sh)?|bootstrap(\.sh)?|buildconf|config|Configure|configure\S*|cmake|meson)$/;

/** The folder that a project is installed into; a text without a slash at its start: why that is not known. */
function prefixOf(file: Dockerfile, before: readonly Step[], step: Step, context: Context): string {
  const own = folderOfBuild(step) ?? step.folder;
  const configured = before.filter(
    (one) => configures.test(one.command.name) && isPath(one.folder) && areRelated(own, one.folder),
  );
  let prefix: string | undefined;
  const named: (readonly [word: string, line: number])[] = [];
  // each of them may name folders: cmake, then make install PREFIX=
  for (const { at, command, folder } of [step, ...configured.toReversed()]) {
    const words = command.args.map(({ value }) => expand(file, at, value, command));
    named.push(...words.filter((word) => elsewhere.test(word)).map((word) => [word, at.line] as const));
    const given = words
      .map((word) => /^(?:--prefix=|-DCMAKE_INSTALL_PREFIX(?::\w+)?=|(?:PREFIX|prefix)=)(.*)$/.exec(word)?.[1])
      .find((one) => one !== undefined);
    const apart = words.indexOf('--prefix');
    const text = given ?? (apart === -1 ? undefined : words[apart + 1]);
    if (text === undefined || prefix !== undefined) continue;
    prefix = atHome(file, at, placeOf(folder, text));
    if (!isPath(prefix) || /^\/(usr)?$/.test(prefix))
      return `line ${at.line} installs between what the image has (${text})`;
  }
  // what configure and CMake do unless they are told otherwise
  if (configured.length > 0) prefix ??= '/usr/local';
  const settings = prefix === undefined ? projectAt(file, step, context)?.settings : undefined;
  if (settings !== undefined && /^\s*(PREFIX|prefix)\s*[?:]?=\s*\/usr\/local\s*$/m.test(settings))
    prefix = '/usr/local';
  if (prefix === undefined)
    return `where line ${step.at.line} installs to is not known: PREFIX=/usr/local behind make would say it`;
  const root = prefix;
  const outside = named.find(
    ([word]) =>
      !isIn(
        word.replace(/^[^=]*=(\$\{prefix\})?/, (_, own) => (own ? root : '')),
        root,
      ),
  );
  return outside === undefined
    ? prefix
    : `line ${outside[1]} installs into other folders too (${outside[0].replace(/=.*$/, '')})`;
}

const elsewhere =
  /^(DESTDIR=|--(sysconfdir|localstatedir|datadir|bindir|sbindir|libdir|mandir|exec-prefix|openssldir|with-\S*dir)=|-DCMAKE_INSTALL_\w*DIR(:\w+)?=\/)/;

import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { parseScript } from '../shell.ts';
import { nameOf } from '../start.ts';
import { isPath } from './commands.ts';
import { textAt } from './manifests.ts';

/** The class path where no option says one. */
export function classPathOf({ settings }: Stage): string {
  const path =
    settings
      .get('ENV CLASSPATH')
      ?.at(-1)
      ?.value.replace(/^["']|["']$/g, '') ?? '';
  return path === '' ? '.' : path;
}

/** Whether a shell reads the words of a start. */
export function isByShell({ json, args }: Instruction): boolean {
  return !json || /^(ba|da|a)?sh$/.test(nameOf(args[0]));
}

/** A script of the project that does nothing but start Java, with variables set before: the words, and the shell that reads it. */
export function scriptAt(
  file: Dockerfile,
  stage: Stage,
  path: string,
  context: Context,
): { readonly words: readonly string[]; readonly shell: 'sh' | 'bash' } | undefined {
  const text = isPath(path) ? textAt(file, stage.instructions.at(-1) ?? stage.from, path, context) : undefined;
  const [, shell] = /^#! ?(?:\/usr\/bin\/env |\/bin\/)(sh|bash)(?: -\w+)?\n/.exec(text ?? '') ?? [];
  if (text === undefined || (shell !== 'sh' && shell !== 'bash')) return undefined;
  const commands = parseScript({ text, at: [0], from: [0] })?.commands ?? [];
  const last = commands.at(-1);
  if (last?.name !== 'java' || last.within.length > 0) return undefined;
  const isPlain = commands
    .slice(0, -1)
    .every(({ name, redirects }) => /^(echo|export|set|umask|)$/.test(name) && redirects.length === 0);
  // what a command finds out is not known, and what follows a plain start runs when it ends
  return isPlain && !/`|\$\(/.test(text)
    ? { words: [...last.program, ...last.args].map(({ value }) => value), shell }
    : undefined;
}

/** Where Tomcat lies, if its own script is what starts: it needs no more than a Java runtime, which its official images stand on too. */
export function serverAt(
  { settings }: Stage,
  [script = '', verb]: readonly string[],
  resolve: (text: string) => string,
): string | undefined {
  const home = resolve('$CATALINA_HOME');
  const isOwn = script === 'catalina.sh' || resolve(script) === `${home}/bin/catalina.sh`;
  return isOwn && verb === 'run' && settings.has('ENV CATALINA_HOME') && isPath(home) && home !== '/'
    ? home
    : undefined;
}

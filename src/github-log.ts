import type { Io } from './run.ts';

/** The same world, in whose stderr nothing can be taken for a command of GitHub Actions: names of files and messages end up there. */
export function withoutCommands(io: Io): Io {
  const write = (text: string): boolean => {
    return io.stderr.write(text.replaceAll(/^([^\S\r\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '## ['));
  };
  return { ...io, stderr: { ...io.stderr, write } };
}

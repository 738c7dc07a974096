import type { Command } from '../shell.ts';
import type { Place, Walk } from './walk.ts';

/** Whether a program is started with nothing to do but what it will be told. */
export function isOpen(name: string, { args }: Command): boolean {
  return open.test(name) && args.every(({ value }) => /^(-[il]+|--login)$/.test(value));
}

const open = /^(sh|bash|dash|ash|zsh|python[\d.]*|ipython|node|ruby|irb|perl|php|npm|npx|yarn|pip[\d.]*|bundle)$/;

/** Notes code of another language: whether it starts programs. */
export function needsOfCode({ notes }: Walk, place: Place, text: string, name: string): void {
  if (
    /\bsubprocess\b|\bos\.(system|popen|exec)|child_process|\bexecSync\b|\bspawn\(|\bshell_exec\b|\bpopen\b|\bsystem\(|%x[({[]|\bIO\.popen|\bOpen3\b|\bproc_open\b/.test(
      text,
    )
  )
    notes.doubt(`${name} starts programs of its own`, place.span);
}

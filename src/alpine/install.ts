import type { AptInstall } from '../apt-install.ts';
import type { Dockerfile } from '../dockerfile.ts';
import type { Edit, Span } from '../edit.ts';
import { commentsIn, insertWord, removeWord, replaceWord } from '../write.ts';
import { apkOf } from './packages.ts';

/** An install that is written for apk. */
export interface ApkInstall {
  readonly edits: readonly Edit[];
  /** Whether nothing is left to install. */
  readonly isEmpty: boolean;
}

/**
 * What makes `apk add` of an install of apt's, the packages on their lines and in their order, with more of them at the end; a text names what has no
 * counterpart.
 */
export function toApk(file: Dockerfile, install: AptInstall, more: readonly string[]): ApkInstall | string {
  const { command, anchor, packages, obstacle } = install;
  const [program] = command.program;
  if (obstacle !== undefined || program === undefined)
    return obstacle === undefined ? 'apt in a form that is not read' : `apt-get, and ${obstacle}`;
  if (command.wrappers.length > 0) return `${command.wrappers[0]?.text ?? ''} apt`;
  const head: Span = { start: command.assignments[0]?.start ?? program.start, end: anchor.end };
  if (commentsIn(file, head).length > 0 || command.redirects.some(({ start }) => start < anchor.end))
    return 'apt in a form that is not read';
  if (command.assignments.some(({ name }) => name !== 'DEBIAN_FRONTEND')) return 'apt with settings of its own';
  const edits: Edit[] = [replaceWord(head, 'apk add --no-cache')];
  const named = new Set<string>();
  for (const word of command.args) {
    if (word.start < anchor.end) continue;
    // an option behind the packages
    if (!packages.includes(word)) {
      edits.push(...removeWord(file, command, word));
      continue;
    }
    if (word.kind !== 'literal' || word.value !== word.text || word.value.includes('='))
      return `${word.text}, which Alpine has in other versions`;
    const names = apkOf(word.value);
    if (names === undefined) return `${word.value}, whose counterpart on Alpine is not known`;
    const fresh = names.filter((name) => !named.has(name));
    for (const name of fresh) named.add(name);
    if (fresh.length > 0) edits.push(...(fresh.join(' ') === word.text ? [] : [replaceWord(word, fresh.join(' '))]));
    else {
      const removal = removeWord(file, command, word);
      if (removal.length === 0) return 'apt in a form that is not read';
      edits.push(...removal);
    }
  }
  const last = packages.at(-1);
  const extra = more.filter((name) => !named.has(name));
  if (last !== undefined && extra.length > 0) edits.push(insertWord(last, extra.join(' ')));
  return { edits, isEmpty: named.size + extra.length === 0 };
}

import type { Files } from './context.ts';

/** What was asked of the files of a build context, or of the folder so many levels above, and a digest of what they gave. */
export type Look = readonly [level: number, kind: Kind, path: string, gave: string];

type Kind = 'read' | 'has' | 'list' | 'ignore' | 'above' | 'folder';

/** The same files; every question is noted. */
export function recorded(
  files: Files,
  digest: (text: string) => string,
): { readonly files: Files; readonly looks: () => readonly Look[] } {
  const looks = new Map<string, Look>();
  const note = (level: number, kind: Kind, path: string, gave: unknown): void => {
    const name = `${level} ${kind} ${path}`;
    if (!looks.has(name)) looks.set(name, [level, kind, path, told(gave, digest)]);
  };
  return { files: recordedAt(files, 0, note), looks: () => [...looks.values()] };
}

/** Whether the files give the same answers again. */
export function stillGive(files: Files, looks: readonly Look[], digest: (text: string) => string): boolean {
  const levels: (Files | undefined)[] = [files];
  return looks.every(([level, kind, path, gave]) => {
    while (levels.length <= level) levels.push(levels.at(-1)?.above);
    const one = levels[level];
    return one !== undefined && told(ask(one, kind, path), digest) === gave;
  });
}

function recordedAt(
  files: Files,
  level: number,
  note: (level: number, kind: Kind, path: string, gave: unknown) => void,
): Files {
  const noted = <T>(kind: Kind, path: string, gave: T): T => {
    note(level, kind, path, gave);
    return gave;
  };
  let above: { readonly files: Files | undefined } | undefined;
  return {
    read: (path) => noted('read', path, files.read(path)),
    has: (path) => noted('has', path, files.has(path)),
    list: (folder) => noted('list', folder, files.list?.(folder)),
    get ignore() {
      return noted('ignore', '', files.ignore);
    },
    get folder() {
      // undefined and absent are the same to whoever asks
      return noted('folder', '', files.folder) ?? '';
    },
    get above() {
      if (above === undefined) {
        const found = files.above;
        note(level, 'above', '', found !== undefined);
        above = { files: found && recordedAt(found, level + 1, note) };
      }
      return above.files;
    },
  };
}

function ask(files: Files, kind: Kind, path: string): unknown {
  if (kind === 'read') return files.read(path);
  if (kind === 'has') return files.has(path);
  if (kind === 'list') return files.list?.(path);
  if (kind === 'above') return files.above !== undefined;
  return files[kind];
}

/** Short answers as they are, long ones as a digest. */
function told(gave: unknown, digest: (text: string) => string): string {
  const text = JSON.stringify(gave) ?? '';
  return text.length <= 40 ? text : digest(text);
}

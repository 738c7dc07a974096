import { parseDockerfile } from '../../src/dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile.ts';
import type { Edit } from '../../src/edit.ts';
import type { Command } from '../../src/shell.ts';
import type { Change } from '../invariants.ts';

/*
 * A stage that goes over to an image without a distribution may bring along, and leave out, exactly what is named here. What has been found to be
 * so is taken out of the change, and the other checks see the rest.
 */

/** Lines that may come right behind the FROM. */
const brought = new Set(
  [
    ['/etc/ssl/certs/ca-certificates.crt', '/etc/ssl/certs/'],
    ['/usr/share/zoneinfo', '/usr/share/zoneinfo'],
    ['/etc/passwd', '/etc/passwd'],
    ['/etc/group', '/etc/group'],
    ['/tmp', '/tmp'],
  ].map((args) => args.join(' ')),
);

/** Images that have nothing but what a program needs. */
const bare = /^(scratch|busybox:1|alpine:3|gcr\.io\/distroless\/.*)$/;

/** The change without the lines that came for another base, and with the start as it was where it still says the same. */
export function withoutExtras(change: Change): Change {
  const { before, after, result } = change;
  const pieces = swapped(before, after).flatMap(([old, now]) => [
    ...extraLines(before, now, after),
    ...sameStart(change, old, now),
  ]);
  if (pieces.length === 0) return change;
  const sorted = pieces.toSorted((a, b) => a.start - b.start);
  let text = after.text;
  for (const { start, end, text: old } of sorted.toReversed()) text = text.slice(0, start) + old + text.slice(end);
  const edits = differences(result.edits, before.text, sorted);
  return { ...change, after: parseDockerfile(text), result: { ...result, after: text, edits } };
}

/** Whether a command may go with the base: what it installs the new one has, or has been given. */
export function goesWithBase({
  before,
  after,
}: Pick<Change, 'before' | 'after'>): (run: Instruction, command: Command) => boolean {
  const stages = new Set(swapped(before, after).map(([old]) => old.index));
  return (run, { name, args }) => {
    const names = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
    if (!stages.has(run.stage ?? -1)) return false;
    if (name === 'update-ca-certificates') return true;
    if (name === 'rm') return names.every((path) => /^\/var\/(cache\/(apk|apt)|lib\/apt\/lists)(\/\*?)?$/.test(path));
    if (!/^(apk|apt|apt-get)$/.test(name)) return name === 'set';
    return names.every((word) => /^(add|install|update|upgrade|clean|ca-certificates|tzdata|netbase)$/.test(word));
  };
}

function swapped(before: Dockerfile, after: Dockerfile): readonly (readonly [Stage, Stage])[] {
  if (before.stages.length !== after.stages.length) return [];
  return before.stages.flatMap((old, i) => {
    const now = after.stages[i];
    return now !== undefined && old.image.text !== now.image.text && bare.test(now.image.text)
      ? [[old, now] as const]
      : [];
  });
}

function extraLines(before: Dockerfile, now: Stage, { text }: Dockerfile): Edit[] {
  if (now.image.text.startsWith('gcr.io/')) return [];
  const old = before.stages[now.index]?.instructions.map(({ body }) => body.text) ?? [];
  const found: Edit[] = [];
  for (const { keyword, flags, args, body, start, end } of now.instructions) {
    const from = flags.find(({ name }) => name === 'from')?.value ?? '';
    const others = flags.filter(
      ({ name, value }) =>
        name !== 'from' && !(name === 'chown' && /^\d+(:\d+)?$/.test(value ?? '') && args[0] === '/tmp'),
    );
    const isEarlier = before.stages.some(
      ({ name, index }) => index < now.index && (name === from.toLowerCase() || `${index}` === from),
    );
    const isExtra = keyword === 'COPY' && isEarlier && others.length === 0 && brought.has(args.join(' '));
    // they come first, and are new
    if (!isExtra || old.includes(body.text)) break;
    found.push({
      start: text.lastIndexOf('\n', start - 1) - (text[text.lastIndexOf('\n', start - 1) - 1] === '\r' ? 1 : 0),
      end,
      text: '',
    });
  }
  return found;
}

/** Puts the old CMD and ENTRYPOINT back, where both images start the same words. */
function sameStart({ before, after, read }: Change, old: Stage, now: Stage): Edit[] {
  const starts = ({ instructions }: Stage): readonly Instruction[] =>
    instructions.filter(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  const [was, is] = [starts(old), starts(now)];
  const words = (file: Dockerfile, all: readonly Instruction[]): string =>
    all.map(({ start, end }) => file.text.slice(start, end)).join('\n');
  if (words(before, was) === words(after, is)) return [];
  const [first, second] = [wordsOf(old, read), wordsOf(now, read)];
  if (first === undefined || JSON.stringify(first) !== JSON.stringify(second)) return [];
  const rest = [...is];
  const edits: Edit[] = [];
  for (const one of was.toReversed()) {
    const twin = rest.pop();
    if (twin?.keyword !== one.keyword) return [];
    edits.push({ start: twin.start, end: twin.end, text: before.text.slice(one.start, one.end) });
  }
  for (const one of rest) {
    const next = now.instructions.find(({ start }) => start > one.start);
    if (one.body.text !== '["/usr/bin/java"]' || next === undefined) return [];
    edits.push({ start: one.start, end: next.start, text: '' });
  }
  return edits;
}

/** What a container starts, the program by one name. */
function wordsOf({ instructions, image }: Stage, read: Change['read']): readonly string[] | undefined {
  const last = (keyword: string): Instruction | undefined => instructions.findLast((one) => one.keyword === keyword);
  const [entrypoint, command] = [last('ENTRYPOINT'), last('CMD')];
  if (entrypoint?.json === false || command?.json === false) return undefined;
  const own = /nodejs/.test(image.text)
    ? ['/nodejs/bin/node']
    : /java/.test(image.text)
      ? ['/usr/bin/java', '-jar']
      : ['/usr/bin/python3.13'];
  const words = [
    ...(entrypoint?.args ?? (image.text.startsWith('gcr.io/distroless') ? own : [])),
    ...(command?.args ?? []),
  ];
  if (/^npm (run |run-script )?start$/.test(words.join(' '))) {
    const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(read('package.json') ?? '{}');
    const { prestart, start = '', poststart } = scripts;
    return prestart === undefined && poststart === undefined ? canonical(start.split(' ')) : undefined;
  }
  return canonical(words);
}

function canonical([program = '', ...rest]: readonly string[]): readonly string[] {
  const name = program.replace(/.*\//, '');
  if (/^(node|nodejs)$/.test(name)) return ['node', ...rest];
  return /^python[\d.]*$/.test(name) ? ['python', ...rest] : [name, ...rest];
}

/** The edits that make the text without the pieces: what an edit puts there, less what is taken back. */
function differences(edits: readonly Edit[], before: string, pieces: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let shift = 0;
  for (const { start, end, text } of edits) {
    const place = start + shift;
    const stop = place + text.length;
    shift += text.length - (end - start);
    const own = pieces.filter(
      (piece) =>
        piece.start <= stop &&
        piece.end >= place &&
        (piece.text === '' || (piece.start < stop && place < piece.end) || text === ''),
    );
    let left = text;
    let isBack = false;
    for (const piece of own.toReversed()) {
      if (piece.text !== '') isBack = true;
      else if (piece.start >= place && piece.end <= stop)
        left = left.slice(0, piece.start - place) + left.slice(piece.end - place);
    }
    if (!isBack && before.slice(start, end) !== left) kept.push({ start, end, text: left });
  }
  return kept;
}

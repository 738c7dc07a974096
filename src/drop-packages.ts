import type { Held, PackageInstall } from './build-install.ts';
import type { Dockerfile, Run } from './dockerfile.ts';
import type { Edit } from './edit.ts';
import { endOnAlpine, endOnDebian, saveMarks } from './keep-libraries.ts';
import type { Command, Word } from './shell.ts';
import { appendCommand, commentsIn, insertOperands, insertWord, prependCommand, removeWord } from './write.ts';

/** What joins the commands at the end, and the place for them: behind the last command that is no cleanup. */
interface End {
  readonly at: number;
  readonly between: string;
}

function endOf(file: Dockerfile, { instruction, script }: Run): End | undefined {
  const last = script.items.findLastIndex(({ command }) => command === undefined || !isCleanup(command));
  const edit = appendCommand(file, instruction, script, last, '');
  if (edit === undefined || edit.start !== script.items[last]?.end) return undefined;
  const { text } = edit;
  // in a line of its own, even where the author has everything in one
  const between = text.includes('\n')
    ? text
    : text.replace(/^( &&|;) $/, (_, sign: string) =>
        sign === ';' ? `; ${file.escape}${file.eol}    ` : ` ${file.escape}${file.eol}    && `,
      );
  // not with the blank lines that stand between two parts
  return { at: edit.start, between: between.replace(/(\n[ \t]*\\\r?(?=\n))+/g, '') };
}

function isCleanup({ name, args }: Command): boolean {
  if (name === 'rm') return args.every(({ value }) => /^(-|\/(tmp|root|var\/(cache|lib\/apt|tmp))\b|~)/.test(value));
  return /^apt(-get)?$/.test(name) && /^(auto)?clean$/.test(args.at(-1)?.value ?? '');
}

const stuck = 'there is no place for further commands in this RUN';

/** What makes an install a group that goes at the end of the RUN, on Alpine; a text says why there are no such edits. */
export function editsForApk(
  file: Dockerfile,
  run: Run,
  installs: readonly PackageInstall[],
  folders: readonly string[],
): readonly Edit[] | string {
  const [install, second] = installs;
  const end = endOf(file, run);
  if (install === undefined || end === undefined) return stuck;
  if (second !== undefined) return 'several commands install what to build with';
  const { command, anchor, packages, builders } = install;
  const { instruction } = run;
  const ending = {
    text: end.between + endOnAlpine({ file, instruction, between: end.between, folders }),
    start: end.at,
    end: end.at,
  };
  if (builders.length === packages.length)
    return [
      insertWord(lastBefore(command, packages) ?? anchor, '--virtual .build-deps'),
      ...insertOperands(file, anchor, packages, ['pax-utils']),
      ending,
    ];
  const options = command.args.filter((word) => !packages.includes(word));
  const odd = options.find(
    ({ value }) => !/^(add|-[Uqv]+|--(no-cache|update|update-cache|quiet|no-progress|verbose))$/.test(value),
  );
  if (odd !== undefined) return `apk is given ${odd.value}`;
  const others = packages.filter((word) => !builders.includes(word));
  if (others.every(({ kind }) => kind !== 'literal'))
    return `which packages ${others[0]?.text} stands for cannot be told`;
  if (commentsIn(file, command).length > 0) return 'a comment stands among the packages';
  const edit = appendCommand(file, instruction, run.script, command.item, '');
  if (edit === undefined || edit.start !== command.end) return stuck;
  const gap = gapBetween(file, packages);
  const words = [
    `${['apk', ...options.map(({ text }) => text)].join(' ')} --virtual .build-deps`,
    ...builders.map(({ text }) => text),
    'pax-utils',
  ];
  const group = { ...edit, text: edit.text + words.join(gap) };
  return [...builders.flatMap((word) => removeWord(file, command, word)), group, ending];
}

/** The word that the packages stand behind. */
function lastBefore({ args }: Command, [first]: readonly Word[]): Word | undefined {
  return args.findLast(({ start }) => first !== undefined && start < first.start);
}

/** What the author writes between two packages. */
function gapBetween({ text }: Dockerfile, packages: readonly Word[]): string {
  const gaps = packages.slice(1).map(({ start }, i) => text.slice(packages[i]?.end, start));
  return gaps.length > 0 && gaps.every((gap) => gap.includes('\n')) ? (gaps[0] ?? ' ') : ' ';
}

/** Packages of Debian that recommend compilers. */
const recommendsCompilers = /^(python3?-pip|npm|cpanminus|dpkg-dev)$/;

/** What makes packages go at the end of the RUN, on Debian; a text says why there are no such edits. */
export function editsForApt(
  file: Dockerfile,
  run: Run,
  installs: readonly PackageInstall[],
  folders: readonly string[],
  { names, isStrict }: Held,
): readonly Edit[] | string {
  const recommender = [...names].find((name) => recommendsCompilers.test(name));
  if (!isStrict && recommender !== undefined) return `${recommender} recommends compilers, which would stay`;
  const { items } = run.script;
  const first = items.find(({ command }) => /^apt(-get)?$/.test(command?.name ?? ''));
  const end = endOf(file, run);
  const before = first && prependCommand(first, saveMarks);
  if (end === undefined || before === undefined) return stuck;
  const isAlike =
    end.between.includes('\n') && (/&&/.test(end.between) ? before.text.endsWith('&& ') : before.text.endsWith('; '));
  const spread = file.text.slice(run.instruction.start, run.instruction.end).includes('\n');
  const start = isAlike && spread ? { ...before, text: saveMarks + end.between } : before;
  const builders = new Set(
    installs.flatMap(({ builderNames }) => builderNames.map((name) => (name === 'libc-dev' ? 'libc6-dev' : name))),
  );
  const text =
    end.between +
    endOnDebian({ file, instruction: run.instruction, between: end.between, folders }, [...builders], isStrict);
  return [start, { start: end.at, end: end.at, text }];
}

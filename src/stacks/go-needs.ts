import { noContext, sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { parseDockerfile } from '../dockerfile.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { contentsOf } from '../images/contents.ts';
import type { Contents } from '../images/contents.ts';
import { meets, needsOf } from '../needs.ts';
import type { Need } from '../needs.ts';
import { nameOf } from '../start.ts';
import type { Kept } from './go-files.ts';
import type { Target } from './go-runtime.ts';
import type { Started } from './go-start.ts';

/** A file whose last stage was put there to run what another one builds. */
export interface Draft {
  readonly file: Dockerfile;
  /** What the build stage does, as it stands in the file before. */
  readonly build: readonly Instruction[];
  readonly before: Dockerfile;
  readonly kept: readonly Kept[];
  readonly context: Context;
}

/** The commands that the last stage runs and that its image has not; a text says what else it asks for in vain. */
export function missingIn(draft: Draft, { name, image }: Target, started: Started): readonly string[] | string {
  const contents = contentsOf(image ?? { family: 'scratch', suite: undefined, variant: 'scratch', features: [] });
  if (contents === undefined) return `what ${name} holds is not known`;
  const own = new Set(started.programs.map(({ path }) => nameOf(path)));
  const file = started.isHandled ? withScripts(draft) : draft.file;
  const stage = file.stages.at(-1);
  if (stage === undefined) return [];
  const copiesUsers = stage.instructions.some(
    ({ keyword, args }) => keyword === 'COPY' && args.includes('/etc/passwd'),
  );
  const hasEntrypoint = stage.instructions.some(({ keyword }) => keyword === 'ENTRYPOINT');
  const { all, unseen } = needsOf(file, stage, started.isHandled ? draft.context : noContext);
  const hidden = started.isHandled ? unseen.find(({ reason }) => !isHarmless(reason, own)) : undefined;
  if (hidden !== undefined) return hidden.reason.replace(/^line \d+ /, `what line ${started.at.line} starts `);
  const missing = new Set<string>();
  for (const need of all) {
    const keyword = keywordOf(file, need);
    // its words are those of an ENTRYPOINT
    if (hasEntrypoint && keyword === 'CMD' && !started.isHandled) continue;
    if (need.kind === 'user' && copiesUsers) continue;
    if (need.kind === 'command' && (own.has(need.name) || isKept(draft.kept, need.name))) continue;
    if (need.kind === 'locale' || isMet(contents, need)) continue;
    if ((need.kind === 'command' || need.kind === 'shell') && contents.shell !== 'none') missing.add(need.name);
    else
      return `${keyword} needs ${need.kind === 'user' ? 'the user ' : ''}${need.name}, which ${name} is not known to have`;
  }
  return [...missing];
}

function isMet(contents: Contents, need: Need): boolean {
  return meets(contents, need) === true;
}

/** What needs nothing beside the image: a program that is built and cannot be read. */
function isHarmless(reason: string, own: ReadonlySet<string>): boolean {
  const [, program] = /runs (\S+), which cannot be read$/.exec(reason) ?? [];
  return (
    (program !== undefined && own.has(program)) ||
    /^what (line \d+ copies from|is copied from the build)|^the user \S+ may be in a list that is copied/.test(reason)
  );
}

/** Whether a program lies among what goes along, in a folder that programs are looked for in. */
function isKept(kept: readonly Kept[], name: string): boolean {
  return kept.some(({ path }) => /\/s?bin\/[^/]+$/.test(path) && nameOf(path) === name);
}

/** The last stage with what it takes out of the build context as it stands in the build: scripts can be read there. */
function withScripts({ file, build, before, kept }: Draft): Dockerfile {
  const [last, first] = [file.stages.at(-1), file.stages.at(-2)];
  if (last === undefined || first === undefined) return file;
  const text = ({ start, end }: Instruction, from: Dockerfile): string => from.text.slice(start, end);
  const isScript = ({ keyword, args }: Instruction): boolean =>
    keyword === 'COPY' && kept.some(({ path }) => path === args.at(-1));
  const copies = build.filter((one) => one.keyword === 'WORKDIR' || one.keyword === 'ENV' || sourcesOf(one).length > 0);
  const setup = last.instructions.filter((one) => one.keyword === 'RUN');
  const lines = [
    `FROM ${first.image.text} AS build`,
    text(last.from, file),
    ...setup.map((one) => text(one, file)),
    ...copies.map((one) => text(one, before)),
    ...last.instructions.filter((one) => one.keyword !== 'RUN' && !isScript(one)).map((one) => text(one, file)),
  ];
  return parseDockerfile(`${lines.join('\n')}\n`);
}

function keywordOf({ instructions }: Dockerfile, { span }: Need): string {
  return instructions.findLast(({ start }) => start <= span.start)?.keyword ?? 'it';
}

import { noContext } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { contentsOf } from '../images/contents.ts';
import { nameOf } from '../start.ts';
import { meets, needsOf } from '../needs.ts';
import type { Need } from '../needs.ts';
import type { Target } from './go-runtime.ts';
import type { Started } from './go-start.ts';

/** What the last stage of a file that is split asks of its image in vain; undefined when the image has all of it. */
export function missingIn(file: Dockerfile, { name, image }: Target, { path }: Started): string | undefined {
  const stage = file.stages.at(-1);
  if (stage === undefined) return undefined;
  const contents = contentsOf(image ?? { family: 'scratch', suite: undefined, variant: 'scratch', features: [] });
  if (contents === undefined) return `what ${name} holds is not known`;
  const copiesUsers = stage.instructions.some(
    ({ keyword, args }) => keyword === 'COPY' && args.includes('/etc/passwd'),
  );
  const own = new Set([nameOf(path)]);
  const hasEntrypoint = stage.instructions.some(({ keyword }) => keyword === 'ENTRYPOINT');
  for (const need of needsOf(file, stage, noContext).all) {
    // its words are those of an ENTRYPOINT
    if (hasEntrypoint && keywordOf(file, need) === 'CMD') continue;
    if (need.kind === 'user' && copiesUsers) continue;
    if (need.kind === 'command' && own.has(need.name)) continue;
    if (need.kind === 'locale' || meets(contents, need) === true) continue;
    return `${keywordOf(file, need)} needs ${need.kind === 'user' ? 'the user ' : ''}${need.name}, which ${name} is not known to have`;
  }
  return undefined;
}

function keywordOf({ instructions }: Dockerfile, { span }: Need): string {
  return instructions.findLast(({ start }) => start <= span.start)?.keyword ?? 'it';
}

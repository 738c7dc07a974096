import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile.ts';
import type { Change, Violation } from '../invariants.ts';
import { isListed, tagsOf } from './library.ts';

/** What stands for a FROM of the old file in the new one, where only the image differs: `checkBases` tells whether it is the right one. */
export function basesOf(before: Dockerfile, after: Dockerfile): ReadonlyMap<Instruction, Instruction> {
  const pairs = stagePairs(before, after);
  return new Map(
    pairs.flatMap(([old, now]) => {
      const around = ({ from, image }: Stage, { text }: Dockerfile): string =>
        text.slice(from.start, image.start) + text.slice(image.end, from.end);
      const isSwap = old.image.text !== now.image.text && around(old, before) === around(now, after);
      return isSwap ? [[old.from, now.from]] : [];
    }),
  );
}

/** Every base image that came is in the data, is as recent as the one that went, has all its platforms, and stands where somebody runs it. */
export function checkBases({ before, after }: Change): readonly Violation[] {
  const violations: Violation[] = [];
  for (const [old, now] of stagePairs(before, after)) {
    if (old.image.text === now.image.text) continue;
    const broken = (detail: string): void =>
      void violations.push({
        invariant: 'base image not proven',
        detail: `line ${old.from.line}: ${old.image.text} -> ${now.image.text}: ${detail}`,
      });
    if (!old.ships) broken('the stage does not ship');
    if (old.parent !== undefined || now.parent !== undefined) broken('a stage was taken for an image');
    if (old.image.digest !== undefined || now.image.digest !== undefined) broken('a digest');
    const [from, to] = [nameOf(old), nameOf(now)];
    if (from === undefined || to === undefined) {
      broken('a name that depends on the build');
      continue;
    }
    const problem = from.family === to.family ? checkSibling(from, to, platformOf(old)) : checkOther(to);
    if (problem !== undefined) broken(problem);
    const missing = checkBare(before, now);
    if (missing !== undefined) broken(missing);
  }
  return violations;
}

/** Where Docker's library is served, and its namespaces of one architecture. */
const official =
  /^((docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker|mcr\.microsoft\.com\/mirror\/docker)\/)?(library\/)?((amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\/)?$/;

interface Name {
  readonly prefix: string;
  readonly family: string;
  readonly tag: string;
}

/** An image of the same name: the same version without what tells the size or the distribution of a variant apart. */
function checkSibling(from: Name, to: Name, platform: string | undefined): string | undefined {
  if (from.prefix !== to.prefix) return 'another registry';
  if (!official.test(from.prefix))
    return isListed(`${to.prefix}${to.family}:${to.tag}`) ? undefined : 'not in the data';
  const tags = tagsOf(from.family);
  const [old, now] = [tags.get(from.tag), tags.get(to.tag)];
  if (now === undefined) return 'not in the data';
  if (old === undefined) return 'the old one is not in the data';
  if (old.isDropped || now.isDropped) return 'no longer built';
  // Debian's latest is stable
  const same =
    old.version.has(to.tag) || (from.family === 'debian' && from.tag === 'latest' && to.tag === 'stable-slim');
  if (!same) return 'another version';
  const lost = old.platforms.filter((one) => !now.platforms.includes(one));
  const counted =
    /alpine/.test(to.tag) && platform === undefined ? lost.filter((one) => /^(amd64|arm64v8)$/.test(one)) : lost;
  return counted.length === 0 ? undefined : `without ${counted.join(', ')}`;
}

function checkOther({ prefix, family, tag }: Name): string | undefined {
  if (family === 'scratch') return undefined;
  const known = official.test(prefix) ? tagsOf(family).get(tag) : undefined;
  if (known !== undefined) return known.isDropped ? 'no longer built' : undefined;
  return isListed(`${prefix}${family}:${tag}`) ? undefined : 'not in the data';
}

/** What a stage asks for that an image without a distribution does not have: a shell, users, a C library. */
function checkBare(before: Dockerfile, { image, instructions, from, children }: Stage): string | undefined {
  const { text } = image;
  if (!/^(scratch|busybox:1)$|distroless/.test(text)) return undefined;
  if (children.length > 0) return 'a stage goes on from it';
  const platform = from.flags.find(({ name }) => name === 'platform')?.value ?? '';
  if (/386|arm\/v[56]|mips/.test(platform)) return 'not built for the platform';
  for (const { keyword, args, json, body, flags } of instructions) {
    if (/^(RUN|ONBUILD)$/.test(keyword)) return `${keyword} without a shell`;
    const isStart = keyword === 'CMD' || keyword === 'ENTRYPOINT';
    if (isStart && !json && text !== 'busybox:1') return `${keyword} in shell form`;
    if (text !== 'busybox:1' && isStart && json && /^(\/bin\/)?(ba|da|a)?sh$/.test(args[0] ?? ''))
      return `${keyword} of a shell`;
    if (keyword === 'HEALTHCHECK' && /\b(curl|wget)\b/.test(body.text)) return 'a health check without its program';
    const owner = keyword === 'USER' ? args[0] : flags.find(({ name }) => name === 'chown')?.value;
    const isKnown = /^(\d+|root|nobody)(:(\d+|root))?$/.test(owner ?? '0');
    if (!isKnown && !instructions.some((one) => one.args.at(-1) === '/etc/passwd')) return `the user ${owner}`;
  }
  if (/distroless\/(nodejs|java|python)/.test(text)) return undefined;
  const stages = new Set(
    instructions.flatMap(({ flags }) =>
      flags.map(({ name, value = '' }) => (name === 'from' ? value.toLowerCase() : '')),
    ),
  );
  const isBuilt = before.stages.some(({ name = '-', index }) => stages.has(name) || stages.has(`${index}`));
  const isStatic = /CGO_ENABLED[= ]["']?0|-musl|-static\b|golang:\S*alpine|rust:\S*alpine/;
  // what is copied may have been copied before
  return isBuilt && isStatic.test(before.text) ? undefined : 'nothing says that the program is static';
}

function nameOf({ image: { resolved } }: Stage): Name | undefined {
  const [, prefix = '', family = '', tag = 'latest'] = /^(.*\/)?([^:/@]+)(?::([^@]+))?$/.exec(resolved ?? '') ?? [];
  return family === '' ? undefined : { prefix, family, tag };
}

function platformOf({ from }: Stage): string | undefined {
  return from.flags.find(({ name }) => name === 'platform')?.value;
}

function stagePairs(before: Dockerfile, after: Dockerfile): readonly (readonly [Stage, Stage])[] {
  if (before.stages.length !== after.stages.length) return [];
  return before.stages.flatMap((old, i) => {
    const now = after.stages[i];
    return now === undefined ? [] : [[old, now] as const];
  });
}

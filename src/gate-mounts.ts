import type { Dockerfile, Instruction } from './dockerfile.ts';

/**
 * Whether new bind mounts of one RUN, further down in the same stage, take the place of a COPY or ADD that is gone: each source from where it
 * was copied, under the name that the copy had.
 */
export function isMountedInstead(before: Dockerfile, after: Dockerfile, copy: Instruction): boolean {
  if (!/^(COPY|ADD)$/.test(copy.keyword)) return false;
  const known = new Set(before.instructions.flatMap(({ flags }) => flags.map(({ text }) => text)));
  const sources = copy.args.slice(0, -1);
  return after.instructions.some(({ keyword, stage, flags }) => {
    if (keyword !== 'RUN' || stage !== copy.stage) return false;
    const mounts = flags.filter(({ name, text }) => name === 'mount' && !known.has(text));
    return sources.every((source) => mounts.some(({ value = '' }) => isMountOf(before, copy, source, value)));
  });
}

function isMountOf({ stages }: Dockerfile, { flags, args }: Instruction, source: string, mount: string): boolean {
  const [type, ...fields] = mount.split(',');
  const given = new Map(fields.map((field) => [field.replace(/=.*/, ''), field.replace(/^[^=]*=/, '')]));
  const from = flags.find(({ name }) => name === 'from')?.value;
  const named = /^\d+$/.test(from ?? '') ? stages[Number(from)]?.from.args[2] : from;
  const target = given.get('target') ?? '';
  const isSame = type === 'type=bind' && given.get('source') === source && given.get('from') === named;
  const isBare = fields.length === (from === undefined ? 2 : 3);
  return isSame && isBare && namesOf(source, args.at(-1) ?? '').some((name) => isNamed(target, name));
}

/** What a source may be called where it is copied to, as far as the text tells. */
function namesOf(source: string, last: string): readonly string[] {
  const path = last.replace(/^(\.\/+)+/, '').replace(/^\.$/, '');
  const folder = path === '' ? '' : path.replace(/\/*$/, '/');
  return [path, folder + source.replace(/^.*\//, '')];
}

function isNamed(target: string, name: string): boolean {
  const path = name.replace(/^\/+/, '');
  return target === `/${path}` || (!name.startsWith('/') && target.endsWith(`/${path}`));
}

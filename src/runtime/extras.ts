import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import type { Image } from '../images/describe.ts';
import { rootOf } from '../order.ts';
import { isIn } from '../paths.ts';
import { destinationsOf } from './bare.ts';

/** Files of a distribution that a static program may ask for. */
export type Extra = keyof typeof places;

const places = {
  'CA certificates': '/etc/ssl/certs/ca-certificates.crt',
  'time zones': '/usr/share/zoneinfo',
  users: '/etc/passwd',
  groups: '/etc/group',
  '/tmp': '/tmp',
} as const;

/** What an image that is to be replaced has of them, with the RUNs that go along with it. */
export function extrasOf({ family }: Image, dropped: Iterable<Instruction>): readonly Extra[] {
  const installed = [...dropped].map(({ body }) => body.text).join('\n');
  const certificates = /^(alpine|buildpack-deps|golang|rust|centos)$/.test(family) || /ca-certificates/.test(installed);
  const zones = /^(debian|buildpack-deps|golang|rust|centos)$/.test(family) || /tzdata/.test(installed);
  return [
    ...(certificates ? (['CA certificates'] as const) : []),
    ...(zones ? (['time zones'] as const) : []),
    'users',
    'groups',
    '/tmp',
  ];
}

/** A COPY out of another stage. */
export interface ExtraCopy {
  readonly source: string;
  readonly target: string;
  readonly flags: readonly string[];
}

/** The lines that copy what is wanted out of a stage, or why they cannot be written: it is not known to have it. */
export function copiesOf(
  file: Dockerfile,
  into: Stage,
  from: Stage,
  name: string,
  wanted: readonly Extra[],
): readonly string[] | string {
  const copies = extraCopies(file, into, from, `the stage ${name}`, wanted);
  if (typeof copies === 'string') return copies;
  return copies.map(({ source, target, flags }) => [`COPY --from=${name}`, ...flags, source, target].join(' '));
}

/** What is copied out of a stage so that another one has what is wanted, or why it cannot be; `name`: what the stage is called in the reason. */
export function extraCopies(
  file: Dockerfile,
  into: Stage,
  from: Stage,
  name: string,
  wanted: readonly Extra[],
): readonly ExtraCopy[] | string {
  const there = into.instructions.flatMap((at) => destinationsOf(file, at).map(({ target }) => target ?? ''));
  const missing = wanted.filter(
    (extra) => !there.some((target) => isIn(places[extra], target.replace(/\/$/, '') || '-')),
  );
  for (const extra of missing) {
    if (!holds(from, extra)) return `${name} is not known to hold the ${extra} that the image has`;
    if (extra === '/tmp' && leavesInTmp(from)) return `${name} may leave files in /tmp, which would be copied along`;
  }
  const user = into.instructions.findLast(({ keyword }) => keyword === 'USER')?.args[0] ?? '0';
  if (missing.includes('/tmp') && !/^(\d+|root|nobody)(:|$)/.test(user))
    return `the number of the user ${user}, who may want to write to /tmp, is not known`;
  return missing.map((extra) => {
    const place = places[extra];
    // a folder that COPY makes can be written to by its owner alone
    const flags = extra === '/tmp' && !/^(0|root)(:|$)/.test(user) ? [`--chown=${numberOf(user)}`] : [];
    return { source: place, target: extra === 'CA certificates' ? '/etc/ssl/certs/' : place, flags };
  });
}

function numberOf(user: string): string {
  return user.replace('nobody', '65534').replace('root', '0');
}

/** Whether a stage has them: official images of languages carry the certificates, Debian the time zones. */
function holds(stage: Stage, extra: Extra): boolean {
  const { image } = rootOf(stage);
  const known = describe(image);
  if (known === undefined) return false;
  const isLanguage = /^(golang|rust|buildpack-deps|gcc)$/.test(known.family);
  if (extra === 'CA certificates') return isLanguage || installs(stage, 'ca-certificates');
  if (extra === 'time zones')
    return (
      (known.manager === 'apt' && /^(debian|golang|rust|buildpack-deps|gcc)$/.test(known.family)) ||
      installs(stage, 'tzdata')
    );
  return isLanguage || /^(alpine|debian|ubuntu)$/.test(known.family);
}

function installs(stage: Stage, name: string): boolean {
  const is = (stage: Stage): boolean =>
    stage.instructions.some(({ script }) =>
      script?.commands.some(
        ({ name: program, args, within }) =>
          /^(apk|apt-get|apt)$/.test(program) && within.length === 0 && args.some(({ value }) => value === name),
      ),
    );
  return is(stage) || (stage.parent !== undefined && installs(stage.parent, name));
}

function leavesInTmp(stage: Stage): boolean {
  const writes = stage.instructions.some(({ body, args, keyword }) =>
    keyword === 'RUN' ? body.text.includes('/tmp') : args.some((word) => /^\/tmp(\/|$)/.test(word)),
  );
  return writes || (stage.parent !== undefined && leavesInTmp(stage.parent));
}

/** Whether a RUN does nothing but install what bare images have: certificates and time zones. */
export function bringsOnly({ keyword, script }: Instruction, { instructions }: Stage): boolean {
  if (keyword !== 'RUN' || script === undefined) return false;
  const isOwn = instructions.some(({ body }) => body.text.includes('/usr/local/share/ca-certificates'));
  return (
    script.commands.every(({ name, args, within, redirects, wrappers }) => {
      if (within.length > 0 || redirects.length > 0 || wrappers.length > 0) return false;
      const words = args.map(({ value }) => value);
      if (name === 'update-ca-certificates') return !isOwn;
      if (name === 'set') return true;
      if (name === 'rm')
        return words.every((word) => /^(-[rf]+|\/var\/(cache\/(apk|apt)|lib\/apt\/lists)(\/\*?)?)$/.test(word));
      return (
        /^(apk|apt|apt-get)$/.test(name) &&
        words.every((word) =>
          /^(--?[\w-]+|add|install|update|upgrade|clean|ca-certificates|tzdata|netbase)$/.test(word),
        ) &&
        !words.some((word) => /^(-t|--virtual)$/.test(word))
      );
    }) && script.commands.some(({ name }) => /^(apk|apt|apt-get)$/.test(name))
  );
}

import type { Context } from '../context.ts';
import type { Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { parseImage } from '../images/reference.ts';
import { alpineRelease } from '../images/release.ts';
import type { Image } from '../images/describe.ts';
import type { Extra } from '../runtime/extras.ts';
import type { Started } from './go-start.ts';

/** The image that a program of Go runs on, and what that lacks of what the golang image has. */
export interface Target {
  readonly name: string;
  /** Undefined for scratch. */
  readonly image: Image | undefined;
  readonly lacks: readonly Extra[];
  readonly hasShell: boolean;
}

const bare = 'gcr.io/distroless/static-debian13';
const suites = /^(wheezy|jessie|stretch|buster|bullseye|bookworm|trixie)$/;

/** The runtime image for a program that is linked so, as asked for, and for packages beside it; or what stands in the way. */
export function targetOf(
  { image }: Stage,
  { linked, at, ...started }: Started,
  installs: boolean,
  { runtime }: Context,
): Target | string {
  const { doubt } = linked;
  const needsShell = started.needsShell || installs;
  const from = describe(image);
  const isMusl = from?.variant === 'alpine' || /(^|-)alpine/.test(image.tag ?? '');
  const isBare = runtime === 'distroless' || runtime === 'scratch';
  if (started.needsShell && isBare) return `line ${at.line} is run by a shell, which ${runtime} has not`;
  if (installs && isBare) return `packages are installed for it, which ${runtime} has no program for`;
  if (doubt === undefined && !needsShell && (isBare || runtime === undefined))
    return known(runtime === 'scratch' ? 'scratch' : bare);
  if (doubt === undefined && runtime === 'alpine' && !installs) return known('alpine:3');
  // packages are those of one release
  const release = alpineRelease(image);
  if (isMusl && installs && !Array.isArray(release)) return `which Alpine ${image.text} stands on is not known`;
  if (isMusl)
    return isBare && doubt !== undefined
      ? doubt
      : known(installs && Array.isArray(release) ? `alpine:${release.join('.')}` : 'alpine:3');
  if (runtime === 'scratch' || runtime === 'alpine')
    return doubt ?? 'packages of Debian are installed for it: what those of Alpine are called is not known';
  const suite = from?.suite ?? '';
  if (image.text.includes('$'))
    return 'the version of golang comes from a build argument: which Debian it stands on is not known';
  if (!suites.test(suite)) return `which Debian ${image.text} stands on is not known`;
  // what a newer C library links does not run on an older one
  return known(runtime === 'distroless' ? 'gcr.io/distroless/base-debian13' : `debian:${suite}-slim`);
}

function known(name: string): Target | string {
  if (name === 'scratch')
    return {
      name,
      image: undefined,
      lacks: ['CA certificates', 'time zones', 'users', 'groups', '/tmp'],
      hasShell: false,
    };
  const image = describe(parseImage(name, { start: 0, end: 0 }, new Map()));
  if (image === undefined || image.status === 'dropped') return `there is no ${name}`;
  const lacks: readonly Extra[] = name.startsWith('debian')
    ? ['CA certificates']
    : name.startsWith('alpine')
      ? ['time zones']
      : [];
  return { name, image, lacks, hasShell: !name.startsWith('gcr.io') };
}

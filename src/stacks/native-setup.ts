import type { Dockerfile, Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { installedBy } from '../images/tools.ts';
import type { Halves } from '../split.ts';

/** The RUN that installs what a slim image lacks: libraries, and what the build stage has that is not for the build. */
export function installing(
  file: Dockerfile,
  { stage }: Halves,
  libraries: readonly string[],
  others: readonly string[],
  image: string,
  suite: string | undefined,
): readonly string[] | string {
  if (/^(gcr\.io|scratch|busybox)/.test(image)) return [];
  const isAlpine = describe(stage.image)?.manager === 'apk' || image.startsWith('alpine');
  const all = new Set([...libraries, ...others, ...(isAlpine ? [] : certificates(stage, libraries)), ...zones(stage)]);
  if (all.size === 0) return [];
  const word = stage.from.word === stage.from.word.toLowerCase() ? 'run' : 'RUN';
  const names = [...all].toSorted().join(' ');
  const elsewhere = stage.instructions.find(
    ({ keyword, body, args }) =>
      /^(RUN|COPY|ADD)$/.test(keyword) && otherPlaces.test(keyword === 'RUN' ? body.text : (args.at(-1) ?? '')),
  );
  if (elsewhere !== undefined)
    return `line ${elsewhere.line} says where packages come from, which ${names} may have to know`;
  if (isAlpine) return [`${word} apk add --no-cache ${names}`];
  if (/^(wheezy|jessie|stretch|buster)$/.test(suite ?? ''))
    return `packages of Debian ${suite} are no longer served: ${names} cannot be installed`;
  // a time zone is asked for
  const isQuiet = /DEBIAN_FRONTEND|tzdata/.test(`${file.text} ${names}`) && others.length > 0;
  const lines = [
    `${word} apt-get update`,
    `${isQuiet ? 'DEBIAN_FRONTEND=noninteractive ' : ''}apt-get install -y ${others.length > 0 && recommends(stage) ? '' : '--no-install-recommends '}${names}`,
    'rm -rf /var/lib/apt/lists/*',
  ];
  return [lines.join(` ${file.escape}${file.eol} && `)];
}

const otherPlaces =
  /\/etc\/apt(\/?$|\/(sources|preferences|trusted|keyrings))|\/etc\/apk\/|\badd-apt-repository\b|\bapt-key\b/;

/** Whether a stage installs what packages recommend, too. */
function recommends({ instructions }: Stage): boolean {
  return instructions.some(
    ({ script, body }) =>
      /no-install-recommends|Install-Recommends/.test(body.text) === false &&
      script?.commands.some((command) => installedBy(command).length > 0) === true,
  );
}

/** Images of languages have the certificates; what asks for HTTPS recommends them. */
function certificates(stage: Stage, packages: readonly string[]): readonly string[] {
  const family = describe(stage.image)?.family ?? '';
  const isAsked = packages.some((name) => /^lib(curl|ssl|gnutls)/.test(name)) || installs(stage, 'ca-certificates');
  const has = family === 'rust' || (/^(gcc|buildpack-deps)$/.test(family) && packages.length > 0);
  return has || isAsked ? ['ca-certificates'] : [];
}

function zones(stage: Stage): readonly string[] {
  return installs(stage, 'tzdata') ? ['tzdata'] : [];
}

function installs({ instructions }: Stage, name: string): boolean {
  return instructions.some(({ script }) => script?.commands.some((command) => installedBy(command).includes(name)));
}

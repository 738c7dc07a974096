import type { Context } from '../context.ts';
import { parseDockerfile } from '../dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { applyEdits } from '../edit.ts';
import type { Edit } from '../edit.ts';
import { lastFolder } from '../folders.ts';
import { describe } from '../images/describe.ts';
import { isIn } from '../paths.ts';
import { halve, splitOff } from '../split.ts';
import type { Copy } from '../split.ts';
import { extrasFor } from './go-extras.ts';
import { alongWith } from './go-files.ts';
import type { Along } from './go-files.ts';
import { missingIn } from './go-needs.ts';
import { installLine, installsIn, packagesFor } from './go-packages.ts';
import type { Packages } from './go-packages.ts';
import { targetOf } from './go-runtime.ts';
import type { Target } from './go-runtime.ts';
import { startedIn, usualPath } from './go-start.ts';
import type { Started } from './go-start.ts';

/** How a stage is split: the edits, what its program runs on, and the platforms that are asked for. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly target: Target;
  readonly platforms: readonly (string | undefined)[];
}

/** The answers to what is built, how it is started, what it runs on and what it needs there; or what one of them lacks. */
export function planOf(file: Dockerfile, stage: Stage, context: Context): Plan | string {
  const halves = halve(file, stage);
  if (typeof halves === 'string') return halves;
  const started = startedIn(file, stage, context);
  if (typeof started === 'string') return started;
  const along = alongWith(file, halves, started, context);
  if (typeof along === 'string') return along;
  const installs = installsIn(file, halves.build);
  if (typeof installs === 'string') return installs;
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  if (platform?.includes('$') === true) return 'the platform of the stage is a variable of the build';
  const from = describe(stage.image);
  const cased = (word: string): string => (stage.from.word === 'from' ? word.toLowerCase() : word);
  const isPlaced = stage.instructions.some(({ keyword }) => keyword === 'WORKDIR');
  const needed: string[] = [];
  // what is missing the first time is installed the second time
  for (let i = 0; i < 2; i++) {
    const packages = packagesFor(installs, from, started.linked.doubt === undefined, needed);
    if (typeof packages === 'string') return packages;
    if (packages !== undefined && along.sources !== undefined)
      return `line ${along.sources} changes where ${packages.names[0]} is installed from`;
    const target = targetOf(stage, started, packages !== undefined, context);
    if (typeof target === 'string') return target;
    const other = along.kept.find(
      ({ path }) =>
        !target.hasShell && /\/s?bin\/[^/]+$/.test(path) && started.programs.every((one) => one.path !== path),
    );
    if (other !== undefined) return `what ${other.path} needs is not known, and ${target.name} has next to nothing`;
    const extras = extrasFor(file, stage, target, along);
    if (typeof extras === 'string') return extras;
    const instead = insteadOf(file, stage, started, target);
    if (typeof instead === 'string') return instead;
    const edits = splitOff(file, halves, {
      image: platform === undefined ? target.name : `--platform=${platform} ${target.name}`,
      setup: [...installing(packages, target, cased), ...(isPlaced ? [] : [`${cased('WORKDIR')} /go`])],
      copies: [...extras, ...copiesOf(stage, started, along)],
      instead,
      isForBuild: (name) => forBuild.test(name) && !isSpokenOf(stage, name),
    });
    const after = parseDockerfile(applyEdits(file.text, edits), file);
    const draft = { file: after, build: halves.build, before: file, kept: along.kept, context };
    const missing = missingIn(draft, target, started);
    if (typeof missing === 'string') return missing;
    if (missing.length === 0) return { edits, target, platforms: [platform, started.linked.platform] };
    needed.push(...missing);
  }
  return `${needed[0]} is needed, and which package brings it is not known`;
}

function installing(
  packages: Packages | undefined,
  { image }: Target,
  cased: (word: string) => string,
): readonly string[] {
  return packages === undefined ? [] : [installLine(packages, image?.libc === 'musl', cased)];
}

/** Variables that Go's commands alone read, and apt-get. */
const forBuild =
  /^(CGO_ENABLED|GO111MODULE|GOARCH|GOCACHE|GOFLAGS|GOMODCACHE|GOOS|GOPATH|GOPRIVATE|GOPROXY|GOSUMDB|DEBIAN_FRONTEND)$/;

/** Whether what the new stage says again speaks of a variable. */
function isSpokenOf({ instructions }: Stage, name: string): boolean {
  const pattern = new RegExp(String.raw`\$\{?${name}\b`);
  return instructions.some(({ keyword, body }) => !/^(RUN|COPY|ADD|ARG)$/.test(keyword) && pattern.test(body.text));
}

function copiesOf(stage: Stage, { programs }: Started, { kept }: Along): readonly Copy[] {
  const folders = kept.map(({ path: one, owner }): Copy => {
    const flags = owner === undefined ? [] : [`--chown=${owner}`];
    return { sources: [one], target: one, flags };
  });
  const inPath = stage.settings.get('ENV PATH')?.some(({ value }) => /GOPATH|\/go\/bin/.test(value)) === true;
  const own = programs.flatMap(({ path, isSearched }): Copy[] => {
    const isFound = !isSearched || inPath || usualPath.some((folder) => path.startsWith(`${folder}/`));
    const isThere = isFound && kept.some((one) => isIn(path, one.path));
    return isThere ? [] : [{ sources: [path], target: isFound ? path : '/usr/local/bin/' }];
  });
  return [...own, ...folders];
}

/** What stands in the place of instructions that say more than the new image knows. */
function insteadOf(
  file: Dockerfile,
  stage: Stage,
  { at, exec }: Started,
  { hasShell }: Target,
): ReadonlyMap<Instruction, string> | string {
  const found = new Map<Instruction, string>();
  for (const one of stage.instructions) {
    if (/^(RUN|COPY|ADD|ARG)$/.test(one.keyword)) continue;
    const text = file.text.slice(one.start, one.end);
    const isOwn = !stage.settings.has('ENV GOPATH');
    const other = isOwn ? text.replace(/\$(?:\{GOPATH\}|GOPATH\b)/g, '/go') : text;
    const used = [...other.matchAll(/\$\{?(GOROOT|GOLANG_VERSION|GOPATH|GOBIN|GOTOOLCHAIN)\b/g)].map(
      ([, name]) => name,
    );
    if (
      used.some((name) => !stage.settings.has(`ENV ${name}`)) &&
      !(one.keyword === 'ENV' && /PATH/.test(text) && isOwn)
    )
      return `line ${one.line} uses a variable of the golang image, which another one has not`;
    if (
      one.keyword === 'ENV' &&
      one.args.some(
        (value, i) =>
          i % 3 === 1 && /\/usr\/local\/go(?![\w/-])/.test(value) && !/^(PATH|GOROOT)$/.test(one.args[i - 1] ?? ''),
      )
    )
      return `line ${one.line} names the folder of Go, which the program may run`;
    if (one === at && exec !== undefined && !hasShell) found.set(one, exec);
    else if (other !== text) found.set(one, other);
    else if (
      one.keyword === 'WORKDIR' &&
      one === stage.instructions.findLast(({ keyword }) => keyword === 'WORKDIR') &&
      one.args[0]?.startsWith('/') !== true
    )
      found.set(
        one,
        `${one.word} ${lastFolder(file, { ...stage, instructions: stage.instructions.slice(0, stage.instructions.indexOf(one) + 1) })}`,
      );
  }
  return found;
}

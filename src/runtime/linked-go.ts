import { expand, placeOf } from '../folders.ts';
import { alpineRelease, isBefore, officialName } from '../images/release.ts';
import { rootOf } from '../order.ts';
import { baseName } from '../paths.ts';
import { programOf, readBuild } from '../stacks/go.ts';
import type { Build } from '../stacks/go.ts';
import { manifestsAt } from '../stacks/manifests.ts';
import { valueFor } from './building.ts';
import type { Building, Output } from './building.ts';
import { installedBeside } from './installed.ts';

/** The programs that a `go build` or `go install` writes. */
export function* goOutputs(building: Building): Generator<Output> {
  const { command, at, file, folder } = building;
  const build = installing(building);
  const system = valueFor(building, 'GOOS');
  if (build === undefined || (system !== undefined && !/^linux$|\$/.test(system))) return;
  const doubt = doubtOf(building, build);
  const linked = { doubt, platform: platformOf(building) };
  const text = (name: string): string | undefined => {
    const value = build.options.get(name)?.value;
    return value === undefined ? undefined : expand(file, at, value, command);
  };
  const place = placeOf(folder, text('C') ?? '.');
  const names = namesOf(building, build, place);
  const output = text('o');
  if (build.verb.value === 'install' || command.args[0]?.value !== 'build') {
    const set = (name: string): string | undefined => {
      const value = valueFor(building, name);
      return value === undefined ? undefined : expand(file, at, value, command);
    };
    const path = set('GOBIN') ?? `${(set('GOPATH') ?? '/go').replace(/:.*/, '')}/bin`;
    for (const name of names) yield { path: placeOf(path, name), ...linked };
    return;
  }
  if (output === undefined) {
    for (const name of names) yield { path: placeOf(place, name), ...linked };
    return;
  }
  const path = placeOf(place, output);
  // a folder that is there takes the program under its own name
  if (!output.endsWith('/') && !building.folders.has(path)) yield { path, ...linked };
  else for (const name of names) yield { path: placeOf(path, name), ...linked };
}

/** What a command builds: also `go get`, which installed what it had fetched until Go 1.17, and `go-wrapper install` of the images up to 1.9. */
function installing({ command, stage }: Building): Build | undefined {
  const { name, args } = command;
  const [verb] = args;
  if (verb === undefined || !/^go(-wrapper)?$/.test(name)) return undefined;
  const version = /^1\.(\d+)/.exec(rootOf(stage).image.tag ?? '')?.[1];
  // where the tag does not say the version, it has installed what is started there, or nothing has
  const isGet = verb.value === 'get' && (version === undefined || Number(version) < 17);
  if (isGet && args.every(({ value }) => !/^--?d(=true)?$/.test(value)))
    return readBuild({ ...command, args: [{ ...verb, value: 'install' }, ...args.slice(1)] });
  return name === 'go' || verb.value === 'install' ? readBuild(command) : undefined;
}

/** What the programs are called; `*` for whatever they are. */
function namesOf(building: Building, { packages, tool }: Build, place: string): readonly string[] {
  if (packages.some((path) => path.includes('...'))) return ['*'];
  if (tool !== undefined) return [tool];
  const paths = packages.some((path) => path.endsWith('.go')) ? packages.slice(0, 1) : packages;
  const named = paths.flatMap((path) => (/^[./]*$/.test(path) ? [] : (programOf(path) ?? [])));
  if (named.length > 0 || paths.some((path) => !/^[./]*$/.test(path))) return named;
  const module = /^\s*module\s+(\S+)/m.exec(
    manifestsAt(building.file, building.at, building.context)?.read('go.mod') ?? '',
  )?.[1];
  // outside of a module, or where it cannot be read, by the folder
  const name = module === undefined || module.includes('"') ? baseName(place) : programOf(module);
  return name === undefined || name === '' ? [] : [name];
}

/** Why the program may need the C library of its image. */
function doubtOf(building: Building, { options, open }: Build): string | undefined {
  const { at, stage } = building;
  const value = (name: string): string => options.get(name)?.value ?? '';
  if (open) return `a variable may hold further options of the build in line ${at.line}`;
  const flags = valueFor(building, 'GOFLAGS') ?? '';
  // what is linked to be moved in memory asks for the dynamic loader
  if (
    !/^(exe|default|)$/.test(value('buildmode')) ||
    /buildmode|linkshared|\$/.test(flags) ||
    options.has('linkshared')
  )
    return `the build mode of line ${at.line} makes the program ask for the dynamic loader, or may`;
  if (options.has('race') || options.has('msan') || options.has('asan')) return `line ${at.line} builds it with cgo`;
  const cgo = valueFor(building, 'CGO_ENABLED');
  if (cgo === '0') return undefined;
  if (cgo === undefined && isWithoutCompiler(building)) return undefined;
  const ldflags = value('ldflags');
  const tags = `,${value('tags').replaceAll(/[\s"']/g, ',')},`;
  const isForced = /extldflags?["'\s=]+.*-static\b/.test(ldflags);
  const isPure = tags.includes(',netgo,') && tags.includes(',osusergo,');
  const isMusl = alpineRelease(rootOf(stage).image) !== undefined;
  if (isForced && (isPure || (isMusl && /linkmode[\s=]external/.test(ldflags)))) return undefined;
  return `line ${at.line} may build it with cgo, which links it to the C library: CGO_ENABLED is not 0 there`;
}

/** Packages of Alpine that bring no C compiler. */
const plainPackages =
  /^(bash|binutils|bzip2|bzr|ca-certificates|coreutils|curl|file|findutils|gawk|gettext|git|git-lfs|gnupg|grep|gzip|jq|libc-dev|libc6-compat|linux-headers|make|mercurial|musl-dev|ncurses|nodejs|npm|openssh|openssh-client|openssl|perl|pkgconf|pkgconfig|protobuf|protobuf-dev|protoc|python3|rsync|sed|su-exec|subversion|sudo|tar|tini|tree|tzdata|unzip|upx|util-linux|wget|xz|yarn|zip|zstd)$/;

/** Whether Go finds no C compiler, and leaves cgo out by itself: on Alpine since 1.20; older ones link the `net` that they bring, which is built with cgo. */
function isWithoutCompiler(building: Building): boolean {
  const { image } = rootOf(building.stage);
  const { tag = 'latest' } = image;
  if (image.resolved === undefined || officialName(image) !== 'golang' || alpineRelease(image) === undefined)
    return false;
  const version = /^(\d+)\.(\d+)/.exec(tag);
  if (version !== null && isBefore([Number(version[1]), Number(version[2])], [1, 20])) return false;
  const release = alpineRelease(image);
  // `golang:alpine3.16` was built until Go 1.20
  if (version === null && release !== undefined && release !== 'current' && isBefore(release, [3, 17])) return false;
  const other = installedBeside(building.file, building.stage, /^apk$/, plainPackages);
  return other === undefined && valueFor(building, 'CC') === undefined;
}

/** The platform that the build asks for in so many words. */
function platformOf(building: Building): string | undefined {
  const architecture = valueFor(building, 'GOARCH');
  if (architecture === undefined || architecture.includes('$')) return undefined;
  if (architecture !== 'arm') return `linux/${architecture}`;
  return `linux/arm/v${/^[567]/.exec(valueFor(building, 'GOARM') ?? '7')?.[0] ?? '7'}`;
}

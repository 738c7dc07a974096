import { heldAt, installsOf, removesPackages } from '../src/build-install.ts';
import type { Held, PackageInstall } from '../src/build-install.ts';
import { builtBehind } from '../src/built.ts';
import type { Context } from '../src/context.ts';
import { isAbove } from '../src/caches.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { alpineRelease, isBefore, officialName } from '../src/images/release.ts';
import { editsForApk, editsForApt } from '../src/drop-packages.ts';
import { hasCompiler, isLoadedByName } from '../src/packages/building.ts';
import { once } from '../src/once.ts';
import { rootOf } from '../src/order.ts';
import { builderBehind } from '../src/rebuilt.ts';
import { isRootAt } from '../src/root.ts';
import type { Script } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const dropBuildPackages: Transform = {
  name: 'drop-build-packages',
  summary: 'remove compilers and headers in the layer that used them',
  why:
    'Compilers and headers (`gcc`, `build-essential`, `libpq-dev`) that are installed for one build step stay in the image, where nothing reads them ' +
    'again: an extension of Python built with gcc, `libc6-dev`, `libxml2-dev` and `python3-dev` made an image of 462 MB, and one of 191 MB with ' +
    'them removed in the same `RUN` (measured on Debian 12, `docker images`). The build itself says which libraries stay: those that what it built ' +
    'is linked to, as in the Dockerfiles of the official images.',
  example: {
    lines: [
      'FROM python:3.12-alpine',
      'COPY requirements.txt .',
      'RUN apk add --no-cache gcc musl-dev libpq-dev && pip install --no-cache-dir -r requirements.txt',
      'COPY app.py .',
      'CMD ["python", "app.py"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'a library that a program loads by its name is not seen to be needed, nor is a program that came along with the compilers and that a script or ' +
    'the container calls: build the image and use all of it',
  mentions: ['apk', 'apt'],
  waste: [],
  *find(file, context) {
    for (const run of runsWith(file, 'apk', 'apt')) {
      const installs = run.stage.ships ? installsOf(run.script).filter(({ builders }) => builders.length > 0) : [];
      const [first] = installs;
      if (first === undefined || isDealtWith(file, run) || isFull(run.stage)) continue;
      const found = refusal(file, run, installs) ?? judge(file, run, installs, context);
      const span = first.command;
      if (typeof found === 'string') yield { span, reason: found };
      else yield { span, message: 'what was only there to build with stays in this layer', edits: found };
    }
  },
};

/** Whether packages are removed, in the RUN or behind it, by somebody who thought of it. */
function isDealtWith(file: Dockerfile, { instruction }: Run): boolean {
  return removersOf(file).some((one) => one === instruction || isAbove(file, one, instruction));
}

const removersOf = once((file: Dockerfile): readonly Instruction[] =>
  [...runsWith(file, 'del', '-t', 'virtual', 'apt-mark', 'purge', 'remove')].flatMap(({ instruction, script }) =>
    script.commands.some(removesPackages) ? instruction : [],
  ),
);

/** Whether the image at the bottom has compilers of its own, so that most of them would stay. */
function isFull(stage: Stage): boolean {
  const { image } = rootOf(stage);
  const name = officialName(image) ?? '';
  return (
    /^(buildpack-deps|erlang|elixir|gcc|golang|haskell|julia|node|openjdk|perl|pypy|python|r-base|ruby|rust|swift)$/.test(
      name,
    ) && !/slim|alpine/.test(image.tag ?? '')
  );
}

/** Official images on Debian that are made without compilers. */
const onDebian = /^(debian|httpd|nginx|node|openjdk|perl|php|postgres|pypy|python|redis|ruby)$/;

/** Why nothing is even looked at in detail. */
function refusal(file: Dockerfile, run: Run, installs: readonly PackageInstall[]): string | undefined {
  const { instruction, script, stage } = run;
  const { image } = rootOf(stage);
  const tools = new Set(installs.map(({ system }) => system));
  const [system] = tools;
  const name = image.resolved ?? image.text;
  if (tools.size > 1 || !(system === 'apk' ? isKnownAlpine(stage) : isKnownDebian(stage)))
    return `which packages of ${name} are needed is not known`;
  if (isRootAt(file, instruction) !== true) return 'another user than root may run this';
  if (installs.some(({ command }) => command.within.length > 0 || command.wrappers.length > 0))
    return `${system} runs inside of something else`;
  if (/\.(build|run)-deps/.test(file.text)) return 'the file has groups of packages of its own';
  return isStrict(script)
    ? undefined
    : 'a failure does not end this RUN: libraries could go although keeping them failed';
}

function isKnownAlpine(stage: Stage): boolean {
  const release = alpineRelease(rootOf(stage).image);
  return release === 'current' || (release !== undefined && !isBefore(release, [3, 3]));
}

function isKnownDebian(stage: Stage): boolean {
  const { image } = rootOf(stage);
  return (
    onDebian.test(officialName(image) ?? '') && alpineRelease(image) === undefined && !otherBases.test(image.tag ?? '')
  );
}

const otherBases = /oracle|windows|nanoserver|ubuntu|focal|jammy|noble|fedora|centos/;

/** Whether every step ends the RUN when it fails. */
function isStrict({ items }: Script): boolean {
  return items.every(
    ({ before, after, errexit }, i) =>
      after !== '||' && after !== '&' && (i === 0 || before === '&&' || errexit === true),
  );
}

function judge(
  file: Dockerfile,
  run: Run,
  installs: readonly PackageInstall[],
  context: Context,
): readonly Edit[] | string {
  const [first] = installs;
  if (first === undefined) return 'nothing is installed';
  const { system } = first;
  const built = builtBehind(file, run, first.command, system === 'apk');
  if (typeof built === 'string') return built;
  const image = officialName(rootOf(run.stage).image);
  if (image !== 'php' && !hasCompiler(installs.flatMap(({ builderNames }) => builderNames)))
    return 'no compiler is installed along: what these headers are for is not known';
  let known: Held | undefined;
  const held = (): Held => (known ??= heldAt(file, run));
  const reason = builderBehind(file, run, context, held) ?? languageGone(run, held().names);
  if (reason !== undefined) return reason;
  if (system === 'apt') return editsForApt(file, run, installs, built, held());
  const named = [...held().names].find((name) => isLoadedByName(name) && !/^(curl|ffmpeg|git)$/.test(name));
  if (named !== undefined && run.script.commands.some(({ name }) => /^pip|^python/.test(name)))
    return `${named} is loaded by its name, and python asks the compiler where it is`;
  return editsForApk(file, run, installs, built);
}

const languages: readonly (readonly [program: RegExp, packages: RegExp])[] = [
  [
    /^(pip[\d.]*|easy_install.*|python[\d.]*|venv|virtualenv)$/,
    /^(py\d?|python[\d.]*)(-(pip|full|minimal|virtualenv|venv|setuptools|distutils))?$/,
  ],
  [/^(gem|bundler?)$/, /^ruby[\d.]*(-full|-bundler|-rake|-irb|-json)?$/],
  [/^(npm|pnpm|yarn)$/, /^(nodejs(-current)?|npm|yarn)$/],
];

/** A language that is there only because headers brought it along would go with them. */
function languageGone({ script }: Run, held: ReadonlySet<string>): string | undefined {
  for (const [program, packages] of languages) {
    const user = script.commands.find(
      ({ name, program: [first] }) => program.test(name) && !/^\/(?!usr)/.test(first?.value ?? ''),
    );
    if (user !== undefined && ![...held].some((name) => packages.test(name)))
      return `which package brings ${user.name} is not known: it may be one that would go`;
  }
  return undefined;
}

import { keepsSymbols, reachesImage } from '../src/binaries.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import type { Context } from '../src/context.ts';
import { isBefore, officialName } from '../src/images/release.ts';
import { rootOf, variableAt } from '../src/order.ts';
import type { Command } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { replaceWord } from '../src/write.ts';

const setting = 'CARGO_PROFILE_RELEASE_STRIP';

export const stripRustBinary: Transform = {
  name: 'strip-rust-binary',
  summary: 'link Rust programs without their symbols',
  why:
    'Cargo leaves the symbols in what it builds with `--release`, and before 1.77 the debug information of the standard library too. A small program ' +
    'is 0.47 MB with and 0.36 MB without them (Cargo 1.95, measured), 11.6 MB and 0.35 MB with the rustc of Debian 12 (1.63). Cargo takes `strip` from the ' +
    'environment since 1.59; it has the same say as `strip = true` in `Cargo.toml`.',
  example: {
    lines: [
      'FROM rust:1.80 AS build',
      'RUN cargo build --release',
      'FROM debian:12-slim',
      'COPY --from=build /target/release/server /server',
    ],
  },
  safety: 'unsafe',
  risk:
    'backtraces (`RUST_BACKTRACE=1`, crash reports) lose the names of functions; the message of a panic keeps its file and line. Debuggers and ' +
    'profilers find no symbols. Where crashes are looked into by backtraces, leave this out',
  mentions: ['cargo'],
  waste: [],
  *find(file, context) {
    const builds = [...readBuilds(file)];
    const refusals: Refusal[] = [];
    for (const build of builds) {
      const reason = refusal(file, build, context);
      if (reason !== undefined) refusals.push({ span: build.command, reason });
    }
    const [first] = builds;
    // all or none: with another profile Cargo builds every dependency anew
    if (first === undefined || refusals.length > 0) yield* refusals;
    else {
      const edits = builds.flatMap(({ command: { program } }) =>
        program.map((word) => replaceWord(word, `${setting}=symbols ${word.text}`)),
      );
      yield { span: first.command, message: 'symbols stay in the program', edits } satisfies Finding;
    }
  },
};

interface Build {
  readonly run: Run;
  readonly command: Command;
}

/** The commands that build with the profile `release` what can get into the image. */
function* readBuilds(file: Dockerfile): Generator<Build> {
  for (const run of runsWith(file, 'cargo')) {
    if (!reachesImage(file, run.stage)) continue;
    for (const command of run.script.commands) {
      if (command.name === 'cargo' && isRelease(command) && !isOn(file, run, command)) yield { run, command };
    }
  }
}

function isRelease({ args }: Command): boolean {
  const words = args.map(({ value }) => value).filter((value) => !value.startsWith('+'));
  const [verb = '', next] = words;
  // programs of WebAssembly are not linked the same way
  if (words.some((word) => word.includes('wasm'))) return false;
  const profile = words.find((word, i) => words[i - 1] === '--profile' || word.startsWith('--profile='));
  if (verb === 'install') return !words.includes('--debug') && profile === undefined && !words.includes('--list');
  if (!/^(build|b)$/.test(verb) && !(verb === 'chef' && next === 'cook')) return false;
  return words.includes('--release') || words.includes('-r') || /^(--profile=)?release$/.test(profile ?? '');
}

/** Whether the command is told already. */
function isOn(file: Dockerfile, { instruction }: Run, { assignments }: Command): boolean {
  return assignments.some(({ name }) => name === setting) || variableAt(file, instruction, setting) !== undefined;
}

function refusal(file: Dockerfile, { run, command }: Build, { read }: Context): string | undefined {
  const version = cargoVersion(file, run);
  if (version === undefined) return 'how old Cargo is cannot be told: before 1.59 it does not know strip';
  if (version === 'old' || pinsOld(file) || pinsOld({ text: toolchainFile(read) }))
    return 'this Cargo is older than 1.59, which does not know strip, or may be';
  if (command.wrappers.length > 0) return 'cargo runs by another program, which need not hand the environment on';
  if (command.within.includes('substitution')) return 'cargo runs inside of the words of another command';
  if (
    command.args.some(({ value, kind }) => /profile\./.test(value) || (kind === 'expansion' && value.startsWith('$')))
  )
    return 'the options may set the profile';
  if (/RUSTFLAGS\b.*(strip|debuginfo|\$|-g\b)|^[ \t]*ARG[ \t].*RUSTFLAGS\b(?!=)/im.test(file.text))
    return 'RUSTFLAGS has a say in what stays in the program, or may have';
  if (/\bCARGO_PROFILE_|\bRUST_(LIB_)?BACKTRACE[= ](?!["']?0)/.test(file.text))
    return 'the file has settings for profiles or backtraces';
  if (/^\s*(strip|debug|split-debuginfo)\s*=/m.test(read('Cargo.toml') ?? ''))
    return 'the manifest says itself what stays in the program';
  return keepsSymbols(file);
}

function toolchainFile(read: Context['read']): string {
  const text = read('rust-toolchain.toml') ?? read('rust-toolchain') ?? '';
  return text === '' ? '' : `toolchain ${text.replace(/.*channel\s*=\s*/s, '')}`;
}

/** Whether a toolchain is asked for that is older than 1.59 (February 2022), or by a variable. */
function pinsOld({ text }: Pick<Dockerfile, 'text'>): boolean {
  const pins = text.matchAll(
    /(?:toolchain(?:[\s=]+install)?|rustup (?:default|install|override set)|cargo \+)[\s=]*["']?(\$|1\.\d+)/g,
  );
  const dates = text.matchAll(/\b(?:nightly|beta)-(\d{4})-/g);
  return (
    [...pins].some(([, pin = '']) => pin === '$' || Number(pin.slice(2)) < 59) ||
    [...dates].some(([, year]) => Number(year) < 2022)
  );
}

/** What is known of Cargo where a RUN stands: by the image's tag, or by rustup, which installs the newest unless it is told otherwise. */
function cargoVersion(file: Dockerfile, { stage }: Run): 'old' | 'new' | undefined {
  const { image } = rootOf(stage);
  const { tag = 'latest' } = image;
  const name = image.resolved === undefined ? undefined : officialName(image);
  const version = (name === 'rust' ? /^(\d+)(?:\.(\d+))?/ : /-rust-(\d+)(?:\.(\d+))?/).exec(tag);
  if (version !== null) return isBefore([Number(version[1]), Number(version[2] ?? 99)], [1, 59]) ? 'old' : 'new';
  if (name === 'rust' || image.repository.endsWith('/cargo-chef')) return 'new';
  return /sh\.rustup\.rs|rustup-init/.test(file.text) ? 'new' : undefined;
}

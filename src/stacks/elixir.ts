import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { foldersOf, lastFolder, placeOf } from '../folders.ts';
import { variableAt } from '../order.ts';
import type { Assignment, Command } from '../shell.ts';
import { startsOf } from '../start.ts';
import { manifestsAt } from './manifests.ts';

/** A release that mix builds and a container starts. */
export interface Release {
  /** Absolute: what `mix release` writes, with Erlang in it. */
  readonly folder: string;
}

/** The release of a stage; a text says what is not known of it, undefined: mix has no part in it. */
export function releaseIn(file: Dockerfile, stage: Stage, context: Context): Release | string | undefined {
  const steps = stage.instructions.flatMap((at) => releasesBy(file, at));
  const starts = startsOf(stage);
  const [start] = starts ?? [];
  const last = steps.at(-1);
  if (last === undefined) {
    const isMix = starts?.some(({ words: [word = ''] }) => /^(mix|iex|elixir)$/.test(word)) === true;
    if (isMix) return 'mix starts the project itself: no line builds a release';
    const compiles = stage.instructions.find(
      ({ script }) => script?.commands.some((one) => one.name === 'mix' && compilesBy(one)) === true,
    );
    return compiles === undefined
      ? undefined
      : `line ${compiles.line} compiles the project, and no line builds a release that could be copied`;
  }
  if (start === undefined || starts?.length !== 1) return 'what is started is not one program';
  const manifests = manifestsAt(file, last.at, context);
  const project = manifests?.read('mix.exs');
  if (project === undefined)
    return 'whether the release has Erlang in it is not known: the build context shows no mix.exs';
  if (/include_erts|:umbrella|apps_path/.test(project)) return 'mix.exs says more of the release than is known here';
  const lock = manifests?.read('mix.lock');
  if (lock === undefined && /\bdeps\b/.test(project))
    return 'what is compiled into the release is not known: the build context shows no mix.lock';
  const strange = [...(lock ?? '').matchAll(/^\s*"(\w+)":/gm)]
    .map(([, name = '']) => name)
    .find((name) => linked.test(name));
  if (strange !== undefined) return `which libraries ${strange} is linked to is not known`;
  const program = placeOf(lastFolder(file, stage), start.words[0] ?? '');
  const [, folder = '', name = ''] = /^(\/[\w./-]+)\/bin\/(\w+)$/.exec(program) ?? [];
  const expected = last.path ?? placeOf(last.folder, `_build/${last.env}/rel/${name}`);
  if (name === '' || folder !== expected)
    return `line ${start.instruction.line} does not start the release of line ${last.at.line}`;
  return { folder };
}

/** Packages whose native parts are linked to libraries beside those of Erlang. */
const linked =
  /^(vix|image|evision|exla|torchx|xav|eimp|fast_xml|fast_yaml|stringprep|erlcloud_nif|ex_ffmpeg|membrane_\w+|rdkafka|erlkaf|snappy\w*|icu\w*|i18n|ex_cldr_icu|magic|gen_magic|libsodium|enacl|salty|kcl|rocksdb|eleveldb|odbc\w*|tds_odbc|nfc|circuits_\w+|wx\w*|scenic\w*)$/;

interface Made {
  readonly at: Instruction;
  readonly folder: string;
  readonly env: string;
  /** Where `--path` sends it. */
  readonly path: string | undefined;
}

function releasesBy(file: Dockerfile, at: Instruction): readonly Made[] {
  const { script } = at;
  if (at.keyword !== 'RUN' || script === undefined) return [];
  const folders = foldersOf(file, at, script);
  const exported = script.commands.flatMap(
    ({ assignments, name, args }): readonly Pick<Assignment, 'name' | 'value'>[] =>
      name === 'export'
        ? args.map(({ value }) => ({ name: value.replace(/=.*$/s, ''), value: value.replace(/^.*?=/s, '') }))
        : name === ''
          ? assignments
          : [],
  );
  return script.commands.flatMap((command): readonly Made[] => {
    const words = command.args.map(({ value }) => value.replace(/,$/, ''));
    if (!isRelease(command, words)) return [];
    const folder = folders[command.item] ?? '?';
    const index = words.indexOf('--path');
    const own = [...command.assignments, ...exported].find(({ name }) => name === 'MIX_ENV')?.value;
    const env = own ?? variableAt(file, at, 'MIX_ENV') ?? 'dev';
    return [{ at, folder, env, path: index === -1 ? undefined : placeOf(folder, words[index + 1] ?? '?') }];
  });
}

function compilesBy({ args }: Command): boolean {
  return args.some(({ value }) => /^(deps\.)?compile,?$/.test(value));
}

function isRelease({ name }: Command, words: readonly string[]): boolean {
  return name === 'mix' && (words[0] === 'release' || (words[0] === 'do' && words.includes('release')));
}

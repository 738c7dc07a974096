import { mounts, rootOf, runsWith, variableAt } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { alpineRelease, isOldDebian, officialName } from '../src/images/release.ts';
import type { Command, Script, Word } from '../src/shell.ts';
import type { Finding, Refusal, Safety, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const addPipNoCacheDir: Transform = {
  name: 'add-pip-no-cache-dir',
  summary: 'install Python packages without keeping the downloads',
  why:
    'pip keeps every download and every wheel it builds in `~/.cache/pip`, uv in `~/.cache/uv`. Nothing reads them in the finished image. In builds of ' +
    '71 projects the cache made 4.9 % of the image on average (19 MB; replication data of Durieux, ICSE 2024).',
  safety: 'safe',
  risk: 'pip before 6.0 (December 2014) does not know `--no-cache-dir` and fails: where the base image is unknown, build the image',
  hadolint: ['DL3042'],
  *find(file) {
    /** Stages whose pip is known to be 6.0 or later from here on. */
    const modern = new Set<Stage>();
    for (const { instruction, script, stage } of [...runsWith(file, 'pip'), ...runsWith(file, 'uv')]) {
      if (stage.parent !== undefined && modern.has(stage.parent)) modern.add(stage);
      for (const command of script.commands) {
        const install = cachingInstall(command);
        if (install !== undefined && !isCacheOff(file, instruction, script, command)) {
          yield judge(stage, command, install, modern.has(stage));
        }
        if (renewsPip(command) || (isPip(command) && hasFlag(command))) modern.add(stage);
      }
    }
  },
};

function judge(stage: Stage, command: Command, { verb, flag }: Install, modern: boolean): Finding | Refusal {
  const span = command;
  if (!stage.ships) return { span, reason: 'this stage is only copied from: its cache does not reach the image' };
  const safety = modern || flag === '--no-cache' ? 'safe' : levelByAge(rootOf(stage).image);
  if (safety === undefined) {
    return { span, reason: 'this release of the distribution has a pip older than 6.0, which does not know --no-cache-dir' };
  }
  return { span, message: `${command.name}'s download cache stays in this layer`, edits: [insertWord(verb, flag)], safety };
}

/** A command that fills the cache: the word behind which the flag goes, and the flag. */
interface Install {
  readonly verb: Word;
  readonly flag: '--no-cache-dir' | '--no-cache';
}

function cachingInstall(command: Command): Install | undefined {
  if (hasFlag(command)) return undefined;
  const [first, second] = verbs(command);
  if (isPip(command)) {
    return first?.value === 'install' && !isOffline(command) ? { verb: first, flag: '--no-cache-dir' } : undefined;
  }
  if (command.name !== 'uv' || isOffline(command)) return undefined;
  if (first?.value === 'sync') return { verb: first, flag: '--no-cache' };
  const nested = first?.value === 'pip' || first?.value === 'tool';
  return nested && (second?.value === 'install' || second?.value === 'sync') ? { verb: second, flag: '--no-cache' } : undefined;
}

function isPip({ name }: Command): boolean {
  return /^pip(\d(\.\d+)?)?$/.test(name);
}

/** The words in front that are no options: `pip --quiet install` gives `install`. */
function verbs({ args }: Command): readonly Word[] {
  const found: Word[] = [];
  for (let i = 0; i < args.length && found.length < 2; i++) {
    const word = args[i];
    if (word === undefined || word.kind !== 'literal') break;
    if (/^(--proxy|--retries|--timeout|--exists-action|--trusted-host|--cert|--client-cert|--cache-dir|--log|--python|--directory|--project|--config-file|--color)$/.test(word.value)) i++;
    else if (!word.value.startsWith('-')) found.push(word);
  }
  return found;
}

function hasFlag({ args }: Command): boolean {
  return args.some(({ value }) => /^(--no-cache-dir|--no-cache|-n)$/.test(value) || value.startsWith('--cache-dir'));
}

/** Whether it only reads what is there already: a wheel folder, a cache. */
function isOffline({ args }: Command): boolean {
  return args.some(({ value }) => value === '--no-index' || value === '--offline' || value === '--download');
}

const switches = { pip: ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR', 'XDG_CACHE_HOME'], uv: ['UV_NO_CACHE', 'UV_CACHE_DIR', 'XDG_CACHE_HOME'] };

/** Whether the cache is off, kept elsewhere on purpose, in a mount, or removed in the same RUN. */
function isCacheOff(file: Dockerfile, instruction: Instruction, script: Script, command: Command): boolean {
  const tool = command.name === 'uv' ? 'uv' : 'pip';
  const assigned = [...command.assignments, ...script.commands.flatMap(exported)];
  for (const name of switches[tool]) {
    if (variableAt(file, instruction, name) !== undefined || assigned.some((one) => one.name === name)) return true;
  }
  if (mounts(instruction).some(({ type, target = '' }) => type === 'cache' && /\.cache(\/(pip|uv))?\/?$|\/(pip|uv)[^/]*\/?$/.test(target))) return true;
  return script.commands.some((other) => other.start > command.start && removesCache(other));
}

/** Assignments that hold for the rest of the RUN: `export A=b`, or a line `A=b` of its own. */
function exported({ name, args, program, assignments }: Command): readonly { readonly name: string }[] {
  if (program.length === 0) return assignments;
  return name === 'export' ? args.map(({ value }) => ({ name: value.replace(/=.*$/s, '') })) : [];
}

function removesCache({ name, args }: Command): boolean {
  if (name === 'rm') return args.some(({ value }) => /(^|\/)(\.cache|\.cache\/(pip|uv))(\/?\*?|\/\*)$|^(~|\/root|\$\{?HOME\}?)\/\.\*$/.test(value));
  const [first, second] = args;
  return (/^pip|^uv$/.test(name) && first?.value === 'cache' && second?.value !== 'dir') || /clean[-_]?up/.test(name);
}

/** How sure it is that an image's own pip is 6.0 or later; undefined when it is known to be older. */
function levelByAge(image: ImageRef): Safety | undefined {
  const official = officialName(image);
  if (official === 'python' || official === 'pypy') return oldPython.test(image.tag ?? '') ? 'unsafe' : 'safe';
  if (/^(continuumio|condaforge|mambaorg|jupyter)$/.test(image.repository.split('/')[0] ?? '')) return 'safe';
  const release = alpineRelease(image);
  if (release !== undefined) return release === 'current' || release[0] > 3 || (release[0] === 3 && release[1] >= 3) ? 'safe' : undefined;
  const old = isOldDebian(image);
  if (old === undefined) return 'unsafe';
  return old ? undefined : 'safe';
}

/** Tags of the official image that may hold a build of 2014, with pip 1.5. */
const oldPython = /^(2(\.7)?\.[0-8]\b|3\.[0-3]\b|3\.4\.[0-2]\b)/;

function renewsPip(command: Command): boolean {
  const text = command.args.map(({ value }) => value).join(' ');
  if (isPip(command)) return /\binstall\b/.test(text) && /(^| )(-U|--upgrade)( |$)/.test(text) && /(^| )(pip|pip[=>~]=.*)( |$)/.test(text);
  return /get-pip\.py/.test(text) || (/^easy_install/.test(command.name) && /(^| )pip( |$)/.test(text)) || (command.name === 'venv' && /^-m$/.test(command.program[1]?.value ?? ''));
}


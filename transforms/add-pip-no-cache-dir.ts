import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run, Stage } from '../src/dockerfile.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { alpineRelease, isBefore, isOldDebian, officialName } from '../src/images/release.ts';
import { atStart, cachePlace, folderUser } from '../src/caches.ts';
import { rootOf, variableAt } from '../src/order.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import type { Call, Manager } from '../src/packages/manager.ts';
import { pip, uv } from '../src/packages/python.ts';
import type { Command, Word } from '../src/shell.ts';
import type { Finding, Refusal, Safety, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const addPipNoCacheDir: Transform = {
  name: 'add-pip-no-cache-dir',
  summary: 'install Python packages without keeping the downloads',
  why:
    'pip keeps every download and every wheel it builds in `~/.cache/pip`, uv in `~/.cache/uv`. Nothing reads them in the finished image. In builds of ' +
    '71 projects the cache made 4.9 % of the image on average (19 MB; replication data of Durieux, ICSE 2024).',
  example: {
    lines: ['FROM python:3.12-slim', 'RUN pip install flask'],
  },
  safety: 'safe',
  risk:
    'pip before 6.0 (December 2014) does not know `--no-cache-dir` and fails: where the base image is unknown, build the image. A container that ' +
    'calls `uv run` may have to fetch again what it needs to build the project: start it without a network',
  hadolint: ['DL3042'],
  mentions: ['pip', 'uv'],
  waste: ['~/.cache/pip', '~/.cache/uv'],
  *find(file) {
    // settings that are written by the file itself: `pip config set`, a pip.conf in a heredoc
    const configured = /(?<!-)no-cache-dir\s*=|\.no-cache-dir\b/.test(file.text);
    const proofs = new Map<string, Proof>();
    for (const run of runsWith(file, 'pip', 'uv')) {
      for (const command of run.script.commands) {
        const manager = uv.programs.test(command.name) ? uv : pip;
        const call = callOf(manager, command);
        const verb = call && !hasOption(call, manager.cacheless) && installVerb(manager, call);
        if (verb && !(configured && manager === pip)) yield* judge(file, run, command, verb, [...proofs.values()]);
        for (const proof of proofOf(file, run, command)) {
          const name = `${proof.stage.index} ${proof.path} ${proof.key.source}`;
          if (!proofs.has(name)) proofs.set(name, proof);
        }
      }
    }
  },
};

/** The word behind which the flag goes, when the command downloads packages. */
function installVerb(manager: Manager, { operands }: Call): Word | undefined {
  const [first, second] = operands;
  if (manager === pip) return /^(install|wheel|download)$/.test(first?.value ?? '') ? first : undefined;
  if (/^(sync|add)$/.test(first?.value ?? '')) return first;
  return /^(pip (install|sync)|tool install)$/.test(`${first?.value} ${second?.value}`) ? second : undefined;
}

function* judge(
  file: Dockerfile,
  run: Run,
  command: Command,
  verb: Word,
  proofs: readonly Proof[],
): Generator<Finding | Refusal> {
  const span = command;
  const isUv = uv.programs.test(command.name);
  const place = cachePlace(file, run.instruction, run.script, command, isUv ? uv : pip);
  if (place === 'nowhere') return;
  const reason = refusal(file, run, command, place);
  const safety = isUv ? safetyOfUv(file, run) : safetyOfPip(file, run, command, proofs);
  if (reason !== undefined) yield { span, reason };
  else if (safety === undefined) {
    yield {
      span,
      reason: 'this release of the distribution has a pip older than 6.0, which does not know --no-cache-dir',
    };
  } else {
    const edits = [insertWord(verb, isUv ? '--no-cache' : '--no-cache-dir')];
    yield { span, message: `${command.name}'s download cache stays in this layer`, edits, safety };
  }
}

function refusal(
  file: Dockerfile,
  { instruction, stage }: Run,
  { name, args }: Command,
  place: string,
): string | undefined {
  if (!stage.ships) return 'this stage is only copied from: its cache does not reach the image';
  if (place === 'elsewhere') return `${name} is given a cache folder of its own`;
  if (name === 'uv') {
    const linked =
      args.some(({ value }) => value.endsWith('symlink')) ||
      variableAt(file, instruction, 'UV_LINK_MODE') === 'symlink';
    if (linked) return 'uv links the installed packages to its cache';
  }
  const user = folderUser(file, instruction, name === 'uv' ? uv : pip);
  if (user !== undefined) return user;
  const start = atStart(file, instruction, name === 'uv' ? /\buv (sync|pip|add)\b/ : /\bpip[\d.]* install\b/);
  return start && `line ${start.line} installs when a container starts`;
}

/** `uv run` may fetch what it needs to build the project anew; an environment that is complete does without. */
function safetyOfUv(file: Dockerfile, { instruction }: Run): Safety {
  return atStart(file, instruction, /\b(uvx|uv (tool )?run)\b/) === undefined ? 'safe' : 'unsafe';
}

/** Undefined when pip is known to be too old for the flag. */
function safetyOfPip(file: Dockerfile, run: Run, command: Command, proofs: readonly Proof[]): Safety | undefined {
  const key = keyOf(command);
  return proofs.some((proof) => proof.key.test(key) && holds(file, proof, run))
    ? 'safe'
    : levelOf(rootOf(run.stage).image, key);
}

/** That a pip, known by how it is called, is 6.0 or later: from a RUN on, where programs are looked for in the same folders. */
interface Proof {
  readonly stage: Stage;
  readonly key: RegExp;
  readonly from: number;
  readonly path: string | undefined;
}

/** What a command proves of pips that are called after it. */
function proofOf(file: Dockerfile, { instruction, script, stage }: Run, command: Command): readonly Proof[] {
  const { index } = instruction;
  const proof = (key: RegExp, from: number): Proof[] => [
    { stage, key, from, path: variableAt(file, instruction, 'PATH') },
  ];
  // in a virtual environment it is another pip
  if (script.commands.some(({ name }) => /^(\.|source|workon)$/.test(name))) return [];
  const text = [command.program, command.args]
    .flat()
    .map(({ value }) => value)
    .join(' ');
  // `get-pip.py` and `easy_install pip` bring the newest pip of their Python
  const fresh = /^(?:.*\/)?(python[\d.]*|pypy[\d.]*|easy_install[\d.-]*) (?:.*\/)?(?:get-pip\.py|pip)(?: |$)/.exec(
    text,
  )?.[1];
  if (fresh !== undefined)
    return proof(/3/.test(fresh) ? /^(pip|pip3.*|python3.* -m pip)$/ : /^(pip|pip2.*|python2?[.\d]* -m pip)$/, index);
  const call = callOf(pip, command);
  if (call === undefined || hasOption(call, /^(--(user|target|root|prefix|python)(=|$)|-t$)/)) return [];
  const key = new RegExp(`^${keyOf(command).replaceAll(/[^\w ]/g, '\\$&')}$`);
  if (hasOption(call, /^--no-cache-dir$/)) return proof(key, index);
  const renewed = call.operands.some(({ value }) => /^pip([=~>].*)?$/.test(value));
  const renews = call.verb === 'install' && renewed && hasOption(call, /^(-[a-zA-Z]*U[a-zA-Z]*|--upgrade)$/);
  // the shell that renews pip may remember where the old one was
  return renews ? proof(key, index + 1) : [];
}

function holds(file: Dockerfile, proof: Proof, { instruction, stage }: Run): boolean {
  if (proof.from > instruction.index || proof.path !== variableAt(file, instruction, 'PATH')) return false;
  for (let below: Stage | undefined = stage; below !== undefined; below = below.parent)
    if (below === proof.stage) return true;
  return false;
}

/** How pip is called: `pip3`, `/venv/bin/pip`, `python3 -m pip`. */
function keyOf({ program }: Command): string {
  return program.map(({ value }) => value).join(' ');
}

/** Distributions all of whose packaged pips are later than 6.0. */
const modern =
  /(^|\/)(almalinux|amazonlinux|centos:(centos)?[78]|fedora:(2[3-9]|[3-9]\d|latest|rawhide)|fedora$|oraclelinux:[7-9]|photon|pytorch\/pytorch|oss-fuzz-base\/.*|rockylinux|ubi\d+)/;

/** Namespaces whose images bring pip with a conda of their own. */
const conda = /^(continuumio|condaforge|mambaorg|jupyter)\//;

/** Tags of the official python images that were built in 2014, with pip 1.5. */
const oldPython = /^(2\.7\.[0-8]|3\.3\.[0-5]|3\.4\.[0-2])(-|$)|^2-2\.[0-4]/;

/** How sure it is that an image's own pip is 6.0 or later; undefined when it is known to be older. */
function levelOf(image: ImageRef, key: string): Safety | undefined {
  // Python 3.5 is younger than pip 6
  if (/^(.*\/)?(pip|python)3\.([5-9]|\d\d)/.test(key)) return 'safe';
  const official = officialName(image);
  const tag = image.tag ?? 'latest';
  if (official === 'python' || official === 'pypy') return oldPython.test(tag) ? 'unsafe' : 'safe';
  const release = alpineRelease(image);
  if (release !== undefined) return release === 'current' || !isBefore(release, [3, 3]) ? 'safe' : undefined;
  if (image.resolved !== undefined && (modern.test(`${image.repository}:${tag}`) || conda.test(image.repository)))
    return 'safe';
  const old = isOldDebian(image);
  if (old === undefined) return 'unsafe';
  return old ? undefined : 'safe';
}

import { SlimifyError } from './error.ts';
import type { Stage } from './dockerfile.ts';
import type { RawInstruction, Scan } from './scanner.ts';

/** What BuildKit asks of an instruction: flags it knows (`=` marks those that need a value) and how many arguments. */
interface Rule {
  readonly flags: readonly string[];
  readonly least: number;
  readonly most?: number;
}

const rules: Readonly<Record<string, Rule>> = {
  ADD: { flags: ['chown=', 'chmod=', 'link', 'keep-git-dir', 'checksum=', 'unpack', 'exclude='], least: 2 },
  ARG: { flags: [], least: 1 },
  CMD: { flags: [], least: 0 },
  COPY: { flags: ['chown=', 'chmod=', 'link', 'from=', 'parents', 'exclude='], least: 2 },
  ENTRYPOINT: { flags: [], least: 0 },
  ENV: { flags: [], least: 1 },
  EXPOSE: { flags: [], least: 1 },
  FROM: { flags: ['platform='], least: 1, most: 3 },
  HEALTHCHECK: { flags: ['interval=', 'timeout=', 'start-period=', 'start-interval=', 'retries='], least: 1 },
  LABEL: { flags: [], least: 1 },
  MAINTAINER: { flags: [], least: 1, most: 1 },
  ONBUILD: { flags: [], least: 0 },
  RUN: { flags: ['mount=', 'network=', 'security=', 'device='], least: 0 },
  SHELL: { flags: [], least: 1 },
  STOPSIGNAL: { flags: [], least: 1, most: 1 },
  USER: { flags: [], least: 1, most: 1 },
  VOLUME: { flags: [], least: 1 },
  WORKDIR: { flags: [], least: 1, most: 1 },
};

/** Throws `SlimifyError` where BuildKit refuses a file that its parser could read: no FROM, unknown words, wrong arguments. */
export function validate({ instructions }: Scan): void {
  let staged = false;
  for (const instruction of instructions) {
    checkInstruction(instruction);
    const { keyword, line } = instruction;
    if (keyword === 'FROM') staged = true;
    else if (!staged && keyword !== 'ARG') throw new SlimifyError('no FROM before this instruction', { line });
  }
  if (!staged) throw new SlimifyError('there is no FROM in this file');
}

function checkInstruction(instruction: RawInstruction): void {
  const { keyword, word, line, flags, args, json, trigger } = instruction;
  const rule = rules[keyword];
  if (rule === undefined) throw new SlimifyError(`unknown instruction: ${word}`, { line });
  for (const { name, value } of flags) {
    if (value === undefined && rule.flags.includes(`${name}=`)) {
      throw new SlimifyError(`missing a value on flag: --${name}`, { line });
    }
    if (!rule.flags.includes(name) && !rule.flags.includes(`${name}=`)) {
      throw new SlimifyError(`unknown flag: --${name}`, { line });
    }
  }
  if (args.length < rule.least) throw new SlimifyError(`${keyword} requires more arguments`, { line });
  if (args.length > (rule.most ?? Infinity)) throw new SlimifyError(`${keyword} has too many arguments`, { line });
  if (keyword === 'FROM' && args.length !== 1 && (args.length !== 3 || args[1]?.toUpperCase() !== 'AS')) {
    throw new SlimifyError('FROM requires either one argument, or three: FROM <image> AS <name>', { line });
  }
  if (keyword === 'SHELL' && !json) throw new SlimifyError('SHELL requires the arguments to be in JSON form', { line });
  if (flags.some(({ name, value = '' }) => name === 'mount' && /(^|,)from=[^,]*\$/.test(value))) {
    throw new SlimifyError("'from' doesn't support variable expansion, define alias stage instead", { line });
  }
  if (keyword !== 'ONBUILD') return;
  if (trigger === undefined) throw new SlimifyError('ONBUILD requires at least one argument', { line });
  if (['ONBUILD', 'FROM', 'MAINTAINER'].includes(trigger.keyword)) {
    throw new SlimifyError(`${trigger.keyword} isn't allowed as an ONBUILD trigger`, { line });
  }
}

/** Throws `SlimifyError` for a template of Dockerfiles: a line that begins with a tag, or one in FROM; the body of a heredoc may well be a template of something else. */
export function refuseTemplate(text: string, { instructions }: Scan): void {
  if (!/[{<%][{%]/.test(text)) return;
  const tags = /^[ \t]*(?:\{\{|\{%|<%|%%)|^[ \t]*FROM\b[^\n]*(?:\{\{|<%|\{%)/gim;
  const bodies = instructions.flatMap(({ heredocs }) => heredocs.map(({ body }) => body));
  for (const match of text.matchAll(tags)) {
    if (bodies.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    const line = text.slice(0, match.index + match[0].length).split('\n').length;
    throw new SlimifyError('looks like a template of a Dockerfile, not like a Dockerfile', { line });
  }
}

/** Throws `SlimifyError` for a stage built from a Windows image. */
export function refuseWindows(stages: readonly Pick<Stage, 'image' | 'from'>[]): void {
  for (const { image, from } of stages) {
    const platform = from.flags.find(({ name }) => name === 'platform')?.value ?? '';
    if (!/windows|nanoserver/i.test(image.resolved ?? image.text) && !/^windows/i.test(platform)) continue;
    throw new SlimifyError('Windows images are not supported', { line: from.line });
  }
}

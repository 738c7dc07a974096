import { busyboxCommands, originOf } from '../images/levels.ts';
import type { Instruction } from '../dockerfile.ts';
import { sliceJoined } from '../joined.ts';
import { baseName } from '../paths.ts';
import { operandOf } from '../programs.ts';
import { parseScript } from '../shell.ts';
import type { Command, Script } from '../shell.ts';
import { differsInBusybox } from './busybox.ts';
import { misplacedIn } from './places.ts';
import type { Setting } from './run.ts';

/** Why what a container starts is not known to do the same on Alpine, scripts that it runs included; undefined when it is. */
export function whyNotStarted(at: Instruction, setting: Setting): string | undefined {
  const { keyword, json, args, body } = at;
  const words = keyword === 'HEALTHCHECK' ? args.slice(1) : args;
  if (args.length === 0 || /^none$/i.test(args[0] ?? '')) return undefined;
  const head = keyword === 'HEALTHCHECK' ? (/^\s*CMD\s+/i.exec(body.text)?.[0].length ?? 0) : 0;
  const text = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const script = json
    ? parseScript({ text, at: [0], from: [0] })
    : parseScript(sliceJoined(body, head, body.text.length));
  return script === undefined ? 'a command that is not read' : whyNotScript(at, script, setting, 0);
}

/** Why a script that is in the build context is not known to do the same on Alpine; undefined when it is, or when there is none. */
export function whyNotFile(at: Instruction, command: Command, setting: Setting, depth: number): string | undefined {
  const { name, program } = command;
  const path = program.at(-1)?.value ?? '';
  const asked = /^(sh|ash|dash|\.)$/.test(name) ? operandOf(command) : path.includes('/') ? path : '';
  if (asked === '' || asked.startsWith('-')) return undefined;
  const text = setting.read(at, depth === 0 && at.keyword === 'RUN' ? command : undefined, asked);
  if (text === undefined)
    return /\.sh$|entrypoint/.test(asked) ? `${baseName(asked)}, which cannot be read` : undefined;
  const [, interpreter = '/bin/sh'] = /^#!\s*(?:\S*\/env\s+)?(\S+)/.exec(text) ?? [];
  const shell = baseName(interpreter);
  if (/^(bash|zsh|ksh)$/.test(shell)) return shell;
  const place = misplacedIn(text.replace(/^#!\s*/, ''));
  if (place !== undefined) return `${place} at that place`;
  if (!/^(sh|ash|dash)$/.test(shell)) return undefined;
  const script = depth > 3 ? undefined : parseScript({ text, at: [0], from: [0] });
  return script === undefined ? `${baseName(asked)}, which is not read` : whyNotScript(at, script, setting, depth + 1);
}

function whyNotScript(at: Instruction, script: Script, setting: Setting, depth: number): string | undefined {
  for (const command of script.commands) {
    const { name, wrappers, program } = command;
    // `exec "$@"` runs what CMD says
    if (program.length === 0 || /^"?\$\{?[@*]/.test(program[0]?.text ?? '')) continue;
    const wrapper = wrappers.find(({ value }) => /^(sudo|doas|ionice|eatmydata)$/.test(value));
    if (wrapper !== undefined) return wrapper.value;
    if (/^(apt|dpkg|(user|group)(add|mod|del)$|(add|del)(user|group)$)/.test(name)) return name;
    if (name === '' || /^(bash|eval|source)$/.test(name)) return name === '' ? 'a program that cannot be told' : name;
    const inner = whyNotFile(at, command, setting, depth);
    if (inner !== undefined) return inner;
    const origin = originOf('command', name, 'bookworm')?.name;
    if (origin !== undefined && setting.packages.has(origin)) continue;
    const differs =
      busyboxCommands().includes(name) && !/^(sh|ash)$/.test(name) ? differsInBusybox(command) : undefined;
    if (differs !== undefined) return differs;
  }
  return undefined;
}

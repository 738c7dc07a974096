import { copiedPaths, keepsSymbols, reachesImage } from '../src/binaries.ts';
import { runsWith } from '../src/dockerfile.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import type { Edit } from '../src/edit.ts';
import { once } from '../src/once.ts';
import type { Command, Word } from '../src/shell.ts';
import { readBuild } from '../src/stacks/go.ts';
import type { Build } from '../src/stacks/go.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { insertWord } from '../src/write.ts';

export const stripGoBinary: Transform = {
  name: 'strip-go-binary',
  summary: 'link Go programs without symbol table and debug information',
  why:
    'A third of a Go program is there for debuggers alone: a web server of 6.6 MB is 4.6 MB with `-ldflags="-s -w"` (Go 1.19, measured; `-w` alone: ' +
    '4.9 MB). Stack traces keep their functions, files and lines, `go version -m` still lists the modules: both are stored elsewhere. `-trimpath` is ' +
    'not added: it wins 0.2 % and changes the paths that `runtime.Caller` gives, by which some programs look for their files.',
  example: {
    lines: [
      'FROM golang:1.22 AS build',
      'RUN go build -o /server ./cmd/server',
      'FROM debian:12-slim',
      'COPY --from=build /server /server',
    ],
  },
  safety: 'unsafe',
  risk:
    'debuggers (`dlv`), `go tool nm` and whatever else reads symbols from the file, such as probes of eBPF tools, no longer find them: keep an unstripped ' +
    'build for them, or leave this out',
  mentions: ['go'],
  waste: [],
  *find(file) {
    for (const run of runsWith(file, 'go')) {
      if (!reachesImage(file, run.stage)) continue;
      for (const command of run.script.commands) {
        const build = command.name === 'go' ? readBuild(command) : undefined;
        if (build === undefined || (build.tool !== undefined && !isCopied(file, run, build.tool))) continue;
        const found = judge(file, command, build);
        if (found !== undefined) yield found;
      }
    }
  },
};

/** Whether a tool that is installed for the build can get into the image: with its stage, or with a path that is copied out of it. */
function isCopied(file: Dockerfile, { stage }: Run, tool: string): boolean {
  if (stage.ships) return true;
  return copiedPaths(file, stage).some((path) => {
    const last = /([^/]*)\/?$/.exec(path)?.[1] ?? '';
    return last === tool || /^(|bin|go)$/.test(last) || /[*?$[]/.test(path);
  });
}

function judge(file: Dockerfile, command: Command, build: Build): Finding | Refusal | undefined {
  const { options, verb } = build;
  const flags = options.get('ldflags');
  const given = flags?.value.split(/\s+/).map((flag) => flag.replaceAll(/["']/g, '')) ?? [];
  // without a symbol table there is no debug information either
  if (given.some((flag) => /^--?s(=true|=1)?$/.test(flag))) return undefined;
  const reason = refusal(file, command, build, given);
  if (reason !== undefined) return { span: command, reason };
  const more = given.some((flag) => /^--?w(=true|=1)?$/.test(flag)) ? '-s' : '-s -w';
  const edit = flags === undefined ? insertWord(verb, `-ldflags="${more}"`) : prefix(file, flags.word, more);
  if (edit === undefined) return { span: command, reason: '-ldflags is written in a way that cannot be added to' };
  return { span: command, message: 'symbols and debug information stay in the program', edits: [edit] };
}

function refusal(file: Dockerfile, command: Command, build: Build, given: readonly string[]): string | undefined {
  const { options, open } = build;
  const value = (name: string): string => options.get(name)?.value ?? '';
  if (command.within.includes('substitution')) return 'go runs inside of the words of another command';
  if (open) return 'a variable may hold further options';
  if (/\$|(^|\s|=)-[Nl]\b/.test(value('gcflags'))) return 'the compiler is told to build for a debugger, or may be';
  if (options.has('race') || options.has('msan') || options.has('asan')) return 'the program is built to find mistakes';
  if (!/^(exe|pie|default|c-shared|)$/.test(value('buildmode'))) return 'what is built is no program';
  if (/\bgccgo\b/.test(file.text)) return 'gccgo takes no -ldflags';
  const flags = options.get('ldflags');
  if (flags !== undefined && flags.times > 1) return '-ldflags is given twice: only the last one counts';
  // a pattern of packages (`all=-w`) may stand in front of the flags; a variable may hold one
  if (flags !== undefined && !/^\s*-/.test(flags.value)) return 'the value of -ldflags does not begin with a flag';
  if (given.some((flag) => /^--?[sw]=/.test(flag))) return '-ldflags asks to keep symbols';
  return setsFlags(file) ? 'GOFLAGS may hold -ldflags, which those of the command would replace' : keepsSymbols(file);
}

/** Whether the file sets GOFLAGS to something with `-ldflags` in it, or to something that cannot be seen. */
const setsFlags = once(({ text }: Dockerfile) =>
  /\bGOFLAGS\b[^\n]*(ldflags|\$)|^[ \t]*ARG[ \t][^\n]*\bGOFLAGS\b(?!=)/m.test(text),
);

/** Puts flags in front of those that a word holds, inside its quotes; undefined where it is not clear that they end up in the same value. */
function prefix({ text }: Dockerfile, word: Word, more: string): Edit | undefined {
  const raw = text.slice(word.start, word.end);
  // `"-ldflags=-w"`, `-ldflags="-w"`, `"-w"`
  const [quoted] = /^["']--?ldflags=|^(--?ldflags=)?["']/.exec(raw) ?? [];
  if (quoted !== undefined) {
    const place = word.start + quoted.length;
    return { start: place, end: place, text: `${more} ` };
  }
  const [, name = '', value] = /^(--?ldflags=)?([\w./:=@,+-]+)$/.exec(raw) ?? [];
  if (value === undefined) return undefined;
  return { start: word.start + name.length, end: word.end, text: `"${more} ${value}"` };
}

import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { canMerge, mergeRuns, remembered } from '../src/merge.ts';
import { earlier } from '../src/order.ts';
import { runsUnseen } from '../src/programs.ts';
import { madeBy, removedBy, takes } from '../src/removed.ts';
import type { Thing } from '../src/removed.ts';
import type { Command } from '../src/shell.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const removeInSameLayer: Transform = {
  name: 'remove-in-same-layer',
  summary: 'join a RUN with the one that removes what it made',
  why:
    'A file or a package that a `RUN` removes stays in the layer of the `RUN` that brought it: a later layer can hide it and not take it away. ' +
    'Three `RUN`s that wrote, used and removed a file of 50 MB made an image of 124.5 MB, one `RUN` with the same commands one of 74.5 MB ' +
    '(measured, Docker 26.1). The `RUN`s are joined by `&&`, with everything between them, where each of them leaves nothing behind in its shell.',
  example: {
    lines: [
      'FROM debian:12-slim',
      'RUN curl -fsSLo /tmp/tool.tgz https://example.com/tool.tgz',
      'RUN tar xzf /tmp/tool.tgz -C /opt',
      'RUN rm /tmp/tool.tgz',
    ],
  },
  safety: 'safe',
  mentions: ['rm', 'del', 'remove', 'purge', 'erase'],
  waste: [],
  *find(file) {
    for (const run of runsBehind(file)) {
      const found = judge(file, run);
      if (found !== undefined) yield found;
    }
  },
};

/** The RUNs below another one of their row that may have made what they may remove; no other script is read for this. */
function* runsBehind(file: Dockerfile): Generator<Run> {
  for (const stage of file.stages) {
    if (!stage.ships) continue;
    /** The kinds of things that the RUNs of the row so far may have made. */
    let made: readonly Kind[] = [];
    for (const instruction of stage.instructions) {
      const isRun = instruction.keyword === 'RUN';
      const text = isRun ? file.text.slice(instruction.start, instruction.end) : '';
      const script = made.some(({ remover }) => remover.test(text)) ? instruction.script : undefined;
      if (script !== undefined) yield { instruction, script, stage };
      made = isRun ? kinds.filter((kind) => made.includes(kind) || kind.maker.test(text)) : [];
    }
  }
}

interface Kind {
  readonly maker: RegExp;
  readonly remover: RegExp;
}

/** Files and packages: words of what makes and of what removes them. */
const kinds: readonly Kind[] = [
  { maker: /wget|curl|git|unzip|tar/, remover: /\brm\s/ },
  { maker: /add|install/, remover: /\b(del|remove|purge|erase|autoremove)\s/ },
];

/** The RUNs right above one that can be read, top first. */
function rowAbove(file: Dockerfile, { instruction, stage }: Run): readonly Run[] {
  const row: Run[] = [];
  for (const above of earlier(file, instruction)) {
    if (above.stage !== instruction.stage || above.keyword !== 'RUN' || row.length === reach) break;
    if (above.script === undefined) break;
    row.unshift({ instruction: above, script: above.script, stage });
  }
  return row;
}

/** How many RUNs one may be joined with: nobody would find his way in more. */
const reach = 20;

/** Joins a RUN with those before it, from the first on that made something that it removes and can be joined. */
function judge(file: Dockerfile, last: Run): Finding | Refusal | undefined {
  let refused: Refusal | undefined;
  for (const command of last.script.commands) {
    const removed = removedBy(file, last, command);
    if (removed.length === 0) continue;
    // what it made itself is gone with it
    const here = last.script.commands
      .filter(({ start }) => start < command.start)
      .flatMap((one) => madeBy(file, last, one));
    const late = removed.filter((thing) => !here.some((made) => takes(thing, made)));
    const row = late.length === 0 ? [] : rowAbove(file, last);
    for (const [i, run] of row.entries()) {
      if (!leftBy(file, run).some((thing) => late.some((one) => takes(one, thing)))) continue;
      const runs = [...row.slice(i), last];
      const reason = refusal(file, runs);
      if (reason === undefined) {
        const { edits } = mergeRuns(
          file,
          runs.map(({ instruction }) => instruction),
          0,
        );
        return {
          span: command,
          message: `line ${run.instruction.line} keeps in its layer what is removed here`,
          edits,
        };
      }
      refused ??= { span: command, reason };
    }
  }
  return refused;
}

/** What a RUN makes and does not remove itself. */
function leftBy(file: Dockerfile, run: Run): readonly Thing[] {
  const { commands } = run.script;
  const made = commands.flatMap((command) => madeBy(file, run, command));
  const gone = made.length === 0 ? [] : commands.flatMap((command) => removedBy(file, run, command));
  return made.filter((thing) => !gone.some((one) => takes(one, thing)));
}

function refusal(file: Dockerfile, runs: readonly Run[]): string | undefined {
  if (startFiles.test(file.text)) return 'each RUN starts a shell that reads its files anew';
  for (const [i, { instruction, script }] of runs.entries()) {
    const next = runs[i + 1];
    if (next === undefined) continue;
    if (ownFiles.test(script.source.text)) return `line ${instruction.line} changes what only its own RUN sees`;
    const odd = script.commands.find((command) => runsUnseen(command) || services.test(command.name));
    if (odd !== undefined) return `${show(odd)} of line ${instruction.line} may leave a service running`;
    const again = runs.slice(i + 1).flatMap((later) => remembered(script, later.script) ?? [])[0];
    if (again !== undefined) return `the shell would remember where it found ${again} in line ${instruction.line}`;
    if (!canMerge(file, instruction, next.instruction))
      return `line ${instruction.line} and line ${next.instruction.line} cannot be joined by && and do the same`;
  }
  return undefined;
}

/** Programs that stay until their container ends, or start one that does: a `rm` would race with it. */
const services =
  /^(pg_ctl|pg_ctlcluster|mysqld.*|redis-server|mongod|memcached|nginx|apache2ctl|apachectl|httpd|php-fpm.*|rabbitmq-server|dockerd|[Xx]vfb|sshd|crond?|rsyslogd|dbus-daemon|daemon|su|runuser|gosu|screen|tmux|pm2|forever|gpg2?|gpg-agent|dirmngr|ssh-agent|gradlew?|bazel|bazelisk|buck|dotnet|sccache|watchman|adb|emulator)$/;

/** What a RUN changes for itself alone: the next one starts with the builder's files, kernel settings and mounts. */
const ownFiles = /\/etc\/(hosts|hostname|resolv\.conf)\b|\/dev\/shm|\/proc\/|\bsysctl\b|\bmount\b/;

/** A shell that reads files when it starts: each RUN sees what the one before it wrote there. */
const startFiles = /\bBASH_ENV\b|"-\w*[il]\w*"|--login/;

function show({ program }: Command): string {
  return program.map(({ text }) => text).join(' ');
}

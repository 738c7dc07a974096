import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { canMerge, mergeRuns } from '../src/merge.ts';
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
  safety: 'safe',
  waste: [],
  *find(file) {
    for (const stage of file.stages) {
      let row: Run[] = [];
      for (const instruction of stage.instructions) {
        const { keyword, script } = instruction;
        if (keyword !== 'RUN' || script === undefined) {
          row = [];
          continue;
        }
        const found = stage.ships ? judge(file, row, { instruction, script, stage }) : undefined;
        if (found !== undefined) yield found;
        // what is joined is looked at again in the next pass
        if (found !== undefined && 'edits' in found) row = [];
        else row.push({ instruction, script, stage });
      }
    }
  },
};

/** Joins a RUN with those before it, from the first on that made something that it removes and can be joined. */
function judge(file: Dockerfile, row: readonly Run[], last: Run): Finding | Refusal | undefined {
  let refused: Refusal | undefined;
  for (const command of last.script.commands) {
    const removed = removedBy(file, last, command);
    // what it made itself is gone with it
    const here = last.script.commands
      .filter(({ start }) => start < command.start)
      .flatMap((one) => madeBy(file, last, one));
    const late = removed.filter((thing) => !here.some((made) => takes(thing, made)));
    for (const [i, run] of row.entries()) {
      if (!makes(file, run, late)) continue;
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

function makes(file: Dockerfile, run: Run, removed: readonly Thing[]): boolean {
  if (removed.length === 0) return false;
  const { commands } = run.script;
  const gone = commands.flatMap((command) => removedBy(file, run, command));
  return commands
    .flatMap((command) => madeBy(file, run, command))
    .some((made) => !gone.some((thing) => takes(thing, made)) && removed.some((thing) => takes(thing, made)));
}

function refusal(file: Dockerfile, runs: readonly Run[]): string | undefined {
  if (startFiles.test(file.text)) return 'each RUN starts a shell that reads its files anew';
  for (const [i, { instruction, script }] of runs.entries()) {
    const next = runs[i + 1];
    if (next === undefined) continue;
    if (!canMerge(file, instruction, next.instruction))
      return `line ${instruction.line} and line ${next.instruction.line} cannot be joined by && and do the same`;
    if (ownFiles.test(script.source.text)) return `line ${instruction.line} changes what only its own RUN sees`;
    const odd = script.commands.find((command) => runsUnseen(command) || services.test(command.name));
    if (odd !== undefined) return `${show(odd)} of line ${instruction.line} may leave a service running`;
    const again = script.commands.find((command) => isSeenAgain(command, runs.slice(i + 1)));
    if (again !== undefined) return `the shell would remember where it found ${again.name} in line ${instruction.line}`;
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

/** Whether a later RUN asks for a program by its name that a package of its own may bring along at another place until then. */
function isSeenAgain({ name, program }: Command, later: readonly Run[]): boolean {
  if (name === '' || fixed.test(name) || program[0]?.value.includes('/') === true) return false;
  return later.some(({ script }) => script.commands.some((command) => command.name === name));
}

const fixed =
  /^(apk|apt|apt-get|apt-mark|aptitude|dpkg|yum|dnf|microdnf|rpm|rm|rmdir|mkdir|mv|cp|ln|chmod|chown|touch|echo|printf|cat|ls|sed|grep|find|sort|head|tail|test|\[|true|:|wget|curl|tar|unzip|gzip|gunzip|git|make|ldconfig|useradd|groupadd|adduser|addgroup|export)$/;

function show({ program }: Command): string {
  return program.map(({ text }) => text).join(' ');
}

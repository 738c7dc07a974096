/** What an engine's output says about a build that failed. */
export interface Failure {
  readonly reason: 'failed' | 'disk-full';
  /** One line. */
  readonly message: string;
  /** 1-based, of the Dockerfile. */
  readonly line: number | undefined;
  /** The instruction that failed, as the engine prints it. */
  readonly step: string | undefined;
}

const longest = 400;

/** Reads the end of a build's output: BuildKit's plain progress, podman's and buildah's, the classic builder's. */
export function readFailure(output: string): Failure {
  const text = output.replaceAll('\r\n', '\n');
  if (isDiskFull(text)) {
    return { reason: 'disk-full', message: 'no space left on device', line: lineOf(text), step: stepOf(text) };
  }
  return { reason: 'failed', message: messageOf(text), line: lineOf(text), step: stepOf(text) };
}

/** The step that a line of a build's output begins: `[2/4] RUN make`; undefined when it begins none. */
export function stepBegun(line: string): string | undefined {
  const [, place, instruction] = /^#\d+ \[(?!internal\]|auth\])([^\]]+)\] (.+)$/.exec(line) ?? [];
  if (place !== undefined) return `[${place}] ${instruction}`;
  const [, stage, at, podman] = /^(?:\[(\d+\/\d+)\] )?STEP (\d+\/\d+): (.+)$/.exec(line) ?? [];
  if (at !== undefined) return `[${stage === undefined ? '' : `stage ${stage}, `}${at}] ${podman}`;
  const [, of, classic] = /^Step (\d+\/\d+) : (.+)$/.exec(line) ?? [];
  return of === undefined ? undefined : `[${of}] ${classic}`;
}

/** Whether an engine says that its disk is full. */
export function isDiskFull(text: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(text);
}

/** What an engine's complaint comes to in one line, without who says it and to whom. */
export function complaint(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) => line !== '' && !/^(?:WARN(?:ING)?[: ]|Emulate Docker CLI|time="[^"]*" level=(?:warn|info))/.test(line),
    );
  const said = lines.findLast((line) => /^(?:\w+: )?Error\b/i.test(line)) ?? lines[0] ?? 'it says nothing';
  return clip(
    said
      .replace(/^time="[^"]*" level=\w+ msg="?(.*?)"?$/, '$1')
      .replace(/^(?:docker: )?(?:error(?: response from daemon)?: )+/i, '')
      .replace(/^.*unable to start container process: |^unable to start container [0-9a-f]{64}: /, '')
      .replace(/: unknown\.?$/, '')
      .replace(/\. Is the docker daemon running\?$/, '')
      .replace(/\.$/, ''),
  );
}

function messageOf(text: string): string {
  const said =
    lastMatch(/^(?:ERROR|Error|error): (.+)$/gm, text)?.[1] ?? lastMatch(/^(?:error|The command) .+$/gm, text)?.[0];
  if (said === undefined) return clip(text.trimEnd().split('\n').at(-1)?.trim() || 'the engine says nothing');
  const message = said
    .replace(/^(?:failed to solve(?: with frontend \S+)?: |failed to build: |error )+/, '')
    .replace(/^(?:rpc error: code = \w+ desc = )/, '')
    .replace(/^dockerfile parse error on line \d+: /i, '');
  const [, ending] =
    /^(?:executor failed running|process|The command) .*?(?:did not complete successfully|returned a non-zero code): (.*)$/.exec(
      message,
    ) ?? [];
  if (ending !== undefined) return clip(`the command failed: ${ending}`);
  const podman = podmanStep(text);
  if (podman === undefined) return clip(message);
  const [, status] = /^(?:(?:error )?while running runtime: )?(exit status \d+|signal: .*)$/.exec(podman.message) ?? [];
  return clip(status === undefined ? podman.message : `the command failed: ${status}`);
}

function lineOf(text: string): number | undefined {
  const line =
    lastMatch(/^(?:ERROR|Error|error).*\bparse error on line (\d+): /gim, text)?.[1] ??
    lastMatch(/^.+:(\d+)\n-{8,}\n(?: *\d+ \| .*\n)+-{8,}$/gm, text)?.[1];
  return line === undefined ? undefined : Number(line);
}

function stepOf(text: string): string | undefined {
  return lastMatch(/^ > (?!\[internal\])(\[.+):$/gm, text)?.[1] ?? podmanStep(text)?.step;
}

/** Podman quotes the instruction as it is, quotes and all, so that where it ends is known only from where it began. */
function podmanStep(text: string): { readonly step: string; readonly message: string } | undefined {
  const said = lastMatch(/^.*\bbuilding at STEP "(.+)$/gm, text)?.[1];
  if (said === undefined) return undefined;
  const begun = lastMatch(/^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: (.+)$/gm, text)?.[1];
  const [, step = said, message = ''] =
    begun !== undefined && said.startsWith(`${begun}": `)
      ? [said, begun, said.slice(begun.length + 3)]
      : (/^(.+?)": (.*)$/.exec(said) ?? []);
  return { step: step.trim(), message: message.replace(/^Build error: /, '').replace(/ &imagebuilder\.Step\{.*$/, '') };
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}

function clip(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

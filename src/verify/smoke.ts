import { SlimifyError } from '../error.ts';
import type { Engine, RunRequest } from './engine.ts';
import type { Behaviour, Smoke } from './report.ts';

/** Two images to run in the same way. */
export interface SmokeRequest extends Omit<RunRequest, 'tag' | 'name'> {
  /** The tags of both images. */
  readonly before: string;
  readonly after: string;
  /** What the names of the containers begin with. */
  readonly id: string;
  /** Whether another program answers after, so that its logs are others. */
  readonly isReplaced?: boolean;
  readonly onStep: (step: string) => void;
}

/**
 * Runs a container of the image before, then one of the image after, and says what differs. What two runs of the image before do not
 * have in common either is not held against the one after. Throws `SlimifyError` as `Engine.run` does; no container is left.
 */
export async function smokeTest(engine: Pick<Engine, 'run'>, request: SmokeRequest): Promise<Smoke> {
  const { id, onStep, signal } = request;
  const run = async (tag: string, name: string, step: string): Promise<Behaviour> => {
    if (signal.aborted) throw new SlimifyError('cancelled');
    onStep(step);
    return engine.run({ ...request, tag, name: `${id}-${name}` });
  };
  // One after the other: on the host's network both would have the same port.
  const before = await run(request.before, 'before', 'running the original');
  const after = await run(request.after, 'after', 'running the rewritten one');
  const command = describe(request);
  const found = compare(before, after, request);
  if (found.length === 0)
    return { command, before, after, differences: [], unstable: untested(before, after, request) };

  // Whether one starts does not vary.
  const isStart = found.every(({ what }) => what === 'start');
  const again = isStart ? before : await run(request.before, 'again', 'running the original once more');
  const noise = new Map(compare(before, again, request).map((difference) => [difference.what, difference]));
  const differences: string[] = [];
  const unstable: string[] = [];
  for (const { what, line, message } of found) {
    const other = noise.get(what);
    // In front of the first line that varies, all lines are comparable.
    if (other === undefined || line < other.line) differences.push(message);
    else unstable.push(`${what} differs between two runs of the original`);
  }
  return { command, before, after, differences, unstable };
}

interface Difference {
  readonly what: string;
  /** The first one that differs, 1-based; 0 for what has no lines. */
  readonly line: number;
  readonly message: string;
}

type Asked = Pick<SmokeRequest, 'command' | 'http' | 'seconds' | 'isReplaced'>;

function compare(before: Behaviour, after: Behaviour, asked: Asked): readonly Difference[] {
  if (before.state === 'failed' || after.state === 'failed') return compareStart(before, after);
  const found: Difference[] = [];
  const add = (what: string, message: string | undefined, line = 0): void => {
    if (message !== undefined) found.push({ what, line, message });
  };
  const answered = [before.response, after.response];
  if (before.response !== undefined && after.response !== undefined) {
    const [one, other] = [before.response, after.response];
    if (one.status !== other.status) add('status', `status ${one.status} before, ${other.status} after`);
    if (one.contentType !== other.contentType) {
      add('content type', `content type ${one.contentType || 'none'} before, ${other.contentType || 'none'} after`);
    }
    const body = compareText('body', lines(one.body), lines(other.body));
    if (body !== undefined) found.push(body);
  } else if (answered.some((response) => response !== undefined)) {
    add('answer', `${howItWent(before, asked)} before, ${howItWent(after, asked)} after`);
  } else if (before.state !== after.state) {
    add('end', `${howItWent(before, asked)} before, ${howItWent(after, asked)} after`);
  } else if (before.exitCode !== after.exitCode) {
    add('exit status', `exit status ${before.exitCode} before, ${after.exitCode} after`);
  }
  if (hasOtherLogs(before, after, asked)) return found;
  // Of one that was stopped, what it would have printed next is not known.
  const open = before.state === 'running' || after.state === 'running';
  for (const [what, one, other] of [
    ['standard output', before.stdout, after.stdout],
    ['standard error', before.stderr, after.stderr],
  ] as const) {
    const difference = open ? compareStarts(what, one, other) : compareText(what, lines(one), lines(other));
    if (difference !== undefined) found.push(difference);
  }
  return found;
}

function compareStart(before: Behaviour, after: Behaviour): readonly Difference[] {
  if (before.state === after.state) return [];
  const [one, other, reason] =
    after.state === 'failed' ? ['before', 'after', after.reason] : ['after', 'before', before.reason];
  return [{ what: 'start', line: 0, message: `starts ${one}, not ${other}: ${reason}` }];
}

function howItWent({ state, exitCode, response }: Behaviour, { http, seconds }: Asked): string {
  if (response !== undefined) return `answers with status ${response.status}`;
  if (state === 'ended')
    return http === undefined ? `ended with ${exitCode}` : `ended with ${exitCode} without an answer`;
  return http === undefined ? `still running after ${seconds} s` : `no answer within ${seconds} s`;
}

function compareStarts(what: string, before: string, after: string): Difference | undefined {
  const [one, other] = [wholeLines(before), wholeLines(after)];
  const common = Math.min(one.length, other.length);
  return compareText(what, one.slice(0, common), other.slice(0, common));
}

function compareText(what: string, before: readonly string[], after: readonly string[]): Difference | undefined {
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index++) {
    if (before[index] === after[index]) continue;
    const message = `${what} differs from line ${index + 1} on: ${shown(before[index])} / ${shown(after[index])}`;
    return { what, line: index + 1, message };
  }
  return undefined;
}

function lines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function wholeLines(text: string): readonly string[] {
  return lines(text).slice(0, -1);
}

const longest = 80;

function shown(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  const text = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return JSON.stringify(text);
}

/** Whether what two programs log says nothing, as both have answered. */
function hasOtherLogs(before: Behaviour, after: Behaviour, { isReplaced }: Asked): boolean {
  return isReplaced === true && before.response !== undefined && after.response !== undefined;
}

/** What a smoke test without differences does not show. */
function untested(before: Behaviour, after: Behaviour, asked: Asked): readonly string[] {
  const { http, seconds } = asked;
  if (before.state === 'failed') return [`starts neither before nor after: ${before.reason}`];
  if (hasOtherLogs(before, after, asked)) return ['what is logged is not compared, as another program answers'];
  if (http === undefined || before.response !== undefined || after.response !== undefined) return [];
  return [`no answer on port ${http.port} within ${seconds} s, neither before nor after`];
}

function describe({ command, http }: Asked): string {
  const words = command?.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`));
  const container = words === undefined || words.length === 0 ? "the image's own command" : words.join(' ');
  return http === undefined ? container : `${container}, GET ${http.path} on port ${http.port}`;
}

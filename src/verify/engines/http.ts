import { get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { outputLimit } from '../process.ts';
import type { Response } from '../report.ts';

const pause = 200;
const longestAnswer = 10_000;

/** Asks for a path until something answers on the port, whatever it answers; undefined when nothing does until it is `over`. */
export async function poll(
  findPort: () => Promise<number | undefined>,
  path: string,
  over: AbortSignal,
): Promise<Response | undefined> {
  if (over.aborted) return undefined;
  const port = await findPort();
  const response = port === undefined ? undefined : await ask(port, path, over);
  if (response !== undefined) return response;
  await wait(pause, over);
  return poll(port === undefined ? findPort : () => Promise.resolve(port), path, over);
}

/** Waits so many milliseconds, or until it is `over`. */
export async function wait(milliseconds: number, over: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: over }).catch(() => undefined);
}

/** Whether something listens on a port of this machine. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2000 });
    const settle = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

/** Undefined when nothing answers. No redirect is followed, and of a long body the first megabyte is read. */
function ask(port: number, path: string, over: AbortSignal): Promise<Response | undefined> {
  return new Promise((resolve) => {
    const signal = AbortSignal.any([over, AbortSignal.timeout(longestAnswer)]);
    const headers = { host: 'localhost', connection: 'close' };
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false, signal }, (response) => {
      let body = '';
      const finish = (): void => {
        const contentType = response.headers['content-type'] ?? '';
        resolve({ status: response.statusCode ?? 0, contentType, body: body.slice(0, outputLimit) });
        request.destroy();
      };
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
        if (body.length >= outputLimit) finish();
      });
      response.once('end', finish);
      // Cut off in the middle: what came is the answer.
      response.once('error', finish);
    });
    request.once('error', () => resolve(undefined));
  });
}

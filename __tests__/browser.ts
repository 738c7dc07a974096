import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The browser to test pages with: what CHROME_BIN or CHROMIUM names, else the first of Chromium's usual names on the path. */
export function findBrowser(): string | undefined {
  const given = process.env['CHROME_BIN'] ?? process.env['CHROMIUM'];
  if (given) return given;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A tab of a headless browser. */
export interface Tab {
  /** Opens a file with a window of this width, in one of the colour schemes. */
  readonly open: (file: string, view: { width: number; scheme: 'light' | 'dark' }) => Promise<void>;
  /** What an expression comes to in the page. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /** A picture of the page from `top` on, at most `height` high, as PNG. */
  readonly picture: (top: number, height: number) => Promise<Buffer>;
  /** What the browser has complained of since the last call: errors, what the policy forbade, exceptions. */
  readonly complaints: () => readonly string[];
  /** What the page has asked for since the last call, other than files and its own data. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a headless browser, which is driven by its DevTools protocol over two pipes. */
export async function openBrowser(path: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'slimify-browser-'));
  const quiet =
    '--no-first-run --disable-sync --disable-background-networking --disable-component-update --disable-quic';
  const flags = `--headless --no-sandbox --disable-gpu --hide-scrollbars --remote-debugging-pipe ${quiet}`.split(' ');
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error('the browser ended')));
  });
  // who waits for an answer is told; at the end nobody waits
  ended.catch(() => undefined);
  const [, , , input, output] = child.stdio as unknown as [
    null,
    null,
    null,
    NodeJS.WritableStream,
    NodeJS.ReadableStream,
  ];

  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  let [count, rest] = [0, ''];
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const messages = `${rest}${chunk}`.split('\0');
    rest = messages.pop() ?? '';
    for (const json of messages) {
      const message = JSON.parse(json) as Message;
      if (message.id === undefined) for (const listener of listeners) listener(message);
      else waiting.get(message.id)?.(message);
    }
  });
  const call = async (method: string, params: object, sessionId?: string): Promise<Answer> => {
    const id = ++count;
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    const { result, error } = await Promise.race([answer, ended]);
    waiting.delete(id);
    if (result === undefined) throw new Error(`${method}: ${error?.message}`);
    return result;
  };

  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const page = (method: string, params: object = {}) => call(method, params, sessionId);
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await page(`${domain}.enable`);
  const complaints: string[] = [];
  const requests: string[] = [];
  listeners.add(({ method, params }) => {
    if (method === 'Log.entryAdded') complaints.push(params.entry.text);
    if (method === 'Runtime.exceptionThrown') complaints.push(params.exceptionDetails.text);
    if (method === 'Runtime.consoleAPICalled') complaints.push(JSON.stringify(params.args));
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
  });

  return {
    open: async (file, { width, scheme }) => {
      await page('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
      await page('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      const loaded = new Promise<void>((resolve) => {
        const listener = ({ method }: Message): void => {
          if (method !== 'Page.loadEventFired') return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
      await page('Page.navigate', { url: pathToFileURL(file).href });
      await loaded;
    },
    ask: async <T>(expression: string) => {
      const { result, exceptionDetails } = await page('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return result.value as T;
    },
    picture: async (top, height) => {
      const { cssContentSize } = await page('Page.getLayoutMetrics');
      const rest = Math.max(1, Math.min(height, cssContentSize.height - top));
      const clip = { x: 0, y: top, width: cssContentSize.width, height: rest, scale: 1 };
      const { data } = await page('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
      return Buffer.from(data, 'base64');
    },
    complaints: () => complaints.splice(0),
    requests: () => requests.splice(0).filter((url) => !/^(?:file|data|about):/.test(url)),
    close: async () => {
      await call('Browser.close', {}).catch(() => child.kill());
      await closed;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params: Event;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/** What the events hold that are listened to, each its own part. */
interface Event {
  readonly entry: { readonly text: string };
  readonly exceptionDetails: { readonly text: string };
  readonly args: readonly unknown[];
  readonly request: { readonly url: string };
}

/** What the answers hold that are used, each its own part. */
interface Answer {
  readonly targetId: string;
  readonly sessionId: string;
  readonly result: { readonly value: unknown };
  readonly exceptionDetails?: { readonly text: string };
  readonly cssContentSize: { readonly width: number; readonly height: number };
  readonly data: string;
}

import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { slimify } from '../../src/slimify.ts';
import type { Transform } from '../../src/transform.ts';
import { findEngine } from '../../src/verify/engine.ts';
import { keepProven, verify } from '../../src/verify/index.ts';
import type { VerifyReport } from '../../src/verify/report.ts';
import { settleVerify } from '../../src/verify/settings.ts';
import { renderVerifyText } from '../../src/reporters/verify/text.ts';
import { workspace } from '../workspace.ts';
import { swapping } from './swapping.ts';

jest.setTimeout(600_000);

// Needs a docker that works, with the images that the tests start from, Debian's mirror and the npm registry.
const wanted = process.env['SLIMIFY_ENGINE_TESTS'] === '1';

(wanted ? describe : describe.skip)('a swap of base images, built and run', () => {
  test('debian to debian-slim, with packages of which the larger one has some', async () => {
    const report = await check(
      [
        'FROM debian:bookworm',
        'RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates procps less \\',
        ' && rm -rf /var/lib/apt/lists/*',
        'RUN groupadd --gid 1500 app && useradd --uid 1500 --gid app --create-home app',
        'COPY hello.sh /usr/local/bin/hello',
        'ENV GREETING=hello PATH=/opt/bin:$PATH',
        'USER app',
        'CMD ["sh", "/usr/local/bin/hello"]',
      ],
      [swapping('debian:bookworm\n', 'debian:bookworm-slim\n')],
      { 'hello.sh': 'echo $GREETING; curl --version | head -n1; wc -l < /etc/ssl/certs/ca-certificates.crt\n' },
    );
    expect(proof(report)).toEqual(['proven']);
    expect(report.comparison?.base).toMatchObject({
      transform: 'swap-debian-bookworm-',
      before: { name: 'debian:bookworm' },
      after: { name: 'debian:bookworm-slim' },
    });
    expect(saved(report)).toBeGreaterThan(30e6);
  });

  test('node to node-slim, with packages from npm', async () => {
    const lines = ['FROM node:20', 'WORKDIR /app', 'COPY package.json .', 'RUN npm install', 'COPY app.js .'];
    const files = {
      'package.json': '{"name":"app","version":"1.0.0","dependencies":{"is-number":"7.0.0"}}',
      'app.js': 'console.log(process.version, require("is-number")("5"))\n',
    };
    const report = await check([...lines, 'CMD ["node", "app.js"]'], [swapping('node:20\n', 'node:20-slim\n')], files);
    expect(proof(report)).toEqual(['proven']);
    expect(saved(report)).toBeGreaterThan(300e6);
  });

  test('python to python-slim, with a package of its own', async () => {
    const setup = 'from setuptools import setup\nsetup(name="greet", version="1", py_modules=["greet"])\n';
    const report = await check(
      [
        'FROM python:3.11',
        'COPY . /src',
        'RUN pip install --no-cache-dir --no-build-isolation --no-index /src',
        'CMD ["python3", "-c", "import greet, ssl; print(greet.hello, ssl.OPENSSL_VERSION)"]',
      ],
      [swapping('python:3.11\n', 'python:3.11-slim\n')],
      { 'setup.py': setup, 'greet.py': 'hello = "hi"\n', '.dockerignore': 'Dockerfile\n' },
    );
    expect(proof(report)).toEqual(['proven']);
    expect(saved(report)).toBeGreaterThan(300e6);
  });

  const go = [
    'FROM golang:1.19 AS build',
    'WORKDIR /src',
    'COPY main.go .',
    'RUN CGO_ENABLED=0 go build -trimpath -o /out/app main.go',
    'FROM debian:bookworm',
    'ENV GREETING=hello',
    'COPY --from=build /out/app /app',
    'ENTRYPOINT ["/app"]',
  ];
  const main = (body: string): Readonly<Record<string, string>> => ({
    'main.go': `package main\nimport ("fmt"; "os"; "crypto/x509")\nfunc main() { ${body} }\n`,
  });
  const greets = main('fmt.Println(os.Getenv("GREETING"), x509.NewCertPool() != nil)');

  test.each(['gcr.io/distroless/static-debian12', 'scratch'])('debian to %s under a static binary', async (base) => {
    const report = await check(go, [swapping('debian:bookworm\n', `${base}\n`)], greets);
    expect(proof(report)).toEqual(['proven']);
    expect(report.comparison?.base?.after).toMatchObject({ name: base });
    expect(report.comparison?.config.filter(({ explainedBy }) => explainedBy === undefined)).toEqual([]);
  });

  test('a certificate store that is gone is not proven', async () => {
    const lines = go.map((line) => line.replace('debian:bookworm', 'gcr.io/distroless/static-debian12'));
    const roots = main('pool, err := x509.SystemCertPool(); fmt.Println(len(pool.Subjects()) > 0, err, os.Args[0])');
    const report = await check(lines, [swapping('gcr.io/distroless/static-debian12\n', 'scratch\n')], roots);
    expect(proof(report)).toEqual(['differs', expect.stringContaining('standard output differs')]);
  });

  test('a command that is gone is not proven', async () => {
    const lines = ['FROM node:20', 'CMD ["sh", "-c", "gcc --version | head -n1"]'];
    const report = await check(lines, [swapping('node:20\n', 'node:20-slim\n')]);
    expect(proof(report)[0]).toBe('differs');
  });

  test('a shared library that is gone is not proven', async () => {
    const lines = [
      'FROM gcc:12 AS build',
      'COPY a.c .',
      'RUN gcc -o /a a.c',
      'FROM debian:bookworm',
      'COPY --from=build /a /a',
      'CMD ["/a"]',
    ];
    const source = { 'a.c': '#include <stdio.h>\nint main(void) { return puts("hi") < 0; }\n' };
    const report = await check(lines, [swapping('debian:bookworm\n', 'gcr.io/distroless/static-debian12\n')], source);
    expect(proof(report)[0]).toBe('differs');
    expect(proof(report).join('\n')).toContain('exec /a: no such file or directory');
  });

  test('what the file itself makes and that differs on another base is not proven', async () => {
    const lines = ['FROM debian:bookworm', 'RUN ls /usr/share/doc > /list', 'CMD ["true"]'];
    const report = await check(lines, [swapping('debian:bookworm\n', 'debian:bookworm-slim\n')]);
    expect(proof(report)).toEqual(['differs', expect.stringContaining('/list: content was')]);
  });

  test('the swap alone is dropped when it is what fails', async () => {
    const lines = ['FROM node:20', 'RUN echo a > /a', 'CMD ["gcc", "--version"]'];
    const slim = swapping('node:20\n', 'node:20-slim\n');
    const other = swapping('echo a', 'echo "a"');
    const { result, report } = await keepProven(...subject(lines, [slim, other], {}));
    expect(result.after).toBe('FROM node:20\nRUN echo "a" > /a\nCMD ["gcc", "--version"]\n');
    expect(result.notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^swap-node-20- does not pass: starts before, not after/),
    ]);
    expect(report.verdict).toBe('proven');
  });
});

function proof({ verdict, problems }: VerifyReport): readonly string[] {
  return [verdict, ...problems];
}

function saved({ comparison }: VerifyReport): number {
  return comparison === undefined ? 0 : comparison.before.unpacked - comparison.after.unpacked;
}

async function check(
  lines: readonly string[],
  transforms: readonly Transform[],
  files: Readonly<Record<string, string>> = {},
): Promise<VerifyReport> {
  const report = await verify(...subject(lines, transforms, files));
  if (process.env['SHOW']) process.stderr.write(renderVerifyText(report, false));
  return report;
}

function subject(lines: readonly string[], transforms: readonly Transform[], files: Readonly<Record<string, string>>) {
  const text = `${lines.join('\n')}\n`;
  const folder = workspace({ Dockerfile: text, ...files });
  const { signal } = new AbortController();
  const means = {
    slimify,
    transforms,
    options: { transforms, unsafe: true },
    settings: settleVerify({ 'build-option': ['--network=host'] }, folder),
    findEngine: () => findEngine('docker', process.env, signal),
    signal,
    say: () => {},
    step: () => {},
  };
  return [{ path: join(folder, 'Dockerfile'), text }, means] as const;
}

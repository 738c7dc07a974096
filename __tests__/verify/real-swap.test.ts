import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { slimify } from '../../src/slimify.ts';
import type { Transform } from '../../src/transform.ts';
import { findEngine } from '../../src/verify/engine.ts';
import { verify } from '../../src/verify/index.ts';
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

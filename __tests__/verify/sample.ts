import type { Behaviour, LayerSize, VerifyReport } from '../../src/verify/report.ts';

function layer(createdBy: string, unpacked: number, compressed: number, shared = false): LayerSize {
  return { createdBy, unpacked, compressed, shared };
}

const base = layer('/bin/sh -c #(nop) ADD file:1 in / ', 116_200_000, 48_600_000, true);

export const ran: Behaviour = {
  state: 'ended',
  exitCode: 0,
  stdout: 'curl 7.88.1\n',
  stderr: '',
  reason: undefined,
  response: undefined,
};

/** A report of a file that is proven. */
export const sample: VerifyReport = {
  path: 'app/Dockerfile',
  engine: 'docker 26.1.5',
  changes: [
    { transform: 'replace-apt-cleanup', safety: 'safe', line: 3, message: 'this cleanup removes nothing' },
    { transform: 'remove-apt-lists', safety: 'safe', line: 2, message: 'apt lists stay in this layer' },
  ],
  verdict: 'proven',
  problems: [],
  comparison: {
    before: {
      unpacked: 152_400_000,
      compressed: 71_100_000,
      layers: [
        base,
        layer('RUN /bin/sh -c apt update -y && apt install -y curl # buildkit', 36_200_000, 22_500_000),
        layer('RUN /bin/sh -c apt-get clean && rm -rf /var/lib/{apt,dpkg}/ # buildkit', 0, 120),
      ],
    },
    after: {
      unpacked: 133_400_000,
      compressed: 56_400_000,
      layers: [
        base,
        layer(
          'RUN /bin/sh -c apt update -y && apt install -y curl &&     rm -rf /var/lib/apt/lists/* # buildkit',
          17_200_000,
          7_800_000,
        ),
      ],
    },
    base: undefined,
    config: [],
    violations: [],
    moreViolations: 0,
    vanished: 9,
    unstable: 4,
    saved: [
      { transform: 'remove-apt-lists', bytes: 18_990_000, files: 9 },
      { transform: undefined, bytes: 10_000, files: 2 },
    ],
    gone: [
      {
        path: '/var/lib/apt/lists',
        bytes: 18_990_000,
        files: 9,
        children: [
          {
            path: 'mirror_debian_dists_bookworm_main_binary-amd64_Packages',
            bytes: 18_000_000,
            files: 1,
            children: [],
          },
        ],
      },
    ],
  },
  smoke: { command: 'curl --version', before: ran, after: ran, differences: [], unstable: [] },
  buildSeconds: { before: 21.4, after: 19.06 },
  log: undefined,
  kept: [],
};

/** One of a file whose base image was swapped. */
export const swapped: VerifyReport = {
  ...sample,
  comparison: sample.comparison && {
    ...sample.comparison,
    base: {
      transform: 'use-slim-base',
      before: { name: 'debian:12', unpacked: 116_200_000, compressed: 48_600_000, files: 6_000 },
      after: { name: 'debian:12-slim', unpacked: 74_500_000, compressed: 29_000_000, files: 3_500 },
      excused: 12,
    },
  },
};

/** One whose rewritten file does not build, with a name and texts that try to get out of where they stand. */
export const hostile: VerifyReport = {
  ...sample,
  path: 'a`|<script>alert(1)</script>\n\u001b[31m/Dockerfile',
  changes: [{ transform: 'remove-apt-lists', safety: 'unsafe', line: 2, message: 'a | b <img src=x> `c` \u202e' }],
  verdict: 'broken',
  problems: ['does not build any more at line 2: ``` | </table><script>x</script> \u001b[2J & [a](javascript:b)'],
  comparison: undefined,
  smoke: undefined,
  buildSeconds: undefined,
  log: '/tmp/<log>',
};

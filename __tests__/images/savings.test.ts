import { expect, test } from '@jest/globals';
import { describe } from '../../src/images/describe.ts';
import type { Image } from '../../src/images/describe.ts';
import { parseImage } from '../../src/images/reference.ts';
import { savingOf, savingToNothing } from '../../src/images/savings.ts';

function known(text: string): Image {
  const found = describe(parseImage(text, { start: 0, end: text.length }, new Map()));
  if (found === undefined) throw new Error(`${text} is not known`);
  return found;
}

const info = 'docker-library/repo-info';

/** Bytes of docker-library/repo-info, August and September 2026. */
test.each([
  [
    'node:24',
    'node:24-slim',
    408_949_206 - 80_451_137,
    `about 328 MB less to pull (node:24 409 -> 80 MB, ${info}, 2026)`,
  ],
  [
    'node:lts',
    'node:lts-slim',
    408_949_206 - 80_451_137,
    `about 328 MB less to pull (node:24 409 -> 80 MB, ${info}, 2026)`,
  ],
  [
    'node:20',
    'node:20-slim',
    408_949_206 - 80_451_137,
    `about 328 MB less to pull (node:24 409 -> 80 MB, ${info}, 2026)`,
  ],
  [
    'node:24',
    'node:24-alpine',
    408_949_206 - 58_204_379,
    `about 351 MB less to pull (node:24 409 -> 58 MB, ${info}, 2026)`,
  ],
  [
    'node:24-slim',
    'node:24-alpine',
    80_451_137 - 58_204_379,
    `about 22 MB less to pull (node:24-slim 80 -> 58 MB, ${info}, 2026)`,
  ],
  [
    'python:3.12',
    'python:3.12-slim',
    410_908_459 - 43_188_023,
    `about 368 MB less to pull (python:3.12 411 -> 43 MB, ${info}, 2026)`,
  ],
  [
    'python:3.12',
    'python:3.12-alpine',
    410_908_459 - 18_037_743,
    `about 393 MB less to pull (python:3.12 411 -> 18 MB, ${info}, 2026)`,
  ],
  [
    'golang:1.26',
    'golang:1.26-alpine',
    312_305_560 - 71_399_963,
    `about 241 MB less to pull (golang:1.26 312 -> 71 MB, ${info}, 2026)`,
  ],
  [
    'debian:bookworm',
    'debian:bookworm-slim',
    48_497_403 - 28_232_643,
    `about 20 MB less to pull (debian:bookworm 48 -> 28 MB, ${info}, 2026)`,
  ],
  [
    'debian',
    'debian:stable-slim',
    49_312_314 - 29_780_765,
    `about 20 MB less to pull (debian:trixie 49 -> 30 MB, ${info}, 2026)`,
  ],
  [
    'nginx',
    'nginx:alpine',
    63_110_572 - 26_310_566,
    `about 37 MB less to pull (nginx:latest 63 -> 26 MB, ${info}, 2026)`,
  ],
  [
    'nginx:alpine',
    'nginx:alpine-slim',
    26_310_566 - 5_785_502,
    `about 21 MB less to pull (nginx:alpine 26 -> 5.8 MB, ${info}, 2026)`,
  ],
  [
    'eclipse-temurin:21',
    'eclipse-temurin:21-jre',
    230_080_573 - 121_136_054,
    `about 109 MB less to pull (eclipse-temurin:21-jdk 230 -> 121 MB, ${info}, 2026)`,
  ],
  [
    'eclipse-temurin:21-jdk',
    'eclipse-temurin:21-jre-alpine',
    230_080_573 - 74_081_196,
    `about 156 MB less to pull (eclipse-temurin:21-jdk 230 -> 74 MB, ${info}, 2026)`,
  ],
  [
    'golang:1.26',
    'gcr.io/distroless/static-debian13:nonroot',
    312_305_560 - 2_097_152,
    `about 310 MB less to pull (golang:1.26 312 -> gcr.io/distroless/static-debian13:latest 2.1 MB, ${info} and distroless's README, 2026)`,
  ],
  [
    'debian:bookworm-slim',
    'gcr.io/distroless/static',
    28_232_643 - 2_097_152,
    `about 26 MB less to pull (debian:bookworm-slim 28 -> gcr.io/distroless/static-debian13:latest 2.1 MB, ${info} and distroless's README, 2026)`,
  ],
  [
    'python:3.12-slim',
    'gcr.io/distroless/python3',
    43_188_023 - 22_696_792,
    `about 20 MB less to pull (python:3.12-slim 43 -> gcr.io/distroless/python3-debian13:latest 23 MB, ${info} and its packages' size, 2026)`,
  ],
])('%s to %s', (from, to, bytes, text) => {
  expect(savingOf(known(from), known(to))).toEqual({ bytes, text });
});

test.each([
  ['node:24-slim', 'node:24'],
  ['node:24', 'node:24'],
  ['node:16', 'node:16-slim'],
  ['gcc', 'debian:bookworm-slim'],
  ['node:24', 'gcr.io/distroless/nodejs24'],
  ['golang:1.26', 'gcr.io/distroless/static:debug'],
  ['golang:1.26', 'gcr.io/distroless/static-debian12'],
])('%s to %s: nothing is known to be saved', (from, to) => {
  expect(savingOf(known(from), known(to))).toBeUndefined();
});

test('from an image to scratch', () => {
  expect(savingToNothing(known('alpine:3.24'))).toEqual({
    bytes: 3_846_391,
    text: `about 3.8 MB less to pull (alpine:3.24 3.8 -> scratch 0 MB, ${info}, 2026)`,
  });
  expect(savingToNothing(known('fedora'))).toBeUndefined();
});

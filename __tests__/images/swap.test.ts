import { describe, expect, test } from '@jest/globals';
import { applyEdits } from '../../src/edit.ts';
import { describe as describeImage } from '../../src/images/describe.ts';
import type { Image } from '../../src/images/describe.ts';
import { parseImage } from '../../src/images/reference.ts';
import type { ImageRef } from '../../src/images/reference.ts';
import { nameOf, retag, siblingOf, whyNot } from '../../src/images/swap.ts';

type Change = (tokens: readonly string[]) => readonly string[];

const toSlim: Change = (tokens) => [...tokens, 'slim'];
const toAlpine: Change = (tokens) => [...tokens.filter((token) => token !== 'slim'), 'alpine'];
const toJre: Change = (tokens) => ['jre', ...tokens.filter((token) => !/^jdk$/.test(token))];
const without =
  (gone: string): Change =>
  (tokens) =>
    tokens.filter((token) => token !== gone);

function ref(text: string, defaults: Readonly<Record<string, string>> = {}): ImageRef {
  return parseImage(text, { start: 5, end: 5 + text.length }, new Map(Object.entries(defaults)));
}

function known(image: ImageRef): Image {
  const found = describeImage(image);
  if (found === undefined) throw new Error(`${image.text} is not known`);
  return found;
}

function sibling(text: string, change: Change): Image | undefined {
  return siblingOf(ref(text), known(ref(text)), change);
}

describe('siblingOf', () => {
  test.each([
    ['node:24', toSlim, 'node:24-slim'],
    ['node', toSlim, 'node:slim'],
    ['node:lts', toSlim, 'node:lts-slim'],
    ['node:krypton-bookworm', toSlim, 'node:krypton-bookworm-slim'],
    ['mirror.gcr.io/library/node:24', toSlim, 'node:24-slim'],
    ['node:16', toSlim, 'node:16-slim'],
    ['python:3.12', toSlim, 'python:3.12-slim'],
    ['python:3.12-bookworm', toSlim, 'python:3.12-slim-bookworm'],
    ['debian:12.15', toSlim, 'debian:12.15-slim'],
    ['debian', toSlim, undefined],
    ['golang:1.26', toSlim, undefined],
    ['golang:1.26', toAlpine, 'golang:1.26-alpine'],
    ['golang:1.26-bookworm', toAlpine, undefined],
    ['php:8.3-fpm', toAlpine, 'php:8.3-fpm-alpine'],
    ['php:8.3-apache', toAlpine, undefined],
    ['rabbitmq:4-management', toAlpine, 'rabbitmq:4-management-alpine'],
    ['eclipse-temurin:21', toJre, 'eclipse-temurin:21-jre'],
    ['eclipse-temurin:21-jdk-noble', toJre, 'eclipse-temurin:21-jre-noble'],
    ['eclipse-temurin:17-jdk-alpine', toJre, 'eclipse-temurin:17-jre-alpine'],
    ['openjdk:17', toJre, undefined],
    ['maven:3-eclipse-temurin-17', toAlpine, 'maven:3-eclipse-temurin-17-alpine'],
    ['perl:5.42-threaded', toSlim, 'perl:5.42-slim-threaded'],
    ['erlang:27', toSlim, 'erlang:27-slim'],
    ['buildpack-deps:bookworm-scm', without('scm'), 'buildpack-deps:bookworm'],
    ['nginx:alpine', toSlim, 'nginx:alpine-slim'],
    ['mcr.microsoft.com/dotnet/sdk:9.0', toAlpine, undefined],
    ['gcr.io/distroless/static', toAlpine, undefined],
  ])('of %s %p is %s', (text, change, expected) => {
    const found = sibling(text, change);
    expect(found && nameOf(found)).toBe(expected);
  });

  test('an image for one architecture has siblings for that one', () => {
    expect(sibling('arm64v8/node:24', toSlim)?.platforms).toEqual(['linux/arm64']);
    expect(sibling('arm32v5/ruby:3.4', toAlpine)).toBeUndefined();
  });
});

describe('whyNot', () => {
  test.each([
    ['node:24', 'node:24-slim', undefined, undefined],
    ['node:24', 'node:24-alpine', undefined, 'node:24-alpine is not built for the architecture linux/ppc64le'],
    ['node:24', 'node:24-alpine', 'linux/amd64', undefined],
    ['node:24', 'node:24-alpine', 'linux/arm64/v8', undefined],
    ['node:24', 'node:24-alpine', 'linux/ppc64le', 'node:24-alpine is not built for the architecture linux/ppc64le'],
    ['node:24', 'node:24-alpine', '$BUILDPLATFORM', 'node:24-alpine is not built for the architecture linux/ppc64le'],
    ['node:24', 'node:24-slim', 'linux/arm/v7', 'node:24-slim is not built for the architecture linux/arm/v7'],
    [
      'python:3.12',
      'python:3.12-alpine',
      undefined,
      'python:3.12-alpine is not built for the architecture linux/arm/v5',
    ],
    ['python:3.12', 'python:3.12-alpine', 'arm64', undefined],
    ['python:3.12', 'python:3.12-alpine', 'linux/x86_64', undefined],
    ['python:3.12', 'python:3.12-alpine', 'LINUX/AMD64', undefined],
    ['python:3.12', 'python:3.12-alpine', 'linux/i386', undefined],
    [
      'eclipse-temurin:17-jre',
      'eclipse-temurin:17-jre-alpine',
      undefined,
      'eclipse-temurin:17-jre-alpine is not built for the architecture linux/arm64, linux/arm/v7, linux/ppc64le, linux/s390x',
    ],
    ['node:16', 'node:16-slim', undefined, undefined],
    [
      'node:24-alpine3.20',
      'node:24-alpine',
      undefined,
      'node:24-alpine3.20 is no longer built: another tag holds another release',
    ],
    [
      'node:24-alpine',
      'node:24-alpine3.20',
      undefined,
      'node:24-alpine3.20 is no longer built and holds an older release',
    ],
  ])('%s as %s on %s: %s', (from, to, platform, reason) => {
    expect(whyNot(known(ref(from)), known(ref(to)), platform)).toBe(reason);
  });
});

describe('retag', () => {
  const V = { V: '24', REPO: 'node', TAG: '24-bookworm', SUFFIX: '-bookworm', LATEST: 'latest', PY: '3.12', EMPTY: '' };

  test.each([
    ['node', toSlim, 'node:slim'],
    ['node:24', toSlim, 'node:24-slim'],
    ['node:latest', toSlim, 'node:slim'],
    ['docker.io/library/node', toSlim, 'docker.io/library/node:slim'],
    ['mirror.gcr.io/library/node:24', toSlim, 'mirror.gcr.io/library/node:24-slim'],
    ['public.ecr.aws/docker/library/node:24-bookworm', toSlim, 'public.ecr.aws/docker/library/node:24-bookworm-slim'],
    ['python:3.12-bookworm', toSlim, 'python:3.12-slim-bookworm'],
    ['node:24-slim', without('slim'), 'node:24'],
    ['node:slim', without('slim'), 'node:latest'],
    ['eclipse-temurin:21-jdk', toJre, 'eclipse-temurin:21-jre'],
    ['node:$V', toSlim, 'node:$V-slim'],
    ['node:${V}', toSlim, 'node:${V}-slim'],
    ['node:${V:-24}', toSlim, 'node:${V:-24}-slim'],
    ['node:${NONE:-24}', toSlim, 'node:${NONE:-24}-slim'],
    ['node:${NONE-24}', toSlim, 'node:${NONE-24}-slim'],
    ['node:${EMPTY:-24}', toSlim, 'node:${EMPTY:-24}-slim'],
    ['node:2${NONE:-4}', toSlim, 'node:2${NONE:-4}-slim'],
    ['docker.io/node:${V:-24}', toSlim, 'docker.io/node:${V:-24}-slim'],
    ['node:${V}-slim', without('slim'), 'node:${V}'],
    ['python:${PY}-slim', without('slim'), 'python:${PY}'],
    ['python:${PY}-bookworm', toSlim, 'python:${PY}-slim-bookworm'],
    ['eclipse-temurin:${NONE:-21}-jdk', toJre, 'eclipse-temurin:${NONE:-21}-jre'],
    ['eclipse-temurin:${NONE:-21}', toJre, 'eclipse-temurin:${NONE:-21}-jre'],
  ])('%s becomes %#', (text, change, expected) => {
    expect(retagged(text, change)).toBe(expected);
  });

  const digest = 'the digest names one image, and that of the other one is not known';
  const named = 'the image is named by a build argument';
  const behind = 'what stands behind the version comes from a build argument';
  test.each([
    ['node:24@sha256:00', toSlim, digest],
    ['node@sha256:00', toSlim, digest],
    ['node:${V}@sha256:00', toSlim, digest],
    ['$REPO', toSlim, named],
    ['$REPO:24', toSlim, named],
    ['${REPO}:${V}', toSlim, named],
    ['docker.io/library/${REPO}:24', toSlim, named],
    ['node${NONE:+x}:24', toSlim, named],
    ['${NONE:-node:24}', toSlim, named],
    ['${NONE:-docker.io}/node:24', toSlim, named],
    ['node:$TAG', toSlim, behind],
    ['node:24$SUFFIX', toSlim, behind],
    ['node:${V}${SUFFIX}', toSlim, behind],
    ['node:$LATEST', toSlim, 'a build argument names no version, and what is to follow one cannot stand behind it'],
    // 24 comes for ppc64le, its Alpine image does not
    ['node:${V}', toAlpine, 'a build argument may name a version that has no such image'],
    ['eclipse-temurin:${NONE:-21}-jre', toAlpine, 'a build argument may name a version that has no such image'],
  ])('%s cannot: %s', (text, change, reason) => {
    expect(retagged(text, change)).toBe(reason);
  });

  test('what is no official image is not rewritten where its tag is a variable', () => {
    const from = ref('mcr.microsoft.com/dotnet/sdk:$NET', { NET: '9.0' });
    const to = known(ref('mcr.microsoft.com/dotnet/sdk:9.0-alpine'));
    expect(retag(from, known(from), to)).toBe('the tag comes from a build argument');
    const plain = ref('mcr.microsoft.com/dotnet/sdk:9.0');
    expect(retag(plain, known(plain), to)).toEqual({ start: 37, end: 37, text: '-alpine' });
  });

  function retagged(text: string, change: Change): string {
    const image = ref(text, V);
    const from = known(image);
    const to = siblingOf(image, from, change);
    if (to === undefined) return 'no sibling';
    const edit = retag(image, from, to);
    return typeof edit === 'string' ? edit : applyEdits(`FROM ${text} AS app\n`, [edit]).slice(5, -8);
  }
});

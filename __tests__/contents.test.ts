import { describe, expect, test } from '@jest/globals';
import {
  contentsOf,
  holds,
  holdsHeader,
  holdsLibrary,
  holdsPackage,
  packageOf,
  packageOfLibrary,
} from '../src/images/contents.ts';
import { describe as describeImage } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import type { Contents } from '../src/images/contents.ts';
import { levelOf, originOf } from '../src/images/levels.ts';
import { meets, packageFor } from '../src/needs.ts';

/** The contents of `family:suite variant feature ...`; `-` for a suite that is not known. */
function image(text: string, version?: string): Contents {
  const [name = '', variant = 'full', ...features] = text.split(' ');
  const [family = '', suite] = name.split(':');
  const found = contentsOf({ family, suite: suite === '-' ? undefined : suite, variant, features, version });
  if (found === undefined) throw new Error(`${text} is not known`);
  return found;
}

const all = (names: string, one: (name: string) => boolean | undefined): string =>
  names
    .split(' ')
    .filter((name) => one(name) === true)
    .join(' ');

describe('commands', () => {
  // of these an image holds
  const asked = 'adduser bash curl gcc git gpg ls make node openssl perl python3 ssh unzip wget xz';
  test.each([
    ['debian:bookworm', 'adduser bash ls perl'],
    ['debian:bookworm slim', 'adduser bash ls perl'],
    ['debian:trixie slim', 'bash ls perl'],
    ['buildpack-deps:bookworm curl', 'adduser bash curl gpg ls openssl perl wget'],
    ['buildpack-deps:bookworm scm', 'adduser bash curl git gpg ls openssl perl python3 ssh wget'],
    ['buildpack-deps:trixie', 'adduser bash curl gcc git gpg ls make openssl perl python3 ssh unzip wget xz'],
    ['node:bookworm', 'adduser bash curl gcc git gpg ls make node openssl perl python3 ssh unzip wget xz'],
    ['node:bookworm slim', 'adduser bash ls node perl'],
    ['node:trixie slim', 'adduser bash ls node perl'],
    ['node:alpine3.22 alpine', 'adduser ls node unzip wget'],
    ['python:trixie', 'adduser bash curl gcc git gpg ls make openssl perl python3 ssh unzip wget xz'],
    ['python:trixie slim', 'bash ls openssl perl python3'],
    ['ruby:bookworm slim', 'adduser bash ls openssl perl'],
    ['rust:bookworm slim', 'adduser bash gcc ls openssl perl'],
    ['perl:bookworm slim', 'adduser bash ls perl'],
    ['golang:trixie', 'adduser bash curl gcc git gpg ls make openssl perl python3 ssh wget'],
    ['golang:alpine3.22 alpine', 'adduser ls unzip wget'],
    ['php:bookworm', 'adduser bash curl gcc ls make openssl perl xz'],
    ['erlang:bookworm slim', 'adduser bash ls perl'],
    ['eclipse-temurin:noble jre', 'bash curl gpg ls openssl perl wget'],
    ['gradle:noble', 'bash curl git gpg ls make openssl perl ssh unzip wget'],
    ['nginx:trixie', 'bash curl ls openssl perl'],
    ['dotnet/sdk:bookworm', 'adduser bash curl git ls openssl perl wget'],
    ['mcr.microsoft.com/dotnet/aspnet:bookworm', 'adduser bash ls openssl perl'],
    ['alpine:3.22', 'adduser ls unzip wget'],
    ['busybox:-', 'adduser ls unzip wget'],
    ['distroless/nodejs22-debian13:-', 'node'],
    ['gcr.io/distroless/python3-debian13:-', 'python3'],
    ['distroless/static-debian12:-', ''],
    ['distroless/static-debian12:- debug', 'adduser ls unzip wget'],
    ['openjdk:bullseye full jdk', 'adduser bash curl git gpg ls openssl perl python3 ssh unzip wget xz'],
    ['openjdk:bullseye slim jre', 'adduser bash ls openssl perl'],
    ['mcr.microsoft.com/dotnet/aspnet:noble distroless', ''],
    ['buildpack-deps:bookworm full scm', 'adduser bash curl git gpg ls openssl perl python3 ssh wget'],
    ['scratch:-', ''],
  ])('%s', (name, held) => {
    const contents = image(name);
    expect(all(asked, (command) => holds(contents, command))).toBe(held);
  });
  test('of its own', () => {
    expect(all('node npm npx yarn corepack', (one) => holds(image('node:bookworm slim', '22'), one))).toBe(
      'node npm npx yarn corepack',
    );
    expect(all('node npm npx yarn corepack', (one) => holds(image('node:trixie slim', '26'), one))).toBe(
      'node npm npx',
    );
    expect(all('python pip3 python3.12 pip3.12 idle', (one) => holds(image('python:trixie slim'), one))).toBe(
      'python pip3 python3.12 pip3.12 idle',
    );
    expect(all('ruby gem bundle rake irb', (one) => holds(image('ruby:trixie slim'), one))).toBe(
      'ruby gem bundle rake irb',
    );
    expect(all('java javac keytool', (one) => holds(image('eclipse-temurin:noble full jre'), one))).toBe(
      'java keytool',
    );
    expect(all('java javac keytool', (one) => holds(image('eclipse-temurin:noble full jdk'), one))).toBe(
      'java javac keytool',
    );
    expect(all('php php-fpm a2enmod', (one) => holds(image('php:trixie full apache'), one))).toBe('php a2enmod');
    expect(all('php php-fpm a2enmod', (one) => holds(image('php:trixie full fpm'), one))).toBe('php php-fpm');
  });
  test('that are not known', () => {
    expect(holds(image('debian:bookworm'), 'frobnicate')).toBeUndefined();
    expect(holds(image('alpine:3.22'), 'frobnicate')).toBeUndefined();
    expect(holds(image('debian:bookworm'), 'jq')).toBe(false);
  });
});

describe('packages, libraries and headers', () => {
  test('packages', () => {
    expect(holdsPackage(image('debian:bookworm slim'), 'tzdata')).toBe(true);
    expect(holdsPackage(image('node:bookworm slim'), 'ca-certificates')).toBe(false);
    expect(holdsPackage(image('python:bookworm slim'), 'ca-certificates')).toBe(true);
    expect(holdsPackage(image('alpine:3.22'), 'tzdata')).toBeUndefined();
  });
  test.each([
    ['debian:bookworm slim', ''],
    ['debian:trixie slim', 'libssl.so.3'],
    ['node:bookworm', 'libssl.so.3 libpq.so.5 libgomp.so.1'],
    ['node:bookworm slim', ''],
    ['python:bookworm slim', 'libssl.so.3'],
    ['rust:bookworm slim', 'libgomp.so.1'],
    ['distroless/base-debian12:-', 'libssl.so.3'],
    ['distroless/base-nossl-debian12:-', ''],
    ['distroless/cc-debian13:-', 'libssl.so.3 libgomp.so.1'],
  ])('libraries of %s', (name, held) => {
    const contents = image(name);
    expect(all('libssl.so.3 libpq.so.5 libgomp.so.1 libGL.so.1', (one) => holdsLibrary(contents, one))).toBe(held);
  });
  test('headers', () => {
    expect(holdsHeader(image('python:bookworm'), 'openssl/ssl.h')).toBe(true);
    expect(holdsHeader(image('python:bookworm slim'), 'openssl/ssl.h')).toBe(false);
    expect(holdsHeader(image('rust:bookworm slim'), 'stdio.h')).toBe(true);
    expect(holdsHeader(image('python:bookworm'), 'ldap.h')).toBe(false);
    expect(holdsHeader(image('python:bookworm'), 'frob.h')).toBeUndefined();
  });
  test('where they come from', () => {
    expect(packageOf('gpg', 'bookworm')).toBe('gnupg');
    expect(packageOf('ps', 'trixie')).toBe('procps');
    expect(packageOf('frobnicate', 'trixie')).toBeUndefined();
    expect(packageOfLibrary('libssl.so.3', 'bookworm')).toBe('libssl3');
    expect(packageOfLibrary('libssl.so.3', 'trixie')).toBe('libssl3t64');
    expect(packageOfLibrary('libGL.so.1', 'trixie')).toBe('libgl1');
    expect(originOf('command', 'adduser', 'trixie')).toEqual({ name: 'adduser', level: 'curl' });
    expect(originOf('header', 'ldap.h', 'bookworm')).toEqual({ name: 'libldap-dev', level: undefined });
  });
});

describe('releases', () => {
  test.each([
    ['bookworm', 'bookworm', 'bookworm'],
    ['trixie', 'trixie', 'trixie'],
    ['bullseye', undefined, 'bookworm'],
    ['buster', undefined, 'bookworm'],
    ['noble', undefined, 'trixie'],
    ['forky', undefined, 'trixie'],
    ['-', undefined, 'bookworm'],
  ])('%s', (suite, known, nearest) => expect(image(`debian:${suite}`)).toMatchObject({ suite: known, nearest }));
  test('what trixie drops from the base', () => {
    for (const name of ['adduser', 'gpgv', 'e2fsprogs']) {
      expect(levelOf(name, 'bookworm')).toBe('base');
      expect(levelOf(name, 'trixie')).not.toBe('base');
    }
  });
});

describe('needs', () => {
  test.each([
    ['debian:bookworm', 'path /usr/share/doc', true],
    ['debian:bookworm slim', 'path /usr/share/doc', false],
    ['debian:bookworm slim', 'path /usr/share/zoneinfo', true],
    ['alpine:3.22', 'path /usr/share/zoneinfo', false],
    ['distroless/cc-debian13:-', 'path /usr/share/zoneinfo', true],
    ['eclipse-temurin:noble jdk', 'path $JAVA_HOME', true],
    ['node:bookworm', 'certificates ca-certificates', true],
    ['node:bookworm slim', 'certificates ca-certificates', false],
    ['python:bookworm slim', 'certificates ca-certificates', true],
    ['golang:alpine3.22 alpine', 'certificates ca-certificates', true],
    ['distroless/static-debian13:-', 'certificates ca-certificates', true],
    ['scratch:-', 'certificates ca-certificates', false],
    ['node:bookworm slim', 'user node', true],
    ['python:bookworm slim', 'user node', false],
    ['debian:bookworm slim', 'user www-data', true],
    ['distroless/cc-debian13:-', 'user nonroot', true],
    ['debian:bookworm slim', 'shell bash', true],
    ['alpine:3.22', 'shell bash', false],
    ['alpine:3.22', 'shell sh', true],
    ['distroless/cc-debian13:-', 'shell sh', false],
    ['debian:bookworm', 'locale en_US.UTF-8', false],
    ['eclipse-temurin:noble jre', 'path /opt/java/openjdk', true],
    ['debian:bookworm', 'command frobnicate', undefined],
  ] as const)('%s: %s', (name, need, met) => {
    const [kind, what = ''] = need.split(' ');
    const kinds = ['path', 'certificates', 'user', 'shell', 'locale', 'command'] as const;
    const found = kinds.find((one) => one === kind) ?? 'command';
    expect(meets(image(name), { kind: found, name: what })).toBe(met);
  });
  test('and the packages that meet them', () => {
    expect(packageFor({ kind: 'command', name: 'ps' }, 'bookworm')).toBe('procps');
    expect(packageFor({ kind: 'library', name: 'libpq.so.5' }, 'bookworm')).toBe('libpq5');
    expect(packageFor({ kind: 'certificates', name: 'ca-certificates' }, 'bookworm')).toBe('ca-certificates');
    expect(packageFor({ kind: 'user', name: 'node' }, 'bookworm')).toBeUndefined();
  });
});

test('images that are not known', () => {
  for (const family of ['frob', 'amazoncorretto', 'constructor'])
    expect(contentsOf({ family, suite: undefined, variant: 'full', features: [] })).toBeUndefined();
  expect(contentsOf({ family: 'node', suite: undefined, variant: 'onbuild', features: [] })).toBeUndefined();
  expect(contentsOf({ family: 'openjdk', suite: undefined, variant: 'full', features: ['jdk'] })).toBeUndefined();
  expect(contentsOf({ family: 'php', suite: 'trixie', variant: 'slim', features: [] })).toBeUndefined();
});

describe('what describe says of an image', () => {
  const held = (text: string): string | undefined => {
    const known = describeImage(parseImage(text, { start: 0, end: 0 }, new Map()));
    const contents = known && contentsOf(known);
    return contents && all('node npm yarn python3 curl git gcc java javac', (one) => holds(contents, one));
  };
  test.each([
    ['node:24', 'node npm yarn python3 curl git gcc'],
    ['node:24-slim', 'node npm yarn'],
    ['node:24-alpine', 'node npm yarn'],
    ['python:3.12', 'python3 curl git gcc'],
    ['docker.io/library/python:3.12-slim', 'python3'],
    ['debian:12', ''],
    ['debian:bookworm-slim', ''],
    ['buildpack-deps:bookworm-scm', 'python3 curl git'],
    ['eclipse-temurin:21', 'curl java javac'],
    ['eclipse-temurin:21-jre', 'curl java'],
    ['eclipse-temurin:21-jre-alpine', 'java'],
    ['nginx:1.29', 'curl'],
    ['nginx:alpine', 'curl'],
    ['nginx:alpine-slim', ''],
    ['alpine:3.22', ''],
    ['mcr.microsoft.com/dotnet/sdk:8.0', 'curl git'],
    ['gcr.io/distroless/nodejs24-debian13', 'node'],
    ['gcr.io/distroless/java21', 'java'],
    ['amazoncorretto:21', undefined],
    ['redis:7', undefined],
  ])('%s', (text, commands) => expect(held(text)).toBe(commands));
});

import { describe, expect, test } from '@jest/globals';
import { parseImage } from '../src/images/reference.ts';
import type { ImageRef } from '../src/images/reference.ts';
import {
  alpineRelease,
  hasDockerClean,
  isBefore,
  isOldDebian,
  isRecentDebian,
  officialName,
} from '../src/images/release.ts';

function image(text: string, defaults: Readonly<Record<string, string>> = {}): ImageRef {
  return parseImage(text, { start: 0, end: text.length }, new Map(Object.entries(defaults)));
}

describe('parseImage', () => {
  test.each([
    ['node', [undefined, 'node', undefined, undefined]],
    ['node:20-slim', [undefined, 'node', '20-slim', undefined]],
    ['library/node:20', [undefined, 'library/node', '20', undefined]],
    ['docker.io/library/node', ['docker.io', 'library/node', undefined, undefined]],
    ['localhost/app:1', ['localhost', 'app', '1', undefined]],
    ['localhost:5000/app', ['localhost:5000', 'app', undefined, undefined]],
    ['registry:5000/team/app:v1', ['registry:5000', 'team/app', 'v1', undefined]],
    ['someone/app', [undefined, 'someone/app', undefined, undefined]],
    ['alpine@sha256:0123', [undefined, 'alpine', undefined, 'sha256:0123']],
    ['ghcr.io/a/b:1@sha256:0123', ['ghcr.io', 'a/b', '1', 'sha256:0123']],
  ])('%s', (text, parts) => {
    const { registry, repository, tag, digest, resolved } = image(text);
    expect([registry, repository, tag, digest]).toEqual(parts);
    expect(resolved).toBe(text);
  });

  test.each([
    ['node:$V', 'node:20'],
    ['node:${V}-alpine', 'node:20-alpine'],
    ['node:${V:-18}', 'node:20'],
    ['node:${NONE:-18}', 'node:18'],
    ['node:${NONE-18}', 'node:18'],
    ['node:${EMPTY:-18}', 'node:18'],
    ['node:${EMPTY-18}', 'node:'],
    ['node:${V:+18}', 'node:18'],
    ['node${NONE:+:18}', 'node'],
    ['$NONE', undefined],
    ['node:${NONE}', undefined],
    ['node:${V:?}', undefined],
    ['node:${V#2}', undefined],
    ['$NESTED', undefined],
  ])('%s becomes %s', (text, resolved) => {
    const found = image(text, { V: '20', EMPTY: '', NESTED: 'node:$V' });
    expect(found.resolved).toBe(resolved);
    expect(found.text).toBe(text);
  });
});

describe('officialName', () => {
  test.each([
    ['node:20', 'node'],
    ['library/node', 'node'],
    ['docker.io/node', 'node'],
    ['index.docker.io/library/node', 'node'],
    ['mirror.gcr.io/library/python:3', 'python'],
    ['public.ecr.aws/docker/library/python:3', 'python'],
    ['mcr.microsoft.com/mirror/docker/library/debian', 'debian'],
    ['arm32v7/alpine', 'alpine'],
    ['arm64v8/node:20', 'node'],
    ['rocket.chat:8', 'rocket.chat'],
    ['someone/node', undefined],
    ['ghcr.io/library/node', undefined],
    ['registry.example.com/node', undefined],
    ['public.ecr.aws/someone/node', undefined],
  ])('%s is %s', (text, name) => {
    expect(officialName(image(text))).toBe(name);
  });
});

describe('alpineRelease', () => {
  test.each([
    ['alpine', 'current'],
    ['alpine:3', 'current'],
    ['alpine:edge', 'current'],
    ['alpine:20230901', 'current'],
    ['alpine:3.18', [3, 18]],
    ['alpine:v3.4', [3, 4]],
    ['alpine:3.2.1', [3, 2]],
    ['gliderlabs/alpine:3.3', [3, 3]],
    ['registry.example.com/mirror/alpine:3.20@sha256:01', [3, 20]],
    ['node:20-alpine', [3, 23]],
    ['node:99-alpine', 'current'],
    ['ruby:2.4.1-alpine', [3, 4]],
    ['node:20-alpine3.19', [3, 19]],
    ['nginx:1.25-alpine-slim', [3, 19]],
    ['php:8.3-fpm-alpine', [3, 24]],
    ['someone/app:1-alpine3.9', [3, 9]],
    ['docker', 'current'],
    ['docker:24-dind', 'current'],
    ['composer:2', 'current'],
    // these do not say, or were built when 3.3 was new
    ['docker:1.9', undefined],
    ['golang:1.5.1-alpine', undefined],
    ['golang:1.4-alpine', undefined],
    ['redis:3.0.6-alpine', undefined],
    ['gliderlabs/alpine', undefined],
    ['someone/app:alpine', undefined],
    ['mhart/alpine-node:8', undefined],
    ['node:20', undefined],
    ['debian', undefined],
    ['alpine:$NONE', undefined],
  ])('of %s', (text, release) => {
    expect(alpineRelease(image(text))).toEqual(release);
  });

  test('later variants of the first images are known', () => {
    expect(alpineRelease(image('golang:1.5-alpine'))).toBe('current');
    expect(alpineRelease(image('golang:1.22-alpine'))).toEqual([3, 21]);
    expect(alpineRelease(image('redis:3.0.7-alpine'))).toBe('current');
    expect(alpineRelease(image('docker:1.11'))).toBe('current');
  });
});

describe('isOldDebian', () => {
  test.each([
    ['debian', false],
    ['debian:stable-slim', false],
    ['debian:8', true],
    ['debian:8.11', true],
    ['debian:9-slim', false],
    ['debian:jessie', true],
    ['debian:wheezy-backports', true],
    ['debian:experimental', undefined],
    ['ubuntu', false],
    ['ubuntu:14.04', true],
    ['ubuntu:16.04', false],
    ['ubuntu:trusty', true],
    ['ubuntu:noble-20240605', false],
    ['python:3.6-jessie', true],
    ['node:8-stretch', false],
    ['nvidia/cuda:8.0-cudnn5-devel-ubuntu14.04', true],
    ['nvidia/cuda:12.4.1-base-ubuntu22.04', false],
    ['gcr.io/oss-fuzz-base/base-image:ubuntu-20-04', false],
    ['buildpack-deps', false],
    ['node', false],
    ['node:lts-slim', false],
    ['node:20', false],
    ['node:8', false],
    ['node:6.11.1', true],
    ['node:6.99', undefined],
    ['node:20-alpine', undefined],
    ['golang:1.8', true],
    ['golang:1.99', false],
    ['golang:1.8-onbuild', undefined],
    ['golang:1.22', false],
    ['golang:1', false],
    ['php:7-apache', false],
    ['php:7.1', false],
    ['php:5.5', true],
    ['postgres:9.6', false],
    ['postgres:9.99', undefined],
    ['postgres:16', false],
    ['java:8', undefined],
    ['someone/app', undefined],
    ['someone/app:8', undefined],
    ['node:$NONE', undefined],
  ])('%s: %s', (text, old) => {
    expect(isOldDebian(image(text))).toBe(old);
  });
});

describe('hasDockerClean', () => {
  test.each([
    ['debian:bookworm', true],
    ['mirror.gcr.io/library/ubuntu', true],
    ['python:3.12-slim', true],
    ['arm64v8/node:20', true],
    ['python:3.12-alpine', false],
    ['openjdk:17-oracle', false],
    ['openjdk:17', false],
    ['openjdk:17-slim', true],
    ['mysql:8', false],
    ['mysql:5.6', true],
    ['erlang:27-slim', true],
    ['python:3.99', true],
    ['maven:3-amazoncorretto-17', false],
    ['mcr.microsoft.com/dotnet/sdk:8.0', true],
    ['mcr.microsoft.com/dotnet/sdk:8.0-alpine', false],
    ['gcr.io/distroless/static', false],
    ['centos:7', false],
    ['phusion/baseimage', false],
    ['debian:$NONE', false],
  ])('%s: %s', (text, has) => {
    expect(hasDockerClean(image(text))).toBe(has);
  });
});

test('isBefore', () => {
  expect(isBefore([3, 2], [3, 3])).toBe(true);
  expect(isBefore([2, 9], [3, 3])).toBe(true);
  expect(isBefore([3, 3], [3, 3])).toBe(false);
  expect(isBefore([3, 10], [3, 3])).toBe(false);
  expect(isBefore([4, 0], [3, 3])).toBe(false);
});

describe('isRecentDebian', () => {
  test.each([
    'debian',
    'debian:12-slim',
    'debian:bookworm',
    'debian:stable-slim',
    'ubuntu:20.04',
    'ubuntu',
    'python:3.12-slim',
    'python:3',
    'python:3.8-bullseye',
    'python:3.9',
    'python:3.99-slim',
    'golang:1.16',
    'node:99',
    'debian:sid',
    'debian:12.99',
    'eclipse-temurin:latest',
    'eclipse-temurin:8u999-b01-jdk',
    'mariadb:11',
    'mcr.microsoft.com/dotnet/sdk:6.0',
    'node:22',
    'node:lts-slim',
    'golang:1.22',
    'php:8.3-apache',
    'php:apache',
    'eclipse-temurin:17',
    'public.ecr.aws/docker/library/node:20',
    'nvidia/cuda:12.4.1-runtime-ubuntu22.04',
    'mcr.microsoft.com/dotnet/sdk:8.0',
    'node:20@sha256:0123',
  ])('%s', (text) => expect(isRecentDebian(image(text))).toBe(true));
  test.each([
    'debian:10',
    'debian:9-slim',
    'debian:stretch',
    'ubuntu:18.04',
    'ubuntu:bionic',
    'python:2.7',
    'python:3.12-alpine',
    'python:3.12-slim-buster',
    'node:14',
    'node@sha256:0123',
    'node:$V',
    'golang:1.15',
    'openjdk:9-jdk',
    'openjdk:17',
    'python:3-onbuild',
    'python:3.9.99',
    'mysql:8',
    'alpine:3.20',
    'eclipse-temurin:17-ubi9-minimal',
    'mcr.microsoft.com/dotnet/sdk:8.0-alpine',
    'mcr.microsoft.com/dotnet/sdk:3.1',
    'registry.example.org/base',
    'someone/app:latest',
  ])('not %s', (text) => expect(isRecentDebian(image(text))).toBe(false));
});

import { describe, expect, test } from '@jest/globals';
import { parseImage } from '../src/images/reference.ts';
import { rpmRelease } from '../src/images/rpm.ts';
import { weakDeps, weakLoss } from '../src/packages/weak-deps.ts';
import type { WeakLoss } from '../src/packages/weak-deps.ts';

const nothing: ReadonlySet<string> = new Set();

function loss(names: string, text = '', before = nothing): WeakLoss {
  const found = weakLoss(names.split(' '), 'fedora', text, before);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('the release of an image made of rpm packages', () => {
  test.each([
    ['fedora', 'fedora'],
    ['fedora:44', 'fedora'],
    ['fedora:rawhide', 'fedora'],
    ['public.ecr.aws/docker/library/fedora:44', 'fedora'],
    ['registry.fedoraproject.org/fedora-minimal:44', 'fedora'],
    ['fedora:43', undefined],
    ['fedora@sha256:0', undefined],
    ['someone/fedora:44', undefined],
    ['centos:8', 'el8'],
    ['centos:centos8.3.2011', 'el8'],
    ['quay.io/centos/centos:stream9', 'el9'],
    ['rockylinux:9-minimal', 'el9'],
    ['rockylinux/rockylinux:10', 'el10'],
    ['almalinux:8.10', 'el8'],
    ['almalinux/9-base:9.4', 'el9'],
    ['oraclelinux:8-slim', 'el8'],
    ['registry.access.redhat.com/ubi8/ubi-minimal', 'el8'],
    ['registry.access.redhat.com/ubi9:9.4', 'el9'],
    ['redhat/ubi10-minimal', 'el10'],
    ['centos', undefined],
    ['almalinux:latest', undefined],
    ['registry.access.redhat.com/ubi8/nodejs-20', undefined],
    ['centos:7.9.2009', 'old'],
    ['centos:centos6', 'old'],
    ['oraclelinux:7-slim', 'old'],
    ['registry.access.redhat.com/ubi7/ubi:7.7-214', 'old'],
    ['amazonlinux', 'amazon2023'],
    ['public.ecr.aws/amazonlinux/amazonlinux:2023-minimal', 'amazon2023'],
    ['amazonlinux:2', 'old'],
    ['amazonlinux:2018.03', 'old'],
    ['debian:12', undefined],
    ['$BASE', undefined],
  ])('%s: %s', (name, release) => {
    expect(rpmRelease(parseImage(name, { start: 0, end: name.length }, new Map()))).toBe(release);
  });
});

describe('what an install loses without weak dependencies', () => {
  test('is told of every package of the table', () => {
    const told = [...weakDeps().keys()].map((key) => key.split(' '));
    expect(told.filter(([release, name]) => !release || !name)).toEqual([]);
    expect(told.length).toBeGreaterThan(130);
  });
  test('what comes along with git on Fedora 44', () => {
    expect(loss('git')).toEqual({ missed: [], size: 55_364_000 });
    expect(loss('git make').size).toBe(loss('git').size);
  });
  test('what is used', () =>
    expect(loss('git', 'python3 setup.py')).toEqual({ missed: ['python3'], size: 11_464_000 }));
  test('what is counted on, and what that would have brought', () => {
    expect(loss('golang').missed).toEqual(['git']);
    expect(loss('golang', '7z a').missed).toEqual(['7zip', 'git']);
    expect(loss('golang git').missed).toEqual([]);
  });
  test('what is there already', () => {
    expect(loss('git', '', new Set(['git']))).toEqual({ missed: [], size: 0 });
    expect(loss('git', 'unzip', new Set(['unzip'])).missed).toEqual([]);
  });
  test('nothing of what another archive has', () => {
    expect(weakLoss(['nodejs'], 'el9', 'rpm.nodesource.com', nothing)).toEqual({ missed: [], size: 0 });
  });
  test('is not known of other packages and other releases', () => {
    expect(weakLoss(['git', 'perl'], 'fedora', '', nothing)).toBe('what perl recommends is not known');
    expect(weakLoss(['nginx'], 'el10', '', nothing)).toBe('what nginx recommends is not known');
  });
});

import { atStart, otherRun } from '../src/caches.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { describe } from '../src/images/describe.ts';
import { isBefore } from '../src/images/release.ts';
import { rootOf } from '../src/order.ts';
import { goModules } from '../src/packages/go.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanGoModules: Transform = {
  name: 'clean-go-modules',
  summary: 'remove the modules that go downloaded for one build',
  why:
    'go unpacks every module that it downloads in `/go/pkg/mod` and keeps the archives beside them. A program that is built does not read them; ' +
    'they go where one RUN both downloads and builds, and nothing else in the image builds with them. Better still is a stage for the build, out of ' +
    'which only the program is copied.',
  example: {
    lines: [
      'FROM golang:1.22',
      'WORKDIR /src',
      'COPY . .',
      'RUN go build -o /usr/local/bin/server .',
      'CMD ["server"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'a program that finds files of its modules by where their sources lay (`runtime.Caller`), as some web frameworks do for their templates, does not find them ' +
    'any more: start it and look at its pages.',
  mentions: ['go '],
  waste: ['/go/pkg/mod'],
  find: emptyCache({
    manager: goModules,
    words: ['go '],
    owner: 'go',
    fills,
    programs: goModules.programs,
    cleanup: 'go clean -modcache',
    kind: 'module',
    configured: /\bgo env -w\b[^\n]{0,200}\bGO(MODCACHE|PATH)\b/,
    refuse,
  }),
};

function refuse(file: Dockerfile, { instruction, stage }: Run): string | undefined {
  const image = describe(rootOf(stage).image);
  const [, major = '', minor = '99'] = /^(\d+)(?:\.(\d+))?/.exec(image?.version ?? '') ?? [];
  if (image?.family !== 'golang' || (major !== '' && isBefore([Number(major), Number(minor)], [1, 16])))
    return 'whether go keeps modules on this image is not known';
  const other = otherRun(file, instruction, /^(go|gopls|make|mage|task|dlv|goreleaser)$/);
  if (other !== undefined) return `line ${other.line} downloads modules or builds with them too`;
  const starter = atStart(
    file,
    instruction,
    /(^|[\s/"'])(go|air|dlv|make|mage|task|gopls|(ba|da|a)?sh|\S+\.sh)(\s|["'&|;)]|$)/,
  );
  if (starter !== undefined) return `line ${starter.line} starts what may build with them`;
  return atStart(file, instruction, /^/) === undefined
    ? 'nothing says what a container runs: it may be there to build in'
    : undefined;
}

/** Whether go downloads modules here. */
function fills(command: Command): boolean {
  const call = callOf(goModules, command);
  if (call === undefined || hasOption(call, goModules.cacheless)) return false;
  return /^(build|get|install|run|test|vet)$/.test(call.verb);
}

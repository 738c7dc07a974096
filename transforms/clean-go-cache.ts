import { atStart } from '../src/caches.ts';
import type { Dockerfile, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import type { ImageRef } from '../src/images/reference.ts';
import { isBefore, officialName } from '../src/images/release.ts';
import { rootOf } from '../src/order.ts';
import { go } from '../src/packages/go.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import type { Command } from '../src/shell.ts';
import type { Transform } from '../src/transform.ts';

export const cleanGoCache: Transform = {
  name: 'clean-go-cache',
  summary: "empty go's build cache in the layer that filled it",
  why:
    'go keeps the object code of every package it compiles in `~/.cache/go-build`, the standard library included: 61 MB for a web server of 9 MB that uses ' +
    'nothing else (measured with Go 1.19 and `-trimpath`; since Go 1.20, which by its release notes comes without compiled packages, so does any ' +
    'build). The program does not need it; a later build compiles anew. The modules in `/go/pkg/mod` stay, because what builds later may need them. ' +
    'Better still is a stage for the build, out of which only the program is copied.',
  example: {
    lines: ['FROM golang:1.22', 'RUN go build -o /usr/local/bin/server ./cmd/server', 'CMD ["server"]'],
  },
  safety: 'safe',
  mentions: ['go'],
  waste: ['~/.cache/go-build'],
  find: emptyCache({
    manager: go,
    words: ['go '],
    owner: 'go',
    fills,
    programs: go.programs,
    cleanup: 'rm -rf ~/.cache/go-build',
    kind: 'build',
    configured: /\bgo env -w\b[^\n]{0,200}\bGOCACHE\b/,
    refuse,
  }),
};

function refuse(file: Dockerfile, { instruction, script, stage }: Run): string | undefined {
  if (!hasCache(rootOf(stage).image)) return 'which go this image has, and so whether it keeps a cache, is not known';
  const builder = atStart(file, instruction, builders);
  if (builder !== undefined) return `line ${builder.line} starts what may build with the cache`;
  const verbs = script.commands.filter(fills).map((command) => callOf(go, command)?.verb ?? '');
  const tools = verbs.every((verb) => verb === 'install' || verb === 'get') && !/\bstd\b/.test(script.source.text);
  // an image that starts nothing is there to build in
  return tools || atStart(file, instruction, /^/) !== undefined ? undefined : 'the cache may be filled on purpose';
}

/** Programs that compile, also whenever a file changes, and those that hide what they run. */
const builders =
  /(^|[\s/"'])(go|air|fresh|realize|gin|reflex|modd|CompileDaemon|bee|godo|watcher|nodemon|entr|make|mage|task|dlv|(ba|a|da)?sh|\S+\.sh)(\s|["'&|;)]|$)/;

/** Whether the image is an official golang whose go has the cache: 1.10 or later. */
function hasCache(image: ImageRef): boolean {
  if (image.resolved === undefined || officialName(image) !== 'golang') return false;
  const version = /^(\d+)(?:\.(\d+))?/.exec(image.tag ?? 'latest');
  return version === null || !isBefore([Number(version[1]), Number(version[2] ?? 99)], [1, 10]);
}

/** Whether go compiles packages here. */
function fills(command: Command): boolean {
  const call = callOf(go, command);
  if (call === undefined || hasOption(call, go.cacheless)) return false;
  return /^(build|install|get|test|run|vet|generate)$/.test(call.verb);
}

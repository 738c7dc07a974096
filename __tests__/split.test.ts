import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/dockerfile.ts';
import type { Stage } from '../src/dockerfile.ts';
import { applyEdits } from '../src/edit.ts';
import { gate } from '../src/gate.ts';
import { wholeStage } from '../src/lineage.ts';
import { slimify } from '../src/slimify.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Runtime } from '../src/split.ts';
import { checkSplit } from './invariants/splits.ts';

const runtime: Runtime = {
  image: 'debian:bookworm-slim',
  copies: [{ sources: ['/app/server'], target: '/app/server' }],
  isForBuild: (name) => name === 'CGO_ENABLED',
};

function splitWith(text: string, over: Partial<Runtime> = {}, seen = (stage: Stage): Stage => stage): string {
  const file = parseDockerfile(text);
  const last = file.stages.at(-1);
  if (last === undefined) throw new Error('no stage');
  const halves = halve(file, seen(last));
  if (typeof halves === 'string') return halves;
  const edits = splitOff(file, halves, { ...runtime, ...over }).toSorted((a, b) => a.start - b.start);
  const after = applyEdits(text, edits);
  expect(gate(file, edits)).toHaveProperty('text', after);
  expect(checkSplit(text, after)).toEqual([]);
  return after;
}

const lines = (...all: readonly string[]): string => all.join('\n');

describe('splitOff', () => {
  test('puts a stage in front of what says how the image is run', () => {
    const text = lines(
      '# a server',
      'FROM golang:1.26',
      'WORKDIR /app',
      'COPY . .',
      'RUN go build -o server .',
      '',
      '# run it',
      'USER 1000',
      'CMD ["./server"]',
      '',
    );
    expect(splitWith(text)).toBe(
      lines(
        '# a server',
        'FROM golang:1.26 AS build',
        'WORKDIR /app',
        'COPY . .',
        'RUN go build -o server .',
        '',
        'FROM debian:bookworm-slim',
        'WORKDIR /app',
        'COPY --from=build /app/server /app/server',
        '',
        '# run it',
        'USER 1000',
        'CMD ["./server"]',
        '',
      ),
    );
  });

  test('moves what was said before, with its comment and the arguments that it speaks of', () => {
    const text = lines(
      'FROM golang:1.26',
      'ARG V=1',
      'LABEL version=$V',
      '',
      '# port',
      'EXPOSE 80',
      '',
      'ENV CGO_ENABLED=0',
      'ENV MODE=prod',
      'RUN go build -o /app/server .',
      'CMD ["/app/server"]',
      '',
    );
    expect(splitWith(text)).toBe(
      lines(
        'FROM golang:1.26 AS build',
        'ARG V=1',
        '',
        'ENV CGO_ENABLED=0',
        'ENV MODE=prod',
        'RUN go build -o /app/server .',
        '',
        'FROM debian:bookworm-slim',
        'ARG V=1',
        'LABEL version=$V',
        '# port',
        'EXPOSE 80',
        'ENV MODE=prod',
        'COPY --from=build /app/server /app/server',
        'CMD ["/app/server"]',
        '',
      ),
    );
  });

  test('a WORKDIR gets its whole path, as those in front of it stay behind', () => {
    const text = lines('FROM a', 'WORKDIR /srv', 'WORKDIR app', 'RUN make', 'CMD ["./server"]', '');
    expect(splitWith(text, { image: 'scratch' })).toContain('FROM scratch\nWORKDIR /srv/app\n');
  });

  test('writes like the author: lower case, CRLF, no last line end', () => {
    const text = lines('from a as base', 'run make', 'cmd ["/app/server"]').replaceAll('\n', '\r\n');
    expect(splitWith(text, { image: 'scratch' })).toBe(
      lines(
        'from a as build',
        'run make',
        '',
        'from scratch as base',
        'copy --from=build /app/server /app/server',
        'cmd ["/app/server"]',
      ).replaceAll('\n', '\r\n'),
    );
    const last = lines('FROM a', 'CMD ["/app/server"]', 'RUN make');
    expect(splitWith(last, { image: 'scratch' })).toBe(
      lines(
        'FROM a AS build',
        'RUN make',
        '',
        'FROM scratch',
        'COPY --from=build /app/server /app/server',
        'CMD ["/app/server"]',
      ),
    );
  });

  test('a name that is taken is not given twice', () => {
    const text = lines('FROM a AS build', 'RUN x', 'FROM b', 'COPY --from=build /x /x', 'RUN make', 'CMD ["/x"]', '');
    expect(splitWith(text, { image: 'scratch' })).toContain('FROM b AS builder\n');
  });

  test.each([
    ['FROM --platform=linux/amd64 \\\n  a As Prod', 'FROM --platform=linux/amd64 \\\n  a As build', 'scratch As Prod'],
    ['FROM a AS build', 'FROM a AS builder', 'scratch AS build'],
    ['FROM a AS Builder', 'FROM a AS build', 'scratch AS Builder'],
  ])('%j: who builds it by its name gets the image that runs', (from, build, last) => {
    const after = splitWith(lines(from, 'RUN make', 'CMD ["/x"]', ''), { image: 'scratch' });
    expect(after).toContain(`${build}\nRUN make\n`);
    expect(after).toContain(`\nFROM ${last}\nCOPY --from=${build.split(' ').at(-1)} `);
  });

  test('a name that COPY or a mount speaks of stays an image, or a context that is given', () => {
    const copy = lines(
      'FROM a',
      'COPY --from=build /x /x',
      'RUN --mount=from=Builder,target=/y make',
      'CMD ["/x"]',
      '',
    );
    expect(splitWith(copy, { image: 'scratch' })).toContain('FROM a AS build-stage\n');
  });

  test.each([
    ['FROM a\nCMD ["b"]\n', 'nothing is built in it'],
    ['FROM a\nRUN make\n', 'nothing says what a container of it runs'],
    ['FROM a AS b\nRUN x\nFROM b\nRUN make\nCMD ["c"]\n', 'it stands on another stage of line 1'],
    ['FROM a\nRUN make\nONBUILD RUN b\nCMD ["c"]\n', 'line 3 is for images that are built on this one'],
    ['FROM a\nSHELL ["/bin/bash", "-c"]\nRUN make\nCMD ["c"]\n', 'line 2 sets another shell, which the image keeps'],
    ['FROM a\nVOLUME /data\nRUN make > /data/x\nCMD ["c"]\n', 'line 3 may work in the volume that line 2 makes'],
    ['FROM a\nWORKDIR /a\nVOLUME /a/b\nRUN make\nCMD ["c"]\n', 'line 4 may work in the volume that line 3 makes'],
    ['FROM a\nVOLUME $A\nRUN make\nCMD ["c"]\n', 'line 3 may work in the volume that line 2 makes'],
    ['FROM a\nWORKDIR $X\nRUN make\nCMD ["c"]\n', 'the working folder depends on the build'],
  ])('%j is left whole', (text, reason) => {
    expect(splitWith(text)).toBe(reason);
  });
});

test('a folder with an owner is copied before WORKDIR would make it', () => {
  const copies = [
    { sources: ['/a/x'], target: '/a/x' },
    { sources: ['/a'], target: '/a', flags: ['--chown=app'] },
  ];
  expect(splitWith('FROM a\nWORKDIR /a\nRUN make\nUSER app\nCMD ["c"]\n', { copies })).toBe(
    lines(
      'FROM a AS build',
      'WORKDIR /a',
      'RUN make',
      '',
      'FROM debian:bookworm-slim',
      'COPY --from=build --chown=app /a /a',
      'WORKDIR /a',
      'COPY --from=build /a/x /a/x',
      'USER app',
      'CMD ["c"]',
      '',
    ),
  );
});

test('what starts it stands behind what it starts, and a variable that is set again is not set twice', () => {
  expect(
    splitWith(
      'FROM a\nENV R=1\nENV S=1\nENV T=$S\nEXPOSE 80\nCMD ["c"]\nENV R=2 U=1\nENV S=2\nRUN make\nENTRYPOINT ["d"]\n',
    ),
  ).toBe(
    lines(
      'FROM a AS build',
      'ENV R=1',
      'ENV S=1',
      'ENV T=$S',
      'ENV R=2 U=1',
      'ENV S=2',
      'RUN make',
      '',
      'FROM debian:bookworm-slim',
      'ENV S=1',
      'ENV T=$S',
      'EXPOSE 80',
      'ENV R=2 U=1',
      'ENV S=2',
      'COPY --from=build /app/server /app/server',
      'CMD ["c"]',
      'ENTRYPOINT ["d"]',
      '',
    ),
  );
});

test('a volume moves behind what lies in it', () => {
  expect(splitWith('FROM a\nWORKDIR /a\n# kept\nVOLUME ["/data"]\nRUN make\nCMD ["c"]\n')).toBe(
    lines(
      'FROM a AS build',
      'WORKDIR /a',
      'RUN make',
      '',
      'FROM debian:bookworm-slim',
      'WORKDIR /a',
      'COPY --from=build /app/server /app/server',
      '# kept',
      'VOLUME ["/data"]',
      'CMD ["c"]',
      '',
    ),
  );
});

describe('a stage that is built from another one', () => {
  const whole = (text: string, over: Partial<Runtime> = {}): string => splitWith(text, over, wholeStage);
  const parents = lines(
    'FROM golang:1.26 AS base',
    'ARG V=1',
    'ENV MODE=prod CGO_ENABLED=0',
    'WORKDIR /app',
    'CMD ["./other"]',
    '',
    'FROM base AS builder',
    'COPY . .',
    'RUN go build -o server .',
    '# said of the image',
    'LABEL version=$V',
    'EXPOSE 80',
    'HEALTHCHECK CMD ["./server", "-c"]',
    '',
    '',
  );

  test('builds nothing itself: it goes on from the runtime image and says what those below it said', () => {
    const tail = lines('FROM builder AS final', '', '# as nobody', 'USER 1000', 'ENTRYPOINT ["./server"]', '');
    expect(whole(`${parents}${tail}`)).toBe(
      `${parents}${lines(
        'FROM debian:bookworm-slim AS final',
        'ARG V=1',
        'ENV MODE=prod CGO_ENABLED=0',
        'WORKDIR /app',
        'LABEL version=$V',
        'EXPOSE 80',
        'COPY --from=builder /app/server /app/server',
        'HEALTHCHECK CMD ["./server", "-c"]',
        '',
        '# as nobody',
        'USER 1000',
        'ENTRYPOINT ["./server"]',
        '',
      )}`,
    );
  });

  test('says nothing itself', () => {
    const text = 'from a as b\nrun make\ncmd ["/app/server"]\nfrom b';
    expect(whole(text, { image: 'scratch' })).toBe(
      'from a as b\nrun make\ncmd ["/app/server"]\nfrom scratch\ncopy --from=b /app/server /app/server\ncmd ["/app/server"]',
    );
  });

  test('has to end its build with something', () => {
    const text = 'FROM a AS b\nRUN make\nFROM b\nCMD ["/app/server"]\n';
    expect(whole(text, { image: 'scratch', finish: ['RUN npm prune --omit=dev'] })).toBe(
      lines(
        'FROM a AS b',
        'RUN make',
        'FROM b AS build',
        'RUN npm prune --omit=dev',
        '',
        'FROM scratch',
        'COPY --from=build /app/server /app/server',
        'CMD ["/app/server"]',
        '',
      ),
    );
  });

  test('builds on: what those below it said stays with them and is said again', () => {
    const text = lines(
      'FROM a AS base',
      'USER app',
      'EXPOSE 80',
      'STOPSIGNAL SIGQUIT',
      'FROM base',
      'WORKDIR /app',
      'EXPOSE 81',
      'RUN make',
      'STOPSIGNAL SIGINT',
      'CMD ["./server"]',
      '',
    );
    expect(whole(text)).toBe(
      lines(
        'FROM a AS base',
        'USER app',
        'EXPOSE 80',
        'STOPSIGNAL SIGQUIT',
        'FROM base AS build',
        'WORKDIR /app',
        'RUN make',
        '',
        'FROM debian:bookworm-slim',
        'USER app',
        'EXPOSE 80',
        'WORKDIR /app',
        'EXPOSE 81',
        'COPY --from=build /app/server /app/server',
        'STOPSIGNAL SIGINT',
        'CMD ["./server"]',
        '',
      ),
    );
  });

  test.each([
    ['FROM a AS b\nONBUILD RUN x\nFROM b\nRUN make\nCMD ["c"]\n', 'line 2 is for images that are built on this one'],
    ['FROM a AS b\nVOLUME /d\nFROM b\nRUN make > /d/x\nCMD ["c"]\n', 'line 4 may work in the volume that line 2 makes'],
    ['FROM a AS b\nRUN make\nWORKDIR $X\nFROM b\nCMD ["c"]\n', 'the working folder depends on the build'],
    ['FROM a AS b\nRUN make\nCMD ["c"]\nFROM b\nEXPOSE 80\nFROM a\n', 'nothing is built in it'],
    [
      'FROM a AS b\nRUN make\nFROM --platform=linux/arm64 b\nCMD ["c"]\n',
      'line 3 asks for another platform than the stage that it is built from',
    ],
  ])('%j is left whole', (text, reason) => {
    expect(whole(text)).toBe(reason);
  });

  test.each([
    ['the port of a stage below lost', 'EXPOSE 80\n', ''],
    ['its setting lost', 'slim\nENV MODE=prod\n', 'slim\n'],
    ['its folder lost', 'WORKDIR /app\n', ''],
    ['its health check lost', 'HEALTHCHECK CMD ["./server", "-c"]\n', ''],
    ['a CMD that was out of force', 'EXPOSE 80\n', 'EXPOSE 80\nCMD ["./other"]\n'],
    ['another name', 'AS final', 'AS last'],
  ])('%s is caught', (_, old, now) => {
    const before = `${parents.replace('ARG V=1\n', '').replace(' CGO_ENABLED=0', '')}FROM builder AS final\nENTRYPOINT ["./server"]\n`;
    const after = whole(before).replace('slim AS final\n', 'slim\n').replace('slim\n', 'slim AS final\n');
    const text = old.startsWith('slim') ? old.replace('slim', 'slim AS final') : old;
    const other = now.startsWith('slim') ? now.replace('slim', 'slim AS final') : now;
    const at = after.lastIndexOf(text);
    expect(at).not.toBe(-1);
    expect(checkSplit(before, after.slice(0, at) + other + after.slice(at + text.length))).not.toEqual([]);
  });
});

test('checkSplit: a folder that was given away stays so', () => {
  const before = 'FROM a\nWORKDIR /app\nRUN make && chown -R 1000 /app/\nUSER 1000\nCMD ["c"]\n';
  const copies = [{ sources: ['/app'], target: '/app', flags: ['--chown=1000'] }];
  expect(splitWith(before, { copies })).toContain('\nCOPY --from=build --chown=1000 /app /app\nWORKDIR /app\n');
  const late = splitWith(before, { copies: [{ sources: ['/app/c'], target: '/app/c' }] }).replace(
    ' /app/c /app/c',
    ' --chown=1000 /app /app',
  );
  expect(checkSplit(before, late).map(({ detail }) => detail)).toEqual(["line 7: the folder itself stays root's"]);
});

describe('checkSplit', () => {
  const before = lines(
    'FROM golang:1.26',
    'WORKDIR /app',
    'ENV MODE=prod',
    'COPY . .',
    'RUN go build -o server .',
    'EXPOSE 80',
    'USER 1000',
    'ENTRYPOINT ["/app/server"]',
    '',
  );
  const after = splitWith(before);
  test.each([
    ['another command to build', 'go build -o', 'go build -v -o'],
    ['a port lost', 'EXPOSE 80\n', ''],
    ['another port', 'EXPOSE 80', 'EXPOSE 81'],
    ['another user', 'USER 1000', 'USER 0'],
    ['a setting lost', 'slim\nWORKDIR /app\nENV MODE=prod', 'slim\nWORKDIR /app'],
    ['another folder', 'slim\nWORKDIR /app', 'slim\nWORKDIR /srv'],
    ['another program', '["/app/server"]', '["/app/other"]'],
    ['shell form', '["/app/server"]', '/app/server'],
    ['a name for the new stage', 'debian:bookworm-slim', 'debian:bookworm-slim AS app'],
    ['another base to build on', 'golang:1.26', 'golang:1.27'],
    ['a base that there is not', 'debian:bookworm-slim', 'debian:bookworm-tiny'],
    ['a copy from elsewhere', '--from=build', '--from=golang:1.26'],
    ['a relative path', '/app/server /app/server', '/app/server app/server'],
    ['a RUN that does more', 'COPY --from', 'RUN curl -O x\nCOPY --from'],
    ['a download', 'COPY --from', 'ADD https://example.com/x /x\nCOPY --from'],
  ])('%s is caught', (_, old, now) => {
    expect(after).toContain(old);
    const other = after.slice(0, after.lastIndexOf(old)) + now + after.slice(after.lastIndexOf(old) + old.length);
    expect(checkSplit(before, other)).not.toEqual([]);
  });
});

describe('checkSplit: a site', () => {
  const before = lines(
    'FROM node:22',
    'WORKDIR /app',
    'COPY . .',
    'RUN npm ci && npm run build',
    'EXPOSE 3000',
    'CMD ["npx", "serve", "-s", "dist", "-l", "3000"]',
    '',
  );
  const { after } = slimify(before, { only: ['split-static-site'], unsafe: true });
  test('is what it was', () => {
    expect(after).toContain('nginx');
    expect(checkSplit(before, after)).toEqual([]);
  });
  test.each([
    ['another port', 'listen 3000', 'listen 8080'],
    ['an open block', 'index.html; } }', 'index.html; }'],
    ['another file to write', 'conf.d/default.conf', 'nginx.conf'],
    ['one command more', 'default.conf\n', 'default.conf && rm -rf /srv\n'],
    ['another target', '/usr/share/nginx/html\n', '/usr/share/nginx\n'],
    ['a copy from elsewhere', '--from=build', '--from=node:22'],
    ['a second copy', 'EXPOSE', 'COPY --from=build /app /app\nEXPOSE'],
    ['another port told', 'EXPOSE 3000', 'EXPOSE 80'],
    ['another command', '["nginx", "-g", "daemon off;"]', '["nginx"]'],
    ['another build', 'npm run build', 'npm run other'],
  ])('%s is caught', (_, old, now) => {
    expect(after).toContain(old);
    const at = after.lastIndexOf(old);
    expect(checkSplit(before, after.slice(0, at) + now + after.slice(at + old.length))).not.toEqual([]);
  });
});

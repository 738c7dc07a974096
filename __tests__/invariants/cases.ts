import type { Options, ReportedFinding, ReportedRefusal, Result } from '../../src/slimify.ts';
import type { Invariant } from '../invariants.ts';

/** A made-up run: a text, what it claims to have put in the place of what, and what else is wrong with its result. */
export interface Case {
  readonly name: string;
  readonly before: string;
  readonly replacements: readonly Replacement[];
  readonly flaw?: Partial<Result>;
  readonly options?: Options;
}

/** A text that occurs once, and what comes in its place. */
type Replacement = readonly [old: string, now: string];

/** What the run of a case claims to have done. */
export function resultOf({ before, replacements, flaw }: Case): Result {
  const edits = replacements
    .map(([old, text]) => ({ start: before.indexOf(old), end: before.indexOf(old) + old.length, text }))
    .toSorted((a, b) => a.start - b.start);
  if (edits.some(({ start }) => start === -1)) throw new Error('a replacement of nothing');
  let after = before;
  for (const { start, end, text } of edits.toReversed()) after = after.slice(0, start) + text + after.slice(end);
  return { before, after, edits, findings: edits.slice(0, 1).map(() => finding), refusals: [], notes: [], ...flaw };
}

const place = { transform: 'test', span: { start: 0, end: 1 }, line: 1, endLine: 1 };
const finding: ReportedFinding = {
  ...place,
  safety: 'safe',
  status: 'applied',
  message: 'something is wasted',
  saves: undefined,
};
const held: ReportedFinding = { ...finding, status: 'held' };
const refusal: ReportedRefusal = { ...place, reason: 'not proven' };

const clean = 'rm -rf /var/lib/apt/lists/*';
const fetch = 'apt-get update';
const add = 'apt-get install -y curl';
const guide = 'RUN apt-get clean autoclean && apt-get autoremove --yes && rm -rf /var/lib/{apt,dpkg,cache,log}/';
const pip: readonly [string, Replacement] = ['RUN pip install a', ['install', 'install --no-cache-dir']];
const download = 'curl -O https://example.com/a.tgz';
const unpack = 'tar xzf a.tgz';
const clone = 'git clone https://example.com/r.git';
const unsafe: Options = { unsafe: true };
const weakless: Replacement = ['install', 'install --setopt=install_weak_deps=False'];
const strip: Replacement = ['build', 'build -ldflags="-s -w"'];
const cargo: Replacement = ['cargo', 'CARGO_PROFILE_RELEASE_STRIP=symbols cargo'];
const copied = 'FROM a AS b\nRUN go build -o /c .\nFROM d\nCOPY --from=b /c /c\n';

const jar = 'COPY a.jar /a.jar\nCMD ["java", "-jar", "/a.jar"]\n';
const dll = 'COPY out /app\nENTRYPOINT ["dotnet", "/app/a.dll"]\n';
const lone =
  'FROM golang:1.26 AS b\nRUN CGO_ENABLED=0 go build -o /c .\nFROM debian:12\nCOPY --from=b /c /c\nCMD ["/c"]\n';
const brought = [
  '/etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
  '/usr/share/zoneinfo /usr/share/zoneinfo',
  '/etc/passwd /etc/passwd',
  '/etc/group /etc/group',
  '/tmp /tmp',
]
  .map((paths) => `COPY --from=b ${paths}`)
  .join('\n');

const owned = 'COPY . /app\nRUN chown -R u:g /app';
const own: Replacement = ['COPY', 'COPY --chown=u:g'];
const unowned: Replacement = ['RUN chown -R u:g /app\n', ''];

const scan =
  " && scanelf --needed --nobanner --format '%n#p' --recursive /usr/local | tr ',' '\\n' | sort -u | " +
  `awk 'NF && system("[ -e /lib/" $1 " ] || [ -e /usr/lib/" $1 " ]") == 0 { print "so:" $1 }' | ` +
  'xargs -r apk add --no-cache --virtual .run-deps && apk del --no-network .build-deps';
const built = 'RUN apk add bash gcc && pip install a';
const group: Replacement = [
  'bash gcc && pip install a',
  `bash && apk add --virtual .build-deps gcc pax-utils && pip install a${scan}`,
];
const compiled = 'RUN apt-get install -y curl gcc && pip install a';
const unmark =
  ' && apt-mark auto gcc > /dev/null && apt-mark manual $savedAptMark > /dev/null && ' +
  `find /usr/local -type f \\( -perm /111 -o -name '*.so*' \\) -exec ldd '{}' ';' 2> /dev/null | ` +
  `awk '/=> \\/(usr\\/)?lib/ { so = $(NF-1); sub("^/(usr/)?", "", so); print "*/" so }' | sort -u | xargs -r dpkg-query --search | ` +
  `awk 'sub(":$", "", $1) { print $1 }' | sort -u | xargs -r apt-mark manual > /dev/null && apt-get purge -y --auto-remove`;
const save: Replacement = ['apt-get', 'savedAptMark="$(apt-mark showmanual)" && apt-get'];
const drop: Replacement = ['pip install a', `pip install a${unmark}`];

/** A case; a text without a FROM of its own gets one. */
function on(name: string, text: string, ...replacements: readonly Replacement[]): Case {
  return { name, before: text.includes('FROM') ? text : `FROM debian:12\n${text}\n`, replacements };
}

/** A case at the unsafe level. */
function risky(name: string, text: string, ...replacements: readonly Replacement[]): Case {
  return {
    ...on(name, text, ...replacements),
    options: unsafe,
    flaw: { findings: [{ ...finding, safety: 'unsafe' }] },
  };
}

const pack = 'COPY p.zip /tmp/\nRUN unzip /tmp/p.zip && rm /tmp/p.zip';
const bind = 'RUN --mount=type=bind,source=p.zip,target=/tmp/p.zip';
const uncopied: Replacement = ['COPY p.zip /tmp/\nRUN', bind];
const unremoved: Replacement = [' && rm /tmp/p.zip', ''];

/** A case of a user who wants Alpine. */
function alpine(name: string, text: string, ...replacements: readonly Replacement[]): Case {
  return { ...risky(name, text, ...replacements), options: { unsafe: true, runtime: 'alpine' } };
}

const onAlpine: Replacement = ['node:24', 'node:24-alpine'];
const tooled = `FROM node:24\nRUN ${fetch} && apt-get install -y curl libpq5 && ${clean}\nCMD ["node"]\n`;
const member = 'FROM node:24\nRUN groupadd -r app && useradd -r -g app app\nCMD ["node"]\n';

/** Results that are as they should be. */
export const sound: readonly Case[] = [
  on('a slim base', 'FROM node:24\nCMD ["a"]\n', ['24', '24-slim']),
  on('a slim base behind a mirror', 'FROM mirror.gcr.io/library/python:3.12\nCMD ["a"]\n', ['3.12', '3.12-slim']),
  on('a slim base of a version in a variable', 'ARG V=24\nFROM node:${V}\nCMD ["a"]\n', ['${V}', '${V}-slim']),
  on("a base of Debian's own", 'FROM debian\nCMD ["a"]\n', ['debian', 'debian:stable-slim']),
  on('a base without a distribution', lone, ['debian:12', 'gcr.io/distroless/static-debian13:nonroot']),
  risky(
    'a base and what it alone needs',
    lone.replace('COPY', 'RUN apk add --no-cache ca-certificates tzdata\nCOPY'),
    ['debian:12', 'gcr.io/distroless/static-debian13'],
    ['RUN apk add --no-cache ca-certificates tzdata\n', ''],
  ),
  on('no base at all', lone, ['debian:12', `scratch\n${brought}`]),
  on('no base at all, for a user', `${lone}USER 65534\n`, [
    'debian:12',
    `scratch\n${brought.replace('b /tmp', 'b --chown=65534 /tmp')}`,
  ]),
  on('an heir of openjdk', `FROM openjdk:11-jre-slim\n${jar}`, ['openjdk:11-jre-slim', 'eclipse-temurin:11-jre']),
  on('an heir with a JRE', `FROM docker.io/library/openjdk:8-jdk\n${jar}`, ['openjdk:8-jdk', 'eclipse-temurin:8-jre']),
  on('an heir on Alpine', `FROM --platform=linux/amd64 openjdk:8-jdk-alpine\n${jar}`, [
    'openjdk:8-jdk-alpine',
    'eclipse-temurin:8-jdk-alpine',
  ]),
  on('an heir of java', `FROM java:openjdk-8-jre\n${jar}`, ['java:openjdk-8-jre', 'eclipse-temurin:8-jre']),
  on('an heir of a version in a variable', 'ARG V=17\nFROM openjdk:${V}-jdk-slim\n'.concat(jar), [
    'openjdk:${V}-jdk-slim',
    'eclipse-temurin:${V}-jdk',
  ]),
  on('the JRE of a JDK', `FROM eclipse-temurin:17-jdk-jammy\n${jar}`, ['jdk', 'jre']),
  on('the JRE of Corretto', `FROM amazoncorretto:17\n${jar}`, ['17', '17-headless']),
  on('a newer Debian', 'FROM gcr.io/distroless/base-debian11:debug-nonroot\nCMD ["a"]\n', ['11', '13']),
  on('a newer Debian for one architecture', 'FROM gcr.io/distroless/static-debian12:nonroot-arm64\nCMD ["a"]\n', [
    '12',
    '13',
  ]),
  on('the runtime of .NET', `FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine\n${dll}`, ['sdk', 'aspnet']),
  on('the smaller runtime of .NET', `FROM mcr.microsoft.com/dotnet/sdk:10.0\n${dll}`, ['sdk', 'runtime']),
  on(
    'node that starts by itself',
    'FROM node:24\nCOPY a.js /\nCMD ["node", "a.js"]\n',
    ['node:24', 'gcr.io/distroless/nodejs24-debian13'],
    ['"node", ', ''],
  ),
  on(
    'node by its whole name',
    'FROM node:24\nENTRYPOINT ["node"]\nCMD ["a.js"]\n',
    ['node:24', 'gcr.io/distroless/nodejs24-debian13'],
    ['"node"', '"/nodejs/bin/node"'],
  ),
  on(
    'java with an entrypoint of its own',
    'FROM eclipse-temurin:21\nCMD ["java", "-Xmx1g", "-jar", "a.jar"]\n',
    ['eclipse-temurin:21', 'gcr.io/distroless/java21-debian13'],
    ['CMD ["java", ', 'ENTRYPOINT ["/usr/bin/java"]\nCMD ['],
  ),
  alpine('an install for apk', tooled, onAlpine, [
    `${fetch} && apt-get install -y curl libpq5 && ${clean}`,
    'apk add --no-cache curl libpq',
  ]),
  alpine(
    'an install for apk and a tool that is asked for',
    tooled.replace('CMD', 'HEALTHCHECK CMD git --version\nCMD'),
    onAlpine,
    [`${fetch} && apt-get install -y curl libpq5 && ${clean}`, 'apk add --no-cache curl libpq git'],
  ),
  alpine(
    'users for busybox',
    member,
    onAlpine,
    ['groupadd -r app', 'addgroup -S app'],
    ['useradd -r -g app app', 'adduser -D -S -H -G app -s /bin/sh app'],
  ),
  on('nothing', `RUN ${add}`),
  on('a mount in the place of a copy', `${pack}\nCMD x`, uncopied, unremoved),
  on(
    'a mount in the place of a copy that a RUN of its own removes',
    '# p\nCOPY p.zip /tmp/\n\nRUN unzip /tmp/p.zip\nUSER u\nRUN cd /tmp && rm p.zip\nCOPY c /\nRUN c',
    ['# p\nCOPY p.zip /tmp/\n\nRUN', bind],
    ['RUN cd /tmp && rm p.zip\n', ''],
  ),
  on(
    'a mount of what a stage made',
    'FROM a AS b\nRUN make\nFROM c\nCOPY --from=0 /o/p.deb /tmp/\nRUN dpkg -i /tmp/p.deb && rm -rf /tmp/p.deb /b\n',
    ['COPY --from=0 /o/p.deb /tmp/\nRUN', 'RUN --mount=type=bind,from=b,source=/o/p.deb,target=/tmp/p.deb'],
    [' /tmp/p.deb /b', ' /b'],
  ),
  risky('a mount in the place of a copy that stays', 'COPY p.zip /tmp/\nRUN unzip /tmp/p.zip', uncopied),
  on(
    'a mount in the place of an option',
    'RUN pip install --no-cache-dir a',
    ['RUN', 'RUN --mount=type=cache,target=/root/.cache/pip'],
    [' --no-cache-dir', ''],
  ),
  on(
    'a mount in the place of a cleanup',
    'RUN npm ci && rm -rf ~/.npm/*',
    ['RUN', 'RUN --mount=type=cache,id=n,target=/root/.npm'],
    [' && rm -rf ~/.npm/*', ''],
  ),
  on('a cleanup is added', `RUN ${fetch} && ${add}`, ['curl', `curl && ${clean}`]),
  on(
    'a cleanup goes',
    'RUN apk add -U a && rm /var/cache/apk/* && b',
    ['-U', '--no-cache'],
    ['rm /var/cache/apk/* && ', ''],
  ),
  on(
    'one path of several goes',
    'RUN apk add -U a && rm -rf /b /var/cache/apk/*',
    ['-U', '--no-cache'],
    [' /var/cache/apk/*', ''],
  ),
  on(
    'RUNs are joined',
    `RUN ${fetch}\n# a\nRUN ${add}`,
    ['update\n# a\nRUN ', 'update \\\n # a\n && '],
    ['curl', `curl && ${clean}`],
  ),
  on(
    'a RUN goes with its comment',
    'RUN apk add -U a\n\n# tidy\nRUN rm -rf /var/cache/apk/*\n\nCMD x',
    ['-U', '--no-cache'],
    ['# tidy\nRUN rm -rf /var/cache/apk/*\n\n', ''],
  ),
  on('the cache of a language', 'RUN yarn && make', ['make', 'make && rm -rf /usr/local/share/.cache/yarn']),
  on('gems without documentation', 'RUN gem install x -- --y', ['install', 'install --no-document']),
  on('the guide', `RUN ${fetch} && ${add}\n${guide}`, [`\n${guide}`, ` && ${clean}`]),
  on('a heredoc', `RUN <<EOF\n${fetch}\n${add}\nEOF`, ['curl', `curl && ${clean}`]),
  on('under set -e', `RUN set -e; ${fetch}; ${add}; a`, ['curl;', `curl; ${clean};`]),
  on('behind ||', `RUN a || b && ${fetch} && ${add}`, ['curl', `curl && ${clean}`]),
  on('in a loop', 'RUN for p in a b; do pip install $p; done', ['install', 'install --no-cache-dir']),
  on(
    'an update for a stage that does not ship',
    `FROM a AS b\nRUN ${fetch}\nFROM b AS c\nRUN ${add}\nFROM b\nCOPY --from=c /x /x\n`,
    ['RUN apt-get update\n', ''],
    ['RUN apt-get install', `RUN ${fetch} && apt-get install`],
    ['curl', `curl && ${clean}`],
  ),
  risky('less of what another stage takes', 'FROM a AS b\nRUN npm i\nFROM c\nCOPY --from=b /d /d\n', [
    'npm i',
    'npm i --omit=dev',
  ]),
  on('the cache of zypper', 'RUN zypper in a', ['in a', 'in a && rm -rf /var/cache/zypp/*']),
  on('the cache of pacman', 'RUN pacman -S a', ['-S a', '-S a && rm -rf /var/cache/pacman/pkg/*']),
  on('the archives of conda', 'RUN conda install a', ['install a', 'install a && conda clean -tiy']),
  on('the archive of apt', `RUN rm /etc/apt/apt.conf.d/docker-clean\nRUN ${add}`, ['curl', 'curl && apt-get clean']),
  risky('a compiler that goes from Alpine', built, group),
  risky('a compiler that goes from Debian', compiled, save, drop),
  risky('a program without symbols', 'RUN go build -o /a .', strip),
  risky('a program that is copied out of its stage', copied, strip),
  risky('flags in front of others', "RUN go build -ldflags '-X a=b' .", ["'-X", "'-s -w -X"]),
  risky('flags in front of others in one word', 'RUN go build "-ldflags=-X a=b" .', ['=-X', '=-s -w -X']),
  risky('flags around a bare one', 'RUN go build -ldflags=-w .', ['-w', '"-s -w"']),
  risky('flags behind -C', 'RUN go build -C /a .', ['-C /a', '-C /a -ldflags="-s -w"']),
  risky('flags in a loop', 'RUN for a in b c; do go build $a; done', strip),
  risky('a program of Rust', 'RUN A=b cargo build --release', cargo),
  on('an archive goes', `RUN ${download} && ${unpack} && make`, [' && make', ' && rm -f a.tgz && make']),
  on(
    'an archive goes, and another one of its name',
    `RUN ${download} && ${unpack}\nRUN ${download} && ${unpack} -C /b`,
    ['a.tgz\n', 'a.tgz && rm -f a.tgz\n'],
  ),
  on('an owner given to a copy', owned, own, unowned),
  on('an owner for a folder that was there', `WORKDIR /app\n${owned}`, own, [' -R', '']),
  on('an owner for a folder more', 'COPY . /app\nRUN mkdir /app/a && chown -R u:g /app', own, [
    ' -R u:g /app',
    ' u:g /app/a',
  ]),
  on('a copy that has its owner', 'COPY --chown=u:g . /app\nRUN chown -R u:g /app', ['\nRUN chown -R u:g /app', '']),
  on('one operand of two', 'COPY a.b /a.b\nRUN chown -R u:g /a.b /c', own, [' /a.b /c', ' /c']),
  on(
    'a mode given to a copy',
    'COPY . /app\nRUN chmod -R 755 /app && a',
    ['COPY', 'COPY --chmod=755'],
    ['chmod -R 755 /app && ', ''],
  ),
  on('a mode of a folder', 'COPY . /app\nRUN chmod -R 750 /app', ['COPY', 'COPY --chmod=750'], [' -R', '']),
  {
    ...on(
      'recommends at the unsafe level',
      `RUN ${add}`,
      ['install', 'install --no-install-recommends'],
      ['curl', 'curl ca-certificates'],
    ),
    options: unsafe,
    flaw: { findings: [{ ...finding, safety: 'unsafe' }] },
  },
  {
    ...on('weak dependencies at the unsafe level', 'RUN dnf install golang', weakless, ['golang', 'golang git']),
    options: unsafe,
    flaw: { findings: [{ ...finding, safety: 'unsafe' }] },
  },
];

/** Results that break a promise. */
export const broken: Readonly<Partial<Record<Invariant, readonly Case[]>>> = {
  'gate caught a bug': [{ ...on('a note', 'RUN a'), flaw: { notes: [{ kind: 'bug', line: 1, message: 'dropped' }] } }],
  'bytes changed outside edits': [
    { ...on('another text', ...pip), flaw: { edits: [{ start: 1, end: 1, text: 'x' }] } },
    {
      ...on('overlapping edits', ...pip),
      flaw: {
        edits: [
          { start: 2, end: 5, text: '' },
          { start: 4, end: 6, text: '' },
        ],
      },
    },
    {
      ...on('edits out of order', 'RUN a'),
      flaw: {
        edits: [
          { start: 9, end: 9, text: 'x' },
          { start: 3, end: 3, text: 'y' },
        ],
      },
    },
    on('an edit that does nothing', 'RUN a', ['RUN a', 'RUN a']),
    { ...on('an edit without a finding', ...pip), flaw: { findings: [] } },
    { ...on('a finding without an edit', 'RUN a'), flaw: { findings: [finding] } },
    { ...on('of another text', 'RUN a'), flaw: { before: 'FROM b\n', after: 'FROM b\n' } },
  ],
  'finding does not fit the edits': [
    { ...on('outside the text', 'RUN a'), flaw: { findings: [{ ...held, span: { start: 5, end: 99 } }] } },
    { ...on('on another line', 'RUN a'), flaw: { refusals: [{ ...refusal, line: 2 }] } },
    { ...on('with no message', 'RUN a'), flaw: { refusals: [{ ...refusal, reason: '' }] } },
    { ...on('with a sentence', 'RUN a'), flaw: { findings: [{ ...held, message: 'Something is wasted.' }] } },
    {
      ...on('a note nowhere', 'RUN a'),
      flaw: { notes: [{ kind: 'left-alone', line: 9, message: 'two parsers disagree' }] },
    },
  ],
  'safe level made an unsafe edit': [
    { ...on('an unsafe finding', ...pip), flaw: { findings: [{ ...finding, safety: 'unsafe' }] } },
    { ...on('a manual finding', ...pip), options: unsafe, flaw: { findings: [{ ...finding, safety: 'manual' }] } },
    on('one commit', `RUN ${clone}`, ['clone', 'clone --depth=1']),
    on('one commit in a loop', `RUN for i in a b; do ${clone} $i; done`, ['clone', 'clone --depth=1']),
    on('no repository', `RUN ${clone} && make -C r`, ['-C r', '-C r && rm -rf r/.git']),
    on('recommends', `RUN ${add}`, ['install', 'install --no-install-recommends']),
    on('weak dependencies', 'RUN dnf install git', weakless),
    on('less for npm', 'RUN npm ci', ['ci', 'ci --omit=dev']),
    on('another verb for npm', 'RUN npm install', ['install', 'ci']),
    on('a program without symbols', 'RUN go build -o /a .', strip),
    on('a program of Rust', 'RUN cargo build --release', cargo),
  ],
  'recommended package missing': [
    { ...on('certificates', `RUN ${add}`, ['install', 'install --no-install-recommends']), options: unsafe },
    {
      ...on('a compiler', 'RUN apt-get install gcc cmake', ['install', 'install --no-install-recommends']),
      options: unsafe,
    },
    {
      ...on('what makes TeX', 'RUN apt install texlive', ['install', 'install --no-install-recommends']),
      options: unsafe,
    },
    { ...on('of a variable', 'RUN apt install $a', ['install', 'install --no-install-recommends']), options: unsafe },
    { ...on('named for nothing', `RUN ${add}`, ['curl', 'curl ca-certificates']), options: unsafe },
    { ...on('git beside golang', 'RUN dnf install golang', weakless), options: unsafe },
    { ...on('what makes PHP', 'RUN dnf install php', weakless), options: unsafe },
    { ...on('of an unknown release', 'FROM fedora:27\nRUN dnf install git\n', weakless), options: unsafe },
    { ...on('of a group', 'RUN dnf install @tools', weakless), options: unsafe },
    { ...on('named for nothing by dnf', 'RUN dnf install git', ['git', 'git unzip']), options: unsafe },
  ],
  'CRLF, BOM or final newline lost': [
    on('the last newline', 'RUN pip install a', ['install a\n', 'install --no-cache-dir a']),
    on('one newline more', 'FROM a\nRUN pip install b', ['install b', 'install --no-cache-dir b\n']),
    on('the byte order mark', '\ufeffFROM a\nRUN b\n', ['\ufeff', '']),
    on('a line end of another kind', `FROM a\r\nRUN ${fetch}\r\n`, ['update', `update \\\n && ${clean}`]),
    on('half a line end', `FROM a\r\nRUN ${fetch}\r\n`, ['update\r', `update && ${clean} \\\r\n  \r`]),
  ],
  'unparsable result': [
    on('no FROM', 'RUN a', ['FROM debian:12\n', '']),
    on('an unknown instruction', `RUN ${add} \\\n  git`, [' \\', '']),
  ],
  'instruction list changed where no edit says so': [
    on('a copy goes for nothing', pack, ['COPY p.zip /tmp/\n', ''], unremoved),
    on('a copy that stays goes at the safe level', 'COPY p.zip /tmp/\nRUN unzip /tmp/p.zip', uncopied),
    on('a copy goes that somebody names', `${pack}\nCMD ["x", "/tmp/p.zip"]`, uncopied, unremoved),
    on('a copy goes that another RUN reads', `RUN ls /tmp/p.zip\n${pack}`, uncopied, unremoved),
    on('a copy goes, and its removal does not', pack, uncopied),
    on('a mount with all of its folder', pack, uncopied, ['rm /tmp/p.zip', 'rm -rf /tmp/*']),
    on('a mount that changes hands', `${pack} && chown -R u /tmp`, uncopied, unremoved),
    on('a mount that nobody unpacks', pack.replace('unzip', 'load'), uncopied, unremoved),
    on('a mount of something else', pack, ['COPY p.zip /tmp/\nRUN', bind.replace('p.zip', 'q.zip')], unremoved),
    on('a mount somewhere else', pack, ['COPY p.zip /tmp/\nRUN', bind.replace('/tmp', '/opt')], unremoved),
    on('a mount that can be written to', pack, ['COPY p.zip /tmp/\nRUN', `${bind},rw`], unremoved),
    on(
      'no archive',
      pack.replaceAll('p.zip', 'p.c'),
      ['COPY p.c /tmp/\nRUN', bind.replaceAll('zip', 'c')],
      [' && rm /tmp/p.c', ''],
    ),
    on('more than a base had', lone, ['debian:12', 'scratch\nCOPY --from=b /etc/shadow /etc/shadow']),
    on('a copy of what is brought along elsewhere', lone, ['debian:12', 'scratch\nCOPY --from=b /etc/passwd /passwd']),
    on('a copy out of another image', lone, ['debian:12', 'scratch\nCOPY --from=x /etc/passwd /etc/passwd']),
    on('a copy beside a base that stays', lone, ['debian:12', 'debian:12\nCOPY --from=b /etc/passwd /etc/passwd']),
    on(
      'another file to start',
      'FROM node:24\nCMD ["node", "a.js"]\n',
      ['node:24', 'gcr.io/distroless/nodejs24-debian13'],
      ['"node", "a.js"', '"b.js"'],
    ),
    on(
      'the interpreter twice',
      'FROM node:24\nCMD ["node", "a.js"]\n',
      ['node:24', 'gcr.io/distroless/nodejs24-debian13'],
      ['["node", ', '["node",'],
    ),
    on(
      'an option lost',
      'FROM eclipse-temurin:21\nCMD ["java", "-Xmx1g", "-jar", "a.jar"]\n',
      ['eclipse-temurin:21', 'gcr.io/distroless/java21-debian13'],
      ['"java", "-Xmx1g", "-jar", ', ''],
    ),
    on('an argument of another instruction', 'ENV a=b\nRUN c', ['a=b', 'a=c']),
    on('an instruction less', 'RUN a\nCMD b', ['CMD b\n', '']),
    on('an instruction more', 'RUN a', ['RUN a\n', 'RUN a\nUSER x\n']),
    on('another order', 'USER a\nWORKDIR /b\nRUN c', ['USER a\nWORKDIR /b', 'WORKDIR /b\nUSER a']),
    on('a RUN more', `RUN ${add}`, ['curl\n', `curl\nRUN ${clean}\n`]),
    on('the next one swallowed', `RUN ${fetch}\nENV a=b`, ['update', `update && ${clean} \\`]),
    on('a directive pushed down', '# syntax=a\nFROM b\nRUN c\n', ['# syntax', '# note\n# syntax']),
    on('a directive less', '# escape=`\nFROM a\nRUN b\n', ['# escape=`\n', '']),
    on('the case of a keyword', 'run a\ncmd b', ['cmd', 'CMD']),
    on('an ADD that unpacks', 'ADD a.tgz /app/', ['ADD', 'COPY']),
    on('an ADD that may unpack', 'ADD a /app/', ['ADD', 'COPY']),
    on('an ADD of an address', 'ADD https://a.b/c.json /app/', ['ADD', 'COPY']),
    on('a COPY to ADD', 'COPY a.json /app/', ['COPY', 'ADD']),
    on('an owner that nobody asked for', 'COPY . /app\nRUN a', own),
    on('another owner', owned, ['COPY', 'COPY --chown=v:g'], unowned),
    on('an owner for another place', 'COPY . /lib\nRUN chown -R u:g /app', own, unowned),
    on('a flag that is no owner', owned, ['COPY', 'COPY --link'], unowned),
    on('a flag and an argument', owned, ['COPY . ', 'COPY --chown=u:g ./ '], unowned),
    on('an owner of a copy behind', 'RUN chown -R u:g /app\nCOPY . /app', own, unowned),
    on('an owner in another stage', 'FROM a AS b\nCOPY . /app\nFROM b\nRUN chown -R u:g /app\n', own, unowned),
    on('the platform of the base', 'FROM --platform=linux/arm64 debian:12\nRUN a\n', ['arm64', 'amd64']),
    on('the name of a stage', 'FROM debian:12 AS a\nRUN a\n', ['AS a', 'AS b']),
    on('the start of another base', 'FROM node:24\nCMD ["a", "b"]\n', ['24', '24-slim'], ['"a", ', '']),
  ],
  'RUN no longer parses': [
    on('two operators', `RUN ${fetch} && ${add}`, ['&&', '&& &&']),
    on('exec form', 'RUN pip install a', ['pip install a', '["pip", "install", "--no-cache-dir", "a"]']),
  ],
  'comment lost': [
    on('inside a RUN', `RUN ${fetch} \\\n# tools\n  && ${add}`, ['# tools\n', '']),
    on('above a RUN that stays', `# tools\nRUN ${fetch} && ${add}`, ['# tools\n', '']),
    on('behind a command', `RUN ${fetch} # fetch`, [' # fetch', '']),
    on('of a heredoc', `RUN <<EOF\n# tools\n${add}\nEOF`, ['# tools\n', '']),
    on('far above a RUN that goes', '# a\n\nRUN apk update\nRUN apk add --no-cache b', ['# a\n\nRUN apk update\n', '']),
    on('a new one', `RUN ${add}`, ['curl', 'curl # slim']),
  ],
  'command lost': [
    alpine('another package of Alpine', tooled, onAlpine, [
      `${fetch} && apt-get install -y curl libpq5 && ${clean}`,
      'apk add --no-cache curl libpng',
    ]),
    alpine('a package of Alpine less', tooled, onAlpine, [
      `${fetch} && apt-get install -y curl libpq5 && ${clean}`,
      'apk add --no-cache curl',
    ]),
    alpine('a package of Alpine that nobody asked for', tooled, onAlpine, [
      `${fetch} && apt-get install -y curl libpq5 && ${clean}`,
      'apk add --no-cache curl libpq unzip',
    ]),
    alpine('apk without Alpine', tooled, [
      `${fetch} && apt-get install -y curl libpq5 && ${clean}`,
      'apk add --no-cache curl libpq',
    ]),
    risky('apk that nobody wants', tooled, onAlpine, [
      `${fetch} && apt-get install -y curl libpq5 && ${clean}`,
      'apk add --no-cache curl libpq',
    ]),
    alpine(
      'a user with a home',
      member,
      onAlpine,
      ['groupadd -r app', 'addgroup -S app'],
      ['useradd -r -g app app', 'adduser -D -S -G app -s /bin/sh app'],
    ),
    alpine('a RUN that goes with what it does', 'FROM node:24\nRUN apt-get update && make\nCMD ["node"]\n', onAlpine, [
      'RUN apt-get update && make\n',
      '',
    ]),
    on('a compiler that goes at the safe level', built, group),
    risky('another package that goes', built, [
      group[0],
      group[1].replace('bash', 'gcc').replace('deps gcc', 'deps bash'),
    ]),
    risky('a group whose libraries are not kept', built, [
      group[0],
      group[1].replace(/ && scanelf.*(?= && apk del)/, ''),
    ]),
    risky('a group that goes before the build', built, [
      group[0],
      `bash && apk add --virtual .build-deps gcc pax-utils${scan} && pip install a`,
    ]),
    risky('a package that is asked for and goes', compiled, save, [drop[0], drop[1].replace('auto gcc', 'auto curl')]),
    risky('packages that go without bookkeeping', compiled, [
      'install a',
      'install a && apt-get purge -y --auto-remove',
    ]),
    risky(
      'marks that are saved too late',
      compiled,
      ['pip', 'savedAptMark="$(apt-mark showmanual)" && pip'],
      ['install a', `install a${unmark}`],
    ),
    risky(
      'more than a base brings',
      lone.replace('COPY', 'RUN apk add curl\nCOPY'),
      ['debian:12', 'scratch'],
      ['RUN apk add curl\n', ''],
    ),
    risky('what a base brings, and the base stays', lone.replace('COPY', 'RUN apk add tzdata\nCOPY'), [
      'RUN apk add tzdata\n',
      '',
    ]),
    {
      ...on(
        'a package too many',
        `RUN ${add}`,
        ['install', 'install --no-install-recommends'],
        ['curl', 'curl ca-certificates vim'],
      ),
      options: unsafe,
    },
    {
      ...on('a package too many for dnf', 'RUN dnf install git', weakless, ['git', 'git vim']),
      options: unsafe,
    },
    {
      ...on("microdnf's spelling for dnf", 'RUN dnf install git', ['install', 'install --setopt=install_weak_deps=0']),
      options: unsafe,
    },
    on('a command', `RUN make && ${fetch}`, ['make && ', '']),
    on('another order', 'RUN a && b', ['a && b', 'b && a']),
    on('a word', `RUN ${add} git`, [' git', '']),
    on('a word more', `RUN ${add}`, ['curl', 'curl openssl']),
    on('a redirection', `RUN ${add} >log`, [' >log', '']),
    on('an assignment', `RUN A=b ${add}`, ['A=b ', '']),
    on('sudo', `RUN sudo ${add}`, ['sudo ', '']),
    on('a path that is no cache', 'RUN rm -rf /var/cache/apk/* /data', [' /data', '']),
    on('an option without its mount', 'RUN pip install --no-cache-dir a', [' --no-cache-dir', '']),
    on('an archive without its mount', `RUN ${add}`, ['install', 'install -oDir::Cache::archives=archives/kept/']),
    on('a setting for tests', 'RUN bundle install', [
      'bundle install',
      "bundle config set --local without 'test' && bundle install",
    ]),
    on('npm ci of a package', 'RUN npm install a', ['install', 'ci']),
    on('npm install of another kind', 'RUN npm ci', ['ci', 'install']),
    on('a removal of more than an archive', `RUN ${download} && ${unpack}`, ['a.tgz\n', 'a.tgz && rm -f a.tgz b\n']),
    on('a removal of a folder', `RUN ${download} && ${unpack}`, ['a.tgz\n', 'a.tgz && rm -rf a.tgz\n']),
    on('a removal of a clone', `RUN ${clone} && make -C r`, ['-C r', '-C r && rm -rf r']),
    on('one commit of what is no clone', 'RUN git fetch origin', ['fetch', 'fetch --depth=1']),
    on('one commit before the verb', `RUN ${clone.replace('clone', '-c clone')}`, ['-c clone', '-c --depth=1 clone']),
    on('a removal that was there', `RUN ${download} && ${unpack} && rm -f a.tgz`, [' && rm -f a.tgz', '']),
    on('a deletion more', `RUN ${add}`, ['curl', 'curl && rm -rf /var/lib/dpkg']),
    on("a project's own packages", 'RUN yarn', ['yarn', 'yarn && rm -rf .yarn/cache']),
    on('the package manager itself', 'RUN yarn', ['yarn', 'yarn && rm -rf ~/.cache/node']),
    on('the environments of poetry', 'RUN poetry install', ['install', 'install && rm -rf ~/.cache/pypoetry']),
    on('the gems', 'RUN bundle install', ['install', 'install && rm -rf /usr/local/bundle/cache']),
    on('the tools of composer', 'RUN composer install', ['install', 'install && rm -rf ~/.composer']),
    on('the modules of go', 'RUN go build', ['build', 'build && rm -rf /go/pkg/mod']),
    on('the settings of yarn', 'RUN yarn', ['yarn', 'yarn && rm -rf ~/.yarn/berry']),
    on('a flag between option and value', 'RUN pip install -r a.txt', ['-r', '-r --no-cache-dir']),
    on('unpacked packages', 'RUN conda install a', ['install a', 'install a && conda clean -afy']),
    risky('a flag of the linker', 'RUN go build -ldflags="-X a=b" .', ['-X a=b', '-s -w']),
    risky('flags in front of the option', 'RUN go build "-ldflags=-X a=b" .', ['"-l', '"-s -w -l']),
    risky('flags that end the value', "RUN go build -ldflags '-X a=b' .", ["'-X", "-s -w '-X"]),
    risky('flags behind the package', 'RUN go build ./a', ['./a', './a -ldflags="-s -w"']),
    risky('flags in front of -C', 'RUN go build -C /a -v .', ['build', 'build -ldflags="-s"']),
    risky('flags for another verb', 'RUN go test ./a', ['test', 'test -ldflags="-s -w"']),
    risky('flags and more in a loop', 'RUN for a in b c; do go build $a; done', [
      'build $a',
      'build -ldflags="-s -w" b',
    ]),
    risky('a setting for another program', 'RUN make', ['make', 'CARGO_PROFILE_RELEASE_STRIP=symbols make']),
    risky('another setting', 'RUN cargo build', ['cargo', 'CARGO_PROFILE_RELEASE_LTO=true cargo']),
    risky('a setting less', 'RUN A=b cargo build', ['A=b', 'CARGO_PROFILE_RELEASE_STRIP=symbols']),
    on('a flag for what gem builds', 'RUN gem install x -- --y', ['--y', '--y --no-document']),
    on('a flag behind --', 'RUN pip install -- a', ['--', '-- --no-cache-dir']),
    on('an owner that is not given', owned, unowned),
    on(
      'an owner of one copy of two',
      'COPY a /app\nCOPY . /app/\nRUN chown -R u:g /app',
      ['COPY a', 'COPY --chown=u:g a'],
      unowned,
    ),
    on('an owner of a folder that was there', `WORKDIR /app\n${owned}`, own, unowned),
    on('an owner of what a RUN made', 'COPY . /app\nRUN make /app/x\nRUN chown -R u:g /app', own, unowned),
    on('an owner who is made later', 'COPY . /app\nRUN useradd u\nRUN chown -R u:g /app', own, unowned),
    on('an owner for all files but one', 'COPY . /app\nRUN chown -R u:g /app /b', own, [
      'RUN chown -R u:g /app /b\n',
      '',
    ]),
    on(
      'a mode of the folder itself',
      'COPY . /app\nRUN chmod -R 750 /app',
      ['COPY', 'COPY --chmod=750'],
      ['RUN chmod -R 750 /app\n', ''],
    ),
    on(
      'a mode that was changed between',
      'COPY . /app\nRUN chmod 600 /app/k && chmod -R 755 /app',
      ['COPY', 'COPY --chmod=755'],
      [' && chmod -R 755 /app', ''],
    ),
    on(
      'a mode that depends on the file',
      'COPY a.b /a.b\nRUN chmod +x /a.b && c',
      ['COPY', 'COPY --chmod=+x'],
      ['chmod +x /a.b && ', ''],
    ),
    on('over another instruction', 'RUN a\nWORKDIR /b\nRUN c', ['RUN a', 'RUN a && c'], ['\nRUN c', '']),
    on('behind a comment', 'RUN make # fast', ['make', '# make']),
    on('in a loop', 'RUN for p in a b; do make $p; done', ['make', 'pip']),
    on('in a RUN that is not read', 'SHELL ["pwsh", "-c"]\nRUN a; b', ['a; b', 'a']),
  ],
  'RUN means something else': [
    on('a mount of a file that nobody copied', 'RUN unzip /tmp/p.zip', ['RUN', bind]),
    on('a failure is hidden', 'RUN apk add git && rm /var/cache/apk/*', [' &&', ';']),
    on('a failure counts', 'RUN a; b', [';', ' &&']),
    on('joined before a list', 'RUN a\nRUN b; c', ['\nRUN b', ' && b']),
    on('a cleanup hides a failure', `RUN a; ${fetch}; ${add}`, ['curl', `curl; ${clean}`]),
    on('a cleanup hides a failure in a heredoc', `RUN <<EOF\n${fetch}\n${add}\nEOF`, ['curl', `curl\n${clean}`]),
    on('set -e and a chain', `RUN set -e; ${add}; b`, ['curl', `curl && ${clean}`]),
    on('a folder leaks', 'RUN cd /a && b\nRUN d', ['\nRUN d', ' && d']),
    on('a variable leaks', 'RUN A=b\nRUN c', ['\nRUN c', ' && c']),
    on('split', 'RUN a\nRUN b && c', ['\nRUN b && c', ' && b\nRUN c']),
    on('a mount of no cache', 'RUN a', ['RUN', 'RUN --mount=type=cache,target=/data']),
    on('a mount that is removed', 'RUN npm ci && rm -rf ~/.npm', ['RUN', 'RUN --mount=type=cache,target=/root/.npm']),
    on('a mount of another kind', 'RUN a', ['RUN', 'RUN --mount=type=tmpfs,target=/root/.npm']),
    on('another mount', 'RUN --mount=type=cache,target=/c a', ['--mount=type=cache,target=/c ', '']),
  ],
  'package lists missing': [
    on('in a later RUN', `RUN ${fetch}\nENV a=b\nRUN ${add}`, ['update', `update && ${clean}`]),
    on('between two installs', `RUN ${fetch} && ${add} && apt-get install git`, ['curl', `curl && ${clean}`]),
    on('in a child stage', `FROM a AS b\nRUN ${fetch}\nFROM b\nRUN ${add}\n`, ['update', `update && ${clean}`]),
    on('without an update', 'RUN apk update && apk add git', ['apk update && ', '']),
    on('in a script', `RUN ${fetch}\nENV a=b\nRUN ./install.sh`, ['update', `update && ${clean}`]),
  ],
  'layer left dirtier': [
    on('a cleanup less', `RUN ${fetch} && ${clean}`, [` && ${clean}`, '']),
    on(
      'a cleanup too late',
      `RUN ${fetch} && ${clean}\nRUN rm -f /a`,
      [` && ${clean}`, ''],
      ['RUN rm', `RUN ${clean} && rm`],
    ),
    on('packages of pacman', 'RUN pacman -S a && rm -rf /var/cache/pacman/pkg/*', [
      '&& rm -rf /var/cache/pacman/pkg/*',
      '',
    ]),
    on('metadata of zypper', 'RUN zypper in a && rm -rf /var/cache/zypp', ['&& rm -rf /var/cache/zypp', '']),
    on('archives of conda', 'RUN conda install a && conda clean -tiy', [' && conda clean -tiy', '']),
    on('the archive of apt', 'RUN rm /etc/apt/apt.conf.d/docker-clean && apt-get install a && apt-get clean', [
      ' && apt-get clean',
      '',
    ]),
    on('a cache of a language', 'RUN yarn && yarn cache clean', [' && yarn cache clean', '']),
    on('an update more', `RUN ${add}`, ['RUN apt', `RUN ${fetch} && apt`]),
  ],
  'archive removed too early': [
    on('not unpacked', `RUN ${download} && make`, ['make', 'rm -f a.tgz && make']),
    on('not fetched', `RUN ${unpack} && make`, ['make', 'rm -f a.tgz && make']),
    on('before it is unpacked', `RUN ${download} && ${unpack}`, ['&& tar', '&& rm -f a.tgz && tar']),
    on('another file', `RUN ${download} && ${unpack} && make`, ['make', 'rm -f b.tgz && make']),
    on('used behind', `RUN ${download} && ${unpack} && cp a.tgz /b`, ['&& cp', '&& rm -f a.tgz && cp']),
    on('used in a later RUN', `RUN ${download} && ${unpack}\nRUN cp a.tgz /b`, ['a.tgz\n', 'a.tgz && rm -f a.tgz\n']),
    on('removed in a later RUN', `RUN ${download} && ${unpack}\nRUN rm a.tgz`, ['a.tgz\n', 'a.tgz && rm -f a.tgz\n']),
    on('named by CMD', `RUN ${download} && ${unpack}\nCMD ["tar", "xf", "/a.tgz"]`, [
      'a.tgz\n',
      'a.tgz && rm -f a.tgz\n',
    ]),
    on('used in a child stage', `FROM a AS b\nRUN ${download} && ${unpack}\nFROM b\nRUN cp a.tgz /c\n`, [
      'a.tgz\n',
      'a.tgz && rm -f a.tgz\n',
    ]),
  ],
  'package dropped too early': [
    risky('built again later', `${built}\nRUN gem install b`, group),
    risky('built by the container', `${compiled}\nCMD make run`, save, drop),
  ],
  'repository removed too early': [
    on('not cloned', 'RUN make -C r', ['-C r', '-C r && rm -rf r/.git']),
    on('before the build', `RUN ${clone} && make -C r`, ['&& make', '&& rm -rf r/.git && make']),
    on('asked for later', `RUN ${clone} && make -C r\nRUN cd r && git describe`, ['-C r', '-C r && rm -rf r/.git']),
  ],
  'base image not proven': [
    on('a program that is not static', lone.replace('CGO_ENABLED=0 ', ''), ['debian:12', 'scratch']),
    on('a shell that starts it', lone.replace('["/c"]', '/c'), ['debian:12', 'scratch']),
    on('a shell that starts it by name', lone.replace('"/c"', '"sh", "/c"'), ['debian:12', 'scratch']),
    on('a RUN without a shell', `${lone}RUN a\n`, ['debian:12', 'gcr.io/distroless/static-debian13']),
    on('a user that is not known', `${lone}USER app\n`, ['debian:12', 'gcr.io/distroless/static-debian13']),
    on('an owner that is not known', lone.replace('--from', '--chown=app --from'), ['debian:12', 'scratch']),
    on('a health check by curl', `${lone}HEALTHCHECK CMD ["curl", "a"]\n`, ['debian:12', 'scratch']),
    on('a platform that there is not', lone.replace('FROM debian', 'FROM --platform=linux/386 debian'), [
      'debian:12',
      'gcr.io/distroless/static-debian13',
    ]),
    on('a tag that never was', 'FROM node:24\nCMD ["a"]\n', ['24', '24-tiny']),
    on('another version', 'FROM node:24\nCMD ["a"]\n', ['24', '26-slim']),
    on('another release of Debian', 'FROM python:3.12-bookworm\nCMD ["a"]\n', ['bookworm', 'slim-bullseye']),
    on('a build that was dropped', 'FROM python:3.12\nCMD ["a"]\n', ['3.12', '3.12-slim-bullseye']),
    on('an architecture lost', 'FROM --platform=linux/arm64 maven:3-eclipse-temurin-17\nCMD ["a"]\n', [
      '17',
      '17-alpine',
    ]),
    on('arm64 lost', 'FROM eclipse-temurin:17-jre\nCMD ["a"]\n', ['jre', 'jre-alpine']),
    on('of somebody else', 'FROM example/node:24\nCMD ["a"]\n', ['24', '24-slim']),
    on('pinned', 'FROM node:24@sha256:abc\nCMD ["a"]\n', ['24', '24-slim']),
    on('only copied from', 'FROM node:24 AS a\nFROM b\nCOPY --from=a /c /c\n', ['24', '24-slim']),
    on('another registry', 'FROM mirror.gcr.io/library/node:24\nCMD ["a"]\n', [
      'mirror.gcr.io/library/node:24',
      'node:24-slim',
    ]),
    on('another version of Java', `FROM openjdk:11-jre\n${jar}`, ['openjdk:11-jre', 'eclipse-temurin:17-jre']),
    on('a patch release of Java', `FROM openjdk:8u212-jre\n${jar}`, ['openjdk:8u212-jre', 'eclipse-temurin:8-jre']),
    on('a JDK for a JRE', `FROM openjdk:11-jre\n${jar}`, ['openjdk:11-jre', 'eclipse-temurin:11']),
    on('a JDK for a JRE of the same', `FROM eclipse-temurin:11-jre\n${jar}`, ['11-jre', '11']),
    on('another C library', `FROM openjdk:17-alpine\n${jar}`, ['openjdk:17-alpine', 'eclipse-temurin:17']),
    on('an heir without arm64', `FROM openjdk:8-jre-alpine\n${jar}`, [
      'openjdk:8-jre-alpine',
      'eclipse-temurin:8-jre-alpine',
    ]),
    on('an heir in another registry', `FROM docker.io/openjdk:8\n${jar}`, ['docker.io/openjdk', 'eclipse-temurin']),
    on('another heir', `FROM openjdk:17-jdk\n${jar}`, ['openjdk', 'amazoncorretto']),
    on('the heir of something else', `FROM maven:3-eclipse-temurin-17\n${jar}`, [
      'maven:3-eclipse-temurin-17',
      'eclipse-temurin:17',
    ]),
    on('the folder of the old Java', `FROM openjdk:8\nENV JAVA_HOME=/usr/local/openjdk-8\n${jar}`, [
      'openjdk:8\n',
      'eclipse-temurin:8\n',
    ]),
    on('yum on Ubuntu', `FROM openjdk:17-jdk\nRUN microdnf install a\n${jar}`, [
      'openjdk:17-jdk',
      'eclipse-temurin:17-jdk',
    ]),
    on('a JRE that compiles', `FROM eclipse-temurin:17-jdk\nRUN javac A.java\n${jar}`, ['jdk', 'jre']),
    on('a JRE under a tool', `FROM eclipse-temurin:17\n${jar}HEALTHCHECK CMD ["jcmd", "1"]\n`, ['17', '17-jre']),
    on('a JRE under a tool of a stage built from it', `FROM eclipse-temurin:17 AS a\n${jar}FROM a\nRUN mvn b\n`, [
      '17',
      '17-jre',
    ]),
    on('another distroless image', 'FROM gcr.io/distroless/base-debian11\nCMD ["a"]\n', [
      'base-debian11',
      'cc-debian13',
    ]),
    on('another tag of distroless', 'FROM gcr.io/distroless/cc-debian12:nonroot\nCMD ["a"]\n', [
      '12:nonroot',
      '13:latest',
    ]),
    on('another Python', 'FROM gcr.io/distroless/python3-debian12\nCMD ["a"]\n', ['debian12', 'debian13']),
    on('distroless for another architecture', 'FROM gcr.io/distroless/java17-debian12:latest-arm\nCMD ["a"]\n', [
      'debian12',
      'debian13',
    ]),
    on('another .NET', `FROM mcr.microsoft.com/dotnet/sdk:8.0\n${dll}`, ['sdk:8.0', 'aspnet:9.0']),
    on('.NET on another system', `FROM mcr.microsoft.com/dotnet/sdk:8.0\n${dll}`, ['sdk:8.0', 'aspnet:8.0-jammy']),
    on('.NET without its runtime', `FROM mcr.microsoft.com/dotnet/sdk:8.0\n${dll}`, ['sdk', 'runtime-deps']),
    on('a runtime that builds', `FROM mcr.microsoft.com/dotnet/sdk:8.0\nRUN dotnet build\n${dll}`, ['sdk', 'aspnet']),
    on('distroless that there is not', 'FROM node:24\nCMD ["a"]\n', ['node:24', 'gcr.io/distroless/nodejs20-debian13']),
  ],
  'edit in a stage that does not ship': [
    on('copied from', 'FROM a AS b\nRUN pip install c\nFROM d\nCOPY --from=b /e /e\n', pip[1]),
    risky('a cache next to a program', copied.replace('go', 'pip install a && go'), strip, pip[1]),
    risky(
      'a program that is only mounted',
      copied.replace('COPY --from=b /c /c', 'RUN --mount=from=b,target=/b /b/c'),
      strip,
    ),
    on('mounted', 'FROM a AS b\nRUN pip install c\nFROM d\nRUN --mount=from=b,target=/b cp /b/c /c\n', pip[1]),
  ],
};

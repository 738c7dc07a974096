import { describe, expect, test } from '@jest/globals';
import { contextOf, noContext } from '../src/context.ts';
import { parseDockerfile } from '../src/dockerfile.ts';
import { needsOf } from '../src/needs.ts';

type Files = Readonly<Record<string, string>>;

/** What a stage needs, `kind name` each but for commands; `?` stands before a reason why more may be. The shell of RUN is left out, and that nothing is started. */
function needs(text: string, files?: Files, index = 0): string {
  const file = parseDockerfile(`${text.includes('FROM') ? '' : 'FROM debian:12\n'}${text}\n`);
  const has = (path: string): boolean =>
    Object.keys(files ?? {}).some((one) => one === path || one.startsWith(`${path}/`));
  const context = files === undefined ? noContext : contextOf(file, { files: { read: (path) => files[path], has } });
  const stage = file.stages[index];
  if (stage === undefined) throw new Error('no stage');
  const { all, unseen } = needsOf(file, stage, context);
  const found = all.map(({ kind, name }) => (kind === 'command' ? name : `${kind} ${name}`));
  const reasons = unseen.flatMap(({ reason }) => (reason === unsaid ? [] : [`? ${reason}`]));
  return [...found.filter((one) => one !== 'shell sh'), ...reasons].join(', ');
}

const unsaid = 'what a container is to run is not said';

type Cases = readonly (readonly [text: string, expected: string])[];

describe('commands of RUN', () => {
  const cases: Cases = [
    ['RUN git status', 'git'],
    ['RUN a && b || c; d | e', 'a, b, c, d, e'],
    ['RUN if x; then y; else z; fi', 'x, y, z'],
    ['RUN for i in 1 2; do curl; done; while sleep 1; do hg; done', 'curl, sleep, hg'],
    ['RUN (unzip a) && { xz b; }', 'unzip, xz'],
    ['RUN V="$(gpg --list-keys)" && W=`file x`', 'gpg, file'],
    ['RUN case "$(uname -m)" in x) y ;; esac', 'uname, y'],
    ['RUN cd /a && echo b && test -e c && [ d ] && export E=f && set -e && true', ''],
    ['RUN f() { git gc; }; f', 'git'],
    ['RUN sudo -u root git gc', 'sudo, git'],
    ['RUN env A=b git gc', 'env, git'],
    ['RUN exec git gc', 'git'],
    ['RUN nice -n 5 make -v', 'nice, make, ? what make runs cannot be seen'],
    ['RUN ls | xargs -n1 unzip', 'ls, xargs, unzip'],
    ['RUN timeout 5 curl', 'timeout, curl'],
    [String.raw`RUN find . -name x -exec file {} \;`, 'find, file'],
    ["RUN find . -exec sh -c 'xz $1' _ {} +", 'find, xz'],
    ["RUN bash -c 'git gc'", 'shell bash, git'],
    ['RUN sh -c "git gc && unzip x"', 'git, unzip'],
    ['RUN command -v git', ''],
    ['RUN if command -v git; then git gc; fi', '? git is run only where it is found'],
    ['RUN which gcc && gcc x.c', 'which, ? gcc is run only where it is found'],
    ['RUN if which ls; then ls; fi', 'which, ls'],
    ['RUN $TOOL x', '? which program $TOOL stands for cannot be told'],
    ['ENV TOOL=git\nRUN $TOOL x', 'git'],
    ['ARG TOOL=git\nRUN $TOOL x', '? which program $TOOL stands for cannot be told'],
    ['RUN /usr/bin/git gc', 'git'],
    ['RUN /bin/ls', 'ls'],
    ['RUN ["git", "gc"]', 'git'],
    ['RUN ["/bin/echo", "a"]', 'echo'],
    ['SHELL ["/bin/bash", "-c"]\nRUN true', 'shell bash'],
    ['SHELL ["/bin/zsh", "-c"]\nRUN true', 'zsh, ? the script of a RUN cannot be read'],
    ['RUN <<EOF\ngit gc\nEOF', 'git'],
    ['RUN git gc \\\n  # a comment\n  && hg up', 'git, hg'],
    ['RUN git gc\r\nRUN hg up\r', 'git, hg'],
    ['ONBUILD RUN git gc', 'git'],
    ['RUN echo a | gpg --import', 'gpg'],
  ];
  test.each(cases)('%j', (text, expected) => expect(needs(text)).toBe(expected));
});

describe('what a stage brings along', () => {
  const cases: Cases = [
    ['RUN apt-get update && apt-get install -y git && git gc', 'apt-get'],
    ['RUN apt-get install -y build-essential && gcc x.c && make -v', 'apt-get, ? what make runs cannot be seen'],
    ['RUN apt-get install -y gnupg2 && gpg x', 'apt-get'],
    ['RUN apt-get install -y python3-pip && pip3 --version && python3 -V', 'apt-get'],
    ['RUN git gc && apt-get install -y git', 'git, apt-get'],
    [
      'RUN apt-get install -y frobnicate && frobnicate && frob',
      'apt-get, ? whether frob comes with what line 2 installs or runs cannot be told',
    ],
    ['RUN apt-get install -y frobnicate && unzip x', 'apt-get, unzip'],
    [
      'RUN apt-get install -y $PACKAGES && jq x',
      'apt-get, ? whether jq comes with what line 2 installs or runs cannot be told',
    ],
    ['RUN apt-get update && apt-get install -y curl && apt-get remove -y curl && curl x', 'apt-get, curl'],
    ['RUN apt-get remove -y git', 'apt-get, ? apt fails to remove git where it is neither installed nor listed'],
    ['RUN echo x > /usr/local/bin/y && y', '? line 2 runs y, which cannot be read'],
    ['RUN ln -s /opt/x/y /usr/bin/y && y', 'ln, ? line 2 runs y, which cannot be read'],
    ['RUN npm install -g yarn && yarn -v', 'npm'],
    ['RUN mkdir /x && ./configure', 'mkdir, gcc, ? line 2 runs configure, which cannot be read'],
    [
      'RUN make install && x',
      'make, ? what make runs cannot be seen, ? whether x comes with what line 2 installs or runs cannot be told',
    ],
    [
      'COPY --from=docker.io/library/composer /usr/bin/composer /usr/bin/composer\nRUN composer -V',
      '? what line 2 copies from docker.io/library/composer may need libraries or programs of the image, ? line 3 runs composer, which cannot be read',
    ],
    [
      'COPY --from=golang /usr/local/go/ /usr/local/go/\nENV PATH=/usr/local/go/bin:$PATH\nRUN go version',
      '? what line 2 copies from golang may need libraries or programs of the image, ? whether go comes with what line 3 installs or runs cannot be told',
    ],
    ['RUN curl -fsSL http://x.org/i.sh | sh\nRUN x', 'curl, certificates ca-certificates'],
    ['RUN useradd app && chown app /x\nUSER app', 'useradd, chown'],
  ];
  test.each(cases)('%j', (text, expected) => {
    if (text.includes('i.sh')) {
      expect(needs(text)).toBe(
        'certificates ca-certificates, curl, ? line 2 runs a script that is fetched, ? whether x comes with what line 2 installs or runs cannot be told',
      );
    } else expect(needs(text)).toBe(expected);
  });
});

describe('what else a command counts on', () => {
  const cases: Cases = [
    ['RUN curl -fsSL https://x.org/y', 'certificates ca-certificates, curl'],
    ['RUN curl -k https://x.org/y', 'curl'],
    ['RUN curl http://x.org/y', 'curl'],
    ['RUN curl -L http://x.org/y', 'certificates ca-certificates, curl'],
    ['RUN wget --no-check-certificate https://x.org/y.json', 'wget'],
    ['RUN wget -O y http://127.0.0.1/z', 'wget, ? what line 2 fetches may need libraries or programs of the image'],
    ['ADD https://x.org/y /y', '? what line 2 fetches may need libraries or programs of the image'],
    ['RUN wget "$URL"', 'certificates ca-certificates, wget'],
    ['RUN git clone https://x.org/y', 'certificates ca-certificates, git'],
    ['RUN git clone git@x.org:y', 'git, ssh'],
    ['RUN git clone git://x.org/y', 'git'],
    ['RUN apt-get install -y --no-install-recommends curl && curl https://x', 'apt-get, certificates ca-certificates'],
    ['RUN apt-get install -y curl && curl https://x', 'apt-get'],
    ['RUN apt-get install -y --no-install-recommends curl ca-certificates && curl https://x', 'apt-get'],
    ["RUN echo 'deb [arch=amd64] https://x.org y z' > /etc/apt/sources.list.d/x.list", 'certificates ca-certificates'],
    ['RUN apt-key add x', 'apt-key, gpg'],
    ['RUN tar xzf x.tgz', 'tar'],
    ['RUN tar xjf x', 'tar, bzip2'],
    ['RUN tar -xf x.tar.xz', 'tar, xz'],
    ['RUN curl http://x | tar -xJ', 'curl, tar, xz, ? what line 2 fetches may need libraries or programs of the image'],
    ['RUN tar -xf $FILE', 'tar, ? what the archive is packed with cannot be told'],
    ['ENV LANG=en_US.UTF-8', 'locale en_US.UTF-8'],
    ['ENV LANG C.UTF-8', ''],
    ['RUN apt-get install -y locales\nENV LC_ALL de_DE.UTF-8', 'apt-get'],
    ['USER node', 'user node'],
    ['USER 1000', ''],
    ['USER www-data:www-data', 'user www-data'],
    ['COPY --from=x --chown=node:node /a.json /', 'user node'],
    ['RUN chown -R node:node /a', 'user node, chown'],
    ['RUN cp /usr/share/doc/x/y /z', 'path /usr/share/doc, cp'],
    ['RUN cp /usr/share/zoneinfo/UTC /etc/localtime', 'path /usr/share/zoneinfo, cp'],
    ['RUN rm -rf /usr/share/doc /usr/share/man/*', 'rm'],
    ['RUN ln -s /usr/lib/x86_64-linux-gnu/libssl.so.3 /x', 'library libssl.so.3, ln'],
    ['RUN cp /usr/include/zlib.h /x', 'header zlib.h, cp'],
    ['RUN $JAVA_HOME/bin/java -version', 'path $JAVA_HOME'],
    ['ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH', ''],
    [
      'FROM eclipse-temurin:21\nENV JAVA_HOME=/opt/java/openjdk\nENV PATH=$JAVA_HOME/bin:$PATH',
      'path /opt/java/openjdk',
    ],
    ['RUN apt-get install -y tzdata && ln -s /usr/share/zoneinfo/UTC /etc/localtime', 'apt-get, ln'],
    ['RUN cp /usr/include/x86_64-linux-gnu/openssl/ssl.h /x', 'header openssl/ssl.h, cp'],
  ];
  test.each(cases)('%j', (text, expected) => expect(needs(text)).toBe(expected));
});

describe('what a container starts', () => {
  const cases: Cases = [
    ['CMD ["curl", "x"]', 'curl'],
    ['CMD curl x && git y', 'curl, git'],
    ['CMD ["curl"]\nCMD ["wget"]', 'wget'],
    ['ENTRYPOINT ["tini", "--", "git", "daemon"]', 'tini, git'],
    ['HEALTHCHECK --interval=5s CMD curl -f http://localhost/ || exit 1', 'curl'],
    ['HEALTHCHECK CMD ["wget", "http://localhost"]', 'wget'],
    ['HEALTHCHECK NONE', ''],
    ['ENTRYPOINT ["git"]\nCMD ["--help"]', 'git'],
    ['CMD ["bash"]', 'shell bash, ? anything may be run in a container that starts bash'],
    ['CMD ["node"]', 'node, ? anything may be run in a container that starts node'],
    ['CMD ["bash", "-c", "git gc"]', 'shell bash, git'],
    ['CMD ["grunt", "serve"]', 'grunt, ? what grunt runs cannot be seen'],
    ['CMD ["/app/server"]', '? line 2 runs server, which cannot be read'],
  ];
  test.each(cases)('%j', (text, expected) => expect(needs(text)).toBe(expected));
  test('in shell form needs a shell', () => {
    const file = parseDockerfile('FROM debian:12\nCMD git x\n');
    const all = file.stages.flatMap((stage) => needsOf(file, stage, noContext).all);
    expect(all.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['shell sh', 'command git']);
  });
});

test('what is started has to be said, by the stage or one that it is built from', () => {
  const says = (text: string, index: number): boolean => {
    const file = parseDockerfile(text);
    const stage = file.stages[index];
    return stage !== undefined && needsOf(file, stage, noContext).unseen.every(({ reason }) => reason !== unsaid);
  };
  expect(says('FROM debian:12\nRUN ls\n', 0)).toBe(false);
  expect(says('FROM debian:12\nCMD []\n', 0)).toBe(false);
  expect(says('FROM debian:12\nCMD ls\n', 0)).toBe(true);
  expect(says('FROM debian:12 AS a\nCMD ls\nFROM a\nRUN ls\n', 1)).toBe(true);
  expect(says('FROM debian:12 AS a\nRUN ls\nFROM a\nCMD ls\n', 0)).toBe(true);
  expect(says('FROM debian:12 AS a\nRUN ls\nFROM debian:12\nCOPY --from=a /x /x\nCMD ls\n', 0)).toBe(true);
});

describe('stages', () => {
  const text =
    'FROM debian:12 AS base\nRUN git gc\nFROM base\nRUN apt-get install -y jq\nCMD ["jq"]\nFROM base\nCMD ["hg"]';
  test('those built from one count', () => expect(needs(text)).toBe('git, apt-get, hg'));
  test('one that copies from what it is built from', () => {
    const own = 'FROM debian:12 AS a\nRUN git gc\nFROM a\nCOPY --from=a /x /y\nCMD hg';
    expect(needs(own)).toBe('git, hg, ? what line 4 copies from a may need libraries or programs of the image');
  });
  test('what is copied from a stage that needs no more than the image', () => {
    const plain = 'FROM node:24 AS a\nRUN echo x > /x\nFROM node:24\nCOPY --from=a /x /x\nCMD ["node", "/x"]';
    expect(needs(plain, undefined, 1)).toBe('node');
    const built = plain.replace('echo x > /x', 'gcc -o /x x.c');
    expect(needs(built, undefined, 1)).toBe(
      'node, ? what line 4 copies from a may need libraries or programs of the image',
    );
  });
  test('what one is built from does not', () => expect(needs(text, undefined, 1)).toBe('apt-get'));
  test('what others take from it', () => {
    const taken =
      'FROM debian:12 AS x\nFROM scratch\nCOPY --from=x /usr/bin/git /usr/lib/x86_64-linux-gnu/libssl.so.3 /etc/ssl/certs/ /';
    expect(needs(taken)).toBe('git, library libssl.so.3, certificates ca-certificates');
  });
});

describe('scripts that are copied', () => {
  const entry = 'COPY run.sh /run.sh\nENTRYPOINT ["/run.sh"]';
  test('are read', () => {
    expect(needs(entry, { 'run.sh': '#!/bin/sh\nset -e\ncurl http://localhost\nexec "$@"\n' })).toBe('curl');
    expect(needs(entry, { 'run.sh': '#!/usr/bin/env bash\ngit gc\n' })).toBe('env, shell bash, git');
    expect(needs(entry, { 'run.sh': '#!/usr/bin/env node\nrequire("./x")\n' })).toBe('env, node');
    expect(needs(entry, { 'run.sh': '#!/usr/bin/python3\nimport subprocess\n' })).toBe(
      'python3, ? run.sh starts programs of its own',
    );
  });
  test('and those that they run', () => {
    const files = { 'a.sh': '#!/bin/sh\n. ./b.sh\n', 'b.sh': 'hg up\n' };
    expect(needs('WORKDIR /x\nCOPY . .\nRUN ./a.sh', { ...files, 'README.md': '' })).toBe('hg');
    expect(needs('WORKDIR /x\nCOPY a.sh b.sh ./\nRUN sh a.sh', files)).toBe('hg');
    expect(needs('COPY a.sh /usr/local/bin/a\nCOPY b.sh /b.sh\nCMD ["a"]', files)).toBe('hg');
  });
  test('are not seen without a context', () =>
    expect(needs(entry)).toBe(
      '? what is copied from the build context is not known, ? line 3 runs run.sh, which cannot be read',
    ));
});

describe('installers', () => {
  const npm = 'FROM node:24\nWORKDIR /x\nCOPY . .\nRUN npm ci';
  const lock = (packages: object): Files => ({
    'package.json': '{}',
    'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }),
  });
  test('npm with a lock file', () => {
    expect(needs(npm, lock({ '': {}, 'node_modules/a': {} }))).toBe('npm');
    expect(needs(npm, lock({ 'node_modules/a': { hasInstallScript: true } }))).toBe(
      'npm, python3, make, g++, ? a runs a script when it is installed',
    );
    expect(needs(npm, lock({ 'node_modules/core-js': { hasInstallScript: true } }))).toBe('npm');
    expect(needs(npm, lock({ 'node_modules/fsevents': { hasInstallScript: true, os: ['darwin'] } }))).toBe('npm');
    expect(needs(npm, lock({ 'node_modules/bcrypt': { hasInstallScript: true } }))).toMatch(
      /^npm, \? bcrypt is built from source/,
    );
    expect(needs(npm, lock({ 'node_modules/a': { resolved: 'git+ssh://git@x/y.git#1' } }))).toBe('npm, git');
  });
  test('npm with scripts of the project', () => {
    const files = { ...lock({}), 'package.json': '{"scripts":{"postinstall":"git gc && tsc","start":"node x.js"}}' };
    expect(needs(npm, files)).toBe('npm, git, ? whether tsc comes with what line 4 installs or runs cannot be told');
    expect(needs('FROM node:24\nWORKDIR /x\nCOPY . .\nCMD ["npm", "start"]', files)).toBe('npm, node');
  });
  test('npm, yarn and pnpm without one', () => {
    expect(needs(npm, { 'package.json': '{"dependencies":{"a":"b/c"}}' })).toBe(
      'npm, git, ? without a lock file it cannot be told which packages npm builds',
    );
    expect(needs(npm)).toContain('? what npm installs is not shown by the build context');
    const yarn = npm.replace('npm ci', 'yarn install');
    expect(needs(yarn, { 'package.json': '{}', 'yarn.lock': 'a@^1:\n  version "1"\n' })).toBe(
      'yarn, ? yarn.lock does not say which packages are built',
    );
    const pnpm = npm.replace('npm ci', 'pnpm install');
    const text =
      "lockfileVersion: '6.0'\n\npackages:\n\n  /a@1.0.0:\n    resolution: {integrity: x}\n    requiresBuild: true\n\n";
    expect(needs(pnpm, { 'package.json': '{}', 'pnpm-lock.yaml': text })).toBe('pnpm, python3, make, g++');
  });
  const pip = 'FROM python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt';
  const cases: Cases = [
    ['flask==2.0\nrequests>=2 # x\n', 'pip'],
    ['Flask\n-r more.txt\n', 'pip, git, ? what git+https://x/y builds cannot be seen'],
    [
      'psycopg2\n',
      'pip, gcc, pg_config, header postgresql/libpq-fe.h, library libpq.so.5, ? psycopg2 is compiled when it is installed',
    ],
    ['numpy\n', 'pip'],
    ['numpy==1.8.0\n', 'pip, ? whether numpy==1.8.0 has a wheel for this Python is not known'],
    ['opencv-python\n', 'pip, library libGL.so.1, library libgthread-2.0.so.0'],
    ['left-pad\n', 'pip, ? whether left-pad is compiled when it is installed is not known'],
    ['uvicorn[standard]\n', 'pip'],
    ['numpy<2\n', 'pip, ? whether numpy<2 has a wheel for this Python is not known'],
    ['numpy>=1\nsqlalchemy==1.4\n', 'pip'],
    ['celery[sqs]\n', 'pip, ? what celery[sqs] brings along is not known'],
    ['./x\n', 'pip, ? what ./x needs to be built cannot be seen'],
  ];
  test.each(cases)('pip and %j', (text, expected) =>
    expect(needs(pip, { 'requirements.txt': text, 'more.txt': '' }).replace(/, \? more\.txt is not.*/, '')).toBe(
      text.includes('more') ? 'pip' : expected,
    ),
  );
  test('by name', () => {
    expect(needs('FROM python:3.12\nRUN pip install gunicorn && gunicorn x')).toBe('pip');
    expect(needs('FROM python:3.7\nRUN pip install numpy flask')).toBe(
      'pip, ? whether numpy has a wheel for this Python is not known',
    );
    expect(needs('FROM ruby:3.4\nRUN gem install rake')).toBe('gem');
    expect(needs('FROM ruby:3.4\nRUN gem install rails')).toBe(
      'gem, ? whether the gem rails, or one that it depends on, is compiled is not known',
    );
    expect(needs('FROM python:3.12\nRUN python -m pip install git+https://x/y')).toBe(
      'python, git, ? what git+https://x/y builds cannot be seen',
    );
    expect(needs('FROM python:3.12\nRUN apt-get install -y libpq-dev gcc && pip install psycopg2')).toBe(
      'apt-get, pip, ? psycopg2 is compiled when it is installed',
    );
  });
  test('poetry reads the wheels of its lock file', () => {
    const poetry = 'FROM python:3.12\nCOPY poetry.lock pyproject.toml ./\nRUN pip install poetry && poetry install';
    const block = (name: string, file: string): string =>
      `[[package]]\nname = "${name}"\nfiles = [\n  {file = "${file}", hash = "x"},\n]\n\n`;
    const files = (text: string): Files => ({ 'poetry.lock': text, 'pyproject.toml': '' });
    const own = 'pip, ? whether poetry is compiled when it is installed is not known';
    expect(needs(poetry, files(block('a', 'a-1-py3-none-any.whl')))).toBe(own);
    expect(needs(poetry, files(block('a', 'a-1-cp312-cp312-manylinux_2_17_x86_64.whl')))).toBe(own);
    expect(needs(poetry, files(block('a', 'a-1-cp310-cp310-manylinux_2_17_x86_64.whl')))).toBe(
      `${own}, ? a has no wheel for the image's Python in the lock file`,
    );
    expect(needs(poetry, files(block('a', 'a-1.tar.gz')))).toBe(
      `${own}, ? a has no wheel for the image's Python in the lock file`,
    );
  });
  test('bundler', () => {
    const ruby = 'FROM ruby:3.4\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install';
    const files = (specs: string, head = ''): Files => ({
      Gemfile: '',
      'Gemfile.lock': `${head}GEM\n  remote: x\n  specs:\n${specs}\n`,
    });
    expect(needs(ruby, files('    rake (13.0)\n    sinatra (4.0)\n      rack (>= 1)'))).toBe('bundle');
    expect(needs(ruby, files('    pg (1.5)'))).toBe(
      'bundle, library libpq.so.5, gcc, make, header postgresql/libpq-fe.h, ? the gem pg is compiled when it is installed',
    );
    expect(needs(ruby, files('    nokogiri (1.16.0-x86_64-linux)'))).toBe('bundle');
    expect(needs(ruby, files('    rake (13.0)', 'GIT\n  remote: x\n\n'))).toBe('bundle, git');
    expect(needs(ruby)).toContain('? Gemfile.lock is not shown by the build context');
  });
  test('cargo and go', () => {
    const rust = 'FROM rust:1\nCOPY Cargo.toml Cargo.lock ./\nRUN cargo build';
    const files = (name: string): Files => ({ 'Cargo.toml': '', 'Cargo.lock': `[[package]]\nname = "${name}"\n` });
    expect(needs(rust, files('serde'))).toBe('certificates ca-certificates, cargo, gcc');
    expect(needs(rust, files('openssl-sys'))).toBe(
      'certificates ca-certificates, cargo, gcc, pkg-config, header openssl/ssl.h, library libssl.so.3',
    );
    expect(needs(rust, files('libz-sys'))).toMatch(/\? what libz-sys links with cannot be seen$/);
    const go = 'FROM golang:1.26\nCOPY go.mod ./\nRUN CGO_ENABLED=0 go build';
    expect(needs(go, { 'go.mod': 'module x\n' })).toBe('certificates ca-certificates, go');
    expect(needs(go.replace('CGO_ENABLED=0 ', ''), { 'go.mod': 'require github.com/mattn/go-sqlite3 v1\n' })).toBe(
      'certificates ca-certificates, go, gcc, header stdio.h',
    );
  });
});

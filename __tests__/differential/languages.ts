import { dockerfile, packages } from './case.ts';
import type { Cases } from './case.ts';

const manifest = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    { name: 'app', version: '1.0.0', private: true, dependencies: { ms: '2.1.3' }, ...more },
    undefined,
    2,
  );

const ms = 'sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==';

const lock = JSON.stringify({
  name: 'app',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'app', version: '1.0.0', dependencies: { ms: '2.1.3' } },
    'node_modules/ms': { version: '2.1.3', integrity: ms, license: 'MIT' },
  },
});

const app = "console.log(require('ms')('2 days'));\n";

/** npm: every way to install, whose cache it fills and who cleans it. */
const npmCases: Cases = {
  'npm-install': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm install
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-ci-without-dev': {
    dockerfile: dockerfile`
FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /usr/src/app
COPY package*.json ./
RUN npm ci --omit=dev
COPY app.js .
USER node
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'package-lock.json': lock, 'app.js': app },
  },
  'npm-as-user-node': {
    dockerfile: dockerfile`
FROM node:20-slim
RUN mkdir -p /home/node/app && chown -R node:node /home/node
WORKDIR /home/node/app
USER node
COPY --chown=node:node . .
RUN npm install && node app.js > first
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-global': {
    dockerfile: dockerfile`
FROM node:20-slim
RUN npm install -g semver@7.6.3 \
 && npm install -g ms@2.1.3
CMD ["semver", "-r", ">1.0", "1.2.3", "0.9.0"]
`,
  },
  'npm-global-and-local': {
    dockerfile: dockerfile`
FROM node:20-slim
RUN npm i -g semver@7.6.3
WORKDIR /app
COPY package.json app.js ./
RUN npm i --no-audit --no-fund; semver 2.0.0 > version
CMD ["sh", "-c", "cat version; node app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-cache-clean-in-a-later-layer': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY package.json .
RUN npm install --production
RUN npm cache clean --force
COPY app.js .
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-cache-clean-in-the-same-layer': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm install && npm cache clean --force
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-cache-folder-of-its-own': {
    dockerfile: dockerfile`
FROM node:20-slim
ENV NPM_CONFIG_CACHE=/tmp/npm
WORKDIR /app
COPY . .
RUN npm install
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-cache-mount': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci
RUN npm install --no-save clsx@2.1.1
CMD ["node", "-p", "require('clsx')('a', 'b')"]
`,
    files: { 'package.json': manifest(), 'package-lock.json': lock, 'app.js': app },
  },
  'npm-workspaces': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /repo
COPY . .
RUN npm install --workspaces --include-workspace-root && \
    npm run build --workspaces
CMD ["node", "packages/web/app.js"]
`,
    files: {
      'package.json': JSON.stringify({ name: 'repo', private: true, workspaces: ['packages/*'] }),
      'packages/web/package.json': manifest({ name: 'web', scripts: { build: 'node app.js > built.txt' } }),
      'packages/web/app.js': app,
    },
  },
  'npm-scripts-and-prune': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm install \
  && npm run build \
  && npm prune --omit=dev
CMD npm start --silent
`,
    files: {
      'package.json': manifest({
        devDependencies: { clsx: '2.1.1' },
        scripts: { build: "node -p \"require('clsx')('x')\" > built", start: 'cat built && node app.js' },
      }),
      'app.js': app,
    },
  },
  'npm-in-a-builder': {
    dockerfile: dockerfile`
FROM node:20 AS deps
WORKDIR /app
COPY package.json .
RUN npm install

FROM node:20-slim
RUN apt-get update && apt-get install -y --no-install-recommends dumb-init
WORKDIR /app
COPY --from=deps /app/node_modules node_modules
COPY app.js .
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-for-distroless': {
    dockerfile: dockerfile`
FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm install

FROM gcr.io/distroless/nodejs20-debian12
COPY --from=build /app /app
WORKDIR /app
CMD ["app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-in-a-subfolder': {
    dockerfile: dockerfile`
FROM node:20-slim
COPY . /srv
RUN cd /srv/api && npm install && cd / && ls /srv > /tree
RUN (cd /srv/tool && npm install)
CMD ["sh", "-c", "cat /tree; node /srv/api/app.js; node /srv/tool/app.js"]
`,
    files: {
      'api/package.json': manifest({ name: 'api' }),
      'api/app.js': app,
      'tool/package.json': manifest({ name: 'tool' }),
      'tool/app.js': app,
    },
  },
  'npm-in-a-heredoc': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY . .
RUN <<EOF
npm install
node app.js > out
EOF
CMD ["cat", "out"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-offline-later': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY package.json app.js ./
RUN npm install
RUN rm -rf node_modules && npm install --offline
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-without-a-network-later': {
    dockerfile: dockerfile`
FROM node:20-slim
WORKDIR /app
COPY . .
RUN npm ci
RUN --network=none rm -rf node_modules && npm ci --fetch-retries=0
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'package-lock.json': lock, 'app.js': app },
  },
  'npm-as-another-user-by-su': {
    dockerfile: dockerfile`
FROM node:20-slim
COPY --chown=node:node . /home/node/app
RUN chown -R node: /home/node && su node -c "cd ~/app && npm install"
WORKDIR /home/node/app
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-on-debian': {
    dockerfile: dockerfile`
FROM node:20-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends tree && rm -rf /var/lib/apt/lists/*

FROM base AS app
WORKDIR /app
COPY . .
RUN npm install || npm install --legacy-peer-deps
RUN tree -L 1 --noreport /app/node_modules > tree.txt
CMD ["cat", "tree.txt"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
  'npm-home-moved': {
    dockerfile: dockerfile`
FROM node:20-slim
ENV HOME=/srv/home
WORKDIR /srv/home/app
COPY . .
RUN npm install
CMD ["sh", "-c", "node app.js && ls -A /srv/home"]
`,
    files: { 'package.json': manifest(), 'app.js': app },
  },
};

const project = {
  'greet/setup.py': 'from setuptools import setup\nsetup(name="greet", version="1.0", py_modules=["greet"])\n',
  'greet/greet.py': 'def hi(name):\n    return f"hi {name}"\n',
};
const greeting = 'python3 -c "import greet; print(greet.hi(\'you\'))"';

/** Python: pip with nothing but a local folder to install from, and the standard library. */
const pythonCases: Cases = {
  'pip-local-folder': {
    dockerfile: dockerfile`
FROM python:3.11-slim
COPY greet /src/greet
RUN pip install --no-build-isolation /src/greet
`,
    files: project,
    run: greeting,
  },
  'pip-in-a-chain': {
    dockerfile: dockerfile`
FROM python:3-slim
ENV PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY greet /src/greet
RUN apt-get update \
    && apt-get install -y --no-install-recommends file \
    && pip install --no-build-isolation --no-deps /src/greet \
    && rm -rf /src
`,
    files: project,
    run: `${greeting} && file --version | head -n 1`,
  },
  'pip-requirements': {
    dockerfile: dockerfile`
FROM python:3.11-slim
WORKDIR /app
COPY . .
RUN python3 -m pip install --no-build-isolation -r requirements.txt
CMD ["python3", "-c", "import greet; print(greet.hi('all'))"]
`,
    files: { ...project, 'requirements.txt': './greet\n' },
  },
  'pip-environment': {
    dockerfile: dockerfile`
FROM python:3.11-slim AS build
COPY greet /src/greet
RUN python3 -m venv /venv && /venv/bin/pip install --no-build-isolation /src/greet

FROM python:3.11-slim
RUN apt-get update
RUN apt-get -y install bc
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH
`,
    files: project,
    run: `${greeting} && echo 1+1 | bc`,
  },
  'pip-environment-in-the-image': {
    dockerfile: dockerfile`
FROM python:3.11-slim
RUN python3 -m venv /venv
ENV PATH="/venv/bin:$PATH"
COPY greet /src/greet
RUN pip install --no-build-isolation /src/greet; python -c 'import greet' && echo imported > /imported
`,
    files: project,
    run: `cat /imported && ${greeting}`,
  },
  'pip-wheels-of-a-builder': {
    dockerfile: dockerfile`
FROM python:3.11-slim AS wheels
COPY greet /src/greet
RUN pip wheel --no-build-isolation --wheel-dir /wheels /src/greet

FROM python:3.11-slim
COPY --from=wheels /wheels /wheels
RUN pip install /wheels/*.whl && rm -rf /wheels
`,
    files: project,
    run: greeting,
  },
  'pip-user': {
    dockerfile: dockerfile`
FROM python:3.11-slim
RUN useradd -m app
USER app
WORKDIR /home/app
COPY --chown=app greet greet
RUN pip install --user --no-build-isolation ./greet
`,
    files: project,
    run: greeting,
  },
  'pip-of-debian': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python3-setuptools python3-wheel
COPY greet /src/greet
RUN pip3 install --break-system-packages --no-build-isolation /src/greet
`,
    files: project,
    run: greeting,
  },
  'python-standard-library': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && \
    apt-get install -y --no-install-recommends python3-minimal && \
    apt-get clean
COPY sum.py /
CMD ["python3", "/sum.py"]
`,
    files: { 'sum.py': 'print(sum(range(10)))\n' },
  },
};

const hello = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello from go") }\n';
const cHello = '#include <stdio.h>\nint main(void) { puts("hello from c"); return 0; }\n';

/** Programs that are compiled: Go without modules, and C. */
const compiledCases: Cases = {
  'go-and-debian': {
    dockerfile: dockerfile`
FROM golang:1.19 AS build
WORKDIR /src
COPY main.go .
RUN CGO_ENABLED=0 go build -o /out/app main.go

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY --from=build /out/app /usr/local/bin/app
ENTRYPOINT ["app"]
`,
    files: { 'main.go': hello },
  },
  'go-and-static': {
    dockerfile: dockerfile`
FROM golang:latest AS build
RUN apt-get update && apt-get install -y --no-install-recommends bc
COPY main.go /src/
RUN cd /src && CGO_ENABLED=0 go build -o /app main.go

FROM gcr.io/distroless/static-debian12
COPY --from=build /app /app
CMD ["/app"]
`,
    files: { 'main.go': hello },
  },
  'c-with-gcc-image': {
    dockerfile: dockerfile`
FROM gcc:12 AS build
COPY hello.c .
RUN gcc -O2 -static -o /hello hello.c

FROM debian:bookworm-slim
RUN apt-get update
COPY --from=build /hello /usr/local/bin/hello
RUN apt-get install -y bc
CMD ["hello"]
`,
    files: { 'hello.c': cHello },
  },
  'c-compiled-in-the-image': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
COPY hello.c /src/
RUN apt-get update && apt-get install -y --no-install-recommends tcc libc6-dev && \
    tcc -o /usr/local/bin/hello /src/hello.c && \
    apt-get remove -y tcc && apt-get autoremove -y
CMD ["hello"]
`,
    files: { 'hello.c': cHello },
  },
  'c-with-make': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS build
RUN apt-get update
RUN apt-get install -y --no-install-recommends make tcc libc6-dev
WORKDIR /src
COPY . .
RUN make hello CC=tcc

FROM debian:bookworm-slim AS runtime
RUN apt-get update && apt-get install -y --no-install-recommends tini \
      && apt-get -y autoremove \
      && apt-get clean
COPY --from=build /src/hello /usr/bin/
ENTRYPOINT ["tini", "--", "hello"]
`,
    files: { 'hello.c': cHello, Makefile: 'hello: hello.c\n\t$(CC) -o $@ $<\n' },
  },
};

/** Images without a package manager: there is nothing to change in them yet. */
const toolCases: Cases = {
  'busybox-alone': {
    dockerfile: dockerfile`
FROM busybox:latest
RUN mkdir /www && echo hi > /www/index.html
CMD ["cat", "/www/index.html"]
`,
  },
  'shell-tools': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get -y install rsync bzip2 xz-utils
RUN mkdir /data && seq 100 > /data/numbers && tar --mtime=@0 -cJf /data.tar.xz /data && bzip2 -k /data/numbers
RUN apt-get -y install gettext-base
`,
    run: `tar -tf /data.tar.xz && bzip2 -dc /data/numbers.bz2 | tail -n 1 && NAME=you envsubst '$NAME' < /etc/hostname | wc -l && ${packages}`,
  },
};

/** Cases that are about a language rather than about apt. */
export const languageCases: Cases = { ...npmCases, ...pythonCases, ...compiledCases, ...toolCases };

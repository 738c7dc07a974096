import { dockerfile } from './case.ts';
import type { Cases } from './case.ts';

const manifest = JSON.stringify({ name: 'app', version: '1.0.0', private: true, dependencies: { ms: '2.1.3' } });
const app = "console.log(require('ms')('2 days'));\n";

/** yarn: whose cache it is, and what is installed without it afterwards. */
const yarnCases: Cases = {
  'yarn-as-root-and-as-node': {
    dockerfile: dockerfile`
FROM node:20-slim
RUN npm install -g yarn@1.22.22
RUN mkdir /app && chown node /app
WORKDIR /app
COPY --chown=node . .
RUN yarn global add semver@7.6.3; semver 2.0.0 > /version
USER node
RUN yarn --production --no-lockfile && node app.js > first
CMD ["sh", "-c", "cat /version first; yarn --silent start"]
`,
    files: {
      'package.json': manifest.replace('"private"', '"scripts":{"start":"node app.js"},"private"'),
      'app.js': app,
    },
  },
  'yarn-again-in-a-later-run': {
    dockerfile: dockerfile`
FROM node:20-slim
RUN npm install -g yarn@1.22.22
WORKDIR /app
COPY package.json app.js ./
RUN set -e; \
    yarn install --no-lockfile; \
    node app.js > first
RUN rm -rf node_modules && yarn install --no-lockfile --prefer-offline
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest, 'app.js': app },
  },
  'yarn-offline-from-the-cache': {
    dockerfile: dockerfile`
FROM node:20-slim
RUN npm install -g yarn@1.22.22
WORKDIR /app
COPY package.json app.js ./
RUN yarn install
RUN rm -rf node_modules && yarn install --offline --frozen-lockfile
CMD ["node", "app.js"]
`,
    files: { 'package.json': manifest, 'app.js': app },
  },
};

const gemspec = `Gem::Specification.new do |gem|
  gem.name = 'hello'
  gem.version = '1.0.0'
  gem.summary = 'Says hello'
  gem.authors = ['Example']
  gem.files = ['hello.rb']
  gem.require_paths = ['.']
end
`;

/** gem without its documentation, and as it is asked for. */
const gemCases: Cases = {
  'gem-of-debian': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ruby && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN SOURCE_DATE_EPOCH=1700000000 gem build hello.gemspec && gem install ./hello-1.0.0.gem -- --with-nothing
CMD ["ruby", "-r", "hello", "-e", "puts Hello.to; puts Gem.loaded_specs.keys"]
`,
    files: { 'hello.gemspec': gemspec, 'hello.rb': "# Says hello.\nmodule Hello\n  def self.to = 'hello'\nend\n" },
  },
  'gem-whose-documentation-is-read': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ruby ri && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN SOURCE_DATE_EPOCH=1700000000 gem build hello.gemspec && gem install ./hello-1.0.0.gem
CMD ["ri", "--no-pager", "--format=markdown", "Hello"]
`,
    files: { 'hello.gemspec': gemspec, 'hello.rb': "# Says hello.\nmodule Hello\n  def self.to = 'hello'\nend\n" },
  },
};

const hello = 'package main\n\nfunc main() { println("hello") }\n';

/** What compiles in the image that ships. */
const goCases: Cases = {
  'go-in-one-stage': {
    dockerfile: dockerfile`
FROM golang:1.19
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /usr/local/bin/hello . && hello 2> /hello
CMD ["cat", "/hello"]
`,
    files: { 'main.go': hello, 'go.mod': 'module example.com/hello\n\ngo 1.19\n' },
  },
  'go-that-runs-at-start': {
    dockerfile: dockerfile`
FROM golang:1.19
WORKDIR /src
COPY . .
RUN go vet ./...
CMD ["sh", "-c", "go run . 2>&1"]
`,
    files: { 'main.go': hello, 'go.mod': 'module example.com/hello\n\ngo 1.19\n' },
  },
};

/** The caches of the package managers of languages. */
export const cacheCases: Cases = { ...yarnCases, ...gemCases, ...goCases };

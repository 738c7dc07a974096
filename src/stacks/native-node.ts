import { nothing, joinNative } from '../needs/native.ts';
import type { Installing, Native } from '../needs/native.ts';
import { dependencyKinds } from './node.ts';
import { fieldsIn, parseObject, textIn } from './json.ts';
import type { Fields } from './json.ts';

/** What npm, yarn or pnpm need to install a project or named packages; undefined when they install nothing. */
export function nodeNative(program: string, { words, read, env }: Installing): Native | undefined {
  const operands = words.filter((word) => !word.startsWith('-'));
  const [verb = program === 'yarn' ? 'install' : '', ...rest] = operands;
  const isGlobal = words.some((word) => /^(-g|--global|--location=global)$/.test(word)) || verb === 'global';
  const installs =
    /^(install|i|ci|clean-install|install-clean|add|global|it|isntall|rebuild|update|upgrade|prune|dlx)$/;
  if (!installs.test(verb) || words.some((word) => /^(-v|--version|-h|--help)$/.test(word))) return undefined;
  if (words.some((word) => /^--ignore-scripts(=true)?$/.test(word)) || env('npm_config_ignore_scripts') === 'true')
    return gitOnly(program, read);
  const names = rest.filter((word) => !/^(add|install|upgrade)$/.test(word) || verb !== 'global');
  if (isGlobal || names.length > 0) return joinNative(names.map(ofName));
  return ofProject(program, read);
}

/** A package that is installed by name. */
function ofName(word: string): Native {
  const name = word.replace(/^((?:@[^/]+\/)?[^@]+)@.*$/, '$1');
  if (/^(git\+|git:|github:|[\w.-]+\/[\w.-]+(#.*)?$)|\.git(#|$)/.test(word))
    return { ...nothing, needs: [['command', 'git']], unseen: [`what ${word} builds cannot be seen`], more: true };
  const programs = (globals.get(name) ?? name.replace(/^@[^/]+\//, '')).split(' ');
  if (globals.has(name)) return { ...nothing, programs };
  return {
    ...nothing,
    programs,
    more: true,
    unseen: [builds.test(name) ? buildsOf(name) : `whether ${name} builds something when it is installed is not known`],
  };
}

function ofProject(program: string, read: Installing['read']): Native {
  const manifest = parseObject(read('package.json'));
  if (manifest === undefined)
    return { ...nothing, more: true, unseen: [`what ${program} installs is not shown by the build context`] };
  return joinNative([{ ...nothing, more: true }, ofLock(program, manifest, read)]);
}

function ofLock(program: string, manifest: Fields, read: Installing['read']): Native {
  const yarn = program === 'yarn' ? read('yarn.lock') : undefined;
  if (yarn !== undefined) return ofYarn(yarn);
  const pnpm = program === 'pnpm' ? read('pnpm-lock.yaml') : undefined;
  if (pnpm !== undefined) return ofPnpm(pnpm);
  const lock = program === 'npm' ? parseObject(read('npm-shrinkwrap.json') ?? read('package-lock.json')) : undefined;
  if (lock !== undefined) return ofNpm(lock);
  const wanted = dependencyKinds.flatMap((kind) => Object.entries(fieldsIn(manifest, kind)));
  const native = wanted.flatMap(([name]) => (builds.test(name) ? [buildsOf(name)] : []));
  const remote = wanted.some(([, version]) => isGit(String(version)));
  return {
    ...nothing,
    needs: remote ? [['command', 'git']] : [],
    unseen: [...native, `without a lock file it cannot be told which packages ${program} builds`],
  };
}

function ofNpm(lock: Fields): Native {
  const packages = fieldsIn(lock, 'packages');
  const needs: [Native['needs'][number][0], string][] = [];
  const unseen: string[] = [];
  for (const path of Object.keys(packages)) {
    const fields = fieldsIn(packages, path);
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (isGit(textIn(fields, 'resolved') ?? '')) needs.push(['command', 'git']);
    const systems = fields['os'];
    const elsewhere = Array.isArray(systems) && !systems.includes('linux') && !String(systems[0]).startsWith('!');
    if (elsewhere || path === '') continue;
    if (builds.test(name)) unseen.push(buildsOf(name));
    else if (fields['hasInstallScript'] === true && !harmless.test(name)) {
      needs.push(['command', 'python3'], ['command', 'make'], ['command', 'g++']);
      unseen.push(`${name} runs a script when it is installed`);
    }
  }
  if (lock['lockfileVersion'] === 1 || lock['packages'] === undefined) {
    const names = Object.keys(fieldsIn(lock, 'dependencies'));
    unseen.push(...names.filter((name) => builds.test(name)).map(buildsOf));
    unseen.push('a lock file of version 1 does not say which packages are built');
    if (JSON.stringify(lock).includes('"git+')) needs.push(['command', 'git']);
  }
  return { ...nothing, needs, unseen };
}

function ofYarn(text: string): Native {
  const names = [...text.matchAll(/^"?((?:@[^/"\s]+\/)?[^@"\s]+)@/gm)].map((match) => match[1] ?? '');
  const unseen = names.filter((name) => builds.test(name)).map(buildsOf);
  return {
    ...nothing,
    needs: /resolved "(git\+|git:)|\.git#|@git@|resolution: ".*\.git#/.test(text) ? [['command', 'git']] : [],
    unseen: [...unseen, 'yarn.lock does not say which packages are built'],
  };
}

function ofPnpm(text: string): Native {
  const needs: [Native['needs'][number][0], string][] = [];
  const unseen: string[] = [];
  for (const [, key = '', body = ''] of text.matchAll(/^ {2}['"]?\/?([^\s'"]+?)['"]?:\n((?: {4}.*\n|\n)*)/gm)) {
    const name = /^((?:@[^/]+\/)?[^@/(]+)/.exec(key)?.[1] ?? key;
    if (/codeload\.github\.com|git\+|type: git/.test(body)) needs.push(['command', 'git']);
    if (builds.test(name)) unseen.push(buildsOf(name));
    else if (/requiresBuild: true/.test(body) && !harmless.test(name))
      needs.push(['command', 'python3'], ['command', 'make'], ['command', 'g++']);
  }
  if (!/lockfileVersion: '?[56]/.test(text)) unseen.push('pnpm-lock.yaml does not say which packages are built');
  return { ...nothing, needs, unseen };
}

function gitOnly(program: string, read: Installing['read']): Native {
  const native = ofProject(program, read);
  return {
    ...native,
    needs: native.needs.filter(([, name]) => name === 'git'),
    unseen: read('package.json') === undefined ? native.unseen : [],
  };
}

function isGit(version: string): boolean {
  return /^(git\+|git:|github:|gitlab:|bitbucket:)|\.git(#|$)/.test(version) || /^[\w-]+\/[\w.-]+(#.*)?$/.test(version);
}

function buildsOf(name: string): string {
  return `${name} is built from source where it has no binary for the image, or loads libraries of it`;
}

/** Packages with native code, or that download programs which need libraries. */
const builds =
  /^(bcrypt|sqlite3|better-sqlite3|canvas|node-sass|sharp|argon2|bufferutil|utf-8-validate|node-rdkafka|oracledb|pg-native|libpq|zeromq|snappy|serialport|@serialport\/bindings(-cpp)?|usb|re2|libxmljs2?|isolated-vm|kerberos|node-pty|cpu-features|sodium-native|puppeteer|playwright|@playwright\/test|cypress|prisma|@prisma\/(client|engines)|leveldown|classic-level|farmhash|node-gyp|grpc|bson-ext|deasync|robotjs|iconv|microtime|node-expat|ref-napi|ffi-napi|integer|gl|opencv4nodejs|@tensorflow\/tfjs-node|ursa|hiredis|zlib-sync|electron|phantomjs|phantomjs-prebuilt|chromedriver|geckodriver|pngquant-bin|optipng-bin|jpegtran-bin|mozjpeg|gifsicle|cwebp-bin|imagemin-.*|gulp-imagemin|heapdump|node-canvas|secp256k1|keccak|scrypt|x509|lzma-native|segfault-handler|fibers|memwatch.*|nodegit|tree-sitter.*|couchbase|ibm_db|odbc|msnodesqlv8|@discordjs\/opus|node-opus|wrtc|mediasoup|pprof|@datadog\/pprof|dd-trace|@mongodb-js\/zstd|unix-dgram|posix|bigint-buffer)$/;

/** Whether a package of that name runs nothing that matters when it is installed. */
export function isHarmless(name: string): boolean {
  return harmless.test(name);
}

/** Whether a package of that name has native code, or downloads programs. */
export function isNative(name: string): boolean {
  return builds.test(name);
}

/** Packages whose install scripts run nothing but node, or put a binary in place that is linked with libc alone. */
const harmless =
  /^(core-js|core-js-pure|core-js-bundle|es5-ext|esbuild|fsevents|husky|protobufjs|nx|@nestjs\/core|styled-components|@swc\/core|@parcel\/watcher|msw|vue-demi|unrs-resolver|@apollo\/protobufjs|postinstall-postinstall|ejs|nodemon|@scarf\/scarf|preact|uglifyjs-webpack-plugin|yarn|spawn-sync|dtrace-provider|opencollective(-postinstall)?|@angular\/cli|@fortawesome\/.*|babel-runtime|less|web-streams-polyfill|inferno|swagger-ui|redoc|type-graphql|typeit|uuid|vuex-module-decorators|simple-git-hooks|lefthook|@swc\/cli|bootstrap-vue|gatsby(-.*)?|parse-server|@sentry\/cli|sql\.js|workerd|@biomejs\/biome|@evilmartians\/lefthook)$/;

/** Packages that are installed for their programs, and build nothing. */
const globals: ReadonlyMap<string, string> = new Map(
  (
    'npm:npm npx|yarn:yarn yarnpkg|pnpm:pnpm pnpx|typescript:tsc tsserver|@angular/cli:ng|grunt-cli:grunt|grunt:grunt|gulp:gulp|gulp-cli:gulp|bower:bower|' +
    'webpack:webpack|webpack-cli:webpack-cli|pm2:pm2 pm2-runtime pm2-docker|nodemon:nodemon|serve:serve|http-server:http-server|live-server:live-server|' +
    'forever:forever|eslint:eslint|lerna:lerna|@vue/cli:vue|create-react-app:create-react-app|turbo:turbo|@nestjs/cli:nest|ts-node:ts-node|tsx:tsx|' +
    'rimraf:rimraf|cross-env:cross-env|concurrently:concurrently|npm-run-all:npm-run-all run-s run-p|prettier:prettier|mocha:mocha|jest:jest|' +
    'express-generator:express|coffee-script:coffee|coffeescript:coffee|less:lessc|local-web-server:ws|' +
    'json-server:json-server|nyc:nyc|npm-check-updates:ncu|corepack:corepack|dotenv-cli:dotenv|env-cmd:env-cmd|' +
    'markdownlint-cli:markdownlint|wait-on:wait-on'
  )
    .split('|')
    .map((entry): [string, string] => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)]),
);

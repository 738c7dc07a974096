import { nothing } from '../needs/native.ts';
import type { Installing, Native } from '../needs/native.ts';

/** What go, cargo, composer, mix and the installers of Perl need to build or to install; undefined when they do neither. */
export function otherNative(program: string, installing: Installing): Native | undefined {
  const { words } = installing;
  const verb = words.find((word) => !/^[-+]/.test(word)) ?? '';
  switch (program) {
    case 'go':
      return /^(build|install|get|test|run|mod|generate|vet)$/.test(verb) ? ofGo(verb, installing) : undefined;
    case 'cargo':
      return /^(build|b|install|run|r|test|t|check|chef|fetch)$/.test(verb) ? ofCargo(verb, installing) : undefined;
    case 'composer':
    case 'composer.phar':
      return /^(install|i|update|u|require|create-project|global)$/.test(verb)
        ? {
            ...nothing,
            needs: [
              ['command', 'unzip'],
              ['command', 'git'],
            ],
            more: true,
            unseen: ['composer unpacks with unzip or git where PHP has no zip extension'],
          }
        : undefined;
    case 'mix':
      return {
        ...nothing,
        needs: verb === 'deps.get' ? [['command', 'git']] : [],
        more: true,
        unseen: ['what mix fetches or builds cannot be seen'],
      };
    case 'rebar3':
    case 'rebar':
      return { ...nothing, needs: [['command', 'git']], more: true, unseen: ['what rebar builds cannot be seen'] };
    case 'cpan':
    case 'cpanm':
    case 'cpm':
    case 'carton':
      return words.length === 0
        ? undefined
        : {
            ...nothing,
            needs: [
              ['command', 'make'],
              ['command', 'gcc'],
            ],
            more: true,
            unseen: ['whether Perl modules are compiled cannot be seen'],
          };
    case 'pecl':
    case 'docker-php-ext-install':
    case 'docker-php-ext-configure':
      return {
        ...nothing,
        needs: [
          ['command', 'gcc'],
          ['command', 'make'],
          ['command', 'autoconf'],
        ],
        more: true,
        unseen: [`which libraries ${program} links with cannot be seen`],
      };
    default:
      return undefined;
  }
}

function ofGo(verb: string, { words, read, env }: Installing): Native {
  const modules = read('go.mod');
  const isStatic = env('CGO_ENABLED') === '0';
  const more: Native = { ...nothing, more: true };
  const remote = verb === 'get' || words.some((word) => /@/.test(word)) ? ['go may fetch with git'] : [];
  if (verb === 'mod' || isStatic)
    return { ...more, unseen: modules === undefined ? ['go may fetch with git', ...remote].slice(0, 1) : remote };
  if (modules === undefined) return { ...more, unseen: [...remote, 'whether go calls a C compiler cannot be seen'] };
  const found = cgo.exec(modules)?.[0];
  if (found === undefined)
    return { ...more, unseen: [...remote, 'go links with the C library where a C compiler is there'] };
  return {
    ...more,
    needs: [
      ['command', 'gcc'],
      ['header', 'stdio.h'],
    ],
    unseen: remote,
  };
}

const cgo =
  /mattn\/go-sqlite3|confluent-kafka-go|hybridgroup\/gocv|godror|rogchap\.com\/v8go|go-gl\/|libgit2\/git2go|shirou\/gopsutil\/cgo|mattn\/go-oci8|bimg|gographics\/imagick|davidbyttow\/govips|tecbot\/gorocksdb|linxgnu\/grocksdb|google\/gopacket|miekg\/pkcs11|DataDog\/zstd|valyala\/gozstd|zeromq|pebbe\/zmq4/;

function ofCargo(verb: string, { read }: Installing): Native {
  const needs: [Native['needs'][number][0], string][] = verb === 'fetch' ? [] : [['command', 'gcc']];
  const lock = read('Cargo.lock');
  if (lock === undefined)
    return { ...nothing, needs, more: true, unseen: ['Cargo.lock is not shown by the build context'] };
  if (/^name = "openssl-sys"$/m.test(lock) && !/^name = "openssl-src"$/m.test(lock))
    needs.push(['command', 'pkg-config'], ['header', 'openssl/ssl.h'], ['library', 'libssl.so.3']);
  const strange = [...lock.matchAll(/^name = "([\w-]+-sys)"$/gm)]
    .map((match) => match[1] ?? '')
    .find((name) => !plainSys.test(name));
  const script = [...lock.matchAll(/^name = "(cmake|cc|bindgen|prost-build|protobuf-src)"$/gm)].map(
    (match) => match[1] ?? '',
  )[0];
  const unseen = [
    ...(strange === undefined ? [] : [`what ${strange} links with cannot be seen`]),
    ...(script === undefined ? [] : [`a crate builds code with ${script}`]),
  ];
  return { ...nothing, needs, more: true, unseen };
}

/** Crates that bind to the C library or to another system alone. */
const plainSys =
  /^(openssl-sys|windows-sys|core-foundation-sys|linux-raw-sys|js-sys|web-sys|inotify-sys|kqueue-sys|fsevent-sys|security-framework-sys|redox_syscall-sys|system-configuration-sys|android_system_properties-sys|ndk-sys)$/;

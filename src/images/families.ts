import type { Level } from './levels.ts';

/*
 * What the official images hold beside the levels of buildpack-deps, read from their Dockerfiles (docker-library, nodejs/docker-node,
 * rust-lang/docker-rust, adoptium/containers, dotnet/dotnet-docker, GoogleContainerTools/distroless, August 2026). `a|b` is a package of Debian 12
 * and of Debian 13.
 */

/** A family of images. */
export interface Family {
  /** What every variant has of its own. */
  readonly commands: string;
  readonly users?: string;
  /** By variant; one that is not named here is not known. */
  readonly variants: Readonly<Record<string, Variant>>;
}

/** A variant on a level of Debian, on Alpine, or on nothing. */
export interface Variant {
  readonly level: Level | 'alpine' | 'none';
  /** Packages, and folders that no package brings. */
  readonly plus?: string;
  readonly minus?: string;
  readonly commands?: string;
}

/** What debian-slim leaves out of debian, and of every package that is installed on it. */
export const docs =
  '/usr/share/doc /usr/share/info /usr/share/linda /usr/share/lintian/overrides /usr/share/locale /usr/share/man';

const certificates = 'ca-certificates openssl';
const compiler =
  'gcc gcc-12|gcc-14 cpp cpp-12|cpp-14 binutils libc6-dev libc-dev-bin linux-libc-dev libgcc-12-dev|libgcc-14-dev libgomp1';
const compilers = `${compiler} g++ g++-12|g++-14 libstdc++-12-dev|libstdc++-14-dev make pkg-config`;
const full: Variant = { level: 'full' };

const jre = 'java jfr jrunscript keytool rmiregistry';
const jdk = `${jre} jar jarsigner javac javadoc javap jcmd jconsole jdb jdeprscan jdeps jhsdb jimage jinfo jlink jmap jmod jpackage jps jshell jstack jstat jstatd serialver`;
const temurin = `curl wget gnupg gpg gpg-agent dirmngr gpgconf fontconfig libfontconfig1 libfreetype6 ${certificates} p11-kit locales /opt/java/openjdk`;

const openjdk = 'bzip2 unzip xz-utils fontconfig libfontconfig1 libfreetype6 p11-kit /usr/local/openjdk';

const python =
  'python python3 pip pip3 idle idle3 pydoc pydoc3 python-config python3-config 2to3 wheel easy_install docker-entrypoint.sh';
const php =
  'php phar phar.phar phpize php-config pear peardev pecl docker-php-source docker-php-ext-install docker-php-ext-configure docker-php-ext-enable docker-php-entrypoint';

/** The families by the names of their images. */
export const families: Readonly<Record<string, Family>> = {
  debian: {
    commands: '',
    variants: { full: { level: 'base' }, backports: { level: 'base' }, slim: { level: 'base', minus: docs } },
  },
  ubuntu: { commands: '', users: 'ubuntu', variants: { full: { level: 'base' } } },
  'buildpack-deps': { commands: '', variants: { full, scm: { level: 'scm' }, curl: { level: 'curl' } } },
  gcc: { commands: 'gcc g++ gfortran cpp c++ cc', variants: { full } },
  node: {
    commands: 'node nodejs npm npx docker-entrypoint.sh',
    users: 'node',
    variants: {
      full,
      // what it is built with is purged again, certificates too; trixie keeps adduser
      slim: { level: 'base', plus: 'adduser', minus: docs },
      alpine: { level: 'alpine' },
    },
  },
  python: {
    commands: python,
    variants: {
      full: { level: 'full', plus: 'libbluetooth-dev tk-dev uuid-dev' },
      // the libraries that the interpreter and its modules are linked with stay
      slim: {
        level: 'base',
        plus: `${certificates} netbase tzdata libssl3|libssl3t64 libsqlite3-0 libreadline8|libreadline8t64 libncursesw6 libffi8`,
        minus: docs,
      },
      alpine: { level: 'alpine', plus: '/usr/share/zoneinfo' },
    },
  },
  pypy: {
    commands: 'pypy pypy3 pip pip3 python python3',
    variants: { full, slim: { level: 'base', plus: certificates, minus: docs } },
  },
  ruby: {
    commands: 'ruby gem bundle bundler rake irb erb rdoc ri racc rbs typeprof',
    variants: {
      full,
      slim: {
        level: 'base',
        plus: `${certificates} libssl3|libssl3t64 libffi8 libgmp10 libyaml-0-2 zlib1g`,
        minus: docs,
      },
      alpine: { level: 'alpine' },
    },
  },
  perl: {
    commands: 'perl cpan cpanm prove perldoc pod2man pod2text pod2usage corelist cpm',
    variants: { full, slim: { level: 'base', minus: docs } },
  },
  rust: {
    commands: 'cargo cargo-clippy cargo-fmt clippy-driver rustc rustdoc rustfmt rustup rust-gdb rust-lldb',
    variants: {
      full,
      slim: { level: 'base', plus: `${certificates} ${compiler}`, minus: docs },
      alpine: { level: 'alpine', commands: 'gcc cc ld ar as strip' },
    },
  },
  golang: {
    commands: 'go gofmt',
    variants: { full: { level: 'scm', plus: compilers }, alpine: { level: 'alpine' } },
  },
  php: {
    commands: php,
    users: 'www-data',
    variants: {
      full: {
        level: 'base',
        plus: `autoconf m4 perl dpkg-dev patch bzip2 file ${compilers} re2c ${certificates} curl libcurl4|libcurl4t64 xz-utils libonig5 libxml2 libsqlite3-0 libssl3|libssl3t64 libreadline8|libreadline8t64`,
        minus: docs,
      },
      alpine: { level: 'alpine', commands: 'curl openssl xz' },
    },
  },
  erlang: beam('erl erlc escript epmd dialyzer typer ct_run run_erl to_erl'),
  elixir: beam('elixir elixirc iex mix erl erlc escript epmd'),
  'eclipse-temurin': {
    commands: '',
    variants: {
      jdk: { level: 'base', plus: `${temurin} binutils`, commands: jdk },
      jre: { level: 'base', plus: temurin, commands: jre },
      'alpine-jdk': { level: 'alpine', plus: '/opt/java/openjdk', commands: `${jdk} openssl` },
      'alpine-jre': { level: 'alpine', plus: '/opt/java/openjdk', commands: `${jre} openssl` },
    },
  },
  openjdk: {
    commands: '',
    variants: {
      jdk: { level: 'scm', plus: openjdk, commands: jdk },
      jre: { level: 'curl', plus: openjdk, commands: jre },
      'slim-jdk': { level: 'base', plus: `${certificates} /usr/local/openjdk`, minus: docs, commands: jdk },
      'slim-jre': { level: 'base', plus: `${certificates} /usr/local/openjdk`, minus: docs, commands: jre },
      'alpine-jdk': { level: 'alpine', commands: jdk },
      'alpine-jre': { level: 'alpine', commands: jre },
    },
  },
  maven: {
    commands: `mvn mvnDebug mvn-entrypoint.sh ${jdk}`,
    variants: {
      full: { level: 'base', plus: `${temurin} binutils git openssh-client` },
      alpine: { level: 'alpine', plus: '/opt/java/openjdk', commands: 'bash curl ps pkill openssl ssh scp' },
    },
  },
  gradle: {
    commands: `gradle ${jdk}`,
    users: 'gradle',
    variants: {
      full: {
        level: 'base',
        plus: `${temurin} binutils make unzip brz git git-lfs mercurial openssh-client subversion`,
      },
      alpine: { level: 'alpine', plus: '/opt/java/openjdk', commands: 'bash curl make git openssl' },
    },
  },
  nginx: {
    commands: 'nginx nginx-debug docker-entrypoint.sh envsubst',
    users: 'nginx',
    variants: {
      full: { level: 'base', plus: `${certificates} curl gettext-base`, minus: docs },
      alpine: { level: 'alpine', commands: 'curl' },
      'alpine-slim': { level: 'alpine' },
    },
  },
  'dotnet/sdk': {
    commands: 'dotnet pwsh',
    users: 'app',
    variants: { full: { level: 'base', plus: `${certificates} tzdata curl git wget libssl3|libssl3t64`, minus: docs } },
  },
  'dotnet/aspnet': dotnetRuntime('dotnet'),
  'dotnet/runtime': dotnetRuntime('dotnet'),
  'dotnet/runtime-deps': dotnetRuntime(''),
  alpine: { commands: '', variants: { full: { level: 'alpine' } } },
};

function beam(commands: string): Family {
  return {
    commands,
    variants: {
      full: { level: 'full', plus: 'libodbc2 libsctp1', commands: 'rebar rebar3' },
      slim: { level: 'base', plus: 'libodbc2 libssl3|libssl3t64 libsctp1' },
      alpine: { level: 'alpine' },
    },
  };
}

function dotnetRuntime(commands: string): Family {
  return {
    commands,
    users: 'app',
    variants: {
      full: { level: 'base', plus: `${certificates} tzdata libssl3|libssl3t64`, minus: docs },
      alpine: { level: 'alpine' },
      // `chiseled` and the like: nothing but files of some packages, no dpkg
      distroless: {
        level: 'none',
        plus: 'ca-certificates /etc/ssl/certs libc6 libgcc-s1 libssl3|libssl3t64 libstdc++6',
      },
    },
  };
}

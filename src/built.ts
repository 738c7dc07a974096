import { rootOf, variableAt } from './dockerfile.ts';
import type { Dockerfile, Run } from './dockerfile.ts';
import { folderOf, foldersOf } from './folders.ts';
import { officialName } from './images/release.ts';
import { habitOf, handedOn, runsUnseen } from './programs.ts';
import type { Command } from './shell.ts';

/** What is known of where things are put. */
interface Site {
  readonly file: Dockerfile;
  readonly run: Run;
  readonly command: Command;
  /** The folder that the command runs in, undefined when it is not known. */
  readonly here: string | undefined;
  /** The official image at the bottom: `python`, `node` ... */
  readonly image: string;
  readonly isAlpine: boolean;
}

/** Where commands leave programs and libraries that they build; a text says why that is not known. */
export type Built = readonly string[] | string;

/** The folders that hold everything that a RUN may have built once it has got to a command; a text says why they are not known. */
export function builtBehind(file: Dockerfile, run: Run, from: Command, isAlpine: boolean): Built {
  const { script, instruction, stage } = run;
  const moved = movers.exec(file.text)?.[0];
  if (moved !== undefined) return `${moved} may move what is built`;
  const image = officialName(rootOf(stage).image) ?? '';
  const places = foldersOf(file, instruction, script);
  const folders = new Set<string>(environmentsOf(file, run));
  let builds = false;
  for (const command of script.commands) {
    if (command.start <= from.start) continue;
    const place = command.within.length === 0 ? places[command.item] : undefined;
    const here = place !== undefined && /^\/[^$]+$/.test(place) ? place : undefined;
    const built = builtBy({ file, run, command, here, image, isAlpine });
    if (typeof built === 'string') return built;
    builds ||= built.length > 0;
    for (const folder of built) folders.add(folder);
  }
  if (!builds) return 'nothing is built in the RUN that installs what to build with';
  return [...folders].filter((one) => ![...folders].some((other) => one.startsWith(`${other}/`)));
}

/** Settings and version managers that have things put elsewhere. */
const movers =
  /\b(PIP_(TARGET|PREFIX|USER)|PYTHONUSERBASE|PIPX_HOME|GEM_HOME|BUNDLE_(PATH|DEPLOYMENT)|npm_config_prefix|NPM_CONFIG_PREFIX|PERL_LOCAL_LIB_ROOT|DESTDIR|(mini|ana)conda\d?|conda|mamba|pyenv|rbenv|rvm|nvm|nodenv|asdf|linuxbrew)\b/;

/** The virtual environments that a RUN may install into: those that it makes or enters, and the one that PATH begins with. */
function environmentsOf(file: Dockerfile, { script, instruction }: Run): readonly string[] {
  const own = script.commands.flatMap(({ name, args }) => {
    const { value = '', kind } = args.findLast(({ value }) => !value.startsWith('-')) ?? {};
    const path = /^(venv|virtualenv)$/.test(name) ? value : /^(source|\.)$/.test(name) ? entered.exec(value)?.[1] : '';
    return kind === 'literal' && path !== undefined ? [path] : [];
  });
  const given = variableAt(file, instruction, 'VIRTUAL_ENV') ?? '';
  const ahead = (variableAt(file, instruction, 'PATH') ?? '')
    .split(':')
    .map((path) => /^(.*env.*)\/bin\/?$/.exec(path)?.[1] ?? '');
  return [...own, given, ...ahead].filter((path) => /^\/[\w./-]+$/.test(path)).map((path) => path.replace(/\/$/, ''));
}

const entered = /^(.*)\/bin\/activate$/;

function builtBy(site: Site): Built {
  const { command, run, isAlpine } = site;
  const { name, wrappers, args, program } = command;
  const inner = handedOn(command);
  if (inner !== undefined) return inner.commands.every(({ name }) => harmless.test(name)) ? [] : unknown(command);
  if (harmless.test(name) || (name === '' && program.length === 0)) return [];
  if (args.length === 1 && /^(--?version|-[vV])$/.test(args[0]?.value ?? '')) return [];
  if (wrappers.some(({ value }) => /^(sudo|doas)$/.test(value)))
    return `${wrappers[0]?.value} may build as another user`;
  if (/^(pip[\d.]*|easy_install[\d.-]*)$/.test(name)) return builtByPip(site);
  if (/^(python[\d.]*)$/.test(name) && args[0]?.value === 'setup.py')
    return args.some(({ value }) => /^(install|bdist_wheel|build)$/.test(value)) && args.length === 2
      ? pythonFolders(site)
      : unknown(command);
  if (/^(venv|virtualenv)$/.test(name)) return args.some(({ value }) => value.startsWith('/')) ? [] : unknown(command);
  if (name === 'gem') return builtByGem(site);
  if (/^bundler?$/.test(name)) return builtByBundler(site);
  if (/^(npm|yarn|pnpm)$/.test(name)) return builtByNpm(site);
  if (/^(docker-php-ext-(install|configure|enable)|pecl|docker-php-source|phpize)$/.test(name))
    return /^(pecl (channel-update|update-channels|version)|docker-php-(source|ext-enable))/.test(
      `${name} ${args[0]?.value ?? ''}`,
    )
      ? []
      : site.image === 'php'
        ? ['/usr/local']
        : unknown(command);
  if (/^(cpanm?|luarocks)$/.test(name) && !args.some(({ value }) => /^-[lL]|^--(local|tree)/.test(value)))
    return ['/usr/local'];
  if (/^(configure|make|cmake|ninja)$/.test(name)) return builtByMake(site);
  if (/^(cc|gcc|g\+\+|c\+\+|clang)$/.test(name)) return builtByCompiler(site);
  // what is built could be moved
  if (/^(cp|install|mv)$/.test(name))
    return run.script.commands.some((one) => one.start < command.start && makers.test(one.name))
      ? unknown(command)
      : [];
  if (habitOf(command, run.script) === 'leaves alone') {
    return args.concat(program).some(({ value }) => /get-pip/.test(value)) || /get-pip/.test(run.script.source.text)
      ? pythonFolders(site)
      : [];
  }
  if (runsUnseen(command)) return `what ${show(command)} builds cannot be seen`;
  return isAlpine && name === 'setup-apkcache' ? [] : unknown(command);
}

/** Programs that build nothing and move nothing that is built. */
const harmless =
  /^(:|\.|\[|add-shell|addgroup|adduser|apk|apt|apt-cache|apt-get|apt-key|apt-mark|awk|basename|cat|cd|chgrp|chmod|chown|chpasswd|composer|cut|curl|date|dirname|dpkg|dpkg-architecture|echo|ensurepip|env|exit|export|false|find|getent|git|gpg|gpgconf|grep|groupadd|groupmod|gunzip|gzip|head|ls|mkdir|mkfifo|mktemp|nproc|popd|printf|pushd|pwd|read|rm|rmdir|sed|set|sha1sum|sha256sum|sha512sum|shasum|md5sum|sleep|sort|source|tail|tar|tee|test|touch|tr|true|umask|uname|uniq|unset|unzip|update-ca-certificates|useradd|usermod|wc|wget|which|xz|[\w.+-]+-config|pkgconf|a2enmod|a2dismod|a2ensite|a2dissite|ldconfig|locale-gen|lsb_release|update-locale|update-alternatives|update-rc\.d|dpkg-reconfigure|debconf-set-selections|ssh-keygen|openssl|service|ln)$/;

function builtByPip(site: Site): Built {
  const { command, here } = site;
  const { args } = command;
  const words = args.map(({ value }) => value);
  if (words.find((word) => !word.startsWith('-')) !== 'install' && command.name.startsWith('pip'))
    return /^(cache|check|config|freeze|list|show|uninstall|--version|-V)$/.test(words[0] ?? '')
      ? []
      : unknown(command);
  if (words.some((word) => /^(-t.*|--target.*|--prefix.*|--root(=.*)?|--user|--src.*|--python)$/.test(word)))
    return unknown(command);
  if (isPlain(words)) return [];
  const edited = words.some((word) => /^(-\w*e|--editable)/.test(word));
  if (!edited) return pythonFolders(site);
  const own = pythonFolders(site);
  return here === undefined || typeof own === 'string' ? unknown(command) : [...own, here];
}

/** Whether an installer is told to install nothing but tools that are written in its own language: nothing is compiled for these. */
function isPlain(words: readonly string[]): boolean {
  const names = words.filter((word) => !word.startsWith('-')).slice(1);
  return names.length > 0 && names.every((name) => ownTools.test(name));
}

const ownTools = /^(bundler|npm|pip|pipenv|pnpm|poetry|setuptools|virtualenv|wheel|yarn)([@<=>~!:].*)?$/;

/** Where the python of a command keeps what is installed: in its own folder when it is called by its path. */
function pythonFolders({ command, image, isAlpine }: Site): Built {
  const path = command.program[0]?.value ?? '';
  const [, own] = /^(\/.*)\/bin\/[^/]+$/.exec(path) ?? [];
  if (own !== undefined && !/^\/usr(\/local)?$|^\/$/.test(own)) return [own];
  if (path.includes('/') && own === undefined) return unknown(command);
  if (image === 'pypy') return ['/opt/pypy'];
  return isAlpine && image !== 'python' ? ['/usr/lib/python*'] : ['/usr/local'];
}

function builtByGem({ command, image, isAlpine }: Site): Built {
  const words = command.args.map(({ value }) => value);
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  if (/^(list|sources|cleanup|environment|env|--version)$/.test(verb)) return [];
  if (
    !/^(install|i|update)$/.test(verb) ||
    words.some((word) => /^(-i|-n|--(install-dir|user-install|bindir))/.test(word))
  )
    return unknown(command);
  if (isPlain(words)) return [];
  if (image === 'ruby') return ['/usr/local'];
  return isAlpine ? ['/usr/lib/ruby/gems'] : ['/var/lib/gems'];
}

function builtByBundler({ file, command, here, image }: Site): Built {
  const words = command.args.map(({ value }) => value);
  if (words[0] === 'config' && /\b(path|deployment)\b/.test(words.join(' ')))
    return here === undefined ? unknown(command) : [here];
  if (words[0] === 'config' || words[0] === 'clean') return [];
  if (words[0] !== 'install' && words.length > 0 && !words[0]?.startsWith('-')) return unknown(command);
  const apart = words.some((word) => /^--(path|deployment|system|standalone|binstubs)/.test(word));
  if (
    image !== 'ruby' ||
    /bundle config|bundle\/config/.test(
      file.text.replace(
        /bundle config (--\w+ )*(set )?(--\w+ )*['"]?(jobs|without|retry|frozen|force_ruby_platform|build\.)/g,
        '',
      ),
    )
  )
    return unknown(command);
  if (!apart) return ['/usr/local'];
  return here === undefined || words.some((word) => /^--path=?\/?.*\//.test(word) || word === '--system')
    ? unknown(command)
    : ['/usr/local', here];
}

function builtByNpm({ command, here, image, isAlpine }: Site): Built {
  const words = command.args.map(({ value }) => value);
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  if (/^(cache|config|set|get|--version|prune|audit)$/.test(verb)) return [];
  if (words.some((word) => /^(--prefix|-C|--cwd|--dir|--modules-folder|--store-dir)/.test(word)))
    return unknown(command);
  const isGlobal = words.some((word) => /^(-\w*g\w*|--global|--location=global|global)$/.test(word));
  if (isGlobal) {
    if (command.name !== 'npm') return unknown(command);
    if (isPlain(words)) return [];
    return image === 'node' ? ['/usr/local'] : isAlpine ? ['/usr/lib/node_modules', '/usr/local'] : unknown(command);
  }
  if (!/^(install|i|ci|add|rebuild|run|run-script|build|clean-install|)$/.test(verb)) return unknown(command);
  // a build may write programs anywhere below its own folder
  return here === undefined ? unknown(command) : [here];
}

/** What a configured build installs: below the prefix that it is given, which is `/usr/local` when it is given none. */
function builtByMake({ run, command, here }: Site): Built {
  const before = run.script.commands.filter(({ start }) => start <= command.start);
  const settled = before.filter(({ name }) => /^(configure|cmake)$/.test(name));
  const words = [...settled, command].flatMap(({ args }) => args.map(({ value }) => value));
  const given = words.flatMap((word) => {
    const [, path] = /^(?:--prefix=|-DCMAKE_INSTALL_PREFIX(?::\w+)?=|PREFIX=|prefix=)(.*)$/.exec(word) ?? [];
    return path === undefined ? [] : [path];
  });
  if (
    words.some(
      (word) =>
        /^(--prefix|--exec-prefix.*|--(bin|lib|sbin|libexec)dir.*|-C|--root.*)$/.test(word) ||
        /^-DCMAKE_INSTALL_(BIN|LIB)/.test(word),
    )
  )
    return unknown(command);
  if (settled.length === 0 && given.length === 0) return unknown(command);
  if (given.some((path) => !/^\/(usr\/local|opt|srv|app)(\/[\w.-]+)*\/?$/.test(path) || path === '/opt'))
    return `what is built goes to ${given[0]}, where other programs are`;
  // what is built and not installed stays where it is
  const installs = run.script.commands.some(
    ({ name, args }) =>
      /^(make|ninja|cmake)$/.test(name) && args.some(({ value }) => /^((alt)?install.*|--install)$/.test(value)),
  );
  if (!installs) return here === undefined ? unknown(command) : [here];
  return given.length === 0 ? ['/usr/local'] : given.map((path) => path.replace(/\/$/, ''));
}

function builtByCompiler({ command }: Site): Built {
  const { args } = command;
  const target = args[args.findIndex(({ value }) => value === '-o') + 1];
  const isKnown = target?.kind === 'literal' && /^\/(usr\/local|opt|srv|app)\/./.test(target.value);
  return isKnown ? [folderOf(target.value)] : unknown(command);
}

/** What builds in a folder of its own, to be installed from there. */
const makers = /^(configure|make|cmake|ninja|cc|gcc|g\+\+|c\+\+|clang|go|cargo)$/;

function unknown(command: Command): string {
  return `where ${show(command)} leaves what it builds is not known`;
}

function show({ program, args }: Command): string {
  return [...program, ...args.slice(0, 1)].map(({ text }) => text).join(' ');
}

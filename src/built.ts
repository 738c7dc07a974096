import {
  builtByBundler,
  builtByGem,
  builtByNpm,
  builtByPip,
  pythonFolders,
  show,
  unknown,
} from './built-by-language.ts';
import type { Built, Site } from './built-by-language.ts';
import type { Dockerfile, Run } from './dockerfile.ts';
import { folderOf, foldersOf } from './folders.ts';
import { officialName } from './images/release.ts';
import { once } from './once.ts';
import { rootOf, variableAt } from './order.ts';
import { habitOf, handedOn, runsUnseen } from './programs.ts';
import type { Command, Script } from './shell.ts';

/** The folders that hold everything that a RUN may have built once it has got to a command; a text says why they are not known. */
export function builtBehind(file: Dockerfile, run: Run, from: Command, isAlpine: boolean): Built {
  const { script, instruction, stage } = run;
  const moved = moverOf(file);
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
  const odd = [...folders].find((folder) => !/^\/[\w.+/-]+\*?$/.test(folder));
  if (odd !== undefined) return `what is built goes to ${odd}, which is no plain name`;
  return [...folders].filter((one) => ![...folders].some((other) => one.startsWith(`${other}/`)));
}

const moverOf = once(({ text }: Dockerfile) => movers.exec(text)?.[0]);

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
  if (/^(cp|install|mv)$/.test(name)) return factsOf(run.script).firstMade < command.start ? unknown(command) : [];
  if (habitOf(command, run.script) === 'leaves alone') {
    return args.concat(program).some(({ value }) => /get-pip/.test(value)) || factsOf(run.script).getsPip
      ? pythonFolders(site)
      : [];
  }
  if (runsUnseen(command)) return `what ${show(command)} builds cannot be seen`;
  return isAlpine && name === 'setup-apkcache' ? [] : unknown(command);
}

/** Programs that build nothing and move nothing that is built. */
const harmless =
  /^(:|\.|\[|add-shell|addgroup|adduser|apk|apt|apt-cache|apt-get|apt-key|apt-mark|awk|basename|cat|cd|chgrp|chmod|chown|chpasswd|composer|cut|curl|date|dirname|dpkg|dpkg-architecture|echo|ensurepip|env|exit|export|false|find|getent|git|gpg|gpgconf|grep|groupadd|groupmod|gunzip|gzip|head|ls|mkdir|mkfifo|mktemp|nproc|popd|printf|pushd|pwd|read|rm|rmdir|sed|set|sha1sum|sha256sum|sha512sum|shasum|md5sum|sleep|sort|source|tail|tar|tee|test|touch|tr|true|umask|uname|uniq|unset|unzip|update-ca-certificates|useradd|usermod|wc|wget|which|xz|[\w.+-]+-config|pkgconf|a2enmod|a2dismod|a2ensite|a2dissite|ldconfig|locale-gen|lsb_release|update-locale|update-alternatives|update-rc\.d|dpkg-reconfigure|debconf-set-selections|ssh-keygen|openssl|service|ln)$/;

/** What a configured build installs: below the prefix that it is given, which is `/usr/local` when it is given none. */
function builtByMake({ run, command, here }: Site): Built {
  const facts = factsOf(run.script);
  const settled = facts.settled.filter(({ start }) => start <= command.start);
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
  if (!facts.installs) return here === undefined ? unknown(command) : [here];
  return given.length === 0 ? ['/usr/local'] : given.map((path) => path.replace(/\/$/, ''));
}

function builtByCompiler({ command }: Site): Built {
  const { args } = command;
  const target = args[args.findIndex(({ value }) => value === '-o') + 1];
  const isKnown = target?.kind === 'literal' && /^\/(usr\/local|opt|srv|app)\/./.test(target.value);
  return isKnown ? [folderOf(target.value)] : unknown(command);
}

/** What a script says about builds, wherever it says it. */
const factsOf = once(({ commands, source }: Script) => ({
  firstMade: commands.find(({ name }) => makers.test(name))?.start ?? Infinity,
  settled: commands.filter(({ name }) => /^(configure|cmake)$/.test(name)).slice(0, most),
  installs: commands.some(
    ({ name, args }) =>
      /^(make|ninja|cmake)$/.test(name) && args.some(({ value }) => /^((alt)?install.*|--install)$/.test(value)),
  ),
  getsPip: source.text.includes('get-pip'),
}));

/** How many builds of one RUN are looked at. */
const most = 20;

/** What builds in a folder of its own, to be installed from there. */
const makers = /^(configure|make|cmake|ninja|cc|gcc|g\+\+|c\+\+|clang|go|cargo)$/;

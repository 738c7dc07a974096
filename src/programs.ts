import { parseScript } from './shell.ts';
import type { Command, Script } from './shell.ts';

/** What a program that the Dockerfile does not show is known to do with the package lists of the distribution. */
export type Habit =
  'fetches' | 'may read and fetches' | 'fetches when it needs them' | 'fetches and removes' | 'leaves alone';

/** Scripts and programs that are widely run in builds, by their name or by the address they are fetched from: what they do with the lists. */
const habits: readonly (readonly [pattern: RegExp, habit: Habit])[] = [
  // these begin with `apt-get update`
  [/\bdeb\.nodesource\.com\/setup|^nodesource_setup(\.sh)?$/, 'fetches'],
  [/\bget\.docker\.com|^get-docker\.sh$/, 'fetches'],
  [/\bapt\.llvm\.org\/llvm\.sh|^llvm\.sh$/, 'fetches'],
  // it installs curl and gnupg first where they are missing
  [/\bpackagecloud\.io\/.*\/script\.deb(\.sh)?|^script\.deb\.sh$/, 'may read and fetches'],
  // k8s.gcr.io/debian-base, bitnami/minideb, phusion/baseimage
  [/^(clean-install|install_packages|install_clean)$/, 'fetches and removes'],
  // it updates since Ubuntu 18.04 and Debian 11
  [/^(add-apt-repository|apt-add-repository)$/, 'fetches when it needs them'],
  [/\bget\.rvm\.io|\brvm\b/, 'fetches when it needs them'],
  // installers that put files in place and no packages
  [
    /\bgetcomposer\.org|\bbootstrap\.pypa\.io|\bsh\.rustup\.rs|^rustup(-init)?(\.sh)?$|\bnvm-sh\/nvm\/|\bcreationix\/nvm\//,
    'leaves alone',
  ],
  [
    /\bget\.sdkman\.io|\bsdkman-init\.sh$|\binstall\.python-poetry\.org|\bpython-poetry\/poetry\/|\bpyenv\.run|pyenv-installer/,
    'leaves alone',
  ],
  [
    /\bcpanmin\.us|\bget\.helm\.sh|\bget-helm|\bastral\.sh\/|\bbun\.sh\/install|\bdeno\.land\/|\bget\.pnpm\.io|\byarnpkg\.com\/install\.sh|\bgolangci-lint\/|\boh-?my-?zsh\b/,
    'leaves alone',
  ],
  [/(ana|mini)conda|\bmini(forge|mamba)|\bmambaforge|\bconda\.sh$|^cmake-[\d.]+.*\.sh$|^install-tl$/i, 'leaves alone'],
  [/^(install-)?plugins?(\.sh)?$|^jenkins-plugin-cli$|^sdkmanager$|^dotnet-install\.sh$/, 'leaves alone'],
];

const shells = /^(sh|bash|dash|ash|zsh|ksh|rvm-shell)$/;
const languages = /^(python[\d.]*|pypy[\d.]*|perl|ruby|node|php|lua|tclsh|expect|Rscript)$/;

/** Programs that run what comes behind them: their options that take a value, and how many operands are their own. */
const carriers: ReadonlyMap<string, readonly [valued: string, own: number]> = new Map([
  ['xargs', ['nPILdaEs', 0]],
  ['timeout', ['ks', 1]],
  ['retry', ['tdn', 0]],
  ['travis_retry', ['', 0]],
  ['gosu', ['', 1]],
  ['su-exec', ['', 1]],
  ['setuser', ['', 1]],
  ['stdbuf', ['ioe', 0]],
]);

/** Programs that carry out plans that are somewhere else. */
const runners = /^(ansible|ansible-playbook|puppet|chef-client|chef-solo|salt-call|opam|parallel|su|runuser|script)$/;

/** Programs with a path that are what their name says, wherever they live. */
const plain =
  /^(apk|apt(-get|-cache|-key|-mark)?|aptitude|awk|basename|bundle|cargo|cat|chmod|chown|composer|conda|cp|curl|date|dirname|dpkg|easy_install[\d.-]*|echo|env|false|find|gcc|gem|getent|git|go|grep|groupadd|gunzip|gzip|head|id|install|install2\.r|installGithub\.r|install-php-extensions|java|ldconfig|ln|ls|make|mamba|mkdir|mktemp|mv|npm|npx|openssl|patch|pip[\d.]*|pipenv|pnpm|poetry|printf|realpath|rm|rmdir|sed|sleep|sort|ssh-keygen|stat|strip|tail|tar|tee|test|touch|tr|true|truncate|uname|unzip|update-ca-certificates|useradd|usermod|uv|virtualenv|wget|which|xz|yarn|yum)$/;

/** Build scripts that projects bring along under names that say what they do: none of them installs distribution packages. */
const builders =
  /^(configure|Configure|autogen(\.sh)?|bootstrap(\.sh)?|buildconf(\.sh)?|config|gradlew|mvnw|b2|bjam|waf|rebar3?|sbt|make\.bash|all\.bash|setup\.py|manage\.py|get-pip\.py|ez_setup\.py|Makefile\.PL|Build\.PL|Build|artisan|console|composer(-setup)?(\.(php|phar))?)$/;

/** Files that shells read to set variables and functions. */
const profiles =
  /(^|\/)(activate|env|os-release|lsb-release|\.?bashrc|\.?bash_profile|\.?profile|nvm\.sh|envvars|conda\.sh|setup\.(ba)?sh|environment)$/;

/** Programs that print what a shell is to evaluate: variables and functions. */
const environments =
  /^(\$\(|`)(brew|direnv|dircolors|fnm|goenv|mise|nodenv|opam|phpenv|pyenv|rbenv|ssh-agent|starship)\b/;

/** Where a distribution or a language keeps programs, as against what a project brings along. */
const folders = /^(\$\w+|\$\{\w+\})?\/(.+\/)?s?bin\/[^/]+$|^\/etc\/init\.d\/[^/]+$|(^|\/)node_modules\/\.bin\/[^/]+$/;

/** Whether a command runs code that the Dockerfile does not show: a script, a piped program, a configuration tool. */
export function runsUnseen(command: Command): boolean {
  const { name, program, args, wrappers } = command;
  const path = program.at(-1)?.value ?? '';
  if (path === '') return args.length > 0 || wrappers.length > 0;
  if (asksVersion(command, /^--?(version|help)$/)) return false;
  const inner = handedOn(command);
  if (inner !== undefined) return inner.commands.some(runsUnseen);
  const own = baseName(path);
  if (name === 'eval') return !environments.test(args.map(({ value }) => value).join(' '));
  if (/[$`]/.test(own) || runners.test(own)) return true;
  const operand = operandOf(command);
  if (name === 'source' || name === '.') return !profiles.test(operand);
  if (shells.test(name)) return !isIdleShell(command);
  if (languages.test(own))
    return !asksVersion(command, /^-[vV]$/) && !isInline(command) && !builders.test(baseName(operand));
  if (builders.test(own) || plain.test(own)) return false;
  if (
    /\.(sh|bash|py|pl|rb|run|bin)$/.test(own) ||
    /^((docker-)?apt-)?(install|update|upgrade)$|^(install|setup|provision|bootstrap)/i.test(own)
  )
    return true;
  return path.includes('/') && !folders.test(path);
}

/** What a command hands on to be run: the text of `bash -c '...'`, the rest of `xargs rm`; undefined when there is none or it cannot be read. */
export function handedOn({ name, args }: Command): Script | undefined {
  const text = textHandedOn(
    name,
    args.map(({ value }) => value),
    args.map(({ text }) => text),
  );
  return text === undefined ? undefined : parseScript({ text, at: [0], from: [0] });
}

/** What is known of the script or program that a command of a script runs; undefined when nothing is. */
export function habitOf(command: Command, { commands }: Pick<Script, 'commands'>): Habit | undefined {
  const known = habitNamed(command.name);
  if (known !== undefined) return known;
  if (!shells.test(command.name) && !languages.test(command.name) && !/^(source|\.)$/.test(command.name))
    return undefined;
  const operand = baseName(operandOf(command));
  const sources = commands.filter((other) => {
    if (other.name !== 'curl' && other.name !== 'wget') return false;
    const words = [...other.args, ...other.redirects.flatMap(({ target }) => target ?? [])];
    return operand === '' || operand === '-'
      ? other.item === command.item
      : words.some(({ value }) => baseName(value) === operand);
  });
  const words = [operand, ...sources.flatMap(({ args }) => args.map(({ value }) => value))];
  return words.map(habitNamed).find((habit) => habit !== undefined);
}

function habitNamed(name: string): Habit | undefined {
  return name === '' ? undefined : habits.find(([pattern]) => pattern.test(name))?.[1];
}

function textHandedOn(name: string, values: readonly string[], texts: readonly string[]): string | undefined {
  if (shells.test(name) || name === 'su' || name === 'runuser') {
    const index = values.findIndex((value) => /^-[a-zA-Z]*c$|^--command$/.test(value));
    return index === -1 ? undefined : values[index + 1];
  }
  const [valued, own] = carriers.get(name) ?? [];
  if (valued === undefined || own === undefined) return undefined;
  let index = 0;
  for (; values[index]?.startsWith('-') === true; index++) {
    const option = values[index] ?? '';
    if (option.length === 2 && valued.includes(option.slice(1))) index++;
  }
  return index + own < texts.length ? texts.slice(index + own).join(' ') : undefined;
}

/** The script that an interpreter is given: the first word that is no option; `''` when its code is given instead, or nothing. */
export function operandOf({ args }: Command): string {
  // `bash -c CODE`, `bash -s stable`
  if (args.some(({ value }) => /^-[a-zA-Z]*[cs]$/.test(value))) return '';
  return args.find(({ value }) => !value.startsWith('-') || value === '-')?.value ?? '';
}

function asksVersion({ args }: Command, option: RegExp): boolean {
  return args.length === 1 && option.test(args[0]?.value ?? '');
}

/** Whether a shell is started with nothing to run: `exec bash`. */
function isIdleShell({ args, within, redirects }: Command): boolean {
  return (
    args.every(({ value }) => /^-[il]$|^--login$/.test(value)) && !within.includes('pipe') && redirects.length === 0
  );
}

/** Whether an interpreter is given its code, a module or nothing to run: `python -c ...`, `perl -MCPAN -e ...`, `python -V`. */
function isInline({ args }: Command): boolean {
  return args.some(({ value }) => /^-[a-zA-Z]*[cemrEvi]$|^-[MmV]|^--version$/.test(value));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import type { Command } from './shell.ts';

const shells = /^(sh|bash|dash|ash|zsh|ksh|source|\.|eval)$/;
const languages = /^(python[\d.]*|pypy[\d.]*|perl|ruby|node|php|lua|tclsh|expect|Rscript)$/;

/** Programs that run other commands, scripts or plans. */
const runners =
  /^(ansible|ansible-playbook|puppet|chef-client|chef-solo|salt-call|rosdep|xargs|parallel|su|runuser|gosu|su-exec|chroot|ssh|busybox|script)$/;

/** Programs with a path that are what their name says, wherever they live. */
const plain =
  /^(apk|apt(-get|-cache|-key|-mark)?|aptitude|awk|basename|bundle|cargo|cat|chmod|chown|composer|conda|cp|curl|date|dirname|dpkg|easy_install[\d.-]*|echo|false|find|gcc|gem|getent|git|go|grep|groupadd|gunzip|gzip|head|id|install|java|ldconfig|ln|ls|make|mamba|mkdir|mktemp|mv|npm|npx|openssl|patch|pip[\d.]*|pipenv|pnpm|poetry|printf|realpath|rm|rmdir|sed|sleep|sort|ssh-keygen|stat|strip|tail|tar|tee|test|touch|tr|true|truncate|uname|unzip|update-ca-certificates|useradd|usermod|uv|virtualenv|wget|which|xz|yarn|yum)$/;

/** Build scripts that projects bring along under names that say what they do: none of them installs distribution packages. */
const builders =
  /^(configure|autogen(\.sh)?|bootstrap(\.sh)?|buildconf(\.sh)?|config|gradlew|mvnw|b2|bjam|waf|rebar3?|sbt|setup\.py|manage\.py|get-pip\.py|ez_setup\.py|artisan|composer(-setup)?(\.php)?)$/;

/** Files that shells read to set variables and functions. */
const profiles = /(^|\/)(activate|env|os-release|lsb-release|\.?bashrc|\.?profile|nvm\.sh|envvars|conda\.sh|setup\.(ba)?sh|environment)$/;

/** Whether a command runs code that the Dockerfile does not show: a script, a piped program, a configuration tool. */
export function runsUnseen(command: Command): boolean {
  const { name, program, args, wrappers } = command;
  const path = program.at(-1)?.value ?? '';
  if (path === '') return args.length > 0 || wrappers.length > 0;
  if (name === '' || runners.test(name)) return true;
  const operand = args.find(({ value }) => !value.startsWith('-'))?.value ?? '';
  if (shells.test(name)) return !isVersionQuery(command) && !profiles.test(operand);
  if (languages.test(name)) return !isInline(command) && !builders.test(baseName(operand));
  if (builders.test(name) || plain.test(name)) return false;
  return path.includes('/') || /\.(sh|bash|py|pl|rb|run|bin)$/.test(name);
}

function isVersionQuery({ args }: Command): boolean {
  return args.length === 1 && /^(-V|-v|--version)$/.test(args[0]?.value ?? '');
}

/** Whether an interpreter is given its code, a module or nothing to run: `python -c ...`, `perl -MCPAN -e ...`, `python -V`. */
function isInline({ args }: Command): boolean {
  return args.some(({ value }) => /^-[a-zA-Z]*[cemrEv]$|^-[MmV]|^--version$/.test(value));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

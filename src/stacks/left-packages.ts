import { aptInstall } from '../apt-install.ts';
import { aptVerb } from '../apt-steps.ts';
import { installsOf, removesPackages } from '../build-install.ts';
import type { Trace } from '../traces.ts';
import type { Draft } from './left-draft.ts';

/** Takes in packages of the distribution that are installed and removed; a text says which are not known, `true` that it was all of the command. */
export function takePackages(draft: Draft, trace: Trace): string | true | undefined {
  const { at, command } = trace;
  const source = takeSource(draft, trace);
  if (source !== undefined) return source;
  const install = at.script && installsOf(at.script).find((one) => one.command === command);
  const { packages } = draft;
  if (install !== undefined) {
    const obstacle = install.system === 'apt' ? aptInstall(command)?.obstacle : undefined;
    // the packages that PHP's images name so are for the build alone
    const odd = install.packages.find(({ kind, text }) => kind !== 'literal' && !/^\$\{?PHPIZE_DEPS\}?$/.test(text));
    if (obstacle !== undefined) return `line ${at.line}: ${obstacle}`;
    if (odd !== undefined) return `which packages ${odd.text} of line ${at.line} stands for is not known`;
    if (command.within.length > 0) return `whether line ${at.line} installs its packages is not known`;
    for (const word of install.packages) {
      const name = word.value.replace(/(?<=\w)[=<>~@:].*$/s, '');
      packages.set(name, { name, word, command, at });
    }
    const group = command.args.findIndex(({ value }) => /^(-t|--virtual)$/.test(value));
    const [, joined] = /^--virtual=(.*)$/.exec(command.args.map(({ value }) => value).join(' ')) ?? [];
    const title = joined?.split(' ')[0] ?? (group === -1 ? undefined : command.args[group + 1]?.value);
    if (title !== undefined) packages.delete(title);
    return undefined;
  }
  if (command.name === 'apk') return takeApk(draft, trace);
  const verb = aptVerb(command);
  if (verb !== undefined && !known.test(verb))
    return `what ${command.name} ${verb} brings in line ${at.line} is not known`;
  if (/^(upgrade|dist-upgrade|full-upgrade)$/.test(verb ?? '')) draft.upgrades = true;
  if (command.name === 'apt-mark' || (removesPackages(command) && !/^(autoremove|autopurge)$/.test(verb ?? ''))) {
    if (command.args.some(({ kind }) => kind !== 'literal'))
      return `which packages line ${at.line} removes is not known`;
    for (const { value } of command.args) packages.delete(value);
  }
  return undefined;
}

/** Verbs of apt that change no more than what is read here. */
const known =
  /^(|install|update|clean|autoclean|auto-clean|dist-?clean|auto-?remove|autopurge|remove|purge|upgrade|dist-upgrade|full-upgrade|check|list|show|search|policy)$/;

function takeApk(draft: Draft, { command }: Trace): undefined {
  const { packages } = draft;
  const words = command.args.map(({ value }) => value);
  if (words.includes('upgrade')) draft.upgrades = true;
  if (!words.includes('del')) return undefined;
  for (const value of words) {
    if (packages.delete(value) || value === 'del' || value.startsWith('-')) continue;
    // a group that was named when it was installed
    for (const [name, asked] of packages) {
      if (asked.command.args.some((word) => word.value === value || word.value === `--virtual=${value}`))
        packages.delete(name);
    }
  }
  return undefined;
}

/** What adds packages from elsewhere than the distribution. Only node may come from there: where it is for the assets alone. */
function takeSource(draft: Draft, { at, command }: Trace): string | true | undefined {
  const { start = 0, end = 0 } = at.script?.items[command.item] ?? {};
  const item = draft.file.text.slice(start, end);
  const adds =
    /^(apt-key|add-apt-repository|apt-add-repository)$/.test(command.name) ||
    (command.name === 'dpkg' && command.args.some(({ value }) => /^(-\w*i|--install|--unpack)$/.test(value))) ||
    /apt\/(sources\.list|keyrings|trusted)|\/etc\/apk\/repositories/.test(item);
  const isNode = /nodesource|yarnpkg\.com|nodejs\.org/.test(item);
  if (isNode && draft.language.hasAssets && aptInstall(command) === undefined) {
    draft.foreignNode ??= at.line;
    return true;
  }
  if (!adds || /^(rm|sed|cat|grep|apt|apt-get|apk)$/.test(command.name)) return undefined;
  return `line ${at.line} adds a package source, or packages of its own`;
}

import { composer } from '../packages/php.ts';
import { callOf } from '../packages/manager.ts';
import type { Command } from '../shell.ts';
import type { Effect, Language } from './effects.ts';

/** Where extensions are installed, and what loads them. */
export const extensionFolders: readonly string[] = ['/usr/local/lib/php/extensions', '/usr/local/etc/php/conf.d'];

const none: Effect = {};

/** What programs leave in an image of PHP. */
export const php: Language = {
  own: phpEffect,
  effectOf: () => undefined,
  builders: /^(docker-php-ext-\w+|pecl|pear|composer|php)$/,
  userFolder: undefined,
  hasAssets: false,
};

function phpEffect(command: Command, values: readonly string[], common: () => Effect | undefined): Effect | undefined {
  const { name } = command;
  const operands = values.filter((value) => !value.startsWith('-'));
  if (/^docker-php-ext-(install|enable)$/.test(name)) return { writes: extensionFolders };
  if (
    /^(docker-php-ext-configure|docker-php-source|awk|getconf|gpg|md5sum|mktemp|scanelf|yes|\d+|sha\d+sum)$/.test(name)
  )
    return none;
  if (/^(pecl|pear)$/.test(name)) return ofPecl(operands);
  if (name === 'sed') return ofSed(values);
  if (name === 'rm') return ofRemoval(values, operands);
  if (/^(usermod|groupmod)$/.test(name)) return { runsAgain: true };
  if (/^a2(en|dis)mod$/.test(name)) return { runsAgain: true };
  // a site may have been copied, and the folder is small
  if (/^a2en(site|conf)$/.test(name)) return { writes: ['/etc/apache2'] };
  if (/^a2dis(site|conf)$/.test(name))
    return operands.every((one) => /^(000-default|default-ssl)(\.conf)?$/.test(one)) ? { runsAgain: true } : undefined;
  if (/^(npm|pnpm|yarn)$/.test(name)) return ofNode(values);
  if (/^(composer-setup\.php|installer)$/.test(name)) return installerOf(values);
  const call = callOf(composer, command);
  if (call !== undefined) return ofComposer(call.verb, values, operands);
  if (/^php[\d.]*$/.test(name)) return ofPhp(values, operands);
  return common();
}

/** Files that are changed in place; of those behind a wildcard the folder, which is small where settings lie. */
function ofSed(values: readonly string[]): Effect {
  if (!values.some((value) => /^-\w*i|^--in-place/.test(value))) return none;
  const isScript = (i: number): boolean => /^(-\w*[ef]|--expression|--file)$/.test(values[i - 1] ?? '');
  const rest = values.filter((value, i) => !/^-./.test(value) && !isScript(i));
  const hasScript = values.some((value) => /^(-\w*[ef]|--expression(=.*)?|--file(=.*)?)$/.test(value));
  return { writes: rest.slice(hasScript ? 0 : 1).map((path) => path.replace(/\/[^/]*[*?[].*$/, '')) };
}

/** What is taken away of the image itself is there again in the runtime stage. */
function ofRemoval(values: readonly string[], operands: readonly string[]): Effect | undefined {
  const ofImage = operands.filter((one) =>
    /^(\/etc\/(?!apt\/)|\/usr\/local\/etc\/|\$\{?(PHP_INI_DIR|APACHE_CONFDIR)\b)/.test(one),
  );
  if (ofImage.length === 0) return { removes: operands };
  const isForced = values.some((value) => /^-\w*f|^--force$/.test(value));
  return isForced || ofImage.every((one) => one.startsWith('/etc/apache2/'))
    ? { removes: operands, runsAgain: true }
    : undefined;
}

function ofPecl([verb, ...names]: readonly string[]): Effect | undefined {
  if (/^(channel-(update|discover)|update-channels|config-set|clear-cache|list|download)$/.test(verb ?? ''))
    return none;
  // a package with programs, or with PHP files that are loaded by name, is no extension alone
  return verb === 'install' && names.length > 0 ? { writes: extensionFolders } : undefined;
}

/** Programs that install for the project alone. */
function ofNode(values: readonly string[]): Effect | undefined {
  if (values.some((value) => /^(-g|--global|global|link|--prefix.*|--cwd.*|-C)$/.test(value))) return undefined;
  return { writes: ['.'] };
}

function ofComposer(verb: string, values: readonly string[], operands: readonly string[]): Effect | undefined {
  const joined = values.flatMap((value) => /^--working-dir=(.+)$/.exec(value)?.[1] ?? [])[0];
  const at = values.findIndex((value) => /^(-d|--working-dir)$/.test(value));
  const folder = joined ?? (at === -1 ? '.' : (values[at + 1] ?? '.'));
  if (verb === 'config') return values.some((value) => /^(-g|--global)$/.test(value)) ? none : { writes: [folder] };
  if (/^(about|check-platform-reqs|clear-?cache|cc|diagnose|self-?update|show|validate|--version|)$/.test(verb))
    return none;
  if (verb === 'global')
    // they make nothing but installing faster
    return operands.some((one) => /^(hirak\/prestissimo|fxp\/composer-asset-plugin)(:|$)/.test(one)) ? none : undefined;
  if (verb === 'create-project') {
    const target = operands.filter((one, i) => i > 1 || one !== 'create-project')[1];
    return target === undefined ? undefined : { writes: [target] };
  }
  return /^(install|i|update|u|upgrade|require|remove|dump-?autoload|run(-script)?|exec)$/.test(verb)
    ? { writes: [folder] }
    : undefined;
}

function ofPhp(values: readonly string[], operands: readonly string[]): Effect | undefined {
  if (values.some((value) => /^(-v|-m|-i|--version|--ini)$/.test(value))) return none;
  const code = values[values.indexOf('-r') + 1];
  if (values.includes('-r')) return code === undefined ? undefined : ofCode(code);
  const [script = '', verb = ''] = operands;
  if (/(^|\/)(composer-setup\.php|installer)$/.test(script) || script === '' || /^[/\w.-]*composer$/.test(script))
    return installerOf(values);
  if (/(^|\/)artisan$/.test(script))
    return /^(serve|tinker|queue:|schedule:)/.test(verb) ? undefined : { writes: ['.'] };
  return /(^|\/)(bin|app)\/console$/.test(script) && /^(assets|cache|ckeditor|importmap|tailwind):/.test(verb)
    ? { writes: ['.'] }
    : undefined;
}

/** Composer's installer: what it writes is one file. */
function installerOf(values: readonly string[]): Effect {
  const option = (name: string): string | undefined =>
    values.flatMap((value) => (value.startsWith(`--${name}=`) ? [value.slice(name.length + 3)] : []))[0];
  return { writes: [`${option('install-dir') ?? '.'}/${option('filename') ?? 'composer.phar'}`] };
}

/** Code that downloads Composer's installer and compares its hash, as getcomposer.org says it. */
function ofCode(code: string): Effect | undefined {
  const calls = [...code.matchAll(/\b([a-z_]+)\s*\(/g)].map(([, name = '']) => name);
  if (
    !calls.every((name) =>
      /^(copy|unlink|hash|hash_file|file_get_contents|trim|if|exit|die|phpinfo|getenv)$/.test(name),
    )
  )
    return undefined;
  const copied = [...code.matchAll(/copy\s*\(\s*['"][^'"]*['"]\s*,\s*['"]([^'"]+)['"]/g)].map(([, path = '']) => path);
  // what a failed comparison removes is still there where it goes on
  const removed = [...code.matchAll(/^\s*unlink\s*\(\s*['"]([^'"]+)['"]/g)].map(([, path = '']) => path);
  return { writes: copied, removes: removed };
}

import { expand } from '../folders.ts';
import { originOf } from '../images/levels.ts';
import type { Command } from '../shell.ts';
import { needFile, pathOf } from './walk.ts';
import type { Place, Walk } from './walk.ts';

/** Notes the paths, users and certificates that the words of a command count on. */
export function needsOfWords(walk: Walk, place: Place, command: Command): void {
  const { name, args, redirects, wrappers, assignments } = command;
  const words = [...args, ...redirects.flatMap(({ operator, target }) => (operator === '<' ? (target ?? []) : []))];
  const isRemoval =
    /^(rm|mkdir|rmdir|touch|find|test|\[|\[\[|chmod|chown|echo|printf|sed|grep|apt-get|apt|dpkg-divert|du|export|git)$/.test(
      name,
    );
  for (const [i, { value }] of words.entries()) {
    // the last word of these is written to
    const isTarget = /^(cp|mv|ln|install)$/.test(name) && i === args.length - 1;
    if (!isRemoval && !isTarget) needOfPath(walk, place, value);
  }
  for (const { value } of [...args, ...command.program]) if (/\$\{?JAVA_HOME\b/.test(value)) needJavaHome(walk, place);
  for (const { name: variable, value = '' } of assignments) needOfSetting(walk, place, variable, value);
  if (name === 'export')
    for (const { value } of args) needOfSetting(walk, place, value.replace(/=.*/s, ''), value.replace(/^[^=]*=?/, ''));
  for (const user of usersIn(command)) needOfUser(walk, place, user);
  const sudo = wrappers.findIndex(({ value }) => /^(-u|--user)$/.test(value));
  if (sudo !== -1) needOfUser(walk, place, wrappers[sudo + 1]?.value ?? '');
  // apt reads such a line of its sources
  if (args.some(({ value }) => /\bdeb\s(\[[^\]]*\]\s*)?https:/.test(value))) needCertificates(walk, place);
  if (wantsCertificates(command, (text) => expand(walk.file, place.at, text, command))) needCertificates(walk, place);
}

/** Notes a user by name. */
export function needOfUser(walk: Walk, place: Place, name: string): void {
  const { brought, notes } = walk;
  if (!/^[a-z_][\w-]*$/i.test(name) || name === 'root' || brought.users.has(name)) return;
  if (brought.paths.has('/etc/passwd')) notes.doubt(`the user ${name} may be in a list that is copied`, place.span);
  else notes.add('user', name, place.span);
}

/** Notes CA certificates. */
export function needCertificates({ brought, notes }: Walk, place: Place): void {
  if (!brought.packages.has('ca-certificates') && ![...brought.paths].some((path) => path.startsWith('/etc/ssl/certs')))
    notes.add('certificates', 'ca-certificates', place.span);
}

/** Notes what a variable of the environment counts on. */
export function needOfSetting(walk: Walk, place: Place, name: string, value: string): void {
  const { brought, notes } = walk;
  if (/^(LANG|LANGUAGE|LC_\w+)$/.test(name) && name !== 'LANGUAGE') {
    const made = ['locales', 'locales-all'].some((one) => brought.packages.has(one));
    if (!/^(C|POSIX|C\.UTF-?8|)$/i.test(value) && !value.includes('$') && !made) notes.add('locale', value, place.span);
  }
  if (/\$\{?JAVA_HOME\b/.test(value)) needJavaHome(walk, place);
  if (name !== 'PATH') needOfPath(walk, place, value);
}

function needJavaHome({ file, notes, brought, own }: Walk, place: Place): void {
  const value = expand(file, place.at, '$JAVA_HOME');
  if (value.startsWith('/') && [...brought.paths].some((path) => path.startsWith(value))) return;
  // on an image without Java the stage has brought what it names
  if (!value.startsWith('/')) notes.add('path', '$JAVA_HOME', place.span);
  else if (own.has('java')) notes.add('path', value, place.span);
}

/** Folders of the distribution that commands read. */
const read =
  /^\/usr\/share\/(doc|man|info|locale|i18n|lintian|zoneinfo|perl|python3|ca-certificates|mime|fonts)(\/|$)|^\/usr\/lib\/(jvm|ssl|git-core|locale|gcc|python3)(\/|$)|^\/etc\/ssl(\/|$)/;

/** Notes a path of the image, or the library or header that it is. */
export function needOfPath(walk: Walk, place: Place, text: string): void {
  if (!text.includes('/')) return;
  const { brought, notes } = walk;
  const path = pathOf(walk, place, text.replace(/^-?-?[\w-]*=/, '').replace(/\/[*?[].*$/, ''));
  if (brought.paths.has(path) || !path.startsWith('/')) return;
  const soname = /^\/(?:usr\/)?lib(?:64)?\/(?:[^/]+-linux-gnu[^/]*\/)?([^/]+\.so(?:\.[\w.]+)?)$/.exec(path)?.[1];
  const header = /^\/usr\/include\/(?:[^/]+-linux-gnu[^/]*\/)?(.+\.h)$/.exec(path)?.[1];
  if (soname !== undefined) {
    if (originOf('library', soname, 'trixie') !== undefined) needFile(walk, place, 'library', soname);
    else if (brought.packages.size === 0) notes.add('path', path, place.span);
    else notes.doubt(`which package ${path} comes from is not known`, place.span);
  } else if (header !== undefined) needFile(walk, place, 'header', header);
  else if (path.startsWith('/etc/ssl/certs')) needCertificates(walk, place);
  else {
    const folder = read.exec(path)?.[0].replace(/\/$/, '');
    if (folder === undefined || (folder.endsWith('/zoneinfo') && brought.packages.has('tzdata'))) return;
    // packages that the stage installs bring such files too
    if (/\/(doc|man|info|locale|i18n|zoneinfo|lintian)$/.test(folder) || brought.packages.size === 0)
      notes.add('path', folder, place.span);
  }
}

/** The users that a command names for files or for programs. */
function usersIn({ name, args }: Command): readonly string[] {
  const operands = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  if (name === 'chown') return [(operands[0] ?? '').replace(/[:.].*$/, '')];
  if (/^(gosu|su-exec|setuser)$/.test(name)) return [(operands[0] ?? '').replace(/:.*$/, '')];
  if (/^(su|runuser)$/.test(name)) return operands.slice(0, 1);
  if (name === 'usermod') return operands.slice(-1);
  return [];
}

/** Whether a command speaks HTTPS and has no certificates of its own: npm, yarn and pip bring theirs. */
function wantsCertificates({ name, args }: Command, fill: (text: string) => string): boolean {
  const values = args.map(({ value }) => value);
  if (values.length === 1 && /^--?(version|help)$|^-[hV]$/.test(values[0] ?? '')) return false;
  const addresses = values.map(fill).filter((value) => /:\/\/|\$|^[\w-]+(\.[\w-]+)+\//.test(value));
  if (name === 'git')
    return (
      /^(clone|fetch|pull|submodule|ls-remote)$/.test(values[0] ?? '') &&
      addresses.some((one) => !/^(git|ssh|file):/.test(one))
    );
  if (name === 'svn' || name === 'hg') return addresses.some((one) => one.startsWith('https'));
  if (/^(cargo|go)$/.test(name)) return /^(build|install|fetch|get|mod|run|test)$/.test(values[0] ?? '');
  if (name !== 'curl' && name !== 'wget') return false;
  if (
    values.some(
      (value) =>
        /^(-[a-zA-Z]*k[a-zA-Z]*|--insecure|--no-check-certificate)$/.test(value) &&
        (name === 'curl' || value.startsWith('--')),
    )
  )
    return false;
  const follows = name === 'wget' || values.some((value) => /^(-[a-zA-Z]*L[a-zA-Z]*|--location)$/.test(value));
  return addresses.some((one) => {
    if (/^["']?(http:\/\/)?(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(one)) return false;
    return !one.startsWith('http://') || follows;
  });
}

import { holds, holdsHeader, holdsLibrary, packageOf, packageOfHeader, packageOfLibrary } from '../images/contents.ts';
import type { Contents } from '../images/contents.ts';
import type { Suite } from '../images/levels.ts';
import { isIn } from '../paths.ts';
import type { Need } from './need.ts';

/** Whether an image meets a need; undefined when that is not known. */
export function meets(contents: Contents, { kind, name }: Pick<Need, 'kind' | 'name'>): boolean | undefined {
  const { plus, minus, shell, users, libc, level } = contents;
  switch (kind) {
    case 'command':
      return holds(contents, name);
    case 'library':
      return holdsLibrary(contents, name);
    case 'header':
      return holdsHeader(contents, name);
    case 'shell':
      return shell !== 'none' && (name === 'sh' || holds(contents, 'bash') === true);
    case 'user':
      return users.includes(name);
    case 'certificates':
      return plus.includes('/etc/ssl/certs') || holds(contents, 'update-ca-certificates') === true;
    case 'locale':
      // musl takes any, and knows none
      return libc === 'glibc' ? false : undefined;
    case 'path':
      // images with Java set it
      if (name === '$JAVA_HOME') return contents.commands.includes('java') || undefined;
      if (minus.some((folder) => folder.startsWith('/') && isIn(name, folder))) return false;
      if (plus.some((folder) => folder.startsWith('/') && isIn(name, folder))) return true;
      if (!/^\/usr\/share\/(doc|info|locale|man|lintian|zoneinfo)(\/|$)/.test(name)) return undefined;
      if (level !== 'none') return true;
      return name.includes('zoneinfo') ? false : undefined;
  }
}

/** The Debian package that meets a need; undefined when none is known. */
export function packageFor({ kind, name }: Pick<Need, 'kind' | 'name'>, suite: Suite): string | undefined {
  switch (kind) {
    case 'command':
      return packageOf(name, suite);
    case 'shell':
      return packageOf(name === 'sh' ? 'dash' : name, suite);
    case 'library':
      return packageOfLibrary(name, suite);
    case 'header':
      return packageOfHeader(name, suite);
    case 'certificates':
      return 'ca-certificates';
    case 'locale':
      return 'locales';
    case 'path':
    case 'user':
      return undefined;
  }
}

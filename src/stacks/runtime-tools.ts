import { contentsOf, holds } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';

/** What a runtime image can carry out. */
export interface RuntimeTools {
  readonly shell: boolean;
  /** Whether a program, or the package `tzdata`, is there for certain, and understands what that of the other image does. */
  readonly has: (program: string) => boolean;
  /** The users that it has by name. */
  readonly users: readonly string[];
}

/** What an image that programs are to run on can carry out of what was written for another one. */
export function runtimeTools(to: Image, from: Image | undefined): RuntimeTools {
  const contents = contentsOf(to);
  const shell = to.shell !== undefined && to.shell !== 'none';
  const isAlpine = to.libc === 'musl';
  // where an image is gone from the data its tag says what it stands on, if it is Alpine
  const sameKind = isAlpine === (from?.libc === 'musl');
  const has = (program: string): boolean => {
    if (program === 'sh') return shell;
    if (/^(java|dotnet)$/.test(program)) return true;
    if (/^(useradd|groupadd)$/.test(program)) return shell && to.manager === 'apt';
    // Ubuntu's images have gone without the package since 24.04
    if (/^(adduser|addgroup)$/.test(program))
      return shell && sameKind && (isAlpine || /^(bookworm|jammy|focal)$/.test(to.suite ?? ''));
    // its images on Ubuntu install it
    if (program === 'tzdata')
      return (
        shell &&
        ((to.family === 'eclipse-temurin' && to.manager === 'apt') || contents?.plus.includes(program) === true)
      );
    if (program === 'curl' && to.family === 'eclipse-temurin' && Number(to.version.split('.')[0]) >= 22) return false;
    return shell && contents !== undefined && holds(contents, program) === true;
  };
  return { shell, has, users: contents?.users ?? [] };
}

import type { Dockerfile, Instruction } from './dockerfile.ts';

/** What a RUN says at its end to keep the libraries that built things are linked to, and to drop the rest. */
export interface Ending {
  readonly file: Dockerfile;
  readonly instruction: Instruction;
  /** What the author writes between two commands. */
  readonly between: string;
  /** The folders that hold what was built. */
  readonly folders: readonly string[];
}

/**
 * On Alpine: the libraries are installed as `.run-deps` by the names that programs load them by, then `.build-deps` goes. After the Dockerfiles of
 * docker-library, but that libraries count which lie in the system's folders: others come with what was built, and no package provides them.
 */
export function endOnAlpine(ending: Ending): string {
  const libraries = [
    `scanelf --needed --nobanner --format '%n#p' --recursive ${ending.folders.join(' ')}`,
    "tr ',' '\\n'",
    'sort -u',
    `awk 'NF && system("[ -e /lib/" $1 " ] || [ -e /usr/lib/" $1 " ]") == 0 { print "so:" $1 }'`,
    'xargs -r apk add --no-cache --virtual .run-deps',
  ];
  return [piped(ending, libraries), 'apk del --no-network .build-deps'].join(ending.between);
}

/** What `endOnDebian` reads back: to be set before anything is installed. */
export const saveMarks = 'savedAptMark="$(apt-mark showmanual)"';

/**
 * On Debian: nobody asks for the named packages any more but who did before, the packages of the libraries are asked for, and what is left over goes.
 * After the Dockerfiles of docker-library. `ldd` names files below `/lib` that dpkg knows below `/usr/lib`, or the other way round; `strict`: nothing
 * was installed only because something else recommends it.
 */
export function endOnDebian(ending: Ending, names: readonly string[], strict: boolean): string {
  const libraries = [
    `find ${ending.folders.join(' ')} -type f \\( -perm /111 -o -name '*.so*' \\) -exec ldd '{}' ';' 2> /dev/null`,
    `awk '/=> \\/(usr\\/)?lib/ { so = $(NF-1); sub("^/(usr/)?", "", so); print "*/" so }'`,
    'sort -u',
    'xargs -r dpkg-query --search',
    `awk 'sub(":$", "", $1) { print $1 }'`,
    'sort -u',
    'xargs -r apt-mark manual',
  ];
  return [
    `apt-mark auto ${names.join(' ')} > /dev/null`,
    'apt-mark manual $savedAptMark > /dev/null',
    `${piped(ending, libraries)} > /dev/null`,
    `apt-get purge -y --auto-remove${strict ? ' -o APT::AutoRemove::RecommendsImportant=false' : ''}`,
  ].join(ending.between);
}

/** A pipeline in lines of its own, one step further in than the author's. */
function piped({ file, instruction, between }: Ending, commands: readonly string[]): string {
  const indent = /\n([ \t]*)[^\n]*$/.exec(between)?.[1] ?? '    ';
  const further = indent.includes('\t') ? `${indent}\t` : `${indent}    `;
  const escape = instruction.heredocs.length > 0 ? '\\' : file.escape;
  return commands.join(` ${escape}${file.eol}${further}| `);
}

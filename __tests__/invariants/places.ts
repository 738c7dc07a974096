import type { Dockerfile, Instruction } from '../../src/dockerfile.ts';

/** An absolute path without variables; undefined when it cannot be told. */
export function pathAt(file: Dockerfile, one: Instruction, text: string): string | undefined {
  let path = text.replace(/^["'](.*)["']$/, '$1');
  const above = file.instructions.slice(0, one.index).filter(({ stage }) => stage === one.stage);
  for (const { args } of above.filter(({ keyword }) => keyword === 'ENV').toReversed()) {
    for (let i = 0; i < args.length; i += 3)
      path = path.replaceAll(`\${${args[i]}}`, args[i + 1] ?? '').replaceAll(`$${args[i]}`, args[i + 1] ?? '');
  }
  const folder = above.findLast(({ keyword }) => keyword === 'WORKDIR');
  if (!path.startsWith('/') && folder !== undefined) path = `${pathAt(file, folder, folder.args[0] ?? '')}/${path}`;
  if (!path.startsWith('/') || /[$*?[\]{}]/.test(path)) return undefined;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

/** Whether a path is a folder or lies in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

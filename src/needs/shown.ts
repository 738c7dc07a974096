import { noContext, sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import { once } from '../once.ts';

/** Whether the build context shows anything of what is copied: it is known as a whole or not at all. */
export function isShown(file: Dockerfile, context: Context): boolean {
  return context.read !== noContext.read && shownBy(context)(file);
}

const shownBy = once(({ read }: Context) => once((file: Dockerfile) => isAnyThere(file, read)));

function isAnyThere({ instructions }: Dockerfile, read: Context['read']): boolean {
  const sources = new Set(instructions.flatMap(sourcesOf));
  const paths = [...sources].flatMap((source) => [
    source,
    ...usual.map((name) => (source === '.' ? name : `${source}/${name}`)),
  ]);
  return paths.some((path) => read(path) !== undefined);
}

/** Files that folders with a project hold. */
const usual =
  'package.json requirements.txt pyproject.toml setup.py Pipfile Gemfile go.mod Cargo.toml composer.json pom.xml build.gradle Makefile README.md Dockerfile LICENSE index.js server.js app.js main.py app.py mix.exs index.html main.go'.split(
    ' ',
  );

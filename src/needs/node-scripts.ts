import type { Command } from '../shell.ts';
import { fieldsIn, parseObject, textIn } from '../stacks/json.ts';
import { readAt } from './walk.ts';
import type { Place, Walk } from './walk.ts';

/** The scripts of package.json that npm, yarn or pnpm run, by name, each once; a doubt is noted where they cannot be seen. */
export function nodeScripts(
  walk: Walk,
  place: Place,
  { name: program, args }: Command,
): readonly (readonly [name: string, text: string])[] {
  const words = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  const [verb = program === 'yarn' ? 'install' : '', given = ''] = words;
  const installs = /^(install|i|ci|add|rebuild)$/.test(verb);
  const script = /^(run|run-script)$/.test(verb) ? given : verb;
  const isNamed = args.some(({ value }) => /^(-g|--global)$/.test(value)) || (installs && words.length > 1);
  if (isNamed || others.test(script)) return [];
  const manifest = parseObject(readAt(walk, place, 'package.json'));
  if (manifest === undefined) {
    if (!installs) walk.notes.doubt(`what the script ${script} of package.json runs cannot be seen`, place.span);
    return [];
  }
  const scripts = fieldsIn(manifest, 'scripts');
  const names = installs
    ? ['preinstall', 'install', 'postinstall', 'prepare']
    : [`pre${script}`, script, `post${script}`];
  return names.flatMap((name): [string, string][] => {
    const text = textIn(scripts, name);
    const key = `package.json ${name} ${place.here}`;
    if (text === undefined || walk.read.has(key)) return [];
    walk.read.add(key);
    // programs of what is installed are called by their names
    walk.brought.unknown ??= place.at.line;
    return [[name, text]];
  });
}

/** Verbs that run no script. */
const others =
  /^(|config|cache|set|version|global|update|upgrade|uninstall|remove|link|pack|audit|init|info|view|login|exec|dlx|prune|outdated|help)$/;

import type { Stage } from '../dockerfile.ts';
import { isPath } from './commands.ts';

/** Absolute paths in the words that start a program and in ENV: an agent, a file of settings, a log. */
export function namedIn(
  { instructions }: Stage,
  words: readonly string[],
  resolve: (text: string) => string,
): readonly string[] {
  const settings = instructions.flatMap(({ keyword, args }) =>
    keyword === 'ENV' ? args.filter((_, i) => i % 3 === 1) : [],
  );
  const parts = [...words, ...settings.flatMap((text) => text.replace(/^["']|["']$/g, '').split(/\s+/))].flatMap(
    (word) =>
      word
        .replace(/^-(javaagent|agentpath):/, '')
        .replace(/^-{0,2}[\w.-]+=/, '')
        .split(/[,;]|=(?=\/)/),
  );
  const paths = parts
    .map((part) => part.replace(/^(optional:)?(file|classpath):(\/\/)?/, ''))
    .filter((part) => /^[\w./-]+$/.test(part) && /[\w]\.\w|\//.test(part));
  return [...new Set(paths.filter((one) => !/^\d[\d.]*$|^\/dev\//.test(one)).map(resolve))].filter(isPath);
}

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
  // what `classpath:` names lies in the program itself
  const paths = parts
    .map((part) => part.replace(/^(optional:)?file:(\/\/)?/, ''))
    .filter((part) => /^[\w./-]+$/.test(part) && (/^\.{0,2}\/|\/$/.test(part) || dataFile.test(part)));
  return [...new Set(paths.filter((one) => !one.startsWith('/dev/')).map(resolve))].filter(isPath);
}

/** Files that programs read. */
export const dataFile =
  /\.(cfg|conf|config|crt|csv|db|env|ini|jar|jks|json|keystore|key|p12|pem|pfx|properties|toml|txt|xml|ya?ml)$/;

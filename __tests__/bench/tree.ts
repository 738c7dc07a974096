import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a tree of Dockerfiles as a monorepo has them, each in a folder of its own: the texts in turn, each time with a remark, a label and a
 * package name of its own, so that no two are the same. The same tree every time.
 */
export function makeTree(folder: string, texts: readonly string[], files: number): void {
  for (let i = 0; i < files; i++) {
    const place = join(folder, `team-${Math.floor(i / 1000)}`, `service-${i % 1000}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'Dockerfile'), vary(texts[i % texts.length] ?? '', i));
  }
}

/** The text with something of its own: first lines may be directives, so that it comes behind the first FROM. */
export function vary(text: string, seed: number): string {
  const renamed = text.replace(/\b(curl|wget|git|make|unzip)\b/, (name) => (seed % 3 === 0 ? `${name}-${seed}` : name));
  const end = /\r\n/.test(renamed) ? '\r\n' : '\n';
  return renamed.replace(/^FROM [^\\\n]*\n/im, (from) => `${from}# service ${seed}${end}LABEL service="${seed}"${end}`);
}

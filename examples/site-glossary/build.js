// Writes one page that lists the terms of the folder `terms`.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const entries = readdirSync('terms')
  .toSorted()
  .map((file) => `<dt>${file.replace('.txt', '')}</dt><dd>${readFileSync(`terms/${file}`, 'utf8').trim()}</dd>`);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', `<!doctype html><title>Glossary</title><dl>${entries.join('')}</dl>\n`);

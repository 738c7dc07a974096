// Prints a Markdown file as HTML: render.js FILE
import { readFileSync } from 'node:fs';
import { marked } from 'marked';

const [file] = process.argv.slice(2);
console.log(marked.parse(readFileSync(file, 'utf8')));

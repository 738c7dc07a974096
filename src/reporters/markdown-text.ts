import { visible } from './text.ts';

/** Text of somebody else that Markdown shows as it is: on one line, at most 500 characters of it, and nobody is mentioned by it. */
export function prose(text: string): string {
  return shown(text)
    .replaceAll(/[\\`*[\]<>|~&!]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, String.raw`\$&`)
    .replaceAll(/[@#]/g, '$&&#8203;');
}

/** A name as code, in a table too. */
export function code(name: string): string {
  const text = shown(name);
  return /^[^`|<\\\s]+( [^`|<\\\s]+)*$/.test(text) ? `\`${text}\`` : codeElement(name);
}

/** A name as code where HTML stands: no character of it means anything to HTML or Markdown. */
export function codeElement(name: string): string {
  const text = shown(name).replaceAll(/[^\p{L}\p{N} /.-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${text}</code>`;
}

/** A block of text that nothing in it can end. */
export function fence(language: string, text: string): string {
  const content = text.replaceAll(longRun, '$&\u200b');
  const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${content.endsWith('\n') ? content : `${content}\n`}${mark}`;
}

/** GitHub counts no more than 255 backticks, which then end any fence; what no Dockerfile has is parted by something that cannot be seen. */
const longRun = /`{200}(?=`)/g;

const mostCharacters = 500;

function shown(text: string): string {
  const line = visible(text.slice(0, mostCharacters).replaceAll('\t', ' '));
  return text.length > mostCharacters ? `${line}...` : line;
}

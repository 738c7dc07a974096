import type { Safety, Transform } from '../transform.ts';

/** How loud a change is told: one that may be made without a test is a warning, one that asks for a look is a note. */
export const levels: Readonly<Record<Safety, 'warning' | 'note'>> = { safe: 'warning', unsafe: 'note', manual: 'note' };

/** GitHub refuses longer texts. */
const longest = 1_024;

/** The transforms as SARIF's rules, in the order given. */
export function rulesOf(transforms: readonly Transform[]): readonly unknown[] {
  return transforms.map(({ name, summary, why, risk, safety }) => {
    const markdown = risk === undefined ? why : `${why}\n\n${risk}`;
    return {
      id: name,
      shortDescription: { text: summary },
      fullDescription: { text: shortened(why) },
      help: { text: shortened(`${markdown}\n\nslimify explain ${name} tells all.`), markdown: shortened(markdown) },
      defaultConfiguration: { level: levels[safety] },
      properties: { tags: ['docker', 'image-size', safety] },
    };
  });
}

/** Cut behind a word. */
function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 4).replace(/\s\S*$/, '')} ...`;
}

import type { Context } from '../context.ts';
import { lastFolder, placeOf } from '../folders.ts';
import type { Dockerfile, Stage } from '../dockerfile.ts';
import { manifestOf } from '../runtime/packages.ts';
import { nameOf, startsOf } from '../start.ts';
import { fieldsIn, parseObject, textIn } from './json.ts';
import { textAt } from './manifests.ts';

/** All that is seen of what runs in a container of a stage: its commands, the scripts that they start and those of package.json. */
export interface Seen {
  readonly text: string;
  /** Why there may be more; undefined when there is not. */
  readonly doubt: string | undefined;
}

/** What a container of a stage runs, told from how it starts and from its health check. */
export function seenAtStart(file: Dockerfile, stage: Stage, context: Context): Seen {
  const last = stage.instructions.at(-1);
  const starts = startsOf(stage);
  if (starts === undefined || last === undefined)
    return { text: '', doubt: 'what a container of it runs cannot be read' };
  const check = stage.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK')?.body.text ?? '';
  const texts = [check];
  let doubt: string | undefined;
  for (const { words } of starts) {
    texts.push(words.join(' '));
    const [program = '', ...args] = words;
    if (/^(npm|yarn|pnpm)$/.test(nameOf(program))) {
      const scripts = fieldsIn(parseObject(manifestOf(file, stage, context, 'package.json')) ?? {}, 'scripts');
      const name = args.find((word) => !/^(run|run-script|-.*)$/.test(word)) ?? 'start';
      const found = [`pre${name}`, name, `post${name}`].flatMap((one) => textIn(scripts, one) ?? []);
      texts.push(...found);
      if (found.length === 0)
        doubt ??= `what the script ${name} of package.json runs is not shown by the build context`;
    }
    for (const word of words.filter((one) => /\.(sh|bash)$|entry-?point/.test(one))) {
      const path = word.startsWith('/') ? word : placeOf(lastFolder(file, stage), word);
      // what the image has found in its path is its own
      const script = textAt(file, last, word.includes('/') ? path : `/usr/local/bin/${word}`, context);
      if (script === undefined && (nameOf(word) !== 'docker-entrypoint.sh' || isCopied(stage, nameOf(word))))
        doubt ??= `the script ${nameOf(word)} that starts it cannot be read`;
      texts.push(script ?? '');
    }
  }
  return { text: texts.join('\n'), doubt };
}

function isCopied({ instructions }: Stage, name: string): boolean {
  return instructions.some(({ keyword, body }) => /^(COPY|ADD)$/.test(keyword) && body.text.includes(name));
}

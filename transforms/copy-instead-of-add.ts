import { addsPlainFiles } from '../src/copied.ts';
import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction } from '../src/dockerfile.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';
import { replaceWord } from '../src/write.ts';

export const copyInsteadOfAdd: Transform = {
  name: 'copy-instead-of-add',
  summary: 'copy plain files with COPY instead of ADD',
  why:
    '`ADD` also downloads addresses, clones repositories and unpacks archives, whatever they are called (measured with BuildKit: a tar archive is unpacked ' +
    'without an extension and even behind a trailing slash); `COPY` says that nothing of this is meant. It makes no image smaller and so runs only when ' +
    'it is asked for by name. Only names that are no archives are changed, and `.`: 18.9 % of 7,248 real files use `ADD` for local files.',
  example: {
    lines: ['FROM debian:12-slim', 'ADD nginx.conf /etc/nginx/nginx.conf'],
  },
  safety: 'safe',
  hadolint: ['DL3020'],
  waste: [],
  optional: true,
  *find(file, context) {
    for (const instruction of file.instructions) {
      const found = instruction.keyword === 'ADD' ? judge(file, context, instruction) : undefined;
      if (found !== undefined) yield found;
    }
  },
};

function judge(file: Dockerfile, context: Context, instruction: Instruction): Finding | Refusal | undefined {
  const { start, word, args, flags, heredocs } = instruction;
  const span = { start, end: start + word.length };
  const sources = args.slice(0, -1);
  if (heredocs.length > 0 || sources.some((source) => /^\w+:\/\/|^git@/.test(source))) return undefined;
  const own = flags.find(({ name }) => /^(checksum|keep-git-dir|unpack)$/.test(name));
  if (own !== undefined) return { span, reason: `COPY has no --${own.name}` };
  if (
    !addsPlainFiles(instruction) &&
    !sources.every((source) => context.read(source.replace(/^\.?\//, '')) !== undefined)
  )
    return { span, reason: 'what is added may be an archive, which ADD unpacks' };
  if (file.text.slice(span.start, span.end) !== word) return { span, reason: 'the keyword is broken over two lines' };
  const copy = word === 'add' ? 'copy' : 'COPY';
  return { span, message: 'ADD does what COPY says more plainly', edits: [replaceWord(span, copy)] };
}

import type { Encoded } from './encode.ts';

/** Where a checkout stands. */
export interface Source {
  readonly commit: string;
  /** `2026-08-21`. */
  readonly date: string;
}

/** The text of src/images/data/official.ts. */
export function writeOfficial({ commit, date }: Source, { architectures, official }: Encoded): string {
  return `/**
 * Every tag of the Docker official images, by the library of docker-library/official-images: \`npm run images -- official CHECKOUT\` writes this
 * file anew and keeps the tags that have left. Of ${commit.slice(0, 8)}, ${date}.
 *
 * \`architectures\`: sets that builds name by their index (base 36). An image's text: one line of suffixes (\`-\` is the empty one); one line of
 * templates, which are the builds of one version, \`suffixes|architectures|YYMM\` between \`;\`, with YYMM if the build was dropped then; then one
 * line for each group of versions, \`template|YYMM|distribution:VERSION ALIAS,VERSION\`, with the YYMM of when they left, 0 if they are still built.
 */
export const taken = '${date}';

export const architectures: readonly string[] = [
${architectures.map((set) => `  '${set}',\n`).join('')}];

export const official: Readonly<Record<string, string>> = {
${[...official].map(([name, text]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: \`${text}\`,\n`).join('')}};
`;
}

/** src/images/data/others.ts with another table of the one kind, and where it is from. */
export function writeOthers(
  text: string,
  kind: 'distroless' | 'dotnet',
  { commit, date }: Source,
  rows: readonly (readonly string[])[],
): string {
  const repository = kind === 'dotnet' ? 'dotnet/dotnet-docker' : 'GoogleContainerTools/distroless';
  const table = rows.map((row) => `\n${row.join('|')}`).join('');
  return text
    .replace(new RegExp(`(${repository} of )\\w+, [\\d-]+`), `$1${commit.slice(0, 8)}, ${date}`)
    .replace(new RegExp(`(export const ${kind} = \`)[^\`]*`), `$1${table}`);
}

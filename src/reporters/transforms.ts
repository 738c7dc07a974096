import type { Shown } from '../example.ts';
import type { Transform } from '../transform.ts';

/** One line for each transform: its name, the best safety it offers, what it does, and whether it has to be asked for. */
export function renderList(transforms: readonly Transform[]): string {
  const width = Math.max(0, ...transforms.map(({ name }) => name.length));
  return transforms
    .map(({ name, safety, summary, optional }) => {
      const asked = optional === true ? ' (only when named by --only)' : '';
      return `${name.padEnd(width)}  ${safety.padEnd(6)}  ${summary}${asked}\n`;
    })
    .join('');
}

/** All that is to be known of one transform, as Markdown; with its example before and after. */
export function renderExplanation(
  { name, summary, safety, why, risk, waste, optional, hadolint = [] }: Transform,
  shown?: Shown,
): string {
  const parts = [
    `# ${name}`,
    `${summary} (${safety}${optional === true ? ', only when named by --only' : ''})`,
    why.trim(),
  ];
  if (shown !== undefined) parts.push(`Before:\n\n${fence(shown.before)}`, `After:\n\n${fence(shown.after)}`);
  if (risk !== undefined) parts.push(`Risk: ${risk.trim()}`);
  if (waste.length > 0) parts.push(`Gone from the image: ${waste.map((folder) => `\`${folder}\``).join(', ')}`);
  if (hadolint.length > 0) parts.push(`Rules of hadolint: ${hadolint.join(', ')}`);
  return `${parts.join('\n\n')}\n`;
}

function fence(text: string): string {
  return `\`\`\`dockerfile\n${text}\`\`\``;
}

import { megabytes } from '../megabytes.ts';
import type { Done, Failure, FileReport, Saved, Summary } from './index.ts';

/** One line for each change: `path:line transform: message`. */
export function renderChanges({ path, result }: Done, color: boolean): string {
  const changes = result.findings.filter(({ status }) => status === 'applied');
  return inOrder(
    changes.map(({ line, transform, message }) => ({ path, line, name: transform, message })),
    color,
  );
}

/** One line for each change held back and each place left alone, with the reason: what --why adds. */
export function renderReasons({ path, result }: Done, color: boolean): string {
  const held = result.findings.filter(({ status }) => status === 'held');
  const entries = [
    ...held.map(({ line, transform, message, safety }) => {
      const reason = safety === 'manual' ? 'to make by hand' : 'needs --unsafe';
      return { path, line, name: transform, message: `${message} (${reason})` };
    }),
    ...result.refusals.map(({ line, transform, reason }) => ({ path, line, name: transform, message: reason })),
  ];
  return inOrder(entries, color);
}

/** What is to be said of a file whatever was asked for: `path:line: error`, or why slimify did not trust itself with it. */
export function renderTroubles(report: FileReport, color: boolean): string {
  if (!('error' in report)) {
    const { path, result } = report;
    return inOrder(
      result.notes.map(({ kind, line, message }) => ({ path, line, name: kind, message })),
      color,
    );
  }
  return renderFailure(report.path, report.error, color);
}

/** `place:line: message`, and below it the stack of a bug. */
export function renderFailure(place: string, { message, line, stack }: Failure, color: boolean): string {
  const where = line === undefined ? place : `${place}:${line}`;
  const below = stack?.split('\n').map((text) => `${visible(text)}\n`) ?? [];
  return `${paint(where, bold, color)}: ${paint(message, red, color)}\n${below.join('')}`;
}

/** The last line: what was done and what is held back. `why` means that the reasons were printed. */
export function renderSummary(summary: Summary, why: boolean): string {
  const { held, declined = 0, refusals, failed, saves, heldSaves } = summary;
  const parts = [`${renderDeeds(summary)}${renderSaved(saves)}`];
  if (held.unsafe > 0) {
    const more = made(summary) > 0 ? `${held.unsafe} more` : counted(held.unsafe, 'change');
    parts.push(`${more} with --unsafe${renderSaved(heldSaves)}`);
  }
  if (held.manual > 0) parts.push(`${held.manual} to make by hand`);
  if (declined > 0) parts.push(`${declined} declined`);
  if (refusals > 0) parts.push(`${refusals} left alone${why ? '' : ' (--why says why)'}`);
  if (summary.skipped !== undefined) parts.push(`${counted(summary.skipped, 'file')} done before`);
  if (failed > 0) parts.push(`${counted(failed, 'file')} failed`);
  return `${parts.join('; ')}\n`;
}

/** The text with everything made visible that could steer a terminal or reorder what it shows. */
export function visible(text: string): string {
  return text.replaceAll(/(?!\t)[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80
      ? `^${String.fromCharCode(code ^ 0x40)}`
      : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

export const bold = 1;
export const red = 31;
export const green = 32;
export const cyan = 36;

/** The text, made visible, in a colour of the terminal. */
export function paint(text: string, code: number, color: boolean): string {
  return color ? `\u001b[${code}m${visible(text)}\u001b[m` : visible(text);
}

interface Entry {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly message: string;
}

function inOrder(entries: readonly Entry[], color: boolean): string {
  return [...entries]
    .sort((a, b) => a.line - b.line)
    .map(({ path, line, name, message }) => {
      return `${paint(`${path}:${line}`, bold, color)} ${paint(name, cyan, color)}: ${visible(message)}\n`;
    })
    .join('');
}

function renderDeeds(summary: Summary): string {
  const { files, failed, changed, written, held, declined = 0 } = summary;
  if (made(summary) > 0) {
    const changes = renderMade(summary);
    return written > 0 ? `wrote ${counted(written, 'file')}: ${changes}` : `${changes} in ${counted(changed, 'file')}`;
  }
  if (files === 0) return 'nothing to do';
  if (files === failed || declined > 0) return 'nothing done';
  return `nothing ${held.unsafe > 0 ? 'safe ' : ''}to do in ${counted(files - failed, 'file')}`;
}

function renderMade({ applied }: Summary): string {
  if (applied.unsafe === 0) return counted(applied.safe, 'safe change');
  if (applied.safe === 0) return counted(applied.unsafe, 'unsafe change');
  return `${applied.safe} safe and ${counted(applied.unsafe, 'unsafe change')}`;
}

/** What is known of it: most changes have no figure. */
function renderSaved({ unpacked, pulled }: Saved): string {
  const parts: string[] = [];
  if (unpacked > 0) parts.push(`${megabytes(unpacked)} MB less`);
  if (pulled > 0) parts.push(`${megabytes(pulled)} MB less to pull`);
  return parts.length === 0 ? '' : ` (about ${parts.join(', ')})`;
}

function made({ applied }: Summary): number {
  return applied.safe + applied.unsafe;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import type { FileReport, Reporter } from './index.ts';
import { renderSummary, visible } from './text.ts';

/**
 * Commands for the log of GitHub Actions, which makes annotations of them: an error for a file that failed, a warning for a change to make,
 * a notice for one that was made or a file that was left alone. GitHub shows ten of each kind a step; the last line, a notice, says what was
 * done and how many are not shown. `nameOf` gives the path of a file from the root of the repository.
 */
export function githubReporter(nameOf: (path: string) => string): Reporter {
  const left = { error: 10, warning: 10, notice: 9 };
  let missing = 0;
  return {
    add: (report) =>
      annotationsOf(report)
        .map((annotation) => {
          if (left[annotation.level] === 0) {
            missing++;
            return '';
          }
          left[annotation.level]--;
          return render(annotation, nameOf(report.path));
        })
        .join(''),
    end: (summary) => {
      const more = missing === 0 ? '' : `; ${missing} more that GitHub would not show here`;
      return `::notice title=slimify::${data(`${renderSummary(summary, true).trim()}${more}`)}\n`;
    },
  };
}

interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly line: number | undefined;
  readonly endLine?: number;
  readonly title: string;
  readonly message: string;
}

function annotationsOf(report: FileReport): readonly Annotation[] {
  if ('error' in report) {
    const { line, message } = report.error;
    return [{ level: 'error', line, title: 'slimify', message }];
  }
  const { findings, notes } = report.result;
  const level = report.written ? 'notice' : 'warning';
  const changes = findings.flatMap(({ status, line, endLine, transform, message }): readonly Annotation[] =>
    status === 'applied' ? [{ level, line, endLine, title: `slimify: ${transform}`, message }] : [],
  );
  const others = notes.map(({ kind, line, message }): Annotation => {
    return { level: kind === 'bug' ? 'warning' : 'notice', line, title: `slimify: ${kind}`, message };
  });
  return [...changes, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function render({ level, line, endLine, title, message }: Annotation, name: string): string {
  const properties = [
    `file=${property(name)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(endLine === undefined ? [] : [`endLine=${endLine}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message.slice(0, mostCharacters))}\n`;
}

const mostCharacters = 4_000;

/** What the runner turns back into the text; the rest of what could steer a terminal is made visible. */
function data(text: string): string {
  const lines = text.replaceAll('%', '%25').split(/(\r|\n)/);
  return lines.map((part) => (part === '\r' ? '%0D' : part === '\n' ? '%0A' : visible(part))).join('');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

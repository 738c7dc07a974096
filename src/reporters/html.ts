import { version } from '../version.ts';
import { renderChart, renderReasonGroups, tally } from './html-chart.ts';
import { renderFile, savedOf } from './html-file.ts';
import { htmlStyle } from './html-style.ts';
import { isChanged } from './index.ts';
import type { Done, Reporter, Summary } from './index.ts';
import { counted, folded, list, page, section, size, text } from './page.ts';

/** What is shown at most, so that a browser opens the page however many files there are. */
const most = { diffs: 200, open: 10, waiting: 100, bytes: 3_000_000, names: 2_000, problems: 200 };

/**
 * The report of a whole run as one page, that comes at the end: totals, what each transform did, and the files with their diffs. What is kept
 * until then has a limit; the page says what was left out.
 */
export function htmlReporter(): Reporter {
  const sums = tally();
  const diffs: string[] = [];
  const waiting: string[] = [];
  const names: string[] = [];
  const problems: string[] = [];
  let bytes = 0;
  const missing = { diffs: 0, waiting: 0, names: 0, problems: 0 };

  const addProblem = (path: string, line: number | undefined, message: string): void => {
    if (problems.length === most.problems) missing.problems++;
    else problems.push(`<code>${text(line === undefined ? path : `${path}:${line}`)}</code> ${text(message)}`);
  };
  const addDiff = (report: Done): void => {
    if (diffs.length < most.diffs && bytes < most.bytes) {
      const card = renderFile(report, `file-${diffs.length + 1}`, diffs.length < most.open);
      bytes += card.length;
      diffs.push(card);
      return;
    }
    missing.diffs++;
    if (names.length < most.names) names.push(`<code>${text(report.path, 300)}</code> ${savedOf(report)}`);
    else missing.names++;
  };
  const addWaiting = (report: Done): void => {
    if (waiting.length === most.waiting || bytes >= most.bytes) missing.waiting++;
    else {
      const card = renderFile(report, `waiting-${waiting.length + 1}`, waiting.length < most.open);
      bytes += card.length;
      waiting.push(card);
    }
  };

  return {
    add: (report) => {
      const { path } = report;
      if ('error' in report) {
        addProblem(path, report.error.line, report.error.message);
        return '';
      }
      sums.add(report);
      for (const { line, message } of report.result.notes) addProblem(path, line, message);
      if (isChanged(report)) addDiff(report);
      else if (report.result.findings.length > 0) addWaiting(report);
      return '';
    },
    end: (summary) => {
      const parts = [
        { title: 'By transform', id: 'transforms', content: renderChart(sums.transforms()) },
        {
          title: 'Problems',
          id: 'problems',
          content:
            problems.length === 0
              ? ''
              : `${folded(problems, most.open, 'problem', 'problems')}${more(missing.problems, 'problem')}`,
        },
        {
          title: 'Changed files',
          id: 'files',
          content: `${diffs.join('\n')}${withoutDiff(names, missing.diffs, missing.names)}`,
        },
        {
          title: 'Files with changes that wait',
          id: 'waiting',
          content: `${waiting.join('\n')}${more(missing.waiting, 'file')}`,
        },
        { title: 'Left alone', id: 'reasons', content: renderReasonGroups(sums.reasons()) },
      ].filter(({ content }) => content !== '');
      const links = parts.map(({ title, id }) => `<a href="#${id}">${title}</a>`);
      const nav = links.length > 1 ? `<nav aria-label="On this page">${links.join('\n')}</nav>` : '';
      const sections = parts.map(({ title, id, content }) => section(title, content, id));
      const body = [`<header>${renderHead(summary)}\n${nav}</header>`, ...sections].join('\n');
      return page(`slimify: ${headline(summary)}`, body, htmlStyle);
    },
  };
}

function more(count: number, noun: string): string {
  return count === 0 ? '' : `<p class="more">${counted(count, `more ${noun}`)} left out here.</p>`;
}

function withoutDiff(names: readonly string[], count: number, unnamed: number): string {
  if (count === 0) return '';
  const rest = unnamed === 0 ? '' : `<p class="more">And ${counted(unnamed, 'more file')}.</p>`;
  return `<p class="more">The diffs of ${counted(count, 'more changed file')} are left out, to keep this page light.</p>
<details class="fold"><summary>Their names</summary>${list(names)}${rest}</details>`;
}

function headline({ applied, changed, files, failed, held }: Summary): string {
  const made = applied.safe + applied.unsafe;
  if (made > 0) return `${counted(made, 'change')} in ${counted(changed, 'file')}`;
  if (files === failed) return 'nothing done';
  return `nothing ${held.unsafe > 0 ? 'safe ' : ''}to do in ${counted(files - failed, 'file')}`;
}

function renderHead(summary: Summary): string {
  const { files, changed, written, failed, applied, held, refusals, saves, heldSaves } = summary;
  const title = headline(summary);
  const lead =
    written > 0
      ? `${counted(written, 'file')} ${written === 1 ? 'was' : 'were'} written.`
      : 'Nothing was written: this is what would change.';
  const waits = heldSaves.unpacked + heldSaves.pulled;
  const tiles = [
    saves.unpacked > 0 ? tile('Less to store', size(saves.unpacked), 'about, unpacked', 'key') : '',
    saves.pulled > 0 ? tile('Less to pull', size(saves.pulled), 'about, by smaller bases', 'key') : '',
    tile('Files', files, `${changed.toLocaleString('en-US')} ${written > 0 ? 'changed' : 'to change'}`),
    tile('Changes', applied.safe + applied.unsafe, levels(applied)),
    held.unsafe > 0
      ? tile('With --unsafe', held.unsafe, waits > 0 ? `about ${size(waits)} more` : 'to test first')
      : '',
    held.manual > 0 ? tile('By hand', held.manual, 'shown, never written') : '',
    refusals > 0 ? tile('Left alone', refusals, 'seen, not proven') : '',
    failed > 0 ? tile('Failed', failed, failed === 1 ? 'file' : 'files', 'alarm') : '',
  ];
  return `<p class="name">slimify ${text(version)}</p>
<h1>${title.charAt(0).toUpperCase()}${title.slice(1)}</h1>
${changed > 0 ? `<p class="soft">${lead}</p>\n` : ''}<dl class="tiles">${tiles.join('')}</dl>`;
}

function levels({ safe, unsafe }: Summary['applied']): string {
  if (unsafe === 0) return 'safe';
  return safe === 0 ? 'unsafe' : `${safe.toLocaleString('en-US')} safe, ${unsafe.toLocaleString('en-US')} unsafe`;
}

function tile(name: string, value: number | string, detail: string, className = ''): string {
  const shown = typeof value === 'number' ? value.toLocaleString('en-US') : value;
  return `<div${className && ` class="${className}"`}><dt>${name}</dt><dd><b>${shown}</b> <span>${detail}</span></dd></div>`;
}

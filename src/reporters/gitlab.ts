import { lineStarts } from '../lines.ts';
import type { Safety } from '../transform.ts';
import { fingerprints, gist } from './fingerprints.ts';
import type { FileReport, Reporter } from './index.ts';

/** What GitLab's Code Quality takes: a JSON array with an entry for every change and every file that failed. */
export function gitlabReporter(): Reporter {
  const fingerprint = fingerprints();
  let begin = '[\n';
  return {
    add: (report) => {
      const entries = entriesOf(report, fingerprint).map((entry) => JSON.stringify(entry));
      if (entries.length === 0) return '';
      const text = begin + entries.join(',\n');
      begin = ',\n';
      return text;
    },
    end: () => (begin === '[\n' ? '[]\n' : '\n]\n'),
  };
}

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
}

function entriesOf(report: FileReport, fingerprint: (words: readonly string[]) => string): readonly Entry[] {
  const { path } = report;
  if ('error' in report) {
    const { message, line = 1 } = report.error;
    return [
      {
        description: message,
        check_name: 'slimify',
        fingerprint: fingerprint([path, 'slimify', message]),
        severity: 'major',
        location: { path, lines: { begin: line } },
      },
    ];
  }
  const { before, findings } = report.result;
  const applied = findings.filter(({ status }) => status === 'applied');
  const lines = applied.length === 0 ? [] : lineStarts(before);
  return applied.map((finding) => ({
    description: finding.message,
    check_name: finding.transform,
    fingerprint: fingerprint([path, finding.transform, gist(finding, report.result, lines)]),
    severity: severities[finding.safety],
    location: { path, lines: { begin: finding.line, end: finding.endLine } },
  }));
}

const severities: Readonly<Record<Safety, Entry['severity']>> = { safe: 'minor', unsafe: 'info', manual: 'info' };

import type { BaseComparison, Comparison, GonePath, LayerSize, Smoke, VerifyReport } from '../../verify/report.ts';
import { bold, green, paint, red, visible } from '../text.ts';
import {
  behaviour,
  configuration,
  fewerFiles,
  files,
  instruction,
  layersThatDiffer,
  megabytes,
  percent,
  swapped,
  verdict,
} from './words.ts';

/** A report for a terminal: the verdict, what is wrong, then what was measured and compared. */
export function renderVerifyText(report: VerifyReport, color: boolean): string {
  const good = report.verdict === 'proven' || report.verdict === 'unchanged';
  const head = `${paint(report.path, bold, color)}: ${paint(verdict(report), good ? green : red, color)}`;
  const { comparison, smoke, buildSeconds, problems, log, kept } = report;
  const isSafe = report.changes.every(({ safety }) => safety === 'safe');
  const rows = [
    ...report.changes.map(({ transform, line, message }) => ['change', `line ${line}, ${transform}: ${message}`]),
    ...(comparison === undefined ? [] : [...compared(comparison, isSafe), ['run', ran(smoke)]]),
    ...(buildSeconds === undefined
      ? []
      : [['build', `${buildSeconds.before.toFixed(1)} s before, ${buildSeconds.after.toFixed(1)} s after`]]),
    ...problems.map((problem) => ['problem', problem]),
    ...(log === undefined ? [] : [['log', log]]),
    ...kept.map((tag) => ['kept', tag]),
  ];
  return [head, ...rows.map(([name = '', text = '']) => row(name, text, color))].join('\n') + '\n';
}

function ran(smoke: Smoke | undefined): string {
  return smoke === undefined ? 'not run' : `${smoke.command}: ${behaviour(smoke)}`;
}

function row(name: string, text: string, color: boolean): string {
  const label = name.padEnd(8);
  return `  ${name === 'problem' ? paint(label, red, color) : label} ${visible(text)}`;
}

/** What went away is waste that was told of already when all is safe. */
function compared(comparison: Comparison, isSafe: boolean): readonly string[][] {
  const { before, after, base, saved, gone } = comparison;
  const size = (kind: 'unpacked' | 'compressed'): string =>
    `${megabytes(before[kind])} -> ${megabytes(after[kind])} (${percent(before[kind], after[kind])})`;
  const named = saved.filter(({ bytes }) => Math.abs(bytes) >= 50_000);
  return [
    ['size', `${size('unpacked')}, as pulled ${size('compressed')}`],
    ...(base === undefined ? [] : [['base', baseLine(base)]]),
    ...named.map(({ transform, bytes, files }) => [
      'saved',
      `${megabytes(bytes)} by ${transform ?? 'other changes'} (${files} files)`,
    ]),
    ...layersThatDiffer(before, after).map((layer) => ['before', layerLine(layer)]),
    ...layersThatDiffer(after, before).map((layer) => ['after', layerLine(layer)]),
    ['files', files(comparison)],
    ...(isSafe ? [] : gone).flatMap((path) => tree(path, '')).map((line) => ['gone', line]),
    ['config', configuration(comparison)],
  ];
}

function baseLine(base: BaseComparison): string {
  const { before, after, transform } = base;
  const size = (kind: 'unpacked' | 'compressed'): string => `${megabytes(before[kind])} -> ${megabytes(after[kind])}`;
  const sizes = `${size('unpacked')}, as pulled ${size('compressed')}`;
  return `${swapped(base)} by ${transform}: ${sizes}, ${fewerFiles(base)}`;
}

function layerLine(layer: LayerSize): string {
  return `${megabytes(layer.unpacked).padStart(9)}  ${instruction(layer)}`;
}

const leastShown = 100_000;

function tree({ path, bytes, files, children }: GonePath, indent: string): readonly string[] {
  if (bytes < leastShown) return [];
  const line = `${megabytes(bytes).padStart(9)}  ${indent}${path} (${files} files)`;
  return [line, ...children.flatMap((child) => tree(child, `${indent}  `))];
}

import type {
  BaseComparison,
  Behaviour,
  Comparison,
  LayerSize,
  Sizes,
  Smoke,
  VerifyReport,
} from '../../verify/report.ts';

/** Bytes as megabytes of a million: `152.4 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** How much smaller: `-12.5 %`, `+0.1 %`. */
export function percent(before: number, after: number): string {
  if (before === 0) return '0.0 %';
  const change = ((after - before) / before) * 100;
  return `${change > 0 ? '+' : ''}${change.toFixed(1).replace('-0.0', '0.0')} %`;
}

/** One sentence on what came out, without the file's name. */
export function verdict({ verdict, engine, changes, comparison, smoke }: VerifyReport): string {
  if (verdict === 'unchanged') return 'nothing to verify: slimify changes nothing';
  const count = `${changes.length} change${changes.length === 1 ? '' : 's'}`;
  if (verdict === 'broken') return `with ${count} it does not build any more (${engine})`;
  if (verdict === 'differs') return `builds with ${count}, but not everything is as promised (${engine})`;
  const safe = changes.every(({ safety }) => safety === 'safe');
  const [run, notRun] = safe ? ['proven', 'built and compared'] : ['built and run', 'built'];
  const size = comparison === undefined ? '' : `, ${percent(comparison.before.unpacked, comparison.after.unpacked)}`;
  // what starts neither before nor after was not tried
  const isTried = smoke !== undefined && smoke.before.state !== 'failed';
  return `${count} ${isTried ? run : notRun} with ${engine}${size}`;
}

/** What the comparison of the file systems came to. */
export function files({ violations, moreViolations, vanished, unstable, base }: Comparison): string {
  const packages =
    base === undefined || base.excused === 0 ? '' : `; ${base.excused} differ by the packages of the base`;
  const noise = `${packages}${unstable === 0 ? '' : `; ${unstable} differ as they do between any two builds`}`;
  if (violations.length > 0) return `${violations.length + moreViolations} differ against the promise${noise}`;
  return `${vanished} gone, the rest as promised${noise}`;
}

/** From what to what a base image was swapped: `node:20 -> node:20-slim`. */
export function swapped({ before, after }: BaseComparison): string {
  return `${before.name} -> ${after.name}`;
}

/** How many files fewer a base image has. */
export function fewerFiles({ before, after }: BaseComparison): string {
  const fewer = before.files - after.files;
  return `${Math.abs(fewer).toLocaleString('en-US')} files ${fewer < 0 ? 'more' : 'fewer'}`;
}

/** What the comparison of the configurations came to. */
export function configuration({ config }: Comparison): string {
  const explained = config.filter(({ explainedBy }) => explainedBy !== undefined);
  return config.length === 0 ? 'the same' : `${config.length} fields differ, ${explained.length} as declared`;
}

/** What the smoke test came to. */
export function behaviour({ before, after, differences, unstable }: Smoke): string {
  if (differences.length > 0) return `${ended(before)} before, ${ended(after)} after`;
  const doubt = unstable.length === 0 ? 'the same output' : unstable.join('; ');
  return `${ended(before)}, ${doubt}`;
}

function ended({ state, exitCode, response, reason }: Behaviour): string {
  if (response !== undefined) return `HTTP status ${response.status}`;
  if (state === 'failed') return `does not start${reason === undefined ? '' : `: ${reason}`}`;
  return state === 'running' ? 'still running when stopped' : `exit status ${exitCode}`;
}

/** The layers of an image that have no like in the other one: the same instruction with the same bytes. */
export function layersThatDiffer({ layers }: Sizes, other: Sizes): readonly LayerSize[] {
  const keyOf = ({ createdBy, unpacked }: LayerSize): string => `${unpacked} ${createdBy}`;
  const others = new Set(other.layers.map(keyOf));
  return layers.filter((layer) => !layer.shared && !others.has(keyOf(layer)));
}

/** The instruction of a layer, short, without what the engine adds to it. */
export function instruction({ createdBy }: LayerSize, length = 60): string {
  const plain = createdBy
    .replace(/\s*# buildkit$/, '')
    .replace(/^(?:RUN )?\/bin\/sh -c (?:#\(nop\) )?/, (shell) => (shell.includes('#(nop)') ? '' : 'RUN '))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain.length <= length ? plain : `${plain.slice(0, length - 1)}…`;
}

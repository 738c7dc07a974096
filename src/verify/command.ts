import { resolve } from 'node:path';
import { transforms } from '../../transforms/index.ts';
import { configsFor } from '../config/index.ts';
import type { Configs } from '../config/index.ts';
import { placeOf, placesIn } from '../builds.ts';
import type { Built } from '../builds.ts';
import { SlimifyError } from '../error.ts';
import { readDockerfile } from '../files.ts';
import type { Source } from '../files.ts';
import { progressOn } from '../progress.ts';
import type { Progress } from '../progress.ts';
import { renderFailure } from '../reporters/text.ts';
import { renderVerifyHtml } from '../reporters/verify/html.ts';
import { renderVerifyMarkdown } from '../reporters/verify/markdown.ts';
import { renderVerifyText } from '../reporters/verify/text.ts';
import { explain } from '../failure.ts';
import type { Rewritten } from '../rewriter.ts';
import type { ExitCode, Io } from '../run.ts';
import { slimify as rewrite } from '../slimify.ts';
import type { slimify } from '../slimify.ts';
import { findEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { keepProven, verify } from './index.ts';
import type { Means } from './index.ts';
import type { VerifyReport } from './report.ts';
import type { VerifyCommand } from './settings.ts';

/** `slimify verify` of one Dockerfile: 0 when it is proven or unchanged, 1 when it is not, 2 when that cannot be told. */
export async function runVerify(command: VerifyCommand, io: Io, engine: typeof slimify = rewrite): Promise<ExitCode> {
  const { path, format, color } = command;
  const progress = progressOn(io.stderr);
  try {
    const { text } = readDockerfile(path, io.cwd);
    const { options, config, verify: settings } = command;
    const configs = await configsFor({ options, config, context: settings.context, paths: [path] }, io);
    const means = meansOf(command, io, engine, progress);
    const report = await verify({ path: resolve(io.cwd, path), text }, await settled(means, configs, path, io));
    progress.done();
    io.stdout.write(render({ ...report, path }, format, color.stdout));
    return report.verdict === 'proven' || report.verdict === 'unchanged' ? 0 : 1;
  } catch (thrown) {
    progress.done();
    io.stderr.write(renderFailure(path, explain(thrown), color.stderr));
    return 2;
  }
}

/** A rewriter for `--verify`: gives what is proven of the changes to a file, and says on standard error what came of it. */
export function provingRewriter(
  command: Pick<VerifyCommand, 'options' | 'verify'> & { readonly color: boolean },
  configs: Configs,
  io: Io,
  engine: typeof slimify,
): (source: Source, built?: Built) => Promise<Rewritten> {
  const progress = progressOn(io.stderr);
  const means = meansOf(command, io, engine, progress);
  return async ({ path, text }, built) => {
    if (means.signal.aborted) throw new SlimifyError('cancelled');
    try {
      const { result, report } = await keepProven(
        { path: resolve(io.cwd, path), text },
        await settled(knowing(means, built), configs, path, io),
      );
      progress.done();
      if (report.verdict === 'proven') io.stderr.write(renderVerifyText({ ...report, path }, command.color));
      return { result, proof: { ...report, path } };
    } finally {
      progress.done();
    }
  };
}

/** The means with what the config of a Dockerfile says, and the folder that it is built from where a file that `--context` names says it. */
async function settled(means: Means, configs: Configs, path: string, io: Io): Promise<Means> {
  const { options = means.options, context = means.settings.context } = (await configs(path)) ?? {};
  const place = (await placesIn(context, io.cwd))(path);
  if (place === undefined) throw new SlimifyError('it is built from several folders: name one with --context');
  const all = options.transforms ?? transforms;
  const { targets } = means.options;
  const built = targets === undefined ? options : { ...options, targets };
  return { ...means, options: built, transforms: all, settings: { ...means.settings, context: place.folder } };
}

/** The means with what files of compose and bake say of a Dockerfile, as far as the command line does not. */
function knowing(means: Means, built: Built | undefined): Means {
  if (built === undefined) return means;
  const { settings, options } = means;
  const context = settings.context ?? placeOf(built)?.folder;
  return { ...means, settings: { ...settings, context }, options: { ...options, targets: built.targets } };
}

function meansOf(
  { options, verify: settings }: Pick<VerifyCommand, 'options' | 'verify'>,
  io: Io,
  engine: typeof slimify,
  progress: Progress,
): Means {
  const signal = io.interrupted();
  let found: Promise<Engine> | undefined;
  const engineOf = (): Promise<Engine> => (found ??= findEngine(settings.engine, io.env, signal));
  return { slimify: engine, transforms, options, settings, signal, ...progress, findEngine: engineOf };
}

function render(report: VerifyReport, format: VerifyCommand['format'], color: boolean): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...report }, undefined, 2)}\n`;
  if (format === 'markdown') return renderVerifyMarkdown(report);
  return format === 'html' ? renderVerifyHtml(report) : renderVerifyText(report, color);
}

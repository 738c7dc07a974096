import { isAbove } from '../src/caches.ts';
import { mounts } from '../src/dockerfile.ts';
import type { Dockerfile, Instruction, Run } from '../src/dockerfile.ts';
import { emptyCache } from '../src/empty-cache.ts';
import { once } from '../src/once.ts';
import { conda } from '../src/packages/conda.ts';
import { callOf, hasOption } from '../src/packages/manager.ts';
import { isLiteral } from '../src/shell.ts';
import type { Command } from '../src/shell.ts';
import { isFirm } from '../src/status.ts';
import type { Transform } from '../src/transform.ts';

export const cleanCondaCache: Transform = {
  name: 'clean-conda-cache',
  summary: 'remove the archives that conda downloaded, in the same RUN',
  why:
    'conda, mamba and micromamba keep every archive they download in `pkgs` (`*.conda`, `*.tar.bz2`), next to the unpacked package, and the index of ' +
    'every channel. Both go, in the RUN that fetched them: a later one only hides them. The unpacked packages stay: the files of an environment are ' +
    'hard links to them, or symbolic ones, which `conda clean -f` would break.',
  example: {
    lines: ['FROM continuumio/miniconda3', 'RUN conda install -y numpy'],
  },
  safety: 'safe',
  // wherever conda was put
  mentions: ['conda', 'mamba'],
  waste: ['~/.conda/pkgs', '~/*/pkgs', '/*/pkgs', '/*/*/pkgs', '/*/*/*/pkgs'],
  find: (file) => empty(file),
};

const empty = emptyCache({
  words: ['conda', 'mamba'],
  manager: conda,
  owner: 'conda',
  programs: /^(conda|mamba|micromamba)$/,
  fills,
  /*
   * By the tool itself, called as it was called just before: the text seldom says where `pkgs` is, and a user who may not write to it has another
   * one, which the tool knows; `rm` would fail there. Every version knows these three letters.
   */
  cleanup: (_file, _run, { wrappers, program }) =>
    [...wrappers, ...program].map(({ text }) => text).join(' ') + ' clean -tiy',
  starters: /\b(conda|mamba)\b.*\b(install|update|upgrade|create)\b/,
  configured: /\bpkgs_dirs\b/,
  refuse,
});

/** Whether a command downloads packages to install them. */
function fills(command: Command): boolean {
  const call = callOf(conda, command);
  if (call === undefined || hasOption(call, conda.cacheless)) return false;
  const verb = call.verb === 'env' ? (call.operands[1]?.value ?? '') : call.verb;
  return /^(install|create|update|upgrade)$/.test(verb);
}

function refuse(file: Dockerfile, { instruction, script }: Run, command: Command): string | undefined {
  const { wrappers, program, assignments, args, within, item } = command;
  const set = assignments.some(({ name }) => /^(CONDA|MAMBA)_/.test(name));
  if (set || args.some(({ value }) => /^(-r|--(root-prefix|rc-file|no-rc))(=|$)/.test(value)))
    return 'conda is told where its root is for this command alone';
  const isPlain = isLiteral(program) && wrappers.every(({ value }) => /^(sudo|-[EHn]+)$/.test(value));
  // elsewhere the tool may not be there to be called again
  const { before, after } = script.items[item] ?? {};
  if (!isPlain || within.some((nesting) => nesting !== 'pipe') || isFirm(before) || isFirm(after))
    return 'conda is not called in a way that can be repeated for a cleanup';
  if (mounts(instruction).some(({ type, target = '' }) => type === 'cache' && /conda|mamba|\bpkgs\b/.test(target)))
    return 'a mount may hold the cache';
  const offline = offlineRuns(file).find((at) => at === instruction || isAbove(file, at, instruction));
  return offline && `line ${offline.line} installs from the cache`;
}

const offlineRuns = once(({ instructions }: Dockerfile) => instructions.filter(isOffline));

function isOffline({ script, flags }: Instruction): boolean {
  const cut = flags.some(({ name, value }) => name === 'network' && value === 'none');
  return (
    script?.commands.some((command) => {
      const call = callOf(conda, command);
      return call !== undefined && (cut || hasOption(call, /^(-C|--offline|--use-index-cache|--download-only)$/));
    }) === true
  );
}

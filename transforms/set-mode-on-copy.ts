import { knowsCopyChmod, usesBuildKit } from '../src/buildkit.ts';
import { setOnCopy } from '../src/copy-flag.ts';
import { targetsOf } from '../src/copied.ts';
import type { Transform } from '../src/transform.ts';

export const setModeOnCopy: Transform = {
  name: 'set-mode-on-copy',
  summary: 'copy files with their mode instead of a later chmod',
  why:
    '`RUN chmod` behind a `COPY` writes the files into a second layer, because a mode cannot be changed in the layer below: the image holds them twice. ' +
    '`COPY --chmod` gives them their mode when they are written; only BuildKit knows it, so that it is used where the file needs BuildKit already or ' +
    'with `--buildkit`. A file of 40 MB made an image of 196.2 MB with `chmod 755` and one of ' +
    '156.2 MB with `--chmod=755` (measured, Docker 26.1). A mode such as `+x` depends on the one that a file has and cannot be given to `COPY`.',
  example: {
    lines: ['FROM python:3.12-slim', 'COPY entrypoint.sh /entrypoint.sh', 'RUN chmod 755 /entrypoint.sh'],
  },
  safety: 'safe',
  mentions: ['chmod'],
  waste: [],
  *find(file, context) {
    yield* setOnCopy(file, {
      name: 'chmod',
      beside: /^(from|chown|exclude)$/,
      message: 'chmod writes the copied files into a second layer',
      settle: (_run, { value: mode, kind }, copied, path) => {
        const { copies, folders, isFile, isGiven, modes } = copied;
        if (kind !== 'literal' || !/^0?[0-7]{3}$/.test(mode)) return `COPY cannot be given the mode ${mode}`;
        if (!usesBuildKit(file, context)) return 'only BuildKit knows COPY --chmod, and nothing says that it is used';
        if (!knowsCopyChmod(file)) return 'the syntax that the file asks for has no COPY --chmod yet';
        if (modes !== undefined) return `line ${modes} changes modes there first`;
        // folders are made with 755, and the one that is copied to stays so
        if (isFile || (mode.endsWith('755') && !isGiven)) return { value: mode, folders: [] };
        if (!copies.every((copy) => targetsOf(file, copy).every((target) => target === path)))
          return `COPY makes folders below ${path} without the mode`;
        return { value: mode, folders: [...new Set([path, ...folders])] };
      },
    });
  },
};

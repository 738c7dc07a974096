import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { nameOf, siblingOf, whyUnknown } from '../src/images/swap.ts';
import { lastStage } from '../src/lineage.ts';
import { halve } from '../src/split.ts';
import { python } from '../src/stacks/effects-python.ts';
import { namesBuilders, packagesOf } from '../src/stacks/interpreted.ts';
import type { Program } from '../src/stacks/interpreted.ts';
import { leftBy } from '../src/stacks/left.ts';
import { buildersOf, compilesIn, neededOf, pythonCopies } from '../src/stacks/python.ts';
import { movesWhole, obstacleTo, splitInterpreted } from '../src/stacks/split-interpreted.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitPythonBuild: Transform = {
  name: 'split-python-build',
  summary: 'leave compilers of Python packages in a build stage',
  why:
    'What pip compiles packages with stays in the image: gcc, headers, git. `build-essential` alone takes 314 MB on a slim image of Debian 12 (apt-get, 2026), and the full image, ' +
    'which brings it all, is 411 MB to pull where the slim one is 43 (docker-library/repo-info, 2026). The stage stays as it is to build in; what runs is a ' +
    'stage on the slim image of the same version, which takes over the installed packages, or the virtual environment, and what else the stage wrote. Other ' +
    'packages of the distribution are installed there again, and in the place of packages of headers the libraries that they are for.',
  example: {
    lines: [
      'FROM python:3.12-slim',
      'WORKDIR /app',
      'RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*',
      'COPY requirements.txt .',
      'RUN pip install --no-cache-dir -r requirements.txt',
      'COPY . .',
      'CMD ["gunicorn", "app:app"]',
    ],
    files: { 'requirements.txt': 'gunicorn\npsycopg2\n' },
  },
  safety: 'unsafe',
  risk:
    'A compiled package may load a library, or the program start a tool, that came along with what stays behind; a package may have put files elsewhere. ' +
    'Build the image and run its tests.',
  waste: [],
  mentions: ['python'],
  *find(file, context) {
    const stage = lastStage(file);
    if (stage === undefined || !/(^|\/)python$/.test(stage.image.repository)) return;
    const found = judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const refuse = (reason: string): Refusal => ({ span: stage.image, reason });
  const from = describe(stage.image);
  if (!installs(stage)) return undefined;
  if (officialName(stage.image) !== 'python')
    return refuse(`what ${stage.image.text} holds, and a smaller image beside it, is not known`);
  if (from?.variant === 'slim' && !namesBuilders(stage)) return undefined;
  if (from === undefined) return refuse(whyUnknown(stage.image));
  const halves = halve(file, stage);
  if (typeof halves === 'string') return refuse(halves);
  if (from === undefined) return undefined;
  const moved = ['PIP_TARGET', 'PIP_PREFIX', 'PIP_ROOT', 'PIP_USER', 'PYTHONUSERBASE'].find((name) =>
    stage.settings.has(`ENV ${name}`),
  );
  if (moved !== undefined) return refuse(`${moved} says where packages go`);
  const left = leftBy(file, halves.build, python, context);
  if (typeof left === 'string') return refuse(left);
  const isFull = from.variant === 'full';
  const to = isFull ? siblingOf(stage.image, from, (tokens) => [...tokens, 'slim']) : from;
  if (to === undefined) return refuse(`${nameOf(from)} has no slim image`);
  const program: Program = { file, halves, left, context, from, to };
  const build = buildersOf(program);
  if (!left.builds || (!isFull && build.size === 0)) return refuse('nothing is left in it that only the build needs');
  const obstacle = obstacleTo(program);
  if (obstacle !== undefined) return refuse(obstacle);
  const needed = neededOf(program);
  if (typeof needed === 'string') return refuse(needed);
  const packages = packagesOf(program, build, needed);
  if (typeof packages === 'string') return refuse(packages);
  const idle = [...build].filter((name) => !packages.includes(name));
  if (isFull && idle.length === 0 && !compilesIn(program) && movesWhole(program))
    return refuse('nothing that it installs is compiled: use-slim-base does all that there is to gain');
  if (!isFull && idle.length === 0) return refuse('what it builds with is needed when it runs too');
  const copies = pythonCopies(program, idle);
  if (typeof copies === 'string') return refuse(copies);
  return splitInterpreted(program, packages, copies, idle, (variable) => isForBuild(file, variable));
}

/** Whether packages of Python are installed: a first glance. */
function installs({ instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, body }) => keyword === 'RUN' && /\b(pip[\d.]*|poetry|pipenv|uv|pdm|setup\.py)\b/.test(body.text),
  );
}

/** Whether nothing but pip and the like reads a variable. */
function isForBuild({ text }: Dockerfile, name: string): boolean {
  if (!/^(PIP_\w+|DEBIAN_FRONTEND|CFLAGS|CXXFLAGS|LDFLAGS|MAKEFLAGS)$/.test(name)) return false;
  return !new RegExp(`\\$\\{?${name}\\b`).test(text) && !/^\s*(CMD|ENTRYPOINT)\b.*\bpip/im.test(text);
}

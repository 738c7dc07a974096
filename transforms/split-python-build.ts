import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { officialName } from '../src/images/release.ts';
import { savingOf } from '../src/images/savings.ts';
import { nameOf, retag, siblingOf, whyNot } from '../src/images/swap.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import { builders, neededOf, packagesOf } from '../src/stacks/python.ts';
import type { Program } from '../src/stacks/python.ts';
import { remainsOf } from '../src/stacks/python-remains.ts';
import { copiesOf, setupOf } from '../src/stacks/python-runtime.ts';
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
    const stage = file.stages.at(-1);
    const whole = lastStage(file);
    if (stage === undefined || whole === undefined || officialName(whole.image) !== 'python' || !builds(whole)) return;
    // what runs is read in the text of one stage
    const found = judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const refuse = (reason: string): Refusal => ({ span: stage.image, reason });
  const { image: ref } = stage;
  const from = describe(ref);
  const halves = halve(file, stage);
  if (typeof halves === 'string') return refuse(halves);
  if (from === undefined) return undefined;
  const moved = ['PIP_TARGET', 'PIP_PREFIX', 'PIP_ROOT', 'PIP_USER', 'PYTHONUSERBASE'].find((name) =>
    stage.settings.has(`ENV ${name}`),
  );
  if (moved !== undefined) return refuse(`${moved} says where packages go`);
  const remains = remainsOf(file, halves.build);
  if (typeof remains === 'string') return refuse(remains);
  const to = from.variant === 'full' ? siblingOf(ref, from, (tokens) => [...tokens, 'slim']) : from;
  if (to === undefined) return refuse(`${nameOf(from)} has no slim image`);
  const program: Program = { file, halves, remains, context, from, to };
  const headed = builders(program);
  if (headed.length === 0 || !remains.builds) return undefined;
  const swap = to === from ? undefined : retag(ref, from, to);
  if (typeof swap === 'string') return refuse(swap);
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const obstacle = whyNotHere(from, to) ?? whyNot(from, to, platform);
  if (obstacle !== undefined) return refuse(obstacle);
  const needed = neededOf(program, swap);
  if (typeof needed === 'string') return refuse(needed);
  const packages = packagesOf(program, needed);
  if (typeof packages === 'string') return refuse(packages);
  const idle = headed.filter((name) => !packages.includes(name));
  if (idle.length === 0) return undefined;
  const copies = copiesOf(program);
  if (typeof copies === 'string') return refuse(copies);
  const setup = setupOf(program, packages, copies);
  if (typeof setup === 'string') return refuse(setup);
  const name =
    swap === undefined
      ? ref.text
      : ref.text.slice(0, swap.start - ref.start) + swap.text + ref.text.slice(swap.end - ref.start);
  const saving = savingOf(from, to);
  return {
    span: ref,
    message: [
      `only the build needs ${idle.slice(0, 3).join(', ')}${idle.length > 3 ? ` and ${idle.length - 3} more` : ''}`,
      ...(saving === undefined ? [] : [saving.text]),
    ].join(': '),
    edits: splitOff(file, halves, {
      image: platform === undefined ? name : `--platform=${platform} ${name}`,
      setup,
      copies,
      isForBuild: (variable) => isForBuild(file, variable),
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** Whether the stage may install what to build with: a first glance. */
function builds({ instructions, settings }: Stage): boolean {
  const runs = instructions.filter(({ keyword }) => keyword === 'RUN').map(({ body }) => body.text);
  const values = [...settings].flatMap(([name, all]) => (name === 'USER' ? [] : all.map(({ value }) => value)));
  const word = /-dev\b|gcc|g\+\+|build-|gfortran|\bgit\b|clang|cargo|rust|\bmake\b|-sdk/;
  return (
    runs.some((run) => /\b(apt-get|apt|apk)\b[^]*\b(install|add)\b/.test(run)) &&
    [...runs, ...values].some((text) => word.test(text))
  );
}

function whyNotHere(from: Image, to: Image): string | undefined {
  if (from.variant !== 'alpine' && from.suite !== 'bookworm' && from.suite !== 'trixie')
    return `what the packages of ${from.suite ?? 'its distribution'} are called is not known`;
  if (from.suite !== to.suite) return `the distribution of ${nameOf(to)} is another one`;
  return undefined;
}

/** Whether nothing but pip and the like reads a variable. */
function isForBuild({ text }: Dockerfile, name: string): boolean {
  if (!/^(PIP_\w+|DEBIAN_FRONTEND|CFLAGS|CXXFLAGS|LDFLAGS|MAKEFLAGS)$/.test(name)) return false;
  return !new RegExp(`\\$\\{?${name}\\b`).test(text) && !/^\s*(CMD|ENTRYPOINT)\b.*\bpip/im.test(text);
}

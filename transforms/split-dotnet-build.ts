import type { Context } from '../src/context.ts';
import type { Dockerfile, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import type { Image } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import { savingOf } from '../src/images/savings.ts';
import { whyNot } from '../src/images/swap.ts';
import { dotnetSdk } from '../src/images/tools.ts';
import { moreThanBare } from '../src/runtime/bare.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import { restOf } from '../src/stacks/carried.ts';
import { dotnetKit, dotnetProgramOf } from '../src/stacks/dotnet.ts';
import type { DotnetProgram } from '../src/stacks/dotnet.ts';
import { runtimeTools } from '../src/stacks/runtime-tools.ts';
import type { Finding, Refusal, Transform } from '../src/transform.ts';

export const splitDotnetBuild: Transform = {
  name: 'split-dotnet-build',
  summary: 'build .NET with the SDK, run it on the runtime',
  why:
    'What `dotnet publish` writes needs the runtime alone; the SDK, the sources and the cache of NuGet packages beside it are waste. The sample application of ' +
    '.NET 10 on aspnet is 92.5 MB to pull with all that it needs (dotnet/dotnet-docker, November 2025), the SDK has the runtime with compilers, git and PowerShell on top. ' +
    'The stage that publishes stays as it is; behind it a stage on aspnet, runtime or, for what brings its own runtime, runtime-deps of the same version ' +
    'and distribution gets the folder that was published.',
  example: {
    lines: [
      'FROM mcr.microsoft.com/dotnet/sdk:8.0',
      'WORKDIR /src',
      'COPY . .',
      'RUN dotnet publish -c Release -o /app',
      'WORKDIR /app',
      'ENTRYPOINT ["dotnet", "Shop.dll"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'files that the program opens outside of the folder that is published are gone, and so are git, curl, PowerShell and the SDK. aspnet listens on port 8080 where nothing ' +
    'else is said, the SDK on localhost:5000. Start it and use it once',
  waste: [],
  config: ['Cmd', 'Entrypoint', 'Env', 'WorkingDir'],
  mentions: ['dotnet'],
  *find(file, context) {
    const stage = lastStage(file);
    const found = stage === undefined ? undefined : judge(file, stage, context);
    if (found !== undefined) yield found;
  },
};

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | Refusal | undefined {
  const { image } = stage;
  if (!/(^|\/)(dotnet(\/core)?(\/sdk|$)|aspnetcore-build$)/.test(image.repository)) return undefined;
  const refuse = (reason: string): Refusal => ({ span: image, reason });
  const halves = halve(file, stage);
  const builds = stage.instructions.some(({ body }) => /\bdotnet (publish|build)\b/.test(body.text));
  if (typeof halves === 'string') return builds ? refuse(halves) : undefined;
  const program = dotnetProgramOf(file, halves, context);
  if (program === undefined) return undefined;
  if (typeof program === 'string') return refuse(program);
  const runtime = imageFor(stage, program);
  if (typeof runtime === 'string') return refuse(runtime);
  const { from, to, text } = runtime;
  const tools = runtimeTools(to, from);
  const rest = restOf(file, halves, dotnetKit, { ...program, tools }, context);
  if (typeof rest === 'string') return refuse(rest);
  const { build, tail } = halves;
  const moved = [...build.filter(({ keyword }) => /^(CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)), ...tail];
  const set = [...moved, ...build.filter(({ keyword }) => keyword === 'ENV')];
  const kept = set.find(({ body }) => dotnetSdk.files.test(body.text));
  if (kept !== undefined) return refuse(`line ${kept.line} names tools of the SDK`);
  const instructions = moved.filter(({ keyword }) => keyword !== 'USER');
  const more = moreThanBare(file, { ...stage, instructions }, { dropped: new Set(), ...tools });
  if (more !== undefined) return refuse(more);
  const saving = savingOf(from, to);
  const message = `the SDK that builds ${program.name} stays in the image, which its runtime is enough for${saving === undefined ? '' : `: ${saving.text}`}`;
  const platform = stage.from.flags.find(({ name }) => name === 'platform')?.value;
  const name = platform === undefined ? text : `--platform=${platform} ${text}`;
  const edits = splitOff(file, halves, { image: name, ...rest, isForBuild: (name) => name.startsWith('NUGET_') });
  return { span: image, message, edits, ...(saving && { savesPulled: saving.bytes }) };
}

/** The runtime image beside an image of the SDK; a text says why there is none. */
function imageFor(
  { image, from: { flags } }: Stage,
  { image: name, rid = '' }: DotnetProgram,
): { readonly from: Image; readonly to: Image; readonly text: string } | string {
  if (image.text.includes('$')) return 'the image is named by a build argument';
  if (image.digest !== undefined) return 'the digest names one image, and that of the other one is not known';
  if (image.repository.startsWith('microsoft/'))
    return `the repository of ${image.text} has moved to mcr.microsoft.com/dotnet/sdk: which runtime is left beside it is not known`;
  // the number of an SDK says nothing of the runtime but its version, and the data has the latest ones alone
  const tag = (image.tag ?? 'latest').replace(/-aot$/, '').replace(/^(\d+\.\d+)\.\d{3}/, '$1');
  const from = describe(image) ?? describe({ ...image, tag });
  if (from === undefined) return `${image.text} is not known to be built still`;
  const text = `mcr.microsoft.com/dotnet/${name}:${tag}`;
  const to = describe(parseImage(text, image, new Map()));
  if (to === undefined || from.suite !== to.suite)
    return `an image of ${name} on what ${image.text} stands on is not known`;
  if (rid !== '' && /musl/.test(rid) !== (to.libc === 'musl'))
    return `it is published for ${rid}, which ${text} does not run`;
  if (rid !== '' && !/^linux-(musl-)?(x64|arm64|arm)$/.test(rid) && name === 'runtime-deps')
    return `it is published for ${rid}`;
  const reason = whyNot(from, to, flags.find((one) => one.name === 'platform')?.value);
  return reason ?? { from, to, text };
}

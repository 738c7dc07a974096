import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import { savingOf } from '../src/images/savings.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Halves } from '../src/split.ts';
import { siteTools } from '../src/stacks/site-tools.ts';
import { staticSite } from '../src/stacks/static-site.ts';
import type { Finding, Transform } from '../src/transform.ts';

export const splitStaticSite: Transform = {
  name: 'split-static-site',
  summary: 'serve a built site with nginx instead of its tools',
  why:
    'A site of plain files that hugo, mkdocs, jekyll or a bundler has written needs a web server and nothing else: node:24 is 409 MB to pull, nginx:alpine-slim ' +
    'about 6 (docker-library/repo-info, 2026). The stage that there is builds as before; nginx takes the folder that it writes. It is another ' +
    'server, on port 80, so that slimify shows this and never writes it.',
  example: {
    lines: [
      'FROM node:24',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm ci && npm run build',
      'EXPOSE 3000',
      'CMD ["npx", "serve", "-s", "dist"]',
    ],
  },
  safety: 'manual',
  risk:
    'nginx listens on port 80 and has its own headers, redirects and error pages; settings that the old server read when it started, and what it built then, ' +
    'are those of the build. Change the port where the container is run, and look at pages below the first one',
  config: ['Cmd', 'Entrypoint', 'Env', 'ExposedPorts', 'User', 'WorkingDir'],
  waste: [],
  mentions: [...siteTools, 'serve', 'start', 'npm', 'yarn', 'pnpm', 'bun'],
  *find(file, context) {
    const stage = lastStage(file);
    const found = stage === undefined ? undefined : judge(file, stage, context);
    if (stage === undefined || found === undefined) return;
    if (typeof found === 'string') yield { span: stage.image, reason: found };
    else yield found;
  },
};

/** Its tags follow the newest release. */
const server = 'nginx:alpine-slim';

function judge(file: Dockerfile, stage: Stage, context: Context): Finding | string | undefined {
  const site = staticSite(file, stage, context);
  if (site === undefined || typeof site === 'string') return site;
  const halves = halve(file, stage);
  if (typeof halves === 'string') return halves;
  const odd = [...halves.build, ...halves.tail].find(
    (one) => one.keyword === 'HEALTHCHECK' || (one.keyword === 'USER' && halves.tail.includes(one)),
  );
  if (odd !== undefined)
    return `line ${odd.line} (${odd.keyword}) is for ${site.server}, and another server would be there`;
  const late = site.build === undefined ? undefined : halves.tail.find(({ keyword }) => /^(ENV|ARG)$/.test(keyword));
  if (late !== undefined) return `line ${late.line} may set what the site is built with, and stands behind the build`;
  const from = describe(stage.image);
  const to = describe(parseImage(server, { start: 0, end: server.length }, new Map()));
  const saving = from && to && savingOf(from, to);
  const run = stage.from.word === stage.from.word.toLowerCase() ? 'run' : 'RUN';
  return {
    span: stage.image,
    message: [
      `${site.server} and what the site is built with are shipped, and its files need a web server alone`,
      ...(site.build === undefined ? [] : ['it builds the site anew whenever it starts, where that can be done once']),
      ...(saving === undefined ? [] : [saving.text]),
    ].join(': '),
    edits: splitOff(file, halves, {
      image: server,
      setup: site.isSinglePage ? [`${run} ${onePage}`] : [],
      copies: [{ sources: [site.folder], target: '/usr/share/nginx/html' }],
      isForBuild: () => true,
      finish: site.build === undefined ? [] : [`${run} ${site.build}`],
      instead: insteadOf(halves),
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** Answers every path that is no file with the first page, as these servers do. */
const onePage = String.raw`printf 'server { listen 80; root /usr/share/nginx/html; location / { try_files $uri $uri/ /index.html; } }\n' > /etc/nginx/conf.d/default.conf`;

/** What stands where the old server was started. */
function insteadOf({ build, tail }: Halves): ReadonlyMap<Instruction, string> {
  const all = [...build, ...tail];
  const starts = all.filter(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  const ports = all.filter(({ keyword }) => keyword === 'EXPOSE');
  const texts = new Map<Instruction, string>();
  for (const at of build) if (/^(USER|WORKDIR)$/.test(at.keyword)) texts.set(at, '');
  for (const at of ports) texts.set(at, `${at.word} 80`);
  for (const at of starts) {
    const isEntrypoint = at.keyword === 'ENTRYPOINT' && starts.some(({ keyword }) => keyword === 'CMD');
    const command = at.word === at.word.toLowerCase() ? 'cmd' : 'CMD';
    texts.set(at, isEntrypoint ? `${at.word} ["/docker-entrypoint.sh"]` : `${command} ["nginx", "-g", "daemon off;"]`);
  }
  return texts;
}

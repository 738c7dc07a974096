import type { Context } from '../src/context.ts';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile.ts';
import { describe } from '../src/images/describe.ts';
import { parseImage } from '../src/images/reference.ts';
import { savingOf } from '../src/images/savings.ts';
import { lastStage } from '../src/lineage.ts';
import { halve, splitOff } from '../src/split.ts';
import type { Halves } from '../src/split.ts';
import type { Serving } from '../src/stacks/site-servers.ts';
import { siteTools } from '../src/stacks/site-tools.ts';
import { staticSite } from '../src/stacks/static-site.ts';
import type { Finding, Transform } from '../src/transform.ts';

export const splitStaticSite: Transform = {
  name: 'split-static-site',
  summary: 'serve a built site with nginx instead of its tools',
  why:
    'A site of plain files that hugo, mkdocs, jekyll or a bundler has written needs a web server and nothing else: node:24 is 409 MB to pull, nginx:alpine-slim ' +
    'about 6 (docker-library/repo-info, 2026). The stage that there is builds as before; nginx takes the folder that it writes, and answers on the port ' +
    'of the old server as that one did: the first page for what is no file, `about.html` for `about`, `404.html`. Where the file does not tell that port, ' +
    'or the old server is one that builds for development, slimify shows it with port 80 and never writes it.',
  example: {
    lines: [
      'FROM node:24',
      'WORKDIR /app',
      'COPY . .',
      'RUN npm ci && npm run build',
      'EXPOSE 3000',
      'CMD ["npx", "serve", "-s", "dist", "-l", "3000"]',
    ],
  },
  safety: 'unsafe',
  risk:
    'nginx has its own headers, redirects, error pages and types of files (`.mjs` is none of them in older ones), compresses nothing, listens on IPv4 only, reads ' +
    'files as another user than root, and heeds no variable such as PORT; what the old server read or built when it started is what it was in the build. ' +
    'What is shown only listens on port 80: change that where the container is run. Look at pages below the first one, and at scripts and fonts',
  config: ['Cmd', 'Entrypoint', 'Env', 'ExposedPorts', 'User', 'WorkingDir'],
  waste: [],
  replacesProgram: true,
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
  const user = stage.instructions.findLast(({ keyword }) => keyword === 'USER');
  const serving =
    user === undefined ? site.serving : `${site.server} is not run by root but by the user of line ${user.line}`;
  const isKnown = typeof serving !== 'string';
  const rules = isKnown ? configure(serving) : site.isSinglePage ? configure(onePage) : undefined;
  return {
    span: stage.image,
    message: [
      `${site.server} and what the site is built with are shipped, and its files need a web server alone`,
      ...(site.build === undefined ? [] : ['it builds the site anew whenever it starts, where that can be done once']),
      ...(isKnown ? [] : [`it is shown with port 80, as ${serving}`]),
      ...(saving === undefined ? [] : [saving.text]),
    ].join(': '),
    ...(!isKnown && { safety: 'manual' }),
    edits: splitOff(file, halves, {
      image: server,
      setup: rules === undefined ? [] : [`${run} ${rules}`],
      copies: [{ sources: [site.folder], target: '/usr/share/nginx/html' }],
      isForBuild: () => true,
      finish: site.build === undefined ? [] : [`${run} ${site.build}`],
      instead: insteadOf(halves, isKnown),
    }),
    ...(saving !== undefined && { savesPulled: saving.bytes }),
  };
}

/** Where the port is not known: every path that is no file is answered with the first page, as these servers do. */
const onePage: Serving = { port: 80, rules: 'location / { try_files $uri $uri/ /index.html; }' };

function configure({ port, rules }: Serving): string {
  const block = `server { listen ${port}; root /usr/share/nginx/html; ${rules} }`;
  return String.raw`printf '${block}\n' > /etc/nginx/conf.d/default.conf`;
}

/** What stands where the old server was started. */
function insteadOf({ build, tail }: Halves, keepsPort: boolean): ReadonlyMap<Instruction, string> {
  const all = [...build, ...tail];
  const starts = all.filter(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword));
  const ports = all.filter(({ keyword }) => keyword === 'EXPOSE');
  const texts = new Map<Instruction, string>();
  for (const at of build) if (/^(USER|WORKDIR)$/.test(at.keyword)) texts.set(at, '');
  for (const at of keepsPort ? [] : ports) texts.set(at, `${at.word} 80`);
  for (const at of starts) {
    const isEntrypoint = at.keyword === 'ENTRYPOINT' && starts.some(({ keyword }) => keyword === 'CMD');
    const command = at.word === at.word.toLowerCase() ? 'cmd' : 'CMD';
    texts.set(at, isEntrypoint ? `${at.word} ["/docker-entrypoint.sh"]` : `${command} ["nginx", "-g", "daemon off;"]`);
  }
  return texts;
}

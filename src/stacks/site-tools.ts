/** What serves plain files, as a command line tells it. */
export interface Server {
  /** For a sentence: `hugo server`. */
  readonly name: string;
  /** The program that also builds what it serves; undefined for one that only serves. */
  readonly tool: string | undefined;
  /** The folder that its words name. */
  readonly given: string | undefined;
  /** Whether every path that is no file is answered with index.html. */
  readonly isSinglePage: boolean;
}

/** Generators and bundlers: the verbs that serve and that build, and the folder that they write to where nothing else is said. */
interface Tool {
  readonly serves: RegExp;
  readonly builds: RegExp;
  readonly output: string;
  readonly isSinglePage?: boolean;
  /** What builds the site. */
  readonly build: string;
}

const tools: ReadonlyMap<string, Tool> = new Map<string, Tool>([
  [
    'hugo',
    {
      serves: /^serve(r)?$/,
      builds: /^(?!(completion|config|convert|deploy|env|gen|help|import|list|mod|new|serve|server|version)$)/,
      output: 'public',
      build: 'hugo',
    },
  ],
  ['mkdocs', { serves: /^serve$/, builds: /^build$/, output: 'site', build: 'mkdocs build' }],
  ['jekyll', { serves: /^(s|serve|server)$/, builds: /^(b|build)$/, output: '_site', build: 'jekyll build' }],
  ['docusaurus', { serves: /^(serve|start)$/, builds: /^build$/, output: 'build', build: 'npx docusaurus build' }],
  ['hexo', { serves: /^(s|server)$/, builds: /^(g|generate)$/, output: 'public', build: 'npx hexo generate' }],
  ['gatsby', { serves: /^serve$/, builds: /^build$/, output: 'public', build: 'npx gatsby build' }],
  [
    'react-scripts',
    { serves: /^start$/, builds: /^build$/, output: 'build', isSinglePage: true, build: 'npx react-scripts build' },
  ],
  [
    'vue-cli-service',
    { serves: /^serve$/, builds: /^build$/, output: 'dist', isSinglePage: true, build: 'npx vue-cli-service build' },
  ],
  [
    'vite',
    {
      serves: /^(|dev|serve|preview)$/,
      builds: /^build$/,
      output: 'dist',
      isSinglePage: true,
      build: 'npx vite build',
    },
  ],
]);

/** The names of the generators and bundlers. */
export const siteTools: readonly string[] = [...tools.keys()];

/** Programs that write a site to a folder which their words do not name. */
export const builders =
  /^(angular|brunch|build|docusaurus|eleventy|ember|gatsby|grunt|gulp|hexo|hugo|jekyll|mkdocs|ng|nuxt|parcel|react-scripts|rollup|tsc|vite|vue-cli-service|webpack)$/;

/** Options of servers alone, with the word behind them that is no verb. */
const ofServer =
  /^(-b|--baseU(RL|rl)|--bind|-p|-P|--port|--appendPort|-H|-h|--host|--hostname|-a|--dev-addr|-l|--listen|--livereload-port|-c|-C|-K|-S|-d)$/;

/** The server that the words of a command start; a text: what else it does; undefined: none. */
export function serverOf([program = '', ...rest]: readonly string[]): Server | string | undefined {
  const own = program.replace(/^.*\//, '');
  const operand = rest.find((word, i) => !word.startsWith('-') && !ofServer.test(rest[i - 1] ?? ''));
  const tool = tools.get(own);
  if (tool !== undefined) {
    const verb = operand ?? '';
    if (!tool.serves.test(verb)) return undefined;
    const name = [own, verb].join(' ').trim();
    return { name, tool: own, given: undefined, isSinglePage: tool.isSinglePage === true };
  }
  if (own !== 'serve' && own !== 'http-server') return undefined;
  const odd = rest.find((word) => /^(--ssl(-\w+)?|-S|--tls|-P|--proxy|--username|--config)(=|$)/.test(word));
  if (odd !== undefined && !(own === 'serve' && odd === '-S'))
    return `what ${odd} asks of ${own} is not done by another server`;
  if (operand === undefined) return undefined;
  const isSinglePage = own === 'serve' && rest.some((word) => /^(-s|--single)$/.test(word));
  return { name: own, tool: undefined, given: operand, isSinglePage };
}

/** Where a command writes the site that a tool serves; undefined for one that does not write it. */
export function outputOf([program = '', ...rest]: readonly string[], name: string): string | undefined {
  const tool = tools.get(name);
  const index = rest.findIndex((word) => /^(-d|--destination|--site-dir|--out-dir|--outDir|--dest)(=|$)/.test(word));
  const given = rest[index]?.includes('=') === true ? rest[index]?.replace(/^.*?=/, '') : rest[index + 1];
  const isValue = (i: number): boolean => (index !== -1 && i === index + 1) || ofServer.test(rest[i - 1] ?? '');
  const verb = rest.find((word, i) => !word.startsWith('-') && !isValue(i)) ?? '';
  const isElsewhere = rest.some((word) => /^(-s|--source|--config(-file)?|-f)(=|$)/.test(word));
  if (tool === undefined || program !== name || isElsewhere || !tool.builds.test(verb)) return undefined;
  return index === -1 ? tool.output : given;
}

/** What builds the site once that a command builds anew whenever it starts, and where to; a text: what is not known of it. */
export function buildOf(
  [, ...rest]: readonly string[],
  { name, tool: program = '' }: Server,
): { readonly command: string; readonly output: string } | string {
  const tool = tools.get(program);
  const known =
    /^(--(bind|port|appendPort|watch|no-watch|disable\w+|navigateToChanged|host|force_polling|livereload|livereload-port|incremental|trace|verbose|dev-addr|no-livereload|open|baseU(RL|rl)|strictPort)|-[bpPwHlIvVao])(=.*)?$/;
  const odd = rest.find((word) => word.startsWith('-') && !known.test(word));
  if (tool === undefined) return `no line is seen to write the site that ${name} serves`;
  if (odd !== undefined) return `whether the site is built with ${odd} of ${name} is not known`;
  return { command: tool.build, output: tool.output };
}

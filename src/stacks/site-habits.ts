/** How a server of plain files is told what to do, and what it does by itself. */
export interface Habits {
  /** Options with the port, or with an address in front of it, as the word behind them. */
  readonly port: RegExp;
  /** Options with the address alone. */
  readonly host?: RegExp;
  /** Where it listens when nothing else is said: its documentation, and its source on the npm registry or its repository. */
  readonly standard: number;
  /** Whether it is reached from outside of the container when no address is given. */
  readonly isOpen: boolean;
  /** Variables that change what it does. */
  readonly variables: RegExp;
  /** Options that ask for nothing that a visitor could tell; `valued` have a word behind them. */
  readonly quiet: RegExp;
  readonly valued?: RegExp;
  readonly rules: string;
  /** Files of which the first that is there must not say what nginx would not know of. */
  readonly settings: readonly string[];
  /** Whether it serves the site as its files lie, at `/`, with that settings file; '' is none. */
  readonly isPlain: (settings: string) => boolean;
  /** Whether no settings file is proof only where the build context is known. */
  readonly needsContext: boolean;
}

/** What is not there is answered by the page for it, as these servers do. */
const missing = 'error_page 404 /404.html;';

/** What stands in nginx's `server` block, beside the port and the folder, for the files to be tried in this order. */
function answers(tries: string, ...more: readonly string[]): string {
  return ['charset utf-8;', ...more, `location / { try_files ${tries}; }`].join(' ');
}

/** With the slash that is missing behind a folder; without the port in it, which is another one outside of the container. */
const slashes = 'absolute_redirect off;';

/** By the program and its verb. */
const known: ReadonlyMap<string, Habits> = new Map<string, Habits>([
  [
    'serve',
    {
      port: /^(-l|--listen|-p)$/,
      standard: 3000,
      isOpen: true,
      variables: /^PORT$/,
      quiet:
        /^(-s|--single|-n|--no-clipboard|-L|--no-request-logging|-u|--no-compression|--no-etag|--no-port-switching|-d|--debug)$/,
      rules: answers('$uri $uri/index.html $uri.html $uri/ =404', 'autoindex on;', slashes, missing),
      settings: ['serve.json', 'public/serve.json', 'static/serve.json'],
      isPlain: (settings) => settings === '',
      needsContext: false,
    },
  ],
  [
    'http-server',
    {
      port: /^(-p|--port)$/,
      host: /^-a$/,
      standard: 8080,
      isOpen: true,
      variables: /^(PORT|NODE_HTTP_SERVER_\w+)$/,
      quiet: /^(-s|--silent|-c-?\d+|-g|--gzip|-b|--brotli|-U|--utc|--log-ip)$/,
      valued: /^(-c|-t)$/,
      rules: answers('$uri $uri/ $uri.html =404', 'autoindex on;', slashes, missing),
      settings: [],
      isPlain: () => true,
      needsContext: false,
    },
  ],
  [
    'vite preview',
    {
      port: /^--port$/,
      host: /^--host$/,
      standard: 4173,
      isOpen: false,
      variables: /^$/,
      quiet: /^--strictPort$/,
      rules: answers('$uri $uri.html $uri/index.html /index.html'),
      settings: ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((extension) => `vite.config.${extension}`),
      // what it asks of `server` holds for the preview too
      isPlain: (settings) =>
        !/\b(base|preview|proxy|appType|https|headers|root|configurePreviewServer)\b/.test(settings),
      needsContext: true,
    },
  ],
  [
    'docusaurus serve',
    {
      port: /^(-p|--port)$/,
      host: /^(-h|--host)$/,
      standard: 3000,
      isOpen: false,
      variables: /^$/,
      quiet: /^--no-open$/,
      rules: answers('$uri $uri/index.html $uri.html =404', missing),
      settings: ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map((extension) => `docusaurus.config.${extension}`),
      isPlain: (settings) =>
        settings.match(/baseUrl/g)?.length === 1 &&
        /\bbaseUrl:\s*(["'])\/\1/.test(settings) &&
        !/trailingSlash/.test(settings),
      needsContext: true,
    },
  ],
  [
    'mkdocs serve',
    {
      port: /^(-a|--dev-addr)$/,
      standard: 8000,
      isOpen: false,
      variables: /^$/,
      quiet: /^(--livereload|--no-livereload|-q|--quiet|-v|--verbose)$/,
      rules: answers('$uri $uri/ =404', slashes, missing),
      settings: ['mkdocs.yml', 'mkdocs.yaml'],
      // the path of the address is in front of every page while mkdocs serves
      isPlain: (settings) =>
        settings !== '' &&
        !/^(INHERIT|site_dir|site_url\s*:(?!\s*(["']?)(https?:\/\/[\w.:-]+)?\/?\2\s*(#.*)?$))/m.test(settings),
      needsContext: true,
    },
  ],
  [
    'jekyll serve',
    {
      port: /^(-P|--port)$/,
      host: /^(-H|--host)$/,
      standard: 4000,
      isOpen: false,
      variables: /^$/,
      quiet: /^(-w|--watch|--no-watch|-l|--livereload|--force_polling|-I|--incremental|-t|--trace|-V|--verbose)$/,
      valued: /^--livereload-port$/,
      rules: answers('$uri $uri/ $uri.html =404', slashes, missing),
      settings: ['_config.yml', '_config.yaml', '_config.toml'],
      isPlain: (settings) =>
        settings !== '' && !/^(destination|webrick|baseurl(?!\s*[:=]\s*(["']?)\/?\2\s*(#.*)?$))/m.test(settings),
      needsContext: true,
    },
  ],
  [
    'hexo server',
    {
      port: /^(-p|--port)$/,
      host: /^(-i|--ip)$/,
      standard: 4000,
      isOpen: true,
      variables: /^port$/,
      quiet: /^(-s|--static|-l|--log)$/,
      rules: answers('$uri $uri/ =404', slashes),
      settings: ['_config.yml'],
      isPlain: (settings) =>
        settings !== '' && !/^(public_dir(?!\s*:\s*public\s*$)|server|root(?!\s*:\s*\/\s*$))/m.test(settings),
      needsContext: true,
    },
  ],
  [
    'hugo server',
    {
      port: /^(-p|--port)$/,
      host: /^--bind$/,
      standard: 1313,
      isOpen: false,
      variables: /^HUGO_\w+$/,
      quiet: /^(-w|--watch|--disableLiveReload|--disableFastRender|--noHTTPCache|--navigateToChanged)$/,
      rules: answers('$uri $uri/ =404', slashes, missing),
      settings: ['hugo', 'config'].flatMap((name) => ['toml', 'yaml', 'yml', 'json'].map((type) => `${name}.${type}`)),
      // it makes every link one to itself, and a build makes it one to this address
      isPlain: (settings) =>
        /^\s*"?baseURL"?\s*[:=]\s*(["']?)\/\1\s*,?\s*(#.*)?$/im.test(settings) && !/publishDir/i.test(settings),
      needsContext: true,
    },
  ],
]);

/** The same programs by their short names. */
const others: ReadonlyMap<string, string> = new Map([
  ['hexo s', 'hexo server'],
  ['hugo serve', 'hugo server'],
  ['jekyll s', 'jekyll serve'],
  ['jekyll server', 'jekyll serve'],
]);

/** The habits of a server that is named by its program and its verb; undefined: what it answers with is not known. */
export function habitsOf(name: string): Habits | undefined {
  return known.get(others.get(name) ?? name);
}

/** What a server answers with that gives the first page for every path that is no file. */
export const firstPage = answers('$uri /index.html');

import { headersIn } from './c-libraries.ts';

/** What a project of Python asks pip for, and links what it compiles with. */
export interface Project {
  readonly requirements: readonly string[];
  /** Packages of headers of the libraries. */
  readonly headers: readonly string[];
  /** Whether it has modules to compile. */
  readonly compiles: boolean;
}

/** Back ends of builds that compile nothing of their own accord. */
const plainBackEnds = /^(setuptools\.|hatchling\.|flit_core\.|poetry\.core\.|pdm\.backend|uv_build)/;

/** Reads the files that say how a project is built; a text says what they do not say. */
export function projectIn(read: (name: string) => string | undefined): Project | string {
  const [setup, toml, cfg] = [read('setup.py'), read('pyproject.toml'), read('setup.cfg')];
  if (setup === undefined && toml === undefined)
    return 'neither setup.py nor pyproject.toml is shown by the build context';
  const headers = setup === undefined ? [] : headersOf(withoutComments(setup));
  if (typeof headers === 'string') return headers;
  const backEnd = /^\s*build-backend\s*=\s*["']([^"']+)/m.exec(toml ?? '')?.[1];
  if (backEnd !== undefined && !plainBackEnds.test(backEnd)) return `what ${backEnd} compiles is not known`;
  if (/^\s*(\[tool\.poetry\.build\]|build\s*=\s*["']|ext-modules\s*=)/m.test(toml ?? ''))
    return 'what the script of pyproject.toml compiles is not known';
  const lists = [listOf(setup), blockOf(cfg), listOfToml(toml)];
  const odd = lists.find((list) => typeof list === 'string');
  if (typeof odd === 'string') return odd;
  const compiles = modules.test(setup ?? '');
  return { headers, compiles, requirements: lists.flatMap((list) => (typeof list === 'string' ? [] : list)) };
}

const modules = /\b(Extension|ext_modules|cffi_modules|rust_extensions|cythonize)\b/;

function withoutComments(text: string): string {
  return text.replace(/(^|\s)#.*$/gm, '$1');
}

/** The libraries that the extension modules of setup.py name. */
function headersOf(setup: string): readonly string[] | string {
  if (!modules.test(setup)) return [];
  if (/cffi_modules|CMake|[Rr]ust|cythonize|add_(library|link)|\bimport_module\b/.test(setup))
    return 'what setup.py compiles cannot be told from its text';
  const named = [...setup.matchAll(/\blibraries\s*=\s*(\[[^\]]*\])?/g)].map(([, list]) => list);
  const args = [...setup.matchAll(/\bextra_(?:link_args|objects)\s*=\s*(\[[^\]]*\])?/g)].map(([, list]) => list);
  const literals = literalsOf(setup);
  const asks = /pkg-?config/.test(setup);
  const asked = asks
    ? literals.filter((one) => typeof headersIn(`pkg-config ${one}`) !== 'string' && /[a-z]/.test(one))
    : [];
  const packages = asked.filter((one) => headersIn(`pkg-config ${one}`).length > 0);
  if (named.includes(undefined) || (args.includes(undefined) && packages.length === 0))
    return 'which libraries setup.py links with cannot be told from its text';
  const linked = named.flatMap((list) => literalsOf(list ?? '')).map((name) => `-l${name}`);
  const options = literals.filter((one) => one.startsWith('-l'));
  return headersIn([...linked, ...options, ...packages.map((one) => `pkg-config ${one} `)].join(' '));
}

function literalsOf(text: string): readonly string[] {
  return [...text.matchAll(/(["'])((?:(?!\1)[^\\\n])*)\1/g)].map(([, , literal = '']) => literal);
}

/** `install_requires=[...]`. */
function listOf(setup: string | undefined): readonly string[] | string {
  const text = withoutComments(setup ?? '');
  const [, list] = /\binstall_requires\s*=\s*\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]/.exec(text) ?? [];
  if (list === undefined)
    return /install_requires/.test(text) ? 'what setup.py asks for cannot be told from its text' : [];
  return literalsOf(list);
}

/** `install_requires` of setup.cfg. */
function blockOf(cfg: string | undefined): readonly string[] {
  const [, block = ''] = /^install_requires\s*=((?:.*\n?)(?:^[ \t]+.*\n?|^\s*\n)*)/m.exec(cfg ?? '') ?? [];
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The dependencies of pyproject.toml, in the form of the standard or in that of poetry. */
function listOfToml(toml: string | undefined): readonly string[] | string {
  const text = withoutComments(toml ?? '');
  if (/^dynamic\s*=\s*\[[^\]]*["']dependencies["']/m.test(text))
    return 'what pyproject.toml asks for is said elsewhere';
  const [, project = ''] = /^\[project\]\s*$([\s\S]*?)(?=^\[(?!project\])|(?![\s\S]))/m.exec(text) ?? [];
  const [, list = ''] = /^dependencies\s*=\s*\[((?:[^\]"']|"[^"]*"|'[^']*')*)\]/m.exec(project) ?? [];
  const [, poetry = ''] = /^\[tool\.poetry\.dependencies\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text) ?? [];
  const names = [...poetry.matchAll(/^([\w.-]+)\s*=/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'python');
  return [...literalsOf(list), ...names];
}

// build.js: builds dist/. build.js command FILE: only the command, into that file. build.js program FILE.ts: one program of
// the repository, into .out/, to run it. build.js schema FILE: only the schema of configs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = dirname(import.meta.dirname);
const common = { absWorkingDir: root, bundle: true, metafile: true, logLevel: 'warning', legalComments: 'none' };

// Stand-ins that load less: without them the libraries alone take as long to start as an empty Node process.
const lean = {
  name: 'lean',
  setup({ onResolve }) {
    const standIns = [
      // yargs without its files for other languages and its search for package.json
      [/platform-shims\/esm\.mjs$/, 'yargs-platform.js'],
      [/^vscode-languageserver-types$/, 'language-server-types.js'],
      [/^dockerfile-ast$/, 'dockerfile-ast.js'],
      [/^\.\.?\/jsonInstruction$/, 'json-instruction.js'],
    ];
    for (const [filter, file] of standIns) onResolve({ filter }, () => ({ path: join(root, '.build/lean', file) }));
  },
};

/**
 * The tables of base images beside the command, one JSON file a module, each read when a FROM first asks for it: compiled as a part of the
 * command they are a fifth of what it takes to start.
 */
const tablesBeside = (outfile) => ({
  name: 'tables',
  setup({ onResolve, onLoad }) {
    // in a namespace of their own they are no ES modules, which is what this package is made of
    onResolve({ filter: /^\.\.?\/(images\/)?data\/\w+\.ts$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'tables',
    }));
    onLoad({ filter: /./, namespace: 'tables' }, async ({ path }) => {
      const name = `${basename(path, '.ts')}.json`;
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm' });
      const table = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const folder = dirname(resolve(root, outfile));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), JSON.stringify(table));
      // what is imported of a CommonJS module is asked for at every use
      const getters = Object.keys(table).map((key) => `get ${key}() { return read().${key}; }`);
      const read = `JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, '${name}'), 'utf8'))`;
      return {
        contents: `let known; const read = () => (known ??= ${read}); module.exports = { ${getters.join(', ')} };`,
      };
    });
  },
});

/** The transforms for one language or one package manager: files of other ones have nothing for them. */
const special = /^\.\/(split|omit|strip|skip-dnf|skip-gem|clean-[b-z])[\w-]*\.ts$/;

/**
 * Those transforms, a third of the command, as a part of their own that is read when a file first mentions what one of them is for. What the
 * engine asks before that stands in place of each: all of its fields but `find`.
 */
async function specialBeside() {
  const folder = join(root, 'transforms');
  const files = readdirSync(folder).filter((file) => special.test(`./${file}`));
  const all = { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: folder };
  const { outputFiles } = await build({ ...common, stdin: all, write: false, platform: 'node', format: 'esm' });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const known = Object.entries(await import(`data:text/javascript;base64,${code}`));
  return {
    name: 'special',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^special$/ }, () => ({ path: 'all', namespace: 'special' }));
      onResolve({ filter: special }, ({ path, importer }) =>
        importer === join(folder, 'index.ts') ? { path: basename(path, '.ts'), namespace: 'special' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'special' }, ({ path }) => {
        if (path === 'all') return all;
        const [name, transform] = known.find(([, one]) => one.name === path);
        const find = `find: (...given) => require(require('node:path').join(__dirname, 'special.cjs')).${name}.find(...given)`;
        return { contents: `module.exports.${name} = { ...${JSON.stringify(transform)}, ${find} };` };
      });
    },
  };
}

const [kind = 'package', path = ''] = process.argv.slice(2);
await { package: buildPackage, command: buildCommand, program: buildProgram, schema: buildSchema }[kind](path);

async function buildPackage() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const inputs = [await buildCommand('dist/cli.cjs'), await buildLibrary('dist/index.js')];
  await buildSchema('dist/schema.json');
  const tsc = fileURLToPath(import.meta.resolve('typescript/package.json').replace('package.json', 'bin/tsc'));
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
  writeFileSync(join(root, 'dist/LICENSES.txt'), licensesOf(new Set(inputs.flat())));
}

/**
 * The command, and beside it a part for each of its dynamic imports, so that most runs neither read nor parse them. CommonJS, because starting
 * Node's loader of ES modules costs a tenth of an empty Node process: esbuild splits ES modules alone, so that each part is translated after that.
 */
async function buildCommand(outfile) {
  const folder = dirname(resolve(root, outfile));
  const { metafile, outputFiles } = await build({
    ...common,
    entryPoints: { [basename(outfile, '.cjs')]: 'src/cli.ts', special: 'special' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'part-[hash]',
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    define: { 'import.meta.main': 'true', 'import.meta.filename': '__filename' },
    plugins: [lean, tablesBeside(outfile), await specialBeside()],
  });
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (/^part-\w+\.cjs$/.test(old)) rmSync(join(folder, old));
  for (const { path, text } of outputFiles) {
    const banner = path === resolve(root, outfile) ? '#!/usr/bin/env node' : '';
    const { code } = await transform(linked(text), {
      format: 'cjs',
      platform: 'node',
      minify: true,
      banner,
    });
    writeFileSync(path, code, { mode: 0o755 });
  }
  return Object.keys(metafile.inputs);
}

/**
 * A part whose links to the other parts are constants. Links as esbuild writes them for CommonJS are getters, which cost 3 % of a run over 200
 * files. Throws for what is exported and changes afterwards: that would not be seen.
 */
function linked(text) {
  const names = (list) => list.replace(/\s+/g, ' ').trim();
  const assigned = (name) =>
    text.match(new RegExp(`(?<![.\\w$])${name.replaceAll('$', '\\$')}\\s*=(?![=>])`, 'g')) ?? [];
  return (
    text
      .replace(/^import \{([^}]+)\} from ("\.\/part-\w+\.cjs");$/gm, (_, list, path) => {
        return `const {${names(list).replace(/ as /g, ': ')}} = require(${path});`;
      })
      // what Node's loader of ES modules is not needed for
      .replace(/\bimport\(("(?:\.\/part-|node:)[^"]+")\)/g, 'Promise.resolve().then(() => require($1))')
      .replace(/^export \{([^}]+)\};$/m, (_, list) => {
        const pairs = names(list)
          .split(/ ?, ?/)
          .map((pair) => pair.split(' as '));
        for (const [name] of pairs)
          if (assigned(name).length > 1) throw new Error(`${name} is exported and assigned to twice`);
        return `module.exports = {${pairs.map(([name, as = name]) => `${as}: ${name}`).join(', ')}};`;
      })
  );
}

/** What a config may hold, with the names of the transforms. */
async function buildSchema(outfile) {
  const contents = `import { configSchema } from './src/config/schema.ts';
    import { transforms } from './transforms/index.ts';
    export const schema = configSchema(transforms.map(({ name }) => name));`;
  const stdin = { contents, resolveDir: root };
  const { outputFiles } = await build({ ...common, stdin, write: false, platform: 'node', format: 'esm' });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { schema } = await import(`data:text/javascript;base64,${code}`);
  writeFileSync(resolve(root, outfile), `${JSON.stringify(schema, undefined, 2)}\n`);
}

/** One file without `node:` imports, so that it runs in a browser too. */
async function buildLibrary(outfile) {
  const { metafile } = await build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format: 'esm',
    plugins: [lean],
  });
  return Object.keys(metafile.inputs);
}

async function buildProgram(entry) {
  await build({
    ...common,
    entryPoints: [entry],
    outfile: join(root, '.out', basename(entry).replace(/\.ts$/, '.js')),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    plugins: [lean],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    sourcemap: 'inline',
  });
}

/** The licences of every package that went into the bundles: they ask to be kept with the code. */
function licensesOf(inputs) {
  const folders = new Set([...inputs].flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${folder} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return `slimify's bundles hold code of these packages:\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

import { sourcesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { officialName } from '../images/release.ts';
import { isProgram } from '../needs/fetched.ts';
import { rootOf } from '../order.ts';
import { baseName } from '../paths.ts';
import { whyNotLocked } from './languages.ts';

/** Why what a COPY or ADD brings may be made for glibc; undefined when nothing says so. */
export function whyNotCopied(file: Dockerfile, stage: Stage, at: Instruction, context: Context): string | undefined {
  const sources = at.args.slice(0, -1);
  const binary = sources.find((path) => /\.(deb|rpm|whl|node|so[\d.]*)$/.test(path));
  if (binary !== undefined) return `${binary}, which may be made for glibc`;
  const from = at.flags.find(({ name }) => name === 'from')?.value;
  for (const path of from === undefined ? sourcesOf(at) : []) {
    if (!/\.(sh|bash)$/.test(path)) continue;
    const text = context.read(path);
    if (text === undefined) return `what ${baseName(path)} runs, which cannot be read`;
    if (/^#!.*\bbash\b/.test(text)) return 'bash';
  }
  if (from === undefined) {
    const fetched = at.keyword === 'ADD' ? sources.find((path) => /^https?:/.test(path) && isProgram(path)) : undefined;
    return fetched === undefined ? whyNotJava(stage, context) : `${fetched}, which may be made for glibc`;
  }
  const source = file.stages
    .slice(0, stage.index)
    .findLast(({ name, index }) => name === from.toLowerCase() || `${index}` === from);
  if (sources.every((path) => data.test(path)) || isSite(stage, at)) return undefined;
  const isFine = source === undefined ? musl.test(from) : isPortable(source, stage, context);
  return isFine ? undefined : `what is copied from ${from}, which may be made for glibc`;
}

/** Files that no C library has to do with. */
const data = /\.(jar|war|json|js|mjs|css|html|txt|crt|pem|conf|phar|ya?ml)$/;

/** Images on Alpine, by their names. */
const musl = /^(docker\.io\/)?(library\/)?(composer(:|$)|alpine(:|$)|[a-z]+:\S*alpine)/;

/** Whether a page server is given pages. */
function isSite(stage: Stage, { args }: Instruction): boolean {
  return (
    /^(nginx|httpd)$/.test(officialName(rootOf(stage).image) ?? '') &&
    /^\/usr\/(share\/nginx\/html|local\/apache2\/htdocs)(\/|$)/.test(args.at(-1) ?? '')
  );
}

/** Whether what a stage makes runs on musl as well: it stands on musl, becomes a part of this one, or makes nothing for a C library. */
function isPortable(source: Stage, stage: Stage, context: Context): boolean {
  const root = rootOf(source);
  if (root === rootOf(stage) || describe(root.image)?.libc === 'musl') return true;
  const family = officialName(root.image);
  if (family === 'node' && officialName(rootOf(stage).image) === 'node')
    return context.read('package-lock.json') !== undefined && whyNotLocked(context.read, true) === undefined;
  if (family !== 'golang') return false;
  const text = [...root.instructions, ...source.instructions].map(({ body }) => body.text).join('\n');
  return /CGO_ENABLED[= ]"?0\b/.test(text) && !/CGO_ENABLED[= ]"?1\b/.test(text);
}

/** A library with native code for glibc that a project in Java names. */
function whyNotJava(stage: Stage, { read }: Context): string | undefined {
  if (!/^(eclipse-temurin|amazoncorretto)$/.test(officialName(rootOf(stage).image) ?? '')) return undefined;
  const text = ['pom.xml', 'build.gradle', 'build.gradle.kts'].map((name) => read(name) ?? '').join('\n');
  const name = /netty-tcnative|rocksdbjni|leveldbjni|javacpp|opencv|tensorflow|brotli4j|conscrypt/.exec(text)?.[0];
  return name === undefined ? undefined : `${name}, which is made for glibc`;
}

import type { Context } from '../context.ts';
import type { Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { alpineLibrariesFor } from '../packages/alpine-libraries.ts';
import type { Binary } from './c.ts';
import { headersIn } from './c-libraries.ts';
import { installedHeaders, slimFor } from './native-image.ts';
import type { Carrier } from './native-split.ts';

/** The images that can carry a program that is linked so, as asked for. */
export function carriersOf(
  stage: Stage,
  { linked, settings, isInstalled, at }: Binary,
  { runtime }: Context,
): readonly Carrier[] | string {
  const from = describe(stage.image);
  const plain = (name: string): Carrier => ({ name, packages: [] });
  if (linked.doubt === undefined && !isInstalled) {
    if (runtime === 'alpine' || runtime === 'scratch') return [plain(runtime === 'alpine' ? 'alpine:3' : runtime)];
    if (runtime !== 'slim') return [plain('gcr.io/distroless/static-debian13'), plain('busybox:1')];
  }
  if (stage.image.text.includes('$')) return 'the image is named by a build argument';
  if (from === undefined) return `${stage.image.text} is not known`;
  const own = ofCompiler(settings);
  if (typeof own === 'string') return own;
  const isStatic = /(^|\s)-static(\s|$)/.test(settings ?? '');
  const isCpp = settings === undefined || /\+\+|\bCXX\b|\.(cc|cpp|cxx)\b/.test(settings);
  if (from.family === 'gcc' && isCpp && !isStatic && !/-static-libstdc\+\+/.test(settings ?? ''))
    return 'the C++ library of a gcc image may be newer than that of its Debian';
  if (from.family === 'gcc' && own.length > 0)
    return 'the OpenMP library of a gcc image may be newer than that of its Debian';
  const isPlain = /^(debian|ubuntu)$/.test(from.family);
  if (/^(gcc|buildpack-deps)$/.test(from.family) && (isInstalled || settings === undefined))
    return `which libraries what line ${at.line} builds is linked with is not known: ${from.family} has those of many packages`;
  if (runtime === 'distroless' || runtime === 'scratch')
    return `whether ${runtime} has the libraries that it is linked with is not known`;
  if (from.libc === 'musl') {
    const libraries = alpineLibrariesFor(installedHeaders(stage));
    if (typeof libraries === 'string') return libraries;
    return [
      { name: stage.image.text, packages: [...libraries, ...own, ...(isCpp || isInstalled ? ['libstdc++'] : [])] },
    ];
  }
  if (runtime === 'alpine') return 'it is linked with glibc, which Alpine has not';
  // what a plain distribution links is what was installed; the others have much that a program need not be linked with
  const named = isStatic ? [] : headersIn(settings ?? '');
  const isTold = typeof named !== 'string' && linked.by !== undefined && !isInstalled;
  const headers = isPlain && !isStatic && !isTold ? installedHeaders(stage) : named;
  if (typeof headers === 'string') return headers;
  const slim = slimFor(stage, headers);
  return typeof slim === 'string'
    ? slim
    : [{ ...slim, packages: [...slim.packages, ...own.map((name) => `${name}1`)] }];
}

/** The packages with libraries of the compiler itself, which come along with it; a text: one that is not known. */
function ofCompiler(settings: string | undefined): readonly string[] | string {
  // whatever a build turns on by itself where it finds it
  if (settings === undefined) return ['libatomic', 'libgomp'];
  const sanitizer = /-fsanitize=\w+/.exec(settings)?.[0];
  if (sanitizer !== undefined) return `it is linked with a library of the compiler (${sanitizer})`;
  return [
    ...(/-latomic\b/.test(settings) ? ['libatomic'] : []),
    ...(/-fopenmp\b|OpenMP|OPENMP/.test(settings) ? ['libgomp'] : []),
  ];
}

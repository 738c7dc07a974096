import type { Context } from '../context.ts';
import type { Dockerfile } from '../dockerfile.ts';
import type { Span } from '../edit.ts';
import { contentsOf, holdsPackage } from '../images/contents.ts';
import type { Image } from '../images/describe.ts';
import type { Needs } from '../needs.ts';
import { nothing } from '../needs/native.ts';
import type { Native } from '../needs/native.ts';
import { packageFor } from '../needs/meets.ts';
import { librariesFor } from '../packages/libraries.ts';
import { placeOf } from '../folders.ts';
import { tracesAt } from '../traces.ts';
import { plainHeaders } from './interpreted.ts';
import { textAt } from './manifests.ts';
import { pythonNative } from './native-python.ts';
import { compiled, fine, leaning, loading, wheels } from './python-packages.ts';
import { projectIn } from './python-project.ts';
import type { Project } from './python-project.ts';

/**
 * What packages are linked to that are compiled for want of a wheel, where its headers are those of a full image: packages of Debian, `|` between
 * what they are called in bookworm and in trixie.
 */
const links: ReadonlyMap<string, string> = new Map([
  ['cffi', 'libffi8'],
  ['cryptography', 'libssl3|libssl3t64'],
  ['hnswlib', 'libgomp1'],
  ['lxml', 'libxml2 libxslt1.1'],
  ['matplotlib', 'libfreetype6 libpng16-16|libpng16-16t64'],
  ['nmslib', 'libgomp1'],
  [
    'pillow',
    'libjpeg62-turbo libtiff6 libwebp7 libwebpmux3 libwebpdemux2 libopenjp2-7 libfreetype6 liblcms2-2 libxcb1',
  ],
  ['psycopg2-binary', 'libpq5'],
  ['pyyaml', 'libyaml-0-2'],
  ['reportlab', 'libfreetype6'],
  ['scikit-image', 'libgomp1'],
  ['scikit-learn', 'libgomp1'],
  ['xgboost', 'libgomp1'],
]);

/** What a package that is compiled finds depends on the image so much that nothing can be said. */
const doubtful = /^(dlib|face-recognition|gdal|opencv.*|pygobject|rpy2)$/;

/** The libraries behind what cannot be seen of what a full image installs, as packages that the slim one has not; a text says what is not known. */
export function linkedTo(file: Dockerfile, { unseen }: Needs, context: Context, to: Image): readonly string[] | string {
  const contents = contentsOf(to);
  const suite = contents?.nearest ?? 'bookworm';
  const found = new Set<string>();
  const headers: string[] = [];
  for (const { reason, span } of unseen) {
    const kind = kindOf(reason);
    if (kind === 'other') continue;
    if (typeof kind === 'string') return kind;
    if ('name' in kind) {
      for (const one of (links.get(kind.name) ?? '').split(' ')) found.add(byRelease(one, suite));
      continue;
    }
    const project = projectAt(file, kind.folder, span, context);
    if (typeof project === 'string') return `what ${kind.folder} is linked to is not known: ${project}`;
    headers.push(...project.headers);
    const native = asksFor(project, to.version);
    for (const [need, name] of native.needs) {
      const brings = packageFor({ kind: need, name }, suite);
      if (need === 'header' && brings !== undefined) headers.push(brings);
      else if (need === 'library' && brings !== undefined) found.add(brings);
    }
    for (const one of native.unseen) {
      const inner = kindOf(one);
      if (inner === 'other') continue;
      if (typeof inner === 'string') return inner;
      if (!('name' in inner)) return `what ${inner.folder} is linked to is not known`;
      for (const library of (links.get(inner.name) ?? '').split(' ')) found.add(byRelease(library, suite));
    }
  }
  for (const name of headers) {
    const libraries = plainHeaders.test(name) ? [] : librariesFor(name, suite);
    if (libraries === undefined) return `which library stands behind ${name} is not known`;
    for (const one of libraries) found.add(one);
  }
  found.delete('');
  return [...found].filter((one) => contents === undefined || holdsPackage(contents, one) !== true);
}

/** Whether something that cannot be seen is compiled, or may be for want of a wheel. */
export function mayCompile(file: Dockerfile, { unseen }: Needs, context: Context): boolean {
  return unseen.some(({ reason, span }) => {
    const kind = kindOf(reason);
    if (typeof kind === 'string') return kind !== 'other';
    if ('name' in kind) return true;
    const project = projectAt(file, kind.folder, span, context);
    return (
      typeof project === 'string' ||
      project.compiles ||
      asksFor(project, '').unseen.some((one) => kindOf(one) !== 'other')
    );
  });
}

/** What the requirements of a project need. */
function asksFor({ requirements }: Project, version: string): Native {
  const words = ['install', ...requirements];
  return pythonNative('pip', { words, read: () => undefined, env: () => undefined, version }) ?? nothing;
}

/** What a doubt is about: a package that may be compiled, a project of the build context; a text is the one that cannot be overcome. */
function kindOf(reason: string): { readonly name: string } | { readonly folder: string } | string {
  if (reason.endsWith(' is not shown by the build context'))
    return `${reason}: what it compiles may need libraries of the full image`;
  const [, known] =
    /^whether ([\w.-]+?)(?:[=<>~!].*)? has a wheel|^([\w.-]+) is compiled when|^([\w.-]+) has no wheel/
      .exec(reason)
      ?.filter((one) => one !== undefined) ?? [];
  if (known !== undefined) {
    if (doubtful.test(known)) return `what ${known} is linked to depends on what is there when it is compiled`;
    const isKnown = [fine, leaning, wheels, compiled, loading].some((table) => table.has(known));
    return isKnown ? { name: known } : `what ${known}, which is compiled, is linked to is not known`;
  }
  const [, unknown] = /^whether ([\w.-]+) is compiled when/.exec(reason) ?? [];
  if (unknown !== undefined) return `whether ${unknown} is compiled, and what it is linked to, is not known`;
  if (reason === 'what setup.py builds cannot be seen') return { folder: '.' };
  const [, folder] = /^what (\.{0,2}[\w./-]*) needs to be built cannot be seen$/.exec(reason) ?? [];
  if (folder !== undefined && !/\.(whl|zip|gz)$/.test(folder)) return { folder };
  if (/cannot be seen$|brings along is not known$|is not followed$|builds is not known$/.test(reason))
    return /package\.json/.test(reason) ? 'other' : `${reason}, nor what it is linked to`;
  const [, from] = /^what line \d+ (?:copies from (\S+)|fetches) may need/.exec(reason) ?? [];
  return reason.startsWith('what line') && from?.includes('astral-sh/uv') !== true && / may need /.test(reason)
    ? reason
    : 'other';
}

function projectAt(file: Dockerfile, folder: string, span: Span, context: Context): Project | string {
  const at = file.instructions.find(({ start, end }) => start <= span.start && span.end <= end);
  const trace = at && tracesAt(file, at).find(({ command }) => command.start === span.start);
  if (at === undefined || trace === undefined) return 'it is not seen where it lies';
  const place = placeOf(trace.here, folder);
  return projectIn((name) => textAt(file, at, `${place}/${name}`, context));
}

/** `|` stands between what a package is called in bookworm and in trixie. */
function byRelease(name: string, suite: 'bookworm' | 'trixie'): string {
  const [bookworm = name, trixie = bookworm] = name.split('|');
  return suite === 'bookworm' ? bookworm : trixie;
}

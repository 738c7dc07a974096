import { SlimifyError } from '../error.ts';
import type { Entry, FileSystem, Image, Layer } from './image.ts';

/**
 * Puts the layers of an image on top of each other: everything that a container sees at start, by path, a folder before what is in it.
 * Folders that no layer lists but something lies in are there too. Throws `SlimifyError` for a hard link to nothing.
 */
export function fileSystemOf(image: Image): FileSystem {
  const root: Node = { entry: impliedFolder, children: undefined };
  for (const layer of image.layers) apply(layer, root);
  const files = new Map([['/', root.entry]]);
  list('', root, files);
  return files;
}

/** A place in the tree of files. */
interface Node {
  entry: Entry;
  /** Of a folder that has some. */
  children: Map<string, Node> | undefined;
}

const impliedFolder: Entry = {
  type: 'directory',
  size: 0,
  mode: 0o755,
  uid: 0,
  gid: 0,
  digest: undefined,
  target: undefined,
  device: undefined,
  attributes: {},
};

/** Whiteouts speak of the layers below only, so they come first; what a hard link names may come after it. */
function apply(layer: Layer, root: Node): void {
  for (const path of layer.opaque) find(root, namesOf(path))?.children?.clear();
  for (const path of layer.removed) {
    const names = namesOf(path);
    const last = names.pop();
    if (last !== undefined) find(root, names)?.children?.delete(last);
  }
  for (const [path, entry] of layer.entries) if (entry.type !== 'hardlink') place(root, path, entry);
  // All are looked up before the first is placed: one may stand where another one's file was.
  const links = [...layer.entries].filter(([, { type }]) => type === 'hardlink');
  const resolved = links.map(([path, link]): [string, Entry] => [path, linked(root, layer, path, link)]);
  for (const [path, entry] of resolved) place(root, path, entry);
}

function place(root: Node, path: string, entry: Entry): void {
  let node = root;
  for (const name of namesOf(path)) {
    if (node.entry.type !== 'directory') node.entry = impliedFolder;
    const children: Map<string, Node> = (node.children ??= new Map());
    const child = children.get(name) ?? { entry: impliedFolder, children: undefined };
    children.set(name, child);
    node = child;
  }
  if (entry.type !== 'directory') node.children = undefined;
  node.entry = entry;
}

/** What a hard link names, through other ones of its layer. */
function linked(root: Node, layer: Layer, path: string, link: Entry): Entry {
  const seen = new Set<string>();
  let entry: Entry | undefined = link;
  while (entry?.type === 'hardlink') {
    const target: string = entry.target ?? '';
    if (seen.has(target)) break;
    seen.add(target);
    const inLayer = layer.entries.get(target);
    entry = inLayer?.type === 'hardlink' ? inLayer : find(root, namesOf(target))?.entry;
  }
  if (entry === undefined || entry.type === 'hardlink' || entry.type === 'directory')
    throw new SlimifyError(`the image archive is damaged: the hard link ${path} names no file`);
  return entry;
}

function find(root: Node, names: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const name of names) node = node?.children?.get(name);
  return node;
}

function namesOf(path: string): string[] {
  return path === '/' ? [] : path.slice(1).split('/');
}

function list(folder: string, node: Node, files: Map<string, Entry>): void {
  for (const [name, child] of node.children ?? []) {
    const path = `${folder}/${name}`;
    files.set(path, child.entry);
    list(path, child, files);
  }
}

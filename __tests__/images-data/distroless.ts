/**
 * The images that a checkout of GoogleContainerTools/distroless builds: `[name, architectures, entrypoint, end of life]`. Its `config.bzl` files say
 * which, `KIND_ARCHITECTURES` being a list by release of Debian, below it by version for Node.js. `ends` has what has been announced, by name.
 */
export function readDistroless(
  read: (path: string) => string,
  ends: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  const statics = constant(read('static/config.bzl'), 'STATIC_ARCHITECTURES');
  const base = constant(read('base/config.bzl'), 'BASE_ARCHITECTURES');
  const cc = constant(read('cc/config.bzl'), 'CC_ARCHITECTURES');
  const java = read('java/config.bzl');
  const javas = constant(java, 'JAVA_ARCHITECTURES');
  const versions = constant(java, 'JAVA_MAJOR_VERSIONS');
  const node = constant(read('nodejs/config.bzl'), 'NODEJS_ARCHITECTURES');
  const python = constant(read('python3/config.bzl'), 'PYTHON_ARCHITECTURES');
  const images = [
    ...plain('static', statics, ''),
    ...['base-nossl', 'base'].flatMap((name) => plain(name, base, '')),
    ...plain('cc', cc, ''),
    ...plain('java-base', javas, ''),
    ...debiansOf(javas).flatMap((debian) =>
      listOf(fieldOf(versions, debian)).map((version) => [
        `java${version}-${debian}`,
        listOf(fieldOf(javas, debian)).join(' '),
        '/usr/bin/java -jar',
      ]),
    ),
    ...debiansOf(node).flatMap((debian) =>
      Object.entries(fieldOf(node, debian) ?? {}).map(([version, list]) => [
        `nodejs${version}-${debian}`,
        listOf(list).join(' '),
        '/nodejs/bin/node',
      ]),
    ),
    ...debiansOf(python).flatMap((debian) =>
      plain('python3', { [debian]: fieldOf(python, debian) }, `/usr/bin/${pythons[debian] ?? ''}`),
    ),
  ];
  return images.map(([name = '', architectures = '', entrypoint = '']) => [
    name,
    architectures,
    entrypoint,
    ends.get(name) ?? '',
  ]);
}

/** The interpreter of each release of Debian. */
const pythons: Readonly<Record<string, string>> = { debian12: 'python3.11', debian13: 'python3.13' };

function plain(name: string, architectures: unknown, entrypoint: string): readonly (readonly string[])[] {
  return debiansOf(architectures).map((debian) => [
    `${name}-${debian}`,
    listOf(fieldOf(architectures, debian)).join(' '),
    entrypoint,
  ]);
}

/** The newest first. */
function debiansOf(value: unknown): readonly string[] {
  return Object.keys(value ?? {}).toSorted((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')));
}

function fieldOf(value: unknown, name: string): object | undefined {
  const found = Object.entries(value ?? {}).find(([key]) => key === name)?.[1];
  return typeof found === 'object' && found !== null ? found : undefined;
}

function listOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) throw new Error('not a list of strings');
  return value;
}

/** The value of a constant that is written as a literal. */
function constant(text: string, name: string): unknown {
  const plainText = text.replace(/#.*/g, '');
  const literal = new RegExp(`^${name} = ([[{][^]*?^[\\]}]|\\[.*\\])$`, 'm').exec(plainText)?.[1];
  if (literal === undefined) throw new Error(`${name} is not a literal`);
  return JSON.parse(literal.replace(/,(?=\s*[\]}])/g, ''));
}

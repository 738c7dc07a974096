interface Manifest {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly includes?: readonly string[];
  readonly repos?: readonly { readonly name: string; readonly images: readonly ManifestImage[] }[];
}

interface ManifestImage {
  readonly sharedTags?: Readonly<Record<string, unknown>>;
  readonly platforms: readonly Platform[];
}

interface Platform {
  readonly architecture?: string;
  readonly os: string;
  readonly osVersion: string;
  readonly tags: Readonly<Record<string, unknown>>;
}

/**
 * The Linux images of .NET that a checkout of dotnet/dotnet-docker builds: `[name, release, architectures, tags of one image]`. Tags are those that
 * all platforms share; an image for one platform has its own ones.
 */
export function readDotnet(read: (path: string) => string): readonly (readonly string[])[] {
  const manifest = parse(read('manifest.json'));
  const included = (manifest.includes ?? []).map((path) => parse(read(path)));
  const variables: Readonly<Record<string, unknown>> = Object.assign(
    {},
    ...[manifest, ...included].map((one) => one.variables),
  );
  const repos = [manifest, ...included].flatMap((one) => one.repos ?? []);
  return kinds.flatMap((kind) =>
    repos
      .filter(({ name }) => name === `dotnet/${kind}`)
      .flatMap(({ images }) => images)
      .flatMap((image) => rowOf(kind, image, variables)),
  );
}

const kinds = ['sdk', 'aspnet', 'runtime', 'runtime-deps'];

function rowOf(
  kind: string,
  { sharedTags = {}, platforms }: ManifestImage,
  variables: Readonly<Record<string, unknown>>,
): readonly (readonly string[])[] {
  const linux = platforms.filter(({ os }) => os === 'linux');
  const [first] = linux;
  if (first === undefined) return [];
  const shared = Object.keys(sharedTags);
  const tags = (shared.length > 0 ? shared : Object.keys(first.tags)).map((tag) => fill(tag, variables));
  const architectures = ['amd64', 'arm64', 'arm'].filter((one) =>
    linux.some(({ architecture = 'amd64' }) => architecture === one),
  );
  const release = fill(first.osVersion, variables).replace(/-(slim|chiseled|distroless|extra|composite|aot).*$/, '');
  return [[kind, release, architectures.join(' '), tags.join(' ')]];
}

/** Fills in `$(name)`, again and again. */
function fill(text: string, variables: Readonly<Record<string, unknown>>): string {
  return text.replace(/\$\(([^()]*)\)/g, (_, name: string) => {
    if (!Object.hasOwn(variables, name)) throw new Error(`nothing says what $(${name}) is`);
    return fill(String(variables[name]), variables);
  });
}

function parse(text: string): Manifest {
  const read: Manifest = JSON.parse(text.replace(/^\uFEFF/, ''));
  return read;
}

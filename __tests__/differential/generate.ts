import { packages } from './case.ts';
import type { Case, Cases } from './case.ts';

const styles = ['line', 'leading', 'trailing', 'semicolons', 'tabs', 'heredoc', 'crlf', 'comments', 'set-e'] as const;
const layouts = ['one', 'apart', 'far', 'twice', 'twice-apart', 'child', 'builder', 'user', 'needless'] as const;
const cleanups = [
  'none',
  'clean',
  'later',
  'later-clean',
  'guide',
  'archives',
  'same',
  'partial',
  'autoremove',
] as const;
const programs = ['apt-get', 'apt-get', 'apt-get', 'apt'] as const;
const flags = ['-y', '-y --no-install-recommends', '-qqy', '--yes', '-y -q --no-install-recommends'] as const;
const images = ['debian:bookworm-slim', 'debian:12-slim', 'debian:bookworm-slim', 'debian:bookworm'] as const;
const tools = ['bc', 'file', 'tree', 'less', 'nano', 'hello', 'jq', 'xz-utils', 'dos2unix', 'time'] as const;

/** One way to put the parts of an apt installation together. */
interface Shape {
  readonly style: (typeof styles)[number];
  readonly layout: (typeof layouts)[number];
  readonly cleanup: (typeof cleanups)[number];
  readonly program: (typeof programs)[number];
  readonly flag: (typeof flags)[number];
  readonly image: (typeof images)[number];
  readonly packages: readonly [readonly string[], readonly string[]];
  /** How far the sugar goes: quiet updates, a label, a final newline. */
  readonly extra: number;
}

/** This many cases made from a seed: the same seed makes the same cases, and more of them keep the names of the first ones. */
export function generate(count: number, seed: number): Cases {
  const random = randomOf(seed);
  const cases: Record<string, Case> = {};
  for (let i = 0; i < count; i++) {
    const pick = <T>(among: readonly T[]): T => {
      const one = among[Math.floor(random() * among.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    };
    const first = pick(tools);
    const shape: Shape = {
      // every style with every layout before any pair comes again
      style: styles[i % styles.length] ?? 'line',
      layout: layouts[(i + Math.floor(i / styles.length)) % layouts.length] ?? 'one',
      cleanup: pick(cleanups),
      program: pick(programs),
      flag: pick(flags),
      image: pick(images),
      packages: [
        [first, pick(tools)].filter((tool, at, all) => all.indexOf(tool) === at),
        [pick(tools.filter((tool) => tool !== first))],
      ],
      extra: Math.floor(random() * 6),
    };
    const name = `g${String(i + 1).padStart(2, '0')}-${shape.style}-${shape.layout}-${shape.cleanup}`;
    cases[name] = { dockerfile: write(shape), run: packages };
  }
  return cases;
}

/** The commands of each RUN, and what stands between them. */
function write(shape: Shape): string {
  const { style, layout, image, program, flag, packages, extra } = shape;
  const update = extra === 1 ? `${program} update -qq` : extra === 2 ? `${program} -y update` : `${program} update`;
  const install = (list: readonly string[]): string => `${program} install ${flag} ${list.join(' ')}`;
  const [same, later] = cleanupOf(shape);
  const run = (...commands: readonly string[]): string => writeRun(style, commands);
  const [one, two] = packages;
  const between = ['ENV LANG=C.UTF-8', 'WORKDIR /srv', 'RUN echo ready > ready'];
  const bodies: Record<Shape['layout'], readonly string[]> = {
    one: [run(update, install(one), ...same)],
    apart: [run(update), run(install(one), ...same)],
    far: [run(update), ...between, run(install(one), ...same)],
    twice: [run(update, install(one)), run(install(two), ...same)],
    'twice-apart': [run(update, install(one), 'mkdir -p /opt/x'), ...between, run(install(two), ...same)],
    child: [run(update, install(one)), '', 'FROM base AS final', ...between, run(install(two), ...same)],
    builder: [
      run(update, install(one)),
      'RUN dpkg-query -W > /list',
      '',
      `FROM ${image}`,
      'COPY --from=base /list /list',
      run(update, install(two), ...same),
    ],
    user: [run(update), 'USER nobody', 'RUN id -un > /tmp/who', 'USER root', run(install(one), ...same)],
    needless: [run(update), run(update, install(one), ...same)],
  };
  const lines = [
    `FROM ${image}${layout === 'child' || layout === 'builder' ? ' AS base' : ''}`,
    ...(extra === 3 ? ['LABEL org.example.made="by hand"'] : []),
    ...bodies[layout],
    ...later.map((commands) => run(...commands)),
    ...(extra === 4 ? ['', 'CMD ["bash"]'] : []),
  ];
  const text = lines.join('\n') + (extra === 5 ? '' : '\n');
  return style === 'crlf' ? text.replaceAll('\n', '\r\n') : text;
}

/** What cleans up: in the last RUN that installs, and in RUNs behind it. */
function cleanupOf({ cleanup, program }: Shape): readonly [readonly string[], readonly (readonly string[])[]] {
  const lists = 'rm -rf /var/lib/apt/lists/*';
  if (cleanup === 'clean') return [[`${program} clean`], []];
  if (cleanup === 'later') return [[], [[lists]]];
  if (cleanup === 'later-clean') return [[], [[`${program} clean`, lists]]];
  if (cleanup === 'guide')
    return [[], [['apt-get clean autoclean', 'apt-get autoremove --yes', 'rm -rf /var/lib/{apt,dpkg,cache,log}/']]];
  if (cleanup === 'archives') return [['rm -rf /var/cache/apt/archives/*.deb /tmp/*'], []];
  if (cleanup === 'same') return [[`${program} clean`, lists], []];
  if (cleanup === 'partial') return [['rm -rf /var/lib/apt/lists/partial', 'true'], []];
  if (cleanup === 'autoremove') return [[`${program} autoremove -y`, `${program} autoclean`], []];
  return [[], []];
}

function writeRun(style: Shape['style'], commands: readonly string[]): string {
  if (style === 'leading') return `RUN ${commands.join(' \\\n && ')}`;
  if (style === 'trailing') return `RUN ${commands.join(' && \\\n    ')}`;
  if (style === 'tabs') return `RUN\t${commands.join(' \\\n\t&& ')}`;
  if (style === 'semicolons') return `RUN ${commands.join('; \\\n    ')}`;
  if (style === 'set-e') return `RUN set -eux; \\\n  ${commands.join('; \\\n  ')}`;
  if (style === 'heredoc') return `RUN <<EOF\nset -e\n${commands.join('\n')}\nEOF`;
  if (style === 'comments') return `# ${commands.length} steps\nRUN ${commands.join(' \\\n    # and then\n    && ')}`;
  if (style === 'crlf') return `RUN ${commands.join(' && \\\n  ')}`;
  return `RUN ${commands.join(' && ')}`;
}

/** Numbers in [0, 1): mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { slimify } from '../../src/slimify.ts';
import type { Result } from '../../src/slimify.ts';
import { readContext, readEntry, readReadings } from './files.ts';
import type { Entry, Reading } from './files.ts';

/** A cache that a RUN seems to leave in its layer, told from BuildKit's reading of the file and the words of the RUN alone. */
interface Leftover {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** How to tell that a cache stays: commands that fill it, what says that it does not stay, and the transforms that should see to it. */
interface Kind {
  readonly fills: RegExp;
  /** In the same RUN. */
  readonly clean: RegExp;
  /** In an ENV or ARG of the file. */
  readonly off?: RegExp;
  /** In the FROM of the stage: there the tool keeps nothing. */
  readonly not?: RegExp;
  readonly transforms: readonly string[];
}

const cleanup = /clean[-_]?up|clean-install|install_clean/;
const kinds: Readonly<Record<string, Kind>> = {
  'apt lists': {
    fills: /^apt(-get)?\b.*\bupdate\b/,
    clean: /\brm\b[^&|;\n]*\/var\/lib\/(apt|\{)|\brm\b[^&|;\n]*\/var\/lib\/\*|dist-?clean|find \/var\/lib\/apt/,
    transforms: ['remove-apt-lists', 'replace-apt-cleanup'],
  },
  'apk index': {
    fills: /^apk\b(?!.*--no-cache)(?=.*(-U\b|--update|\bupdate\b)).*\b(add|update|upgrade)\b/,
    clean: /\brm\b[^&|;\n]*\/(var\/cache(\/apk|\/\*|\s|$)|etc\/apk\/cache)/,
    transforms: ['add-apk-no-cache'],
  },
  pip: {
    fills: /^(python[\d.]* -m )?pip[\d.]*\b(?!.*--no-cache).*\binstall\b/,
    clean: /\brm\b[^&|;\n]*\.cache|pip[\d.]* cache (purge|remove)/,
    off: /PIP_NO_CACHE_DIR|PIP_CACHE_DIR/,
    transforms: ['add-pip-no-cache-dir', 'clean-poetry-cache'],
  },
  npm: {
    fills: /^npm\b.* (install|i|ci|add)\b/,
    clean: /\brm\b[^&|;\n]*\.npm|npm[^&|;\n]*cache (clean|clear|rm)/,
    off: /npm_config_cache/i,
    transforms: ['clean-npm-cache'],
  },
  yarn: {
    fills: /^yarn(\s+(install|add|global add|upgrade)\b.*|(\s+--\S+)*)$/,
    clean: /\brm\b[^&|;\n]*(\.cache|\.yarn)|yarn cache clean/,
    off: /YARN_CACHE_FOLDER/,
    transforms: ['clean-yarn-cache'],
  },
  dnf: {
    fills: /^(yum|dnf|microdnf|tdnf)\b(?!.*--downloadonly).* (install|update|upgrade|groupinstall)\b/,
    clean: /\b(yum|dnf|microdnf|tdnf)\b[^&|;\n]*clean all|\brm\b[^&|;\n]*\/var\/cache/,
    transforms: ['clean-dnf-cache'],
  },
  zypper: {
    fills: /^zypper\b.* (in|install|up|update|dup)\b/,
    clean: /\bzypper\b[^&|;\n]* (cc|clean)\b|\brm\b[^&|;\n]*\/var\/cache/,
    transforms: ['clean-zypper-cache'],
  },
  pacman: {
    fills: /^pacman\b.*-S[yu]* .*\w/,
    clean: /\brm\b[^&|;\n]*\/var\/cache|yes \|[^&;\n]*pacman[^&;\n]*-Scc|paccache/,
    transforms: ['clean-pacman-cache'],
  },
  conda: {
    fills: /^([^ ]*\/)?(conda|mamba|micromamba)\b.* (install|create|update|env create)\b/,
    clean: /\b(conda|mamba|micromamba)\b[^&|;\n]* clean\b|\brm\b[^&|;\n]*pkgs/,
    transforms: ['clean-conda-cache'],
  },
  composer: {
    fills: /^(php )?([^ ]*\/)?composer(\.phar)?\b.* (install|update|require|create-project)\b/,
    clean: /composer[^&|;\n]*clear-?cache|\brm\b[^&|;\n]*(\.composer|\.cache)|--no-cache/,
    off: /COMPOSER_CACHE_DIR/,
    transforms: ['clean-composer-cache'],
  },
  poetry: {
    fills: /^(poetry|pipenv)\b(?!.* run ).* (install|sync)\b/,
    clean: /\brm\b[^&|;\n]*\.cache|poetry cache clear|pipenv --clear|--no-cache/,
    off: /POETRY_CACHE_DIR|PIPENV_CACHE_DIR/,
    transforms: ['clean-poetry-cache'],
  },
  'gem pages': {
    fills: /^gem\b(?!.*(--no-document|--no-ri|--no-rdoc| -N\b)).* install\b/,
    clean: /gem\b[^&|;\n]*(--no-document|--no-ri|--no-rdoc)|gemrc/,
    off: /gemrc/,
    not: /(^|\/)(ruby|jruby|rails)(:|@|$)/,
    transforms: ['skip-gem-docs'],
  },
  'bundler archives': {
    fills: /^bundler?(\s+install\b.*|(\s+--\S+)*)$/,
    clean: /\brm\b[^&|;\n]*(cache|\.bundle)|--no-cache/,
    transforms: ['clean-bundler-cache'],
  },
};

/** What became of the caches that files leave in images that somebody runs. */
export function* studyLeftovers(folder: string, entries: readonly Entry[]): Generator<string> {
  const readings = readReadings(folder);
  const counts = new Map<string, number>();
  const files = new Map<string, Set<string>>();
  const listed: string[] = [];
  for (const { id, kind: source } of entries) {
    if (source === 'parser-test' || source === 'windows') continue;
    const text = readEntry(folder, id);
    const reading = readings.get(id);
    if (text === undefined || reading?.instructions === undefined || reading.semErr !== undefined) continue;
    const found = leftoversIn(reading);
    if (found.length === 0) continue;
    const results = [false, true].map((unsafe) =>
      tryTo(() => slimify(text, { unsafe, files: readContext(folder, id) })),
    );
    for (const leftover of found) {
      const fate = fateOf(leftover, results);
      const key = `${leftover.kind}\t${fate.split(':')[0]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      files.set(key, (files.get(key) ?? new Set()).add(id));
      listed.push(`${id}\t${leftover.start}-${leftover.end}\t${leftover.kind}\t${fate}`);
    }
  }
  for (const [key, count] of [...counts].toSorted()) yield `${key}\t${count} RUNs\t${files.get(key)?.size} files\n`;
  yield '\n';
  for (const line of listed) yield `${line}\n`;
}

function leftoversIn({ instructions = [] }: Reading): readonly Leftover[] {
  const stages = stagesOf(instructions);
  const variables = instructions
    .filter(({ keyword }) => /^(env|arg)$/i.test(keyword))
    .map(({ args = [] }) => args.join(' '))
    .join('\n');
  return instructions.flatMap((one, i): readonly Leftover[] => {
    const stage = stages.findLast(({ from }) => from <= i);
    if (!/^run$/i.test(one.keyword) || stage?.ships !== true) return [];
    const body = (one.args ?? []).join(' ');
    const commands = commandsIn(body);
    const mounts = (one.flags ?? []).filter((flag) => /type=cache|type=tmpfs/.test(flag)).join(' ');
    if (mounts !== '' || cleanup.test(body)) return [];
    return Object.entries(kinds).flatMap(([kind, { fills, clean, off, not }]) => {
      if (
        !commands.some((command) => fills.test(command)) ||
        clean.test(body) ||
        off?.test(variables) ||
        off?.test(body)
      )
        return [];
      if (not?.test(stage.image)) return [];
      return [{ kind, start: one.start, end: one.end }];
    });
  });
}

/** The commands of a text, as far as they can be told without a parser. */
function commandsIn(body: string): readonly string[] {
  return body
    .split(/&&|\|\||[;|\n(){}]/)
    .map((part) => part.trim().replace(/^((if|then|else|do|while|!|sudo|exec|env|time)\s+(-\w+\s+)*|\w+=\S*\s+)*/, ''));
}

interface Stage {
  readonly from: number;
  readonly image: string;
  ships: boolean;
}

/** The last stage, those that nothing uses, and what these stand on. */
function stagesOf(instructions: NonNullable<Reading['instructions']>): readonly Stage[] {
  const stages: (Stage & { readonly name: string | undefined; readonly base: number })[] = [];
  const used = new Set<number>();
  const find = (name: string): number =>
    stages.findLastIndex((stage, i) => stage.name === name.toLowerCase() || String(i) === name);
  for (const [from, { keyword, args = [], flags = [] }] of instructions.entries()) {
    if (/^from$/i.test(keyword)) {
      const image = args[0] ?? '';
      const base = find(image);
      if (base !== -1) used.add(base);
      stages.push({
        from,
        image: base === -1 ? image : (stages[base]?.image ?? ''),
        ships: false,
        name: args[2]?.toLowerCase(),
        base,
      });
    }
    for (const flag of flags) {
      const [, name] = /(?:^--|,|=)from=([^,\s]+)/.exec(flag) ?? [];
      if (name !== undefined && find(name) !== -1) used.add(find(name));
    }
  }
  for (const [i, stage] of stages.entries()) if (i === stages.length - 1 || !used.has(i)) stage.ships = true;
  for (const stage of stages.toReversed()) {
    const below = stages[stage.base];
    if (stage.ships && below !== undefined) below.ships = true;
  }
  return stages;
}

/** What slimify does about one: rewrites it safely or unsafely, says why it does not, or nothing. */
function fateOf({ kind, start, end }: Leftover, results: readonly (Result | string)[]): string {
  const names = kinds[kind]?.transforms ?? [];
  const [safe, unsafe] = results;
  if (safe === undefined || unsafe === undefined) return 'silent';
  if (typeof safe === 'string') return `refused: ${safe}`;
  if (typeof unsafe === 'string') return `refused: ${unsafe}`;
  const isOurs = (one: { readonly transform: string; readonly line: number; readonly endLine: number }): boolean =>
    names.includes(one.transform) && one.line <= end && start <= one.endLine;
  // a RUN that another one was joined with is not named by the finding
  const isEdited = (result: Result): boolean =>
    result.findings.some(({ transform, status }) => status === 'applied' && names.includes(transform)) &&
    result.edits.some((edit) => lineOf(result.before, edit.start) <= end && start <= lineOf(result.before, edit.end));
  if (safe.findings.some((one) => one.status === 'applied' && isOurs(one)) || isEdited(safe)) return 'safe';
  if (unsafe.findings.some((one) => one.status === 'applied' && isOurs(one)) || isEdited(unsafe)) return 'unsafe';
  const refusal = [...safe.refusals, ...unsafe.refusals].find(isOurs);
  if (refusal !== undefined) return `refused: ${refusal.reason}`;
  const [note] = safe.notes;
  return note === undefined ? 'silent' : `refused: ${note.message}`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function tryTo(run: () => Result): Result | string {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import type { Held } from './build-install.ts';
import type { Context } from './context.ts';
import { mounts } from './dockerfile.ts';
import type { Dockerfile, Instruction, Run, Stage } from './dockerfile.ts';
import { officialName } from './images/release.ts';
import { later, rootOf } from './order.ts';
import { broughtAlong, compilesLate } from './packages/building.ts';
import { habitOf, runsUnseen } from './programs.ts';
import type { Command, Script } from './shell.ts';
import { nameOf, startsOf } from './start.ts';

/** What may need compilers or headers once a RUN is over, in its image or in what is made of it; undefined when nothing is known to. */
export function builderBehind(file: Dockerfile, run: Run, context: Context, held: () => Held): string | undefined {
  const { instruction, stage } = run;
  for (const one of later(file, instruction)) {
    const reason = needOf(one, held);
    if (reason !== undefined) return reason;
  }
  const text = textsOf(file, context);
  const late = compilesLate.exec(text)?.[0];
  if (late !== undefined) return `${late} may compile when it runs`;
  if (/\bpsycopg(?![\w[])/.test(text) && /pq|postgres/.test(text)) return 'psycopg loads libpq by its name';
  const taker = takerOf(file, stage);
  if (taker !== undefined) return `line ${taker.line} takes from this stage what may need the libraries that it brings`;
  for (const one of endsOf(stage)) {
    const reason = needAtStart(one, context, held);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The Dockerfile, the files that are copied by name as far as they are known, and what languages list their packages in. */
function textsOf({ text, instructions }: Dockerfile, { read }: Context): string {
  const names = instructions.flatMap(({ keyword, args }) => (/^(COPY|ADD)$/.test(keyword) ? args.slice(0, -1) : []));
  const paths = new Set([...names, 'requirements.txt', 'package.json', 'Gemfile', 'pyproject.toml', 'setup.py']);
  return [text, ...[...paths].map((path) => read(path.replace(/^(\.?\/)+/, '')) ?? '')].join('\n');
}

function needOf({ keyword, script, trigger, line, body }: Instruction, held: () => Held): string | undefined {
  if (trigger?.keyword === 'RUN') return `line ${line} may build in images that are made of this one`;
  if (keyword === 'HEALTHCHECK')
    return buildsInText.test(body.text) ? `line ${line} may need what is there to build with` : undefined;
  if (keyword !== 'RUN') return undefined;
  if (script === undefined) return `line ${line} runs what cannot be read`;
  const command = script.commands.find((one) => mayBuild(one, script, held));
  return command && `line ${line} may need what is there to build with: ${show(command)}`;
}

function mayBuild(command: Command, script: Script, held: () => Held): boolean {
  const { name, args } = command;
  if (args.length === 1 && /^(--?version|-[vV])$/.test(args[0]?.value ?? '')) return false;
  const verb = args.find(({ value }) => !value.startsWith('-'))?.value ?? '';
  if (/^(npm|pnpm|yarn)$/.test(name) && /^(audit|build|cache|config|prune|run|run-script|set|test)$/.test(verb))
    return false;
  if (/^python[\d.]*$/.test(name) && verb === 'setup.py') return true;
  if (builders.test(name) || isBrought(name, held)) return true;
  return habitOf(command, script) !== 'leaves alone' && runsUnseen(command);
}

/** Whether a program is there because something that was there to build with brought it along, and nobody asked for it. */
function isBrought(name: string, held: () => Held): boolean {
  if (!broughtAlong.test(name)) return false;
  const { names } = held();
  return !names.has(name) && (name !== 'python3' || ![...names].some((one) => one.startsWith(name)));
}

/** Programs that build, or install what has to be built. */
const builders =
  /^(R|Rscript|bundler?|cabal|cargo|conda|mamba|micromamba|configure|Configure|cpanm?|docker-php-ext-(configure|install)|easy_install[\d.-]*|gem|go|gradlew?|install2\.r|luarocks|meson|mix|mvnw?|ninja|node-gyp|npm|npx|opam|pear|pecl|phpize|pip[\d.]*|pipenv|pipx|pnpm|poetry|rebar3?|sbt|scons|stack|tox|uv|waf|yarn|zig)$/;

const buildsInText =
  /(^|[\s"'/;&|(])(bundle install|c\+\+|cargo|cc|cmake|gcc|g\+\+|gem|go (build|run|test|get)|make|node-gyp|npm (i|ci|install|rebuild)|pip[\d.]*|pipenv|pecl|pnpm (i|install)|rake compile|setup\.py|yarn install)([\s"',;&|)]|$)/m;

/** What copies out of a stage, or mounts it. */
function takerOf({ instructions }: Dockerfile, { name, index }: Stage): Instruction | undefined {
  const isThis = (text: string | undefined): boolean =>
    text !== undefined && (text.toLowerCase() === name || text === String(index));
  return instructions.find(
    (one) =>
      one.flags.some(({ name: flag, value }) => flag === 'from' && isThis(value)) ||
      (mounts(one).length > 0 && one.flags.some(({ value }) => isThis(/(?:^|,)from=([^,]+)/.exec(value ?? '')?.[1]))),
  );
}

/** The stages built from one, and itself, that somebody may run. */
function endsOf(stage: Stage): readonly Stage[] {
  return [stage, ...stage.children.flatMap(endsOf)].filter(
    (one) => one.ships && (one.children.length === 0 || one === stage),
  );
}

function needAtStart(stage: Stage, { read }: Context, held: () => Held): string | undefined {
  // it is there to be built on
  if (stage.children.length > 0) return undefined;
  const command = stage.instructions.findLast(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
  if (command === undefined && startsOf(stage) === undefined && !serves(stage))
    return 'what the container runs is not in the file: it may be there to build in';
  const shell = command?.json === true && command.args.length > 0 && isWorkplace(command.args);
  const starts = startsOf(stage) ?? [];
  if (shell) return `line ${command.line}: somebody may build in ${nameOf(command.args[0])}`;
  for (const { instruction, words } of starts) {
    const [program] = words;
    const where = `line ${instruction.line}`;
    const rest = words.join(' ');
    if (isWorkplace(words)) return `${where}: somebody may build in ${nameOf(program)}`;
    if (buildsInText.test(rest) || isBrought(nameOf(program), held))
      return `${where} may need what is there to build with`;
    for (const word of words) {
      const text = /\.(sh|py|rb|pl)$|entry|start|run/.test(word)
        ? (read(word.replace(/^(\.?\/)+/, '')) ?? read(nameOf(word)))
        : undefined;
      if (text !== undefined && buildsInText.test(text))
        return `${nameOf(word)}, which ${where} runs, may need what is there to build with`;
    }
  }
  return undefined;
}

/** Official images whose container serves something when the file names no command. */
function serves(stage: Stage): boolean {
  const { image } = rootOf(stage);
  const name = officialName(image) ?? '';
  return /^(httpd|nginx|postgres|redis)$/.test(name) || (name === 'php' && /fpm|apache/.test(image.tag ?? ''));
}

/** Whether people work in a program, or send work to it: a shell, an interpreter without a program, a server for either. */
function isWorkplace([program, ...rest]: readonly string[]): boolean {
  const name = nameOf(program);
  if (/^(code-server|irb|ipython|jenkins(-agent|-slave)?|jupyter(-\w+)?|screen|sleep|sshd|tail|theia|tmux)$/.test(name))
    return true;
  return (
    /^(a?sh|bash|dash|fish|node|python[\d.]*|ruby|zsh)$/.test(name) &&
    rest.every((word) => /^-[il]+$|^--login$/.test(word))
  );
}

function show({ program, args }: Command): string {
  return [...program, ...args.slice(0, 1)].map(({ text }) => text).join(' ');
}

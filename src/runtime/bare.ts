import { addsPlainFiles } from '../copied.ts';
import type { Dockerfile, Instruction, Stage } from '../dockerfile.ts';
import { baseName, isIn, resolvePath } from '../paths.ts';
import { folderAt } from '../paths.ts';
import { startsOf } from '../start.ts';
import { lastFolder, placeOf, workFolder } from '../folders.ts';
import { earlier } from '../order.ts';
import { nameOf } from '../start.ts';

/** What an image without a shell, or with little more, is asked to carry out. */
export interface Bare {
  /** RUNs that go along with the old image, because the new one has what they bring. */
  readonly dropped: ReadonlySet<Instruction>;
  /** Whether it has a shell. */
  readonly shell: boolean;
  /** Whether a program is there: what a stage may start besides its own. */
  readonly has: (program: string) => boolean;
}

/** Why a stage asks for more than such an image has; undefined when it does not. Reasons name the first line that does. */
export function moreThanBare(file: Dockerfile, stage: Stage, bare: Bare): string | undefined {
  if (stage.children.length > 0 || isCopiedFrom(file, stage)) return 'another stage goes on from this one';
  for (const at of stage.instructions) {
    const reason = needOf(file, stage, at, bare);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function isCopiedFrom({ instructions }: Dockerfile, { index, name }: Stage): boolean {
  return instructions.some(({ flags }) =>
    flags.some(({ name: flag, value = '' }) => {
      const [, mounted] = /(?:^|,)from=([^,]+)/.exec(flag === 'mount' ? value : '') ?? [];
      const source = (flag === 'from' ? value : (mounted ?? '')).toLowerCase();
      return source !== '' && (source === name || source === String(index));
    }),
  );
}

function needOf(file: Dockerfile, stage: Stage, at: Instruction, bare: Bare): string | undefined {
  const { keyword, line, json } = at;
  if (keyword === 'ONBUILD') return `line ${line} is for builds that go on from this image`;
  if (keyword === 'RUN' && !bare.dropped.has(at)) return needOfRun(at, bare);
  if (keyword === 'SHELL' && !(bare.shell && /^(\/bin\/)?sh$/.test(at.args[0] ?? '')))
    return `line ${line} sets a shell that would not be there`;
  if (keyword === 'HEALTHCHECK') return needOfCheck(at, bare);
  if ((keyword === 'CMD' || keyword === 'ENTRYPOINT') && !json && !bare.shell)
    return `the ${keyword} of line ${line} is run by a shell, and there would be none`;
  if (keyword === 'USER') return needOfUser(file, stage, at, at.args[0] ?? '');
  if (keyword === 'ADD' && !addsPlainFiles(at)) return `what line ${line} adds is not known`;
  const owner = at.flags.find(({ name }) => name === 'chown')?.value;
  return owner === undefined ? undefined : needOfUser(file, stage, at, owner);
}

function needOfRun({ line, script }: Instruction, { shell }: Bare): string {
  if (shell) return `line ${line} runs commands, which are for another distribution`;
  const words = (script?.commands ?? []).flatMap(({ name, args }) =>
    /^(apk|apt-get|apt|yum|dnf|microdnf)$/.test(name) ? args.map(({ value }) => value) : [],
  );
  const own = words.find(
    (word) =>
      /^[\w.+-]+$/.test(word) && !/^(-.*|add|clean|install|update|upgrade|ca-certificates|tzdata|netbase)$/.test(word),
  );
  return own === undefined
    ? `line ${line} runs commands, which takes a shell`
    : `line ${line} takes a shell, and the image needs ${own}, which it installs`;
}

function needOfCheck({ line, body }: Instruction, { has, shell }: Bare): string | undefined {
  const [, form = ''] = /^(?:NONE|CMD\s+([^]*))$/i.exec(body.text.trim()) ?? [];
  if (form === '')
    return /^NONE$/i.test(body.text.trim()) ? undefined : `what the health check of line ${line} runs is not known`;
  const [, quoted] = /^\[\s*"([^"]*)"/.exec(form) ?? [];
  const program = quoted ?? /^\S+/.exec(form)?.[0] ?? '';
  if (/^(curl|wget|nc|grep|pgrep|ps|test|\[)$/.test(nameOf(program)) && !(shell && has(program)))
    return `the health check of line ${line} needs ${nameOf(program)}`;
  if (quoted === undefined && !shell)
    return `the health check of line ${line} is run by a shell, and there would be none`;
  if (!has(program)) return `the health check of line ${line} needs ${nameOf(program)}`;
  return quoted === undefined && /[|&;<>$`]/.test(form.replace(/\|\| exit 1$/, ''))
    ? `the health check of line ${line} is a script for a shell`
    : undefined;
}

/** Names that the images without a shell know, as all distributions do. */
const commonUser = /^(\d+|root|nobody)(:(\d+|root))?$/;

function needOfUser(file: Dockerfile, stage: Stage, at: Instruction, text: string): string | undefined {
  if (commonUser.test(text)) return undefined;
  if (text.includes('$')) return `the user of line ${at.line} comes from a variable`;
  const brings = stage.instructions.some(
    (one) => one.keyword === 'COPY' && one.index < at.index && copiesTo(file, one, '/etc/passwd'),
  );
  return brings && !text.includes(':') ? undefined : `the user ${text} of line ${at.line} is not known there`;
}

function copiesTo(file: Dockerfile, at: Instruction, path: string): boolean {
  return destinationsOf(file, at).some(({ target }) => target === path);
}

/** A file or folder that a COPY or ADD puts into the image. */
export interface Destination {
  readonly source: string;
  /** Undefined when it cannot be told. */
  readonly target: string | undefined;
  /** The folder that it is put into without a slash at the end of its name to say so. */
  readonly unmarked: string | undefined;
}

/** Folders of every distribution: what is copied to one of them is put into it, also without a slash at the end. */
const usual =
  /^\/(bin|boot|dev|etc|go|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)(\/(bin|sbin|lib|lib64|share|src|local|include|log|cache|lib|tmp|ssl|opt|run))*$/;

/** Where each source of a COPY or ADD comes to lie. */
export function destinationsOf(file: Dockerfile, at: Instruction): readonly Destination[] {
  if (at.keyword !== 'COPY' && at.keyword !== 'ADD') return [];
  const sources = at.args.slice(0, -1);
  const written = at.args.at(-1) ?? '';
  const folder = folderAt(file, at) ?? startFolder(file, at);
  const path = resolvePath(file, at, written, folder);
  const isMarked = sources.length > 1 || /(^|\/)\.{0,2}$/.test(written);
  const isMade = path !== undefined && path === folder;
  return sources.map((source) => {
    const name = baseName(source);
    const isWhole = source.endsWith('/') || /^\.*$/.test(name) || name === baseName(path ?? '');
    const isInto = isMarked || isMade || (path !== undefined && usual.test(path));
    const target = path === undefined || !isInto || isWhole ? path : placeOf(path, name);
    return { source, target, unmarked: isInto && !isMarked && !isMade && !isWhole ? path : undefined };
  });
}

/** The folder of an image that sets none. */
function startFolder(file: Dockerfile, at: Instruction): string | undefined {
  const place = workFolder(file, at);
  if (/^\/[^$~?]*$/.test(place)) return place;
  const isMoved = [...earlier(file, at)].some(({ keyword }) => keyword === 'WORKDIR');
  return at.stage === undefined || isMoved ? undefined : '/';
}

/** What starts a program that is copied into a stage, and what copies it; undefined when none is started. */
export function startedBy(
  file: Dockerfile,
  stage: Stage,
): { readonly at: Instruction; readonly copy: Instruction; readonly source: string } | undefined {
  const starts = startsOf(stage) ?? [];
  const copies = stage.instructions.toReversed().flatMap((copy) => {
    return destinationsOf(file, copy).map((destination) => ({ copy, ...destination }));
  });
  const folder = lastFolder(file, stage);
  for (const { instruction: at, words } of starts) {
    const [word = ''] = words;
    const places = word.includes('/') ? [placeOf(folder, word)] : searched(stage).map((one) => placeOf(one, word));
    const found = copies.find(({ target }) => target !== undefined && places.includes(target));
    if (found !== undefined) return { at, copy: found.copy, source: found.source };
  }
  return undefined;
}

/** The folders that a program is looked for in. */
function searched({ settings }: Stage): readonly string[] {
  const own = settings.get('ENV PATH')?.flatMap(({ value }) => value.split(':')) ?? [];
  const usualPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  return [...own.filter((one) => one.startsWith('/')), ...usualPath];
}

/** Why a COPY would write a file where the old image has a folder; undefined when none would. */
export function intoUnmarked(file: Dockerfile, { instructions }: Stage): string | undefined {
  for (const at of instructions) {
    const folder = destinationsOf(file, at).find(({ unmarked }) => unmarked !== undefined)?.unmarked;
    if (folder !== undefined)
      return `line ${at.line} copies into ${folder}, which the base image brings along: without it that would be a file`;
  }
  return undefined;
}

/** Why what else a stage copies may be run there and need more; undefined when it is data by its name. `isProgram`: what is known to need nothing. */
export function copiesMore(
  file: Dockerfile,
  stage: Stage,
  isProgram: (at: Instruction, source: string) => boolean,
): string | undefined {
  for (const at of stage.instructions) {
    for (const { source, target } of destinationsOf(file, at)) {
      const name = baseName(source);
      if (target === undefined) return `where line ${at.line} copies to is not known`;
      if (scripts.test(name) || (at.heredocs.length > 0 && scripts.test(baseName(target))))
        return `line ${at.line} copies ${name}, which may be a script for a shell`;
      if (isProgram(at, source) || isData(source) || at.heredocs.length > 0) continue;
      return `what line ${at.line} copies (${source}) is not known to be data, or a static program`;
    }
  }
  return undefined;
}

const scripts = /\.(sh|bash|ash|py|pl|rb|php|lua|cgi)$|entry-?point|^(bin|scripts?|hack|tools)$/i;

const dataFiles =
  /\.(json5?|ya?ml|toml|ini|conf|config|cfg|cnf|env|txt|md|xml|html?|gohtml|css|m?js|map|svg|png|ico|gif|jpe?g|webp|woff2?|ttf|sql|sqlite|db|proto|pem|crt|cer|key|pub|tmpl|tpl|template|csv|properties|zip|t?gz|dat|mmdb|po|mo|rules|lock|mod|sum|types|pdf|graphql|rego|wasm)$/i;

const dataNames =
  /^(config|configs|configuration|conf|conf\.d|static|assets?|public|templates?|tpl|tmpl|views?|dist|web|www|html|ui|webui|frontend|client|migrations?|i18n|locales?|lang|langs|data|docs?|swagger|resources?|res|fixtures|certs?|certificates|ssl|zoneinfo|passwd|group|shadow|license|licenses|notice|readme|version|schemas?|sql|protos?|themes?|images?|img|css|js|fonts|media|content|layouts|translations|seeds?|products?|tmp|mime\.types|nsswitch\.conf|services|protocols|\.env.*|\.config)$/i;

/** Whether a path is of data by its name. */
function isData(path: string): boolean {
  const name = baseName(path);
  return (
    dataNames.test(name) ||
    dataFiles.test(name) ||
    ['/etc/ssl', '/etc/pki', '/usr/share'].some((one) => isIn(path, one))
  );
}

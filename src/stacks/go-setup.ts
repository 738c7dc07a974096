import { baseName } from '../paths.ts';
import type { Instruction } from '../dockerfile.ts';
import type { Command } from '../shell.ts';

/** What a command leaves behind beside what the compiler writes. */
export interface Setup {
  /** The paths that it writes, as written. */
  readonly paths?: readonly string[];
  readonly owner?: string | undefined;
  /** Whether a folder that is made anyway needs none of it. */
  readonly isPlain?: boolean;
  readonly users?: boolean;
}

const nothing: Setup = {};

/** Commands that leave nothing that runs, or nothing that a program of Go looks for. */
const idle =
  /^(|rm|rmdir|set|export|unset|true|false|:|test|\[|\[\[|ls|pwd|cat|env|which|type|command|file|date|exit|upx|strip|sleep|uname|nproc|cd|pushd|popd|grep|head|tail|sort|echo|printf|apt-key|hash|sha256sum|sha1sum|sha512sum|md5sum|tr|cut|awk|basename|dirname|umask|update-ca-certificates|locale-gen|apk|apt|apt-get|time|read|id|whoami|wc|stat|du|tput|ldd)$/;

/** Tools that nothing but a build with Go runs. */
export const goTools =
  /^(go|gofmt|gofumpt|goimports|golint|golangci-lint|staticcheck|dep|glide|gpm|gvp|trash|vndr|govendor|godep|gvt|gox|go-wrapper|swag|protoc|wire|sqlc|templ|statik|go-bindata|packr2?|mockgen)$/;

/** What a command of a RUN leaves behind, or why that is not known. */
export function readSetup(command: Command, at: Instruction): Setup | string {
  const { args, redirects } = command;
  const values = args.map(({ value }) => value);
  const written = redirects.flatMap(({ operator, target }) =>
    operator.includes('>') && target !== undefined && !/^(\/dev\/.*|&?\d|-)$/.test(target.value) ? [target.value] : [],
  );
  const own = readCommand(command, values, at);
  return typeof own === 'string' || written.length === 0 ? own : { ...own, paths: [...(own.paths ?? []), ...written] };
}

function readCommand({ name, item }: Command, values: readonly string[], at: Instruction): Setup | string {
  const operands = values.filter((value) => !value.startsWith('-'));
  const last = operands.at(-1);
  const unknown = `what ${name} leaves in line ${at.line} is not known, and the program may need it`;
  if (name === 'go' && values[0] === 'run') return unknown;
  if (idle.test(name) || goTools.test(name)) return nothing;
  switch (name) {
    case 'mkdir':
      return { paths: withoutModes(values), isPlain: !values.some((value) => /^(-\w*m|--mode)/.test(value)) };
    case 'touch':
      return { paths: operands };
    case 'chmod':
      return { paths: operands.slice(1), isPlain: /^([ugoa]*\+[rxX]+|0?[75]55)$/.test(operands[0] ?? '') };
    case 'chown': {
      const isWhole = values.some((value) => /^-\w*R|^--recursive$/.test(value));
      return isWhole ? { paths: operands.slice(1), owner: operands[0] } : unknown;
    }
    case 'mv':
    case 'cp':
    case 'install':
    case 'ln': {
      const [from = ''] = operands;
      if (last === undefined || operands.length !== 2) return unknown;
      const isInto = /(\/|\bbin)$/.test(last) && !/[*?]/.test(from);
      return { paths: [isInto ? `${last.replace(/\/$/, '')}/${baseName(from)}` : last] };
    }
    case 'sed':
      return values.some((value) => /^-\w*i|^--in-place/.test(value))
        ? { paths: last === undefined ? [] : [last] }
        : nothing;
    case 'tee':
      return { paths: operands };
    case 'git':
      return readClone(values, operands);
    case 'sh':
    case 'bash':
      return at.script?.commands.some((one) => one.item === item && bringsTool(one)) === true ? nothing : unknown;
    case 'curl':
    case 'wget':
      return readDownload(name, values) ?? unknown;
    case 'tar':
    case 'unzip':
      return { paths: [valueBehind(values, name === 'tar' ? /^(-C|--directory)$/ : /^-d$/) ?? '.'] };
    case 'npm':
    case 'yarn':
    case 'pnpm':
    case 'npx':
      return { paths: ['.'] };
    case 'adduser':
    case 'useradd': {
      const home = valueBehind(values, name === 'useradd' ? /^(-\w*d|--home(-dir)?)$/ : /^(-h|--home)$/);
      const isMade =
        name === 'useradd'
          ? values.some((value) => /^(-[lrUN]*m\w?|--create-home)$/.test(value))
          : !values.some((value) => /^(-\w*H\w*|--no-create-home)$/.test(value));
      const user = name === 'useradd' || operands.length > 0 ? operands.at(-1) : undefined;
      if (!isMade || user === undefined) return { users: true };
      return { users: true, paths: [home ?? `/home/${user}`], owner: user };
    }
    case 'groupadd':
    case 'addgroup':
      return { users: true };
    default:
      return unknown;
  }
}

/** Scripts that put a tool for builds into a folder of Go's and do nothing else. */
function bringsTool({ name, args }: Command): boolean {
  return (
    /^(curl|wget)$/.test(name) &&
    args.some(({ value }) => /\/(golang\/dep|golangci\/golangci-lint)\/.*install\.sh$|glide\.sh\/get$/.test(value))
  );
}

function withoutModes(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => !value.startsWith('-') && !/^(-\w*m|--mode)$/.test(values[i - 1] ?? ''));
}

function valueBehind(values: readonly string[], option: RegExp): string | undefined {
  const at = values.findIndex((value) => option.test(value));
  return at === -1 ? undefined : values[at + 1];
}

function readClone(values: readonly string[], operands: readonly string[]): Setup {
  if (values[0] !== 'clone') return nothing;
  const [, url = '', target] = operands.filter(
    (value, i) => !/^(-b|--branch|--depth|-c|-j|--jobs)$/.test(values[values.indexOf(value) - 1] ?? '') || i === 0,
  );
  return { paths: [target ?? /([^/:]+?)(\.git)?\/?$/.exec(url)?.[1] ?? '.'] };
}

function readDownload(name: string, values: readonly string[]): Setup | undefined {
  const output = valueBehind(values, name === 'curl' ? /^(-\w*o|--output)$/ : /^(-\w*O|--output-document)$/);
  if (output === '-') return nothing;
  if (output !== undefined) return { paths: [output] };
  if (name === 'wget') return { paths: ['.'] };
  return values.some((value) => /^(-\w*O\w*|--remote-name)$/.test(value)) ? { paths: ['.'] } : nothing;
}

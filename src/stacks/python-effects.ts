import { downloadsOf } from '../downloads.ts';
import { baseName } from '../paths.ts';
import { callOf } from '../packages/manager.ts';
import { pip } from '../packages/python.ts';
import type { Command } from '../shell.ts';

/** What a command leaves in the image. Words are as written: paths may be relative, and hold variables. */
export interface Effect {
  /** Files and folders that it writes. */
  readonly writes?: readonly string[];
  /** Those that it takes away. */
  readonly removes?: readonly string[];
  /** Paths whose owner or mode it changes. */
  readonly owns?: readonly string[];
  /** Whether it makes users or groups. */
  readonly makesUsers?: boolean;
  /** Whether it has to be run again where the image is the same: what it writes lies among what others wrote. */
  readonly runsAgain?: boolean;
  /** Whether it installs into the interpreter, or the virtual environment, that its program belongs to. */
  readonly installs?: boolean;
  /** A virtual environment that it makes. */
  readonly environment?: string;
}

const none: Effect = {};

/** What a command of a RUN leaves in the image; undefined for one that is not known. `env` gives the value of a variable. */
export function effectOf(command: Command, env: (name: string) => string | undefined): Effect | undefined {
  const { name, args } = command;
  const values = args.map(({ value }) => value);
  const operands = values.filter((value) => !value.startsWith('-'));
  const last = operands.at(-1) ?? '.';
  if (harmless.test(name)) return none;
  if (/^(useradd|groupadd|adduser|addgroup)$/.test(name)) return { makesUsers: true };
  if (/^(chown|chmod|chgrp)$/.test(name)) return { owns: operands.slice(1) };
  if (/^(rm|rmdir|unlink)$/.test(name)) return { removes: operands };
  if (/^(mkdir|touch|tee|truncate)$/.test(name)) return { writes: name === 'mkdir' ? made(values) : operands };
  if (/^(cp|install|mv|ln)$/.test(name)) {
    if (values.some((value) => /^(-t|--target-directory)/.test(value))) return undefined;
    if (name === 'ln' && operands.length === 1) return { writes: [baseName(last)] };
    return { writes: [last], ...(name === 'mv' && { removes: operands.slice(0, -1) }) };
  }
  if (name === 'sed') return values.some((value) => /^-\w*i|^--in-place/.test(value)) ? { writes: [last] } : none;
  if (name === 'find') {
    const runs = values.flatMap((value, i) => (/^-(exec|ok)(dir)?$/.test(value) ? [values[i + 1] ?? ''] : []));
    return runs.every((one) => /^(rm|strip|chmod|chown)$/.test(one)) ? none : undefined;
  }
  if (name === 'xargs') return /^(rm|strip)$/.test(operands[0] ?? '') ? none : undefined;
  if (/^(tar|unzip|gunzip|bunzip2|unxz)$/.test(name)) return unpacked(name, values);
  if (name === 'curl' || name === 'wget') {
    const found = downloadsOf(command, (text) => text);
    if (found.length > 0) return { writes: found };
    return name === 'curl' || command.within.includes('pipe') ? none : { writes: ['.'] };
  }
  if (name === 'git') return ofGit(values, operands);
  if (/^(gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran|cython|cythonize)$/.test(name))
    return { writes: [valueOf(values, /^-o$/) ?? '.'] };
  return ofPython(command, values, operands, env);
}

/** Programs that write nothing that a container could miss, and the package managers of distributions, which are read elsewhere. */
const harmless =
  /^(:|\[|\[\[|apk|apt|apt-get|apt-mark|basename|cat|cd|command|cut|date|df|dirname|dpkg-query|du|echo|env|exit|export|false|file|grep|head|hostname|id|ldconfig|ldd|ls|nproc|printf|pwd|readlink|return|set|sleep|sort|stat|strip|tail|test|tr|true|type|ulimit|umask|uname|unset|wc|which|whoami|)$/;

function made(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => !value.startsWith('-') && !/^(-m|--mode)$/.test(values[i - 1] ?? ''));
}

function valueOf(values: readonly string[], option: RegExp): string | undefined {
  const at = values.findIndex((value) => option.test(value));
  return at === -1 ? undefined : values[at + 1];
}

function unpacked(name: string, values: readonly string[]): Effect | undefined {
  if (name === 'unzip') return { writes: [valueOf(values, /^-d$/) ?? '.'] };
  if (name !== 'tar') return { writes: ['.'] };
  const joined = values.map((value) => /^(?:-C|--directory=)(.+)$/.exec(value)?.[1]).find((one) => one !== undefined);
  // what packs instead names its archive
  if (/^-?[a-z]*c/.test(values[0] ?? '')) return undefined;
  return { writes: [joined ?? valueOf(values, /^(-\w*C|--directory)$/) ?? '.'] };
}

function ofGit(values: readonly string[], operands: readonly string[]): Effect | undefined {
  const [verb, address = '', target] = operands;
  if (verb === 'config') return values.includes('--global') ? { writes: ['~/.gitconfig'] } : { writes: ['.'] };
  if (verb !== 'clone') return { writes: ['.'] };
  if (values.some((value) => /^(-[bcjo]|--(branch|depth|config|jobs|origin))$/.test(value))) {
    const plain = values.filter(
      (value, i) =>
        !value.startsWith('-') && !/^(-[bcjo]|--(branch|depth|config|jobs|origin))$/.test(values[i - 1] ?? ''),
    );
    return { writes: [plain[2] ?? baseName(plain[1] ?? '').replace(/\.git$/, '')] };
  }
  return { writes: [target ?? baseName(address).replace(/\.git$/, '')] };
}

/** Installers of Python packages and Python itself. */
function ofPython(
  command: Command,
  values: readonly string[],
  operands: readonly string[],
  env: (name: string) => string | undefined,
): Effect | undefined {
  const { name } = command;
  const call = callOf(pip, command);
  if (call !== undefined) return ofPip(call.verb, values);
  const [verb, second] = operands;
  switch (name) {
    case 'venv':
    case 'virtualenv':
      return verb === undefined ? undefined : { environment: operands.at(-1) ?? '' };
    case 'ensurepip':
    case 'spacy':
      return { installs: true };
    case 'compileall':
      return { writes: operands };
    case 'nltk.downloader':
      return { writes: [valueOf(values, /^-d$/) ?? env('NLTK_DATA') ?? '~/nltk_data'] };
    case 'poetry':
      if (verb === 'config' || verb === 'export' || verb === 'check' || verb === '--version') return { writes: ['.'] };
      return /^(install|sync|add|update)$/.test(verb ?? '')
        ? { ...ofPoetry(env), writes: poetryWrites(env) }
        : undefined;
    case 'pipenv':
      if (!/^(install|sync)$/.test(verb ?? '')) return verb === 'lock' ? { writes: ['.'] } : undefined;
      if (values.includes('--system')) return { installs: true, writes: ['.'] };
      return { writes: ['.', ...(env('PIPENV_VENV_IN_PROJECT') ? [] : ['~/.local/share/virtualenvs'])] };
    case 'uv':
      return ofUv(verb, second, values, env);
    default:
      return /^python[\d.]*$/.test(name) ? ofScript(values, operands) : undefined;
  }
}

function ofPip(verb: string, values: readonly string[]): Effect | undefined {
  if (/^(list|freeze|check|show|config|cache|--version|)$/.test(verb)) return none;
  if (verb === 'wheel' || verb === 'download')
    return {
      writes: [valueOf(values, /^(-w|-d|--wheel-dir|--dest)$/) ?? joinedTo(values, /^--(wheel-dir|dest)=/) ?? '.'],
    };
  if (verb === 'uninstall') return { installs: true };
  if (verb !== 'install') return undefined;
  const target = valueOf(values, /^(-t|--target|--prefix|--root)$/) ?? joinedTo(values, /^--(target|prefix|root)=/);
  // a repository that is edited in place is cloned into a folder of its own
  const clones = values.some((value, i) => /^(-e|--editable)$/.test(values[i - 1] ?? '') && value.includes('+'));
  const writes = [...(clones ? ['src'] : []), ...(values.includes('--user') ? ['~/.local'] : [])];
  if (target !== undefined) return { writes: [target, ...writes] };
  return { writes, installs: !values.includes('--user') };
}

function joinedTo(values: readonly string[], option: RegExp): string | undefined {
  return values.find((value) => option.test(value))?.replace(option, '');
}

function ofPoetry(env: (name: string) => string | undefined): Effect {
  return /^(false|0)$/i.test(env('POETRY_VIRTUALENVS_CREATE') ?? '') ? { installs: true } : {};
}

function poetryWrites(env: (name: string) => string | undefined): readonly string[] {
  if (env('POETRY_VIRTUALENVS_PATH') !== undefined) return ['.', env('POETRY_VIRTUALENVS_PATH') ?? ''];
  const cache = env('POETRY_CACHE_DIR') ?? '~/.cache/pypoetry';
  const isKept =
    /^(false|0)$/i.test(env('POETRY_VIRTUALENVS_CREATE') ?? '') ||
    /^(true|1)$/i.test(env('POETRY_VIRTUALENVS_IN_PROJECT') ?? '');
  return isKept ? ['.'] : ['.', `${cache}/virtualenvs`];
}

function ofUv(
  verb: string | undefined,
  second: string | undefined,
  values: readonly string[],
  env: (name: string) => string | undefined,
): Effect | undefined {
  // an interpreter of its own lies elsewhere
  if (values.some((value) => /^(-p|--python(=.*)?|--managed-python)$/.test(value)) || env('UV_PYTHON') !== undefined)
    return undefined;
  if (verb === 'venv') return { environment: second ?? '.venv' };
  if (verb === 'sync') return { writes: ['.', env('UV_PROJECT_ENVIRONMENT') ?? '.venv'] };
  if (verb === 'pip') {
    if (!/^(install|sync|uninstall)$/.test(second ?? '')) return none;
    const { writes = [] } = ofPip('install', values) ?? {};
    if (values.includes('--system') || /^(1|true)$/i.test(env('UV_SYSTEM_PYTHON') ?? ''))
      return { installs: true, writes };
    return writes.length > 0 ? { writes } : { writes: [env('VIRTUAL_ENV') ?? '.venv'] };
  }
  return /^(lock|export|cache|version|--version)$/.test(verb ?? '') ? { writes: ['.'] } : undefined;
}

/** `python setup.py install`, `python -c CODE`, `python manage.py compilemessages`. */
function ofScript(values: readonly string[], operands: readonly string[]): Effect | undefined {
  if (values.some((value) => /^(-V|--version|-h)$/.test(value))) return none;
  const code = valueOf(values, /^-c$/);
  if (code !== undefined) {
    const parts = code.split(/[;\n]/).map((part) => part.trim());
    const loads = /^nltk\.download\((['"])[\w.-]+\1\)$/;
    if (
      !parts.every(
        (part) => loads.test(part) || /^(import [\w., ]+|from [\w.]+ import [\w, ]+|print\(.*\)|)$/.test(part),
      )
    )
      return undefined;
    return parts.some((part) => loads.test(part)) ? { writes: ['~/nltk_data'] } : none;
  }
  const [script = '', verb = ''] = operands;
  if (baseName(script) === 'setup.py')
    return /^(install|develop|build|build_ext|build_py|bdist_wheel|sdist|egg_info)$/.test(verb)
      ? { writes: ['.'], installs: true }
      : undefined;
  return baseName(script) === 'manage.py' && verb === 'compilemessages' ? { writes: ['.'] } : undefined;
}

import { callOf } from '../packages/manager.ts';
import { pip } from '../packages/python.ts';
import { baseName } from '../paths.ts';
import type { Command } from '../shell.ts';
import { valueOf } from './effects.ts';
import type { Effect, Env, Language, Read } from './effects.ts';

/** What programs of Python leave. */
export const python: Language = {
  effectOf,
  builders: /^(pip[\d.]*|poetry|pipenv|uv|python[\d.]*|cython|cythonize|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|gfortran)$/,
  userFolder: '.local',
  hasAssets: false,
};

const none: Effect = {};

/** Installers of Python packages and Python itself. */
function effectOf(command: Command, values: readonly string[], env: Env, read: Read): Effect | undefined {
  const { name } = command;
  const operands = values.filter((value) => !value.startsWith('-'));
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
    case 'flake8':
    case 'mypy':
    case 'nosetests':
    case 'pylint':
    case 'pytest':
    case 'unittest':
      return { works: true };
    case 'grpc_tools.protoc':
      return { writes: values.flatMap((value) => /^--\w+_out=(?:.*:)?(.+)$/.exec(value)?.[1] ?? []) };
    case 'ipykernel':
      return values.includes('--user') ? { writes: ['~/.local/share/jupyter'] } : undefined;
    case 'manage.py':
      return ofDjango(command.program[0]?.value ?? 'manage.py', verb, read);
    case 'pybabel':
      return verb === 'compile' ? { writes: [valueOf(values, /^(-d|--directory)$/) ?? '.'] } : undefined;
    case 'textblob.download_corpora':
      return { writes: [env('NLTK_DATA') ?? '~/nltk_data'] };
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
      return /^python[\d.]*$/.test(name) ? ofScript(values, operands, read) : undefined;
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

function ofPoetry(env: Env): Effect {
  return /^(false|0)$/i.test(env('POETRY_VIRTUALENVS_CREATE') ?? '') ? { installs: true } : {};
}

function poetryWrites(env: Env): readonly string[] {
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
  env: Env,
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
function ofScript(values: readonly string[], operands: readonly string[], read: Read): Effect | undefined {
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
  return baseName(script) === 'manage.py' ? ofDjango(script, verb, read) : undefined;
}

/** `manage.py compilemessages`, and `collectstatic` where the settings say that its folder lies in the project. */
function ofDjango(script: string, verb = '', read: Read): Effect | undefined {
  if (/^(check|test)$/.test(verb)) return { works: true };
  if (verb === 'compilemessages') return { writes: ['.'] };
  if (verb !== 'collectstatic') return undefined;
  const folder = script.replace(/[^/]*$/, '');
  const [, module = ''] = /DJANGO_SETTINGS_MODULE["'],\s*["']([\w.]+)/.exec(read(script) ?? '') ?? [];
  const settings = read(`${folder}${module.replaceAll('.', '/')}.py`) ?? '';
  const [, root = ''] = /^STATIC_ROOT\s*=\s*(.+)$/m.exec(settings) ?? [];
  const [, place] = /^["'](\/[\w./-]+)["']\s*$/.exec(root) ?? [];
  if (place !== undefined) return { writes: [place] };
  const isInside =
    /^(str\(|os\.path\.join\(|\(?)\s*\w*(BASE_DIR|ROOT_DIR|PROJECT_ROOT)\b/.test(root) && !/["']\/|\.\./.test(root);
  return isInside ? { works: true } : undefined;
}

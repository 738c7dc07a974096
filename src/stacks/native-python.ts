import { joinNative, nothing } from '../needs/native.ts';
import type { Installing, Native } from '../needs/native.ts';
import { fine, leaning, loading, wheels, compiled, programsOf } from './python-packages.ts';

/** What pip, poetry, pipenv, uv or conda need to install a project or named packages; undefined when they install nothing. */
export function pythonNative(program: string, installing: Installing): Native | undefined {
  const { words, read } = installing;
  if (program.startsWith('pip') && program !== 'pipenv') return byPip(words, installing);
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  if (/^(conda|mamba|micromamba)$/.test(program))
    return /^(install|create|env|update)$/.test(verb)
      ? { ...nothing, more: true, unseen: ['what conda installs is not followed'] }
      : undefined;
  if (program === 'easy_install') return { ...nothing, more: true, unseen: ['what easy_install builds is not known'] };
  if (program === 'uv' && verb === 'pip') return byPip(words.slice(words.indexOf('pip') + 1), installing);
  const locked =
    program === 'poetry'
      ? 'poetry.lock'
      : program === 'uv'
        ? 'uv.lock'
        : program === 'pdm'
          ? 'pdm.lock'
          : 'Pipfile.lock';
  if (program === 'poetry' && /^(self|config|export|build|run|shell|env|version|check|lock)$/.test(verb))
    return undefined;
  if (!/^(install|sync|add|run)$/.test(verb)) return undefined;
  const lock = read(locked);
  const more: Native = { ...nothing, more: true };
  if (lock === undefined) return { ...more, unseen: [`${locked} is not shown by the build context`] };
  return joinNative([
    more,
    program === 'pipenv' ? ofPipfile(lock, installing.version) : ofWheels(lock, installing.version),
  ]);
}

function byPip(words: readonly string[], installing: Installing): Native | undefined {
  const verb = words.findIndex((word) => !word.startsWith('-'));
  if (!/^(install|wheel|download)$/.test(words[verb] ?? '')) return undefined;
  const parts: Native[] = [];
  for (let i = verb + 1; i < words.length; i++) {
    const word = words[i] ?? '';
    const [, option, given] = /^(-r|--requirement|-e|--editable|-c|--constraint)=?(.*)$/.exec(word) ?? [];
    if (option !== undefined) {
      const value = given || (words[++i] ?? '');
      if (option === '-r' || option === '--requirement') parts.push(ofFile(value, installing, 0));
      else if (!option.startsWith('-c') && !option.startsWith('--c'))
        parts.push(ofRequirement(value, installing.version));
    } else if (valued.test(word)) i++;
    else if (!word.startsWith('-')) parts.push(ofRequirement(word, installing.version));
  }
  return joinNative(parts);
}

const valued =
  /^(-[ifbt]|--(index-url|extra-index-url|target|find-links|prefix|root|src|log|proxy|retries|timeout|trusted-host|cert|cache-dir|python|platform|no-binary|only-binary|upgrade-strategy|progress-bar|global-option|install-option|config-settings|wheel-dir|dest))$/;

function ofFile(path: string, installing: Installing, depth: number): Native {
  const text = depth > 4 ? undefined : installing.read(path);
  if (text === undefined) return { ...nothing, more: true, unseen: [`${path} is not shown by the build context`] };
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const lines = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  return joinNative(
    lines.flatMap((line) => {
      const [, nested] = /^(?:-r|--requirement)[\s=]+(\S+)/.exec(line) ?? [];
      if (nested !== undefined) return [ofFile(`${folder}${nested}`, installing, depth + 1)];
      const [, local] = /^(?:-e|--editable)[\s=]+(\S+)/.exec(line) ?? [];
      if (local !== undefined) return [ofRequirement(local, installing.version)];
      return line.startsWith('-') ? [] : [ofRequirement(line, installing.version)];
    }),
  );
}

/** One requirement: a name with a version, an address, a folder. */
function ofRequirement(text: string, version: string): Native {
  if (/git\+|\.git(@|#|$)/.test(text))
    return { ...nothing, needs: [['command', 'git']], unseen: [`what ${text} builds cannot be seen`], more: true };
  if (/^(hg|svn|bzr)\+/.test(text))
    return {
      ...nothing,
      needs: [['command', text.slice(0, text.indexOf('+'))]],
      unseen: [`what ${text} builds cannot be seen`],
      more: true,
    };
  const [, written = '', extras = '', rest = ''] =
    /^([A-Za-z0-9][\w.-]*)\s*(?:\[([^\]]*)\])?\s*(.*)$/s.exec(text) ?? [];
  if (written === '' || /^\.|\/|^\$|\.(whl|zip|tar\.gz)$/.test(text.split(/[\s;]/)[0] ?? ''))
    return { ...nothing, unseen: [`what ${text} needs to be built cannot be seen`], more: true };
  const name = written.toLowerCase().replace(/[._]+/g, '-');
  const programs = (programsOf.get(name) ?? name).split(' ');
  const own: Native = { ...nothing, programs };
  const load = loading.get(name);
  const loads = load === undefined ? nothing : { ...nothing, needs: load };
  if (compiled.has(name))
    return joinNative([
      own,
      loads,
      {
        ...nothing,
        needs: [['command', 'gcc'], ...(compiled.get(name) ?? [])],
        unseen: [`${name} is compiled when it is installed`],
      },
    ]);
  if (extras.split(',').some((extra) => !plainExtras.test(extra.trim())))
    return { ...own, unseen: [`what ${name}[${extras}] brings along is not known`], more: true };
  if (fine.has(name)) return joinNative([own, loads]);
  if (wheels.has(name) || leaning.has(name) || load !== undefined) {
    const pinned = !leaning.has(name) && /==|~=|</.test(rest);
    const doubt = `whether ${name}${pinned ? `${rest.split(/[;,]/)[0]?.trim() ?? ''}` : ''} has a wheel for this Python is not known`;
    return joinNative([own, loads, pinned || isOld(version) ? { ...nothing, unseen: [doubt] } : nothing]);
  }
  return { ...own, unseen: [`whether ${name} is compiled when it is installed is not known`], more: true };
}

/** Whether a Python is no longer maintained: its pip may not take the wheels of today. */
function isOld(version: string): boolean {
  const [, major = '3', minor] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return major === '2' || (minor !== undefined && Number(minor) < 10);
}

/** Extras that bring packages along of which all is known. */
const plainExtras =
  /^(|standard|redis|security|socks|crypto|http2|argon2|bcrypt|asyncio|email|dotenv|cryptography|requests|cli|binary|hiredis|tls|brotli|speedups|tzdata)$/;

/** Pipfile.lock: names with exact versions. */
function ofPipfile(text: string, version: string): Native {
  const names = [...text.matchAll(/^\s{8}"([\w.-]+)": \{([^}]*)/gm)];
  return joinNative(
    names.map(([, name = '', body = '']) =>
      ofRequirement(/"git":/.test(body) ? `git+${name}` : `${name}==${/"==([^"]*)"/.exec(body)?.[1] ?? ''}`, version),
    ),
  );
}

/** Locks that name the files of every package: what has a wheel for the image's Python is not built. */
function ofWheels(text: string, version: string): Native {
  return joinNative(
    text
      .split(/^\[\[package\]\]$/m)
      .slice(1)
      .flatMap((block) => {
        const name = (/^name = "([^"]+)"/m.exec(block)?.[1] ?? '').toLowerCase();
        const programs = (programsOf.get(name) ?? name).split(' ');
        const own: Native = { ...nothing, programs, needs: loading.get(name) ?? [] };
        if (/^source = \{ ?(virtual|editable|directory)/m.test(block)) return [];
        if (/^type = "git"|^source = \{ ?git/m.test(block)) return [own, ofRequirement(`git+${name}`, version)];
        const files = [...block.matchAll(/[\w.+-]+\.whl/g)].map(([file]) => file);
        const tag = `cp${version.replace('.', '')}`;
        const suits = files.some(
          (file) =>
            file.endsWith('-none-any.whl') ||
            (!isOld(version) &&
              /manylinux.*x86_64/.test(file) &&
              (/-(abi3|py3-none|py2\.py3-none)-|-py3-/.test(file) ||
                (version !== '' && file.includes(`-${tag}-${tag}`)))),
        );
        if (suits || fine.has(name)) return [own];
        if (files.length === 0 && !block.includes('.tar.gz')) return [own, ofRequirement(`${name}==locked`, version)];
        return [
          own,
          compiled.has(name)
            ? ofRequirement(name, version)
            : { ...nothing, unseen: [`${name} has no wheel for the image's Python in the lock file`] },
        ];
      }),
  );
}

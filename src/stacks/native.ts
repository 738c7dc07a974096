import type { Installing, Native } from '../needs/native.ts';
import { nodeNative } from './native-node.ts';
import { otherNative } from './native-others.ts';
import { pythonNative } from './native-python.ts';
import { rubyNative } from './native-ruby.ts';

/** What an installer needs for what it installs or builds; undefined for a command that is none. */
export function nativeOf(program: string, installing: Installing): Native | undefined {
  if (/^(npm|yarn|yarnpkg|pnpm)$/.test(program))
    return nodeNative(program === 'yarnpkg' ? 'yarn' : program, installing);
  if (/^(pip[\d.]*|pipenv|pipx|poetry|uv|pdm|conda|mamba|micromamba|easy_install)$/.test(program))
    return pythonNative(program, installing);
  if (/^(gem|bundler?)$/.test(program)) return rubyNative(program, installing);
  return otherNative(program, installing);
}

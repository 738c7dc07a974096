import { execFile } from 'node:child_process';
import { join, sep } from 'node:path';
import { SlimifyError } from './error.ts';
import { hasCode } from './files.ts';

/** Which files git is asked for: those of the next commit, or those that are not as they were where this branch left another one. */
export type Change = { readonly staged: true } | { readonly since: string };

/**
 * The absolute paths of what changed and is still there; since a commit that is everything from the merge base on: committed, staged, not staged and
 * not yet added. Throws `SlimifyError` where there is no repository, or no such commit.
 */
export async function changedFiles(change: Change, cwd: string): Promise<readonly string[]> {
  const flag = 'staged' in change ? '--staged' : '--since';
  const git = (...args: readonly string[]): Promise<string> => ask(flag, args, cwd);
  if ('since' in change && (change.since.startsWith('-') || change.since === ''))
    throw new SlimifyError(`--since cannot be ${change.since}: it is a branch, a tag or a commit`);
  const root = (await git('rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
  const names = 'staged' in change ? await git(...diff, '--cached', '--') : await namesSince(change.since, git);
  const paths = names.split('\0').filter((name) => name !== '');
  return [...new Set(paths)].map((name) => join(root, name.replaceAll('/', sep)));
}

const diff = ['diff', '--name-only', '-z', '--diff-filter=d', '--no-ext-diff', '--no-relative'];

async function namesSince(since: string, git: (...args: readonly string[]) => Promise<string>): Promise<string> {
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`).catch(() => {
    throw new SlimifyError(`--since: there is no commit ${since}`);
  });
  const base = await git('merge-base', commit.trim(), 'HEAD').catch(() => {
    throw new SlimifyError(
      `--since: ${since} and what is checked out have no commit in common; a shallow clone has only the last ones`,
    );
  });
  const tracked = await git(...diff, base.trim(), '--');
  return `${tracked}\0${await git('ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ':/')}`;
}

/** Runs git without a shell, and without the program that a repository may name to watch its files. */
function ask(flag: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: 256 * 1024 * 1024, windowsHide: true };
    execFile('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const [line = ''] = stderr.replace(/^(fatal|error): /, '').split('\n');
      const reason = hasCode(error, 'ENOENT') ? 'git is not there' : line.trim() || 'git failed';
      reject(new SlimifyError(`${flag}: ${reason}`, { cause: error }));
    });
  });
}

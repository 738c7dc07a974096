import type { Instruction } from '../dockerfile.ts';

/** Why what a COPY brings cannot be told from what lies beside it. */
export function whyNotCopied({ line, flags }: Instruction, target: string): string | undefined {
  const from = flags.find(({ name }) => name === 'from')?.value;
  if (from !== undefined && /\/s?bin\//.test(target))
    return `line ${line} copies a program from ${from}: what it needs is not known`;
  return isShared(target) && !/^\/go(\/src)?$/.test(target)
    ? `line ${line} copies into ${target}, where other things are`
    : undefined;
}

/** Whether a folder holds what the base image brings too. */
export function isShared(path: string): boolean {
  if (/^\/((usr\/(local\/)?)?s?bin)\/[^/]+$/.test(path)) return false;
  return (
    /^\/(go(\/(bin|pkg|src))?|boot|dev|etc|home|media|mnt|opt|proc|root|run|srv|sys|tmp|usr|var)?$/.test(path) ||
    /^\/(usr|var)\/(local|src|include|log|cache|run|www|spool|local\/(share|src|etc))$/.test(path) ||
    /^\/((usr\/(local\/)?)?(s?bin|lib\w*|include)|var\/lib$|usr\/(share|local\/go)|etc\/(ssl|apt|ld\.so\S*))(\/|$)/.test(
      path,
    )
  );
}

/** Whether what lies there is for the build alone. */
export function isBuildPlace(path: string): boolean {
  return /^\/(tmp|go|root\/(\.cache|\.ssh|\.gitconfig|\.netrc|\.npm|\.config)|usr\/local\/go|var\/(lib\/apt|cache)|etc\/apt)(\/|$)/.test(
    path,
  );
}

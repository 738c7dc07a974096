import { lastStage } from '../lineage.ts';
import type { Dockerfile, Instruction } from '../dockerfile.ts';
import { foldersOf, workFolder } from '../folders.ts';
import { isIn } from '../paths.ts';
import { destinationsOf } from '../runtime/bare.ts';
import type { Command } from '../shell.ts';
import { isOwn, ofCommand, temporary } from './node-commands.ts';
import type { Notes } from './node-commands.ts';
import type { Installed } from './node-packages.ts';

/** What the RUNs and COPYs of a Node project leave in its stage, as far as a program may find it when it runs. */
export interface Left {
  /** Folders with all that is in them, absolute, none in another one. */
  readonly folders: readonly string[];
  /** Files outside of them. */
  readonly files: readonly string[];
  readonly packages: readonly Installed[];
  /** Whether the packages of the image are brought up to date. */
  readonly upgrades: boolean;
  /** Commands that make users and groups. */
  readonly users: readonly Command[];
  /** Programs that npm or yarn installs for everybody, and the command that does. */
  readonly globals: readonly { readonly names: readonly string[]; readonly command: Command }[];
}

/** What instructions leave; a text: the first thing that is not known. */
export function leftBy(file: Dockerfile, build: readonly Instruction[]): Left | string {
  const told = lastStage(file)?.instructions.filter(({ keyword }) =>
    /^(CMD|ENTRYPOINT|ENV|HEALTHCHECK)$/.test(keyword),
  );
  const notes: Notes = {
    usesTemporary: told?.some(({ body }) => /\/tmp\b/.test(body.text)) === true,
    folders: new Set(),
    files: new Set(),
    packages: [],
    upgrades: false,
    users: [],
    globals: [],
  };
  for (const at of build) {
    if (at.keyword === 'RUN' || at.keyword === 'WORKDIR') notes.folders.add(endOf(file, at));
    if (at.keyword !== 'RUN') continue;
    if (at.json || at.script === undefined) return `what line ${at.line} runs cannot be read`;
    for (const place of foldersOf(file, at, at.script)) notes.folders.add(place);
  }
  // the folder of the image, which nothing is built in as long as no command runs there
  const places = [...notes.folders].filter((one) => !passing.test(one));
  notes.folders.clear();
  for (const one of outermost(places)) {
    if (!isOwn(one)) continue;
    notes.folders.add(one);
  }
  for (const at of build) {
    const reason = at.keyword === 'RUN' ? ofRun(file, at, notes) : ofCopy(file, at, notes);
    if (reason !== undefined) return reason;
  }
  const folders = outermost([...notes.folders]);
  const files = [...notes.files].filter((path) => !folders.some((folder) => isIn(path, folder)));
  return { ...notes, folders, files };
}

/** Folders that commands pass through on their way. */
const passing = /^(\/|\/tmp(\/.*)?|\/var\/tmp|\/root|~|\.)$/;

function endOf(file: Dockerfile, at: Instruction): string {
  if (at.keyword !== 'WORKDIR') return workFolder(file, at);
  const next = file.instructions[at.index + 1];
  return next === undefined ? workFolder(file, at) : workFolder(file, next);
}

function outermost(folders: readonly string[]): readonly string[] {
  const all = [...new Set(folders)];
  return all.filter((one) => !all.some((other) => other !== one && isIn(one, other))).toSorted();
}

function ofCopy(file: Dockerfile, at: Instruction, { folders, files, usesTemporary }: Notes): string | undefined {
  for (const { target, source } of destinationsOf(file, at)) {
    if (target !== undefined && temporary.test(target) && !usesTemporary) continue;
    if (target === undefined || /[*?[]/.test(target)) {
      const folder = workFolder(file, at);
      // many files into a folder that is taken whole
      if (/^\.?\/?$/.test(at.args.at(-1) ?? '') && [...folders].some((one) => isIn(folder, one))) continue;
      return `where line ${at.line} copies to is not known`;
    }
    if ([...folders].some((one) => isIn(target, one))) continue;
    if (isOwn(target)) folders.add(target);
    else if (isFile(source, target)) files.add(target);
    else return `line ${at.line} copies into ${target}, where files of the image are`;
  }
  return undefined;
}

/** Whether what is copied is one file, by its name, that lies beside others. */
function isFile(source: string, target: string): boolean {
  return (
    !source.endsWith('/') && !/^\.*$/.test(source) && /^\/([\w.@-]+\/)+[\w.@-]+$/.test(target) && !shared.test(target)
  );
}

/** Folders of the system, whose files nobody takes with them. */
const shared = /^(\/usr)?(\/local)?\/(s?bin|lib|lib64|share|include|etc|src)$|^\/(etc|usr|var)\/[\w-]+$/;

function ofRun(file: Dockerfile, at: Instruction, notes: Notes): string | undefined {
  const { script } = at;
  if (script === undefined) return undefined;
  const places = foldersOf(file, at, script);
  for (const command of script.commands) {
    const reason = ofCommand(at, command, places[command.item] ?? '?', notes);
    if (reason !== undefined) return `line ${at.line} ${reason}`;
  }
  return undefined;
}

import type { Manager } from './manager.ts';

/** cargo: crates and their sources are below CARGO_HOME, `/usr/local/cargo` in the rust image. */
export const cargo: Manager = {
  programs: /^cargo$/,
  valued:
    /^(-[CFjpZ]|--(bench|bin|branch|color|config|example|exclude|features|git|index|jobs|manifest-path|message-format|package|path|profile|registry|rev|root|tag|target|target-dir|test|version))$/,
  cacheless: /^(--offline|--help|-h)$/,
  folderVariables: ['CARGO_HOME'],
  offVariables: [],
  mark: 'cargo',
  folder: /(^|\/)\.?cargo(\/(registry|git)(\/.*)?)?\/?$|CARGO_HOME\b/,
  whole: /(^|\/)\.?cargo(\/registry)?(\/\*{0,2})?$|CARGO_HOME\}?"?(\/registry)?(\/\*{0,2})?$/,
  clear: /^cache (--autoclean|-a)\b/,
};

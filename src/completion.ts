/** An option of the command line, as far as a shell is concerned with it. */
export interface Completable {
  /** With its dashes. */
  readonly names: readonly string[];
  readonly takesValue: boolean;
  /** The values that it takes; without them a shell offers files. */
  readonly values?: readonly string[] | undefined;
  /** Whether it takes several, with commas between them. */
  readonly isList?: boolean;
}

/** The first words that are no paths, each with the words that may follow it. */
export type Commands = Readonly<Record<string, readonly string[]>>;

/** The shells that there is a completion for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** What a shell reads to complete command lines of slimify; undefined for other shells. */
export function completionScript(name: string): string | undefined {
  const shell = shells.find((one) => one === name);
  return shell && scripts[shell];
}

/** What the last of the words, all that was typed behind `slimify`, may become; nothing when that is the name of a file. */
export function complete(
  words: readonly string[],
  options: readonly Completable[],
  commands: Commands,
): readonly string[] {
  // bash takes `=` for a word of its own
  const typed = words.filter((word) => word !== '=');
  const current = words.at(-1) === '=' ? '' : (typed.pop() ?? '');
  if (typed.includes('--')) return [];
  const [, name, start] = /^(--[^=]+=)(.*)$/.exec(current) ?? [];
  if (name !== undefined) {
    const option = options.find(({ names }) => names.includes(name.slice(0, -1)));
    return option === undefined ? [] : valuesFor(option, start ?? '').map((value) => name + value);
  }
  const before = options.find(({ names, takesValue }) => takesValue && names.includes(typed.at(-1) ?? ''));
  if (before !== undefined) return valuesFor(before, current);
  if (current.startsWith('-'))
    return startingWith(
      current,
      options.flatMap(({ names }) => names),
    );
  const candidates = typed.length === 0 ? Object.keys(commands) : typed.length === 1 ? commands[typed[0] ?? ''] : [];
  return startingWith(current, candidates ?? []);
}

function valuesFor({ values = [], isList = false }: Completable, current: string): readonly string[] {
  const head = isList ? current.slice(0, current.lastIndexOf(',') + 1) : '';
  const taken = new Set(head.split(','));
  const free = values.filter((value) => !taken.has(value));
  return startingWith(
    current,
    free.map((value) => head + value),
  );
}

function startingWith(start: string, candidates: readonly string[]): readonly string[] {
  return candidates.filter((candidate) => candidate.startsWith(start));
}

/** Each asks the very command that was typed, for what is known depends on its version. */
const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# In ~/.bashrc: eval "$(slimify completion bash)"
_slimify() {
  local IFS=$'\\n'
  COMPREPLY=($("$1" completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _slimify slimify
`,
  zsh: `#compdef slimify
# In ~/.zshrc, behind compinit: eval "$(slimify completion zsh)"
_slimify() {
  local -a found
  found=("\${(@f)$("\${words[1]}" completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -a found; else _files; fi
}
compdef _slimify slimify
`,
  fish: `# In ~/.config/fish/config.fish: slimify completion fish | source
function __slimify
    set -l typed (commandline -opc)
    $typed[1] completion words -- $typed[2..-1] (commandline -ct) 2>/dev/null
end
complete -c slimify -a '(__slimify)'
`,
};

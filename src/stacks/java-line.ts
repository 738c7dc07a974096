/** What a command line of `java` starts. */
export interface JavaLine {
  /** The jar; undefined where it is a class of the class path. */
  readonly jar: string | undefined;
  readonly main: string;
  readonly classPath: readonly string[];
}

/** What the words behind `java` start; a text with LINE in it says what of that is not known. `usual`: the class path where none is given. */
export function readJava(words: readonly string[], usual: string): JavaLine | string {
  let classPath = parts(usual);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (word === '-jar') return next === undefined ? 'line LINE starts no jar' : { jar: next, main: next, classPath };
    if (/^(-cp|-classpath|--class-path)$/.test(word)) {
      classPath = parts(next ?? '');
      i++;
    } else if (/^(-p|-m|--module-path|--module|--upgrade-module-path|@.*)$/.test(word))
      return 'what the modules or options of line LINE are made of is not known';
    else if (/^--(add-(opens|exports|modules|reads)|patch-module|limit-modules)$/.test(word)) i++;
    else if (/^["']?\$\{?\w*(OPT|ARG|FLAG|MEM|PARAM)\w*\}?["']?$/i.test(word) || word.startsWith('-') || word === '')
      continue;
    else
      return word.includes('$')
        ? 'what line LINE starts comes from a variable'
        : { jar: undefined, main: word, classPath };
  }
  return 'what line LINE starts cannot be told';
}

function parts(path: string): readonly string[] {
  return path.split(':').map((one) => (one === '' ? '.' : one));
}

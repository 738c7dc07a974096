// The layout of the help text without the tables of Unicode widths and emoji: that text is ASCII.
import { cliui } from '../../node_modules/cliui/build/lib/index.js';

export default (options) => cliui(options, { stringWidth: (text) => text.length, stripAnsi: (text) => text, wrap });

function wrap(text, width) {
  const lines = text.split('\n').flatMap((line) => {
    const wrapped = [''];
    for (const word of line.split(' ')) {
      const last = wrapped.at(-1);
      if (last === '') wrapped.splice(-1, 1, word);
      else if (last.length + 1 + word.length <= width) wrapped.splice(-1, 1, `${last} ${word}`);
      else wrapped.push(word);
    }
    return wrapped;
  });
  return lines.join('\n');
}

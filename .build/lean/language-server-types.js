// All that dockerfile-ast uses of vscode-languageserver-types.
export const Position = { create: (line, character) => ({ line, character }) };

export const Range = {
  create: (one, two, three, four) => {
    const isNumbers = [one, two, three, four].every(isOffset);
    const [start, end] = isNumbers ? [Position.create(one, two), Position.create(three, four)] : [one, two];
    if (!isPosition(start) || !isPosition(end)) throw new Error('Range#create called with invalid arguments');
    return { start, end };
  },
};

function isPosition(value) {
  return isOffset(value?.line) && isOffset(value?.character);
}

function isOffset(value) {
  return Number.isInteger(value) && value >= 0;
}

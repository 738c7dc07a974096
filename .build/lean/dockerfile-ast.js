// dockerfile-ast, loaded when it is first asked to parse: it is the second reader, of files that change.
export const DockerfileParser = {
  parse: (text) => require('../../node_modules/dockerfile-ast/lib/main.js').DockerfileParser.parse(text),
};

// dockerfile-ast, loaded when it is first asked to parse: it is the second reader, of files that change.
let parser;

export const DockerfileParser = {
  parse: (text) => {
    parser ??= load();
    return parser.parse(text);
  },
};

function load() {
  const { DockerfileParser } = require('../../node_modules/dockerfile-ast/lib/main.js');
  const { Dockerfile } = require('../../node_modules/dockerfile-ast/lib/dockerfile.js');
  // it looks for the stage of every comment among all stages, which nobody asks for
  Dockerfile.prototype.organizeComments = () => {};
  return DockerfileParser;
}

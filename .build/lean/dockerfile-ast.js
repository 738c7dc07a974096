// dockerfile-ast, loaded when it is first asked to parse: it is the second reader, of files that change.
let parser;

/** The least that a here-document takes; the escape character may stand between the two signs, at a line end. */
const mayBeHeredoc = /<[<\\`]/;

export const DockerfileParser = {
  parse: (text) => {
    parser ??= load();
    return parser(text);
  },
};

function load() {
  const { DockerfileParser } = require('../../node_modules/dockerfile-ast/lib/main.js');
  const { Dockerfile } = require('../../node_modules/dockerfile-ast/lib/dockerfile.js');
  const { Parser } = require('../../node_modules/dockerfile-ast/lib/parser.js');
  // it looks for the stage of every comment among all stages, which nobody asks for
  Dockerfile.prototype.organizeComments = () => {};
  const { processHeredocs } = Parser.prototype;
  return (text) => {
    // it reads the arguments of every RUN, COPY and ADD in search of them
    Parser.prototype.processHeredocs = mayBeHeredoc.test(text) ? processHeredocs : (_, offset) => offset;
    return DockerfileParser.parse(text);
  };
}

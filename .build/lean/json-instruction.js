// dockerfile-ast's instruction with arguments in JSON form, without reading them: slimify asks where instructions begin and
// end and what FROM names.
import { ModifiableInstruction } from '../../node_modules/dockerfile-ast/lib/modifiableInstruction.js';

export class JSONInstruction extends ModifiableInstruction {}

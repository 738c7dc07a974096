import { runtimes } from '../context.ts';

/** The part of JSON schema that configs are described with: what `faultOf` judges by, and what editors read. */
export interface Schema {
  readonly type?: 'boolean' | 'string' | 'array' | 'object';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly anyOf?: readonly Schema[];
}

/** The schema of a config in JSON or YAML; the transforms are what editors offer, for the names of a plugin's own count too. */
export function configSchema(transforms: readonly string[]): Schema & { readonly $schema: string } {
  const text: Schema = { type: 'string', minLength: 1 };
  const glob: Schema = { ...text, maxLength: 1000 };
  const oneOrMore = (one: Schema): Schema => ({ anyOf: [one, { type: 'array', items: one }] });
  const name: Schema = transforms.length === 0 ? text : { anyOf: [{ type: 'string', enum: transforms }, text] };
  const choices: Readonly<Record<string, Schema>> = {
    unsafe: { type: 'boolean', description: 'Make the changes too that ask for a test of the image' },
    only: { type: 'array', minItems: 1, items: name, description: 'Run these transforms alone' },
    skip: { type: 'array', items: name, description: 'Run all transforms but these' },
    runtime: { type: 'string', enum: runtimes, description: 'The image to run programs on' },
    buildkit: { type: 'boolean', description: 'Use what only BuildKit understands (cache mounts)' },
    context: { ...text, description: "The build context, or a compose file that names it; from this file's folder" },
  };
  const files = {
    ...oneOrMore(glob),
    description: "Globs from this file's folder; one without / is about the file's name alone",
  };
  const override: Schema = {
    type: 'object',
    properties: { files, ...choices },
    required: ['files'],
    additionalProperties: false,
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description: 'How slimify rewrites the Dockerfiles at and below the folder of this file',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where this schema is' },
      extends: { ...oneOrMore(text), description: 'Configs to start from: paths from this file, or names of packages' },
      ...choices,
      images: {
        type: 'object',
        additionalProperties: { type: 'string', pattern: String.raw`^([a-z0-9][a-z0-9.-]*|\*)$` },
        description: "Your registry's names of official images that have the same tags there",
      },
      overrides: {
        type: 'array',
        items: override,
        description: 'Choices for some of the files; of two that match a file the later one wins',
      },
    },
    additionalProperties: false,
  };
}

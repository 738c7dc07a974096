import { parse } from 'yaml';

/** What a YAML or JSON text holds. Throws for a text that is neither. */
export function parseYaml(text: string): unknown {
  return parse(text, { merge: true, logLevel: 'error' });
}

import type { Stage } from '../dockerfile.ts';
import { rootOf } from '../order.ts';
import { officialName } from './reference.ts';

/** What the image that a stage stands on gives a variable, where all its versions agree; undefined for what is not known. */
export function imageVariable(stage: Stage | undefined, name: string): string | undefined {
  const known = values.get(name);
  if (stage === undefined || known === undefined) return undefined;
  const { image } = rootOf(stage);
  const isSet = image.resolved !== undefined && officialName(image) === known.image && known.tag.test(image.tag ?? '');
  return isSet && !stage.settings.has(`ARG ${name}`) ? known.value : undefined;
}

/** Variables that images set: `GOPATH` since golang 1.2, those of php since 5.6 (docker-library/php, Dockerfile-linux.template). */
const values: ReadonlyMap<string, { readonly image: string; readonly tag: RegExp; readonly value: string }> = new Map([
  ['GOPATH', { image: 'golang', tag: /^/, value: '/go' }],
  ['PHP_INI_DIR', { image: 'php', tag: /^(?!5\.[0-5](\.|-|$))/, value: '/usr/local/etc/php' }],
  ['APACHE_CONFDIR', { image: 'php', tag: /^(?!5|7\.[01](\.|-|$)).*apache/, value: '/etc/apache2' }],
]);

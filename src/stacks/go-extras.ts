import type { Dockerfile, Stage } from '../dockerfile.ts';
import { describe } from '../images/describe.ts';
import { extraCopies } from '../runtime/extras.ts';
import type { Extra } from '../runtime/extras.ts';
import { isIn } from '../paths.ts';
import type { Copy } from '../split.ts';
import type { Along } from './go-files.ts';
import type { Target } from './go-runtime.ts';

/** What the runtime image lacks of what the golang image has, out of the stage that builds; or why it cannot be taken from there. */
export function extrasFor(
  file: Dockerfile,
  stage: Stage,
  { lacks }: Target,
  { users, kept, isGone }: Along,
): readonly Copy[] | string {
  const isAlpine = describe(stage.image)?.variant === 'alpine' || /alpine/.test(stage.image.tag ?? '');
  const hasZones =
    !isAlpine || stage.instructions.some(({ keyword, body }) => keyword === 'RUN' && /\btzdata\b/.test(body.text));
  const own = stage.instructions.some(({ body }) =>
    /update-ca-certificates|\/usr\/local\/share\/ca-certificates|\/etc\/ssl/.test(body.text),
  );
  const wanted = new Set<Extra>(lacks);
  if (own) wanted.add('CA certificates');
  if (users) wanted.add('users').add('groups');
  if (!hasZones) wanted.delete('time zones');
  for (const { path } of kept) if (isIn('/tmp', path)) wanted.delete('/tmp');
  const order: readonly Extra[] = ['users', 'groups', 'CA certificates', 'time zones', '/tmp'];
  const copies = extraCopies(
    file,
    stage,
    stage,
    'the image',
    order.filter((extra) => wanted.has(extra)),
  );
  if (typeof copies === 'string') return copies;
  // without tzdata Go reads the zones that lie beside its own source
  const zip = '/usr/local/go/lib/time/zoneinfo.zip';
  const zones: readonly Copy[] =
    !hasZones && lacks.includes('time zones') && !isGone(zip) ? [{ sources: [zip], target: zip }] : [];
  const isUsers = (source: string): boolean => source === '/etc/passwd' || source === '/etc/group';
  const people = copies.filter(({ source }) => isUsers(source)).map(({ source }) => source);
  const rest = copies.filter(({ source }) => !isUsers(source) && !isGone(source));
  return [
    ...(people.length > 0 ? [{ sources: people, target: '/etc/', early: true }] : []),
    ...rest.map(({ source, target, flags }): Copy => ({ sources: [source], target, flags })),
    ...zones,
  ];
}

/**
 * The first program that a text names by a place where Alpine is not known to have it: packages put theirs elsewhere there (tini is `/sbin/tini`). `own`:
 * what has been copied there. Undefined when there is none.
 */
export function misplacedIn(text: string, own: ReadonlySet<string> = new Set()): string | undefined {
  const places = text.match(/(?<![\w./$}-])\/(?:usr\/)?s?bin\/[\w.+-]+/g) ?? [];
  return places.find((place) => !alike.test(place) && !own.has(place));
}

/** Where both have a program: those of busybox that Alpine links in `/bin`, and those of the images. */
const alike =
  /^\/bin\/(sh|ls|cat|cp|mv|rm|mkdir|ln|echo|true|false|sleep|sed|grep|date|touch|tar|gzip|chmod|chown)$|^\/usr\/bin\/(env|head|tail|tr|cut|wc|sort|id|find|xargs|dirname|basename|test)$|^\/(usr\/)?sbin\/(nologin|nginx)$/;

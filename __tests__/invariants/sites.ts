import type { Instruction, Stage } from '../../src/dockerfile.ts';

/** Whether a stage serves a site of plain files with nginx, as it was put in the place of another server. */
export function isSite({ image }: Stage): boolean {
  return image.text === 'nginx:alpine-slim';
}

/** What is wrong with a stage that serves what the old one built: it has those files alone, and listens where the old one did. */
export function* checkSite({ instructions: old }: Stage, { instructions }: Stage, builder?: string): Generator<string> {
  const all = (keyword: string, among = instructions): readonly Instruction[] =>
    among.filter((one) => one.keyword === keyword);
  const [copy, ...copies] = all('COPY');
  const [source = '', target = '', ...more] = copy?.args ?? [];
  const isFromBuild = copy?.flags.length === 1 && copy.flags[0]?.name === 'from' && copy.flags[0].value === builder;
  if (!isFromBuild || copies.length > 0 || more.length > 0) yield 'it takes something else than one folder';
  if (!/^\/[^$]+$/.test(source) || target !== '/usr/share/nginx/html') yield `${source} goes to ${target}`;
  if (all('ADD').length > 0 || all('USER', old).length > 0) yield 'another file, or another user';

  const [setup, ...others] = all('RUN');
  const text = /^printf '([^'\\%]*)\\n' > \/etc\/nginx\/conf\.d\/default\.conf$/.exec(
    setup?.body.text.trim() ?? '',
  )?.[1];
  if (text === undefined || others.length > 0) return yield 'its setup is not the configuration alone';
  if (text.split('{').length !== text.split('}').length || !/^server \{ .*[;}] \}$/.test(text)) yield 'it is no block';
  const port = /^server \{ listen (\d+); root \/usr\/share\/nginx\/html; /.exec(text)?.[1] ?? '';
  const said = [...all('CMD', old), ...all('ENTRYPOINT', old), ...all('EXPOSE', old)].map(({ body }) => body.text);
  if (!new RegExp(String.raw`(?<!\d)${port}(?!\d)`).test(said.join(' '))) yield `nothing spoke of port ${port}`;

  const [starts, enters] = [all('CMD'), all('ENTRYPOINT')].map((found) => found.map(({ args }) => args.join(' ')));
  if (starts?.join() !== 'nginx -g daemon off;') yield `it starts ${starts?.join()}`;
  if (!/^(\/docker-entrypoint\.sh)?$/.test(enters?.join() ?? '')) yield `it enters by ${enters?.join()}`;
}

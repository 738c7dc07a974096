import type { Step } from '../commands.ts';

/** The command that sets the same time zone in another image, for one that sets it; `resolve` gives the absolute path that a text stands for. */
export function zoneSet(
  { command: { name, args, redirects } }: Step,
  resolve: (text: string) => string,
): string | undefined {
  const [source = '', target] = args.flatMap(({ value }) => (value.startsWith('-') ? [] : [resolve(value)]));
  const isZone = /^\/usr\/share\/zoneinfo\/[\w/+-]+$/.test(source);
  if (/^(cp|ln)$/.test(name) && isZone && target === '/etc/localtime') return `ln -sf ${source} ${target}`;
  const [redirect, ...others] = redirects;
  const text = resolve(args[0]?.value ?? '').replace(/^.*?(?=[A-Z]\w+(\/|$))/, '');
  return name === 'echo' &&
    args.length === 1 &&
    others.length === 0 &&
    redirect?.operator === '>' &&
    redirect.target?.value === '/etc/timezone' &&
    /^[A-Z][\w/+-]+$/.test(text)
    ? `echo ${text} > /etc/timezone`
    : undefined;
}

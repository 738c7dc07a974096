import { readLine } from './options.ts';
import type { Grammar, Line } from './options.ts';
import type { Command } from './shell.ts';

/**
 * The paths that a `curl` or `wget` writes to, as given or as its addresses end; none where one of them cannot be told. `fill` gives an address
 * the values of its variables.
 */
export function downloadsOf({ name, args, redirects }: Command, fill: (text: string) => string): readonly string[] {
  const targets = redirects.filter(({ operator }) => operator === '>' || operator === '>|');
  const output = targets.length === 1 ? (targets[0]?.target?.value ?? '') : '';
  if (name !== 'curl' && name !== 'wget') return [];
  const found =
    name === 'curl' ? byCurl(readLine(args, curl), output, fill) : byWget(readLine(args, wget), output, fill);
  return found.every(isName) ? found : [];
}

type Fill = (text: string) => string;

const curl: Grammar = {
  letters: 'AbcCdDeEFhHKmoPQrtTuUwxXyYz',
  flags:
    /^(anyauth|basic|compressed|create-dirs|digest|fail|fail-early|fail-with-body|ftp-pasv|get|globoff|head|http1\.[01]|http2|http3|include|insecure|ipv[46]|junk-session-cookies|location|location-trusted|negotiate|netrc|netrc-optional|no-\S+|parallel|path-as-is|progress-bar|proxytunnel|raw|remote-header-name|remote-name|remote-name-all|remote-time|remove-on-error|retry-all-errors|retry-connrefused|show-error|silent|ssl|ssl-reqd|styled-output|tcp-nodelay|tlsv1(\.\d)?|tr-encoding|verbose|version)$/,
};

function byCurl({ options, operands }: Line, output: string, fill: Fill): readonly string[] {
  const values = (option: RegExp): readonly string[] =>
    options.flatMap(([name, value]) => (option.test(name) ? [value] : []));
  // named by the server, sent, read from a list
  if (values(/^(J|I|T|K|remote-header-name|head|upload-file|config)$/).length > 0) return [];
  const addresses = [...values(/^url$/), ...operands.map(({ value }) => value)];
  const folder = values(/^output-dir$/).at(-1);
  const given = values(/^(o|output)$/);
  const remote = values(/^(O|remote-name)$/).length;
  const paths = (): readonly string[] => {
    if (given.length > 0) return remote === 0 && given.length === addresses.length ? given : [];
    const named = values(/^remote-name-all$/).length > 0 ? addresses : addresses.slice(0, remote);
    // curl leaves the query out, wget does not
    const bare = (address: string): string => address.replace(/[?#].*$/s, '');
    return namesOf(named.map(bare), (address) => bare(fill(address)));
  };
  if (given.length === 0 && remote === 0 && output !== '') return [output];
  return paths().map((path) => (folder === undefined ? path : `${folder}/${path}`));
}

const wget: Grammar = {
  letters: 'oaeBtOTwQPUlADIXR',
  flags:
    /^(adjust-extension|auth-no-challenge|background|content-disposition|content-on-error|continue|convert-links|debug|delete-after|force-directories|https-only|inet[46]-only|mirror|no-\S+|page-requisites|passive-ftp|quiet|random-wait|recursive|retry-connrefused|server-response|show-progress|spider|timestamping|trust-server-names|unlink|verbose|version)$/,
};

function byWget({ options, operands }: Line, output: string, fill: Fill): readonly string[] {
  const value = (option: RegExp): string | undefined => options.findLast(([name]) => option.test(name))?.[1];
  // named by the server, more than one file, none, or later
  if (
    value(
      /^([birmxEpk]|content-disposition|trust-server-names|force-directories|adjust-extension|delete-after|spider|background|mirror|recursive|page-requisites|input-file)$/,
    ) !== undefined
  )
    return [];
  const document = value(/^(O|output-document)$/);
  // several addresses go one after the other into one document
  if (document === '-') return output === '' ? [] : [output];
  if (document !== undefined) return [document];
  const folder = value(/^(P|directory-prefix)$/);
  return namesOf(
    operands.map((word) => word.value),
    fill,
  ).map((name) => (folder === undefined ? name : `${folder}/${name}`));
}

/** The last part of each address; none when one has none. */
function namesOf(addresses: readonly string[], fill: Fill): readonly string[] {
  // as written where that says it
  const names = addresses.map((address) => nameIn(address) || nameIn(fill(address)));
  return names.includes('') ? [] : names;
}

function nameIn(address: string): string {
  const path = address.replace(/^\w+:\/\//, '');
  return path.includes('/') ? path.slice(path.lastIndexOf('/') + 1) : '';
}

/** Whether a path is written out but for plain variables, and means nothing else to the shell. */
function isName(path: string): boolean {
  return /^(?!-)[\w./:@+,=~-]*[\w.]$/.test(path.replace(/\$\{\w+\}|\$\w+/g, 'v')) && !path.startsWith('/dev/');
}

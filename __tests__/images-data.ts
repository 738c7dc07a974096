import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { official } from '../src/images/data/official.ts';
import { distroless } from '../src/images/data/others.ts';
import { versionsOf } from '../src/images/official.ts';
import { readDistroless } from './images-data/distroless.ts';
import { readDotnet } from './images-data/dotnet.ts';
import { encode } from './images-data/encode.ts';
import { readLibrary } from './images-data/library.ts';
import { merge } from './images-data/merge.ts';
import { writeOfficial, writeOthers } from './images-data/write.ts';

/*
 * Writes src/images/data/ anew: `npm run images -- official CHECKOUT`, of docker-library/official-images, adds what its library holds to what is
 * known; `npm run images -- distroless CHECKOUT` and `npm run images -- dotnet CHECKOUT` replace the table of GoogleContainerTools/distroless and of
 * dotnet/dotnet-docker.
 */
const [kind, checkout = '.'] = process.argv.slice(2);
const log = execFileSync('git', ['-C', checkout, 'log', '-1', '--format=%H %cs'], { encoding: 'utf8' });
const [commit = '', date = ''] = log.trim().split(' ');
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');
const others = 'src/images/data/others.ts';

if (kind === 'official') {
  const month = Number(date.slice(2, 4) + date.slice(5, 7));
  const names = new Set([...Object.keys(official), ...readdirSync(join(checkout, 'library'))]);
  const held = new Set(readdirSync(join(checkout, 'library')));
  const families = [...names].map((name) => {
    const entries = held.has(name) ? readLibrary(read(`library/${name}`)) : [];
    return [name, merge(name, versionsOf(name), entries, month)] as const;
  });
  const encoded = encode(new Map(families.filter(([, versions]) => versions.length > 0)));
  writeFileSync('src/images/data/official.ts', writeOfficial({ commit, date }, encoded));
} else if (kind === 'distroless' || kind === 'dotnet') {
  const lines = distroless.trim().split('\n');
  const ends = new Map(lines.map((line) => [line.split('|')[0] ?? '', line.split('|')[3] ?? '']));
  const rows = kind === 'distroless' ? readDistroless(read, ends) : readDotnet(read);
  const before = readFileSync(others, 'utf8');
  writeFileSync(others, writeOthers(before, kind, { commit, date }, rows));
} else {
  throw new Error('images: official, distroless or dotnet?');
}

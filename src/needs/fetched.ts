import { downloadsOf } from '../downloads.ts';
import { expand } from '../folders.ts';
import { baseName } from '../paths.ts';
import { habitOf } from '../programs.ts';
import type { Command, Script } from '../shell.ts';
import type { Place, Walk } from './walk.ts';

/** Takes note of what a command fetches: it may be a program that needs libraries of the image. */
export function walkFetched(walk: Walk, place: Place, command: Command, script: Script): void {
  const { name, item, start } = command;
  if (name !== 'curl' && name !== 'wget') return;
  const paths = downloadsOf(command, (text) => expand(walk.file, place.at, text, command));
  const unpacked = script.commands.some(
    (one) => one.item === item && one.start > start && /^(tar|bsdtar|cpio|gunzip|zcat|xzcat)$/.test(one.name),
  );
  if (unpacked || paths.some((path) => isProgram(path))) fetched(walk, place);
}

/** Notes that what is fetched cannot be seen. */
export function fetched({ notes }: Walk, place: Place): void {
  notes.doubt(`what line ${place.at.line} fetches may need libraries or programs of the image`, place.span);
}

/** Whether a file may be a program that is linked with libraries of the image, as far as its name tells. */
export function isProgram(path: string): boolean {
  const name = baseName(path);
  return (
    !/^\/dev\/|\.(asc|gpg|sig|pub|key|list|sha\d+|md5|pem|crt|cer|json|xml|ya?ml|toml|txt|html?|css|js|csv|conf|cfg|ini|deb|jar|war|phar|sql|sh|bash|py|rb|pl|ttf|woff2?|png|jpe?g|svg|md|map|lock|ts|properties|patch|diff)$/.test(
      path,
    ) && !selfContained.test(name.replace(/[-_.].*(linux|amd64|x86_64|v?\d).*$/i, ''))
  );
}

/** Whether a shell or another interpreter reads its code from a pipe. */
export function isFed(command: Command, script: Script): boolean {
  const { name, within, item, args } = command;
  if (!/^(sh|bash|dash|ash|python[\d.]*|perl|ruby|node|php)$/.test(name) || !within.includes('pipe')) return false;
  if (args.some(({ value }) => /^-[a-z]*c$|^-m$|^-e$/.test(value))) return false;
  return habitOf(command, script) !== undefined || script.commands.some((one) => one.item === item && one !== command);
}

/** Programs that are fetched as one binary, linked statically or with the C library alone. */
export const selfContained =
  /^(gosu|tini(-static)?|dumb-init|su-exec|docker|docker-compose|kubectl|helm|terraform|hugo|dockerize|forego|confd|consul|consul-template|envconsul|vault|caddy|traefik|uv|uvx|ruff|jq|yq|mc|minio|grpc_health_probe|grpc-health-probe|migrate|dbmate|goose|wait|supercronic|ep|go-cron|rclone|restic)$/;

import type { Dockerfile, Instruction, Stage } from './dockerfile.ts';
import { officialName } from './images/release.ts';
import { once } from './once.ts';
import { rootOf, stageOf, userAt } from './order.ts';

/** Whether root carries out an instruction; undefined when that cannot be told: the image may name another user. */
export function isRootAt(file: Dockerfile, instruction: Instruction): boolean | undefined {
  const user = userAt(file, instruction);
  if (user !== undefined) return user.includes('$') ? undefined : /^(root|0)(:|$)/.test(user);
  const own = stageOf(file, instruction);
  const image = own && rootOf(own).image;
  if (image?.resolved !== undefined && rootImages.test(officialName(image) ?? '')) return true;
  for (let stage = own; stage !== undefined; stage = stage.parent)
    if (rootSince(stage) <= instruction.index) return true;
  return undefined;
}

/** The first instruction of a stage that only root can carry out, by its index. */
const rootSince = once(({ instructions }: Stage) => {
  const proof = instructions.find(({ script }) =>
    script?.commands.some(({ name, wrappers }) => wrappers.length === 0 && needsRoot.test(name)),
  );
  return proof?.index ?? Infinity;
});

/** Docker official images that name no user (their Dockerfiles in docker-library, August 2026). */
const rootImages =
  /^(almalinux|alpine|amazonlinux|buildpack-deps|centos|composer|debian|docker|eclipse-temurin|elixir|erlang|fedora|gcc|golang|httpd|iojs|java|maven|nginx|node|openjdk|perl|php|pypy|python|rockylinux|ruby|rust|ubuntu)$/;

/** What installs packages or adds users fails for anybody else. */
const needsRoot = /^(apt-get|apt|aptitude|apk|yum|dnf|microdnf|tdnf|zypper|useradd|adduser|groupadd|addgroup)$/;

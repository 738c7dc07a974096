import { earlier, rootOf, stageOf, userAt } from './dockerfile.ts';
import type { Dockerfile, Instruction } from './dockerfile.ts';
import { officialName } from './images/release.ts';

/** Whether root carries out an instruction; undefined when that cannot be told: the image may name another user. */
export function isRootAt(file: Dockerfile, instruction: Instruction): boolean | undefined {
  const user = userAt(file, instruction);
  if (user !== undefined) return user.includes('$') ? undefined : /^(root|0)(:|$)/.test(user);
  const stage = stageOf(file, instruction);
  const image = stage && rootOf(stage).image;
  if (image?.resolved !== undefined && rootImages.test(officialName(image) ?? '')) return true;
  for (const before of [instruction, ...earlier(file, instruction)])
    if (before.script?.commands.some(({ name, wrappers }) => wrappers.length === 0 && needsRoot.test(name)) === true)
      return true;
  return undefined;
}

/** Docker official images that name no user (their Dockerfiles in docker-library, August 2026). */
const rootImages =
  /^(almalinux|alpine|amazonlinux|buildpack-deps|centos|composer|debian|docker|eclipse-temurin|elixir|erlang|fedora|gcc|golang|httpd|iojs|java|maven|nginx|node|openjdk|perl|php|pypy|python|rockylinux|ruby|rust|ubuntu)$/;

/** What installs packages or adds users fails for anybody else. */
const needsRoot = /^(apt-get|apt|aptitude|apk|yum|dnf|microdnf|tdnf|zypper|useradd|adduser|groupadd|addgroup)$/;

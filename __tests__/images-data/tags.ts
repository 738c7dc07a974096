import { suiteNamed } from '../../src/images/distribution.ts';

/**
 * The version that a tag of an official image names, and what follows it: `3.14-slim-trixie` is `3.14` and `slim-trixie`, `latest` two empty
 * strings. A version may have parts of its own: `3.15-rc`, `8-jdk` of the image java, `1.19-otp-28`.
 */
export function splitTag(family: string, tag: string): readonly [version: string, suffix: string] {
  if (tag === 'latest') return ['', ''];
  const parts = tag.split('-');
  const [first = ''] = parts;
  const isDistribution = distributions.test(family);
  const isVariant = isDistribution ? sizes.test(first) : variants.test(first) || suiteNamed(first) !== undefined;
  let length = isVariant ? 0 : 1;
  while (length > 0 && length < parts.length && belongs(family, isDistribution, parts, length)) length++;
  return [parts.slice(0, length).join('-'), parts.slice(length).join('-')];
}

const distributions =
  /^(debian|ubuntu|buildpack-deps|alpine|centos|fedora|rockylinux|almalinux|oraclelinux|amazonlinux|busybox)$/;

/** What a tag of a distribution may start with that is not its version. */
const sizes = /^(slim|minimal|curl|scm|micro|glibc|musl|uclibc|with|backports)$/;

const javas =
  'jdk\\d*|jre\\d*|headless|headful|hotspot|openj9|eclipse|temurin|openjdk|adoptopenjdk|amazoncorretto|corretto|sapmachine|ibm|ibmjava|ibmjdk|' +
  'ibmsemeru|semeru|graal|microsoft|azulzulu';
const flavours =
  'slim|minimal|onbuild|cross|cli|fpm|zts|apache|perl|otel|full|threaded|otp|sdk|curl|scm|micro|glibc|musl|uclibc|with|management|dind|git|rootless|' +
  'builder|buildroot|experimental|32bit|64bit|chakracore|modular|debug|fips|community|developer|enterprise|datacenter';

/** What a tag may start with that is not a version. */
const variants = new RegExp(`^(${javas}|${flavours})$`);

const previews = /^(rc|RC|alpha|beta|ea|preview|dev|pre|tp|M|m|p|nightly)[.\d]*$/;

/** Whether a part of a tag still belongs to the version that the parts before it make. */
function belongs(family: string, isDistribution: boolean, parts: readonly string[], at: number): boolean {
  const [first = ''] = parts;
  const part = parts[at] ?? '';
  if (isDistribution) return /^(\d{6,8}(\.\d+)*|kitten|\d+|rc|buggy)$/.test(part);
  if (previews.test(part) || /^(b\d+|\d+_\d+.*|experimental)$/.test(part)) return true;
  if (family === 'elixir') return /^(otp|\d+)$/.test(part);
  if (family === 'java') return /^(jre|jdk)$/.test(part) || (at === 1 && /^\d+$/.test(part));
  return at === 1 && /^\d+$/.test(part) && /^(\d|open)/.test(first) && family !== 'maven' && family !== 'gradle';
}

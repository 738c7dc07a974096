import type { ImageRef } from './reference.ts';
import { officialName } from './release.ts';

/** A generation of a distribution that is made of rpm packages: RHEL and what is built from its sources count as one. */
export type RpmRelease = 'fedora' | 'el8' | 'el9' | 'el10' | 'amazon2023';

/** Red Hat's own images, and those of what is built from its sources. */
const enterprise =
  /^((quay\.io\/)?(centos|rockylinux|almalinux|almalinuxorg)\/)?(centos|rockylinux|almalinux|oraclelinux)$|^almalinux\/\d+-(base|init|minimal)$|^(registry\.(access\.)?redhat\.com|registry\.redhat\.io|redhat)\/(ubi\d+(\/(ubi|ubi-minimal|ubi-init))?|ubi\d+-(minimal|init)|rhel\d*(\/rhel|-atomic)?)$/;

/**
 * The generation that an image is of, as far as its name says; `'old'` where rpm or the packages know no weak dependencies yet: RHEL up to 7, the
 * Amazon Linux releases before 2023. Undefined for any other image, and for a Fedora before 44.
 */
export function rpmRelease(image: ImageRef): RpmRelease | 'old' | undefined {
  const { registry, repository, resolved, digest } = image;
  if (resolved === undefined || (image.tag === undefined && digest !== undefined)) return undefined;
  const { tag = 'latest' } = image;
  const name = officialName(image) ?? (registry === undefined ? repository : `${registry}/${repository}`);
  if (/^((registry\.fedoraproject\.org|quay\.io\/fedora)\/)?fedora(-minimal)?$/.test(name)) {
    return /^(latest|rawhide|4[4-9])$/.test(tag) ? 'fedora' : undefined;
  }
  if (/^(public\.ecr\.aws\/amazonlinux\/)?amazonlinux$/.test(name)) {
    if (/^(latest|2023)/.test(tag)) return 'amazon2023';
    return /^([12]|201\d)(\.|$)/.test(tag) ? 'old' : undefined;
  }
  if (!enterprise.test(name)) return undefined;
  const [, major] = /(?:ubi|rhel|\/)(\d+)/.exec(name) ?? /^(?:stream|centos|el)?(\d+)/.exec(tag) ?? [];
  if (major === '8' || major === '9' || major === '10') return `el${major}`;
  return /^[5-7]$/.test(major ?? '') ? 'old' : undefined;
}

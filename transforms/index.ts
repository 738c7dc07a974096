import type { Transform } from '../src/transform.ts';
import { addApkNoCache } from './add-apk-no-cache.ts';
import { omitBundleDevGroups } from './omit-bundle-dev-groups.ts';
import { omitComposerDev } from './omit-composer-dev.ts';
import { omitNpmDevDependencies } from './omit-npm-dev-dependencies.ts';
import { addPipNoCacheDir } from './add-pip-no-cache-dir.ts';
import { cleanDnfCache } from './clean-dnf-cache.ts';
import { cleanNpmCache } from './clean-npm-cache.ts';
import { removeAptLists } from './remove-apt-lists.ts';
import { replaceAptCleanup } from './replace-apt-cleanup.ts';
import { useCacheMounts } from './use-cache-mounts.ts';
import { useNpmCi } from './use-npm-ci.ts';

/** The pipeline, in the order in which the transforms run. */
export const transforms: readonly Transform[] = [
  addApkNoCache,
  // before remove-apt-lists: a cleanup that is moved into the layer is not written there a second time
  replaceAptCleanup,
  removeAptLists,
  cleanDnfCache,
  addPipNoCacheDir,
  cleanNpmCache,
  omitNpmDevDependencies,
  omitBundleDevGroups,
  omitComposerDev,
  useNpmCi,
  // the last one: it puts mounts in the place of cleanups, whoever wrote them
  useCacheMounts,
  // rejected:
  // remove `apt-get clean` wherever docker-clean makes it needless: wins no bytes, only churn
  // add `apt-get autoremove`: it takes run-time libraries along
  // pin package versions: old versions leave the archive and the build breaks
];

import type { Transform } from '../src/transform.ts';
import { addApkNoCache } from './add-apk-no-cache.ts';
import { addPipNoCacheDir } from './add-pip-no-cache-dir.ts';
import { cleanDnfCache } from './clean-dnf-cache.ts';
import { cleanNpmCache } from './clean-npm-cache.ts';
import { copyInsteadOfAdd } from './copy-instead-of-add.ts';
import { removeAptLists } from './remove-apt-lists.ts';
import { removeInSameLayer } from './remove-in-same-layer.ts';
import { replaceAptCleanup } from './replace-apt-cleanup.ts';
import { setModeOnCopy } from './set-mode-on-copy.ts';
import { setOwnerOnCopy } from './set-owner-on-copy.ts';

/** The pipeline, in the order in which the transforms run. */
export const transforms: readonly Transform[] = [
  // before the caches: what is joined is cleaned once
  removeInSameLayer,
  addApkNoCache,
  // before remove-apt-lists: a cleanup that is moved into the layer is not written there a second time
  replaceAptCleanup,
  removeAptLists,
  cleanDnfCache,
  addPipNoCacheDir,
  cleanNpmCache,
  // owners first: a chown next to a chmod writes the files once more
  setOwnerOnCopy,
  setModeOnCopy,
  copyInsteadOfAdd,
  // rejected:
  // remove `apt-get clean` wherever docker-clean makes it needless: wins no bytes, only churn
  // add `apt-get autoremove`: it takes run-time libraries along
  // replace clean-ups by cache mounts: BuildKit only, saves nothing more, and breaks other builders
  // pin package versions: old versions leave the archive and the build breaks
];

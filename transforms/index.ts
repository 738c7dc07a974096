import type { Transform } from '../src/transform.ts';
import { addApkNoCache } from './add-apk-no-cache.ts';
import { addPipNoCacheDir } from './add-pip-no-cache-dir.ts';
import { cleanDnfCache } from './clean-dnf-cache.ts';
import { cleanNpmCache } from './clean-npm-cache.ts';
import { removeAptLists } from './remove-apt-lists.ts';
import { replaceAptCleanup } from './replace-apt-cleanup.ts';
import { skipAptRecommends } from './skip-apt-recommends.ts';

/** The pipeline, in the order in which the transforms run. */
export const transforms: readonly Transform[] = [
  addApkNoCache,
  // before remove-apt-lists: a cleanup that is moved into the layer is not written there a second time
  replaceAptCleanup,
  removeAptLists,
  // after remove-apt-lists: in RUNs that it joined, what an earlier install brings is not named twice
  skipAptRecommends,
  cleanDnfCache,
  addPipNoCacheDir,
  cleanNpmCache,
  // rejected:
  // remove `apt-get clean` wherever docker-clean makes it needless: wins no bytes, only churn
  // add `apt-get autoremove`: it takes run-time libraries along
  // replace clean-ups by cache mounts: BuildKit only, saves nothing more, and breaks other builders
  // leave out what dnf's packages merely recommend (`install_weak_deps=False`): no data says which of it is missed, and beside apt's curl, git, gcc and
  // pip it is
  // remove compilers and -dev packages at the end of the RUN that needs them: which shared libraries the built things need shows only in the image, and of
  // 205 real `apk add`s with a compiler 3 are so plain that the text would allow it
  // pin package versions: old versions leave the archive and the build breaks
];

import type { Transform } from '../src/transform.ts';
import { addApkNoCache } from './add-apk-no-cache.ts';
import { addPipNoCacheDir } from './add-pip-no-cache-dir.ts';
import { cleanAptArchive } from './clean-apt-archive.ts';
import { cleanCondaCache } from './clean-conda-cache.ts';
import { cleanDnfCache } from './clean-dnf-cache.ts';
import { cleanNpmCache } from './clean-npm-cache.ts';
import { cleanPacmanCache } from './clean-pacman-cache.ts';
import { cleanZypperCache } from './clean-zypper-cache.ts';
import { removeAptLists } from './remove-apt-lists.ts';
import { replaceAptCleanup } from './replace-apt-cleanup.ts';
import { stripGoBinary } from './strip-go-binary.ts';
import { stripRustBinary } from './strip-rust-binary.ts';

/** The pipeline, in the order in which the transforms run. */
export const transforms: readonly Transform[] = [
  addApkNoCache,
  // before remove-apt-lists, which puts its own cleanup behind
  cleanAptArchive,
  // before remove-apt-lists: a cleanup that is moved into the layer is not written there a second time
  replaceAptCleanup,
  removeAptLists,
  cleanDnfCache,
  cleanZypperCache,
  cleanPacmanCache,
  addPipNoCacheDir,
  cleanNpmCache,
  cleanCondaCache,
  stripGoBinary,
  stripRustBinary,
  // rejected:
  // add `-trimpath` to `go build`: wins 0.2 %, and `runtime.Caller` gives other paths
  // remove `apt-get clean` wherever docker-clean makes it needless: wins no bytes, only churn
  // add `apt-get autoremove`: it takes run-time libraries along
  // replace clean-ups by cache mounts: BuildKit only, saves nothing more, and breaks other builders
  // pin package versions: old versions leave the archive and the build breaks
];

import type { Transform } from '../src/transform.ts';
import { addApkNoCache } from './add-apk-no-cache.ts';
import { addPipNoCacheDir } from './add-pip-no-cache-dir.ts';
import { cleanAptArchive } from './clean-apt-archive.ts';
import { cleanBundlerCache } from './clean-bundler-cache.ts';
import { cleanComposerCache } from './clean-composer-cache.ts';
import { cleanCondaCache } from './clean-conda-cache.ts';
import { cleanDnfCache } from './clean-dnf-cache.ts';
import { cleanGoCache } from './clean-go-cache.ts';
import { cleanNpmCache } from './clean-npm-cache.ts';
import { cleanPacmanCache } from './clean-pacman-cache.ts';
import { cleanPoetryCache } from './clean-poetry-cache.ts';
import { cleanYarnCache } from './clean-yarn-cache.ts';
import { cleanZypperCache } from './clean-zypper-cache.ts';
import { copyInsteadOfAdd } from './copy-instead-of-add.ts';
import { omitBundleDevGroups } from './omit-bundle-dev-groups.ts';
import { omitComposerDev } from './omit-composer-dev.ts';
import { omitNpmDevDependencies } from './omit-npm-dev-dependencies.ts';
import { removeAptLists } from './remove-apt-lists.ts';
import { removeInSameLayer } from './remove-in-same-layer.ts';
import { removeInstallArchive } from './remove-install-archive.ts';
import { replaceAptCleanup } from './replace-apt-cleanup.ts';
import { setModeOnCopy } from './set-mode-on-copy.ts';
import { setOwnerOnCopy } from './set-owner-on-copy.ts';
import { shrinkGitClone } from './shrink-git-clone.ts';
import { skipAptRecommends } from './skip-apt-recommends.ts';
import { skipGemDocs } from './skip-gem-docs.ts';
import { stripGoBinary } from './strip-go-binary.ts';
import { stripRustBinary } from './strip-rust-binary.ts';
import { useAlpineBase } from './use-alpine-base.ts';
import { useCacheMounts } from './use-cache-mounts.ts';
import { useNpmCi } from './use-npm-ci.ts';
import { useSlimBase } from './use-slim-base.ts';

/** The pipeline, in the order in which the transforms run. */
export const transforms: readonly Transform[] = [
  // base images first: what the rest may do depends on them
  // before use-slim-base, which would have nothing left to swap for who wants Alpine
  useAlpineBase,
  useSlimBase,
  // before the caches: what is joined is cleaned once
  removeInSameLayer,
  addApkNoCache,
  // before remove-apt-lists, which puts its own cleanup behind
  cleanAptArchive,
  // before remove-apt-lists: a cleanup that is moved into the layer is not written there a second time
  replaceAptCleanup,
  removeAptLists,
  // after remove-apt-lists: in RUNs that it joined, what an earlier install brings is not named twice
  skipAptRecommends,
  cleanDnfCache,
  cleanZypperCache,
  cleanPacmanCache,
  cleanCondaCache,
  addPipNoCacheDir,
  cleanPoetryCache,
  cleanNpmCache,
  cleanYarnCache,
  skipGemDocs,
  cleanBundlerCache,
  cleanComposerCache,
  cleanGoCache,
  removeInstallArchive,
  shrinkGitClone,
  omitNpmDevDependencies,
  omitBundleDevGroups,
  omitComposerDev,
  useNpmCi,
  stripGoBinary,
  stripRustBinary,
  // owners first: a chown next to a chmod writes the files once more
  setOwnerOnCopy,
  setModeOnCopy,
  copyInsteadOfAdd,
  // the last one: it puts mounts in the place of cleanups, whoever wrote them
  useCacheMounts,
  // rejected:
  // add `-trimpath` to `go build`: wins 0.2 %, and `runtime.Caller` gives other paths
  // remove `apt-get clean` wherever docker-clean makes it needless: wins no bytes, only churn
  // add `apt-get autoremove`: it takes run-time libraries along
  // pipe a download into tar: a failed `curl` in `curl | tar` goes unseen where the shell has no `pipefail`, and removing the archive saves as much
  // leave out what dnf's packages merely recommend (`install_weak_deps=False`): no data says which of it is missed, and beside apt's curl, git, gcc and
  // pip it is
  // remove compilers and -dev packages at the end of the RUN that needs them: which shared libraries the built things need shows only in the image, and of
  // 205 real `apk add`s with a compiler 3 are so plain that the text would allow it
  // pin package versions: old versions leave the archive and the build breaks
];

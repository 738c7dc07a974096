import type { Transform } from '../src/transform.ts';
import { addApkNoCache } from './add-apk-no-cache.ts';
import { addPipNoCacheDir } from './add-pip-no-cache-dir.ts';
import { cleanAptArchive } from './clean-apt-archive.ts';
import { cleanBundlerCache } from './clean-bundler-cache.ts';
import { cleanCargoRegistry } from './clean-cargo-registry.ts';
import { cleanComposerCache } from './clean-composer-cache.ts';
import { cleanCondaCache } from './clean-conda-cache.ts';
import { cleanDnfCache } from './clean-dnf-cache.ts';
import { cleanGoCache } from './clean-go-cache.ts';
import { cleanGoModules } from './clean-go-modules.ts';
import { cleanNpmCache } from './clean-npm-cache.ts';
import { cleanPacmanCache } from './clean-pacman-cache.ts';
import { cleanPnpmCache } from './clean-pnpm-cache.ts';
import { cleanPoetryCache } from './clean-poetry-cache.ts';
import { cleanYarnCache } from './clean-yarn-cache.ts';
import { cleanZypperCache } from './clean-zypper-cache.ts';
import { copyInsteadOfAdd } from './copy-instead-of-add.ts';
import { dropBuildPackages } from './drop-build-packages.ts';
import { mountCopiedArchive } from './mount-copied-archive.ts';
import { omitBundleDevGroups } from './omit-bundle-dev-groups.ts';
import { omitComposerDev } from './omit-composer-dev.ts';
import { omitNpmDevDependencies } from './omit-npm-dev-dependencies.ts';
import { removeAptLists } from './remove-apt-lists.ts';
import { removeInSameLayer } from './remove-in-same-layer.ts';
import { removeInstallArchive } from './remove-install-archive.ts';
import { replaceAptCleanup } from './replace-apt-cleanup.ts';
import { replaceRetiredBase } from './replace-retired-base.ts';
import { setModeOnCopy } from './set-mode-on-copy.ts';
import { setOwnerOnCopy } from './set-owner-on-copy.ts';
import { shrinkGitClone } from './shrink-git-clone.ts';
import { skipAptRecommends } from './skip-apt-recommends.ts';
import { skipDnfWeakDeps } from './skip-dnf-weak-deps.ts';
import { skipGemDocs } from './skip-gem-docs.ts';
import { splitCBuild } from './split-c-build.ts';
import { splitDotnetBuild } from './split-dotnet-build.ts';
import { splitElixirRelease } from './split-elixir-release.ts';
import { splitGoBuild } from './split-go-build.ts';
import { splitJavaBuild } from './split-java-build.ts';
import { splitNodeBuild } from './split-node-build.ts';
import { splitPhpBuild } from './split-php-build.ts';
import { splitPythonBuild } from './split-python-build.ts';
import { splitRubyBuild } from './split-ruby-build.ts';
import { splitRustBuild } from './split-rust-build.ts';
import { splitStaticSite } from './split-static-site.ts';
import { stripGoBinary } from './strip-go-binary.ts';
import { stripRustBinary } from './strip-rust-binary.ts';
import { useAlpineBase } from './use-alpine-base.ts';
import { useCacheMounts } from './use-cache-mounts.ts';
import { useDistrolessBase } from './use-distroless-base.ts';
import { useNpmCi } from './use-npm-ci.ts';
import { useRuntimeBase } from './use-runtime-base.ts';
import { useSlimBase } from './use-slim-base.ts';
import { useStaticBase } from './use-static-base.ts';

/** The pipeline, in the order in which the transforms run. */
export const transforms: readonly Transform[] = [
  // base images first: what a stage stands on decides what the others may do
  // splits in front of the swaps: the image that only builds stays the one that its author chose, and what runs is on one of its own, never a dead one
  // sites in front of the languages that their tools are written in, which would keep the tools
  splitStaticSite,
  splitJavaBuild,
  splitDotnetBuild,
  splitGoBuild,
  splitRustBuild,
  splitCBuild,
  splitNodeBuild,
  splitPythonBuild,
  splitRubyBuild,
  splitPhpBuild,
  splitElixirRelease,
  // a dead image first among the swaps, as what takes its place has a JRE
  replaceRetiredBase,
  useRuntimeBase,
  useDistrolessBase,
  useStaticBase,
  // before use-slim-base, which would leave nothing to swap for who wants Alpine
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
  skipDnfWeakDeps,
  // behind skip-apt-recommends, which says nothing of packages that are removed again
  dropBuildPackages,
  cleanDnfCache,
  cleanZypperCache,
  cleanPacmanCache,
  cleanCondaCache,
  addPipNoCacheDir,
  cleanPoetryCache,
  cleanNpmCache,
  cleanYarnCache,
  cleanPnpmCache,
  skipGemDocs,
  cleanBundlerCache,
  cleanComposerCache,
  // in front of the build cache: go itself removes its modules
  cleanGoModules,
  cleanGoCache,
  cleanCargoRegistry,
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
  // behind remove-in-same-layer: a RUN with a mount is joined with no other
  mountCopiedArchive,
  // the last one: it puts mounts in the place of cleanups, whoever wrote them
  useCacheMounts,
  // rejected:
  // add `-trimpath` to `go build`: wins 0.2 %, and `runtime.Caller` gives other paths
  // remove `apt-get clean` wherever docker-clean makes it needless: wins no bytes, only churn
  // add `apt-get autoremove`: it takes run-time libraries along
  // pipe a download into tar: a failed `curl` in `curl | tar` goes unseen where the shell has no `pipefail`, and removing the archive saves as much
  // empty the cache of bun, or the store of pnpm: the modules are hard links to what lies there (44 MB in bun's cache, 1 MB more in the modules)
  // empty the folder of corepack: it holds the package managers themselves, which run from there
  // pin package versions: old versions leave the archive and the build breaks
];

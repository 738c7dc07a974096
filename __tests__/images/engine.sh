#!/usr/bin/env bash
# A real Docker engine with BuildKit for a Debian 12 machine that has none: nothing is installed in the system.
#
#   engine.sh check    says in one line why there can be no engine here, and exits with 1
#   engine.sh start    starts it; does nothing when it runs already
#   engine.sh stop     stops it
#   engine.sh env      what a shell has to export to use it: eval "$(engine.sh env)"
#
# Sourced, it gives the functions that the commands are made of. With DOCKER_HOST set, the engine that answers there is
# used, and neither started nor stopped. Everything lies below ENGINE_HOME, which takes a few gigabytes with images.
#
# dockerd, containerd, the client and buildx are Debian 13's, whose binaries run on Debian 12's libc; only its runc does
# not, so that one is Debian 12's. There is no bridge and no iptables rule: builds and containers have the host's network
# or none.

engine_given=${DOCKER_HOST:+yes}
ENGINE_HOME=${ENGINE_HOME:-/var/tmp/slimify-engine}
engine_root=$ENGINE_HOME/root
engine_release=bookworm
engine_donor=trixie

if [ -z "$engine_given" ]; then
  export DOCKER_HOST=unix://$ENGINE_HOME/docker.sock DOCKER_CONFIG=$ENGINE_HOME/client PATH=$engine_root/usr/bin:$PATH
fi

# Prints why there can be no engine here, and fails; prints nothing and succeeds when there can be one.
engine_check() {
  engine_answers && return
  if [ -n "$engine_given" ]; then
    echo "no engine answers at $DOCKER_HOST"
  elif [ "$(id -u)" != 0 ]; then
    echo 'an engine can be started by root only'
  elif ! grep -qs "^VERSION_CODENAME=$engine_release\$" /etc/os-release; then
    echo 'an engine can be started on Debian 12 only'
  elif ! unshare --mount true 2>/dev/null; then
    echo 'an engine needs the right to mount file systems'
  elif [ -z "$(engine_sources)" ]; then
    echo "apt knows no mirror of Debian's $engine_release (apt-get update)"
  elif ! engine_mirror_answers; then
    echo "the mirror of Debian that apt uses does not answer"
  else
    return 0
  fi
  return 1
}

# Starts the engine, made first when it is not there yet. Sets engine_started to yes when it did not run before.
engine_start() {
  local reason
  engine_started=
  engine_answers && return
  reason=$(engine_check) || { echo "$reason" >&2; return 1; }
  engine_install || { echo "the engine could not be installed below $ENGINE_HOME" >&2; return 1; }
  PATH=$engine_root/usr/sbin:$engine_root/usr/bin:$PATH setsid "$engine_root/usr/sbin/dockerd" \
    --iptables=false --ip6tables=false --bridge=none --host "$DOCKER_HOST" --group root \
    --data-root "$ENGINE_HOME/data" --exec-root "$ENGINE_HOME/exec" --pidfile "$ENGINE_HOME/dockerd.pid" \
    >"$ENGINE_HOME/dockerd.log" 2>&1 </dev/null &
  # used by who sources this
  # shellcheck disable=SC2034
  engine_started=yes
  engine_wait 60 engine_answers || { echo "dockerd does not answer: see $ENGINE_HOME/dockerd.log" >&2; return 1; }
}

# Stops the engine that lies below ENGINE_HOME, unless it is somebody else's.
engine_stop() {
  local pid
  [ -z "$engine_given" ] || return 0
  pid=$(cat "$ENGINE_HOME/dockerd.pid" 2>/dev/null) || return 0
  kill "$pid" 2>/dev/null || return 0
  engine_wait 60 engine_is_gone "$pid" || { echo "dockerd ($pid) does not stop" >&2; return 1; }
  # containers with the host's network leave this mounted, and then the folder cannot be removed
  umount "$ENGINE_HOME/exec/netns/default" 2>/dev/null || true
}

# The archives of Debian that this machine's apt uses, as lines of sources.list.
engine_sources() {
  # apt fills these in
  # shellcheck disable=SC2016
  local format='deb $(REPO_URI) $(RELEASE) main'
  apt-get indextargets --format "$format" 'Created-By: Packages' 'Component: main' 'Origin: Debian' 2>/dev/null |
    grep -E " $engine_release(-[a-z]+)? main\$" | sort -u
}

# The archive with the release itself, without its updates.
engine_mirror() {
  engine_sources | awk -v release="$engine_release" '$3 == release { print $2; exit }'
}

engine_answers() {
  docker version --format '{{.Server.Version}}' >/dev/null 2>&1
}

engine_is_gone() {
  ! kill -0 "$1" 2>/dev/null
}

# engine_wait SECONDS COMMAND…: until the command succeeds.
engine_wait() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}

engine_mirror_answers() {
  local file status=0
  file=$(mktemp)
  # the helper of apt, so that its proxies and certificates count
  /usr/lib/apt/apt-helper -qq -o Acquire::Retries=2 download-file "$(engine_mirror)dists/$engine_release/InRelease" "$file" \
    >/dev/null 2>&1 || status=$?
  rm -f "$file"
  return "$status"
}

# Every step ends it on failure by itself: under `||` a shell does not heed `set -e`.
engine_install() {
  local work deb
  [ ! -x "$engine_root/usr/sbin/dockerd" ] || return 0
  rm -rf "$ENGINE_HOME"/install.*
  mkdir -p "$ENGINE_HOME" "$DOCKER_CONFIG" || return
  work=$(mktemp -d "$ENGINE_HOME/install.XXXXXX") || return
  engine_download "$engine_donor" "$work" docker.io docker-cli docker-buildx containerd tini || return
  engine_download "$engine_release" "$work" runc || return
  for deb in "$work"/*.deb; do dpkg-deb -x "$deb" "$work/root" || return; done
  printf '{ "cliPluginsExtraDirs": ["%s/usr/libexec/docker/cli-plugins"] }\n' "$engine_root" >"$DOCKER_CONFIG/config.json"
  # in one step, so that an interrupted run leaves no half of an engine
  rm -rf "$engine_root" && mv "$work/root" "$engine_root" && rm -rf "$work"
}

# engine_download RELEASE FOLDER PACKAGE…: the newest .deb files of a release, by apt with sources and lists of its own.
engine_download() {
  local release=$1 folder=$2 apt=$ENGINE_HOME/apt-$1
  shift 2
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" || return
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(engine_mirror) $release main" >"$apt/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::Etc::SourceList "$apt/sources.list";
Dir::Etc::SourceParts "-";
Dir::State::Lists "$apt/lists";
Dir::State::Status "/dev/null";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "root";
CONF
  APT_CONFIG=$apt/apt.conf apt-get -qq update || return
  (cd "$folder" && APT_CONFIG=$apt/apt.conf apt-get -qq download "$@")
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  case ${1:-} in
    check | start | stop) "engine_$1" ;;
    env)
      printf 'export DOCKER_HOST=%q DOCKER_CONFIG=%q PATH=%q\n' "$DOCKER_HOST" "${DOCKER_CONFIG:-$HOME/.docker}" "$PATH"
      ;;
    *)
      echo 'usage: engine.sh check|start|stop|env' >&2
      exit 2
      ;;
  esac
fi

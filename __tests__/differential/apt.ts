import { dockerfile, packages } from './case.ts';
import type { Cases } from './case.ts';

/** How people install Debian packages: one RUN or several, where the update stands, how they clean up. */
export const aptCases: Cases = {
  'one-line': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y tree
CMD ["tree", "--version"]
`,
  },
  'leading-operators': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
LABEL maintainer="ops@example.org"

RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      bc \
      file \
 && mkdir -p /srv/data

WORKDIR /srv/data
CMD ["bc", "--version"]
`,
    run: `echo '2^70' | bc && file /bin/sh && ${packages}`,
  },
  'trailing-operators': {
    dockerfile: dockerfile`
FROM debian:12-slim
RUN apt-get update -qq && \
    apt-get install -qqy \
        jq less && \
    echo "done" > /etc/built
`,
    run: `echo '{"a":[1,2]}' | jq -c .a && cat /etc/built && ${packages}`,
  },
  'update-and-install-apart': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get install -y hello
CMD ["hello"]
`,
  },
  'update-far-above': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get -y update
ENV LANG=C.UTF-8 \
    EDITOR=nano
WORKDIR /work
COPY note.txt .
RUN wc -l note.txt > lines
RUN apt-get -y install nano
CMD cat lines && nano --version
`,
    files: { 'note.txt': 'one\ntwo\n' },
  },
  'two-installs-on-one-update': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends bc
RUN apt-get install -y --no-install-recommends file
`,
    run: packages,
  },
  'three-installs-with-a-copy-between': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get install -y bc
RUN apt-get install -y tree && mkdir /opt/app
COPY run.sh /opt/app/
RUN apt-get install -y --no-install-recommends file
CMD ["sh", "/opt/app/run.sh"]
`,
    files: { 'run.sh': 'tree --version\necho 6*7 | bc\nfile -b /opt/app/run.sh\n' },
  },
  'cleanup-in-a-layer-of-its-own': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim

RUN apt-get update && apt-get install -y tree
RUN rm -rf /var/lib/apt/lists/*

CMD ["tree", "/etc/apt"]
`,
  },
  'clean-and-lists-in-a-later-layer': {
    dockerfile: dockerfile`
FROM debian:bookworm
RUN apt-get update
RUN apt-get install -y file
RUN apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/* /var/tmp/*
`,
    run: packages,
  },
  'the-guide': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt update -y && apt install -y curl
RUN apt-get clean autoclean && apt-get autoremove --yes && rm -rf /var/lib/{apt,dpkg,cache,log}/
ENTRYPOINT ["curl"]
CMD ["--version"]
`,
  },
  'the-guide-in-lines': {
    dockerfile: dockerfile`
FROM debian:12
RUN apt-get update && apt-get install -y \
    xz-utils \
    bc

RUN apt-get clean autoclean
RUN apt-get autoremove --yes
RUN rm -rf /var/lib/{apt,dpkg,cache,log}/
`,
    run: packages,
  },
  'clean-only': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y less && apt-get clean
`,
    run: packages,
  },
  'clean-without-docker-clean': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN apt-get update && apt-get install -y tree
RUN apt-get clean
`,
    run: packages,
  },
  'archives-removed-by-hand': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc && rm -rf /var/cache/apt/* && rm -rf /tmp/*
`,
    run: packages,
  },
  'part-of-the-lists-removed': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc && rm -rf /var/lib/apt/lists/partial
`,
    run: packages,
  },
  'star-in-quotes': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && \
    apt-get install -y file && \
    apt-get clean && \
    rm -rf "/var/lib/apt/lists/*"
`,
    run: packages,
  },
  'misspelt-folder': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y file
RUN rm -rf /var/lib/apt/list/*
`,
    run: packages,
  },
  'already-clean': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y file && rm -rf /var/lib/apt/lists/*
`,
    run: packages,
  },
  'cleaned-by-find': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y file && find /var/lib/apt/lists -type f -delete
`,
    run: packages,
  },
  'cleaned-in-its-folder': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y file && cd /var/lib/apt/lists && rm -rf *
`,
    run: packages,
  },
  'cleaned-before-the-last-install': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y file && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y bc
`,
    run: packages,
  },
  'second-update-in-vain': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get update && apt-get install -y bc && rm -rf /var/lib/apt/lists/*
`,
    run: packages,
  },
  'update-that-nothing-uses': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && mkdir -p /srv/www && echo hi > /srv/www/index.html
CMD ["cat", "/srv/www/index.html"]
`,
  },
  semicolons: {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update; apt-get install -y tree; echo ready > /ready
`,
    run: 'cat /ready && tree --version',
  },
  'semicolons-on-lines': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends \
		bc \
		tree \
	; \
	echo '1+1' | bc > /sum; \
	chmod 600 /sum
`,
    run: `cat /sum && ls -l /sum | cut -c1-10 && ${packages}`,
  },
  'set-e-and-purge': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN set -ex; \
  buildDeps='make file'; \
  apt-get update; \
  apt-get install -y --no-install-recommends $buildDeps bc; \
  file -b /bin/sh > /kind; \
  apt-get purge -y --auto-remove $buildDeps
`,
    run: `cat /kind && ${packages}`,
  },
  'purge-in-a-later-layer': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends make bc
COPY Makefile /src/
RUN make -C /src
RUN apt-get purge -y make && apt-get autoremove -y && apt-get clean
`,
    files: { Makefile: 'all:\n\techo built > /built\n' },
    run: `cat /built && ${packages}`,
  },
  'comments-and-blank-lines': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
# everything the app needs
RUN apt-get update \
    # for sums
    && apt-get install -y bc \

    # for looking
    && apt-get install -y tree \
#   && apt-get install -y nothing \
    && true
CMD ["tree", "--version"]
`,
  },
  'comments-between-packages': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
    # editors
    nano \
    # tools
    file \
    bc
`,
    run: packages,
  },
  'shell-comment-at-the-end': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc # sums
`,
    run: packages,
  },
  'carriage-returns': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
# written on another system
RUN apt-get update \
 && apt-get install -y bc

CMD ["bc", "--version"]
`.replaceAll('\n', '\r\n'),
  },
  'tabs-and-trailing-blanks': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN	apt-get update &&  ${'\\  '}
	apt-get install -y	${'\\\t'}
		bc   file${' '}
`,
    run: packages,
  },
  'no-newline-at-the-end': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
CMD ["bc", "--version"]
RUN apt-get update
RUN apt-get install -y bc`,
  },
  'byte-order-mark-and-lower-case': {
    dockerfile: `\ufeff${dockerfile`
from debian:bookworm-slim as base
env Größe=1
run apt-get update && apt-get install -y bc
cmd ["bc", "--version"]
`}`,
  },
  'backtick-as-escape': {
    dockerfile: dockerfile`
# escape=${'`'}
FROM debian:bookworm-slim
RUN apt-get update && ${'`'}
    apt-get install -y bc && ${'`'}
    echo 'a\b' > /back
`,
    run: `cat /back && ${packages}`,
  },
  'frontend-prefix': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
RUN DEBIAN_FRONTEND=noninteractive apt-get install -yq file
ENV TZ=UTC
`,
    run: `date -d @0 && ${packages}`,
  },
  'frontend-exported': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN export DEBIAN_FRONTEND=noninteractive && apt-get update && apt-get install -y less && unset DEBIAN_FRONTEND
`,
    run: packages,
  },
  'arguments-and-variables': {
    dockerfile: dockerfile`
ARG SUITE=bookworm
FROM debian:${'${SUITE}'}-slim
ARG TOOLS="bc file"
ENV DEBIAN_FRONTEND noninteractive
RUN apt-get update
RUN apt-get install -y $TOOLS
`,
    run: packages,
  },
  'apt-instead-of-apt-get': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt update && apt upgrade -y && apt install -y tree
RUN apt clean
`,
    run: packages,
  },
  'upgrade-first': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get -y dist-upgrade
RUN apt-get install -y bc
`,
    run: packages,
  },
  'options-everywhere': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get -qq -o Acquire::Retries=3 update \
 && apt-get -o Dpkg::Use-Pty=0 install --yes -q=2 --no-install-recommends bc
`,
    run: packages,
  },
  'bash-with-pipefail': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN apt-get update && apt-get install -y tree
RUN echo one two | wc -w > /words
RUN rm -rf /var/lib/apt/{lists,mirrors}/*
`,
    run: `cat /words && ${packages}`,
  },
  'bash-removes-dpkg': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y tree
RUN rm -rf /var/lib/{apt,dpkg,cache,log}/
CMD ["tree", "--version"]
`,
  },
  heredoc: {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN <<EOF
apt-get update
apt-get install -y --no-install-recommends bc tree
echo 'made here' > /made
EOF
`,
    run: `cat /made && ${packages}`,
  },
  'heredoc-with-set-e': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN <<-SCRIPT
	set -e
	# tools
	apt-get update -q && apt-get install -y bc

	if [ -e /etc/debian_version ]; then
		cp /etc/debian_version /version
	fi
SCRIPT
RUN apt-get install -y file
`,
    run: `cmp /version /etc/debian_version && ${packages}`,
  },
  'heredoc-for-bash': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN <<"EOF" bash -euo pipefail
apt-get update
tools=(bc tree)
apt-get install -y "${'${tools[@]}'}"
EOF
`,
    run: packages,
  },
  'heredoc-with-a-first-line': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN <<EOF
#!/bin/bash
set -o errexit
apt-get update
for tool in bc tree; do
  apt-get install -y $tool
done
EOF
`,
    run: packages,
  },
  'heredoc-with-a-here-document': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN <<EOF
set -e
apt-get update
apt-get install -y bc
cat > /etc/motd <<END
apt-get install nothing
END
EOF
`,
    run: `cat /etc/motd && ${packages}`,
  },
};

import { dockerfile, packages } from './case.ts';
import type { Cases } from './case.ts';

/** Where a careless change breaks a build or an image: lists that are read later, failures that count, stages on stages, other users. */
export const hazardCases: Cases = {
  'stage-installs-on-the-lists-of-its-base': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y bc

FROM base
RUN apt-get install -y tree
CMD ["tree", "--version"]
`,
  },
  'two-stages-on-one-base': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends bc

FROM base AS build
RUN apt-get install -y --no-install-recommends make
COPY Makefile .
RUN make

FROM base AS final
COPY --from=build /built /built
CMD ["cat", "/built"]
`,
    files: { Makefile: 'all:\n\techo "6 * 7" | bc > /built\n' },
  },
  'stage-that-reads-the-lists-of-its-base': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y bc

FROM base AS index
RUN apt-cache show tree | grep ^Package: > /tree.txt

FROM base
COPY --from=index /tree.txt /
CMD ["cat", "/tree.txt"]
`,
  },
  'lists-are-copied-out': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y bc

FROM base AS final
COPY --from=base /var/lib/apt/lists /srv/lists
RUN ls /srv/lists | grep -c Packages > /count
CMD ["cat", "/count"]
`,
  },
  'builder-and-runtime': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends make
WORKDIR /src
COPY Makefile .
RUN make

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends bc
COPY --from=build /out.txt /out.txt
CMD ["bc", "/out.txt"]
`,
    files: { Makefile: 'all:\n\techo "2 + 3" > /out.txt\n\techo quit >> /out.txt\n' },
  },
  'builder-only': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y bc
RUN echo '3*3' | bc > /nine

FROM busybox
COPY --from=build /nine /nine
CMD ["cat", "/nine"]
`,
  },
  'cache-is-asked-in-a-later-run': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN apt-cache policy tree | head -n 1 > /policy
CMD ["cat", "/policy"]
`,
  },
  'lists-are-looked-at-later': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN ls /var/lib/apt/lists | grep -c Packages > /count
CMD ["cat", "/count"]
`,
  },
  'lists-are-packed-later': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN tar -czf /lists.tgz -C /var/lib/apt lists
`,
    run: 'tar -tzf /lists.tgz | grep -c Packages',
  },
  'lists-are-read-by-python': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3-apt
RUN python3 -c 'import apt; print(apt.Cache()["tree"].candidate is not None)' > /known
CMD ["cat", "/known"]
`,
  },
  'lists-are-removed-in-part-without-force': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN rm /var/lib/apt/lists/*_Packages*
`,
    run: packages,
  },
  'lists-are-removed-in-their-folder-without-force': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN cd /var/lib/apt/lists && rm *_dists_*
`,
    run: packages,
  },
  'lists-are-removed-without-force': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN rm -r /var/lib/apt/lists/*
`,
    run: packages,
  },
  'container-asks-in-shell-form': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
CMD apt-cache show tree | head -n 1
`,
  },
  'all-copied-into-an-empty-image': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y bc

FROM scratch
COPY --from=base / /
CMD ["bc", "--version"]
`,
  },
  'more-than-the-lists-in-braces': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y bc
RUN rm -rf /var/lib/apt/{lists,periodic,mirrors} /var/cache/{apt,debconf}/*
`,
    run: packages,
  },
  'container-installs': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
CMD ["sh", "-c", "apt-get install -s tree | grep ^Inst | cut -d' ' -f2"]
`,
  },
  'container-asks-the-cache': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
ENTRYPOINT ["apt-cache", "show", "--no-all-versions", "tree"]
`,
  },
  'later-script-installs': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends bc
COPY more.sh /
RUN sh /more.sh
`,
    files: { 'more.sh': '#!/bin/sh\nset -e\napt-get update\napt-get install -y tree\n' },
    run: packages,
  },
  'script-installs-and-cleans': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
COPY setup.sh /usr/local/bin/
RUN /usr/local/bin/setup.sh bc tree
RUN apt-get update && apt-get install -y file
`,
    files: {
      'setup.sh': '#!/bin/sh\nset -e\napt-get update\napt-get install -y "$@"\nrm -rf /var/lib/apt/lists/*\n',
    },
    run: packages,
  },
  'exec-form-installs': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN ["apt-get", "install", "-y", "tree"]
`,
    run: packages,
  },
  'onbuild-installs': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
ONBUILD RUN apt-get install -y tree
CMD ["bc", "--version"]
`,
  },
  'onbuild-does-something-else': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
ONBUILD COPY . /app
CMD ["bc", "--version"]
`,
  },
  'failure-is-let-pass': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc && apt-get install -y no-such-package || true
CMD ["bc", "--version"]
`,
  },
  'failing-command-before-the-last': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update; apt-get install -y bc no-such-package; apt-get install -y tree
CMD ["tree", "--version"]
`,
  },
  'install-in-a-condition': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
ARG DEBUG=yes
RUN apt-get update && apt-get install -y bc
RUN if [ "$DEBUG" = yes ]; then apt-get install -y tree; fi
`,
    run: packages,
  },
  'all-in-a-condition': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
ARG DEBUG=yes
RUN if [ "$DEBUG" = yes ]; then apt-get update && apt-get install -y tree; else echo plain; fi
`,
    run: packages,
  },
  'update-in-parentheses': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN (apt-get update -qq && apt-get install -y bc) && (cd /tmp && echo here > where)
`,
    run: `cat /tmp/where && ${packages}`,
  },
  'through-bash-c': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN bash -c "apt-get update && apt-get install -y bc"
`,
    run: packages,
  },
  'packages-from-a-file': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
COPY packages.txt /tmp/
RUN apt-get update && xargs apt-get install -y < /tmp/packages.txt
RUN apt-get install -y $(grep -v '#' /tmp/more.txt 2>/dev/null || echo file)
`,
    files: { 'packages.txt': 'bc\ntree\n' },
    run: packages,
  },
  'output-into-a-log': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update > /dev/null && apt-get install -y tree 2>&1 | tail -n 1
`,
    run: packages,
  },
  'local-package-by-dpkg': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
WORKDIR /tmp
RUN apt-get update && apt-get download hello && dpkg -i hello_*.deb && rm hello_*.deb
CMD ["hello"]
`,
  },
  'local-package-mended-by-apt': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && cd /tmp && apt-get download jq
RUN dpkg -i /tmp/jq_*.deb || apt-get -y -f install
RUN rm -f /tmp/*.deb
`,
    run: `echo '[3]' | jq -c . && ${packages}`,
  },
  'local-package-by-apt': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim AS fetch
WORKDIR /debs
RUN apt-get update && apt-get download jq

FROM debian:bookworm-slim
COPY --from=fetch /debs/ /debs/
RUN apt-get update && apt-get install -y /debs/*.deb
`,
    run: `echo '[3]' | jq -c . && ${packages}`,
  },
  'sources-change-between': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends bc
RUN sed -i 's/$/ contrib/' /etc/apt/sources.list
RUN apt-get update && apt-get install -y --no-install-recommends tree
`,
    run: packages,
  },
  'sources-change-behind-the-update': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN echo '# ours' >> /etc/apt/sources.list
RUN apt-get install -y --no-install-recommends tree
`,
    run: packages,
  },
  'another-user-between': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN useradd --create-home app
USER app
RUN echo mine > ~/mine
USER root
RUN apt-get install -y bc
USER app
WORKDIR /home/app
CMD ["cat", "mine"]
`,
  },
  'sudo-for-a-user': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends sudo
RUN useradd -m dev && echo 'dev ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/dev
USER dev
RUN sudo apt-get update && sudo apt-get install -y bc
RUN sudo apt-get install -y tree
`,
    run: packages,
  },
  'user-runs-what-root-installed': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
USER nobody
RUN curl -s file:///etc/debian_version > /tmp/version
CMD ["cat", "/tmp/version"]
`,
  },
  'cache-mounts': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends bc
RUN apt-get update && apt-get install -y --no-install-recommends tree
`,
    run: packages,
  },
  'cache-mount-for-archives-alone': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN --mount=type=cache,target=/var/cache/apt \
    apt-get update && apt-get install -y --no-install-recommends bc
`,
    run: packages,
  },
  'bind-mount-of-a-list': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN --mount=type=bind,source=packages.txt,target=/tmp/packages.txt \
    apt-get update && \
    apt-get install -y $(cat /tmp/packages.txt)
`,
    files: { 'packages.txt': 'bc tree\n' },
    run: packages,
  },
  'healthcheck-and-init': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get install -y tini procps
HEALTHCHECK --interval=30s CMD pgrep sleep || exit 1
STOPSIGNAL SIGINT
EXPOSE 8080/tcp 53/udp
VOLUME /data
ENTRYPOINT ["tini", "--"]
CMD ["pgrep", "-c", "tini"]
`,
  },
  locales: {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y locales \
  && sed -i 's/# de_DE.UTF-8/de_DE.UTF-8/' /etc/locale.gen && locale-gen
ENV LC_ALL de_DE.UTF-8
CMD ["bash", "-c", "locale -a && printf '%.2f\\n' 1,5"]
`,
  },
  'alternatives-and-links': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends vim-tiny netcat-openbsd \
    && update-alternatives --set editor /usr/bin/vim.tiny \
    && ln -sf /usr/bin/nc /usr/local/bin/netcat2
`,
    run: `readlink -f /usr/bin/editor /usr/local/bin/netcat2 && ${packages}`,
  },
  'services-and-users-of-packages': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y cron && rm -rf /etc/cron.*/*
COPY job /etc/cron.d/job
RUN crontab /etc/cron.d/job
`,
    files: { job: '* * * * * echo tick\n' },
    run: 'crontab -l && getent group crontab | cut -d: -f1 && ls -l /usr/bin/crontab | cut -c1-10',
  },
  'lists-of-a-stage-named-by-number': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y bc
RUN echo 'scale=3; 1/7' | bc > /seventh

FROM debian:bookworm-slim
COPY --from=0 /seventh /
RUN apt-get update && apt-get install -y tree
RUN apt-get install -y file
`,
    run: `cat /seventh && ${packages}`,
  },
  'function-and-loop': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update
RUN for tool in bc tree; do apt-get install -y "$tool" || exit 1; done
RUN get() { apt-get install -y "$1"; }; get file
`,
    run: packages,
  },
};

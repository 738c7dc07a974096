import { dockerfile } from './case.ts';
import type { Case, Cases } from './case.ts';

/** What the downloads come from: a folder of archives in the image, which curl reads like a server's. */
const server = `FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl make unzip zip && rm -rf /var/lib/apt/lists/*
RUN mkdir -p /web/tool-1.0/bin && cd /web \\
 && printf '#!/bin/sh\\necho tool 1.0\\n' > tool-1.0/bin/tool && chmod +x tool-1.0/bin/tool \\
 && printf '#!/bin/sh\\ncp bin/tool /usr/local/bin/ && ls .. > /unpacked\\n' > tool-1.0/setup && chmod +x tool-1.0/setup \\
 && printf 'install:\\n\\tcp bin/tool /usr/local/bin/\\n' > tool-1.0/Makefile \\
 && tar czf tool-1.0.tgz tool-1.0 && zip -qr tool.zip tool-1.0 && rm -r tool-1.0
`;

/** Every file but those of the system, and what the tool says. */
const run =
  'tool; find /tmp /opt /srv /usr/src /root -type f | grep -v -e tgz -e zip | sort; cat /unpacked 2>/dev/null | grep -v tgz; true';

function on(text: string): Case {
  return { dockerfile: server + text, run };
}

/** What the clones come from: a repository with three versions, which git reads through the protocol of a server. */
const repository = `FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends git make && rm -rf /var/lib/apt/lists/*
RUN git config --global user.name me && git config --global user.email me@example.org && git init -q /work && cd /work \\
 && printf 'all:\\n\\t(git describe --tags || echo none) > version\\n' > Makefile \\
 && for version in 1 2 3; do echo "tool $version" > tool && git add . && git commit -qm "$version" && git tag "v$version"; done \\
 && git clone -q --bare /work /tool.git
`;

function cloned(text: string): Case {
  return { dockerfile: repository + text, run: 'cat /opt/tool/tool; ls /opt/tool; cat /opt/tool/version; true' };
}

/** Archives that are fetched, unpacked and left behind. */
export const downloadCases: Cases = {
  'archive-in-tmp': on(dockerfile`
RUN curl -fsSL -o /tmp/tool.tgz file:///web/tool-1.0.tgz && tar xzf /tmp/tool.tgz -C /opt && ln -s /opt/tool-1.0/bin/tool /usr/local/bin/tool
`),
  'archive-and-a-build': on(dockerfile`
WORKDIR /usr/src
RUN curl -fsSLO file:///web/tool-1.0.tgz \
 && tar xzf tool-1.0.tgz \
 && cd tool-1.0 \
 && make install
`),
  'archive-and-a-script': on(dockerfile`
RUN cd /opt && curl -fsSL file:///web/tool-1.0.tgz > tool-1.0.tgz && tar xzf tool-1.0.tgz && cd tool-1.0 && ./setup
`),
  'archive-by-a-pattern-and-a-variable': on(dockerfile`
ARG VERSION=1.0
RUN set -eux; mkdir /srv/app; cd /srv/app; \
    curl -fsSL -o "tool-$VERSION.tgz" "file:///web/tool-$VERSION.tgz"; \
    tar xzf *.tgz; \
    make -C tool-$VERSION install
`),
  'archive-fetched-twice': on(dockerfile`
RUN cd /tmp && curl -o t.zip file:///web/tool.zip && unzip -q t.zip -d /opt
RUN cd /tmp && curl -o t.zip file:///web/tool.zip && unzip -q t.zip -d /srv; cp /srv/tool-1.0/bin/tool /usr/bin/
`),
  'archive-that-is-used-again': on(dockerfile`
RUN cd /tmp && curl -o t.zip file:///web/tool.zip && unzip -q t.zip -d /opt
RUN cd /srv && unzip -q /tmp/t.zip && make -C tool-1.0 install
`),
  'archive-of-another-user': on(dockerfile`
RUN useradd -m dev
USER dev
WORKDIR /home/dev
RUN curl -O file:///web/tool.zip && unzip -q tool.zip && sh -c "ls tool-1.0"
USER root
RUN cp /home/dev/tool-1.0/bin/tool /usr/local/bin/
`),

  'clone-that-is-only-used': cloned(dockerfile`
RUN git clone -b v2 file:///tool.git /opt/tool && chmod -R go-w /opt/tool
`),
  'clone-that-is-built': cloned(dockerfile`
WORKDIR /opt
RUN git clone file:///tool.git && cd tool && make && cat version
`),
  'clone-of-a-version': cloned(dockerfile`
RUN git clone file:///tool.git /opt/tool && cd /opt/tool && git checkout -q v1 && make && cd / && ls /opt
`),
  'clone-that-is-built-later': cloned(dockerfile`
RUN git clone file:///tool.git /opt/tool
RUN cd /opt/tool && git checkout -q v1 && make
`),
};

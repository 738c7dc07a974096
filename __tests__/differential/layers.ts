import { dockerfile } from './case.ts';
import type { Cases } from './case.ts';

const listing = "find /app /srv /opt /home -printf '%p %u:%g %m\\n' 2>/dev/null | sort";
const files = { 'app.sh': '#!/bin/sh\necho app\n', 'lib/part.sh': 'part=1\n', 'conf/app.conf': 'a=b\n' };

/** Owners, modes and removals that move from a layer of their own into the one that they are about. */
export const layerCases: Cases = {
  'owner-of-a-folder-that-workdir-made': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN useradd --system app
WORKDIR /app
COPY . .
RUN mkdir -p run/cache && chown -R app:app /app
USER app
`,
    files,
    run: listing,
  },
  'owner-of-a-folder-that-copy-makes': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN useradd -m app
COPY --chmod=700 lib /home/app/lib
COPY conf/app.conf /opt/app.conf
COPY . /srv/app
RUN chown -R app /home/app/lib && chown :app /opt/app.conf && chown -R 7:8 /srv/app
`,
    files,
    run: listing,
  },
  'owner-of-folders-above': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN useradd app
COPY lib /opt/deep/below/lib
RUN chown -R app:app /opt/deep/below/lib
COPY conf /srv/conf
RUN useradd late && chown -R late:late /srv/conf
`,
    files,
    run: listing,
  },
  'modes-where-buildkit-is-used': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
WORKDIR /app
COPY . .
RUN --mount=type=tmpfs,target=/mnt mkdir /app/run
RUN chmod -R 750 /app
COPY app.sh /opt/
RUN chmod 0555 /opt/app.sh
COPY lib /srv/lib
RUN chmod -R 755 /srv/lib
`,
    files,
    run: listing,
  },
  'packages-removed-in-a-later-layer': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
COPY . /srv/app
RUN apt-get update && apt-get install -y --no-install-recommends bc && rm -rf /var/lib/apt/lists/*
# what is left of it
RUN echo '6 * 7' | bc > /answer
RUN apt-get purge -y bc && apt-get autoremove -y
`,
    files,
    run: 'cat /answer; command -v bc || echo gone',
  },
  'unpacked-and-removed': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
COPY . /srv/app
RUN tar -cf /srv/app.tar -C /srv app
RUN mkdir /tmp/unpacked
RUN tar -xf /srv/app.tar -C /tmp/unpacked
RUN cp /tmp/unpacked/app/app.sh /usr/local/bin/app
RUN rm -rf /tmp/unpacked
`,
    files,
    run: 'ls /tmp; sh /usr/local/bin/app',
  },
};

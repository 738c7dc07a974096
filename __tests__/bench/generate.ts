/** How a generated Dockerfile is laid out: one big stage, or a new one about every forty lines; or one install after the other, each with its clean-up behind it. */
export type Shape = 'one stage' | 'many stages' | 'installs alone';

/** A Dockerfile of about so many lines, with what real ones are made of; the same one every time. */
export function generateDockerfile(lines: number, shape: Shape, seed = 1): string {
  const out = ['# syntax=docker/dockerfile:1', 'ARG VERSION=12', `FROM ${bases[seed % bases.length]} AS stage0`];
  let stage = 0;
  if (shape === 'installs alone') {
    while (out.length < lines)
      out.push(`RUN apt-get update && apt-get install -y tool${out.length}`, 'RUN rm -rf /var/lib/apt/lists/*');
  }
  for (let block = seed; out.length < lines; block++) {
    if (shape === 'many stages' && block % 8 === 7) {
      stage++;
      const base = stage % 3 === 0 ? `stage${stage - 1}` : bases[block % bases.length];
      out.push('', `FROM ${base} AS stage${stage}`);
      if (stage % 4 === 1) out.push(`COPY --from=stage${stage - 1} /srv/app /srv/app`);
    }
    out.push('', ...(blocks[(block * 7) % blocks.length]?.(block) ?? []));
  }
  return `${[...out, 'CMD ["app", "--serve"]'].join('\n')}\n`;
}

const bases = ['debian:12', 'alpine:3.20', 'python:3.12-slim', 'node:22', 'ubuntu:24.04'];

const blocks: readonly ((n: number) => readonly string[])[] = [
  (n) => [
    '# what the build needs',
    'RUN apt-get update && apt-get install -y --no-install-recommends \\',
    '    build-essential \\',
    `    lib${n % 90}-dev \\`,
    '    # for the tests',
    '    git \\',
    '    && make -C /usr/src',
  ],
  (n) => [`ENV APP_${n % 50}=value \\`, `    PATH="/opt/tool${n % 50}/bin:$PATH"`],
  (n) => [
    `RUN apk add --update --virtual .build-${n} \\`,
    '      gcc \\',
    '      musl-dev \\',
    ' && rm -rf /var/cache/apk/*',
  ],
  (n) => [`COPY package${n}.json package-lock.json ./`, 'RUN npm ci && npm run build'],
  (n) => [`COPY requirements${n}.txt .`, `RUN pip install -r requirements${n}.txt`],
  (n) => [
    'RUN set -eux; \\',
    `    curl -fsSL "https://example.com/tool-${n}.tar.gz" -o tool.tar.gz; \\`,
    '    if [ "$(uname -m)" = x86_64 ]; then tar -xzf tool.tar.gz -C /opt; fi; \\',
    '    rm tool.tar.gz',
  ],
  (n) => [`WORKDIR /srv/app${n % 9}`, `LABEL org.example.part="${n}"`, 'USER root', `EXPOSE ${8000 + (n % 1000)}`],
  (n) => ['RUN <<EOF', 'set -e', 'apt-get update', `apt-get install -y tool${n % 90}`, 'EOF'],
  () => [
    '# a longer remark about why the next step is',
    '# there, in two lines',
    'RUN useradd -m app && mkdir -p /srv/data && chown app /srv/data',
  ],
  (n) => [`RUN echo "part ${n}" > /etc/part && for d in a b c; do mkdir -p "/srv/$d"; done`],
];

import { dockerfile, packages } from './case.ts';
import type { Cases } from './case.ts';

/** apt's archive where docker-clean is gone. */
const archiveCases: Cases = {
  'archive-next-to-cache-mounts': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN rm -f /etc/apt/apt.conf.d/docker-clean; \
    echo 'Binary::apt::APT::Keep-Downloaded-Packages "true";' > /etc/apt/apt.conf.d/keep-cache
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends bc
RUN apt update \
 && apt install -y --no-install-recommends tree \
 && rm -rf /var/lib/apt/lists/*
`,
    run: `echo '6*7' | bc && tree --version && ${packages}`,
  },
  'archive-without-mounts': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y bc && rm -rf /var/lib/apt/lists/*
CMD ["sh", "-c", "echo '6*7' | bc"]
`,
  },
  'archive-that-is-installed-from': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN rm /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y bc
RUN dpkg --purge bc && apt-get install -y --no-download bc
CMD ["sh", "-c", "echo '6*7' | bc"]
`,
  },
};

const versioned =
  'package main\n\nimport "fmt"\n\nvar version, built string\n\nfunc main() { fmt.Println("version", version, "built", built) }\n';
const failing =
  'package main\n\nimport "os"\n\nfunc at(list []string, i int) string { return list[i] }\n\nfunc main() { println(at(os.Args, 3)) }\n';

/** Programs of Go: with flags of the linker in all quotes, and one whose stack trace is read. */
const goCases: Cases = {
  'go-flags-in-all-quotes': {
    dockerfile: dockerfile`
FROM golang:1.19 AS build
ENV CGO_ENABLED=0 GOFLAGS=-mod=mod
ARG VERSION=1.2
WORKDIR /src
COPY . .
RUN go build -ldflags="-X main.version=1.1" -o /out/a .
RUN go build -o /out/b -ldflags "-X main.version=$VERSION -X 'main.built=by hand'" .
RUN go build "-ldflags=-X main.version=$VERSION" -o /out/c . && go build --ldflags=-w -o /out/d .
RUN set -eux; \
    for name in e f; do \
      go build -ldflags '-X main.version='"$name" -o /out/$name .; \
    done

FROM debian:bookworm-slim
COPY --from=build /out/ /usr/local/bin/
`,
    files: { 'main.go': versioned, 'go.mod': 'module example.com/app\n\ngo 1.19\n' },
    run: 'for one in a b c d e f; do $one; done',
  },
  'go-stack-trace': {
    dockerfile: dockerfile`
FROM golang:1.19 AS build
COPY main.go /src/
RUN cd /src && CGO_ENABLED=0 go build -o /app main.go

FROM debian:bookworm-slim
COPY --from=build /app /app
`,
    files: { 'main.go': failing },
    run: '/app 2>&1 | grep -o "main.at\\|/src/main.go:[0-9]*\\|index out of range.*"',
  },
  'go-installed-in-its-image': {
    dockerfile: dockerfile`
FROM golang:1.19
WORKDIR /src
COPY . .
RUN go install -v ./...
CMD ["sh", "-c", "/root/go/bin/app || /go/bin/app"]
`,
    files: { 'main.go': versioned, 'go.mod': 'module example.com/app\n\ngo 1.19\n' },
  },
};

/** Cases that are about caches of the system's package manager other than its lists, and about how programs are linked. */
export const systemCases: Cases = { ...archiveCases, ...goCases };

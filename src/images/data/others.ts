/**
 * Images outside Docker's library that are still built. Distroless: GoogleContainerTools/distroless of cd080764, 2026-08-21; lines are
 * `NAME|architectures|entrypoint|end of life`. .NET: dotnet/dotnet-docker of 3ed00b61, 2026-08-21; lines are `NAME|system|architectures|tags of one image`.
 */
export const distroless = `
static-debian13|amd64 arm64 arm s390x ppc64le riscv64||
static-debian12|amd64 arm64 arm s390x ppc64le||2026-09
base-nossl-debian13|amd64 arm64 arm s390x ppc64le riscv64||
base-nossl-debian12|amd64 arm64 arm s390x ppc64le||2026-09
base-debian13|amd64 arm64 arm s390x ppc64le riscv64||
base-debian12|amd64 arm64 arm s390x ppc64le||2026-09
cc-debian13|amd64 arm64 arm s390x ppc64le riscv64||
cc-debian12|amd64 arm64 arm s390x ppc64le||2026-09
java-base-debian13|amd64 arm64 s390x ppc64le riscv64||
java17-debian13|amd64 arm64 s390x ppc64le riscv64|/usr/bin/java -jar|
java21-debian13|amd64 arm64 s390x ppc64le riscv64|/usr/bin/java -jar|
java25-debian13|amd64 arm64 s390x ppc64le riscv64|/usr/bin/java -jar|
nodejs22-debian13|amd64 arm64 arm s390x ppc64le|/nodejs/bin/node|
nodejs24-debian13|amd64 arm64 s390x ppc64le|/nodejs/bin/node|
nodejs26-debian13|amd64 arm64 s390x ppc64le|/nodejs/bin/node|
python3-debian13|amd64 arm64 riscv64|/usr/bin/python3.13|`;

export const dotnet = `
sdk|Ubuntu 24.04|amd64 arm64 arm32|10.0.400-noble 10.0-noble 10.0.400 10.0 latest
sdk|Ubuntu 24.04|amd64 arm64|10.0.400-noble-aot 10.0-noble-aot 10.0.400-aot 10.0-aot
sdk|Ubuntu 26.04|amd64 arm64 arm32|10.0.400-resolute 10.0-resolute
sdk|Ubuntu 26.04|amd64 arm64|10.0.400-resolute-aot 10.0-resolute-aot
sdk|Alpine 3.23|amd64 arm64 arm32|10.0.400-alpine3.23 10.0-alpine3.23
sdk|Alpine 3.24|amd64 arm64 arm32|10.0.400-alpine3.24 10.0-alpine3.24 10.0-alpine
sdk|Alpine 3.23|amd64 arm64|10.0.400-alpine3.23-aot 10.0-alpine3.23-aot
sdk|Alpine 3.24|amd64 arm64|10.0.400-alpine3.24-aot 10.0-alpine3.24-aot 10.0-alpine-aot
sdk|Azure Linux 3.0|amd64 arm64|10.0.400-azurelinux3.0 10.0-azurelinux3.0
sdk|Azure Linux 3.0|amd64 arm64|10.0.400-azurelinux3.0-aot 10.0-azurelinux3.0-aot
sdk|Debian 12|amd64 arm64 arm32|9.0.317-bookworm-slim 9.0-bookworm-slim 9.0.317 9.0
sdk|Alpine 3.23|amd64 arm64 arm32|9.0.317-alpine3.23 9.0-alpine3.23
sdk|Alpine 3.24|amd64 arm64 arm32|9.0.317-alpine3.24 9.0-alpine3.24 9.0-alpine
sdk|Ubuntu 24.04|amd64 arm64 arm32|9.0.317-noble 9.0-noble
sdk|Azure Linux 3.0|amd64 arm64|9.0.317-azurelinux3.0 9.0-azurelinux3.0
sdk|Debian 12|amd64 arm64 arm32|8.0.424-bookworm-slim 8.0-bookworm-slim 8.0.424 8.0
sdk|Alpine 3.23|amd64 arm64 arm32|8.0.424-alpine3.23 8.0-alpine3.23
sdk|Alpine 3.24|amd64 arm64 arm32|8.0.424-alpine3.24 8.0-alpine3.24 8.0-alpine
sdk|Ubuntu 24.04|amd64 arm64|8.0.424-noble 8.0-noble
sdk|Ubuntu 22.04|amd64 arm64 arm32|8.0.424-jammy 8.0-jammy
sdk|Azure Linux 3.0|amd64 arm64|8.0.424-azurelinux3.0 8.0-azurelinux3.0
sdk|Ubuntu 26.04|amd64 arm64 arm32|11.0.100-preview.7-resolute 11.0-preview-resolute 11.0.100-preview.7 11.0-preview
sdk|Ubuntu 26.04|amd64 arm64|11.0.100-preview.7-resolute-aot 11.0-preview-resolute-aot 11.0.100-preview.7-aot 11.0-preview-aot
sdk|Alpine 3.24|amd64 arm64 arm32|11.0.100-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
sdk|Alpine 3.24|amd64 arm64|11.0.100-preview.7-alpine3.24-aot 11.0-preview-alpine3.24-aot 11.0-preview-alpine-aot
sdk|Azure Linux 4.0|amd64 arm64|11.0.100-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
sdk|Azure Linux 4.0|amd64 arm64|11.0.100-preview.7-azurelinux4.0-aot 11.0-preview-azurelinux4.0-aot
aspnet|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble 10.0-noble 10.0.11 10.0 latest
aspnet|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled 10.0-noble-chiseled
aspnet|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled-extra 10.0-noble-chiseled-extra
aspnet|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled-composite 10.0-noble-chiseled-composite
aspnet|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled-composite-extra 10.0-noble-chiseled-composite-extra
aspnet|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute 10.0-resolute
aspnet|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled 10.0-resolute-chiseled
aspnet|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled-extra 10.0-resolute-chiseled-extra
aspnet|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled-composite 10.0-resolute-chiseled-composite
aspnet|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled-composite-extra 10.0-resolute-chiseled-composite-extra
aspnet|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23 10.0-alpine3.23
aspnet|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24 10.0-alpine3.24 10.0-alpine
aspnet|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23-extra 10.0-alpine3.23-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24-extra 10.0-alpine3.24-extra 10.0-alpine-extra
aspnet|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23-composite 10.0-alpine3.23-composite
aspnet|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24-composite 10.0-alpine3.24-composite
aspnet|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23-composite-extra 10.0-alpine3.23-composite-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24-composite-extra 10.0-alpine3.24-composite-extra
aspnet|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0 10.0-azurelinux3.0
aspnet|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless 10.0-azurelinux3.0-distroless
aspnet|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-extra 10.0-azurelinux3.0-distroless-extra
aspnet|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-composite 10.0-azurelinux3.0-distroless-composite
aspnet|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-composite-extra 10.0-azurelinux3.0-distroless-composite-extra
aspnet|Debian 12|amd64 arm64 arm32|9.0.19-bookworm-slim 9.0-bookworm-slim 9.0.19 9.0
aspnet|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23 9.0-alpine3.23
aspnet|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24 9.0-alpine3.24 9.0-alpine
aspnet|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23-extra 9.0-alpine3.23-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24-extra 9.0-alpine3.24-extra 9.0-alpine-extra
aspnet|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23-composite 9.0-alpine3.23-composite
aspnet|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24-composite 9.0-alpine3.24-composite
aspnet|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23-composite-extra 9.0-alpine3.23-composite-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24-composite-extra 9.0-alpine3.24-composite-extra
aspnet|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble 9.0-noble
aspnet|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled 9.0-noble-chiseled
aspnet|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled-extra 9.0-noble-chiseled-extra
aspnet|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled-composite 9.0-noble-chiseled-composite
aspnet|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled-composite-extra 9.0-noble-chiseled-composite-extra
aspnet|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0 9.0-azurelinux3.0
aspnet|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless 9.0-azurelinux3.0-distroless
aspnet|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-extra 9.0-azurelinux3.0-distroless-extra
aspnet|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-composite 9.0-azurelinux3.0-distroless-composite
aspnet|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-composite-extra 9.0-azurelinux3.0-distroless-composite-extra
aspnet|Debian 12|amd64 arm64 arm32|8.0.30-bookworm-slim 8.0-bookworm-slim 8.0.30 8.0
aspnet|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23 8.0-alpine3.23
aspnet|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24 8.0-alpine3.24 8.0-alpine
aspnet|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23-extra 8.0-alpine3.23-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24-extra 8.0-alpine3.24-extra 8.0-alpine-extra
aspnet|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23-composite 8.0-alpine3.23-composite
aspnet|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24-composite 8.0-alpine3.24-composite
aspnet|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23-composite-extra 8.0-alpine3.23-composite-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24-composite-extra 8.0-alpine3.24-composite-extra
aspnet|Ubuntu 24.04|amd64 arm64|8.0.30-noble 8.0-noble
aspnet|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled 8.0-noble-chiseled
aspnet|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled-extra 8.0-noble-chiseled-extra
aspnet|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled-composite 8.0-noble-chiseled-composite
aspnet|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled-composite-extra 8.0-noble-chiseled-composite-extra
aspnet|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy 8.0-jammy
aspnet|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled 8.0-jammy-chiseled
aspnet|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled-extra 8.0-jammy-chiseled-extra
aspnet|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled-composite 8.0-jammy-chiseled-composite
aspnet|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled-composite-extra 8.0-jammy-chiseled-composite-extra
aspnet|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0 8.0-azurelinux3.0
aspnet|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless 8.0-azurelinux3.0-distroless
aspnet|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-extra 8.0-azurelinux3.0-distroless-extra
aspnet|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-composite 8.0-azurelinux3.0-distroless-composite
aspnet|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-composite-extra 8.0-azurelinux3.0-distroless-composite-extra
aspnet|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute 11.0-preview-resolute 11.0.0-preview.7 11.0-preview
aspnet|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled 11.0-preview-resolute-chiseled
aspnet|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled-extra 11.0-preview-resolute-chiseled-extra
aspnet|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled-composite 11.0-preview-resolute-chiseled-composite
aspnet|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled-composite-extra 11.0-preview-resolute-chiseled-composite-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
aspnet|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24-extra 11.0-preview-alpine3.24-extra 11.0-preview-alpine-extra
aspnet|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24-composite 11.0-preview-alpine3.24-composite 11.0-preview-alpine-composite
aspnet|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24-composite-extra 11.0-preview-alpine3.24-composite-extra 11.0-preview-alpine-composite-extra
aspnet|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
aspnet|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless 11.0-preview-azurelinux4.0-distroless
aspnet|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-extra 11.0-preview-azurelinux4.0-distroless-extra
aspnet|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-composite 11.0-preview-azurelinux4.0-distroless-composite
aspnet|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-composite-extra 11.0-preview-azurelinux4.0-distroless-composite-extra
runtime|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble 10.0-noble 10.0.11 10.0 latest
runtime|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled 10.0-noble-chiseled
runtime|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled-extra 10.0-noble-chiseled-extra
runtime|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute 10.0-resolute
runtime|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled 10.0-resolute-chiseled
runtime|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled-extra 10.0-resolute-chiseled-extra
runtime|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23 10.0-alpine3.23
runtime|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24 10.0-alpine3.24 10.0-alpine
runtime|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23-extra 10.0-alpine3.23-extra
runtime|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24-extra 10.0-alpine3.24-extra 10.0-alpine-extra
runtime|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0 10.0-azurelinux3.0
runtime|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless 10.0-azurelinux3.0-distroless
runtime|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-extra 10.0-azurelinux3.0-distroless-extra
runtime|Debian 12|amd64 arm64 arm32|9.0.19-bookworm-slim 9.0-bookworm-slim 9.0.19 9.0
runtime|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23 9.0-alpine3.23
runtime|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24 9.0-alpine3.24 9.0-alpine
runtime|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23-extra 9.0-alpine3.23-extra
runtime|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24-extra 9.0-alpine3.24-extra 9.0-alpine-extra
runtime|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble 9.0-noble
runtime|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled 9.0-noble-chiseled
runtime|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled-extra 9.0-noble-chiseled-extra
runtime|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0 9.0-azurelinux3.0
runtime|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless 9.0-azurelinux3.0-distroless
runtime|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-extra 9.0-azurelinux3.0-distroless-extra
runtime|Debian 12|amd64 arm64 arm32|8.0.30-bookworm-slim 8.0-bookworm-slim 8.0.30 8.0
runtime|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23 8.0-alpine3.23
runtime|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24 8.0-alpine3.24 8.0-alpine
runtime|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23-extra 8.0-alpine3.23-extra
runtime|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24-extra 8.0-alpine3.24-extra 8.0-alpine-extra
runtime|Ubuntu 24.04|amd64 arm64|8.0.30-noble 8.0-noble
runtime|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled 8.0-noble-chiseled
runtime|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled-extra 8.0-noble-chiseled-extra
runtime|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy 8.0-jammy
runtime|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled 8.0-jammy-chiseled
runtime|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled-extra 8.0-jammy-chiseled-extra
runtime|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0 8.0-azurelinux3.0
runtime|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless 8.0-azurelinux3.0-distroless
runtime|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-extra 8.0-azurelinux3.0-distroless-extra
runtime|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute 11.0-preview-resolute 11.0.0-preview.7 11.0-preview
runtime|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled 11.0-preview-resolute-chiseled
runtime|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled-extra 11.0-preview-resolute-chiseled-extra
runtime|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
runtime|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24-extra 11.0-preview-alpine3.24-extra 11.0-preview-alpine-extra
runtime|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
runtime|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless 11.0-preview-azurelinux4.0-distroless
runtime|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-extra 11.0-preview-azurelinux4.0-distroless-extra
runtime-deps|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble 10.0-noble 10.0.11 10.0 latest
runtime-deps|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled 10.0-noble-chiseled
runtime-deps|Ubuntu 24.04|amd64 arm64 arm32|10.0.11-noble-chiseled-extra 10.0-noble-chiseled-extra
runtime-deps|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute 10.0-resolute
runtime-deps|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled 10.0-resolute-chiseled
runtime-deps|Ubuntu 26.04|amd64 arm64 arm32|10.0.11-resolute-chiseled-extra 10.0-resolute-chiseled-extra
runtime-deps|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23 10.0-alpine3.23
runtime-deps|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24 10.0-alpine3.24 10.0-alpine
runtime-deps|Alpine 3.23|amd64 arm64 arm32|10.0.11-alpine3.23-extra 10.0-alpine3.23-extra
runtime-deps|Alpine 3.24|amd64 arm64 arm32|10.0.11-alpine3.24-extra 10.0-alpine3.24-extra 10.0-alpine-extra
runtime-deps|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0 10.0-azurelinux3.0
runtime-deps|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless 10.0-azurelinux3.0-distroless
runtime-deps|Azure Linux 3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-extra 10.0-azurelinux3.0-distroless-extra
runtime-deps|Debian 12|amd64 arm64 arm32|9.0.19-bookworm-slim 9.0-bookworm-slim 9.0.19 9.0
runtime-deps|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23 9.0-alpine3.23
runtime-deps|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24 9.0-alpine3.24 9.0-alpine
runtime-deps|Alpine 3.23|amd64 arm64 arm32|9.0.19-alpine3.23-extra 9.0-alpine3.23-extra
runtime-deps|Alpine 3.24|amd64 arm64 arm32|9.0.19-alpine3.24-extra 9.0-alpine3.24-extra 9.0-alpine-extra
runtime-deps|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble 9.0-noble
runtime-deps|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled 9.0-noble-chiseled
runtime-deps|Ubuntu 24.04|amd64 arm64 arm32|9.0.19-noble-chiseled-extra 9.0-noble-chiseled-extra
runtime-deps|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0 9.0-azurelinux3.0
runtime-deps|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless 9.0-azurelinux3.0-distroless
runtime-deps|Azure Linux 3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-extra 9.0-azurelinux3.0-distroless-extra
runtime-deps|Debian 12|amd64 arm64 arm32|8.0.30-bookworm-slim 8.0-bookworm-slim 8.0.30 8.0
runtime-deps|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23 8.0-alpine3.23
runtime-deps|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24 8.0-alpine3.24 8.0-alpine
runtime-deps|Alpine 3.23|amd64 arm64 arm32|8.0.30-alpine3.23-extra 8.0-alpine3.23-extra
runtime-deps|Alpine 3.24|amd64 arm64 arm32|8.0.30-alpine3.24-extra 8.0-alpine3.24-extra
runtime-deps|Ubuntu 24.04|amd64 arm64|8.0.30-noble 8.0-noble
runtime-deps|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled 8.0-noble-chiseled
runtime-deps|Ubuntu 24.04|amd64 arm64|8.0.30-noble-chiseled-extra 8.0-noble-chiseled-extra
runtime-deps|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy 8.0-jammy
runtime-deps|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled 8.0-jammy-chiseled
runtime-deps|Ubuntu 22.04|amd64 arm64 arm32|8.0.30-jammy-chiseled-extra 8.0-jammy-chiseled-extra
runtime-deps|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0 8.0-azurelinux3.0
runtime-deps|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless 8.0-azurelinux3.0-distroless
runtime-deps|Azure Linux 3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-extra 8.0-azurelinux3.0-distroless-extra
runtime-deps|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute 11.0-preview-resolute 11.0.0-preview.7 11.0-preview
runtime-deps|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled 11.0-preview-resolute-chiseled
runtime-deps|Ubuntu 26.04|amd64 arm64 arm32|11.0.0-preview.7-resolute-chiseled-extra 11.0-preview-resolute-chiseled-extra
runtime-deps|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
runtime-deps|Alpine 3.24|amd64 arm64 arm32|11.0.0-preview.7-alpine3.24-extra 11.0-preview-alpine3.24-extra 11.0-preview-alpine-extra
runtime-deps|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
runtime-deps|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless 11.0-preview-azurelinux4.0-distroless
runtime-deps|Azure Linux 4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-extra 11.0-preview-azurelinux4.0-distroless-extra`;

/**
 * Images outside Docker's library that are still built; `npm run images -- distroless CHECKOUT` and `npm run images -- dotnet CHECKOUT` write them anew.
 * Distroless: GoogleContainerTools/distroless of cd080764, 2026-08-21; lines are `NAME|architectures|entrypoint|end of life`. .NET:
 * dotnet/dotnet-docker of 3ed00b61, 2026-08-21; lines are `NAME|release|architectures|tags of one image`.
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
sdk|noble|amd64 arm64 arm|10.0.400-noble 10.0-noble 10.0.400 10.0 latest
sdk|noble|amd64 arm64|10.0.400-noble-aot 10.0-noble-aot 10.0.400-aot 10.0-aot
sdk|resolute|amd64 arm64 arm|10.0.400-resolute 10.0-resolute
sdk|resolute|amd64 arm64|10.0.400-resolute-aot 10.0-resolute-aot
sdk|alpine3.23|amd64 arm64 arm|10.0.400-alpine3.23 10.0-alpine3.23
sdk|alpine3.24|amd64 arm64 arm|10.0.400-alpine3.24 10.0-alpine3.24 10.0-alpine
sdk|alpine3.23|amd64 arm64|10.0.400-alpine3.23-aot 10.0-alpine3.23-aot
sdk|alpine3.24|amd64 arm64|10.0.400-alpine3.24-aot 10.0-alpine3.24-aot 10.0-alpine-aot
sdk|azurelinux3.0|amd64 arm64|10.0.400-azurelinux3.0 10.0-azurelinux3.0
sdk|azurelinux3.0|amd64 arm64|10.0.400-azurelinux3.0-aot 10.0-azurelinux3.0-aot
sdk|bookworm|amd64 arm64 arm|9.0.317-bookworm-slim 9.0-bookworm-slim 9.0.317 9.0
sdk|alpine3.23|amd64 arm64 arm|9.0.317-alpine3.23 9.0-alpine3.23
sdk|alpine3.24|amd64 arm64 arm|9.0.317-alpine3.24 9.0-alpine3.24 9.0-alpine
sdk|noble|amd64 arm64 arm|9.0.317-noble 9.0-noble
sdk|azurelinux3.0|amd64 arm64|9.0.317-azurelinux3.0 9.0-azurelinux3.0
sdk|bookworm|amd64 arm64 arm|8.0.424-bookworm-slim 8.0-bookworm-slim 8.0.424 8.0
sdk|alpine3.23|amd64 arm64 arm|8.0.424-alpine3.23 8.0-alpine3.23
sdk|alpine3.24|amd64 arm64 arm|8.0.424-alpine3.24 8.0-alpine3.24 8.0-alpine
sdk|noble|amd64 arm64|8.0.424-noble 8.0-noble
sdk|jammy|amd64 arm64 arm|8.0.424-jammy 8.0-jammy
sdk|azurelinux3.0|amd64 arm64|8.0.424-azurelinux3.0 8.0-azurelinux3.0
sdk|resolute|amd64 arm64 arm|11.0.100-preview.7-resolute 11.0-preview-resolute 11.0.100-preview.7 11.0-preview
sdk|resolute|amd64 arm64|11.0.100-preview.7-resolute-aot 11.0-preview-resolute-aot 11.0.100-preview.7-aot 11.0-preview-aot
sdk|alpine3.24|amd64 arm64 arm|11.0.100-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
sdk|alpine3.24|amd64 arm64|11.0.100-preview.7-alpine3.24-aot 11.0-preview-alpine3.24-aot 11.0-preview-alpine-aot
sdk|azurelinux4.0|amd64 arm64|11.0.100-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
sdk|azurelinux4.0|amd64 arm64|11.0.100-preview.7-azurelinux4.0-aot 11.0-preview-azurelinux4.0-aot
aspnet|noble|amd64 arm64 arm|10.0.11-noble 10.0-noble 10.0.11 10.0 latest
aspnet|noble|amd64 arm64 arm|10.0.11-noble-chiseled 10.0-noble-chiseled
aspnet|noble|amd64 arm64 arm|10.0.11-noble-chiseled-extra 10.0-noble-chiseled-extra
aspnet|noble|amd64 arm64 arm|10.0.11-noble-chiseled-composite 10.0-noble-chiseled-composite
aspnet|noble|amd64 arm64 arm|10.0.11-noble-chiseled-composite-extra 10.0-noble-chiseled-composite-extra
aspnet|resolute|amd64 arm64 arm|10.0.11-resolute 10.0-resolute
aspnet|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled 10.0-resolute-chiseled
aspnet|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled-extra 10.0-resolute-chiseled-extra
aspnet|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled-composite 10.0-resolute-chiseled-composite
aspnet|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled-composite-extra 10.0-resolute-chiseled-composite-extra
aspnet|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23 10.0-alpine3.23
aspnet|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24 10.0-alpine3.24 10.0-alpine
aspnet|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23-extra 10.0-alpine3.23-extra
aspnet|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24-extra 10.0-alpine3.24-extra 10.0-alpine-extra
aspnet|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23-composite 10.0-alpine3.23-composite
aspnet|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24-composite 10.0-alpine3.24-composite
aspnet|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23-composite-extra 10.0-alpine3.23-composite-extra
aspnet|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24-composite-extra 10.0-alpine3.24-composite-extra
aspnet|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0 10.0-azurelinux3.0
aspnet|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless 10.0-azurelinux3.0-distroless
aspnet|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-extra 10.0-azurelinux3.0-distroless-extra
aspnet|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-composite 10.0-azurelinux3.0-distroless-composite
aspnet|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-composite-extra 10.0-azurelinux3.0-distroless-composite-extra
aspnet|bookworm|amd64 arm64 arm|9.0.19-bookworm-slim 9.0-bookworm-slim 9.0.19 9.0
aspnet|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23 9.0-alpine3.23
aspnet|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24 9.0-alpine3.24 9.0-alpine
aspnet|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23-extra 9.0-alpine3.23-extra
aspnet|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24-extra 9.0-alpine3.24-extra 9.0-alpine-extra
aspnet|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23-composite 9.0-alpine3.23-composite
aspnet|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24-composite 9.0-alpine3.24-composite
aspnet|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23-composite-extra 9.0-alpine3.23-composite-extra
aspnet|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24-composite-extra 9.0-alpine3.24-composite-extra
aspnet|noble|amd64 arm64 arm|9.0.19-noble 9.0-noble
aspnet|noble|amd64 arm64 arm|9.0.19-noble-chiseled 9.0-noble-chiseled
aspnet|noble|amd64 arm64 arm|9.0.19-noble-chiseled-extra 9.0-noble-chiseled-extra
aspnet|noble|amd64 arm64 arm|9.0.19-noble-chiseled-composite 9.0-noble-chiseled-composite
aspnet|noble|amd64 arm64 arm|9.0.19-noble-chiseled-composite-extra 9.0-noble-chiseled-composite-extra
aspnet|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0 9.0-azurelinux3.0
aspnet|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless 9.0-azurelinux3.0-distroless
aspnet|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-extra 9.0-azurelinux3.0-distroless-extra
aspnet|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-composite 9.0-azurelinux3.0-distroless-composite
aspnet|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-composite-extra 9.0-azurelinux3.0-distroless-composite-extra
aspnet|bookworm|amd64 arm64 arm|8.0.30-bookworm-slim 8.0-bookworm-slim 8.0.30 8.0
aspnet|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23 8.0-alpine3.23
aspnet|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24 8.0-alpine3.24 8.0-alpine
aspnet|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23-extra 8.0-alpine3.23-extra
aspnet|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24-extra 8.0-alpine3.24-extra 8.0-alpine-extra
aspnet|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23-composite 8.0-alpine3.23-composite
aspnet|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24-composite 8.0-alpine3.24-composite
aspnet|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23-composite-extra 8.0-alpine3.23-composite-extra
aspnet|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24-composite-extra 8.0-alpine3.24-composite-extra
aspnet|noble|amd64 arm64|8.0.30-noble 8.0-noble
aspnet|noble|amd64 arm64|8.0.30-noble-chiseled 8.0-noble-chiseled
aspnet|noble|amd64 arm64|8.0.30-noble-chiseled-extra 8.0-noble-chiseled-extra
aspnet|noble|amd64 arm64|8.0.30-noble-chiseled-composite 8.0-noble-chiseled-composite
aspnet|noble|amd64 arm64|8.0.30-noble-chiseled-composite-extra 8.0-noble-chiseled-composite-extra
aspnet|jammy|amd64 arm64 arm|8.0.30-jammy 8.0-jammy
aspnet|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled 8.0-jammy-chiseled
aspnet|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled-extra 8.0-jammy-chiseled-extra
aspnet|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled-composite 8.0-jammy-chiseled-composite
aspnet|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled-composite-extra 8.0-jammy-chiseled-composite-extra
aspnet|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0 8.0-azurelinux3.0
aspnet|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless 8.0-azurelinux3.0-distroless
aspnet|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-extra 8.0-azurelinux3.0-distroless-extra
aspnet|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-composite 8.0-azurelinux3.0-distroless-composite
aspnet|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-composite-extra 8.0-azurelinux3.0-distroless-composite-extra
aspnet|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute 11.0-preview-resolute 11.0.0-preview.7 11.0-preview
aspnet|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled 11.0-preview-resolute-chiseled
aspnet|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled-extra 11.0-preview-resolute-chiseled-extra
aspnet|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled-composite 11.0-preview-resolute-chiseled-composite
aspnet|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled-composite-extra 11.0-preview-resolute-chiseled-composite-extra
aspnet|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
aspnet|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24-extra 11.0-preview-alpine3.24-extra 11.0-preview-alpine-extra
aspnet|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24-composite 11.0-preview-alpine3.24-composite 11.0-preview-alpine-composite
aspnet|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24-composite-extra 11.0-preview-alpine3.24-composite-extra 11.0-preview-alpine-composite-extra
aspnet|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
aspnet|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless 11.0-preview-azurelinux4.0-distroless
aspnet|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-extra 11.0-preview-azurelinux4.0-distroless-extra
aspnet|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-composite 11.0-preview-azurelinux4.0-distroless-composite
aspnet|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-composite-extra 11.0-preview-azurelinux4.0-distroless-composite-extra
runtime|noble|amd64 arm64 arm|10.0.11-noble 10.0-noble 10.0.11 10.0 latest
runtime|noble|amd64 arm64 arm|10.0.11-noble-chiseled 10.0-noble-chiseled
runtime|noble|amd64 arm64 arm|10.0.11-noble-chiseled-extra 10.0-noble-chiseled-extra
runtime|resolute|amd64 arm64 arm|10.0.11-resolute 10.0-resolute
runtime|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled 10.0-resolute-chiseled
runtime|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled-extra 10.0-resolute-chiseled-extra
runtime|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23 10.0-alpine3.23
runtime|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24 10.0-alpine3.24 10.0-alpine
runtime|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23-extra 10.0-alpine3.23-extra
runtime|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24-extra 10.0-alpine3.24-extra 10.0-alpine-extra
runtime|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0 10.0-azurelinux3.0
runtime|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless 10.0-azurelinux3.0-distroless
runtime|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-extra 10.0-azurelinux3.0-distroless-extra
runtime|bookworm|amd64 arm64 arm|9.0.19-bookworm-slim 9.0-bookworm-slim 9.0.19 9.0
runtime|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23 9.0-alpine3.23
runtime|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24 9.0-alpine3.24 9.0-alpine
runtime|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23-extra 9.0-alpine3.23-extra
runtime|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24-extra 9.0-alpine3.24-extra 9.0-alpine-extra
runtime|noble|amd64 arm64 arm|9.0.19-noble 9.0-noble
runtime|noble|amd64 arm64 arm|9.0.19-noble-chiseled 9.0-noble-chiseled
runtime|noble|amd64 arm64 arm|9.0.19-noble-chiseled-extra 9.0-noble-chiseled-extra
runtime|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0 9.0-azurelinux3.0
runtime|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless 9.0-azurelinux3.0-distroless
runtime|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-extra 9.0-azurelinux3.0-distroless-extra
runtime|bookworm|amd64 arm64 arm|8.0.30-bookworm-slim 8.0-bookworm-slim 8.0.30 8.0
runtime|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23 8.0-alpine3.23
runtime|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24 8.0-alpine3.24 8.0-alpine
runtime|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23-extra 8.0-alpine3.23-extra
runtime|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24-extra 8.0-alpine3.24-extra 8.0-alpine-extra
runtime|noble|amd64 arm64|8.0.30-noble 8.0-noble
runtime|noble|amd64 arm64|8.0.30-noble-chiseled 8.0-noble-chiseled
runtime|noble|amd64 arm64|8.0.30-noble-chiseled-extra 8.0-noble-chiseled-extra
runtime|jammy|amd64 arm64 arm|8.0.30-jammy 8.0-jammy
runtime|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled 8.0-jammy-chiseled
runtime|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled-extra 8.0-jammy-chiseled-extra
runtime|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0 8.0-azurelinux3.0
runtime|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless 8.0-azurelinux3.0-distroless
runtime|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-extra 8.0-azurelinux3.0-distroless-extra
runtime|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute 11.0-preview-resolute 11.0.0-preview.7 11.0-preview
runtime|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled 11.0-preview-resolute-chiseled
runtime|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled-extra 11.0-preview-resolute-chiseled-extra
runtime|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
runtime|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24-extra 11.0-preview-alpine3.24-extra 11.0-preview-alpine-extra
runtime|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
runtime|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless 11.0-preview-azurelinux4.0-distroless
runtime|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-extra 11.0-preview-azurelinux4.0-distroless-extra
runtime-deps|noble|amd64 arm64 arm|10.0.11-noble 10.0-noble 10.0.11 10.0 latest
runtime-deps|noble|amd64 arm64 arm|10.0.11-noble-chiseled 10.0-noble-chiseled
runtime-deps|noble|amd64 arm64 arm|10.0.11-noble-chiseled-extra 10.0-noble-chiseled-extra
runtime-deps|resolute|amd64 arm64 arm|10.0.11-resolute 10.0-resolute
runtime-deps|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled 10.0-resolute-chiseled
runtime-deps|resolute|amd64 arm64 arm|10.0.11-resolute-chiseled-extra 10.0-resolute-chiseled-extra
runtime-deps|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23 10.0-alpine3.23
runtime-deps|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24 10.0-alpine3.24 10.0-alpine
runtime-deps|alpine3.23|amd64 arm64 arm|10.0.11-alpine3.23-extra 10.0-alpine3.23-extra
runtime-deps|alpine3.24|amd64 arm64 arm|10.0.11-alpine3.24-extra 10.0-alpine3.24-extra 10.0-alpine-extra
runtime-deps|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0 10.0-azurelinux3.0
runtime-deps|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless 10.0-azurelinux3.0-distroless
runtime-deps|azurelinux3.0|amd64 arm64|10.0.11-azurelinux3.0-distroless-extra 10.0-azurelinux3.0-distroless-extra
runtime-deps|bookworm|amd64 arm64 arm|9.0.19-bookworm-slim 9.0-bookworm-slim 9.0.19 9.0
runtime-deps|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23 9.0-alpine3.23
runtime-deps|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24 9.0-alpine3.24 9.0-alpine
runtime-deps|alpine3.23|amd64 arm64 arm|9.0.19-alpine3.23-extra 9.0-alpine3.23-extra
runtime-deps|alpine3.24|amd64 arm64 arm|9.0.19-alpine3.24-extra 9.0-alpine3.24-extra 9.0-alpine-extra
runtime-deps|noble|amd64 arm64 arm|9.0.19-noble 9.0-noble
runtime-deps|noble|amd64 arm64 arm|9.0.19-noble-chiseled 9.0-noble-chiseled
runtime-deps|noble|amd64 arm64 arm|9.0.19-noble-chiseled-extra 9.0-noble-chiseled-extra
runtime-deps|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0 9.0-azurelinux3.0
runtime-deps|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless 9.0-azurelinux3.0-distroless
runtime-deps|azurelinux3.0|amd64 arm64|9.0.19-azurelinux3.0-distroless-extra 9.0-azurelinux3.0-distroless-extra
runtime-deps|bookworm|amd64 arm64 arm|8.0.30-bookworm-slim 8.0-bookworm-slim 8.0.30 8.0
runtime-deps|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23 8.0-alpine3.23
runtime-deps|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24 8.0-alpine3.24 8.0-alpine
runtime-deps|alpine3.23|amd64 arm64 arm|8.0.30-alpine3.23-extra 8.0-alpine3.23-extra
runtime-deps|alpine3.24|amd64 arm64 arm|8.0.30-alpine3.24-extra 8.0-alpine3.24-extra
runtime-deps|noble|amd64 arm64|8.0.30-noble 8.0-noble
runtime-deps|noble|amd64 arm64|8.0.30-noble-chiseled 8.0-noble-chiseled
runtime-deps|noble|amd64 arm64|8.0.30-noble-chiseled-extra 8.0-noble-chiseled-extra
runtime-deps|jammy|amd64 arm64 arm|8.0.30-jammy 8.0-jammy
runtime-deps|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled 8.0-jammy-chiseled
runtime-deps|jammy|amd64 arm64 arm|8.0.30-jammy-chiseled-extra 8.0-jammy-chiseled-extra
runtime-deps|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0 8.0-azurelinux3.0
runtime-deps|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless 8.0-azurelinux3.0-distroless
runtime-deps|azurelinux3.0|amd64 arm64|8.0.30-azurelinux3.0-distroless-extra 8.0-azurelinux3.0-distroless-extra
runtime-deps|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute 11.0-preview-resolute 11.0.0-preview.7 11.0-preview
runtime-deps|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled 11.0-preview-resolute-chiseled
runtime-deps|resolute|amd64 arm64 arm|11.0.0-preview.7-resolute-chiseled-extra 11.0-preview-resolute-chiseled-extra
runtime-deps|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24 11.0-preview-alpine3.24 11.0-preview-alpine
runtime-deps|alpine3.24|amd64 arm64 arm|11.0.0-preview.7-alpine3.24-extra 11.0-preview-alpine3.24-extra 11.0-preview-alpine-extra
runtime-deps|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0 11.0-preview-azurelinux4.0
runtime-deps|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless 11.0-preview-azurelinux4.0-distroless
runtime-deps|azurelinux4.0|amd64 arm64|11.0.0-preview.7-azurelinux4.0-distroless-extra 11.0-preview-azurelinux4.0-distroless-extra`;

import { expect, test } from '@jest/globals';
import { describe as describeImage } from '../../src/images/describe.ts';
import type { Image } from '../../src/images/describe.ts';
import { parseImage } from '../../src/images/reference.ts';

function image(text: string, defaults: Readonly<Record<string, string>> = {}): Image | undefined {
  return describeImage(parseImage(text, { start: 0, end: text.length }, new Map(Object.entries(defaults))));
}

/*
 * Expectations by hand, from docker-library/official-images of 2026-08-21 and the Dockerfiles that it names: reference | version, release, variant,
 * features | platforms | status and last month | system | user | entrypoint. `-` is empty, `?` not known; `all` are the eight platforms of Debian 13,
 * `musl` those of Alpine.
 */
const official = `
node                              | - trixie full                 | amd64 arm64 ppc64le s390x           | current      | apt | 0 | docker-entrypoint.sh
node:latest                       | - trixie full                 | amd64 arm64 ppc64le s390x           | current      | apt | 0 | docker-entrypoint.sh
node:24                           | 24 bookworm full              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
docker.io/node:24                 | 24 bookworm full              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
docker.io/library/node:24         | 24 bookworm full              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
mirror.gcr.io/library/node:24     | 24 bookworm full              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
public.ecr.aws/docker/library/node:24 | 24 bookworm full          | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
mcr.microsoft.com/mirror/docker/library/node:24 | 24 bookworm full | amd64 arm64 ppc64le                | current      | apt | 0 | docker-entrypoint.sh
library/node:24                   | 24 bookworm full              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
arm64v8/node:24                   | 24 bookworm full              | arm64                               | current      | apt | 0 | docker-entrypoint.sh
amd64/node:24-slim                | 24 bookworm slim              | amd64                               | current      | apt | 0 | docker-entrypoint.sh
node:24@sha256:00                 | 24 bookworm full              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
node:lts                          | lts bookworm full             | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
node:krypton                      | krypton bookworm full         | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
node:lts-krypton                  | lts bookworm full krypton     | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
node:lts-slim                     | lts bookworm slim             | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
node:24-slim                      | 24 bookworm slim              | amd64 arm64 ppc64le                 | current      | apt | 0 | docker-entrypoint.sh
node:24-alpine                    | 24 alpine3.24 alpine          | amd64 arm64 s390x                   | current      | apk | 0 | docker-entrypoint.sh
node:24-alpine3.20                | 24 alpine3.20 alpine          | amd64 arm64 arm/v7 arm/v6 s390x     | dropped 2505 | apk | 0 | docker-entrypoint.sh
node:22-bookworm                  | 22 bookworm full              | amd64 arm64 arm/v7 ppc64le          | current      | apt | 0 | docker-entrypoint.sh
node:jod                          | jod bookworm full             | amd64 arm64 arm/v7 ppc64le          | current      | apt | 0 | docker-entrypoint.sh
node:26                           | 26 trixie full                | amd64 arm64 ppc64le s390x           | current      | apt | 0 | docker-entrypoint.sh
node:current-slim                 | current trixie slim           | amd64 arm64 ppc64le s390x           | current      | apt | 0 | docker-entrypoint.sh
node:20                           | 20 bookworm full              | amd64 arm64 arm/v7 ppc64le s390x    | retired 2605 | apt | 0 | docker-entrypoint.sh
node:18                           | 18 bookworm full              | amd64 arm64 arm/v7 ppc64le s390x    | retired 2505 | apt | 0 | docker-entrypoint.sh
node:16                           | 16 buster full                | amd64 arm64 arm/v7                  | retired 2309 | apt | 0 | docker-entrypoint.sh
node:14-slim                      | 14 buster slim                | amd64 arm64 arm/v7                  | retired 2305 | apt | 0 | docker-entrypoint.sh
node:12                           | 12 stretch full               | amd64 arm64 arm/v7                  | retired 2205 | apt | 0 | docker-entrypoint.sh
node:8                            | 8 stretch full                | amd64 arm64 arm/v7 386 ppc64le s390x | retired 2001 | apt | 0 | docker-entrypoint.sh
node:6.11.1                       | 6.11.1 jessie full            | amd64 ppc64le                       | retired 1708 | apt | 0 | ?
node:0.10                         | 0.10 jessie full              | amd64                               | retired 1611 | apt | 0 | ?
node:5-onbuild                    | 5 jessie full onbuild         | amd64                               | retired 1609 | apt | 0 | ?
python                            | - trixie full                 | all                                 | current      | apt | 0 | -
python:3.12                       | 3.12 trixie full              | all                                 | current      | apt | 0 | -
python:3.12-slim                  | 3.12 trixie slim              | all                                 | current      | apt | 0 | -
python:3.12-slim-bookworm         | 3.12 bookworm slim            | amd64 arm64 arm/v7 386 ppc64le      | current      | apt | 0 | -
python:3.12-bullseye              | 3.12 bullseye full            | amd64 arm64 arm/v7 386              | dropped 2508 | apt | 0 | -
python:3.9                        | 3.9 trixie full               | all                                 | retired 2511 | apt | 0 | -
python:2.7                        | 2.7 buster full               | amd64 arm64 arm/v7 arm/v5 386 ppc64le s390x mips64le | retired 2004 | apt | 0 | -
python:3.7-alpine                 | 3.7 alpine3.18 alpine         | amd64 arm64 arm/v7 arm/v6 386 ppc64le s390x | retired 2310 | apk | 0 | -
python:3.6-jessie                 | 3.6 jessie full               | amd64 arm/v7 arm/v5 386             | dropped 1907 | apt | 0 | -
arm32v7/python:3.12-slim          | 3.12 trixie slim              | arm/v7                              | current      | apt | 0 | -
i386/python:3.12                  | 3.12 trixie full              | 386                                 | current      | apt | 0 | -
ruby:3.4                          | 3.4 trixie full               | all                                 | current      | apt | 0 | -
ruby:slim                         | - trixie slim                 | all                                 | current      | apt | 0 | -
ruby:2.7-slim                     | 2.7 bullseye slim             | amd64 arm64 arm/v7 arm/v5 386 ppc64le s390x mips64le | retired 2305 | apt | 0 | -
golang                            | - trixie full                 | amd64 arm64 arm/v7 386 ppc64le s390x riscv64 | current | apt | 0 | -
golang:1.27                       | 1.27 trixie full              | amd64 arm64 arm/v7 386 ppc64le s390x riscv64 | current | apt | 0 | -
golang:1.26-alpine                | 1.26 alpine3.24 alpine        | musl                                | current      | apk | 0 | -
golang:1.20                       | 1.20 bookworm full            | amd64 arm64 arm/v7 arm/v5 386 ppc64le s390x mips64le | retired 2402 | apt | 0 | -
golang:1.8                        | 1.8 jessie full               | amd64 arm64 arm/v7 386 ppc64le s390x | retired 1802 | apt | 0 | -
rust:1-slim                       | 1 trixie slim                 | amd64 arm64 arm/v7 386 ppc64le s390x riscv64 | current | apt | 0 | -
rust:1-alpine                     | 1 alpine3.24 alpine           | amd64 arm64 ppc64le                 | current      | apk | 0 | -
rust:1.56                         | 1.56 bullseye full            | amd64 arm64 arm/v7 386              | retired 2112 | apt | 0 | -
php                               | - trixie full                 | all                                 | current      | apt | 0 | docker-php-entrypoint
php:8.3-fpm                       | 8.3 trixie full fpm           | all                                 | current      | apt | 0 | docker-php-entrypoint
php:8.3-apache                    | 8.3 trixie full apache        | all                                 | current      | apt | 0 | docker-php-entrypoint
php:8.3-zts-alpine                | 8.3 alpine3.24 alpine zts     | musl                                | current      | apk | 0 | docker-php-entrypoint
php:7.4-apache                    | 7.4 bullseye full apache      | amd64 arm64 arm/v7 arm/v5 386 ppc64le s390x mips64le | retired 2211 | apt | 0 | docker-php-entrypoint
php:5.5                           | 5.5 jessie full               | amd64                               | retired 1608 | apt | 0 | ?
perl:5.42                         | 5.42 trixie full              | amd64 arm64 arm/v7 arm/v5 ppc64le s390x riscv64 | current | apt | 0 | -
perl:slim-threaded                | - trixie slim threaded        | amd64 arm64 arm/v7 arm/v5 ppc64le s390x riscv64 | current | apt | 0 | -
erlang:27                         | 27 ? full                     | amd64 arm64 arm/v7 386              | current      | apt | 0 | -
erlang:26-slim                    | 26 bookworm slim              | amd64 arm64 arm/v7 386              | current      | apt | 0 | -
erlang:27-alpine                  | 27 alpine alpine              | amd64 arm64 arm/v7 386              | current      | apk | 0 | -
elixir                            | - ? full                      | amd64 arm64 arm/v7 386              | current      | apt | 0 | -
elixir:1.18-otp-27                | 1.18-otp-27 ? full            | amd64 arm64 arm/v7 386              | current      | apt | 0 | -
elixir:slim                       | - ? slim                      | amd64 arm64 arm/v7 386              | current      | apt | 0 | -
haskell:9-slim                    | 9 bookworm slim               | amd64 arm64                         | current      | apt | 0 | -
swift                             | - noble full                  | amd64 arm64                         | current      | apt | 0 | -
swift:noble-slim                  | - noble slim                  | amd64 arm64                         | current      | apt | 0 | -
swift:6.0-amazonlinux2            | 6.0 amazonlinux2 full         | amd64 arm64                         | current      | dnf | 0 | -
gcc                               | - trixie full                 | amd64 arm64 arm/v7 arm/v5 ppc64le s390x | current  | apt | 0 | -
julia:1-bookworm                  | 1 bookworm full               | amd64 arm64 386                     | current      | apt | ? | ?
mongo:8                           | 8 noble full                  | amd64 arm64                         | retired 2608 | apt | ? | ?
mysql:8                           | 8 oraclelinux9 full           | amd64 arm64                         | current      | dnf | ? | ?
mysql:5.6                         | 5.6 ? full                    | amd64                               | retired 2201 | apt | ? | ?
mariadb:11                        | 11 noble full                 | amd64 arm64 ppc64le s390x           | current      | apt | ? | ?
postgres:16                       | 16 trixie full                | all                                 | current      | apt | ? | ?
postgres:9.6                      | 9.6 stretch full              | amd64 arm64 arm/v7 arm/v5 386       | retired 2202 | apt | ? | ?
redis:alpine                      | - alpine3.23 alpine           | musl                                | current      | apk | ? | ?
httpd                             | - trixie full                 | all                                 | current      | apt | 0 | -
httpd:alpine                      | - alpine3.24 alpine           | musl                                | current      | apk | 0 | -
haproxy:lts                       | lts trixie full               | all                                 | current      | apt | ? | ?
rabbitmq:4                        | 4 ? full                      | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | ? | ?
rabbitmq:4-management-alpine      | 4 alpine alpine management    | musl                                | current      | apk | ? | ?
nginx                             | - trixie full                 | all                                 | current      | apt | 0 | /docker-entrypoint.sh
nginx:alpine                      | - alpine3.24 alpine           | musl                                | current      | apk | 0 | /docker-entrypoint.sh
nginx:alpine-slim                 | - alpine3.24 alpine slim      | musl                                | current      | apk | 0 | /docker-entrypoint.sh
nginx:stable-perl                 | stable trixie full perl       | all                                 | current      | apt | 0 | /docker-entrypoint.sh
nginx:1.18                        | 1.18 buster full              | amd64 arm64 arm/v7 arm/v5 386 ppc64le s390x mips64le | retired 2104 | apt | 0 | ?
nginx:1.17-alpine                 | 1.17 alpine alpine            | amd64 arm64 arm/v6 386 ppc64le s390x | retired 2006 | apk | 0 | ?
eclipse-temurin:21                | 21 resolute full              | amd64 arm64 ppc64le s390x           | current      | apt | 0 | /__cacert_entrypoint.sh
eclipse-temurin:21-jre            | 21 resolute full jre          | amd64 arm64 ppc64le s390x           | current      | apt | 0 | /__cacert_entrypoint.sh
eclipse-temurin:21-jdk-noble      | 21 noble full jdk             | amd64 arm64 ppc64le s390x riscv64 | current      | apt | 0 | /__cacert_entrypoint.sh
eclipse-temurin:17-jre-alpine     | 17 alpine3.24 alpine jre      | amd64                               | current      | apk | 0 | /__cacert_entrypoint.sh
eclipse-temurin:21-jdk-ubi9-minimal | 21 ubi9minimal full jdk     | amd64 arm64 ppc64le s390x           | current      | dnf | 0 | /__cacert_entrypoint.sh
eclipse-temurin:8-jdk-focal       | 8 focal full jdk              | amd64 arm64 arm/v7 ppc64le          | dropped 2508 | apt | 0 | /__cacert_entrypoint.sh
eclipse-temurin:latest            | - ? full                      | amd64 arm64 ppc64le s390x           | current      | apt | 0 | /__cacert_entrypoint.sh
amazoncorretto:21                 | 21 al2023 full                | amd64 arm64                         | current      | dnf | 0 | -
amazoncorretto:8-alpine-jre       | 8 alpine3.24 alpine jre       | amd64 arm64                         | current      | apk | 0 | -
amazoncorretto:17-al2-jdk         | 17 al2 full jdk               | amd64 arm64                         | current      | dnf | 0 | -
maven:3-eclipse-temurin-21        | 3 noble full eclipse temurin 21 | amd64 arm64 ppc64le s390x riscv64 | current      | apt | 0 | /usr/local/bin/mvn-entrypoint.sh
maven:3-eclipse-temurin-17-alpine | 3 alpine alpine eclipse temurin 17 | amd64                          | current      | apk | 0 | /usr/local/bin/mvn-entrypoint.sh
maven:3-amazoncorretto-11-debian  | 3 trixie full amazoncorretto 11 | amd64 arm64                       | current      | apt | 0 | /usr/local/bin/mvn-entrypoint.sh
gradle:9-jdk21                    | 9 resolute full jdk21         | amd64 arm64 ppc64le s390x           | current      | apt | ? | ?
gradle:jdk17-alpine               | - alpine alpine jdk17         | amd64                               | current      | apk | ? | ?
gradle:6-jdk11-ubi                | 6 ubi9 full jdk11             | amd64 arm64 ppc64le s390x           | current      | dnf | ? | ?
tomcat:9-jre17-temurin-noble      | 9 noble full jre17 temurin    | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | ? | ?
openjdk:8                         | 8 bullseye full               | amd64 arm64                         | retired 2208 | apt | 0 | -
openjdk:11-jre-slim               | 11 bullseye slim jre          | amd64 arm64                         | retired 2208 | apt | 0 | -
openjdk:17                        | 17 oraclelinux8 full          | amd64 arm64                         | retired 2205 | dnf | 0 | -
openjdk:13                        | 13 oraclelinux7 full          | amd64                               | retired 2003 | dnf | 0 | -
openjdk:8-jdk-alpine              | 8 alpine3.9 alpine jdk        | amd64 arm64 arm/v7 arm/v6 386 ppc64le s390x | dropped 1905 | apk | 0 | -
java:8                            | 8 ? full                      | amd64                               | retired 1706 | apt | 0 | -
adoptopenjdk:11-jre-hotspot       | 11 focal full jre hotspot     | amd64 arm64 arm/v7 ppc64le s390x    | retired 2110 | apt | ? | ?
debian                            | - trixie full                 | all                                 | current      | apt | 0 | -
debian:bookworm                   | bookworm bookworm full        | amd64 arm64 arm/v7 386 ppc64le      | current      | apt | 0 | -
debian:12                         | 12 bookworm full              | amd64 arm64 arm/v7 386 ppc64le      | current      | apt | 0 | -
debian:12.15-slim                 | 12.15 bookworm slim           | amd64 arm64 arm/v7 386 ppc64le      | current      | apt | 0 | -
debian:stable-slim                | stable trixie slim            | all                                 | current      | apt | 0 | -
debian:oldstable                  | oldstable bookworm full       | amd64 arm64 arm/v7 386 ppc64le      | current      | apt | 0 | -
debian:sid                        | sid sid full                  | amd64 arm64 arm/v7 386 ppc64le s390x riscv64 | current | apt | 0 | -
debian:bookworm-backports         | bookworm bookworm full backports | amd64 arm64 arm/v7 386 ppc64le   | current      | apt | 0 | -
debian:experimental               | experimental ? full           | amd64 arm64 arm/v7 386 ppc64le s390x riscv64 | current | apt | 0 | -
debian:9                          | 9 stretch full                | amd64 arm64 arm/v7 arm/v5 386       | retired 2207 | apt | 0 | -
debian:8.11                       | 8.11 jessie full              | amd64 arm/v7 arm/v5 386             | retired 2103 | apt | 0 | -
debian:buster                     | buster buster full            | amd64 arm64 arm/v7 386              | retired 2407 | apt | 0 | -
ubuntu                            | - resolute full               | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | 0 | -
ubuntu:22.04                      | 22.04 jammy full              | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | 0 | -
ubuntu:noble                      | noble noble full              | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | 0 | -
ubuntu:devel                      | devel stonking full           | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | 0 | -
ubuntu:18.04                      | 18.04 bionic full             | amd64 arm64 arm/v7 386 ppc64le s390x | retired 2306 | apt | 0 | -
ubuntu:14.04                      | 14.04 trusty full             | amd64 arm64 arm/v7 386 ppc64le      | retired 2301 | apt | 0 | -
alpine                            | - alpine3.24 alpine           | musl                                | current      | apk | 0 | -
alpine:3                          | 3 alpine3.24 alpine           | musl                                | current      | apk | 0 | -
alpine:3.22                       | 3.22 alpine3.22 alpine        | musl                                | current      | apk | 0 | -
alpine:edge                       | edge alpine alpine            | musl                                | current      | apk | 0 | -
alpine:3.10                       | 3.10 alpine3.10 alpine        | amd64 arm64 arm/v7 arm/v6 386 ppc64le s390x | retired 2106 | apk | 0 | -
buildpack-deps                    | - trixie full                 | all                                 | current      | apt | 0 | -
buildpack-deps:bookworm-scm       | bookworm bookworm full scm    | amd64 arm64 arm/v7 386 ppc64le      | current      | apt | 0 | -
buildpack-deps:22.04-curl         | 22.04 jammy full curl         | amd64 arm64 arm/v7 ppc64le s390x riscv64 | current | apt | 0 | -
busybox:glibc                     | - ? full glibc                | all                                 | current      | busybox | 0 | -
busybox:1.36-musl                 | 1.36 ? full musl              | musl                                | retired 2605 | busybox | 0 | -
centos:7                          | 7 ? full                      | amd64 arm64 arm/v7 386 ppc64le      | retired 2407 | dnf | ? | ?
fedora                            | - ? full                      | amd64 arm64 ppc64le s390x           | current      | dnf | ? | ?
almalinux:9-minimal               | 9 ? full minimal              | amd64 arm64 ppc64le s390x           | current      | dnf | ? | ?
amazonlinux:2023                  | 2023 ? full                   | amd64 arm64                         | current      | dnf | ? | ?
composer:2                        | 2 alpine alpine               | musl                                | current      | apk | ? | ?
docker:dind                       | - alpine alpine dind          | amd64 arm64 arm/v7 arm/v6           | current      | apk | ? | ?
wordpress:php8.3-fpm-alpine       | php8.3 alpine alpine fpm      | musl                                | current      | apk | ? | ?
azul-zulu:17-jdk-debian13         | 17 trixie full jdk            | amd64 arm64                         | current      | apt | ? | ?
sapmachine:21-jre-ubuntu-24.04    | 21 noble full jre             | amd64 arm64 ppc64le                 | current      | apt | ? | ?
rocket.chat:8                     | 8 ? full                      | amd64                               | current      | ?   | ? | ?
hello-world                       | - ? full                      | amd64 arm64 arm/v7 arm/v6 arm/v5 386 ppc64le s390x riscv64 | current | ? | ? | ?
couchdb:3                         | 3 ? full                      | amd64 arm64                         | current      | apt | ? | ?
iojs:3-slim                       | 3 ? slim                      | amd64                               | retired 1704 | apt | ? | ?`;

/** Distroless of 2026-08-21 (its configuration and README), .NET of the same day (its README files). */
const others = `
gcr.io/distroless/static          | - trixie distroless           | amd64 arm64 arm/v7 s390x ppc64le riscv64 | current | static | 0 | -
gcr.io/distroless/static-debian13:nonroot | - trixie distroless nonroot | amd64 arm64 arm/v7 s390x ppc64le riscv64 | current | static | 65532 | -
gcr.io/distroless/static-debian12 | - bookworm distroless         | amd64 arm64 arm/v7 s390x ppc64le    | retired      | static | 0 | -
gcr.io/distroless/static:debug    | - trixie distroless debug     | amd64 arm64 arm/v7 s390x ppc64le riscv64 | current | static-debug | 0 | -
gcr.io/distroless/base:debug-nonroot | - trixie distroless debug nonroot | amd64 arm64 arm/v7 s390x ppc64le riscv64 | current | debug | 65532 | -
gcr.io/distroless/base-nossl      | - trixie distroless           | amd64 arm64 arm/v7 s390x ppc64le riscv64 | current | bare | 0 | -
gcr.io/distroless/cc-debian13:latest-arm64 | - trixie distroless  | arm64                               | current      | bare | 0 | -
gcr.io/distroless/nodejs22        | 22 trixie distroless          | amd64 arm64 arm/v7 s390x ppc64le    | current      | bare | 0 | /nodejs/bin/node
gcr.io/distroless/nodejs24-debian13:nonroot-amd64 | 24 trixie distroless nonroot | amd64        | current      | bare | 65532 | /nodejs/bin/node
gcr.io/distroless/java21          | 21 trixie distroless          | amd64 arm64 s390x ppc64le riscv64   | current      | bare | 0 | /usr/bin/java -jar
gcr.io/distroless/java-base       | - trixie distroless           | amd64 arm64 s390x ppc64le riscv64   | current      | bare | 0 | -
gcr.io/distroless/python3-debian13 | 3 trixie distroless          | amd64 arm64 riscv64                 | current      | bare | 0 | /usr/bin/python3.13
gcr.io/distroless/nodejs18-debian11 | 18 bullseye distroless      | -                                   | retired      | bare | 0 | ?
gcr.io/distroless/nodejs          | - trixie distroless           | -                                   | retired      | bare | 0 | ?
gcr.io/distroless/nodejs:16-debug | 16 trixie distroless debug    | -                                   | retired      | debug | 0 | ?
gcr.io/distroless/java-debian11:17 | 17 bullseye distroless       | -                                   | retired      | bare | 0 | ?
gcr.io/distroless/java:nonroot    | - trixie distroless nonroot   | -                                   | retired      | bare | 65532 | ?
mcr.microsoft.com/dotnet/sdk:10.0 | 10.0 noble full               | amd64 arm64 arm/v7                  | current      | apt | 0 | -
mcr.microsoft.com/dotnet/sdk      | 10.0 noble full               | amd64 arm64 arm/v7                  | current      | apt | 0 | -
mcr.microsoft.com/dotnet/sdk:9.0  | 9.0 bookworm full             | amd64 arm64 arm/v7                  | current      | apt | 0 | -
mcr.microsoft.com/dotnet/sdk:8.0-noble | 8.0 noble full           | amd64 arm64                         | current      | apt | 0 | -
mcr.microsoft.com/dotnet/sdk:10.0-noble-aot | 10.0 noble full aot | amd64 arm64                         | current      | apt | 0 | -
mcr.microsoft.com/dotnet/sdk:11.0-preview | 11.0-preview resolute full | amd64 arm64 arm/v7             | current      | apt | 0 | -
mcr.microsoft.com/dotnet/sdk:9.0-alpine | 9.0 alpine3.24 alpine   | amd64 arm64 arm/v7                  | current      | apk | 0 | -
mcr.microsoft.com/dotnet/sdk:8.0-azurelinux3.0 | 8.0 azurelinux3.0 full | amd64 arm64                   | current      | azure | 0 | -
mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled | 10.0 noble distroless | amd64 arm64 arm/v7         | current      | bare | 1654 | -
mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra | 10.0 noble distroless extra | amd64 arm64 arm/v7 | current | bare | 1654 | -
mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-composite-extra | 10.0 noble distroless composite extra | amd64 arm64 arm/v7 | current | bare | 1654 | -
mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.23-composite | 10.0 alpine3.23 alpine composite | amd64 arm64 arm/v7 | current | apk | 0 | -
mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0-distroless | 10.0 azurelinux3.0 distroless | amd64 arm64 | current | bare | 1654 | -
mcr.microsoft.com/dotnet/runtime:8.0 | 8.0 bookworm full          | amd64 arm64 arm/v7                  | current      | apt | 0 | -
mcr.microsoft.com/dotnet/runtime-deps:9.0 | 9.0 bookworm full     | amd64 arm64 arm/v7                  | current      | apt | 0 | -`;

const systems: Readonly<Record<string, readonly [string | undefined, string | undefined, string | undefined]>> = {
  apt: ['glibc', 'apt', 'dash'],
  apk: ['musl', 'apk', 'ash'],
  dnf: ['glibc', 'dnf', 'bash'],
  azure: ['glibc', undefined, 'bash'],
  busybox: [undefined, 'none', 'ash'],
  static: [undefined, 'none', 'none'],
  'static-debug': [undefined, 'none', 'ash'],
  bare: ['glibc', 'none', 'none'],
  debug: ['glibc', 'none', 'ash'],
  '?': [undefined, undefined, undefined],
};

const platforms: Readonly<Record<string, string>> = {
  all: 'amd64 arm64 arm/v7 arm/v5 386 ppc64le s390x riscv64',
  musl: 'amd64 arm64 arm/v7 arm/v6 386 ppc64le s390x riscv64',
  '-': '',
};

const rows = `${official}${others}`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows)('%s: %s', (text, what = '', where = '', when = '', system = '', user = '', entrypoint = '') => {
  const found = image(text);
  const [version = '', suite = '', variant, ...features] = what.split(' ');
  const [status, until] = when.split(' ');
  expect(found).toMatchObject({
    version: version === '-' ? '' : version,
    variant,
    features,
    platforms: words(platforms[where] ?? where).map((name) => `linux/${name}`),
    status,
  });
  expect(found?.suite).toBe(known(suite));
  expect(found?.until).toBe(until === undefined ? undefined : Number(until));
  expect([found?.libc, found?.manager, found?.shell]).toEqual(systems[system]);
  expect(found?.user).toBe(known(user));
  expect(found?.entrypoint).toEqual(entrypoint === '?' ? undefined : entrypoint === '-' ? [] : entrypoint.split(' '));
});

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function known(text: string): string | undefined {
  return text === '?' ? undefined : text;
}

test.each([
  'node:99',
  'node:24-slim-bookworm',
  'golang:1.26-slim',
  'openjdk:17-jre',
  'python:rc',
  'node:',
  'node:constructor',
  'constructor',
  'toString:latest',
  'someone/node:24',
  'ghcr.io/library/node:24',
  'registry.example.com/node:24',
  'localhost:5000/node:24',
  'public.ecr.aws/someone/node:24',
  'arm32v7/node:24',
  's390x/rust:1-alpine',
  'node:$NONE',
  'node:${V}',
  'scratch',
  'gcr.io/distroless/static:v1',
  'gcr.io/distroless/static:latestish',
  'gcr.io/distroless/static-debian',
  'gcr.io/other/static',
  'mcr.microsoft.com/dotnet/sdk:1.0',
  'mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2022',
  'mcr.microsoft.com/dotnet/aspnet:10.0-noble-aot',
  'mcr.microsoft.com/dotnet/framework/sdk:4.8',
  'golang:1.26-windowsservercore',
])('%s is not known', (text) => {
  expect(image(text)).toBeUndefined();
});

test('a variable is what its default says', () => {
  expect(image('node:${V}-slim', { V: '24' })).toMatchObject({ version: '24', variant: 'slim' });
  expect(image('${BASE}', { BASE: 'python:3.12' })).toMatchObject({ family: 'python', version: '3.12' });
});

test('families are named without the registry that mirrors them', () => {
  expect(image('mirror.gcr.io/library/node:24')?.family).toBe('node');
  expect(image('arm64v8/node:24')?.family).toBe('node');
  expect(image('gcr.io/distroless/static')?.family).toBe('gcr.io/distroless/static');
  expect(image('mcr.microsoft.com/dotnet/sdk:9.0')?.family).toBe('mcr.microsoft.com/dotnet/sdk');
});

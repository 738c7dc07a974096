/**
 * Every tag of the Docker official images, by the library of docker-library/official-images: `npm run images -- official CHECKOUT` writes this
 * file anew and keeps the tags that have left. Of 37079fb3, 2026-08-21.
 *
 * `architectures`: sets that builds name by their index (base 36). An image's text: one line of suffixes (`-` is the empty one); one line of
 * templates, which are the builds of one version, `suffixes|architectures|YYMM` between `;`, with YYMM if the build was dropped then; then one
 * line for each group of versions, `template|YYMM|distribution:VERSION ALIAS,VERSION`, with the YYMM of when they left, 0 if they are still built.
 */
export const taken = '2026-08-21';

export const architectures: readonly string[] = [
  'amd64',
  'amd64 arm64v8',
  'amd64 arm64v8 arm32v7 arm32v6 i386 ppc64le s390x',
  'amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le s390x mips64le',
  'amd64 arm64v8 arm32v7 ppc64le s390x',
  'amd64 arm64v8 arm32v7 arm32v6 i386 ppc64le s390x riscv64',
  'amd64 arm64v8 arm32v7 i386',
  'amd64 arm64v8 ppc64le s390x',
  'amd64 arm64v8 arm32v7 i386 ppc64le s390x',
  'amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le s390x',
  'amd64 arm64v8 arm32v7 arm32v6 ppc64le s390x',
  'amd64 arm64v8 arm32v7',
  'amd64 arm64v8 arm32v6 i386 ppc64le s390x',
  'amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le s390x riscv64',
  'amd64 arm64v8 ppc64le',
  'amd64 arm64v8 arm32v7 ppc64le s390x riscv64',
  'amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le',
  'amd64 arm64v8 arm32v7 i386 ppc64le',
  'amd64 ppc64le s390x',
  'amd64 arm64v8 arm32v7 ppc64le',
  'amd64 arm32v7 arm32v5 i386',
  'amd64 arm64v8 ppc64le s390x riscv64',
  'amd64 arm64v8 arm32v7 arm32v6 i386 ppc64le',
  'amd64 arm64v8 arm32v6 i386 ppc64le',
  'amd64 arm64v8 arm32v7 arm32v5 i386',
  'amd64 arm64v8 arm32v7 i386 ppc64le s390x riscv64',
  'amd64 arm64v8 i386',
  'amd64 arm64v8 arm32v7 arm32v6 s390x',
  'amd64 arm64v8 s390x',
  'amd64 arm64v8 arm32v7 arm32v5 ppc64le s390x riscv64',
  'amd64 arm64v8 arm32v7 i386 ppc64le s390x mips64le',
  'amd64 arm32v7 i386',
  'amd64 arm64v8 arm32v7 arm32v5 ppc64le s390x',
  'amd64 arm64v8 arm32v7 arm32v6',
  'amd64 arm32v7',
  'amd64 arm64v8 i386 ppc64le',
  'amd64 arm64v8 arm32v7 riscv64',
  'amd64 arm64v8 arm32v6 ppc64le s390x',
  'amd64 arm64v8 i386 ppc64le s390x',
  'amd64 arm64v8 i386 ppc64le s390x riscv64',
  'amd64 i386 ppc64le',
  'amd64 arm64v8 arm32v7 arm32v6 arm32v5 i386 ppc64le s390x',
  'amd64 arm64v8 arm32v5 i386 ppc64le s390x mips64le',
  'amd64 arm32v7 i386 ppc64le s390x',
  'amd64 i386',
  'amd64 arm32v7 ppc64le',
  'amd64 arm64v8 arm32v7 i386 s390x',
  'amd64 arm64v8 arm32v7 arm32v5 i386 mips64le',
  'amd64 arm64v8 arm32v7 arm32v6 arm32v5 i386 ppc64le s390x riscv64',
  'amd64 arm64v8 arm32v7 arm32v6 arm32v5 i386 ppc64le s390x riscv64 mips64le',
  'amd64 ppc64le',
  'amd64 arm64v8 arm32v6',
  'amd64 arm64v8 arm32v7 arm32v5 i386 riscv64',
  'amd64 arm64v8 arm32v7 arm32v5 i386 riscv64 mips64le',
  'amd64 arm64v8 arm32v7 arm32v6 arm32v5 i386 ppc64le s390x mips64le',
  'amd64 i386 ppc64le s390x',
  'amd64 arm32v7 arm32v5',
  'amd64 arm64v8 arm32v7 arm32v6 ppc64le s390x riscv64',
  'amd64 s390x',
  'amd64 arm32v7 arm32v5 i386 s390x',
  'amd64 arm64v8 arm32v6 ppc64le s390x riscv64',
  'amd64 arm64v8 arm32v7 arm32v5 i386 s390x',
  'amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le s390x riscv64 mips64le',
  'amd64 arm64v8 arm32v7 arm32v6 i386',
  'amd64 arm64v8 arm32v7 s390x',
  'amd64 arm64v8 i386 riscv64',
];

export const official: Readonly<Record<string, string>> = {
  adminer: `- fastcgi standalone
0.2|5;1|5 0|5
0|0:5 5.5.1,6 6.0.1
1|0:standalone -,fastcgi`,
  adoptopenjdk: `jdk-hotspot jre-hotspot jdk-hotspot-bionic jre-hotspot-bionic jdk-hotspot-focal jre-hotspot-focal hotspot openj9 - hotspot-bionic hotspot-focal jdk jdk-openj9 jre-openj9 openj9-bionic openj9-focal jdk-openj9-0.17.0 jdk-openj9-0.17.0-bionic jdk-openj9-0.21.0 jdk-openj9-0.21.0-bionic jdk-openj9-0.23.0 jdk-openj9-0.23.0-focal jdk-openj9-bionic jdk-openj9-focal jre jre-openj9-0.17.0 jre-openj9-0.17.0-bionic jre-openj9-0.21.0 jre-openj9-0.21.0-bionic jre-openj9-0.23.0 jre-openj9-0.23.0-focal jre-openj9-bionic jre-openj9-focal jdk-openj9-0.14.0 jdk-openj9-0.15.1 jdk-openj9-0.15.1-bionic jdk-openj9-0.18.1 jdk-openj9-0.18.1-bionic jre-openj9-0.14.0 jre-openj9-0.15.1 jre-openj9-0.15.1-bionic jre-openj9-0.18.1 jre-openj9-0.18.1-bionic jdk-openj9-0.14.1 jdk-openj9-0.14.1-bionic jdk-openj9-0.14.2 jdk-openj9-0.14.2-bionic jdk-openj9-0.14.3 jdk-openj9-0.14.3-bionic jdk-openj9-0.18.0 jdk-openj9-0.18.0-bionic jdk-openj9-0.19.0 jdk-openj9-0.19.0-bionic jdk-openj9-0.20.0 jdk-openj9-0.20.0-bionic jdk-openj9-0.21.0-focal jdk-openj9-0.22.0 jdk-openj9-0.22.0-bionic jdk-openj9-0.24.0 jdk-openj9-0.24.0-focal jdk-openj9-0.25.0 jdk-openj9-0.25.0-focal jdk-openj9-0.26.0 jdk-openj9-0.26.0-focal jre-openj9-0.14.1 jre-openj9-0.14.1-bionic jre-openj9-0.14.2 jre-openj9-0.14.2-bionic jre-openj9-0.14.3 jre-openj9-0.14.3-bionic jre-openj9-0.18.0 jre-openj9-0.18.0-bionic jre-openj9-0.19.0 jre-openj9-0.19.0-bionic jre-openj9-0.20.0 jre-openj9-0.20.0-bionic jre-openj9-0.21.0-focal jre-openj9-0.22.0 jre-openj9-0.22.0-bionic jre-openj9-0.24.0 jre-openj9-0.24.0-focal jre-openj9-0.25.0 jre-openj9-0.25.0-focal jre-openj9-0.26.0 jre-openj9-0.26.0-focal
8.6.a.b.0.4|4;9.2|4|2010;c.n.7.f|i;m.e|i|2010;o.1.5|4;3|4|2010;d.w|i;v|i|2010 8.6.a.b.0.4|4;9.2|4|2010;c.n.7.f|i;m.e|7|2010;o.1.5|4;3|4|2010;d.w|i;v|7|2010 6.9.0.2|4;c.m.7.e|i;1.3|7;d.v|i 8.6.a.b.0.4|4;c.n.7.f|i;o.1.5|4;d.w|i 0|i;x|i;1|i;12|i 0.2|4;x|i;1b.1c|i;1.3|7;12|i;1w.1x|i 0.2|4;17.18|i;1.3|7;1s.1t|i 8.6.a.b|4;9|4|2010;7.f|i;e|i|2010 0.2|i;19.1a|i;1.3|i;1u.1v|i 0.2|4;y.z|i;1.3|4;13.14|i 0.2|4;y.z|i;1.3|7;13.14|i 0.2|4;g.h|i;1.3|4;p.q|i 0.2|19;g.h|i;1.3|7;p.q|i 0.2|4;g.h|i;1.3|7;p.q|i 0.2|4;10.11|i;1.3|7;15.16|i 0.2|4;1d.1e|i;1.3|7;1y.1z|i 0.2|4;10.11|i;1.3|4;15.16|i 0.2|4;1.3|7 1f.1g|i;20.21|i 0.2|4;1h.1i|i;1.3|4;22.23|i 0.2|4;i.j|i;1.3|4;r.s|i 0.2|4;i.j|7;1.3|4;r.s|7 0.4|4;2|4|2010;i.1j|i;j|i|2010;1.5|4;3|4|2010;r.24|i;s|i|2010 0.2|4;1k.1l|i;1.3|4;25.26|i 0.4|j;k.l|i;1.5|j;t.u|i 0.4|4|2011;k.l|i;1.5|4|2011;t.u|i 0.4|4;k.l|i;1.5|4;t.u|i 0.4|4;1.5|4 0.4|4;1m.1n|i;1.5|4;27.28|i 0.4|4;1o.1p|i;1.5|4;29.2a|i 0.4|4;1q.1r|i;1.5|4;2b.2c|i
0|2110:8,15
1|2110:11
2|1911:12
2|2010:13
0|2103:14
3|2110:16
4|1906:8u212-b03
5|1907:11.0.3_7
6|1907:12.0.1_12
7|2110:-
8|1907:8u212-b04
9|1911:8u222-b10
10|1911:11.0.4_11,12.0.2_10
11|2002:8u232-b09
12|2001:11.0.5_10
13|2001:13.0.1_9
14|2004:11.0.6_10
15|2010:13.0.2_8
16|2004:8u242-b08
17|2004:14_36
18|2004:14_36.1
19|2007:8u252-b09,11.0.7_10,14.0.1_7
20|2010:8u262-b10,14.0.2_8,8u265-b01
21|2010:11.0.8_10
22|2103:14.0.2_12
23|2010:15_36
24|2011:8u272-b10
25|2101:11.0.9_11
26|2101:15.0.1_9,8u275-b01
27|2101:11.0.9.1_1
28|2105:8u282-b08,11.0.10_9
28|2110:15.0.2_7
29|2105:16_36
30|2110:8u292-b10,11.0.11_9,16.0.1_9`,
  aerospike: `8.1.2.4 8.1.2.4_1
0.1|1
0|0:ee,ce`,
  almalinux: `- minimal minimal-20260602
0|7;1|7 0|12;1|12 0|1;1|1 0|e;1|e 0|7;1.2|7 0|13;1.2|13 0|12;1.2|12 0|13 0|12 0|7
0|0:8,9
1|0:10 -
2|2111:8.4
3|2211:8.5
0|2211:8.6,9.0
0|2305:8.7,9.1
0|2311:9.2,8.8
0|2405:8.9,9.3
0|2411:9.4
4|0:8.10,9.8
5|0:10-kitten
0|2505:9.5
0|2511:9.6,10.0
0|2605:9.7,10.1
6|0:10.2
7|0:10-kitten-20260602
8|0:10.2-20260602
9|0:8.10-20260602,9.8-20260602`,
  alpine: `-
0|5 0|0 0|c 0|2
0|0:3 - 3.24 3.24.1,20260805 edge,3.21 3.21.7,3.22 3.22.5,3.23 3.23.5
1|1903:3.1,3.2,3.3,3.4,3.5
1|1602:2.7,2.6
2|1906:3.6 3.6.5
2|1912:3.7 3.7.3
2|2005:3.8 3.8.5
3|2101:3.9 3.9.6,3.13.0
3|1904:3.9.2
2|2001:3.8.4
3|1905:3.9.3
3|2001:3.9.4,3.10.3,3.11.2
3|1907:3.10.0
3|2106:3.10 3.10.9
3|1908:3.10.1
3|1910:3.10.2
3|1912:3.11.0
3|2111:3.11 3.11.13,3.14.2,3.13.6,3.12.8,3.11.12
3|2003:3.11.3
3|2004:3.10.4,3.9.5,3.11.5
3|2012:3.11.6,3.12.1,3.12.2
3|2102:3.10.5,3.12.3,3.11.7,3.13.1
3|2010:3.12.0
3|2205:3.12 3.12.12
3|2211:3.13 3.13.12,3.16.2,3.17.0_rc1
3|2103:3.13.2,3.12.4,3.11.8,3.10.6,3.13.3,3.12.5,3.11.9,3.10.7
3|2104:3.13.4,3.12.6,3.11.10,3.10.8
3|2108:3.13.5,3.12.7,3.11.11,3.14.0,3.14.1
3|2305:3.14 3.14.10
3|2203:3.14.3,3.13.7,3.12.9,3.15.0,3.15.1,3.14.4,3.13.8,3.12.10,3.15.2
3|2312:3.15 3.15.11
3|2204:3.15.3,3.14.5,3.13.9,3.12.11
3|2207:3.15.4,3.14.6,3.13.10,3.16.0
3|2405:3.16 3.16.9
3|2208:3.16.1,3.15.5,3.14.7,3.13.11
3|2302:3.15.6,3.14.8,3.16.3,3.17.1
3|2412:3.17 3.17.10
3|2301:3.17.0
3|2303:3.17.2,3.16.4,3.15.7,3.14.9
3|2306:3.17.3,3.16.5,3.15.8,3.18.0
3|2505:3.18 3.18.12
3|2308:3.18.2,3.17.4,3.16.6,3.15.9
3|2309:3.18.3
3|2311:3.17.5,3.16.7,3.15.10,3.18.4
3|2401:3.18.5,3.17.6,3.16.8,3.19.0
3|2512:3.19 3.19.9
3|2406:3.19.1,3.18.6,3.17.7
0|2406:3.20.0
0|2606:3.20 3.20.10,3.23.4,3.22.4,3.24.0
0|2407:3.20.1
3|2407:3.19.2,3.18.7,3.17.8
0|2409:3.20.2
3|2409:3.19.3,3.18.8,3.17.9
0|2501:3.20.3,3.21.0,3.21.1,3.20.4
3|2501:3.19.4,3.18.9,3.19.5,3.18.10
0|2502:3.21.2,3.20.5
3|2502:3.19.6,3.18.11
0|2507:3.21.3,3.20.6,3.22.0
3|2507:3.19.7
0|2510:3.22.1,3.21.4,3.20.7
3|2510:3.19.8
0|2601:3.22.2,3.21.5,3.20.8,3.23.2
0|2512:3.23.0
0|2604:3.23.3,3.22.3,3.21.6,3.20.9`,
  alt: `-
0|q 0|1t
0|0:- p11,p10
1|0:sisyphus`,
  amazoncorretto: `- alpine al2 al2023 al2-generic alpine-jre alpine3.21 al2-native-jdk alpine3.20 alpine3.22 alpine3.17 al2023-jre alpine-full alpine-jdk alpine3.16 alpine3.18 alpine3.19 alpine3.15 alpine3.23 al2-native-jre al2023-headful al2023-headless alpine3.14 alpine3.24 al2-full al2-jdk al2023-jdk alpine3.13 alpine3.20-full alpine3.20-jdk jdk alpine3.16-full alpine3.16-jdk alpine3.17-full alpine3.17-jdk alpine3.17-jre alpine3.18-full alpine3.18-jdk alpine3.19-full alpine3.19-jdk alpine3.20-jre alpine3.21-full alpine3.21-jdk headful headless alpine3.12 alpine3.14-full alpine3.14-jdk alpine3.15-full alpine3.15-jdk alpine3.15-jre alpine3.16-jre alpine3.18-jre alpine3.19-jre alpine3.21-jre alpine3.22-full alpine3.22-jdk alpine3.13-full alpine3.13-jdk alpine3.14-jre alpine3.22-jre alpine3.23-full alpine3.23-jdk alpine3.24-full alpine3.24-jdk al2-generic-jdk alpine3.12-full alpine3.12-jdk al2-native-headless alpine3.13-jre alpine3.23-jre al2022-jdk alpine3.12-jre alpine3.24-jre al2-native-headful al2023-generic al2023-generic-jdk jre
0.3.q.u|1;2.o.4.1t.p|1;7|1;j|1;1z|1|2303;b.25|1;1.c.d.n.1r.1s|1;5.21|1;19.1u.1v|0|2206;20|0|2206;r.1l.1m|0|2301;1x|0|2301;m.1a.1b|1|2306;1n|1|2306;h.1c.1d|1|2311;1e|1|2311;e.v.w|1|2407;1f|1|2407;a.x.y|1|2412;z|1|2412;f.10.11|1|2505;1g|1|2505;g.12.13|1|2511;1h|1|2511;8.s.t|1|2606;14|1|2606;6.15.16|1;1i|1;9.1j.1k|1;1o|1;i.1p.1q|1;1y|1 0.3.q.u|1;2.o.4.1t.p|1;1w|1;7|1;1z|1|2303;k.17|1;l.18|1;1.c.d.n.1r.1s|1;19.1u.1v|0|2206;r.1l.1m|0|2301;m.1a.1b|1|2306;h.1c.1d|1|2311;e.v.w|1|2407;a.x.y|1|2412;f.10.11|1|2505;g.12.13|1|2511;8.s.t|1|2606;6.15.16|1;9.1j.1k|1;i.1p.1q|1 0.o.p|1;1.c.d|0 0.o.p|1;1.c.d.19.1u.1v|0;r.1l.1m|0;m.1a.1b|0 0.3.q.u|1;2.o.4.1t.p|1;22|1;1w|1;7|1;1z|1|2303;k.17|1;l.18|1;1.c.d.n.1r.1s|1;19.1u.1v|0|2206;r.1l.1m|0|2301;m.1a.1b|1|2306;h.1c.1d|1|2311;e.v.w|1|2407;a.x.y|1|2412;f.10.11|1|2505;g.12.13|1|2511;8.s.t|1|2606;6.15.16|1;9.1j.1k|1;i.1p.1q|1 0.o.p|1;1.c.d.e.v.w|0;19.1u.1v|0|2206;r.1l.1m|0;m.1a.1b|0;h.1c.1d|0 0.o.p|1;1.c.d.a.x.y|0;r.1l.1m|0|2301;m.1a.1b|0;h.1c.1d|0;e.v.w|0 0.o.4.1t.p|1;23.24|1;1.c.d.f.10.11|1;m.1a.1b|1|2306;h.1c.1d|1;e.v.w|1;a.x.y|1 0.3.q.u|1;2.o.4.1t.p|1;k.17|1;l.18|1;1.c.d.n.1r.1s|1;h.1c.1d|1|2311;e.v.w|1|2407;a.x.y|1|2412;f.10.11|1|2505;g.12.13|1|2511;8.s.t|1|2606;6.15.16|1;9.1j.1k|1;i.1p.1q|1 0.3.q.u|1;k.17|1;l.18|1;1.c.d.8.s.t|1;e.v.w|1|2407;a.x.y|1;f.10.11|1;g.12.13|1 0.3.q.u|1;k.17|1;l.18|1;1.c.d.6.15.16|1;a.x.y|1|2412;f.10.11|1;g.12.13|1;8.s.t|1 0.3.q.u|1;k.17|1;l.18|1;1.c.d.9.1j.1k|1;f.10.11|1|2505;g.12.13|1;8.s.t|1;6.15.16|1 0.3.q.u|1;k.17|1;l.18|1;1.c.d.n.1r.1s|1;g.12.13|1|2511;8.s.t|1|2606;6.15.16|1;9.1j.1k|1;i.1p.1q|1 0.3.q.u|1;k.17|1;l.18|1;1.c.d.n.1r.1s|1;8.s.t|1|2606;6.15.16|1;9.1j.1k|1;i.1p.1q|1 0|0 0|1 0.2|1 0.2|1|2007;1|0;5|0 0.2|1;1|0;5|0 0.2|1;1.19|0;5.20|0;r|0;1x|0;m|0;1n|0 0.2|1;1.h|0;5.1e|0;19|0;20|0;r|0;1x|0;m|0;1n|0 0.2|1;1.e|0;5.1f|0;r|0;1x|0;m|0;1n|0;h|0;1e|0 0.2|1;3|1;b|1;1.a|0;5.z|0;m|0;1n|0;h|0;1e|0;e|0;1f|0 0.2.4|1;3|1;b|1;1.a|1;5.z|1;m|1;1n|1;h|1;1e|1;e|1;1f|1 0.2.4|1;7|1;j|1;3|1;b|1;1.f|1;5.1g|1;h|1;1e|1;e|1;1f|1;a|1;z|1 0.2.4|1;7|1;j|1;3|1;b|1;1.f|1;5.1g|1;h|1|2311;1e|1|2311;e|1;1f|1;a|1;z|1 0.2.4|1;7|1;j|1;3|1;b|1;1.g|1;5.1h|1;e|1;1f|1;a|1;z|1;f|1;1g|1 0.2.4|1;7|1;j|1;3|1;b|1;1.8|1;5.14|1;a|1;z|1;f|1;1g|1;g|1;1h|1 0.2.4|1;7|1;j|1;3|1;b|1;1.8|1;5.14|1;a|1|2412;z|1|2412;f|1;1g|1;g|1;1h|1 0.2.4|1;7|1;j|1;3|1;b|1;1.6|1;5.1i|1;f|1;1g|1;g|1;1h|1;8|1;14|1 0.2.4|1;7|1;j|1;3|1;b|1;1.9|1;5.1o|1;g|1;1h|1;8|1;14|1;6|1;1i|1 0.2.4|1;7|1;j|1;3|1;b|1;1.9|1;5.1o|1;g|1|2511;1h|1|2511;8|1;14|1;6|1;1i|1 0.2.4|1;7|1;j|1;3|1;b|1;1.i|1;5.1y|1;8|1;14|1;6|1;1i|1;9|1;1o|1 0.2.4|1;7|1;j|1;3|1;b|1;1.n|1;5.21|1;8|1;14|1;6|1;1i|1;9|1;1o|1;i|1;1y|1 0.3|1;2.4|1;7|1;j|1;b|1;1.n|1;5.21|1;6|1;1i|1;9|1;1o|1;i|1;1y|1 0.3|1;2.4|1;1w|1;7|1;k|1;l|1;1.n|1;6|1;9|1;i|1 0.3|1;2.4|1;22|1;1w|1;7|1;k|1;l|1;1.n|1;6|1;9|1;i|1 0.3|1;2.4|1;k|1;l|1;1.n|1;6|1;9|1;i|1 0.3|1;k|1;l|1;1.n|1;6|1;9|1;i|1
0|0:8
1|0:11
2|2104:15
3|2110:16
4|0:17
5|2210:18
6|2304:19
7|2310:20
8|0:21
9|2410:22
10|2504:23
11|2510:24
12|0:25
13|0:26
14|1901:8u192
15|0:-
14|1904:8u202
14|1907:8u212
15|1910:8u222
15|2001:8u232
15|2004:8u242
16|2007:8u252
17|2010:8u262
16|2010:8u265
18|2011:8u272
18|2101:8u275
18|2106:8u282
18|2107:8u292
19|2110:8u302
20|2201:8u312
20|2204:8u322
20|2207:8u332
21|2210:8u342
21|2301:8u352
22|2304:8u362
23|2307:8u372
24|2310:8u382
25|2401:8u392
26|2404:8u402
26|2407:8u412
27|2410:8u422
28|2501:8u432
29|2504:8u442
29|2507:8u452
30|2510:8u462
31|2601:8u472
32|2604:8u482
33|2607:8u492
34|2608:8u502
35|0:11.0.32
36|0:17.0.20
37|0:21.0.12
38|0:25.0.4,26.0.2
34|0:8u504`,
  amazonlinux: `- with-sources
0|0;1|0|2303 0|1;1|1|2303 0|1;1|1 0|1 0|0;1|0
0|2608:1 2018.03
1|0:2,-
2|2303:2022
3|0:2023 2023.12.20260817.0,2.0.20260817.0
4|1806:2016.09,2017.03,2017.09,2017.12`,
  'api-firewall': `-
0|q
0|0:- 0.9.6`,
  arangodb: `-
0|1
0|0:- 3.12 3.12.10.1`,
  archlinux: `- devel devel-20260816.0.574111 20260816.0.574111
0|0 0.3|0;1.2|0 1.2|0
0|0:-
1|0:base
2|0:multilib`,
  'azul-zulu': `- 11.0.32.1-jdk-almalinux10 11.0.32.1-jdk-alpine3.23 11.0.32.1-jdk-debian13 11.0.32.1-jdk-headless-almalinux10 11.0.32.1-jdk-headless-alpine3.23 11.0.32.1-jdk-headless-debian13 11.0.32.1-jre-almalinux10 11.0.32.1-jre-alpine3.23 11.0.32.1-jre-debian13 11.0.32.1-jre-headless-almalinux10 11.0.32.1-jre-headless-alpine3.23 11.0.32.1-jre-headless-debian13 17.0.20.1-jdk-almalinux10 17.0.20.1-jdk-alpine3.23 17.0.20.1-jdk-debian13 17.0.20.1-jdk-headless-almalinux10 17.0.20.1-jdk-headless-alpine3.23 17.0.20.1-jdk-headless-debian13 17.0.20.1-jre-almalinux10 17.0.20.1-jre-alpine3.23 17.0.20.1-jre-debian13 17.0.20.1-jre-headless-almalinux10 17.0.20.1-jre-headless-alpine3.23 17.0.20.1-jre-headless-debian13 21.0.12.1-jdk-almalinux10 21.0.12.1-jdk-alpine3.23 21.0.12.1-jdk-debian13 21.0.12.1-jdk-headless-almalinux10 21.0.12.1-jdk-headless-alpine3.23 21.0.12.1-jdk-headless-debian13 21.0.12.1-jre-almalinux10 21.0.12.1-jre-alpine3.23 21.0.12.1-jre-debian13 21.0.12.1-jre-headless-almalinux10 21.0.12.1-jre-headless-alpine3.23 21.0.12.1-jre-headless-debian13 25.0.4.1-jdk-almalinux10 25.0.4.1-jdk-alpine3.23 25.0.4.1-jdk-debian13 25.0.4.1-jdk-headless-almalinux10 25.0.4.1-jdk-headless-alpine3.23 25.0.4.1-jdk-headless-debian13 25.0.4.1-jre-almalinux10 25.0.4.1-jre-alpine3.23 25.0.4.1-jre-debian13 25.0.4.1-jre-headless-almalinux10 25.0.4.1-jre-headless-alpine3.23 25.0.4.1-jre-headless-debian13 26.0.2.1-jdk-almalinux10 26.0.2.1-jdk-alpine3.23 26.0.2.1-jdk-debian13 26.0.2.1-jdk-headless-almalinux10 26.0.2.1-jdk-headless-alpine3.23 26.0.2.1-jdk-headless-debian13 26.0.2.1-jre-almalinux10 26.0.2.1-jre-alpine3.23 26.0.2.1-jre-debian13 26.0.2.1-jre-headless-almalinux10 26.0.2.1-jre-headless-alpine3.23 26.0.2.1-jre-headless-debian13 8.0.504-jdk-almalinux10 8.0.504-jdk-alpine3.23 8.0.504-jdk-debian13 8.0.504-jdk-headless-almalinux10 8.0.504-jdk-headless-alpine3.23 8.0.504-jdk-headless-debian13 8.0.504-jre-almalinux10 8.0.504-jre-alpine3.23 8.0.504-jre-debian13 8.0.504-jre-headless-almalinux10 8.0.504-jre-headless-alpine3.23 8.0.504-jre-headless-debian13 almalinux10 alpine3.23 headless headless-almalinux headless-almalinux10 headless-alpine headless-alpine3.23 headless-debian headless-debian13 jdk jdk-almalinux jdk-almalinux10 jdk-alpine jdk-alpine3.23 jdk-debian jdk-debian13 jre jre-almalinux jre-almalinux10 jre-alpine jre-alpine3.23 jre-debian jre-debian13 jre-headless jre-headless-almalinux jre-headless-almalinux10 jre-headless-alpine jre-headless-alpine3.23 jre-headless-debian jre-headless-debian13
0.2a.2f.2g|1;21.2b.2c|1;22.2d.2e|1;23.28.29|1;24.25|1;26.27|1;2h.2m.2n|1;2i.2j|1;2k.2l|1;2o.2t.2u|1;2p.2q|1;2r.2s|1 1p|1;1q|1;1r|1;1s|1;1t|1;1u|1;1v|1;1w|1;1x|1;1y|1;1z|1;20|1 1|1;2|1;3|1;4|1;5|1;6|1;7|1;8|1;9|1;a|1;b|1;c|1 d|1;e|1;f|1;g|1;h|1;i|1;j|1;k|1;l|1;m|1;n|1;o|1 p|1;q|1;r|1;s|1;t|1;u|1;v|1;w|1;x|1;y|1;z|1;10|1 11|1;12|1;13|1;14|1;15|1;16|1;17|1;18|1;19|1;1a|1;1b|1;1c|1 1d|1;1e|1;1f|1;1g|1;1h|1;1i|1;1j|1;1k|1;1l|1;1m|1;1n|1;1o|1
0|0:8,11,17,21,25,26
1|0:8.96
2|0:11.90
3|0:17.68
4|0:21.52
5|0:25.36
6|0:26.32`,
  backdrop: `- apache fpm
0.1|1;2|1
0|0:1 - 1.34.2 1.34`,
  bash: `- alpine3.24 20260817 20260817-alpine3.24 alpine3.22
0.4|5 0.1|5 0.2.3.1|5
0|0:3 3.2.57 3.2,4 4.4 4.4.23,4.3.48 4.3,4.2.53 4.2,4.1.17 4.1,4.0.44 4.0,3.1.23 3.1,3.0.22 3.0,5.0 5.0.18,5.1 5.1.16,5.2 5.2.37
1|0:5 - 5.3 5.3.15
2|0:devel`,
  bonita: `- u0
0|0 0.1|0
0|0:- 11.1.0 11.1
1|0:2026.2`,
  'buildpack-deps': `- curl scm micro
0|d;1|d;3|0|1501;2|d 0|k;1|k;3|0|1501;2|k 0|p;1|p;3|0|1501;2|p 0|0;1|0;2|0 0|o;1|o;2|o 0|h;1|h;2|h 0|8;1|8;2|8 0|6;1|6;2|6 0|p;1|p;2|p 0|d;1|d;2|d 0|4;1|f;2|4 0|f;1|f;2|f 0|4;1|4;2|4
0|0:-
1|2012:jessie
1|1904:wheezy
2|0:sid
3|1507:squeeze
4|2207:stretch
3|1705:precise
5|1906:trusty 14.04
3|1508:utopic
3|1602:vivid
3|1608:wily
6|2302:xenial 16.04
6|1707:yakkety
6|1801:zesty
6|1807:artful 17.10
7|2407:buster
6|2306:bionic 18.04
8|0:testing forky,unstable
5|0:oldstable bookworm
9|0:stable trixie
7|0:oldoldstable bullseye
6|1910:cosmic 18.10
6|2002:disco 19.04
6|2007:eoan 19.10
10|2506:focal 20.04
11|2108:groovy 20.10
11|2202:hirsute 21.04
11|2207:impish 21.10
11|0:jammy 22.04,noble 24.04
12|2308:kinetic 22.10
12|2402:lunar 23.04
12|2407:mantic 23.10
11|2507:oracular 24.10
11|2602:plucky 25.04
12|2607:questing 25.10
12|0:resolute 26.04,stonking 26.10`,
  busybox: `- glibc musl uclibc ubuntu 12.04 14.04 2013.08.1 2014.02
0|1c;1|d;2|5;4|0|1601;3|1g 0|1c;1|d;2|5;3|1g 7|0;8|0 0|0;5|0|1509;6|0|1509 4|0 0|0 0.3|0;1|0;2|0 0|0;1|0;2|0;3|0 0|15;1|9;2|c;3|o 0|15;1|9;2|2;3|o 0|1i;1|3;2|2;3|1b 0|1d;1|3;2|2;3|1h 0|1d;1|1q;2|5;3|1b
0|0:1
1|0:- unstable 1.38.0 1.38,1.37.0 1.37
2|1509:buildroot
3|1601:ubuntu
4|1601:1.21.0,1.21
5|1510:1.23.2,1.23,1.24.0
6|1606:1.24 1.24.2
7|1603:1.24.1
6|1610:1.25.0
6|1612:1.25 1.25.1
6|1701:1.26.0,1.26.1
8|1707:1.26 1.26.2,1.27.0
8|1801:1.27 1.27.2
8|1708:1.27.1
8|1802:1.28.0
8|1807:1.28 1.28.4,1.29.1
8|1804:1.28.1,1.28.2
8|1805:1.28.3
8|1901:1.29 1.29.3
8|1810:1.29.2
8|1902:1.30.0
9|1906:1.30 1.30.1
9|1910:1.31.0
10|2006:1.31 1.31.1
10|2012:1.32.0
10|2105:1.32 1.32.1,1.33.0
11|2110:1.33 1.33.1,1.34.0
1|2605:stable 1.36 1.36.1
11|2301:1.34 1.34.1
12|2410:1.35.0 1.35
11|2305:1.36.0`,
  caddy: `- alpine builder builder-alpine
0.1|1l;2.3|1l
0|0:2 - 2.11 2.11.4`,
  cassandra: `- trixie bookworm
0.2|j 0.1|4 0.1|7
0|0:4 4.1 4.1.12,4.0 4.0.21
1|0:5 - 5.0 5.0.9
2|0:6.0-alpha2 6.0`,
  centos: `-
0|0 0|18 0|h 0|e 0|1e
0|1704:5 centos5,centos5.11 5.11
1|2202:6 centos6
2|2407:7 centos7 centos7.9.2009 7.9.2009
3|2202:8 - centos8 centos8.4.2105 8.4.2105
0|2011:centos7.0.1406 7.0.1406,centos6.6 6.6,centos7.1.1503 7.1.1503,centos6.7 6.7,centos7.2.1511 7.2.1511,centos6.8 6.8,centos7.3.1611 7.3.1611,centos6.9 6.9,centos7.4.1708 7.4.1708,centos7.5.1804 7.5.1804,centos7.7.1908 7.7.1908,centos7.8.2003 7.8.2003
0|2202:centos6.10 6.10
4|2011:centos7.6.1810 7.6.1810
3|2008:centos8.1.1911 8.1.1911,centos8.2.2004 8.2.2004
3|2109:centos8.3.2011 8.3.2011`,
  chronograf: `- alpine
0|1;1|0 0|b;1|0
0|0:- 1.11 1.11.4
1|0:1.10 1.10.9`,
  cirros: `-
0|j
0|0:0 - 0.6 0.6.3`,
  clearlinux: `-
0|0
0|0:- base`,
  clickhouse: `- jammy
0.1|1
0|0:- 26.7 26.7.5 26.7.5.10,lts 26.3 26.3.20 26.3.20.7,25.8 25.8.32 25.8.32.4,26.5 26.5.7 26.5.7.64,26.6 26.6.3 26.6.3.62`,
  clojure: `- 2.13.0 2.13.0-bookworm 2.13.0-bookworm-slim 2.13.0-bullseye 2.13.0-bullseye-slim 2.13.0-trixie 2.13.0-trixie-slim bookworm bookworm-slim bullseye bullseye-slim deps deps-1.12.5.1664 deps-1.12.5.1664-bookworm deps-1.12.5.1664-bookworm-slim deps-1.12.5.1664-bullseye deps-1.12.5.1664-bullseye-slim deps-1.12.5.1664-trixie deps-1.12.5.1664-trixie-slim deps-bookworm deps-bookworm-slim deps-bullseye deps-bullseye-slim deps-trixie deps-trixie-slim temurin-11-alpine temurin-11-bookworm temurin-11-bookworm-slim temurin-11-bullseye temurin-11-bullseye-slim temurin-11-jammy temurin-11-lein temurin-11-lein-2.13.0 temurin-11-lein-2.13.0-alpine temurin-11-lein-2.13.0-bookworm temurin-11-lein-2.13.0-bookworm-slim temurin-11-lein-2.13.0-bullseye temurin-11-lein-2.13.0-bullseye-slim temurin-11-lein-2.13.0-jammy temurin-11-lein-2.13.0-noble temurin-11-lein-2.13.0-trixie temurin-11-lein-2.13.0-trixie-slim temurin-11-lein-alpine temurin-11-lein-bookworm temurin-11-lein-bookworm-slim temurin-11-lein-bullseye temurin-11-lein-bullseye-slim temurin-11-lein-jammy temurin-11-lein-noble temurin-11-lein-trixie temurin-11-lein-trixie-slim temurin-11-noble temurin-11-tools-deps temurin-11-tools-deps-1.12.5.1664 temurin-11-tools-deps-1.12.5.1664-alpine temurin-11-tools-deps-1.12.5.1664-bookworm temurin-11-tools-deps-1.12.5.1664-bookworm-slim temurin-11-tools-deps-1.12.5.1664-bullseye temurin-11-tools-deps-1.12.5.1664-bullseye-slim temurin-11-tools-deps-1.12.5.1664-jammy temurin-11-tools-deps-1.12.5.1664-noble temurin-11-tools-deps-1.12.5.1664-trixie temurin-11-tools-deps-1.12.5.1664-trixie-slim temurin-11-tools-deps-alpine temurin-11-tools-deps-bookworm temurin-11-tools-deps-bookworm-slim temurin-11-tools-deps-bullseye temurin-11-tools-deps-bullseye-slim temurin-11-tools-deps-jammy temurin-11-tools-deps-noble temurin-11-tools-deps-trixie temurin-11-tools-deps-trixie-slim temurin-11-trixie temurin-11-trixie-slim temurin-17-alpine temurin-17-bookworm temurin-17-bookworm-slim temurin-17-bullseye temurin-17-bullseye-slim temurin-17-jammy temurin-17-lein temurin-17-lein-2.13.0 temurin-17-lein-2.13.0-alpine temurin-17-lein-2.13.0-bookworm temurin-17-lein-2.13.0-bookworm-slim temurin-17-lein-2.13.0-bullseye temurin-17-lein-2.13.0-bullseye-slim temurin-17-lein-2.13.0-jammy temurin-17-lein-2.13.0-noble temurin-17-lein-2.13.0-trixie temurin-17-lein-2.13.0-trixie-slim temurin-17-lein-alpine temurin-17-lein-bookworm temurin-17-lein-bookworm-slim temurin-17-lein-bullseye temurin-17-lein-bullseye-slim temurin-17-lein-jammy temurin-17-lein-noble temurin-17-lein-trixie temurin-17-lein-trixie-slim temurin-17-noble temurin-17-tools-deps temurin-17-tools-deps-1.12.5.1664 temurin-17-tools-deps-1.12.5.1664-alpine temurin-17-tools-deps-1.12.5.1664-bookworm temurin-17-tools-deps-1.12.5.1664-bookworm-slim temurin-17-tools-deps-1.12.5.1664-bullseye temurin-17-tools-deps-1.12.5.1664-bullseye-slim temurin-17-tools-deps-1.12.5.1664-jammy temurin-17-tools-deps-1.12.5.1664-noble temurin-17-tools-deps-1.12.5.1664-trixie temurin-17-tools-deps-1.12.5.1664-trixie-slim temurin-17-tools-deps-alpine temurin-17-tools-deps-bookworm temurin-17-tools-deps-bookworm-slim temurin-17-tools-deps-bullseye temurin-17-tools-deps-bullseye-slim temurin-17-tools-deps-jammy temurin-17-tools-deps-noble temurin-17-tools-deps-trixie temurin-17-tools-deps-trixie-slim temurin-17-trixie temurin-17-trixie-slim temurin-21-alpine temurin-21-bookworm temurin-21-bookworm-slim temurin-21-bullseye temurin-21-bullseye-slim temurin-21-jammy temurin-21-lein temurin-21-lein-2.13.0 temurin-21-lein-2.13.0-alpine temurin-21-lein-2.13.0-bookworm temurin-21-lein-2.13.0-bookworm-slim temurin-21-lein-2.13.0-bullseye temurin-21-lein-2.13.0-bullseye-slim temurin-21-lein-2.13.0-jammy temurin-21-lein-2.13.0-noble temurin-21-lein-2.13.0-trixie temurin-21-lein-2.13.0-trixie-slim temurin-21-lein-alpine temurin-21-lein-bookworm temurin-21-lein-bookworm-slim temurin-21-lein-bullseye temurin-21-lein-bullseye-slim temurin-21-lein-jammy temurin-21-lein-noble temurin-21-lein-trixie temurin-21-lein-trixie-slim temurin-21-noble temurin-21-tools-deps temurin-21-tools-deps-1.12.5.1664 temurin-21-tools-deps-1.12.5.1664-alpine temurin-21-tools-deps-1.12.5.1664-bookworm temurin-21-tools-deps-1.12.5.1664-bookworm-slim temurin-21-tools-deps-1.12.5.1664-bullseye temurin-21-tools-deps-1.12.5.1664-bullseye-slim temurin-21-tools-deps-1.12.5.1664-jammy temurin-21-tools-deps-1.12.5.1664-noble temurin-21-tools-deps-1.12.5.1664-trixie temurin-21-tools-deps-1.12.5.1664-trixie-slim temurin-21-tools-deps-alpine temurin-21-tools-deps-bookworm temurin-21-tools-deps-bookworm-slim temurin-21-tools-deps-bullseye temurin-21-tools-deps-bullseye-slim temurin-21-tools-deps-jammy temurin-21-tools-deps-noble temurin-21-tools-deps-trixie temurin-21-tools-deps-trixie-slim temurin-21-trixie temurin-21-trixie-slim temurin-25-alpine temurin-25-bookworm temurin-25-bookworm-slim temurin-25-bullseye temurin-25-bullseye-slim temurin-25-lein temurin-25-lein-2.13.0 temurin-25-lein-2.13.0-alpine temurin-25-lein-2.13.0-bookworm temurin-25-lein-2.13.0-bookworm-slim temurin-25-lein-2.13.0-bullseye temurin-25-lein-2.13.0-bullseye-slim temurin-25-lein-2.13.0-noble temurin-25-lein-2.13.0-trixie temurin-25-lein-2.13.0-trixie-slim temurin-25-lein-alpine temurin-25-lein-bookworm temurin-25-lein-bookworm-slim temurin-25-lein-bullseye temurin-25-lein-bullseye-slim temurin-25-lein-noble temurin-25-lein-trixie temurin-25-lein-trixie-slim temurin-25-noble temurin-25-tools-deps temurin-25-tools-deps-1.12.5.1664 temurin-25-tools-deps-1.12.5.1664-alpine temurin-25-tools-deps-1.12.5.1664-bookworm temurin-25-tools-deps-1.12.5.1664-bookworm-slim temurin-25-tools-deps-1.12.5.1664-bullseye temurin-25-tools-deps-1.12.5.1664-bullseye-slim temurin-25-tools-deps-1.12.5.1664-noble temurin-25-tools-deps-1.12.5.1664-trixie temurin-25-tools-deps-1.12.5.1664-trixie-slim temurin-25-tools-deps-alpine temurin-25-tools-deps-bookworm temurin-25-tools-deps-bookworm-slim temurin-25-tools-deps-bullseye temurin-25-tools-deps-bullseye-slim temurin-25-tools-deps-noble temurin-25-tools-deps-trixie temurin-25-tools-deps-trixie-slim temurin-25-trixie temurin-25-trixie-slim temurin-26-alpine temurin-26-bookworm temurin-26-bookworm-slim temurin-26-bullseye temurin-26-bullseye-slim temurin-26-lein temurin-26-lein-2.13.0 temurin-26-lein-2.13.0-alpine temurin-26-lein-2.13.0-bookworm temurin-26-lein-2.13.0-bookworm-slim temurin-26-lein-2.13.0-bullseye temurin-26-lein-2.13.0-bullseye-slim temurin-26-lein-2.13.0-noble temurin-26-lein-2.13.0-trixie temurin-26-lein-2.13.0-trixie-slim temurin-26-lein-alpine temurin-26-lein-bookworm temurin-26-lein-bookworm-slim temurin-26-lein-bullseye temurin-26-lein-bullseye-slim temurin-26-lein-noble temurin-26-lein-trixie temurin-26-lein-trixie-slim temurin-26-noble temurin-26-tools-deps temurin-26-tools-deps-1.12.5.1664 temurin-26-tools-deps-1.12.5.1664-alpine temurin-26-tools-deps-1.12.5.1664-bookworm temurin-26-tools-deps-1.12.5.1664-bookworm-slim temurin-26-tools-deps-1.12.5.1664-bullseye temurin-26-tools-deps-1.12.5.1664-bullseye-slim temurin-26-tools-deps-1.12.5.1664-noble temurin-26-tools-deps-1.12.5.1664-trixie temurin-26-tools-deps-1.12.5.1664-trixie-slim temurin-26-tools-deps-alpine temurin-26-tools-deps-bookworm temurin-26-tools-deps-bookworm-slim temurin-26-tools-deps-bullseye temurin-26-tools-deps-bullseye-slim temurin-26-tools-deps-noble temurin-26-tools-deps-trixie temurin-26-tools-deps-trixie-slim temurin-26-trixie temurin-26-trixie-slim temurin-8-bookworm temurin-8-bookworm-slim temurin-8-bullseye temurin-8-bullseye-slim temurin-8-jammy temurin-8-noble temurin-8-tools-deps temurin-8-tools-deps-1.12.5.1664 temurin-8-tools-deps-1.12.5.1664-bookworm temurin-8-tools-deps-1.12.5.1664-bookworm-slim temurin-8-tools-deps-1.12.5.1664-bullseye temurin-8-tools-deps-1.12.5.1664-bullseye-slim temurin-8-tools-deps-1.12.5.1664-jammy temurin-8-tools-deps-1.12.5.1664-noble temurin-8-tools-deps-1.12.5.1664-trixie temurin-8-tools-deps-1.12.5.1664-trixie-slim temurin-8-tools-deps-bookworm temurin-8-tools-deps-bookworm-slim temurin-8-tools-deps-bullseye temurin-8-tools-deps-bullseye-slim temurin-8-tools-deps-jammy temurin-8-tools-deps-noble temurin-8-tools-deps-trixie temurin-8-tools-deps-trixie-slim temurin-8-trixie temurin-8-trixie-slim trixie trixie-slim
0|7;q.1j.1s|0;r.1k.1t|7;s.1l.1u|7;t.1m.1v|1;u.1n.1w|1;v.1o.1x|7;w.x.14.1d|7;y.17|0;z.18|7;10.19|7;11.1a|1;12.1b|1;13.1c|7;15.1e|7;16.1f|7;1g.1h.1i.1p.1y|7;1q.1z.21|7;1r.20.22|7;23.2w.35|0;24.2x.36|7;25.2y.37|7;26.2z.38|1;27.30.39|1;28.31.3a|7;29.2a.2h.2q|7;2b.2k|0;2c.2l|7;2d.2m|7;2e.2n|1;2f.2o|1;2g.2p|7;2i.2r|7;2j.2s|7;2t.2u.2v.32.3b|7;33.3c.3e|7;34.3d.3f|7;3g.49.4i|1;3h.47.48.4a.4j|7;3i.4b.4k|7;3j.4c.4l|1;3k.4d.4m|1;3l.4e.4n|7;3m.3n.3p.3y|7;3o.3x|1;3q.3z|7;3r.40|1;3s.41|1;3t.42|7;3u.43|7;3v.44|7;3w.45|7;46.4f.4o|7;4g.4p.4r|7;4h.4q.4s|7;4t.5j.5r|1;4u.5h.5i.5k.5s|7;4v.5l.5t|7;4w.5m.5u|1;4x.5n.5v|1;4y.4z.51.59|7;50.58|1;52.5a|7;53.5b|1;54.5c|1;55.5d|7;56.5e|7;57.5f|7;5g.5o.5w|7;5p.5x.5z|7;5q.5y.60|7;61.6r.6z|1;62.6p.6q.6s.70|7;63.6t.71|7;64.6u.72|1;65.6v.73|1;66.67.69.6h|7;68.6g|1;6a.6i|7;6b.6j|1;6c.6k|1;6d.6l|7;6e.6m|7;6f.6n|7;6o.6w.74|7;6x.75.77|7;6y.76.78|7;79.7h.7p|e;7a.7i.7q|e;7b.7j.7r|1;7c.7k.7s|1;7d.7l.7t|e;7e.7f.7g.7m.7u|e;7n.7v.7x|e;7o.7w.7y|e 0.1.2.8|7;3.9|7;4.a|1;5.b|1;6.7z|7;7.80|7 c.d.e.k|7;f.l|7;g.m|1;h.n|1;i.o|7;j.p|7
0|0:-
1|0:lein
2|0:tools`,
  composer: `-
0|5 0|0 0|n 0|m 0|2 0|a
0|2605:1 1.10 1.10.28,2.9 2.9.8,2.9.7,2.2.27
0|0:2 - 2.10 2.10.2,2.2 2.2.29
1|1612:1.2.2,1.2.3
1|1708:1.2 1.2.4,1.1.3 1.1,1.3 1.3.3,1.4.2,1.5.0
1|1701:1.3.0,1.3.1
1|1703:1.3.2
1|1705:1.4.1
2|1808:1.4 1.4.3,1.7.0,1.7.1
2|1811:1.5 1.5.6,1.7.2
1|1709:1.5.1
1|1712:1.5.2,1.5.5
1|1801:1.6.1,1.6.2
2|1812:1.6 1.6.5
1|1804:1.6.3
1|1805:1.6.4
3|1908:1.7 1.7.3
2|1901:1.8.0,1.8.2
3|2003:1.8 1.8.6,1.10.0
2|1902:1.8.3
2|1904:1.8.4
3|1906:1.8.5
3|1911:1.9.0
4|2010:1.9 1.9.3,1.10.13,1.10.15,2.0.2
3|2001:1.9.1
3|2002:1.9.2
3|2004:1.10.1,1.10.4
4|2005:1.10.5
4|2006:1.10.6,1.10.7
4|2106:2.0 2.0.14,2.1.0,2.1.1,2.1.2
4|2007:1.10.8
4|2008:1.10.9
4|2009:1.10.10,1.10.12
4|2011:1.10.16,2.0.3,2.0.4,2.0.6
4|2012:1.10.17,2.0.7
4|2101:2.0.8,1.10.19
4|2102:2.0.9,2.0.10
4|2104:1.10.20,2.0.11,2.0.12,1.10.21
4|2105:2.0.13
4|2110:1.10.22,2.1.8
4|2112:2.1 2.1.14,1.10.23,2.2.0,2.2.1
4|2107:2.1.3,2.1.4
4|2108:2.1.5
4|2109:2.1.6
4|2111:2.1.9,2.1.10,2.1.11
5|2112:2.1.12
4|2201:1.10.24,2.2.2,2.2.3,2.2.4
4|2204:1.10.25,2.2.10,2.3.2,2.3.3,2.2.11,2.3.4
4|2202:2.2.5
4|2203:2.2.6,2.2.7,2.2.9
0|2408:2.3 2.3.10,2.4 2.4.4,2.5 2.5.8,2.6 2.6.6,2.7.7
4|2206:2.3.5,2.2.13
4|2205:2.2.12
4|2309:1.10.26,2.2.21,2.6.2,2.6.3
4|2207:2.3.7,2.2.14,2.3.8,2.2.15,2.3.9,2.2.16
4|2208:2.2.17,2.4.0
4|2209:2.4.1
4|2302:2.2.18,2.5.1,2.5.2,2.2.19,2.5.3,2.2.20
4|2210:2.4.2,2.4.3
4|2212:2.5.0
0|2507:lts,2.8.9
4|2303:2.5.4
4|2305:2.5.5
4|2306:2.5.7
4|2310:2.6.4
4|2402:2.2.22
0|2511:1.10.27,2.8 2.8.12,2.9.1
4|2312:2.6.5
4|2403:2.7.1
0|2410:2.7 2.7.9,2.8.0,2.8.1
4|2406:2.2.23,2.7.6
4|2404:2.7.2
4|2405:2.7.4
0|2412:2.2.24,2.8.3
0|2409:2.7.8
0|2411:2.8.2
0|2601:2.2.25,2.9.2,2.9.3,2.9.4
0|2501:2.8.4
0|2503:2.8.5
0|2504:2.8.6,2.8.7
0|2505:2.8.8
0|2508:2.8.10
0|2509:2.8.11
0|2604:2.2.26,2.9.5
0|2607:2.2.28,2.10.1
0|2606:2.10.0`,
  convertigo: `-
0|1
0|0:- 8.4 8.4.3`,
  couchbase: `- community community-7.2.0 community-7.2.2 community-7.2.4 community-7.6.0 community-7.6.1 community-7.6.2 community-8.0.0 community-8.0.1 community-8.0.2 enterprise enterprise-7.2.0 enterprise-7.2.2 enterprise-7.2.3 enterprise-7.2.4 enterprise-7.2.5 enterprise-7.2.6 enterprise-7.2.7 enterprise-7.2.8 enterprise-7.2.9 enterprise-7.6.0 enterprise-7.6.1 enterprise-7.6.10 enterprise-7.6.11 enterprise-7.6.12 enterprise-7.6.2 enterprise-7.6.3 enterprise-7.6.4 enterprise-7.6.5 enterprise-7.6.6 enterprise-7.6.7 enterprise-7.6.8 enterprise-7.6.9 enterprise-8.0.0 enterprise-8.0.1 enterprise-8.0.2
0.b.10|1;1.a|1;2|1;3|1;4|1;5|1;6|1;7|1;8|1;9|1;c|1;d|1;e|1;f|1;g|1;h|1;i|1;j|1;k|1;l|1;m|1;n|1;o|1;p|1;q|1;r|1;s|1;t|1;u|1;v|1;w|1;x|1;y|1;z|1 0|1
0|0:-
1|0:7.2.0,7.2.2,7.2.3,7.2.4,7.6.0,7.6.1,7.2.5,7.6.2,7.6.3,7.2.6,7.6.4,7.6.5,7.2.7,7.6.6,7.6.7,8.0.0,7.2.8,7.6.8,7.2.9,7.6.9,7.6.10,8.0.1,7.6.11,8.0.2,7.6.12`,
  couchdb: `- nouveau
0|1;1|1 0|1 0|s;1|s
0|0:3 3.5 3.5.2 3.5.2.1
1|0:-
2|0:3.4 3.4.3`,
  crate: `-
0|1
0|0:- 6.4 6.4.3,6.3 6.3.7`,
  dart: `- sdk 95.2.beta 95.2.beta-sdk
0.1|b 0.1|10 0.1|0 2.3|10
0|2305:2 2.19 2.19.6,3.0.0,3.0.1
1|0:3 stable - 3.13 3.13.1,beta
2|2105:2.12.4 2.12,2.13.0
2|2109:2.13 2.13.4,2.14.1,2.14.2
2|2106:2.13.1,2.13.3
0|2112:2.14 2.14.4,2.15.0
2|2110:2.14.3
0|2202:2.15 2.15.1,2.16.0
0|2205:2.16 2.16.2,2.17.0
0|2203:2.16.1
0|2208:2.17 2.17.7,2.17.6
0|2206:2.17.1,2.17.3
0|2207:2.17.5
0|2209:2.18.0,2.18.1
0|2301:2.18 2.18.7,2.18.6
0|2210:2.18.2
0|2211:2.18.3,2.18.4
0|2212:2.18.5
0|2302:2.19.0,2.19.1
0|2303:2.19.2,2.19.3,2.19.4,2.19.5
0|2308:3.0 3.0.7
0|2306:3.0.2,3.0.3,3.0.4
0|2307:3.0.5,3.0.6
0|2309:3.1.0,3.1.1,3.1.2
0|2311:3.1 3.1.5,3.2.0
0|2310:3.1.3,3.1.4
0|2402:3.2 3.2.6,3.2.5
0|2312:3.2.2,3.2.3
0|2401:3.2.4
0|2403:3.3.0,3.3.1
0|2405:3.3 3.3.4,3.4.0,3.4.1
0|2404:3.3.3
0|2408:3.4 3.4.4,3.5.0,3.5.1
0|2406:3.4.2,3.4.3
0|2412:3.5 3.5.4
0|2410:3.5.2
0|2501:3.6.0
0|2502:3.6 3.6.2,3.6.1,3.7.0
0|2505:3.7 3.7.3
0|2503:3.7.1
0|2504:3.7.2
0|2506:3.8.0
0|2508:3.8 3.8.3,3.8.2
0|2507:3.8.1
1|2508:3.9.0,3.9.1
1|2511:3.9 3.9.4,3.10.0,3.10.1
1|2509:3.9.2
1|2510:3.9.3
1|2602:3.10 3.10.9,3.10.8,3.11.0
1|2512:3.10.2,3.10.3,3.10.4,3.10.6
1|2601:3.10.7
1|2605:3.11 3.11.6,3.11.5,3.12.0
1|2603:3.11.1
1|2604:3.11.2,3.11.4
1|2608:3.12 3.12.2,3.13.0
1|2606:3.12.1
3|0:3.14.0`,
  debian: `- slim backports
0|0 0|k;1|k 0|o;1|o 0|6;1|6 0|h;1|h 0|d;1|d 0|d 0|k;2|k;1|k 0|k;2|k|1903;1|k 0|p;1|p 0|d;2|d;1|d 0|p;2|p;1|p 0|h;2|h;1|h 0|p 0|o;2|o;1|o 0|9 0|6;2|6|2404;1|6 0|9;1|9 0|6;2|6|2508;1|6 0|3;1|3
0|1603:6,squeeze,6.0.10,6.0
1|1903:7 7.11
1|2103:8 8.11
2|2207:9 9.13
3|2407:10 10.13
3|0:11 11.11 bullseye-20260803,oldoldstable-20260803
4|0:12 12.15 bookworm-20260803,oldstable-20260803
5|0:13 13.6 trixie-20260803,stable-20260803
6|0:-
7|1903:wheezy
8|2103:jessie
9|0:sid sid-20260803,unstable unstable-20260803,forky-20260803,testing-20260803
10|0:stable,trixie
11|0:testing,forky
12|0:oldstable,bookworm
13|0:rc-buggy rc-buggy-20260803,experimental experimental-20260803
0|1501:7.7
0|1506:8.0
0|1509:7.8,8.1
14|2207:stretch
0|1601:8.2
0|1604:7.9,8.3
0|1606:8.4,7.10
0|1609:8.5
0|1701:8.6
0|1705:8.7
15|1707:9.0,8.8
16|2407:buster
16|0:oldoldstable
15|1712:8.9,9.2
15|1710:9.1
17|1806:8.10
17|1803:9.3
17|1807:9.4
17|1811:9.5
17|1902:9.6
17|1903:9.7
17|1905:9.8
17|1909:9.9,10.0
18|0:bullseye
17|1911:10.1
17|2002:9.11,10.2
19|2005:10.3
19|2007:9.12
19|2008:10.4
19|2010:10.5
19|2012:10.6
19|2102:10.7
19|2103:10.8
19|2106:10.9
19|2110:10.10,11.0
19|2112:11.1
19|2203:10.11,11.2
19|2207:11.3
3|2209:10.12
19|2209:11.4
19|2212:11.5
19|2305:11.6
19|2310:11.7,12.1
19|2307:12.0
19|2312:12.2
19|2402:11.8,12.4
19|2407:12.5,11.9
19|2409:12.6,11.10
19|2411:12.7
19|2501:12.8
19|2503:12.9
19|2505:12.10
19|2509:12.11
5|2509:13.0
19|2601:12.12
5|2511:13.1
5|2601:13.2
19|2605:12.13
5|2603:13.3
5|2605:13.4
19|2607:12.14
5|2607:13.5`,
  docker: `- dind git dind-rootless cli alpine3.24 cli-alpine3.24 dind-alpine3.24
0|0;1|0;2|0 0|11;1|11;2|11 0|x;1|x;2|x 0|1;1|1;3|0;2|1 0.4|1;1|1;3|1;2|1 0.1|1;4|1;3|1;2|1 0.1.2|x;4|x;3|1 0.1|x;4|x;3|1 0.1|x;4|x;3|1;2|x|2403 0|x;1|x;3|0;2|x 0|1m;1|1m;2|1m 0|7;1|7;2|7 0.5.1.7|x;4.6|x;3|1
0|1703:1,1.12
1|1805:17 17.12,18.04
2|1909:18 18.09
3|2108:19 19.03
4|2305:20 20.10
5|2310:23 23.0
6|2407:24 24.0,25 25.0
7|2407:26 26.1,27.0
7|2502:27 27.5
7|2511:28 28.5
7|0:29 29.7
0|1602:1.8
8|0:-
0|1511:1.7
0|1508:1.6,1.5,1.4,1.3,1.2,1.1,1.0
0|1604:1.9
0|1608:1.10
0|1701:1.11
0|1704:1.13
0|1707:17.03
9|2012:stable
0|1705:17.04
0|1706:17.05
10|1711:17.06
0|1710:17.07
1|1802:17.09,18.01
11|1711:17.10
11|1712:17.11
1|1803:18.02
1|1807:18.03,18.05
1|1906:18.06
7|2404:26.0
7|2408:27.1
7|2409:27.2
7|2412:27.3
7|2501:27.4
7|2504:28.0
7|2505:28.1
7|2506:28.2
7|2509:28.3
7|2510:28.4
7|2512:29.0
7|2601:29.1
7|2603:29.2
7|2604:29.3
7|2605:29.4
7|2606:29.5
7|2607:29.6
12|0:29.7.2`,
  drupal: `- apache apache-bookworm apache-trixie fpm fpm-alpine fpm-alpine3.23 fpm-alpine3.24 fpm-bookworm fpm-trixie php8.4 php8.4-apache php8.4-apache-bookworm php8.4-apache-trixie php8.4-fpm php8.4-fpm-alpine php8.4-fpm-alpine3.23 php8.4-fpm-alpine3.24 php8.4-fpm-bookworm php8.4-fpm-trixie php8.5 php8.5-apache php8.5-apache-bookworm php8.5-apache-trixie php8.5-fpm php8.5-fpm-alpine php8.5-fpm-alpine3.23 php8.5-fpm-alpine3.24 php8.5-fpm-bookworm php8.5-fpm-trixie php8.3 php8.3-apache php8.3-apache-bookworm php8.3-apache-trixie php8.3-fpm php8.3-fpm-alpine php8.3-fpm-alpine3.23 php8.3-fpm-alpine3.24 php8.3-fpm-bookworm php8.3-fpm-trixie
0.1.3.a.b.d|p;2.c|h;4.9.e.j|p;5.7.f.h|5;6.g|5;8.i|h;u.v.x|p;w|h;y.13|p;z.11|5;10|5;12|h 0.1.3.k.l.n|p;2.m|h;4.9.o.t|p;5.7.p.r|5;6.q|5;8.s|h;a.b.d|p;c|h;e.j|p;f.h|5;g|5;i|h 0.1.3|p;2|h;4.9|p;5.7|5;6|5;8|h 0.1.3.a.b.d|p;2.c|h;4.9.e.j|p;5.7.f.h|5;6.g|5;8.i|h;k.l.n|p;m|h;o.t|p;p.r|5;q|5;s|h
0|0:10 10.6 10.6.15
1|0:11 11.4 11.4.5
2|0:- php8.5,php8.4
3|0:11.3 11.3.16`,
  'eclipse-mosquitto': `- openssl alpine
0|c;1|c 0.2|c 1|c 0|c 0.1|c 2|c
0|0:2
1|0:-
2|0:1.6 1.6.15
3|0:openssl
4|0:2.0 2.0.22
5|0:2.1 2.1.2`,
  'eclipse-temurin': `jdk jre jdk-alpine jre-alpine jdk-jammy jre-jammy jdk-noble jre-noble jdk-ubi9-minimal jre-ubi9-minimal jdk-alpine-3.21 jre-alpine-3.21 jdk-ubi10-minimal jre-ubi10-minimal jdk-alpine-3.22 jre-alpine-3.22 jdk-alpine-3.23 jre-alpine-3.23 jdk-alpine-3.20 jre-alpine-3.20 jdk-focal jre-focal jdk-resolute jre-resolute jdk-centos7 - jre-centos7 alpine jdk-alpine-3.24 jre-alpine-3.24 jammy noble ubi9-minimal alpine-3.21 ubi10-minimal alpine-3.20 alpine-3.22 alpine-3.23 alpine-3.24 centos7 focal resolute
p.0.m.15|e;r.12.2.s|0;z.i|0|2604;x.a|0;10.e|0;11.g|0;13.o|e|2407;14.k|j|2508;u.4|e;6.v|e;c.y|e;8.w|e;1.n|e;3.t|0;j|0|2604;b|0;f|0;h|0;q|e|2407;l|j|2508;5|e;7|e;d|e;9|e p.0.m.15|4;r.12.2.s|0;z.i|0|2604;x.a|0;10.e|0;11.g|0;13.o|e|2407;14.k|4|2508;u.4|4;6.v|4;c.y|7;8.w|7;1.n|4;3.t|0;j|0|2604;b|0;f|0;h|0;q|e|2407;l|4|2508;5|4;7|4;d|7;9|7 p.14.0.k|4;r.2|0;13.o|e p.0.m.15|4;r.12.2.s|0;z.i|0|2604;x.a|0;10.e|0;11.g|0;13.o|e|2407;14.k|4|2508;u.4|4;6.v|f;c.y|7;8.w|7;1.n|4;3.t|0;j|0|2604;b|0;f|0;h|0;q|e|2407;l|4|2508;5|4;7|f;d|7;9|7 p.u.0.4|4;r.2|0;13.o|e;14.k|4;1.5|4;3|0;q|e;l|4 p.u.0.4|4;r.2|0;13.o|e;14.k|4;8.w|7;1.5|4;3|0;q|e;l|4;9|7 p.u.0.4|1;r.2|0;8.w|1;1.5|1;3|0;9|1 p.0.m.15|7;r.12.2.s|1;z.i|1|2604;x.a|1;10.e|1;11.g|1;u.4|7;6.v|l;c.y|7;8.w|7;1.n|7;3.t|1;j|1|2604;b|1;f|1;h|1;5|7;7|l;d|7;9|7 p.0.6.v|l;r.2|1;u.4|7;8.w|7;1.7|l;3|1;5|7;9|7 p.0.6.v|l;r.x.2.a|1;z.i|1;8.w|7;1.7|l;3.b|1;j|1;9|7 p.0.6.v|l;r.10.2.e|1;z.i|1;x.a|1;c.y|7;8.w|7;1.7|l;3.f|1;j|1;b|1;d|7;9|7 p.0.m.15|7;r.12.2.s|1;x.a|1;10.e|1;11.g|1;u.4|7;6.v|l;c.y|7;1.n|7;3.t|1;b|1;f|1;h|1;5|7;7|l;d|7 p.0.m.15|7;r.12.2.s|1;11.g|1;u.4|7;6.v|l;c.y|7;1.n|7;3.t|1;h|1;5|7;7|l;d|7 0.k|j;o|e;1.l|e;q|e 0.k|4;o|e;1.l|4;q|e 0.k|4;2|0;o|e p|7 0.k|4;2|0;o|e;1.l|4;3|0;q|e 0.k|j;o|e;1.l|j;q|e 0.k|j;2|0;o|e;1.l|j;3|0;q|e 0.4|4;2|0;o|e;k|4;1.5|4;3|0;q|e;l|4 0.4|j;2|0;o|e;k|j;1.5|j;3|0;q|e;l|j 0.4|4;2|0;o|e;k|4;8|7;1.5|4;3|0;q|e;l|4;9|7 0.4|j;2|0;o|e;k|j;8|e;1.5|j;3|0;q|e;l|j;9|e 0.4|e;2|0;8|e;1.5|e;3|0;9|e 0.4|1;2|0;8|1;1.5|1;3|0;9|1 0.4|1;2|1;8|1;1.5|1;3|1;9|1 0.4|e;2|1;8|e;1.5|e;3|1;9|e 0.4|7;2|1;8|7;1.5|7;3|1;9|7 0.6|f;2|0;k|4;4|4;8|7;1.7|f;3|0;l|4;5|4;9|7 0.6|l;2|1;4|7;8|7;1.7|l;3|1;5|7;9|7 0.6|4;2|0;k|4;4|4;8|7;1.7|4;3|0;l|4;5|4;9|7 0.6|j;2|0;k|j;4|j;8|e;1.7|j;3|0;l|j;5|j;9|e 0.6|l;2|1;8|7;1.7|l;3|1;9|7 0.6|j;2.a|0;i|0;k|j;4|j;8|e;1.7|j;3.b|0;j|0;l|j;5|j;9|e 0.6|4;2.a|0;i|0;k|4;4|4;8|7;1.7|4;3.b|0;j|0;l|4;5|4;9|7 0.6|f;2.a|0;i|0;k|4;4|4;8|7;1.7|f;3.b|0;j|0;l|4;5|4;9|7 0.6|l;2.a|1;i|1;4|7;8|7;1.7|l;3.b|1;j|1;5|7;9|7 0.6|l;2.a|1;i|1;8|7;1.7|l;3.b|1;j|1;9|7 0.6|j;2.e|0;i|0;a|0;4|j;c|e;8|e;1.7|j;3.f|0;j|0;b|0;5|j;d|e;9|e 0.6|4;2.e|0;i|0;a|0;4|4;c|7;8|7;1.7|4;3.f|0;j|0;b|0;5|4;d|7;9|7 0.6|f;2.e|0;i|0;a|0;4|4;c|7;8|7;1.7|f;3.f|0;j|0;b|0;5|4;d|7;9|7 0.6|l;2.e|1;i|1;a|1;4|7;c|7;8|7;1.7|l;3.f|1;j|1;b|1;5|7;d|7;9|7 0.6|l;2.e|1;i|1;a|1;c|7;8|7;1.7|l;3.f|1;j|1;b|1;d|7;9|7 0.6|l;2.e|1;a|1;4|7;c|7;1.7|l;3.f|1;b|1;5|7;d|7 0.6|j;2.e|0;i|0;a|0;g|0;4|j;c|e;8|e;1.7|j;3.f|0;j|0;b|0;h|0;5|j;d|e;9|e 0.6|4;2.e|0;i|0;a|0;g|0;4|4;c|7;8|7;1.7|4;3.f|0;j|0;b|0;h|0;5|4;d|7;9|7 0.6|f;2.e|0;i|0;a|0;g|0;4|4;c|7;8|7;1.7|f;3.f|0;j|0;b|0;h|0;5|4;d|7;9|7 0.6|l;2.e|1;i|1;a|1;g|1;4|7;c|7;8|7;1.7|l;3.f|1;j|1;b|1;h|1;5|7;d|7;9|7 0.6|l;2.e|1;a|1;g|1;4|7;c|7;1.7|l;3.f|1;b|1;h|1;5|7;d|7 0.6|j;2.g|0;i|0;a|0;e|0;4|j;c|e;8|e;1.7|j;3.h|0;j|0;b|0;f|0;5|j;d|e;9|e 0.6|4;2.g|0;i|0;a|0;e|0;4|4;c|7;8|7;1.7|4;3.h|0;j|0;b|0;f|0;5|4;d|7;9|7 0.6|f;2.g|0;i|0;a|0;e|0;4|4;c|7;8|7;1.7|f;3.h|0;j|0;b|0;f|0;5|4;d|7;9|7 0.6|l;2.g|1;i|1;a|1;e|1;4|7;c|7;8|7;1.7|l;3.h|1;j|1;b|1;f|1;5|7;d|7;9|7 0.6|l;2.g|1;a|1;e|1;4|7;c|7;1.7|l;3.h|1;b|1;f|1;5|7;d|7 0.6|l;2.g|1;4|7;c|7;1.7|l;3.h|1;5|7;d|7 0.m|4;2.g|0;a|0;e|0;4|4;6|4;c|7;8|7;1.n|4;3.h|0;b|0;f|0;5|4;7|4;d|7;9|7 0.m|7;2.g|1;a|1;e|1;4|7;6|l;c|7;1.n|7;3.h|1;b|1;f|1;5|7;7|l;d|7 0.m|4;2.g|0;a|0;e|0;4|4;6|f;c|7;8|7;1.n|4;3.h|0;b|0;f|0;5|4;7|f;d|7;9|7 0.m|7;2.g|1;a|1;e|1;4|7;6|l;c|7;8|7;1.n|7;3.h|1;b|1;f|1;5|7;7|l;d|7;9|7 0.m|j;2.g|0;a|0;e|0;4|j;6|j;c|e;8|e;1.n|j;3.h|0;b|0;f|0;5|j;7|j;d|e;9|e 0.m|7;2.g|1;4|7;6|l;c|7;1.n|7;3.h|1;5|7;7|l;d|7 0.m|e;2.s|0;a|0;e|0;g|0;4|e;6|e;c|e;8|e;1.n|e;3.t|0;b|0;f|0;h|0;5|e;7|e;d|e;9|e 0.m|4;2.s|0;a|0;e|0;g|0;4|4;6|4;c|7;8|7;1.n|4;3.t|0;b|0;f|0;h|0;5|4;7|4;d|7;9|7 0.m|4;2.s|0;a|0;e|0;g|0;4|4;6|f;c|7;8|7;1.n|4;3.t|0;b|0;f|0;h|0;5|4;7|f;d|7;9|7 0.m|7;2.s|1;a|1;e|1;g|1;4|7;6|l;c|7;8|7;1.n|7;3.t|1;b|1;f|1;h|1;5|7;7|l;d|7;9|7 0.m|7;2.s|1;a|1;e|1;g|1;4|7;6|l;c|7;1.n|7;3.t|1;b|1;f|1;h|1;5|7;7|l;d|7 0.m|7;2.s|1;g|1;4|7;6|l;c|7;1.n|7;3.t|1;h|1;5|7;7|l;d|7
0|0:8
1|0:11
2|2204:16
3|0:17
4|2209:18
5|2303:19
6|2310:20
7|0:21
8|2409:22
9|2503:23
10|2509:24
11|0:25
12|0:26
13|2111:8u302-b08
14|2111:11.0.12_7
15|2204:16.0.2_7
16|0:-
15|2111:17_35
17|2202:11.0.13_8,17.0.1_12
18|2202:8u312-b07
19|2205:8u322-b06
17|2203:11.0.14_9
17|2204:17.0.2_8,11.0.14.1_1
15|2205:18_36
20|2207:11.0.15_10,17.0.3_7
20|2208:18.0.1_10,11.0.16_8,17.0.4_8,18.0.2_9
21|2208:8u332-b09,8u342-b07
21|2211:8u345-b01
20|2211:11.0.16.1_1,17.0.4.1_1,19_36
20|2209:18.0.2.1_1
22|2301:11.0.17_8,17.0.5_8,19.0.1_10
23|2301:8u352-b08
22|2304:11.0.18_10,17.0.6_10
23|2304:8u362-b09
22|2303:19.0.2_7
24|2304:20_36
23|2308:8u372-b07
22|2307:11.0.19_7,17.0.7_7
25|2307:20.0.1_9
25|2310:20.0.2_9
22|2308:17.0.8_7,11.0.20_8
23|2311:8u382-b05
22|2310:11.0.20.1_1,17.0.8.1_1
26|2310:21_35
22|2401:11.0.21_9,17.0.9_9
27|2401:21.0.1_12
23|2401:8u392-b08
23|2404:8u402-b06
22|2404:11.0.22_7,17.0.10_7
28|2404:21.0.2_13
27|2404:22_36
23|2407:8u412-b08
22|2407:11.0.23_9,17.0.11_9
28|2407:21.0.3_9,22.0.1_8
29|2410:17.0.12_7
30|2410:21.0.4_7
31|2410:11.0.24_8
30|2409:22.0.2_9
32|2410:8u422-b05
33|2410:23_37
34|2501:8u432-b06
35|2501:11.0.25_9
36|2501:17.0.13_11
37|2501:21.0.5_11
38|2501:23.0.1_11
34|2504:8u442-b06
35|2504:11.0.26_4
36|2504:17.0.14_7
37|2504:21.0.6_7
38|2503:23.0.2_7
38|2504:24_36
35|2508:11.0.27_6
36|2508:17.0.15_6
37|2508:21.0.7_6
38|2508:24.0.1_9
34|2508:8u452-b09
39|2511:8u462-b08
40|2511:11.0.28_6
41|2511:17.0.16_8
42|2511:21.0.8_9
43|2509:24.0.2_12
44|2511:25_36
45|2602:8u472-b08
46|2602:11.0.29_7
47|2602:17.0.17_10
48|2602:21.0.9_10
49|2602:25.0.1_8
50|2605:8u482-b08
51|2604:11.0.30_7
52|2605:17.0.18_8
53|2605:21.0.10_7
54|2604:25.0.2_10
55|2605:26_35
56|2608:11.0.31_11
57|2608:25.0.3_9
58|2608:17.0.19_10
59|2608:21.0.11_10
60|2608:8u492-b09
61|2608:26.0.1_8
62|0:8u502-b07
63|0:11.0.32_9
64|0:17.0.20_8
65|0:21.0.12_8
66|0:25.0.4_7
67|0:26.0.2_10`,
  eggdrop: `-
0|1f
0|0:stable - 1.10 1.10.1,develop`,
  elasticsearch: `-
0|1
0|0:8.19.20,9.4.5,9.5.2`,
  elixir: `- slim alpine onbuild otp-21 otp-21-alpine otp-22 otp-22-alpine otp-24 otp-24-alpine otp-24-slim otp-25 otp-25-alpine otp-25-slim otp-26 otp-26-alpine otp-26-slim otp-27 otp-27-alpine otp-27-slim otp-28 otp-28-alpine otp-28-slim otp-29 otp-29-alpine otp-29-slim
0|0 0|1a;3|0|1606;1|1a 0.n|6;2.o|6;3|0|1606;4|8|1807;5|8|1807;6|8|1907;7|8|1907;8|8|2406;9|8|2406;a|8|2406;b|6|2510;c|6|2510;d|6|2510;e|8|2606;f|8|2606;g|8|2606;h|6;i|6;j|6;k|6;l|6;m|6;p.1|6 0|0;1|0 0|1a;1|1a 0|6;1|6 0|0;2|0;1|0 0|6;2|6;1|6 0|8;2|12;1|8 0|6;2|6 0|6;2|6|2212;1|6 0|8;2|8;1|8 1|6
0|1606:1.2.3,1.2.4,1.2.5
1|1803:1.2
2|0:-
3|1607:1.3.0,1.3.1
4|1807:1.3 1.3.4
4|1803:1.2.6
3|1609:1.3.2
3|1610:1.3.3
3|1701:1.4.0
5|2011:1.4 1.4.5
3|1702:1.4.1
3|1705:1.4.2
3|1706:1.4.4
6|1708:1.5.0
7|2011:1.5 1.5.3
6|1710:1.5.1
6|1712:1.5.2
6|1801:1.6.0
7|2208:1.6 1.6.6
8|1803:1.6.1,1.6.2,1.6.3
8|1805:1.6.4
8|1806:1.6.5
9|2208:1.6.6-otp-21 1.6-otp-21
8|1808:1.7.1,1.7.2
10|2401:1.7 1.7.4,1.8 1.8.2
8|1811:1.7.3
8|1901:1.8.0
8|1905:1.8.1
9|2401:1.8.2-otp-22 1.8-otp-22
11|1907:1.9.0
7|2401:1.9 1.9.4,1.10 1.10.4,1.11 1.11.4
11|1910:1.9.1
11|1911:1.9.2
11|2002:1.10.0
11|2003:1.10.1
11|2004:1.10.2
11|2007:1.10.3
11|2011:1.11.1
11|2101:1.11.2
11|2103:1.11.3
7|2510:1.12 1.12.3 1.12.3-otp-24 1.12-otp-24,1.13 1.13.4 1.13.4-otp-24 1.13-otp-24,1.13.4-otp-25 1.13-otp-25,1.14-otp-24 1.14.5-otp-24,1.14.5-otp-25 1.14-otp-25
11|2106:1.12.0
11|2107:1.12.1
11|2109:1.12.2
11|2112:1.13.0
11|2201:1.13.1
11|2202:1.13.2
11|2204:1.13.3
11|2510:1.14 1.14.5 1.14.5-otp-26 1.14-otp-26,1.19.0 1.19.0-otp-28,1.19.0-otp-26,1.19.0-otp-27
11|2210:1.14.0
11|2211:1.14.1
11|2301:1.14.2,1.14.2-otp-24
11|2304:1.14.3,1.14.3-otp-24
11|2305:1.14.4,1.14.4-otp-24
12|2408:1.13.4-otp-23 1.13-otp-23
11|2606:1.15 1.15-otp-26 1.15.8 1.15.8-otp-26,1.20.0 1.20.0-otp-29,1.20.0-otp-27,1.20.0-otp-28
7|2606:1.15-otp-24 1.15.8-otp-24,1.15-otp-25 1.15.8-otp-25
11|2307:1.15.0,1.15.0-otp-24,1.15.0-otp-25,1.15.1,1.15.1-otp-24,1.15.1-otp-25
11|2310:1.15.4,1.15.4-otp-24,1.15.4-otp-25
11|2311:1.15.6,1.15.6-otp-24,1.15.6-otp-25
11|2405:1.15.7 1.15.7-otp-26,1.15.7-otp-24,1.15.7-otp-25,1.16.2 1.16.2-otp-26,1.16.2-otp-24,1.16.2-otp-25
11|2402:1.16.0,1.16.0-otp-24,1.16.0-otp-25
7|0:1.16 1.16-otp-26 1.16.3 1.16.3-otp-26,1.16-otp-24 1.16.3-otp-24,1.16-otp-25 1.16.3-otp-25,1.17 1.17-otp-27 1.17.3 1.17.3-otp-27,1.17-otp-25 1.17.3-otp-25,1.17-otp-26 1.17.3-otp-26,1.18 1.18.4 1.18.4-otp-28 1.18-otp-28,1.18-otp-27 1.18.4-otp-27,1.18-otp-25 1.18.4-otp-25,1.18-otp-26 1.18.4-otp-26,1.19 1.19-otp-28 1.19.5 1.19.5-otp-28,1.19-otp-26 1.19.5-otp-26,1.19-otp-27 1.19.5-otp-27,1.20 1.20-otp-29 1.20.3 1.20.3-otp-29,1.20-otp-27 1.20.3-otp-27,1.20-otp-28 1.20.3-otp-28
11|2403:1.16.1 1.16.1-otp-26,1.16.1-otp-24,1.16.1-otp-25
11|2406:1.17.0 1.17.0-otp-27,1.17.0-otp-25,1.17.0-otp-26
11|2407:1.17.1 1.17.1-otp-27,1.17.1-otp-25,1.17.1-otp-26
11|2410:1.17.2 1.17.2-otp-27,1.17.2-otp-25,1.17.2-otp-26
11|2501:1.18.0 1.18.0-otp-27,1.18.0-otp-26
7|2501:1.18.0-otp-25
11|2502:1.18.1 1.18.1-otp-27,1.18.1-otp-26
7|2502:1.18.1-otp-25
11|2503:1.18.2 1.18.2-otp-27,1.18.2-otp-26
7|2503:1.18.2-otp-25
11|2505:1.18.3 1.18.3-otp-27,1.18.3-otp-26
7|2505:1.18.3-otp-25
11|2511:1.19.1 1.19.1-otp-28,1.19.1-otp-26,1.19.1-otp-27,1.19.2 1.19.2-otp-28,1.19.2-otp-26,1.19.2-otp-27
11|2512:1.19.3 1.19.3-otp-28,1.19.3-otp-26,1.19.3-otp-27
11|2601:1.19.4 1.19.4-otp-28,1.19.4-otp-26,1.19.4-otp-27
11|2607:1.20.1 1.20.1-otp-29,1.20.1-otp-27,1.20.1-otp-28
11|2608:1.20.2 1.20.2-otp-29,1.20.2-otp-27,1.20.2-otp-28`,
  emqx: `-
0|1
0|0:5 - 5.8 5.8.8,5.7 5.7.2`,
  erlang: `- slim alpine onbuild jessie
0|8;1|8 0|6;3|0|1704;1|6 0|6;2|6|2206;1|6 0|6;2|6|2212;4|v|1807;1|6 0|6;2|6;1|6 0|9;2|8;1|9 0|0;3|0 0|9;2|8;4|v|1807;3|0|1704;1|9 0|0;3|0;1|0 0|8;2|0;1|8 0|8;2|12;1|8 0|8;2|12;4|v;1|8 0|6;2|6|2212;1|6 0|8;2|8;1|8 0|3;2|8;1|3
0|1811|jessie:17 17.5
1|2207|stretch:18 18.3,19 19.3
2|2408|buster:20 20.3
3|2408|buster:21
4|2408|buster:22 22.3,23 23.3
4|0|bullseye:24 24.3 24.3.4 24.3.4.17,25 25.3 25.3.2 25.3.2.21
4|0|bookworm:26 26.2 26.2.5 26.2.5.21
4|0:27 27.3 27.3.4 27.3.4.16
5|0:28 28.5.0 28.5 28.5.0.5,29 29.0 29.0.5.0 29.0.5
6|1512|jessie:18.1
7|0:-
8|1603|jessie:18.2
8|1609|jessie:19.0
8|1612|jessie:19.1
8|1703|jessie:19.2
9|1709|jessie:20.0
9|1712|jessie:20.1
10|1803|stretch:20.2
11|1809|stretch:21.0
10|1812|stretch:21.1
10|1903|stretch:21.2
12|2408|buster:21.3
13|1909|stretch:22.0
13|1912|stretch:22.1
13|2003|buster:22.2
13|2009|buster:23.0
13|2012|buster:23.1
13|2103|buster:23.2
13|2109|buster:24.0
13|2112|buster:24.1
13|2203|bullseye:24.2
14|2209|bullseye:25.0
14|2212|bullseye:25.1
14|2303|bullseye:25.2
14|2310|bullseye:26.0
14|2312|bullseye:26.1
14|2410|bookworm:27.0
14|2501|bookworm:27.1
14|2503|bookworm:27.2
14|2509|bookworm:28.0
14|2511|bookworm:28.1
14|2512|bookworm:28.2
5|2603|trixie:28.3
5|2605|trixie:28.4`,
  espocrm: `- apache apache-trixie fpm fpm-alpine fpm-alpine3.23 fpm-trixie
0.1.2|o;3.6|o;4.5|1r
0|0:10 - 10.0.6 10.0`,
  fedora: `- modular
0|0 0|y 0|j;1|0|1803 0|j 0|4 0|7 0|1s
0|1703:20 heisenbug,21,22,23
0|1709:24
1|1803:25
2|2007:26
3|2007:27
4|2007:28,29
5|2007:30
5|2104:31
4|2110:32
4|2203:33
4|2211:34
5|2302:35
5|2305:36
5|2402:37
5|2407:38
5|2503:39
5|2506:40
5|2602:41
5|2605:42
5|0:43,44 -,45 rawhide
0|1803:modular
6|1805:branched`,
  flink: `- java11 java17 java21 scala_2.12 scala_2.12-java11 scala_2.12-java17 java8 scala_2.12-java21 scala_2.12-java8
0|1 0.2|1;1|1;3|1 0.1.4.5|1;2.6|1;7.9|1 0.2.4.6|1;1.5|1;3.8|1
0|0:- java17,java11,java21
1|0:scala_2.12
2|0:1.20 1.20.5
3|0:2.1 2.1.3,2.2 2.2.1,2.3.0 2.3`,
  fluentd: `- 1 1.0 debian-1 debian-1.0
0|9 1.3|9 2.4|9
0|0:-
1|0:v1.19
2|0:v1.19.3`,
  friendica: `- apache fpm fpm-alpine
0.1|d;2|d;3|5
0|0:- stable 2026.05,dev 2026.08-dev,rc 2026.08-rc,2026.01`,
  gcc: `- bookworm bullseye buster trixie
0|w 0|1k 0.3|w 0.2|w;1|w|2306;3|b|2304 0.2|w;1|w|2306 0.1|j;2|w|2306 0.1|j 0.4|w;1|w|2508 0.4|w 0.4|w;1|w|2508;2|w|2304 0|0 0|7 0.2|w 0.2|w;1|w;3|b|2304 0.1|w 0.1|w;2|w|2306
0|1710:4 4.9 4.9.4,5.4.0 5.4
1|1905:5 5.5.0 5.5
1|2005:6 6.5.0 6.5
0|2005:7 7.5.0 7.5
2|2205:8 8.5.0 8.5,9.4.0 9.4
3|2405:9 9.5.0 9.5
3|2406:10
4|2407:11,11.4.0 11.4
5|0:12
6|0:13 13.4.0 13.4,12.5.0 12.5
7|0:14,15
8|0:16 16.2.0 16.2,15.3.0 15.3,14.4.0 14.4
9|0:-
10|1505:4.6.4,4.6
10|1509:4.7.4,4.7
10|1606:4.8 4.8.5
10|1506:4.9.2,4.8.4
10|1604:5.1.0,5.1
10|1607:4.9.3
10|1609:5.2.0 5.2,5.3.0 5.3,6.1.0 6.1
10|1612:6.2.0 6.2
11|1707:6.3.0 6.3
11|1708:7.1.0 7.1
1|1810:6.4.0 6.4
0|1801:7.2.0 7.2
0|1812:7.3.0 7.3
0|1807:8.1.0 8.1
0|1902:8.2.0 8.2
0|1911:7.4.0 7.4
0|2003:8.3.0 8.3,9.2.0 9.2
0|1908:9.1.0 9.1
2|2105:8.4.0 8.4
2|2106:9.3.0 9.3
0|2007:10.1.0 10.1
0|2104:10.2.0 10.2
2|2206:10.3.0 10.3
12|2107:11.1.0 11.1
12|2204:11.2.0 11.2
12|2305:11.3.0 11.3,12.2.0 12.2
12|2208:12.1.0 12.1
13|2307:10.4.0 10.4
14|2307:13.1.0 13.1
15|2406:12.3.0 12.3
12|2406:10.5.0 10.5
14|2405:13.2.0 13.2
14|2408:14.1.0 14.1
14|2506:13.3.0 13.3
14|2507:12.4.0 12.4
12|2407:11.5.0 11.5
14|2505:14.2.0 14.2
14|2508:15.1.0 15.1
7|2606:14.3.0 14.3,15.2.0 15.2
8|2608:16.1.0 16.1`,
  geonetwork: `- postgres
0|j;1|j 0|4 0|j
0|0:3 3.12 3.12.12
1|0:4 - 4.4 4.4.12
2|0:4.2 4.2.17`,
  ghost: `- alpine alpine3.23 bookworm
0.3|b;1.2|1
0|0:6 - 6.59.0 6.59`,
  golang: `- alpine stretch bullseye buster bookworm alpine3.18 alpine3.19 alpine3.15 alpine3.16 alpine3.17 alpine3.21 alpine3.22 onbuild alpine3.20 trixie alpine3.12 alpine3.13 alpine3.14 alpine3.6 alpine3.9 alpine3.10 alpine3.23 alpine3.11 alpine3.7 alpine3.8 wheezy alpine3.5 alpine3.24 jessie cross 20260815 20260815-alpine 20260815-alpine3.23 20260815-alpine3.24 20260815-bookworm 20260815-trixie alpine3.4
0.f|p;1.s|5;l|2|2002;n|2|2008;g|2|2106;h|2|2111;i|2|2205;8|2|2212;9|2|2305;a|2|2312;6|2|2405;7|2|2412;e|5|2505;b|5|2512;c|5|2606;m|5;r|0|1708;j|c|1802;o|c|1902;p|c|1902;k|2|1909;5|h;3|6|2508;4|6|2306;u|0|1508;t|17|1708;d|17|1708;2|6|2207;q|0|1702 0|0;u|0;d|0;q|0 0|0;1|0;u|0;d|0;q|0 0|0;1|0;d|0;q|0 0|0;d|0;q|0 0.t|17;1.11|0;r|0;j|0;d|17;q|v 0.t|8;1.r|0;j|c;d|8;2|8;q|0|1702 0|0;1|0;r|0;d|0;q|0 0|0;1|0;d|0;2|0 0.t|17;1.r|0;j|0;d|17;2|17 0.2|8;1.p|c;j|c;o|c 0.2|8;1.j|0 0.2|8;1.j|c 0.t|17;1.r|0;j|c;d|17;2|17 0.2|8;1.j|c;o|c 0.t|8;1.r|0;j|c;d|8;2|8 0.2|8;1.o|c 0.2|8;1.k|c;o|c;p|c 0.2|8;1.p|c;o|c 0.4|8;1.l|2;o|c|1902;p|c|1906;k|2;2|8 0.2|8;1.k|2;o|c;p|c 0.2|8;1.k|2 0.4|8;1.n|2;l|2;k|2|1912;2|8 0.2|8;1.k|2;p|c 0.2|8;1.l|2;k|2 0.2|8;1.l|2;p|c;k|2 0.4|8;1.l|2;k|2;2|8 0.4|8;1.l|2;2|8 0.4|3;1.g|2;l|2;n|2;2|6 0.4|8;1.n|2;l|2;2|8 0.4|8;1.n|2;2|8 0.4|3;1.h|2;n|2;g|2;2|6 0.4|3;1.g|2;n|2;2|8 0.4|3;1.g|2;n|2;2|6 0.4|3;1.g|2 0.4|3;1.i|2;g|2;h|2;2|6 0.4|3;1.h|2;g|2 0.4|3;1.h|2;g|2;2|6 0.3|3;1.8|2;g|2|2106;h|2|2111;i|2;4|3;2|6 0.4|3;1.i|2;h|2;2|6 0.3|3;1.i|2;h|2;4|3;2|6 0.3|3;1.9|2;h|2|2111;i|2|2205;8|2;4|3;2|6 0.3|3;1.8|2;h|2;i|2;4|3;2|6 0.3|3;1.8|2;i|2;4|3;2|6 0.3|3;1.a|2;i|2|2205;8|2|2212;9|2;4|6;2|6|2207 0.3|3;1.9|2;i|2;8|2;4|3;2|6 0.3|3;1.9|2;8|2;4|3;2|6 0.3|3;1.9|2;8|2;4|3 0.3|3;1.9|2;8|2;4|6 0.5|3;1.6|2;8|2|2212;9|2|2305;a|2;3|3;4|6|2306 0.3|3;1.a|2;8|2;9|2;4|6 0.3|3;1.a|2;9|2;4|6 0.5|3;1.7|2;9|2|2305;a|2|2312;6|2;3|3;4|6|2306 0.3|3;1.6|2;9|2;a|2;4|6 0.5|3;1.6|2;a|2;3|3;4|6 0.5|3;1.6|2;a|2;3|3 0.5|u;1.e|5;a|2|2312;6|2|2405;7|2;3|u 0.5|u;1.7|2;a|2|2312;6|2;3|u 0.5|3;1.7|2;a|2|2312;6|2;3|3 0.5|u;1.7|2;6|2;3|u 0.5|3;1.7|2;6|2;3|3 0.5|u;1.b|5;6|2|2405;7|2|2412;e|5;3|6 0.5|u;1.e|5;6|2;7|2;3|u 0.5|u;1.e|5;7|2;3|u 0.5|u;1.c|5;7|2|2412;e|5|2505;b|5;3|6 0.5|u;1.e|5;7|2;3|6 0.5|u;1.b|5;7|2|2412;e|5;3|6 0.5|u;1.b|5;e|5;3|6 0.f|p;1.m|5;e|5|2505;b|5|2512;c|5;5|u;3|6|2508 0.v.10.f|p;w.y.1.s|5;x.m|5;z.5|h 0.5|u;1.c|5;e|5;b|5;3|6 0.5|u;1.c|5;b|5;3|6 0.f|p;1.c|5;b|5;5|u;3|6 0.f|p;1.c|5;b|5;5|u 0.f|p;1.s|5;b|5|2512;c|5;m|5;5|h 0.f|p;1.m|5;b|5|2512;c|5;5|u 0.f|p;1.m|5;c|5;5|u 0.f|p;1.s|5;c|5|2606;m|5;5|h 0.f|p;1.s|5;c|5;m|5;5|u 0.f|p;1.s|5;m|5;5|h
0|0:1 -
1|1508|jessie:1.3,1.3.3
2|1602|jessie:1.4,1.4.3
1|1501|jessie:1.4.0
1|1502|jessie:1.4.1
1|1509|jessie:1.4.2
3|1608|jessie:1.5 1.5.4
4|1509|jessie:1.5.0
3|1512|jessie:1.5.1
3|1601|jessie:1.5.2
3|1703|jessie:1.6 1.6.4
3|1604|jessie:1.5.3,1.6.0,1.6.1
3|1607|jessie:1.6.2
5|1708:1.7 1.7.6
3|1612|jessie:1.6.3,1.7.3
3|1609|jessie:1.7.0
3|1610|jessie:1.7.1
6|1802:1.8
7|1701|jessie:1.7.4
7|1705|jessie:1.7.5
8|1704|jessie:1.8.0
8|1705|jessie:1.8.1,1.8.2
9|1710:1.8.3
10|1808:1.9 1.9.7
11|1710:1.9.0
12|1710:1.9.1
13|1710:1.8.4
14|1801:1.9.2
15|1801:1.8.5
14|1802:1.9.3
15|1802:1.8.6,1.8.7
14|1803:1.9.4
16|1803:1.10.0
17|1902:1.10 1.10.8
16|1805:1.10.1
14|1805:1.9.5
16|1806:1.10.2
14|1806:1.9.6
18|1808:1.10.3
18|1810:1.11.0
19|1909:1.11
18|1811:1.10.4,1.11.1
18|1812:1.11.2,1.10.5,1.11.3,1.10.6
18|1901:1.11.4,1.10.7
20|1903:1.11.5
21|1903:1.12.0
22|2002:1.12
21|1904:1.12.1,1.12.2,1.12.3
23|1904:1.11.6,1.11.7,1.11.8
21|1905:1.12.4
23|1905:1.11.9
21|1906:1.12.5
23|1906:1.11.10
24|1907:1.12.6
25|1907:1.11.11
26|1908:1.12.7,1.11.12,1.12.8
26|1909:1.11.13,1.12.9
27|1909:1.13.0
28|2008:1.13
27|1910:1.13.1,1.13.2
26|1910:1.12.10,1.12.11
27|1911:1.13.3
26|1911:1.12.12
27|1912:1.13.4
26|1912:1.12.13
29|2001:1.13.5,1.13.6,1.12.15
22|2001:1.12.14
29|2002:1.13.7,1.12.16,1.12.17
29|2003:1.13.8
30|2003:1.14.0
31|2102:1.14 1.14.15,1.14.14
30|2004:1.14.1
29|2004:1.13.9
30|2005:1.14.2
29|2005:1.13.10
30|2006:1.14.3
29|2006:1.13.11
32|2007:1.14.4,1.13.12,1.14.5,1.13.13
33|2008:1.14.6,1.13.14,1.13.15
33|2009:1.14.7,1.14.8
34|2009:1.15.0,1.15.1
35|2108:1.15
34|2010:1.15.2
33|2010:1.14.9
34|2011:1.15.3,1.15.4
33|2011:1.14.10,1.14.11
34|2012:1.15.5
33|2012:1.14.12
36|2101:1.15.6
31|2101:1.14.13
36|2102:1.15.7
37|2103:1.15.8,1.16.0,1.16.1,1.15.9
38|2203:1.16
37|2104:1.16.2,1.15.10
37|2105:1.16.3,1.15.11
37|2106:1.16.4,1.15.12
35|2107:1.16.5,1.15.13
39|2108:1.16.6,1.15.14,1.15.15
40|2109:1.16.7,1.17.0
41|2208:1.17
40|2110:1.17.1,1.16.8
40|2111:1.17.2,1.16.9
42|2112:1.17.3,1.16.10
43|2112:1.17.4,1.16.11
43|2201:1.17.5,1.16.12
43|2202:1.17.6,1.16.13
43|2203:1.17.7,1.16.14,1.16.15
43|2204:1.17.8,1.18.0
44|2302:1.18
43|2205:1.18.1,1.17.9
45|2206:1.18.2,1.17.10
46|2207:1.18.3,1.17.11
47|2208:1.18.4,1.17.12,1.17.13
48|2209:1.18.5,1.19.0
49|2309:1.19
48|2210:1.19.1,1.18.6
48|2211:1.19.2,1.18.7
50|2212:1.19.3,1.18.8
51|2301:1.19.4,1.18.9
51|2302:1.19.5,1.18.10,1.20.0
52|2402:1.20
51|2303:1.20.1,1.19.6
51|2304:1.20.2,1.19.7
51|2305:1.20.3,1.19.8
53|2306:1.20.4,1.19.9
54|2307:1.20.5,1.19.10
55|2308:1.20.6,1.19.11,1.19.12
55|2309:1.20.7,1.21.0,1.19.13
56|2408:1.21
55|2310:1.21.1,1.20.8,1.21.2,1.20.9
55|2311:1.21.3,1.20.10
55|2312:1.21.4,1.20.11
57|2401:1.21.5
58|2401:1.20.12
59|2402:1.21.6
60|2402:1.20.13,1.20.14
59|2403:1.21.7,1.22.0
61|2502:1.22
59|2404:1.22.1,1.21.8
59|2405:1.22.2,1.21.9
62|2406:1.22.3,1.21.10
63|2407:1.22.4,1.21.11
63|2408:1.22.5,1.21.12,1.21.13
63|2409:1.22.6,1.23.0
64|2508:1.23
65|2410:1.23.1,1.22.7
65|2411:1.23.2,1.22.8
65|2412:1.23.3,1.22.9
66|2501:1.23.4,1.22.10
67|2502:1.23.5,1.22.11,1.22.12
67|2503:1.23.6,1.24.0
68|2602:1.24
69|0:tip
67|2504:1.24.1,1.23.7
67|2505:1.24.2,1.23.8
70|2506:1.24.3,1.23.9
71|2507:1.24.4,1.23.10
71|2508:1.24.5,1.23.11,1.23.12
72|2509:1.24.6
73|2509:1.25.0
74|2608:1.25
73|2510:1.25.1,1.24.7,1.25.2,1.24.8
73|2511:1.25.3,1.24.9
73|2512:1.25.4,1.24.10
75|2601:1.25.5,1.24.11
76|2602:1.25.6,1.24.12,1.24.13
76|2603:1.25.7,1.26.0
77|0:1.26
76|2604:1.26.1,1.25.8
76|2605:1.26.2,1.25.9
76|2606:1.26.3,1.25.10
78|2607:1.26.4,1.25.11
79|2608:1.26.5,1.25.12,1.26.6,1.25.13,1.25.14
79|0:1.26.7,1.27.0 1.27`,
  gradle: `- jdk alpine jdk-alpine jdk8 jdk11 jdk17 jdk17-alpine jammy jdk-jammy jdk17-jammy graal graal-jammy jdk-graal jdk-graal-jammy jdk17-graal jdk17-graal-jammy jdk11-alpine jdk21 jdk21-alpine jdk21-graal jdk21-graal-jammy jdk21-jammy jdk11-jammy jdk8-jammy jdk-lts-and-current jdk-lts-and-current-alpine jdk-lts-and-current-graal jdk17-corretto jdk17-corretto-al2023 focal jdk-focal jdk11-focal jdk17-focal jdk21-corretto jdk21-corretto-al2023 jdk8-focal jre jre8 graal-noble jdk-graal-noble jdk-lts-and-current-corretto jdk-lts-and-current-corretto-al2023 jdk-noble jdk17-graal-noble jdk17-noble noble jdk21-graal-noble jdk21-noble jdk17-ubi jdk-lts-and-current-graal-noble jdk-lts-and-current-noble jre11 jdk11-corretto jdk11-corretto-al2023 jdk17-ubi9 jdk21-ubi jdk8-corretto jdk8-corretto-al2023 jdk11-ubi jdk17-ubi-minimal jdk21-ubi9 jdk8-ubi jdk-21-and-23 jdk-21-and-23-alpine jdk-21-and-23-corretto jdk-21-and-23-corretto-al2023 jdk-21-and-23-graal jdk11-ubi9 jdk23 jdk23-alpine jdk23-corretto jdk23-graal jdk8-ubi9 graal-focal hotspot jdk-25-and-25-graal jdk-graal-focal jdk-hotspot jdk-openj9 jdk11-hotspot jdk11-openj9 jdk17-graal-focal jdk21-ubi-minimal jdk25 jdk25-alpine jdk25-corretto jdk25-corretto-al2023 jdk25-graal jdk25-graal-noble jdk25-noble jdk25-ubi jdk8-alpine jdk8-hotspot jdk8-openj9 jre-alpine jre-hotspot jre-openj9 jre11-hotspot jre11-openj9 jre8-alpine jre8-hotspot jre8-openj9 openj9 jdk-21-and-23-graal-noble jdk-21-and-23-noble jdk-21-and-24 jdk-21-and-24-alpine jdk-21-and-24-corretto jdk-21-and-24-corretto-al2023 jdk-21-and-24-graal jdk-21-and-24-graal-noble jdk-21-and-24-noble jdk-25-and-25-graal-noble jdk-lts-and-current-graal-jammy jdk-lts-and-current-jammy jdk11-ubi-minimal jdk17-ubi10 jdk21-ubi10 jdk23-corretto-al2023 jdk23-graal-noble jdk23-noble jdk25-ubi10 jdk8-ubi-minimal jdk-25-and-25 jdk-25-and-25-alpine jdk-25-and-25-corretto jdk-25-and-25-corretto-al2023 jdk-25-and-25-noble jdk-slim jdk24 jdk24-alpine jdk24-corretto jdk24-corretto-al2023 jdk24-graal jdk24-graal-noble jdk24-noble jdk24-ubi jdk24-ubi-minimal jdk7 jdk7-alpine jdk8-slim jre-slim jre7 jre7-alpine jre8-slim slim jdk-21-and-22 jdk-21-and-22-alpine jdk-21-and-22-graal jdk-21-and-22-graal-jammy jdk-21-and-22-jammy jdk-21-and-23-graal-jammy jdk-21-and-23-jammy jdk-25-and-26 jdk-25-and-26-alpine jdk-25-and-26-corretto jdk-25-and-26-corretto-al2023 jdk10 jdk14 jdk19 jdk19-alpine jdk19-focal jdk19-jammy jdk23-jammy jdk26 jdk26-alpine jdk26-corretto jdk26-corretto-al2023 jdk26-noble jdk26-ubi jdk26-ubi10 jre10 jre14 graal-resolute jdk-25-and-25-graal-resolute jdk-25-and-26-noble jdk-25-and-26-resolute jdk-graal-resolute jdk-lts-and-current-graal-resolute jdk-lts-and-current-resolute jdk-resolute jdk10-slim jdk11-slim jdk16 jdk16-hotspot jdk16-openj9 jdk17-graal-resolute jdk17-resolute jdk20 jdk20-alpine jdk20-graal jdk20-graal-jammy jdk20-jammy jdk21-graal-resolute jdk21-resolute jdk22 jdk22-alpine jdk22-graal jdk22-jammy jdk25-graal-resolute jdk25-resolute jdk25-ubi-minimal jdk26-resolute jdk7-slim jdk9 jre10-slim jre11-slim jre16 jre16-hotspot jre16-openj9 jre7-slim jre9 resolute jdk12 jdk13 jdk14-hotspot jdk14-openj9 jdk15 jdk15-hotspot jdk15-openj9 jdk18 jdk18-alpine jdk18-focal jdk18-jammy jdk23-ubi jdk23-ubi-minimal jre12 jre13 jre14-hotspot jre14-openj9 jre15 jre15-hotspot jre15-openj9 corretto corretto-al2023 ubi ubi-minimal ubi10 ubi9
0.8.1.9.5.n|4;2.3.h|0;u.v.w|4|2506;b.13.d.14.k.1b|1|2503;22.25.2a|1|2503;c.e.l|1|2503;23.26.2l|4|2110;1r.2x.p.1f|l|2503;1s.q|1|2503;1t.1u.15.16|1|2503;1v.2w.r.1e|1|2503;17.i.1c.1a|l|2503;27.2m.2v|7|2110;1h.1i|1;28|4|2110;29|7|2110;1n.1w|7;38|7|2512;6.19|f|2503;7|0|2503;s.t|1|2503;x|4|2503;f.18|1|2503;g|1|2503;a|4|2503;j|1|2503;y.z|1|2503;m|7|2503;1x.3d|l|2503;1y|1|2503;1z.3b|1|2503;20.3c|1|2503;4.o|j;1l.1m|1;10|j|2506;1q.21|e;3f|e|2512;11.2o.12.2t|4|2110;2p.2u|7|2110;1g.2q|4|2110;2r|7|2110 0.1.17.6.19.1a|f;2.3.7|0;u.v.x|4|2506;b.13.d.14.f.18|1;22.25.2a|1|2506;c.e.g|1;23.26.2l|4|2110;8.9.a|4;1r.2x.p.1f|l|2503;1s.q|1|2503;1t.1u.15.16|1|2503;1v.2w.r.1e|1|2503;27.2m.2v|7|2110;5.n|4;h|0;1h.1i|1;w|4|2506;28|4|2110;29|7|2110;1n.1w|7;38|7|2512;54.55|4|2110;56|7|2110;s.t|1;1d.1j|7;1o|7|2512;65.68|4|2210;66|0|2210;67|4|2210;4g.4j|4|2302;4h|0|2302;4i|4|2302;i.1c|l|2503;j|1|2503;y.z|1|2503;k.1b|1|2503;l|1|2503;m|7|2503;1x.3d|l|2503;1y|1|2503;1z.3b|1|2503;20.3c|1|2503;4.o|j;1l.1m|1;10|j|2506;1q.21|e;3f|e|2512;11.2o.12.2t|4|2110;2p.2u|7|2110;1g.2q|4|2110;2r|7|2110;5s.5t|4|2110;5u|7|2110 0.1.17.i.1c.1a|l;2.3.j|1;u.v.x|4|2506;b.13.d.14.k.1b|1;22.25.2a|1|2506;c.e.l|1;8.9.m|7;43.47|1|2410;44|1|2410;45.46|1|2410;1r.2x|l|2503;1s|1|2503;1t.1u|1|2503;1v.2w|1|2503;48.36|1|2502;49.37|1|2502;2y.34.p.1f|l|2509;2z.q|1|2509;30.31.15.16|1|2509;32.33.r.1e|1|2509;5.n|4;h|0;1h.1i|1;w|4|2506;1n.1w|7;38|7|2512;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.1j|7;1o|7|2512;4g.4j|4|2304;4h|0|2304;4i|4|2304;59.5d|1|2310;5a|0|2310;5b.5c|1|2310;y.z|1;1k.1p|7;2b|7|2512;5g.5j|7|2409;5h|1|2409;5i|1|2409;1x.3d|l|2503;1y|1|2503;1z.3b|1|2503;20.3c|1|2503;4k|7|2502;69.6a|7|2503;3m.3s|l|2509;3n|1|2509;3o.3p|1|2510;3q.3r|1|2605;3t.3u|7|2509;4.o|j;1l.1m|1;10|j|2506;1q.21|e;3f|e|2512 0.1.51.2c.5l.5x|7;2.3.2d|1;b.4u.d.4y.2g.5k|1;c.e.l|1;13.14.2h|1;8.9.m|7;2y.34|l|2509;2z|1|2509;30.31|1|2509;32.33|1|2509;3g.3k|l|2604;3h|1|2604;3i.3j|1|2604;24.4v.r.4z|1;35.1e|1|2605;4a.4x.p.50|7;4b.q|1;4c.4d.15.16|1;4w.1f|l|2605;17.2i.1a|l;6.58|4;7|0;s.t|1;f.57|1;g|1;18|1;a|4;19|f;1d.39|7;1o|7|2512;1j|7;i.5f|7;j|1;y.z|1;k.5e|1;1b|1;1c|l;1k.3a|7;2b|7|2512;1p|7;3m.3s|l|2509;3n|1|2509;3o.3p|1|2509;3q.3r|1|2509;3t.3u|7|2509;2e.2f|1;2j.3e|7;5m|7|2512;4l.5n|7;4m|1;4n.4o|1;4p|l;4q.4r|7 0.1.4|0;2.3.2k|0;3v|0;3w|0;5p|0;11.12|0;2n.2s|0;3z|0;40|0;5w|0 0.1.51.2c.5l.5x|7;2.3.2d|1;6i.6j.2e.2f|1;u.v.x|4|2506;b.4u.d.4y.2g.5k|1;22.25.2a|1|2506;c.e.l|1;13.14.2h|1;23.26.2l|4|2110;8.9.m|7;43.47|1|2410;44|1|2410;45.46|1|2410;1r.2x|l|2503;1s|1|2503;1t.1u|1|2503;1v.2w|1|2503;48.36|1|2502;49.37|1|2502;2y.34|l|2509;2z|1|2509;30.31|1|2509;32.33|1|2509;3g.3k|l|2604;3h|1|2604;3i.3j|1|2604;24.4v.r.4z|1;35.1e|1|2605;4a.4x.p.50|7;4b.q|1;4c.4d.15.16|1;4w.1f|l|2605;17.2i.1a|l;27.2m.2v|7|2110;3l.3x.42|9|1905;4e|9|1811;52|9|1811;5.n|4;h|0;1h.1i|1;w|4|2506;28|4|2110;29|7|2110;53|9|1905;1n.1w|7;38|7|2512;5y|i|1911;5z|4|2004;4f.60|4|2010;61|i|2010;62.63|4|2104;64|i|2104;54.55|4|2110;56|7|2110;6.58|4;7|0;s.t|1;f.57|1;g|1;18|1;a|4;19|f;1d.39|7;1o|7|2512;1j|7;65.68|4|2210;66|0|2210;67|4|2210;4g.4j|4|2304;4h|0|2304;4i|4|2304;59.5d|1|2310;5a|0|2310;5b.5c|1|2310;i.5f|7;j|1;y.z|1;k.5e|1;1b|1;1c|l;1k.3a|7;2b|7|2512;1p.6n|7;5g.5j|7|2409;5h|1|2409;5i|1|2409;1x.3d|l|2503;1y|1|2503;1z.3b|1|2503;20.3c|1|2503;4k|7|2502;69.6a|7|2503;3m.3s|l|2509;3n|1|2509;3o|1|2510;3p|1|2509;3q|1|2605;3r|1|2509;3t.3u|7|2509;2j.3e.6k.6m|7;5m.6l|7|2512;4l.5n|7;4m|1;4n.4o|1;4p|l;4q.4r|7;3v|9|1811;3w|c|1811;5o|k|1811;4.o|j;2k|c|1905;1l.1m|1;10|j|2506;1q.21|e;3f|e|2512;5p|9|1806;11.2o.12.2t|4|2110;2n.2s|c|1905;2p.2u|7|2110;3y.41|9|1905;4s|9|1811;5q|9|1811;1g.2q|4|2110;2r|7|2110;5r|9|1905;6b|i|1911;6c|7|2004;4t.6d|4|2010;6e|i|2010;6f.6g|4|2104;6h|i|2104;5s.5t|4|2110;5u|7|2110;3z|9|1811;40|c|1811;5v|k|1811;5w|9|1806 0.1.4|0;2.3.2k|0;4e|0;3v|0;3w|0;5p|0;11.12|0;2n.2s|0;4s|0;3z|0;40|0;5w|0 0.1.4|9;2.3.2k|c;3l.3x.42|9;4e|9;52|9;3v|9;3w|c;5o|9;5p|9;11.12|9;2n.2s|c;3y.41|9;4s|9;5q|9;3z|9;40|c;5v|9;5w|9 0.1.4|9;2.3.2k|c;3l.3x.42|9;4e|9;52|9;3v|9;3w|c;5o|k;11.12|9;2n.2s|c;3y.41|9;4s|9;5q|9;3z|9;40|c;5v|k 0.1.4|9;2.3.2k|c;3l.3x.42|9;4e|9;52|9;5|9;53|9;3v|9;3w|c;5o|k;11.12|9;2n.2s|c;3y.41|9;4s|9;5q|9;1g|9;5r|9;3z|9;40|c;5v|k 0.1.4|9;2.3.2k|c;3l.3x.42|9;5|9;53|9;11.12|9;2n.2s|c;3y.41|9;1g|9;5r|9 0.1.4|i;2.3.2k|c;3l.3x.42|9;5|i;53|9;5y|i;11.12|i;2n.2s|c;3y.41|9;1g|9;5r|9;6b|i 0.1.4|i;5|i;5y|i;11.12|i;1g|i;6b|i 0.1.4|i;5|19;5z|4;11.12|i;1g|7;6c|7 0.1.4|i;5|19;5z|4;4f|4;11.12|i;1g|7;6c|7;4t|7 0.1.4|i;5|19;4f|4;11.12|i;1g|7;4t|7 0.23.1.26.4.2l|4;27.2m.2v|i;5.28|4;29|i;4f.60|4;61|i;11.2o.12.2t|4;2p.2u|i;1g.2q|4;2r|i;4t.6d|4;6e|i 0.23.1.26.4.2l|4;27.2m.2v|i;5.28|4;29|i;4f.60|4|2010;61|i|2010;62.63|4;64|i|2011;11.2o.12.2t|4;2p.2u|i;1g.2q|4;2r|i;4t.6d|4|2010;6e|i|2010;6f.6g|4;6h|i|2011 0.23.1.26.4.2l|4;27.2m.2v|7;5.28|4;29|7;62.63|4;64|i;11.2o.12.2t|4;2p.2u|7;1g.2q|4;2r|7;6f.6g|4;6h|i 0.23.1.26.4.2l|4;27.2m.2v|7;5.28|4;29|7;54.55|4;56|7;11.2o.12.2t|4;2p.2u|7;1g.2q|4;2r|7;5s.5t|4;5u|7 0.1.6|4;2.3.7|0;23.26.2l|4;27.2m.2v|7;5|4;h|0;28|4;29|7;54.55|4;56|7;4|j;11.2o.12.2t|4;2p.2u|7;1g.2q|4;2r|7;5s.5t|4;5u|7 0.1.6|4;2.3.7|0;5|4;h|0;4|j 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;5.n|4;h|0;w|4;65.68|4;66|0;67|4;4.o|j;10|j 0.1.17.6.19.1a|f;2.3.7|0;u.v.x|4|2506;b.13.d.14.f.18|1;22.25.2a|1|2506;c.e.g|1;8.9.a|4;1r.2x.p.1f|l|2503;1s.q|1|2503;1t.1u.15.16|1|2503;1v.2w.r.1e|1|2503;5.n|4;h|0;1h.1i|1;w|4|2506;1n.1w|7;38|7|2512;s.t|1;1d.1j|7;1o|7|2512;4g.4j|4|2302;4h|0|2302;4i|4|2302;i.1c|l|2503;j|1|2503;y.z|1|2503;k.1b|1|2503;l|1|2503;m|7|2503;1x.3d|l|2503;1y|1|2503;1z.3b|1|2503;20.3c|1|2503;4.o|j;1l.1m|1;10|j|2506;1q.21|e;3f|e|2512 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;5.n|4;h|0;w|4;4g.4j|4;4h|0;4i|4;4.o|j;10|j 0.8.1.9.5.n|4;2.3.h|0;1h.1i|1;1n.1w|7;4.o|j;1l.1m|1;1q.21|e 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;5.n|4;h|0;w|4;4.o|j;10|j 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;b.c.d.e.f.g|1;5.n|4;h|0;w|4;4.o|j;10|j 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;b.c.d.e.f.g|1;5.n|4;h|0;w|4;59.5d|1;5a|0;5b.5c|1;4.o|j;10|j 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;b.c.d.e.f.g|1;5.n|4;h|0;w|4;59.5d|1;5a|0;5b.5c|1;i.m|1;j|0;k.l|1;4.o|j;10|j 0.8.1.9.6.a|4;2.3.7|0;u.v.x|4;b.c.d.e.f.g|1;5.n|4;h|0;w|4;i.m|1;j|0;k.l|1;4.o|j;10|j 0.8.1.9.i.m|1;2.3.7|0;u.v.x|4;b.c.d.e.f.g|1;43.47.p.37|1;44.q|1;45.46.r.36|1;5.n|4;h|0;w|4;6.a|4;j|1;k.l|1;4.o|j;10|j 0.8.1.9.i.m|7;2.j|1;u.v.x|4;b.c.d.e.f.g|1;43.47.p.37|1;44.q|1;45.46.r.36|1;3.7|0;5.n|4;h|0;w|4;6.a|4;k.l|1;5g.5j|7;5h|1;5i|1;4.o|j;10|j 0.8.1.9.i.m|7;2.j|1;u.v.x|4;b.c.d.e.f.g|1;43.47|1;44|1;45.46|1;1r.49.p.37|1;1s.q|1;1t.1u.15.16|1;1v.48.r.36|1;3.7|0;5.n|4;h|0;1h.1i|1;w|4;6.a|4;s.t|1;y.z|1;k.l|1;5g.5j|7;5h|1;5i|1;1x.4k|7;1y|1;1z|1;20|1;4.o|j;1l.1m|1;10|j 0.8.1.9.i.m|7;2.j|1;u.v.x|4;b.c.d.e.f.g|1;1r.49.p.37|1;1s.q|1;1t.1u.15.16|1;1v.48.r.36|1;3.7|0;5.n|4;h|0;1h.1i|1;w|4;6.a|4;s.t|1;y.z|1;k.l|1;1x.4k|7;1y|1;1z|1;20|1;4.o|j;1l.1m|1;10|j 0.1.17.i.1c.1a|l;2.3.j|1;u.v.x|4;b.13.d.14.k.1b|1;22.25.2a|1;c.e.l|1;8.9.m|7;1r.2x.p.1f|l;1s.q|1;1t.1u.15.16|1;1v.2w.r.1e|1;48.36|1;49.37|1;5.n|4;h|0;1h.1i|1;w|4;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;y.z|1;1x.3d|l;1y|1;1z.3b|1;20.3c|1;4k|7;4.o|j;1l.1m|1;10|j 0.1.17.i.1c.1a|l;2.3.j|1;u.v.x|4;b.13.d.14.k.1b|1;22.25.2a|1;c.e.l|1;8.9.m|7;1r.2x|l;1s|1;1t.1u|1;1v.2w|1;2y.34.p.1f|l;2z.q|1;30.31.15.16|1;32.33.r.1e|1;5.n|4;h|0;1h.1i|1;w|4;1n.38|7;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.1o|7;y.z|1;1k.2b|7;1x.3d|l;1y|1;1z.3b|1;20.3c|1;69.6a|7;4.o|j;1l.1m|1;10|j;1q.3f|e 0.1.17.i.1c.1a|l;2.3.j|1;u.v.x|4|2506;b.13.d.14.k.1b|1;22.25.2a|1|2506;c.e.l|1;8.9.m|7;2y.34.p.1f|l|2509;2z.q|1|2509;30.31.15.16|1|2509;32.33.r.1e|1|2509;5.n|4;h|0;1h.1i|1;w|4|2506;1n.1w|7;38|7|2512;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.1j|7;1o|7|2512;y.z|1;1k.1p|7;2b|7|2512;3m.3s|l|2509;3n|1|2509;3o.3p|1|2510;3q.3r|1|2605;3t.3u|7|2509;4.o|j;1l.1m|1;10|j|2506;1q.21|e;3f|e|2512 0.1.17.6.19.1a|f;2.3.7|0;b.13.d.14.f.18|1;c.e.g|1;8.9.a|4;5.n|4;h|0;1h.1i|1;1n.1w|7;s.t|1;1d.1j|7;4.o|j;1l.1m|1;1q.21|e 0.1.17.i.1c.1a|l;2.3.j|1;b.13.d.14.k.1b|1;c.e.l|1;8.9.m|7;2y.34.p.1f|l;2z.q|1;30.31.15.16|1;32.33.r.1e|1;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.1o|7;y.z|1;1k.2b|7;3m.3s|l;3n|1;3o.3p|1;3q.3r|1;3t.3u|7 0.1.17.2c.2i.1a|l;2.3.2d|1;b.13.d.14.2g.2h|1;c.e.l|1;8.9.m|7;2y.34|l;2z|1;30.31|1;32.33|1;3g.3k.p.1f|l;3h.q|1;3i.3j.15.16|1;24.35.r.1e|1;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.1o|7;i.1c|l;j|1;y.z|1;k.1b|1;1k.2b|7;3m.3s|l;3n|1;3o.3p|1;3q.3r|1;3t.3u|7;2e.2f|1;2j.5m|7 0.1.17.2c.2i.1a|l;2.3.2d|1;b.13.d.14.2g.2h|1;c.e.l|1;8.9.m|7;3g.3k.p.1f|l;3h.q|1;3i.3j.15.16|1;24.35.r.1e|1;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.39|7;1o|7|2512;1j|7;i.1c|l;j|1;y.z|1;k.1b|1;1k.3a|7;2b|7|2512;1p|7;2e.2f|1;2j.3e|7;5m|7|2512 0.1.17.2c.2i.1a|l;2.3.2d|1;b.13.d.14.2g.2h|1;c.e.l|1;8.9.m|7;3g.3k.p.1f|l;3h.q|1;3i.3j.15.16|1;24.35.r.1e|1;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.39|7;1j|7;i.1c|l;j|1;y.z|1;k.1b|1;1k.3a|7;1p|7;2e.2f|1;2j.3e|7 0.1.17.2c.2i.1a|l;2.3.2d|1;b.13.d.14.2g.2h|1;c.e.l|1;8.9.m|7;3g.3k|l;3h|1;3i.3j|1;24.35.r.1e|1;4a.4w.p.1f|l;4b.q|1;4c.4d.15.16|1;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.39|7;1j|7;i.1c|l;j|1;y.z|1;k.1b|1;1k.3a|7;1p|7;2e.2f|1;2j.3e|7;4l.4p|l;4m|1;4n.4o|1;4q.4r|7 0.1.51.2c.5l.5x|7;2.3.2d|1;b.4u.d.4y.2g.5k|1;c.e.l|1;13.14.2h|1;8.9.m|7;24.4v.r.4z|1;35.1e|1;4a.4x.p.50|7;4b.q|1;4c.4d.15.16|1;4w.1f|l;17.2i.1a|l;6.58|4;7|0;s.t|1;f.57|1;g|1;18|1;a|4;19|f;1d.39|7;1j|7;i.5f|7;j|1;y.z|1;k.5e|1;1b|1;1c|l;1k.3a|7;1p|7;2e.2f|1;2j.3e|7;4l.5n|7;4m|1;4n.4o|1;4p|l;4q.4r|7 0.1.17.i.1c.1a|l;2.3.j|1;b.13.d.14.k.1b|1;c.e.l|1;8.9.m|7;5.n|4;h|0;1h.1i|1;1n.1w|7;6.19|f;7|0;s.t|1;f.18|1;g|1;a|4;1d.1j|7;y.z|1;1k.1p|7;4.o|j;1l.1m|1;1q.21|e 0.1.51.2c.5l.5x|7;2.3.2d|1;b.4u.d.4y.2g.5k|1;c.e.l|1;13.14.2h|1;8.9.m|7;24.4v.r.4z|1;4a.4x.p.50|7;4b.q|1;4c.4d.15.16|1;17.2i.1a|l;6.58|4;7|0;s.t|1;f.57|1;g|1;18|1;a|4;19|f;1d.39|7;1j|7;i.5f|7;j|1;y.z|1;k.5e|1;1b|1;1c|l;1k.3a|7;1p|7;2e.2f|1;2j.3e|7;4l.5n|7;4m|1;4n.4o|1;4p|l;4q.4r|7
0|0:6 6.9
1|0:7
2|0:8
3|0:9
4|1704:3.4
5|0:-
4|1707:3.5
4|1709:4.0,4.1
4|1711:4.2
4|1712:4.3
4|1801:4.4
6|1803:4.5
6|1804:4.6
6|1806:4.7
7|1807:4.8
8|1808:4.9
9|1812:4.10
10|1901:5.0
10|1902:5.1
10|1903:5.2
10|1904:5.3
11|1907:5.4
12|1908:5.5
12|1911:5.6
13|2001:6.0
13|2002:6.1
13|2003:6.2
14|2005:6.3
15|2006:6.4
15|2008:6.5
16|2010:6.6
17|2101:6.7
18|2105:6.8
19|2106:7.0
19|2108:7.1
20|2111:7.2
21|2202:7.3
22|2207:7.4
22|2211:7.5
23|0:7.6
24|2304:8.0
25|0:6.9.4
26|2307:8.1
27|2308:8.2
28|2310:8.3
29|2311:8.4
30|2402:8.5
30|2403:8.6
31|2406:8.7
32|2407:8.8
32|2408:8.9
33|2411:8.10
34|2412:8.11
35|2503:8.12
36|2504:8.13
37|0:8.14
38|0:7.6.6
39|2509:9.0
40|2510:9.1
41|2601:9.2
42|2603:9.3
43|2604:9.4
44|2606:9.5
45|0:8.14.5
46|2608:9.6
46|0:9.7 9.7.1`,
  groovy: `- alpine jammy jdk jdk-alpine jdk-jammy jdk-noble jdk11 jdk11-alpine jdk11-jammy jdk17 jdk17-alpine jdk17-noble jdk21 jdk21-alpine jdk21-noble noble 2 2-alpine 2-jdk 2-jdk-alpine 2-jdk-noble 2-jdk17 2-jdk17-alpine 2-jdk17-noble 2-jdk21 2-jdk21-alpine 2-jdk21-noble 2-noble jdk8 jdk8-alpine jdk8-jammy
0.3.6.d.f.g|l;1.4.e|1;2.5.7.9|4;8|0;a.c|f;b|0;t.v|j;u|1 0.3.6.d.f.g|l;1.4.e|1;2.5.7.9|4;8|0;a.c|f;b|0 h.j.l.p.r.s|l;i.k.q|1;m.o|f;n|0
0|0:3 3.0 3.0.25,4 4.0 4.0.33,-
1|0:5 5.1.0 5.1
2|0:6.0.0-beta`,
  haproxy: `- alpine alpine3.24 trixie
0.3|d;1.2|5
0|0:- lts 3.4 3.4.3,2.6 2.6.32,2.8 2.8.27,3.0 3.0.26,3.2 3.2.22,3.3 3.3.13,3.5-dev 3.5-dev5`,
  haskell: `- bullseye buster slim-bullseye slim-buster slim bookworm slim-bookworm stretch
0|0 0.2|1;5.4|1;8|0|2110 0.6|1;1|1;2|1|2408;5.7|1;3|1;4|1|2408;8|0|2110 0.2|0;8|0 0.2|1;5.4|1 0.1|1;2|1|2408;5.3|1;4|1|2408 0.1|1;2|1|2408;3|1;4|1|2408 0.1|1;6|1;2|1|2408;7|1;3|1;4|1|2408 0.1|1;5.3|1 0.6|1;7|1 0.1|1;3|1 0.1|1;6|1;7|1;3|1
0|1606:7,7.10,7.10.3
1|2212:8 8.10 8.10.7
2|0:9 -
0|1601:7.8,7.8.4,7.10.2
0|1506:7.10.1
0|1702:8.0.1
0|1709:8.0 8.0.2
0|1806:8.2.1
0|1811:8.2 8.2.2,8.4.3
0|1909:8.4 8.4.4
0|1901:8.6.2
0|2005:8.6 8.6.5
0|1905:8.6.3
0|2003:8.8.1,8.8.2
3|2104:8.8 8.8.4,8.10.2,8.10.3
3|2008:8.8.3,8.10.1
3|2112:9.0.1
1|2408:9.0
3|2110:8.10.4,8.10.5,8.10.6
4|2203:9.2.1
4|2408:9.2 9.2.8,9.0.2,9.4 9.4.8,9.8.2,9.6.5
4|2205:9.2.2
4|2207:9.2.3
4|2211:9.2.4,9.4.2
4|2208:9.4.1
4|2212:9.4.3
4|2302:9.2.5
4|2304:9.4.4
4|2303:9.2.6
4|2306:9.2.7
4|2308:9.4.5,9.4.6
4|2309:9.6.2
5|0:9.6,9.8
4|2311:9.4.7
4|2401:9.6.3
4|2402:9.8.1
4|2404:9.6.4
6|2508:9.10.1
7|0:9.10
8|2504:9.6.6
8|0:9.8.4,9.6.7
9|2604:9.12.2
9|0:9.12 9.12.4,9.14.1 9.14
10|2511:9.10.2
11|0:9.10.3`,
  haxe: `- bullseye bookworm alpine alpine3.21 alpine3.22 alpine3.23 alpine3.24 trixie
0|b 0.1|b 0.2|b;1|b 0.8|b;3.7|1;4|1;5|1;6|1;2|b;1|b
0|0:-
1|0:4.0 4.0.5,4.1 4.1.5
2|0:4.2 4.2.5
3|0:4.3 4.3.7,5.0.0-preview.1 5.0.0 5.0`,
  'hello-world': `-
0|1c
0|0:- linux`,
  hitch: `-
0|6
0|0:1 - 1.8 1.8.0 1.8.0-1`,
  httpd: `- alpine bookworm bullseye alpine3.22 trixie alpine3.14 alpine3.15 alpine3.17 alpine3.20 alpine3.23 buster alpine3.16 alpine3.18 alpine3.19 alpine3.21 alpine3.13 alpine3.24
0.5|d;1.h|5;g|2|2108;6|2|2111;7|2|2205;c|2|2211;8|2|2305;d|2|2312;e|2|2405;9|5|2412;f|5|2506;4|5|2512;a|5|2606;2|3|2508;3|3|2306;b|3|2110 0|0 0|9;1|0 0|0;1|0 0|9;1|c 0|k;1|c 0|9;1|2 0|3;1|2 0.b|3;1.6|2;g|2 0.b|3;1.6|2 0.3|3;1.7|2;6|2;b|3 0.3|3;1.7|2 0.3|3;1.c|2;7|2 0.3|3;1.8|2;c|2|2211 0.3|3;1.8|2 0.2|3;1.d|2;8|2|2305;3|3|2306 0.2|3;1.e|2;d|2|2312 0.2|3;1.9|5;e|2 0.2|3;1.9|5 0.2|3;1.f|5;9|5|2412 0.2|3;1.4|5;f|5 0.2|3;1.4|5 0.5|d;1.4|5;2|3|2508 0.5|d;1.a|5;4|5|2512 0.5|d;1.a|5 0.5|d;1.h|5;a|5|2606
0|0:2 2.4 -
1|1507:2.2.29,2.4.12
2|1801:2.2 2.2.34
1|1501:2.4.10
1|1510:2.4.16
3|1701:2.2.31
1|1512:2.4.17
1|1604:2.4.18
1|1607:2.4.20
3|1612:2.4.23
2|1707:2.4.25,2.2.32
2|1710:2.4.27,2.4.28
4|1803:2.4.29,2.4.32
4|1807:2.4.33
5|1809:2.4.34
4|1810:2.4.35
4|1901:2.4.37
6|1904:2.4.38
6|1908:2.4.39
6|2003:2.4.41
7|2008:2.4.43
7|2105:2.4.46,2.4.47
8|2109:2.4.48
9|2110:2.4.49,2.4.50
10|2112:2.4.51
11|2203:2.4.52
12|2206:2.4.53
13|2301:2.4.54
14|2303:2.4.55
14|2304:2.4.56
15|2310:2.4.57
16|2404:2.4.58
17|2407:2.4.59
18|2407:2.4.60,2.4.61
19|2501:2.4.62
20|2507:2.4.63
21|2507:2.4.64
22|2512:2.4.65
23|2605:2.4.66
24|2606:2.4.67
25|0:2.4.68`,
  hylang: `- bookworm trixie alpine alpine3.23 alpine3.24 pypy pypy-bookworm pypy-trixie pypy3.11 pypy3.11-bookworm pypy3.11-trixie python3.10 python3.10-alpine python3.10-alpine3.23 python3.10-alpine3.24 python3.10-bookworm python3.10-trixie python3.11 python3.11-alpine python3.11-alpine3.23 python3.11-alpine3.24 python3.11-bookworm python3.11-trixie python3.12 python3.12-alpine python3.12-alpine3.23 python3.12-alpine3.24 python3.12-bookworm python3.12-trixie python3.13 python3.13-alpine python3.13-alpine3.23 python3.13-alpine3.24 python3.13-bookworm python3.13-trixie python3.14 python3.14-alpine python3.14-alpine3.23 python3.14-alpine3.24 python3.14-bookworm python3.14-trixie python3.15-rc python3.15-rc-alpine python3.15-rc-alpine3.23 python3.15-rc-alpine3.24 python3.15-rc-bookworm python3.15-rc-trixie
0.10.15.2|d;3.5.11.13|5;4.12|5;1.14|h;6.8.9.b|q;7.a|q;c.h|d;d.f|5;e|5;g|h;i.n|d;j.l|5;k|5;m|h;o.t|d;p.r|5;q|5;s|h;u.z|d;v.x|5;w|5;y|h;16.1b|d;17.19|5;18|5;1a|h 0.2|d;3.5|5;4|5;1|h 0.2|q;1|q
0|0:1 1.3 1.3.1
1|0:- python3.14,python3.10,python3.11,python3.12,python3.13,python3.15-rc
2|0:pypy pypy3.11`,
  'ibm-semeru-runtimes': `11.0.32.0-jdk 11.0.32.0-jdk-jammy 11.0.32.0-jdk-noble 11.0.32.0-jdk-resolute 11.0.32.0-jre 11.0.32.0-jre-jammy 11.0.32.0-jre-noble 11.0.32.0-jre-resolute 17.0.20.0-jdk 17.0.20.0-jdk-jammy 17.0.20.0-jdk-noble 17.0.20.0-jdk-resolute 17.0.20.0-jre 17.0.20.0-jre-jammy 17.0.20.0-jre-noble 17.0.20.0-jre-resolute 21.0.12.0-jdk 21.0.12.0-jdk-jammy 21.0.12.0-jdk-noble 21.0.12.0-jdk-resolute 21.0.12.0-jre 21.0.12.0-jre-jammy 21.0.12.0-jre-noble 21.0.12.0-jre-resolute 26.0.2.0-jdk 26.0.2.0-jdk-jammy 26.0.2.0-jdk-noble 26.0.2.0-jdk-resolute 26.0.2.0-jre 26.0.2.0-jre-jammy 26.0.2.0-jre-noble 26.0.2.0-jre-resolute 8.0.502.0-jdk 8.0.502.0-jdk-jammy 8.0.502.0-jdk-noble 8.0.502.0-jdk-resolute 8.0.502.0-jre 8.0.502.0-jre-jammy 8.0.502.0-jre-noble 8.0.502.0-jre-resolute jdk jdk-25.0.4.0-jdk jdk-25.0.4.0-jdk-jammy jdk-25.0.4.0-jdk-noble jdk-25.0.4.0-jdk-resolute jdk-25.0.4.0-jre jdk-25.0.4.0-jre-jammy jdk-25.0.4.0-jre-noble jdk-25.0.4.0-jre-resolute jdk-jammy jdk-noble jdk-resolute jre jre-jammy jre-noble jre-resolute
14.1f|7;1d|7;1e|7;1g.1j|7;1h|7;1i|7 0.3|7;1|7;2|7;4.7|7;5|7;6|7;8.b|7;9|7;a|7;c.f|7;d|7;e|7;g.j|7;h|7;i|7;k.n|7;l|7;m|7;o.r|7;p|7;q|7;s.v|7;t|7;u|7;w.z|7;x|7;y|7;10.13|7;11|7;12|7;15.18|7;16|7;17|7;19.1c|7;1a|7;1b|7
0|0:open-8,open-11,open-17,open-21,open-25,open-26
1|0:open`,
  ibmjava: `- jre sdk sfj
0.1|i;2|i;3|i 0.1|i;2|i 0|i
0|0:8
1|0:-
2|0:sfj`,
  influxdb: `- alpine data data-alpine enterprise meta meta-alpine core
0|1;1|1 7|1;4|1 0|1;1|1;4|1 0|0;1|0 0|1;1|1;2|0;3|0;5|0;6|0 0|1 2|0;3|0;5|0;6|0
0|0:2 2.9 2.9.1,1.11.8,2.8 2.8.0
1|0:3 3.11 3.11.2,3.9 3.9.11,3.10 3.10.5
2|0:-
3|0:data,meta
4|0:1.11,1.12 1.12.4
5|0:core
6|0:1.11.9,1.13 1.13.0`,
  iojs: `- onbuild slim
0|0;1|0;2|0
0|1704:1,2,3,-,1.8,1.8.4,2.5.0,2.5,3.3.0,3.3
0|1501:1.0.2,1.0.3
0|1502:1.0,1.0.4,1.1.0,1.1,1.2.0,1.2,1.3.0,1.3
0|1503:1.4.1,1.4,1.5.0,1.5,1.5.1,1.6.1
0|1504:1.6,1.6.2,1.6.3,1.6.4,1.7.1,1.7
0|1505:1.8.1,2.0.0,2.0,2.0.1,2.0.2
0|1507:1.8.2,2.3.0,2.3,1.8.3,2.3.3,2.3.4,2.4.0,2.4
0|1506:2.1.0,2.1,2.2.1,2.2
0|1508:3.0.0,3.0,3.1.0,3.1
0|1509:3.2.0,3.2`,
  irssi: `- alpine alpine3.23 trixie
0.3|d;1.2|5
0|0:1 - 1.4 1.4.5`,
  java: `- alpine jdk jdk-alpine jre jre-alpine openjdk-6 openjdk-6-jdk openjdk-6-jre openjdk-7 openjdk-7-alpine openjdk-7-jdk openjdk-7-jdk-alpine openjdk-7-jre openjdk-7-jre-alpine openjdk-7u101 openjdk-7u101-jdk openjdk-7u101-jre openjdk-7u111 openjdk-7u111-alpine openjdk-7u111-jdk openjdk-7u111-jdk-alpine openjdk-7u111-jre openjdk-7u111-jre-alpine openjdk-7u121-alpine openjdk-7u121-jdk-alpine openjdk-7u121-jre-alpine openjdk-7u71 openjdk-7u71-jdk openjdk-7u71-jre openjdk-7u75 openjdk-7u75-jdk openjdk-7u75-jre openjdk-7u79 openjdk-7u79-jdk openjdk-7u79-jre openjdk-7u85 openjdk-7u85-jdk openjdk-7u85-jre openjdk-7u91 openjdk-7u91-alpine openjdk-7u91-jdk openjdk-7u91-jdk-alpine openjdk-7u91-jre openjdk-7u91-jre-alpine openjdk-7u95 openjdk-7u95-alpine openjdk-7u95-jdk openjdk-7u95-jdk-alpine openjdk-7u95-jre openjdk-7u95-jre-alpine openjdk-8 openjdk-8-alpine openjdk-8-jdk openjdk-8-jdk-alpine openjdk-8-jre openjdk-8-jre-alpine openjdk-8u102 openjdk-8u102-jdk openjdk-8u102-jre openjdk-8u111 openjdk-8u111-alpine openjdk-8u111-jdk openjdk-8u111-jdk-alpine openjdk-8u111-jre openjdk-8u111-jre-alpine openjdk-8u40 openjdk-8u40-b09 openjdk-8u40-b09-jdk openjdk-8u40-b09-jre openjdk-8u40-b22 openjdk-8u40-b22-jdk openjdk-8u40-b22-jre openjdk-8u40-jdk openjdk-8u40-jre openjdk-8u45 openjdk-8u45-jdk openjdk-8u45-jre openjdk-8u66 openjdk-8u66-jdk openjdk-8u66-jre openjdk-8u72 openjdk-8u72-alpine openjdk-8u72-jdk openjdk-8u72-jdk-alpine openjdk-8u72-jre openjdk-8u72-jre-alpine openjdk-8u77-alpine openjdk-8u77-jdk-alpine openjdk-8u77-jre-alpine openjdk-8u91 openjdk-8u91-jdk openjdk-8u91-jre openjdk-8u92-alpine openjdk-8u92-jdk-alpine openjdk-8u92-jre-alpine openjdk-9 openjdk-9-b101 openjdk-9-b101-jdk openjdk-9-b101-jre openjdk-9-b102 openjdk-9-b102-jdk openjdk-9-b102-jre openjdk-9-b107 openjdk-9-b107-jdk openjdk-9-b107-jre openjdk-9-b112 openjdk-9-b112-jdk openjdk-9-b112-jre openjdk-9-b113 openjdk-9-b113-jdk openjdk-9-b113-jre openjdk-9-b115 openjdk-9-b115-jdk openjdk-9-b115-jre openjdk-9-b116 openjdk-9-b116-jdk openjdk-9-b116-jre openjdk-9-b124 openjdk-9-b124-jdk openjdk-9-b124-jre openjdk-9-b130 openjdk-9-b130-jdk openjdk-9-b130-jre openjdk-9-b133 openjdk-9-b133-jdk openjdk-9-b133-jre openjdk-9-b134 openjdk-9-b134-jdk openjdk-9-b134-jre openjdk-9-b135 openjdk-9-b135-jdk openjdk-9-b135-jre openjdk-9-b136 openjdk-9-b136-jdk openjdk-9-b136-jre openjdk-9-b139 openjdk-9-b139-jdk openjdk-9-b139-jre openjdk-9-b140 openjdk-9-b140-jdk openjdk-9-b140-jre openjdk-9-b142 openjdk-9-b142-jdk openjdk-9-b142-jre openjdk-9-b143 openjdk-9-b143-jdk openjdk-9-b143-jre openjdk-9-b144 openjdk-9-b144-jdk openjdk-9-b144-jre openjdk-9-b147 openjdk-9-b147-jdk openjdk-9-b147-jre openjdk-9-b148 openjdk-9-b148-jdk openjdk-9-b148-jre openjdk-9-b149 openjdk-9-b149-jdk openjdk-9-b149-jre openjdk-9-b88 openjdk-9-b88-jdk openjdk-9-b88-jre openjdk-9-b94 openjdk-9-b94-jdk openjdk-9-b94-jre openjdk-9-b96 openjdk-9-b96-jdk openjdk-9-b96-jre openjdk-9-jdk openjdk-9-jre
0|0 0|0;1|0 0.2.1f.1h.1o.1q|0;1.3.1g.1i.1p.1r|0;4.1j.1s|0;5.1k.1t|0;6.7|0;8|0;9.b.i.k|0;a.c.o.p|0;d.m|0;e.q|0;f.g|0|1608;h|0|1608;j.l|0|1611;n|0|1611;r|0|1503;s|0|1503;t|0|1503;u|0|1505;v|0|1505;w|0|1505;x|0|1510;y|0|1510;z|0|1510;10|0|1511;11|0|1511;12|0|1511;13|0|1601;14.16|0|1610;15|0|1601;17|0|1601;18|0|1610;19|0|1604;1a|0|1604;1b|0|1604;1c|0|1604;1d|0|1604;1e|0|1604;1l.1m|0|1611;1n|0|1611;1u|0|1504;1v|0|1501;1w|0|1501;1x|0|1501;1y|0|1503;1z|0|1503;20|0|1503;21|0|1504;22|0|1504;23|0|1508;24|0|1508;25|0|1508;26|0|1602;27|0|1602;28|0|1602;29|0|1605;2a|0|1604;2b|0|1605;2c|0|1604;2d|0|1605;2e|0|1604;2f|0|1605;2g|0|1605;2h|0|1605;2i.2j|0|1608;2k|0|1608;2l.2m|0|1611;2n|0|1611;2o.4d.4e.4p|0;2p|0|1601;2q|0|1601;2r|0|1601;2s|0|1603;2t|0|1603;2u|0|1603;2v|0|1604;2w|0|1604;2x|0|1604;2y|0|1604;2z|0|1604;30|0|1604;31|0|1604;32|0|1604;33|0|1604;34|0|1605;35|0|1605;36|0|1605;37.38|0|1606;39|0|1606;3a.3b|0|1608;3c|0|1608;3d.3e|0|1608;3f|0|1608;3g.3h|0|1609;3i|0|1609;3j.3k|0|1609;3l|0|1609;3m.3n|0|1609;3o|0|1609;3p.3q|0|1610;3r|0|1610;3s.3t|0|1610;3u|0|1610;3v.3w|0|1611;3x|0|1611;3y.3z|0|1611;40|0|1611;41.42|0|1611;43|0|1611;44.45|0|1612;46|0|1612;47.48|0|1612;49|0|1612;4a.4b|0|1612;4c|0|1612;4f.4q|0;4g|0|1512;4h|0|1512;4i|0|1512;4j|0|1512;4k|0|1512;4l|0|1512;4m|0|1601;4n|0|1601;4o|0|1601 0|0|1601;1|0 1|0 0|0;1|0|1611
0|1706:6 6-jdk,9 9-jdk 9-b149-jdk 9-b149,6-jre,9-jre 9-b149-jre
1|1706:7 7-jdk,8 8-jdk 8u111-jdk 8u111,7-jre,8-jre 8u111-jre
2|1706:-
0|1504:8u40,8u40-jdk,8u40-jre
0|1503:7u71-jdk,7u71,7u71-jre,8u40-b22-jdk,8u40-b22,8u40-b22-jre
0|1501:8u40-b09-jdk,8u40-b09,8u40-b09-jre
0|1505:7u75-jdk,7u75,7u75-jre
0|1508:8u45-jdk,8u45,8u45-jre
0|1510:7u79-jdk,7u79,7u79-jre
0|1602:8u66-jdk,8u66,8u66-jre
0|1511:7u85-jdk,7u85,7u85-jre
0|1512:9-b88-jdk,9-b88,9-b88-jre,9-b94-jdk,9-b94,9-b94-jre
3|1610:7u91-jdk,7u91,7u91-jre
0|1601:9-b96-jdk,9-b96,9-b96-jre,9-b101-jdk,9-b101,9-b101-jre
0|1603:9-b102-jdk,9-b102,9-b102-jre
1|1604:7u95-jdk,7u95,7u95-jre
1|1605:8u72-jdk,8u72,8u72-jre
0|1604:9-b107-jdk,9-b107,9-b107-jre,9-b112-jdk,9-b112,9-b112-jre,9-b113-jdk,9-b113,9-b113-jre
4|1605:8u77-jdk,8u77,8u77-jre
0|1608:7u101-jdk 7u101,7u101-jre,8u91-jdk 8u91,8u91-jre,9-b124-jdk 9-b124,9-b124-jre,9-b130-jdk 9-b130,9-b130-jre
0|1605:9-b115-jdk,9-b115,9-b115-jre
0|1606:9-b116-jdk 9-b116,9-b116-jre
4|1611:8u92-jdk 8u92,8u92-jre
5|1706:7u111-jdk 7u111,7u111-jre
0|1611:8u102-jdk 8u102,8u102-jre,9-b140-jdk 9-b140,9-b140-jre,9-b142-jdk 9-b142,9-b142-jre,9-b143-jdk 9-b143,9-b143-jre
0|1609:9-b133-jdk 9-b133,9-b133-jre,9-b134-jdk 9-b134,9-b134-jre,9-b135-jdk 9-b135,9-b135-jre
0|1610:9-b136-jdk 9-b136,9-b136-jre,9-b139-jdk 9-b139,9-b139-jre
0|1612:9-b144-jdk 9-b144,9-b144-jre,9-b147-jdk 9-b147,9-b147-jre,9-b148-jdk 9-b148,9-b148-jre
4|1706:7u121-jdk 7u121,7u121-jre`,
  jetty: `- jdk17 jdk21 jdk25 al2023-amazoncorretto amazoncorretto eclipse-temurin jdk17-al2023-amazoncorretto jdk17-alpine jdk17-alpine-amazoncorretto jdk17-alpine-eclipse-temurin jdk17-amazoncorretto jdk17-eclipse-temurin jdk21-al2023-amazoncorretto jdk21-alpine jdk21-alpine-amazoncorretto jdk21-alpine-eclipse-temurin jdk21-amazoncorretto jdk21-eclipse-temurin jdk25-al2023-amazoncorretto jdk25-alpine jdk25-alpine-amazoncorretto jdk25-alpine-eclipse-temurin jdk25-amazoncorretto jdk25-eclipse-temurin jre17 jre17-alpine jre17-alpine-eclipse-temurin jre17-eclipse-temurin jre21 jre21-alpine jre21-alpine-eclipse-temurin jre21-eclipse-temurin
0.6.3.o|1;4.5.j.n|1;1.c|1;7.b|1;8.a|0;9|1;2.i|1;d.h|1;e.g|0;f|1;k.m|0;l|1 0.3|1;1|1;2|1 0.6.3.o|1;4.5.j.n|1;1.c|1;7.b|1;8.a|0;9|1;2.i|1;d.h|1;e.g|0;f|1;k.m|0;l|1;p.s|1;q.r|0;t.w|1;u.v|0
0|0:12 12.1 12.1.12
1|0:-
2|0:12.0 12.0.38`,
  joomla: `apache - fpm fpm-alpine php8.3-apache php8.3-fpm php8.3-fpm-alpine php8.2-apache php8.2-fpm php8.2-fpm-alpine php8.3 php8.4 php8.4-apache php8.4-fpm php8.4-fpm-alpine
1.0.a.4|d;7|d;8|d;9|5;5|d;6|5 1.0.b.c|d;4|d;5|d;6|5;d|d;e|5 1.0|d 0|d;2|d;3|5 1.0|d;2|d;3|5
0|0:5 5.4 5.4.8
1|0:6 6.1 6.1.3
2|0:-
3|0:php8.3
4|0:php8.4`,
  jruby: `- jdk21 jdk jre21 jdk25 jdk8 jre25 jdk11 jdk17 jre jre11 jre17 jre8
0|1;2.5|1 0|1;2.1|1 0|1 0.9.c|1;2.5|1;7|1;8|1;1|1;a|1;b|1;3|1 0.9.c|1;2.5|1;7|1;8|1;1|1;4|1;a|1;b|1;3|1;6|1 0.9.3|1;2.1|1;4|1;6|1 1|1;4|1;3|1;6|1 7|1;8|1;1|1;4|1;5|1;a|1;b|1;3|1;6|1;c|1
0|0:9
1|0:10
2|0:-
3|0:9.3 9.3.15 9.3.15.0
4|0:9.4 9.4.15 9.4.15.0
5|0:10.0 10.0.6 10.0.6.0,10.1 10.1.1 10.1.1.0
6|0:10.0-dev,10.1-dev
7|0:9.4-dev`,
  julia: `- alpine bullseye buster bookworm alpine3.16 alpine3.19 alpine3.15 alpine3.17 alpine3.18 alpine3.20 stretch alpine3.14 alpine3.21 alpine3.13 trixie alpine3.22 alpine3.12 jessie alpine3.23
0.b|18;i|18 0.f|q;1.g|0|2509;h|0|2103;e|0|2112;c|0|2205;7|0|2212;5|0|2305;8|0|2312;9|0|2405;6|0|2412;a|0|2505;d|0|2509;4|q;2|q|2508;3|q|2306;b|6|2003 0|0 0.f|q;1.g|0|2509;h|0|2103;e|0|2112;c|0|2205;7|0|2212;5|0|2305;8|0|2312;9|0|2405;6|0|2412;a|0|2505;d|0|2509;4|q;2|q|2508;3|q|2306;i|18|1808;b|6|2003 0|v 0|6 0.b|6;i|6 0.b|6;i|v 0.b|v 0.2|6;3|6;b|6 0.b|18 0.b|6 0.3|q;b|q 0.3|6;b|6 0.3|6 0.3|q 0.f|q;4|q 0.3|q;1.h|0 0.3|z;1.e|0;h|0 0.3|q;1.e|0;h|0 0.3|z;1.e|0 0.4|6;1.a|0;e|0|2112;c|0|2205;7|0|2212;5|0|2305;8|0|2312;9|0|2405;6|0;2|6;3|6|2306 0.3|h;1.c|0;e|0 0.2|q;1.7|0;c|0;3|q 0.2|6;1.5|0;c|0|2205;7|0;3|6 0.2|6;1.7|0;e|0;c|0;3|6 0.2|6;1.7|0;c|0;3|6 0.2|6;1.5|0;c|0;7|0;3|6 0.2|6;1.5|0;7|0;3|6 0.4|6;1.a|0;7|0|2212;5|0|2305;8|0|2312;9|0|2405;6|0;2|6;3|6|2306 0.2|q;1.5|0;7|0;3|q 0.2|z;1.8|0;7|0|2212;5|0;3|q 0.2|q;1.8|0;7|0;5|0;3|q 0.2|q;1.8|0;5|0;3|q 0.2|z;1.8|0;5|0;3|q 0.2|z;1.9|0;5|0;8|0;3|q 0.4|z;1.6|0;5|0|2305;8|0;9|0;2|z;3|q|2306 0.4|z;1.9|0;8|0;2|z;3|q 0.4|z;1.9|0;8|0;2|z 0.4|z;1.6|0;8|0;9|0;2|z 0.4|z;1.6|0;9|0;2|z 0.f|q;1.j|0|2603;9|0|2405;6|0|2411;a|0|2505;d|0|2512;g|0|2603;4|q;2|q|2508 0.4|q;1.6|0;9|0;2|q 0.4|z;1.a|0;9|0;6|0;2|z 0.4|z;1.a|0;6|0;2|z 0.4|z;2|q 0.f|z;1.g|0|2509;6|0|2412;a|0|2505;d|0|2509;4|z;2|q|2508 0.4|z;1.a|0;6|0;2|q 0.4|z;1.d|0;6|0|2412;a|0;2|q 0.4|z;1.d|0;a|0;2|q 0.4|z;1.g|0;a|0;d|0;2|q 0.f|z;1.j|0;d|0|2512;g|0;4|z;2|q|2508 0.f|z;1.g|0;d|0;4|z;2|q 0.f|z;4|z
0|1901:0 0.7.0 0.7
1|0:1
2|1504:0.3.6
2|1510:0.3,0.3.11
3|0:-
2|1505:0.3.7
2|1506:0.3.8,0.3.9
2|1507:0.3.10
2|1511:0.4.0
2|1609:0.4 0.4.6
2|1512:0.4.1
2|1601:0.4.2
2|1604:0.4.3
2|1606:0.4.5
2|1703:0.5.0
2|1706:0.5 0.5.2
2|1705:0.5.1
4|1711:0.6.0
0|1808:0.6 0.6.4
5|1712:0.6.1
6|1806:0.6.2
7|1807:0.6.3
8|1810:1.0.0
9|2112:1.0 1.0.5
10|1811:1.0.1
10|1812:1.0.2
11|1905:1.0.3,1.1.0
12|1908:1.1 1.1.1
13|1909:1.0.4
13|2001:1.3.0
13|2003:1.3 1.3.1
13|1911:1.2.0 1.2
14|2004:1.4.0
15|2008:1.4 1.4.2
16|0:rc 1.13-rc 1.13.0-rc3,1.12 1.12.7,1.10.12
14|2005:1.4.1
17|2008:1.5.0
18|2103:1.5 1.5.4
17|2009:1.5.1
17|2011:1.5.2
19|2103:1.5.3
20|2104:1.6.0
21|2410:1.6
22|2107:1.6.1
22|2109:1.6.2
23|2112:1.7.0
24|2208:1.7
22|2111:1.6.3
25|2112:1.6.4
26|2204:1.6.5
23|2202:1.7.1
27|2205:1.7.2
27|2207:1.6.6
28|2208:1.7.3
29|2410:1.6.7
30|2209:1.8.0,1.8.1
31|2305:1.8
30|2211:1.8.2
32|2212:1.8.3
33|2301:1.8.4
34|2305:1.8.5
35|2306:1.9.0
36|2312:1.9
37|2307:1.9.1
38|2308:1.9.2
38|2311:1.9.3
39|2312:1.9.4
40|2402:1.10.0
41|0:1.10
42|2403:1.10.1
42|2404:1.10.2
43|2406:1.10.3
44|2408:1.10.4
45|2410:1.10.5,1.11.0
46|0:1.11
45|2412:1.11.1
47|2411:1.10.6
45|2501:1.10.7
48|2501:1.11.2
45|2503:1.11.3
49|2503:1.10.8
45|2504:1.11.4
50|2506:1.10.9
50|2507:1.11.5
51|2603:1.10.10
52|2509:1.11.6
53|2512:1.11.7
16|2510:1.12.0
16|2511:1.12.1
16|2512:1.12.2
16|2601:1.12.3
16|2602:1.12.4
16|2604:1.12.5
53|0:1.11.9
53|2608:1.10.11
16|2608:1.12.6`,
  kapacitor: `- alpine
0|1;1|0
0|0:- 1.8 1.8.6,1.7 1.7.7`,
  kibana: `-
0|1
0|0:8.19.20,9.4.5,9.5.2`,
  kong: `- ubuntu
0|1 0.1|1
0|0:3
1|0:- 3.9 3.9.3,3.4 3.4.2,3.8.0 3.8`,
  krakend: `-
0|1
0|0:2 - 2.13 2.13.10`,
  lightstreamer: `- base jdk8 jdk8-base jdk8-temurin jdk8-temurin-base jdk11 jdk11-base jdk11-temurin jdk11-temurin-base jdk17 jdk17-base jdk17-temurin jdk17-temurin-base jdk21 jdk21-base jdk21-temurin jdk21-temurin-base jdk25 jdk25-base jdk25-temurin jdk25-temurin-base
0.2.4|1;1.3.5|1 0.i.k|1;1.j.l|1;6.8|1;7.9|1;a.c|1;b.d|1;e.g|1;f.h|1;2.4|1;3.5|1 0|1 0.6.8|1;1.7.9|1;2.4|1;3.5|1 0.a.c|1;1.b.d|1;6.8|1;7.9|1;2.4|1;3.5|1
0|0:6 6.1.0 6.1,6.0 6.0.3
1|0:7 7.4 7.4.8
2|0:-,base
3|0:7.0 7.0.3,7.1 7.1.3,7.2 7.2.2
4|0:7.3 7.3.3`,
  liquibase: `- alpine
0|1;1|1
0|0:- 5.0 5.0.1`,
  logstash: `-
0|1
0|0:8.19.20,9.4.5,9.5.2`,
  mageia: `-
0|b
0|0:9,10 -,cauldron`,
  mariadb: `- focal bionic jammy ubi ubi9 jessie noble trusty xenial ubi10 wheezy resolute-rc ubi-rc ubi10-rc
0.8|14;b|0|1807 0.3|7;2|e|2006;1|7|2205;6|0|1807;4.5|7 0.7|7;3|7|2405;4.5|7 0.7|7;4.a|7 0|0 0.9|z;6|0|1807 0.7|7;2|e|2006;1|7|2205;3|7|2405;6|0|1807 0.2|e;6|0|1807 0.1|e;2|e|2006;6|0|1807 0.8|14;b|0 0.9|z;6|0 0.2|e;6|0 0.8|14 0.9|z 0.2|e 0.1|e;2|e|2006 0.1|7;2|e|2006 0.1|e;2|e 0.1|e 0.3|7;1|7|2506;4.5|7 0.1|7 0.3|7;1|7|2203 0.3|7 0.3|7;4.5|7 0.7|7;3|7|2405;4.a|7;5|7|2606 0.1|7;4.5|7 0.7|7;4.5|7 0.1|7;3|7;4.5|7 c|7;d.e|7 0|7
0|1906:5 5.5
1|0:10
2|0:11
3|0:12 12.3.2 12.3
4|1501:10.0.15
5|1906:10.0
6|0:-
7|2104:10.1
4|1503:10.1.2,10.0.16,10.1.3
4|1502:5.5.41
4|1505:5.5.42,10.0.17
4|1506:5.5.43,10.0.19
4|1508:5.5.44,10.0.20
4|1510:10.0.21,5.5.45
4|1512:5.5.46,10.0.22
4|1602:5.5.47,10.0.23,10.1.11
4|1601:10.1.10
4|1604:5.5.48,10.1.12
4|1605:10.0.24,10.1.13
4|1606:5.5.49,10.0.25
4|1607:10.1.14,10.1.15
4|1608:5.5.50,10.0.26,10.1.16
4|1609:5.5.51,10.1.17
4|1611:10.0.27,10.1.18
4|1610:5.5.52
4|1612:5.5.53,10.1.19
4|1701:10.0.28,10.1.20
4|1704:5.5.54
4|1703:10.0.29,10.1.21
4|1705:10.0.30,10.1.22,5.5.55,10.1.23,10.2.5
4|1707:5.5.56,10.2.6,10.1.24
4|1708:10.3.0,10.0.31,10.1.25,10.2.7
8|2306:10.3
7|2208:10.2
4|1710:5.5.57,10.0.32,10.3.1
4|1709:10.1.26,10.2.8
4|1711:10.2.9,10.1.28,10.2.10
4|1712:10.3.2,10.1.29
4|1801:5.5.58,10.2.11,10.3.3
4|1802:10.0.33,10.1.30,10.2.12,10.3.4
4|1804:5.5.59,10.3.5
4|1805:10.0.34,10.2.14,10.1.32,10.3.6
4|1803:10.1.31,10.2.13
9|1807:5.5.60
10|1808:10.0.35
4|1806:10.1.33,10.2.15
4|1807:10.3.7
11|1808:10.1.34,10.2.16,10.3.8
12|1810:5.5.61
13|1811:10.0.36
14|1809:10.1.35,10.2.17
14|1810:10.3.9
14|1811:10.1.36,10.2.18,10.3.10
12|1902:5.5.62
14|1902:10.1.37,10.2.21,10.3.12
13|1902:10.0.37
14|1812:10.4.0,10.2.19
15|2408:10.4
14|1901:10.3.11,10.4.1,10.2.20
14|1903:10.4.2,10.2.22
13|1906:10.0.38
12|1904:5.5.63
14|1905:10.1.38,10.2.23,10.3.14,10.4.4,10.1.39
14|1904:10.3.13,10.4.3
12|1906:5.5.64
14|1906:10.2.24,10.3.15,10.4.5
14|1907:10.1.40,10.3.16,10.2.25,10.4.6
14|1909:10.4.7,10.3.17,10.2.26
14|1911:10.1.41,10.4.8,10.3.18,10.2.27
14|1912:10.4.10,10.3.20,10.2.29
14|2001:10.1.43,10.4.11,10.3.21,10.2.30
14|2005:10.4.12,10.3.22,10.2.31,10.1.44,10.5.2
14|2003:10.5.1
16|2506:10.5
17|2006:10.5.3
17|2008:10.4.13,10.3.23
14|2008:10.2.32,10.1.45
18|2008:10.5.4
18|2010:10.5.5,10.4.14,10.3.24
14|2010:10.2.33,10.1.46
18|2011:10.5.6,10.4.15,10.3.25,10.5.7,10.4.16,10.3.26
14|2011:10.2.34,10.1.47,10.2.35
14|2104:10.1.48
18|2102:10.5.8,10.4.17,10.3.27
14|2102:10.2.36
18|2105:10.5.9,10.4.18,10.3.28,10.6.0
14|2105:10.2.37
19|0:10.6
18|2106:10.5.10,10.4.19,10.3.29,10.6.1
14|2106:10.2.38
18|2107:10.6.2
18|2108:10.5.11,10.4.20,10.3.30,10.6.3
14|2108:10.2.39
20|2111:10.6.4,10.5.12
18|2111:10.4.21,10.3.31
14|2111:10.2.40
20|2202:10.7.1,10.6.5,10.5.13
20|2305:10.7 10.7.8,10.6.12,10.5.19
18|2202:10.4.22,10.3.32
14|2202:10.2.41
20|2203:10.8.2
21|2306:10.8
20|2205:10.7.3,10.6.7,10.5.15
18|2205:10.4.24,10.3.34
14|2205:10.2.43
22|2208:10.8.3
20|2208:10.7.4,10.6.8,10.5.16
18|2208:10.4.25,10.3.35
14|2208:10.2.44
22|2209:10.9.2,10.8.4
22|2311:10.9 10.9.8,11.0.3,10.11.5,10.10.6,11.1.2
20|2209:10.7.5,10.6.9
20|2211:10.5.17,10.7.6,10.6.10
18|2211:10.4.26,10.3.36
22|2211:10.9.3,10.8.5
22|2302:10.9.4,10.8.6,10.10.2
20|2302:10.7.7,10.6.11,10.5.18
18|2302:10.4.27,10.3.37
22|2402:10.10 10.10.7,11.1.3,11.0.4,10.11.6,11.2.2
22|2305:10.10.3,10.9.5,10.8.7,10.11.2
18|2305:10.4.28,10.3.38
23|0:10.11 10.11.18,10.6.28
22|2306:10.11.3,10.10.4,10.9.6,10.8.8
24|0:lts
20|2306:10.6.13,10.5.20
18|2306:10.4.29,10.3.39
22|2308:11.0.2,10.11.4,10.10.5,10.9.7
22|2405:11.0 11.0.6,11.2.3,11.1.4,11.0.5,10.11.7,11.3.2 11.3
20|2308:10.6.14,10.5.21
18|2308:10.4.30
20|2311:10.6.15,10.5.22
18|2311:10.4.31
22|2411:11.1 11.1.6,11.2.5
20|2402:10.6.16,10.5.23
18|2402:10.4.32
22|2502:11.2 11.2.6
20|2405:10.6.17,10.5.24
18|2405:10.4.33
22|2408:11.2.4,11.1.5
23|2408:10.11.8
25|2408:10.6.18
20|2408:10.5.25
18|2408:10.4.34
26|2408:11.4.2
26|0:11.4 11.4.12,11.8 11.8.8
26|2411:11.4.3,11.5.2 11.5
23|2411:10.11.9
25|2411:10.6.19
20|2411:10.5.26
26|2502:11.4.4,11.6.2 11.6
23|2502:10.11.10
25|2502:10.6.20
20|2502:10.5.27
26|2505:11.4.5
23|2505:10.11.11
25|2505:10.6.21
20|2505:10.5.28
26|2506:11.7.2 11.7
26|2508:11.4.7,11.8.2
23|2508:10.11.13
27|2508:10.6.22
20|2506:10.5.29
3|2511:12.0.2 12.0
26|2511:11.8.3,11.4.8,11.8.4
23|2511:10.11.14,10.6.23
26|2602:11.4.9,11.8.5
23|2602:10.11.15,10.6.24
3|2602:12.1.2 12.1
26|2605:11.8.6,11.4.10,11.8.7,11.4.11
23|2605:10.11.16,10.6.25,10.11.17,10.6.26
3|2606:12.2.2 12.2
23|2608:10.6.27
28|0:13.0.1 13.0
29|0:13.0.1-rc 13.0-rc`,
  matomo: `- apache fpm fpm-alpine
0.1|d;2|d;3|5
0|0:5 - 5.13.0 5.13`,
  maven: `- ibmjava amazoncorretto ibmjava-8 jdk-8 alpine amazoncorretto-11 amazoncorretto-8 eclipse-temurin jdk-7 onbuild sapmachine adoptopenjdk amazoncorretto-11-al2023 amazoncorretto-11-debian amazoncorretto-17 amazoncorretto-17-al2023 amazoncorretto-17-debian amazoncorretto-21 amazoncorretto-21-al2023 amazoncorretto-21-debian amazoncorretto-8-al2023 amazoncorretto-8-debian eclipse-temurin-11 eclipse-temurin-11-alpine eclipse-temurin-17 eclipse-temurin-17-alpine eclipse-temurin-21 eclipse-temurin-21-alpine eclipse-temurin-8 eclipse-temurin-8-alpine ibmjava-8-alpine ibmjava-alpine jdk-11 jdk-11-slim jdk-7-alpine jdk-7-onbuild jdk-8-alpine jdk-8-onbuild jdk-8-slim onbuild-alpine openjdk sapmachine-17 sapmachine-21 adoptopenjdk-11 adoptopenjdk-11-openj9 adoptopenjdk-15 adoptopenjdk-15-openj9 adoptopenjdk-8 adoptopenjdk-8-openj9 amazoncorretto-11-alpine amazoncorretto-11-debian-bookworm amazoncorretto-11-debian-trixie amazoncorretto-15 amazoncorretto-17-alpine amazoncorretto-17-debian-bookworm amazoncorretto-17-debian-trixie amazoncorretto-19 amazoncorretto-21-alpine amazoncorretto-21-debian-bookworm amazoncorretto-21-debian-trixie amazoncorretto-25 amazoncorretto-25-al2023 amazoncorretto-25-alpine amazoncorretto-25-debian amazoncorretto-25-debian-trixie amazoncorretto-8-alpine amazoncorretto-8-debian-bookworm amazoncorretto-8-debian-trixie eclipse-temurin-11-focal eclipse-temurin-11-noble eclipse-temurin-17-focal eclipse-temurin-17-noble eclipse-temurin-18-alpine eclipse-temurin-19 eclipse-temurin-19-alpine eclipse-temurin-19-focal eclipse-temurin-21-noble eclipse-temurin-25 eclipse-temurin-25-alpine eclipse-temurin-25-noble eclipse-temurin-26 eclipse-temurin-26-alpine eclipse-temurin-26-noble eclipse-temurin-8-focal eclipse-temurin-8-noble ibm-semeru-11-focal ibm-semeru-11-noble ibm-semeru-17-focal ibm-semeru-17-noble ibm-semeru-21-noble ibm-semeru-25-noble jdk-10 jdk-10-slim jdk-11-openj9 jdk-7-onbuild-alpine jdk-7-slim jdk-8-onbuild-alpine jdk-8-openj9 jdk-9 jdk-9-onbuild openjdk-11 openjdk-11-slim openjdk-15 openjdk-15-slim openjdk-16 openjdk-16-slim openjdk-17 openjdk-17-slim openjdk-8 openjdk-8-slim sapmachine-11 sapmachine-25 sapmachine-26 slim adoptopenjdk-14 adoptopenjdk-14-openj9 adoptopenjdk-16 adoptopenjdk-16-openj9 amazoncorretto-11-debian-bullseye amazoncorretto-16 amazoncorretto-17-debian-bullseye amazoncorretto-18 amazoncorretto-19-debian amazoncorretto-19-debian-bullseye amazoncorretto-20 amazoncorretto-20-al2023 amazoncorretto-20-debian amazoncorretto-20-debian-bookworm amazoncorretto-20-debian-bullseye amazoncorretto-23 amazoncorretto-23-al2023 amazoncorretto-23-alpine amazoncorretto-23-debian amazoncorretto-23-debian-bookworm amazoncorretto-24 amazoncorretto-24-al2023 amazoncorretto-24-alpine amazoncorretto-24-debian amazoncorretto-24-debian-bookworm amazoncorretto-24-debian-trixie amazoncorretto-8-debian-bullseye eclipse-temurin-16 eclipse-temurin-16-alpine eclipse-temurin-18 eclipse-temurin-20 eclipse-temurin-20-alpine eclipse-temurin-21-jammy eclipse-temurin-22 eclipse-temurin-22-alpine eclipse-temurin-22-jammy eclipse-temurin-23 eclipse-temurin-23-alpine eclipse-temurin-23-noble eclipse-temurin-24 eclipse-temurin-24-alpine eclipse-temurin-24-noble ibm-semeru-21-jammy ibm-semeru-23-jammy ibmjava-9 ibmjava-9-alpine jdk-12 jdk-12-alpine jdk-13 jdk-13-alpine jdk-14 jdk-6 jdk-6-onbuild jdk-9-slim openjdk-14 openjdk-14-slim openjdk-18 openjdk-18-slim sapmachine-22 sapmachine-23 sapmachine-24 5 5-amazoncorretto 5-amazoncorretto-17 5-amazoncorretto-17-al2023 5-amazoncorretto-17-debian 5-amazoncorretto-17-debian-trixie 5-amazoncorretto-21 5-amazoncorretto-21-al2023 5-amazoncorretto-21-debian 5-amazoncorretto-21-debian-trixie 5-amazoncorretto-25 5-amazoncorretto-25-al2023 5-amazoncorretto-25-debian 5-amazoncorretto-25-debian-trixie 5-eclipse-temurin 5-eclipse-temurin-17 5-eclipse-temurin-17-alpine 5-eclipse-temurin-17-noble 5-eclipse-temurin-21 5-eclipse-temurin-21-alpine 5-eclipse-temurin-21-noble 5-eclipse-temurin-25 5-eclipse-temurin-25-alpine 5-eclipse-temurin-25-noble 5-eclipse-temurin-26 5-eclipse-temurin-26-alpine 5-eclipse-temurin-26-noble 5-ibm-semeru-17-noble 5-ibm-semeru-21-noble 5-ibm-semeru-25-noble 5-sapmachine 5-sapmachine-17 5-sapmachine-21 5-sapmachine-25 5-sapmachine-26
0.8.29.2b|l;c.1a|4|2110;18|4|2110;19|i|2110;37|4|2104;38|i|2104;1b|i|2110;39|4|2110;3a|i|2110;1c|4|2110;1d|i|2110;5|0|1709;2.1p.1q|1;6.d|1;1e|1;e.1g|1;1f|1|2508;3b|1|2306;1h|1|2108;3c|1|2111;f.g|1;1i|1;h.1k|1;1j|1|2508;3d|1|2306;3e|1|2301;1l|1|2305;3f.3g|1|2305;3h|1|2310;3i|1|2310;3j.3k|1|2310;3l|1|2306;i.j|1;1m|1;k.1o|1;1n|1|2508;3m|1|2503;3n|1|2503;3o|1|2503;3p.3q|1|2503;3r|1|2510;3s|1|2510;3t|1|2510;3u.3w|1|2510;3v|1|2508;1r|1;1s.1t|1;7.l|1;1u|1;m.1w|1;1v|1|2508;3x|1|2306;n.1y|4;o|0;1x|4|2506;3y|4|2205;3z|0|2205;p.20|f;q|0;1z|4|2506;40|4|2209;21|0|2209;22|4|2304;23|0|2304;24|4|2304;41|1|2310;42|0|2310;r.25|l;s|1;43|7|2506;44|7|2409;45|1|2409;46|7|2409;47|l|2503;48|1|2503;49|l|2503;4a.4c|l|2509;4b|1|2509;26.28|l;27|1;2a|1;t.2d|j;u|0;2c|j|2506;2e|7|2506;2f|7;2g|7|2506;2h|7;4d|7|2506;2i|7;4e|7|2503;2j|7;1.3|i;v|0|2206;4f|1j|1803;4g|0|1803;2k|9|1901;2l|9|1901;x|1|2209;2m|i|2110;y|1|2209;4h|0|1911;4i|0|1904;4j|0|2003;4k|0|1905;4l|0|2011;4m|0|1503;4n|0|1503;9|k|1905;z|2|1905;10|0|1706;2n|0|1706;2o|k|1905;4|1|2209;11|2|1905;12|0|1706;2p|0|1706;2q|i|2110;13|1|2209;2r|9|1811;2s|0|1706;4o|9|1811;a|0|1706;14|0|1706;15.2z|1|2204;2t|1|2209;2u|1|2209;4p|0|2011;4q|0|2011;2v|1|2108;2w|1|2108;2x|1|2110;2y|1|2110;30|1|2204;4r|1|2302;4s|1|2302;31|1|2209;32|1|2209;b.35|e;33|0|2603;16|e;17|e;4t|e|2409;4u|e|2503;4v|e|2509;34|e 0|0;4m|0;4n|0;9|0;10|0;4|0;12|0;a|0 0.8|l;c|4|2110;5|2|1905;2|1;21|0|2204;1|i;w|0|2204;a|0|1706;14|0|1706;15|1|2204;b|e;36|0|2011 0|0;5|0;9|0;z|0;10|0;2n|0;4|0;11|0;12|0;2p|0;2r|0;2s|0;a|0;14|0 0.4|9;5.11|c;1.3|1j;v.w|0;4f|1j|1803;4g|0|1803;2k|9;2l|9;x|9;y|9;9|9;z|c;10|0|1706;2n|0|1706;2o|9;12|0|1706;2p|0|1706;13.36|9;2r|9;2s|0|1706;4o|9;a|0|1706;14|0|1706 0.15.2x|1;c.1a|4;18|4;19|7;37|4;38|i;1b|7;1c|i;1d|7;5.11|2|1905;2.6|1;1h|1;7|1;1.3|1j;v.w|0;2k|9|1901;2l|9|1901;x|1;2m|7;y|1;4h|0|1911;4i|0|1904;4j|0|2003;4k|0|1905;4l|0|2011;9|k|1905;z|2|1905;2o|k|1905;4|0;2q|7;13|0;2t|1;2u|1;4p|0|2011;4q.36|0|2011;2v|1;2w|1;2y|1;2z|1;30|1;31|0;32|0 0.8.r|e;c.1a|4|2110;18|4|2110;19|i|2110;1b|i|2110;39|4|2110;3a|i|2110;1c|4|2110;1d|i|2110;2.6|1;d|1;e.1f|1;1h|1|2108;3c|1|2111;f|1;g|1;h.1j|1;3e|1|2301;1l|1|2302;i|1;j|1;k.1n|1;7|1;l|1;m.1v|1;n|4;o|0;1x|4;3y|4|2205;3z|0|2205;p|4;q|0;1z|4;40|4|2209;21|0|2209;22|4|2302;23|0|2302;24|4|2302;s|1;t|j;u|0;2c|j;2e|7;2g|7;1.3|i;v|0|2206;w|0|2204;x|1|2209;2m|i|2110;y|1|2209;4|1|2209;2q|i|2110;13|1|2209;15.2z|1|2204;2t|1|2209;2u|1|2209;2v|1|2108;2w|1|2108;2x|1|2110;2y|1|2110;30|1|2204;4r|1|2302;4s|1|2302;31|1|2209;32|1|2209;b.17|e;33|e;16|e 0.8.29.2b|l;2.1p.1q|1;6.d|1;1e|1;e.1g|1;1f|1|2508;3b|1|2306;f.g|1;1i|1;h.1k|1;1j|1|2508;3d|1|2306;1l|1|2305;3f.3g|1|2305;3h|1|2310;3i|1|2310;3j.3k|1|2310;3l|1|2306;i.j|1;1m|1;k.1o|1;1n|1|2508;3m|1|2503;3n|1|2503;3o|1|2503;3p.3q|1|2503;3r|1|2510;3s|1|2510;3t|1|2510;3u.3w|1|2510;3v|1|2508;1r|1;1s.1t|1;7.l|1;1u|1;m.1w|1;1v|1|2508;3x|1|2306;n.1y|4;o|0;1x|4|2506;p.20|f;q|0;1z|4|2506;22|4|2304;23|0|2304;24|4|2304;41|1|2310;42|0|2310;r.25|l;s|1;43|7|2506;44|7|2409;45|1|2409;46|7|2409;47|l|2503;48|1|2503;49|l|2503;4a.4c|l|2509;4b|1|2509;26.28|l;27|1;2a|1;t.2d|j;u|0;2c|j|2506;2e|7|2506;2f|7;2g|7|2506;2h|7;4d|7|2506;2i|7;4e|7|2503;2j|7;1.3|i;b.35|e;33|0|2603;16|e;17|e;4t|e|2409;4u|e|2503;4v|e|2509;34|e 4w.5a.5k.5m|l;4x.56.57|1;4y.4z|1;50.51|1;52.53|1;54.55|1;58.59|1;5b.5d|f;5c|0;5e.5g|l;5f|1;5h.5j|l;5i|1;5l|1;5n|7;5o|7;5p|7;5q.5u|e;5r|e;5s|e;5t|e 0.8.29.2b|l;2.1p.1q|1;6.d|1;1e|1;e.1g|1;f.g|1;1i|1;h.1k|1;i.j|1;1m|1;k.1o|1;1r|1;1s.1t|1;7.l|1;1u|1;m.1w|1;n.1y|4;o|0;p.20|f;q|0;r.25|l;s|1;26.28|l;27|1;2a|1;t.2d|j;u|0;2f|7;2h|7;2i|7;2j|7;1.3|i;b.35|e;16|e;17|e;34|e
0|0:3
1|1503:3.2
2|0:-
3|1704:3.3
4|1811:3.5
5|2104:3.6
6|2312:3.8
7|0:3.9
8|0:4.0.0-rc
9|0:3.9.16`,
  mediawiki: `- fpm fpm-alpine
0|g;1|g;2|m 0|g
0|0:stable 1.46.0 1.46,lts 1.43 1.43.9,1.45 1.45.4
1|0:-`,
  memcached: `- alpine bookworm bullseye alpine3.18 alpine3.19 trixie alpine3.14 alpine3.15 alpine3.16 alpine3.17 alpine3.20 alpine3.21 alpine3.23 buster alpine3.22 alpine3.24 alpine3.13
0.6|d;1.g|5;h|2|2107;7|8|2111;8|8|2205;9|8|2212;a|8|2305;4|8|2312;5|12|2405;b|13|2412;c|5|2505;f|5|2512;d|5|2606;2|3|2508;3|3|2306;e|3|2110 0|0 0|9;1|0 0|0;1|0 0|8;1|0 0|9;1|2 0|9;1|c 0|3;1|2 0.e|3;1.7|2;h|2 0.e|3;1.7|2 0.3|3;1.8|8;7|8|2111;e|3|2110 0.3|3;1.8|8 0.3|3;1.9|8;8|8|2205 0.3|3;1.9|8 0.3|3;1.a|8;9|8|2212 0.3|3;1.a|8 0.3|3;1.4|8;a|8 0.2|3;1.4|8;3|3 0.2|3;1.4|8 0.2|3;1.5|8;4|8|2312 0.2|3;1.5|8 0.2|16;1.5|12 0.2|16;1.b|13;5|12 0.2|16;1.b|13 0.2|16;1.c|13;b|13 0.2|16;1.c|13 0.2|3;1.f|5;c|5 0.6|d;1.d|5;f|5;2|3|2508 0.6|d;1.d|5 0.6|d;1.g|5;d|5 0.6|d;1.g|5
0|0:1 - 1.6
1|1501:1.4.21
2|1707:1.4 1.4.39,1.4.38
1|1504:1.4.22
1|1505:1.4.23
1|1511:1.4.24
1|1606:1.4.25
3|1606:1.4.26
3|1607:1.4.27,1.4.28
3|1608:1.4.29,1.4.30
3|1610:1.4.31
3|1611:1.4.32
3|1701:1.4.33
3|1702:1.4.34
3|1703:1.4.35
3|1706:1.4.36
4|1706:1.4.37
2|1708:1.5.0
5|2003:1.5 1.5.22,1.6.0,1.6.1,1.6.2
2|1710:1.5.1
6|1711:1.5.2
6|1712:1.5.3
6|1802:1.5.4
6|1803:1.5.5,1.5.6
6|1805:1.5.7
6|1807:1.5.8
6|1808:1.5.9
6|1810:1.5.10
6|1811:1.5.11
5|1904:1.5.12
5|1905:1.5.14,1.5.15
5|1909:1.5.16
5|1910:1.5.17
5|1911:1.5.19
5|2001:1.5.20
5|2002:1.5.21
5|2004:1.6.3
7|2005:1.6.5
7|2009:1.6.6
7|2010:1.6.7
7|2011:1.6.8
8|2107:1.6.9
9|2110:1.6.10
10|2201:1.6.12
11|2202:1.6.13
11|2203:1.6.14
12|2208:1.6.15
13|2208:1.6.16
14|2301:1.6.17
15|2303:1.6.18
16|2305:1.6.19
17|2306:1.6.20
18|2310:1.6.21
19|2401:1.6.22
20|2402:1.6.23
21|2403:1.6.24,1.6.25
21|2405:1.6.26
22|2406:1.6.27
23|2407:1.6.28
23|2409:1.6.29,1.6.30
23|2410:1.6.31
23|2412:1.6.32
24|2412:1.6.33
25|2502:1.6.34,1.6.35,1.6.36
25|2503:1.6.37
26|2507:1.6.38
27|2512:1.6.39
28|2603:1.6.40
28|2605:1.6.41
29|2607:1.6.42
30|2607:1.6.43,1.6.44
30|0:1.6.45`,
  mongo: `- xenial bionic focal jessie jammy noble stretch wheezy
0|0 0.1|1;4|0|1809;7|0|1904 0.3|1;2|s|2107;1|1|1908 0.3|1 0.5|1;3|1|2302 0.5|1 0.6|1 0.6|1;2|s|2107;3|1|2302;5|1|2409;4|0|1806;1|1|1908 0.8|0 0.4|0 0.1|1;4|0|1904 0.1|1;4|0 0.1|1;2|1|1808 0.2|1;1|1|1904 0.2|1 0.3|1;2|s|2107
0|1611:2 2.6,3.3
1|2105:3 3.6
2|2405:4
3|2502:5
4|2605:6 6.0
5|0:7 7.0 7.0.40
6|2608:8 8.2
7|2608:-
0|1605:2.2,2.4,3.1
0|1501:2.8
8|1805:3.0
9|1812:3.2
10|2002:3.4
9|1712:3.5
11|1806:3.7
12|2212:4.0
13|1908:4.1
14|2306:4.2
15|2512:4.4
3|2605:5.0
6|0:8.0 8.0.29,8.3 8.3.8`,
  monica: `apache fpm fpm-alpine -
3.0|d;1|d;2|5 0|d;1|d;2|5
0|0:4 - 4.1.2 4.1
1|0:5.0.0-beta 5.0 5.0.0-beta.5`,
  mysql: `- oracle debian oraclelinux8 oraclelinux9 bookworm bullseye oraclelinux7
0.1.7|0;2|0|2308 0.1.4|1;2|0|2308;3|1|2405 0.1.4|1 0|0 0.1.4|1;5.2|0;6|0|2402;3|1|2405 0.2|0;1|1 0.2|0;1|0 0.1|1;2|0 0.1|0;2|0 0.1|1 0.1.4|1;3|1|2404 0.1|0 0.1.3|1 0.1.3|1;6.2|0 0.1.7|0 0.1.3|1;5.2|0;6|0 0.1.4|1;3|1 0.1.4|1;3|1|2405 0.1.4|1;5.2|0;3|1 0.1.4|1;5.2|0
0|2312:5 5.7
1|0:8,-
2|0:9 9.7 9.7.2,26 26.7.0 26.7,8.4.11
3|2201:5.6 5.6.51,8.0.27,5.7.36
3|1503:5.7.5
3|1905:5.5 5.5.62
3|1502:5.5.41,5.6.22
3|1504:5.5.42,5.6.23,5.7.6
3|1506:5.5.43,5.6.24
3|1508:5.7.7
3|1507:5.5.44,5.6.25
3|1510:5.5.45,5.6.26,5.7.8
3|1512:5.5.46,5.6.27,5.7.9
3|1602:5.5.47,5.6.28,5.7.10
3|1604:5.5.48,5.6.29,5.7.11
3|1606:5.5.49,5.6.30,5.7.12
3|1608:5.5.50,5.6.31,5.7.13
3|1609:5.7.14,5.6.32,5.5.51
3|1610:5.7.15,5.6.33,5.5.52
3|1612:5.7.16,5.6.34,5.5.53
3|1704:8.0.0,5.7.17,5.6.35,5.5.54
4|2605:8.0
3|1705:5.5.55
3|1707:8.0.1,5.7.18,5.6.36,5.5.56
3|1709:8.0.2
3|1710:5.7.19,5.6.37,5.5.57
3|1802:8.0.3
3|1801:5.7.20,5.6.38,5.5.58
3|1804:5.7.21,5.6.39,5.5.59,8.0.4
3|1807:8.0.11,5.7.22,5.6.40,5.5.60
3|1810:8.0.12,5.7.23,5.6.41,5.5.61
3|1901:8.0.13,5.7.24,5.6.42
3|1902:8.0.14
3|1904:5.7.25,5.6.43,8.0.15
3|1907:8.0.16,5.7.26,5.6.44
3|1910:8.0.17,5.7.27,5.6.45
3|2001:8.0.18,5.7.28,5.6.46
3|2004:8.0.19,5.7.29,5.6.47
3|2007:8.0.20,5.7.30,5.6.48
3|2010:8.0.21,5.7.31,5.6.49
3|2101:8.0.22,5.7.32,5.6.50
3|2104:8.0.23,5.7.33
3|2105:8.0.24
3|2107:5.7.34,8.0.25
3|2110:8.0.26,5.7.35
5|2204:8.0.28
6|2204:5.7.37
7|2207:8.0.29
8|2207:5.7.38
7|2210:8.0.30
8|2210:5.7.39
7|2301:8.0.31
8|2301:5.7.40
7|2304:8.0.32
8|2304:5.7.41
7|2307:8.0.33
8|2308:5.7.42
7|2310:8.0.34
9|2310:8.1.0 8.1
10|0:innovation
11|2310:5.7.43
12|2401:8.2.0 8.2
13|2401:8.0.35
14|2312:5.7.44
12|2404:8.3.0 8.3
15|2404:8.0.36
16|2407:8.4.0
17|0:8.4,lts
18|2407:8.0.37
2|2407:9.0.0,8.4.1
2|2410:9.0 9.0.1,8.4.2
19|2407:8.0.38
19|2410:8.0.39
2|2501:9.1.0 9.1,8.4.3
19|2501:8.0.40
2|2504:9.2.0 9.2,8.4.4
19|2504:8.0.41
2|2507:9.3.0 9.3,8.4.5
19|2507:8.0.42
2|2510:9.4.0 9.4,8.4.6
19|2510:8.0.43
2|2601:9.5.0 9.5,8.4.7
19|2601:8.0.44
2|2604:9.6.0 9.6,8.4.8
19|2604:8.0.45
2|2606:8.4.9,9.7.0
19|2605:8.0.46
2|2607:9.7.1,8.4.10`,
  nats: `- alpine alpine3.22 linux scratch
0.3.4|a;1.2|a 0|a;1.2|a 0|a
0|0:2 2.14 2.14.5,2.12 2.12.15
1|0:-
2|0:linux scratch`,
  neo4j: `- community enterprise community-trixie community-ubi10 enterprise-trixie enterprise-ubi10 trixie ubi10
0.1.3.7|1;4.8|1;2.5|1;6|1 0.1|1;2|1
0|0:5 5.26 5.26.29,2026 - 2026.07.1 2026.07
1|0:4.4 4.4.48`,
  neurodebian: `- non-free bookworm bookworm-non-free bullseye bullseye-non-free forky forky-non-free free jammy jammy-non-free noble noble-non-free sid sid-non-free trixie trixie-non-free
0.f|q;2|q;3|q;4|q;5|q;6|q;7|q;9|1;a|1;b|1;c|1;d|q;e|q;g|q 0|q;1|q 8|q 0|1;1|1
0|0:-
1|0:nd,nd110,nd120,nd130,nd140
2|0:non
3|0:nd22.04,nd24.04`,
  nextcloud: `- apache fpm fpm-alpine
0.1|d;2|d;3|5
0|0:32 32.0 32.0.14,33 33.0 33.0.8,34 - production stable 34.0 34.0.3`,
  nginx: `- alpine alpine-perl perl alpine-slim alpine-otel otel bookworm bookworm-perl bookworm-otel trixie trixie-otel trixie-perl alpine3.19 alpine3.19-otel alpine3.19-perl alpine3.19-slim alpine3.20 alpine3.20-otel alpine3.20-perl alpine3.20-slim alpine3.23 alpine3.23-otel alpine3.23-perl alpine3.23-slim alpine3.17 alpine3.17-perl alpine3.17-slim alpine3.21 alpine3.21-otel alpine3.21-perl alpine3.21-slim alpine3.18 alpine3.18-perl alpine3.18-slim alpine3.22 alpine3.22-otel alpine3.22-perl alpine3.22-slim alpine3.24 alpine3.24-otel alpine3.24-perl alpine3.24-slim bullseye bullseye-perl alpine3.18-otel
0.a|d;1.13|5;5.14|1;2.15|5;4.16|5;p|2|2308;q|2|2308;r|2|2308;w|2|2404;19|1|2404;x|2|2404;y|2|2404;d|2|2408;e|1|2408;f|2|2408;g|2|2408;h|5|2502;i|1|2502;j|5|2502;k|5|2502;s|5|2506;t|1|2506;u|5|2506;v|5|2506;z|5|2512;10|1|2512;11|5|2512;12|5|2512;l|5|2607;m|1|2607;n|5|2607;o|5|2607;7|3|2510;9|1|2510;8|3|2510;17|3|2306;18|3|2306;6.b|1;3.c|d 0|0 0|0;1|0 0.a|d;1.13|5;5.14|1;2.15|5;4.16|5;p|2|2404;q|2|2404;r|2|2404;d|2|2408;e|1|2408;f|2|2408;g|2|2408;h|5|2504;i|1|2504;j|5|2504;k|5|2504;s|5|2512;t|1|2512;u|5|2512;v|5|2512;l|5|2607;m|1|2607;n|5|2607;o|5|2607;7|3|2512;9|1|2512;8|3|2512;17|3|2404;18|3|2404;6.b|1;3.c|d 0|0;1|0;2|0;3|0 0|8;1|0;2|0;3|8 0|8;1|c;2|c;3|8 0|3;1|2;2|2;3|3 0.17|3;1.p|2;2.q|2;4.r|2;18.3|3 0|3;1|2;2|2;4|2;3|3 0.7|3;1.d|2;5.e|1;2.f|2;4.g|2;p|2|2308;q|2|2308;r|2|2308;w|2;19|1;x|2;y|2;9.6|1;8.3|3;17|3|2306;18|3|2306 0.7|3;1.p|2;2.q|2;4.r|2;8.3|3 0.7|3;1.w|2;2.x|2;4.y|2;8.3|3 0.7|3;1.w|2;5.19|1;2.x|2;4.y|2;9.6|1;8.3|3 0.7|3;1.d|2;5.e|1;2.f|2;4.g|2;9.6|1;8.3|3 0.7|3;1.h|5;5.i|1;2.j|5;4.k|5;d|2|2408;e|1|2408;f|2|2408;g|2|2408;9.6|1;8.3|3 0.7|3;1.s|5;5.t|1;2.u|5;4.v|5;d|2|2408;e|1|2408;f|2|2408;g|2|2408;h|5|2502;i|1|2502;j|5|2502;k|5|2502;9.6|1;8.3|3 0.7|3;1.h|2;5.i|1;2.j|2;4.k|2;9.6|1;8.3|3 0.7|3;1.h|5;5.i|1;2.j|5;4.k|5;9.6|1;8.3|3 0.7|3;1.s|5;5.t|1;2.u|5;4.v|5;9.6|1;8.3|3 0.a|d;1.l|5;5.m|1;2.n|5;4.o|5;s|5|2512;t|1|2512;u|5|2512;v|5|2512;7|3|2512;9|1|2512;8|3|2512;6.b|1;3.c|d 0.7|3;1.z|5;5.10|1;2.11|5;4.12|5;9.6|1;8.3|3 0.a|d;1.l|5;5.m|1;2.n|5;4.o|5;z|5|2512;10|1|2512;11|5|2512;12|5|2512;7|3|2510;9|1|2510;8|3|2510;6.b|1;3.c|d 0.a|d;1.z|5;5.10|1;2.11|5;4.12|5;6.b|1;3.c|d 0.a|d;1.l|5;5.m|1;2.n|5;4.o|5;6.b|1;3.c|d 0.a|d;1.13|5;5.14|1;2.15|5;4.16|5;l|5|2607;m|1|2607;n|5|2607;o|5|2607;6.b|1;3.c|d 0.a|d;1.13|5;5.14|1;2.15|5;4.16|5;6.b|1;3.c|d
0|0:1 - mainline
1|1504|wheezy:1.7,1.7.11,1.7.12
1|1502|wheezy:1.7.9
1|1503|wheezy:1.7.10
2|1605|jessie:1.9,1.9.15
1|1505|jessie:1.9.0
1|1506|jessie:1.9.1
1|1507|jessie:1.9.2
1|1508|jessie:1.9.3
1|1509|jessie:1.9.4
1|1510|jessie:1.9.5
1|1511|jessie:1.9.6
1|1512|jessie:1.9.7,1.9.8
1|1601|jessie:1.9.9
1|1602|jessie:1.9.10
1|1603|jessie:1.9.11
1|1604|jessie:1.9.12
3|0:stable
2|1604|jessie:1.8,1.8.1,1.9.14
2|1704|jessie:1.10 1.10.3,1.11 1.11.13,1.11.12
2|1606|jessie:1.10.0,1.11.0
2|1608|jessie:1.11.1
2|1610|jessie:1.10.1,1.11.4
2|1609|jessie:1.11.3
2|1611|jessie:1.11.5
2|1701|jessie:1.10.2,1.11.8
2|1612|jessie:1.11.6,1.11.7
2|1702|jessie:1.11.9
2|1703|jessie:1.11.10
4|1707|stretch:1.12.0,1.13.1,1.13.2
5|1805|stretch:1.12 1.12.2
4|1705|stretch:1.13.0
6|1806|stretch:1.13 1.13.12
4|1709|stretch:1.13.3
5|1710|stretch:1.12.1,1.13.5
5|1711|stretch:1.13.6
5|1712|stretch:1.13.7
5|1802|stretch:1.13.8
6|1803|stretch:1.13.9
6|1804|stretch:1.13.10,1.13.11
6|1811|stretch:1.14.0,1.15.5,1.15.6
6|1904|stretch:1.14 1.14.2,1.15.10,1.15.11
6|1807|stretch:1.15.0,1.15.1
6|1906|stretch:1.15 1.15.12
6|1808|stretch:1.15.2
6|1809|stretch:1.15.3
6|1810|stretch:1.15.4
6|1812|stretch:1.14.1,1.15.7
6|1902|stretch:1.15.8
6|1903|stretch:1.15.9
6|1908|stretch:1.16.0
6|2004|buster:1.16 1.16.1,1.17.9
6|1907|stretch:1.17.0,1.17.1
6|2006|buster:1.17 1.17.10
6|1908|buster:1.17.2
6|1909|buster:1.17.3
6|1910|buster:1.17.4
6|1911|buster:1.17.5
6|2001|buster:1.17.6,1.17.7
6|2003|buster:1.17.8
7|2104|buster:1.18.0 1.18,1.19.9
7|2007|buster:1.19.0
7|2105|buster:1.19 1.19.10,1.20.0
7|2008|buster:1.19.1
7|2010|buster:1.19.2
7|2011|buster:1.19.3,1.19.4
7|2012|buster:1.19.5
7|2102|buster:1.19.6
7|2103|buster:1.19.7,1.19.8
7|2205|bullseye:1.20 1.20.2
7|2107|buster:1.21.0
7|2206|bullseye:1.21 1.21.6
7|2111|buster:1.20.1,1.21.3
7|2109|buster:1.21.1
7|2112|bullseye:1.21.4
7|2201|bullseye:1.21.5
7|2210|bullseye:1.22.0,1.23.1
8|2304:1.22 1.22.1
7|2207|bullseye:1.23.0
8|2305:1.23 1.23.4
7|2212|bullseye:1.23.2
9|2303|bullseye:1.23.3
8|2404:1.24.0 1.24
8|2306:1.25.0
10|2405:1.25
11|2308:1.25.1
12|2310:1.25.2
12|2402:1.25.3
13|2404:1.25.4
14|2405:1.25.5,1.26.0
15|2504:1.26
14|2408:1.27.0,1.26.1
16|2506:1.27
17|2410:1.27.1
18|2502:1.26.2,1.27.3
17|2411:1.27.2
19|2504:1.27.4
18|2504:1.26.3
19|2506:1.27.5
19|2512:1.28.0
20|2604:1.28
21|2508:1.29.0
22|2605:1.29
21|2510:1.29.1
23|2510:1.29.2
23|2512:1.29.3
24|2602:1.29.4,1.28.1
24|2603:1.29.5,1.28.2,1.29.6
24|2604:1.29.7,1.28.3
24|2605:1.29.8,1.30.0,1.31.0,1.30.1
25|0:1.30,1.31
24|2606:1.31.1,1.30.2
24|2607:1.31.2,1.30.3
26|2608:1.31.3
26|0:1.30.4,1.31.4`,
  nim: `-
0|6 0|v
0|0:2 2.2.10 2.2 -,2.2.8,2.2.4,2.2.2,2.2.0,2.0.14 2.0,2.0.12,2.0.10,2.0.8,2.0.6,2.0.4,2.0.2,2.0.0
1|0:2.2.6`,
  node: `- slim alpine bullseye bullseye-slim buster buster-slim stretch bookworm bookworm-slim stretch-slim alpine3.11 alpine3.21 alpine3.22 alpine3.20 alpine3.12 jessie trixie trixie-slim alpine3.15 alpine3.10 onbuild alpine3.14 alpine3.19 alpine3.23 alpine3.18 alpine3.17 alpine3.16 alpine3.13 jessie-slim wheezy alpine3.9 alpine3.24 chakracore chakracore-10 chakracore-10.0 chakracore-10.0.0 chakracore-10.1 chakracore-10.1.0 chakracore-10.13 chakracore-10.13.0 chakracore-10.6 chakracore-10.6.0 chakracore-8 chakracore-8.10 chakracore-8.10.0 chakracore-8.11 chakracore-8.11.1 chakracore-8.9 chakracore-8.9.4 fermium gallium hydrogen iron jod krypton
0|0;l|0;1|0;u|0 0|h;2|0;l|h;1|h;7|h;u|0 0.7|8;2|c;g|v;t|v;l|8;1.a|8;u|0|1805 0|4;2|0;l|4;1|4;7|4;u|0 0.7|8;2.b|2;k|2;v|2;5|8;6|8;g|v;t|v;l|8;1.a|8;u|0|1805 0.g|8;2|c;l|8;1|8;7|8;u|0 0.7|b;2.b|2;k|2;v|2|2101;5|4;6|4;g|y|2007;t|y|2007;1.a|b;u|0|1805 0.7|4;2|c;1.a|4 0.7|b;2.j|a;k|a|2106;b|a|2111;f|a|2201;s|a|2201;m|a;v|a|2101;3|4;4|4;5|4;6|4;1.a|b 0.7|4;2.b|2;k|2;5|4;6|4;1.a|4 0.5|b;2.q|a;k|a|2106;b|a|2111;f|a|2201;s|a|2201;m|a|2206;j|a|2212;r|a;3|4;4|4;6.1|b;7|b|2207;a|b|2207 0.7|b;2.b|a;k|a;f|a;s|a;5|4;6|4;1.a|b 0.5|b;2.p|a;b|a|2111;f|a|2201;s|a|2201;m|a|2206;j|a|2212;r|a|2306;q|a;8|4;9|4;3|4;4|4;6.1|b;7|b|2207;a|b|2207 0.3|4;2.j|a;f|a|2201;s|a|2201;m|a;4.1|4;5|4;6|4;7|b;a|b 0.8|4;2.c|a;m|a|2206;j|a|2212;r|a|2306;q|a|2312;p|a|2405;n|a|2412;e|a;9.1|4;3|b;4|b;5|b|2407;6|b|2407 0.3|4;2.p|a;j|a|2212;r|a;q|a;4.1|4;5|b;6|b 0.8|4;2.o|a;r|a|2306;q|a|2312;p|a|2405;n|a|2412;e|a|2505;c|a|2512;d|a;9.1|4;3|b;4|b;5|1|2407;6|1|2407;h|7;i|7 0.8|4;2.e|a;q|a|2312;p|a;n|a;9.1|4;3|4;4|4 0.8|j;2.w|r;p|a|2405;n|r|2412;e|r|2505;c|r|2512;d|r|2606;o|r;9.1|j;3|b;4|b;h|7;i|7 0.8|4;2.d|r;n|r|2412;e|r;c|r;9.1|4;3|1;4|1 0.8|e;2.w|s;e|r|2505;c|s|2512;d|s|2606;o|s;9.1|e;3|1;4|1;h|7;i|7 0.8|7;2.o|s;c|s|2512;d|s;9.1|7;3|1;4|1;h|7;i|7 0.h|7;2.w|1;d|1|2606;o|1;8|e;9|e;3|1;4|1;1.i|7 0.h|7;2.w|1;k|a|2104;b|a|2110;f|a|2201;s|a|2201;m|a|2206;j|a|2212;r|a|2306;q|a|2312;p|a|2405;n|r|2412;e|r|2505;c|s|2512;d|1|2606;o|1;8|e;9|e;3|1;4|1;5|b|2310;6|b|2310;x.y.13.14|0|2003;z.10|0|1805;11.12|0|1807;15.16|0|1811;17.1a.1b|0|2001;18.19|0|1804;1c.1d|0|1803;g|8|1811;l|8|1804;1.i|7;7|b|2204;a|b|2204;u|0|1805 0|0;l|0;1|0 0|0;2|0;l|0;1|0;u|0 0|8;2|0;l|8;1|8;7|8;u|0 0|1e;2|0;l|1e;1|1e;7|1e;u|0 0|j;2|0;l|j;1|j;7|j;u|0 0|i;2|0;l|i;1|i;7|i;u|0 0|7;2|0;l|7;1|7;7|7;u|0 0|8;2|c;l|8;1|8;7|8;u|0 0.g|8;2|c;l|8;1|8;7|8;u|0|1805 0.7|8;2|0;g|v;l|v;1|v;u|0|1805 0|8;2|c;1|8;7|8;u|0 0.g|8;2|0;l|8;1|8;7|8;u|0 0.g|8;2|c;l|8;1|8;7|8 0|8;2|c;1|8;7|8 0.g|8;2|c;1|8;7|8 0.g|8;2|0;l|8;1|8;7|8 0.7|8;2|0;g|v;l|v;1|v 0.g|v;2|c;l|v;1|v;7|8 0.7|4;2|c;1|4 0.7|4;2|c;g|y;1|y 0.7|b;2.b|2;k|2;v|2|2101;5|4;6|4;g|y|2007;t|y|2007;1.a|b 0.7|8;2|c;g|v;l|8;1|8 0.h|7;2.w|1;k|a|2104;b|a|2110;f|a|2201;s|a|2201;m|a|2206;j|a|2212;r|a|2306;q|a|2312;p|a|2405;n|r|2412;e|r|2505;c|s|2512;d|1|2606;o|1;v|2|2004;8|e;9|e;3|1;4|1;5|b|2310;6|b|2310;1.i|7;7|b|2204;a|b|2204 0.8.1j|e;2.w|s;k|a|2106;b|a|2111;f|a|2201;s|a|2201;m|a|2206;j|a|2212;r|a|2306;q|a|2312;p|a|2405;n|r|2412;e|r|2505;c|s|2512;d|s|2606;o|s;v|a|2010;9.1|e;3|1;4|1;5|1|2407;6|1|2407;1e|b|2110;1f|b|2210;1g|4|2310;1h|4|2410;g|y|1910;t|y|1910;1i|4|2510;7|b|2207;a|b|2207;h|7;i|7 0.7|8;2|c;g|v;t|v;l|8;1.a|8 0.7|8;2|0;g|v;t|v;l|v;1.a|v 0.7|4;2|c;g|y;t|y;1.a|y 0.7|4;2|c;g|y;t|y;1.a|4 0.7|8;2|c;5|8;6|8;g|v;t|v;l|8;1.a|8 0.7|8;2.k|2;v|2;5|8;6|8;g|v;t|v;l|8;1.a|8 0.7|4;2|c;5|4;6|4;g|y;t|y;1.a|4 0.7|4;2|2;5|4;6|4;g|y;t|y;1.a|4 0.7|4;2|c;5|4;6|4;1.a|4 0.7|8;2|2;5|8;6|8;g|v;t|v;l|8;1.a|8 0.7|4;2|2;5|4;6|4;1.a|4 0.7|4;2.k|2;v|2;5|4;6|4;1.a|4 0.7|4;2.k|2;v|2;5|4;6|4;g|y;t|y;1.a|4 0.7|4;2.k|2;5|4;6|4;1.a|4 0.7|8;2.b|2;k|2;v|2;5|8;6|8;g|v;t|v;l|8;1.a|8 0.7|4;2.b|2;k|2;v|2;5|4;6|4;1.a|4 0.7|4;2.b|2;k|2;v|2;5|4;6|4;g|y;t|y;1.a|4 0.7|4;2.b|2;k|2;f|2;5|4;6|4;1.a|4 0.7|4;2.b|2;k|2;f|2;v|2;5|4;6|4;1.a|4 0.7|b;2.b|2;k|2;f|2;v|2;5|4;6|4;1.a|b 0.7|b;2.b|2;k|2;v|2;5|4;6|4;g|y;t|y;1.a|b 0.7|b;2.b|2;k|2;v|2;5|4;6|4;g|y|2007;t|y|2007;1.a|b 0.7|b;2.b|2;k|2;f|2;5|4;6|4;1.a|b 0.7|b;2.b|2;k|2;v|2;5|4;6|4;1.a|b 0.7|b;2.b|a;k|a;f|a;5|4;6|4;1.a|b 0.7|b;2.b|a;k|a;f|a;v|a;5|4;6|4;1.a|b 0.7|b;2.b|2;k|2;5|4;6|4;1.a|b 0.7|b;2.j|a;k|a|2106;b|a|2111;f|a|2201;s|a|2201;m|a;3|4;4|4;5|4;6|4;1.a|b 0.5|4;2.s|a;b|a;f|a;6.1|4;7|b;a|b 0.7|b;2.b|a;k|a|2106;f|a;s|a;m|a;3|4;4|4;5|4;6|4;1.a|b 0.7|b;2.b|a;f|a;s|a;5|4;6|4;1.a|b 0.5|4;2.s|a;b|a;f|a;m|a;6.1|4;7|b;a|b 0.7|b;2.b|a;f|a;5|4;6|4;1.a|b 0.7|b;2.b|a;f|a;s|a;m|a;5|4;6|4;1.a|b 0.5|4;2.s|a;b|a;f|a;m|a;3|4;4|4;6.1|4;7|b;a|b 0.7|b;2.b|a;f|a;s|a;m|a;3|4;4|4;5|4;6|4;1.a|b 0.7|b;2.j|a;b|a|2111;f|a;s|a;m|a;3|4;4|4;5|4;6|4;1.a|b 0.7|b;2.m|a;b|a;f|a;s|a;3|4;4|4;5|4;6|4;1.a|b 0.3|4;2.m|a;f|a;s|a;4.1|4;5|4;6|4;7|b;a|b 0.5|4;2.j|a;b|a|2111;f|a;s|a;m|a;3|4;4|4;6.1|4;7|b;a|b 0.5|4;2.m|a;b|a;f|a;s|a;3|4;4|4;6.1|4;7|b;a|b 0.5|4;2.j|a;f|a;s|a;m|a;3|4;4|4;6.1|4;7|b;a|b 0.7|b;2.j|a;f|a;s|a;m|a;3|4;4|4;5|4;6|4;1.a|b 0.3|4;2.j|a;f|a;s|a;m|a;4.1|4;5|4;6|4;7|b;a|b 0.3|4;2.j|a;m|a;4.1|4;5|4;6|4;7|b;a|b 0.5|4;2.j|a;m|a;3|4;4|4;6.1|4;7|b;a|b 0.7|b;2.j|a;m|a;3|4;4|4;5|4;6|4;1.a|b 0.5|4;2.r|a;m|a;j|a;3|4;4|4;6.1|4;7|b;a|b 0.3|4;2.j|a;m|a;4.1|4;5|4;6|4 0.3|4;2.r|a;m|a;j|a;4.1|4;5|4;6|4 0.3|4;2.r|a;j|a;4.1|4;5|4;6|4 0.5|4;2.r|a;j|a;3|4;4|4;6.1|4 0.5|b;2.r|a;j|a;3|4;4|4;6.1|b 0.3|4;2.r|a;j|a;4.1|4;5|b;6|b 0.5|b;2.q|a;j|a;r|a;3|4;4|4;6.1|b 0.3|4;2.q|a;j|a|2212;r|a;4.1|4;5|b;6|b 0.8|4;2.c|a;j|a|2212;r|a|2306;q|a|2312;p|a|2405;n|a|2412;e|a;9.1|4;3|b;4|b;5|b|2407;6|b|2407 0.5|b;2.q|a;j|a|2212;r|a;3|4;4|4;6.1|b 0.3|4;2.q|a;j|a;r|a;4.1|4;5|b;6|b 0.5|b;2.q|a;r|a;3|4;4|4;6.1|b 0.3|4;2.q|a;r|a;4.1|4;5|b;6|b 0.5|b;2.p|a;r|a|2306;q|a;8|4;9|4;3|4;4|4;6.1|b 0.5|b;2.p|a;r|a;q|a;8|4;9|4;3|4;4|4;6.1|b 0.3|4;2.p|a;r|a;q|a;4.1|4;5|b;6|b 0.8|4;2.p|a;r|a;q|a;9.1|4;3|4;4|4;5|b;6|b 0.8|4;2.p|a;q|a;9.1|4;3|4;4|4;5|b;6|b 0.5|b;2.p|a;q|a;8|4;9|4;3|4;4|4;6.1|b 0.8|4;2.p|a;q|a;9.1|4;3|4;4|4 0.8|4;2.o|a;q|a|2312;p|a|2405;n|a|2412;e|a|2505;c|a|2512;d|a;9.1|4;3|b;4|b;5|1|2407;6|1|2407;h|7;i|7 0.8|4;2.n|a;q|a|2312;p|a;9.1|4;3|4;4|4;5|b;6|b 0.8|4;2.n|a;q|a;p|a;9.1|4;3|4;4|4 0.8|4;2.n|a;p|a;9.1|4;3|4;4|4 0.8|4;2.n|a;p|a;9.1|4;3|4;4|4;5|b;6|b 0.8|4;2.e|a;p|a;n|a;9.1|4;3|4;4|4 0.8|4;2.n|a;p|a;9.1|4;3|4;4|4;5|1;6|1 0.8|4;2.c|a;p|a|2405;n|a|2412;e|a;9.1|4;3|b;4|b;5|b|2407;6|b|2407 0.8|4;2.e|a;p|a;n|a;9.1|4;3|4;4|4;5|1;6|1 0.8|4;2.e|a;p|a;n|a;9.1|4;3|4;4|4;5|b;6|b 0.8|4;2.e|a;n|a;9.1|4;3|4;4|4;5|1;6|1 0.8|4;2.e|a;n|a;9.1|4;3|4;4|4 0.8|4;2.e|a;n|a;9.1|4;3|b;4|b 0.8|4;2.e|r;n|r;9.1|4;3|4;4|4 0.8|4;2.e|r;n|r;9.1|4;3|b;4|b 0.8|4;2.c|a;n|a|2412;e|a;9.1|4;3|b;4|b 0.8|j;2.w|r;n|r|2412;e|r|2505;c|r|2512;d|r|2606;o|r;9.1|j;3|b;4|b;h|7;i|7 0.8|4;2.c|r;n|r;e|r;9.1|4;3|b;4|b 0.8|4;2.c|r;n|r|2412;e|r;9.1|4;3|b;4|b 0.8|4;2.c|r;e|r;9.1|4;3|b;4|b 0.8|4;2.c|a;e|a;9.1|4;3|b;4|b 0.8|4;2.o|a;e|a|2505;c|a|2512;d|a;9.1|4;3|b;4|b;h|7;i|7 0.8|4;2.d|r;e|r;c|r;9.1|4;3|1;4|1 0.8|4;2.c|r;e|r;9.1|4;3|1;4|1 0.8|4;2.d|a;e|a;c|a;9.1|4;3|b;4|b 0.8|4;2.d|r;e|r;c|r;9.1|4;3|b;4|b 0.8|7;2.d|s;e|r;c|s;9.1|7;3|1;4|1 0.8|7;2.d|s;c|s;9.1|7;3|1;4|1 0.8|4;2.d|a;c|a;9.1|4;3|b;4|b 0.8|4;2.d|r;c|r;9.1|4;3|b;4|b 0.8|4;2.d|a;c|a;9.1|4;3|b;4|b;h|7;i|7 0.8|7;2.d|s;c|s;9.1|7;3|1;4|1;h|7;i|7 0.8|4;2.d|r;c|r;9.1|4;3|b;4|b;h|7;i|7 0.8|4;2.o|r;c|r|2512;d|r;9.1|4;3|b;4|b;h|7;i|7 0.8|7;2.o|s;c|s;d|s;9.1|7;3|1;4|1;h|7;i|7 0.8|e;2.w|s;c|s|2512;d|s|2606;o|s;9.1|e;3|1;4|1;h|7;i|7 0.8|4;2.o|a;c|a|2512;d|a;9.1|4;3|b;4|b;h|7;i|7 0.8|7;2.o|s;d|s;9.1|7;3|1;4|1;h|7;i|7 0.8|4;2.w|r;d|r;o|r;9.1|4;3|b;4|b;h|7;i|7 0.8|4;2.o|r;d|r;9.1|4;3|b;4|b;h|7;i|7 0.8|4;2.o|a;d|a;9.1|4;3|b;4|b;h|7;i|7 0.h|7;2.o|1;d|1;8|7;9|7;3|1;4|1;1.i|7 0.8|7;2.w|s;d|s;o|s;9.1|7;3|1;4|1;h|7;i|7 0.h|7;2.w|1;d|1;o|1;8|7;9|7;3|1;4|1;1.i|7 0.h|7;2.w|1;o|1;8|7;9|7;3|1;4|1;1.i|7 0.8|7;2.w|s;o|s;9.1|7;3|1;4|1;h|7;i|7 0.8|j;2.w|r;o|r;9.1|j;3|b;4|b;h|7;i|7 0.8|4;2.w|r;o|r;9.1|4;3|b;4|b;h|7;i|7 0.8|e;2.w|s;o|s;9.1|e;3|1;4|1;h|7;i|7 0.h|7;2.w|1;o|1;8|e;9|e;3|1;4|1;1.i|7
0|1701|jessie:0 0.12 0.12.18
1|1805|jessie:4 argon 4.9 4.9.1
0|1609|jessie:5,0.10.46,0.12.15,5.12.0,5.12,4.5.0 4.5,6.5.0,6.5,6.6.0 6.6
2|1905:6 boron
3|1708|jessie:7 7.10 7.10.1
4|2001:8 carbon
5|1807:9 9.11
6|2105:10
7|1907:11 11.15.0 11.15,12.5.0 12.5
8|2205:12 erbium
9|2006:13 13.14.0 13.14,14.3.0 14.3
10|2305:14 fermium
11|2106:15 15.14.0 15.14,14.17.0
12|2309:16 gallium
13|2206:17
14|2505:18
15|2306:19
16|2605:20
17|2406:21
18|0:22
19|2506:23
20|0:24
21|2606:25
22|0:26
23|0:-
0|1611|jessie:0.10 0.10.48,4.6.1,7.0.0 7.0
24|1502|jessie:0.11,0.11.16
0|1508|jessie:0.8.28,0.8
24|1501:0.11.14,0.10.35
24|1501|jessie:0.11.15
0|1503|jessie:0.10.36,0.12.0,0.10.37
0|1506|jessie:0.10.38,0.12.4
0|1504|jessie:0.12.1
0|1505|jessie:0.12.2,0.12.3
0|1507|jessie:0.10.39,0.12.5,0.12.6
0|1512|jessie:0.10.40,4.2.2,5.1.0,5.1,0.12.8,4.2.3,5.1.1,5.2.0,5.2
0|1511|jessie:0.12.7,4.2.1,5.0.0,5.0
0|1509|jessie:4.0.0,4.0,4.1.0
0|1510|jessie:4.1,4.1.1,4.1.2,4.2.0
0|1602|jessie:4.2,0.10.41,0.12.9,5.5.0,5.5,4.2.6,4.3.0,5.6.0,5.6
0|1601|jessie:5.3.0,5.3,4.2.4,5.4.0,5.4,5.4.1,4.2.5
0|1603|jessie:0.10.42,0.12.10,4.3,4.3.1,5.7.0,5.7,4.3.2,5.7.1,0.12.11,4.4.0,5.8.0,5.8,5.9.0
0|1604|jessie:0.10.43,0.12.12,5.9,4.4.1,5.9.1,4.4.2,5.10.0,5.10,5.10.1
0|1608|jessie:4.4,4.4.7,6.3,6.3.1,6.4.0,6.4
0|1605|jessie:0.10.44,0.12.13,4.4.3,5.11.0,6.0.0,6.0,4.4.4,6.1.0,6.1
0|1606|jessie:5.11,0.10.45,0.12.14,5.11.1,6.2.0,4.4.5,6.2.1,4.4.6
0|1607|jessie:6.2,6.2.2,6.3.0
0|1610|jessie:6.7.0 6.7,4.6.0,0.12.16,0.10.47,6.8.0,6.8 6.8.1,6.9.0
25|1612|jessie:4.6 4.6.2,6.9.1,7.2.0,7.2 7.2.1
25|1702|jessie:6.9 6.9.5,4.7 4.7.3,7.4.0 7.4,6.9.4,4.7.2,7.5.0 7.5
0|1612|jessie:0.12.17
25|1611|jessie:7.1.0 7.1
25|1701|jessie:6.9.2,4.7.0,7.3.0 7.3,6.9.3,4.7.1
25|1703|jessie:7.6.0 7.6,6.10.0,4.8.0,7.7.0,7.7 7.7.4,7.7.1,7.7.2,7.7.3
25|1706|jessie:6.10 6.10.3,8.0.0 8.0,8.1.0,8.1.1
1|1803|jessie:4.8 4.8.7
25|1704|jessie:6.10.1,4.8.1,7.8.0 7.8
25|1705|jessie:6.10.2,4.8.2,7.9.0 7.9,7.10.0
25|1707|jessie:4.8.3,6.11.0,8.1 8.1.4,8.1.2,8.1.3,8.2.0
26|1711|jessie:6.11 6.11.5
27|1708|jessie:6.11.1
28|1710|jessie:4.8.4
29|1708|jessie:8.2 8.2.1
3|1709|jessie:6.11.2,8.4.0 8.4,8.5.0 8.5
30|1708|jessie:8.3.0 8.3
3|1710|jessie:6.11.3,8.6.0 8.6,6.11.4,8.7.0 8.7,8.8.0
3|1711|jessie:8.8 8.8.1
1|1711|jessie:4.8.5
31|1711|jessie:9.0.0 9.0,8.9.0,9.1.0 9.1
31|1803|jessie:8.9 8.9.4,9.6 9.6.1,9.7.0,9.7 9.7.1,8.10.0 8.10,9.8.0 9.8,9.9.0 9.9
31|1712|jessie:8.9.1,9.2.0,9.2 9.2.1,8.9.2
26|1712|jessie:6.12.0,6.12.1
26|1802|jessie:6.12 6.12.3
1|1712|jessie:4.8.6
31|1801|jessie:8.9.3,9.3.0 9.3
26|1801|jessie:6.12.2
31|1802|jessie:9.4.0 9.4,9.5.0 9.5,9.6.0
26|1803|jessie:6.13.0,6.13 6.13.1
31|1804|jessie:9.10.0,9.10 9.10.1,8.11.0
32|1809:8.11
26|1804|jessie:6.14.0
33|1811:6.14
1|1804|jessie:4.9.0
31|1805|jessie:8.11.1
26|1805|jessie:6.14.1
5|1806:9.11.1
34|1805|jessie:10.0.0 10.0,10.1.0 10.1
35|1806:6.14.2
36|1806:8.11.2
37|1805|jessie:10.2.0,10.2 10.2.1
38|1806:10.3.0 10.3,10.4.0,10.4 10.4.1
36|1807:9.11.2
36|1808:8.11.3
39|1808:6.14.3
38|1807:10.5.0 10.5,10.6.0 10.6
38|1808:10.7.0 10.7,10.8.0 10.8
36|1809:8.11.4
40|1811:6.14.4
38|1809:10.9.0 10.9,10.10.0 10.10
41|1811:8.12.0 8.12
38|1810:10.11.0 10.11
38|1811:10.12.0 10.12
42|1811:11.0.0 11.0,11.1.0 11.1,11.2.0 11.2
43|1811:10.13.0 10.13
44|2105:dubnium
45|1811:8.13.0 8.13
46|0:current
47|0:lts
48|1812:8.14.0,8.14 8.14.1
49|1812:6.15.0,6.15 6.15.1
7|1812:11.3.0 11.3,11.4.0 11.4,11.5.0 11.5
43|1812:10.14.0
50|1812:10.14 10.14.2,10.14.1
48|1902:8.15.0
48|1904:8.15 8.15.1,6.17.0
49|1902:6.16.0 6.16
7|1901:11.6.0 11.6,11.7.0 11.7,11.8.0 11.8
50|1901:10.15.0
51|1905:10.15 10.15.3
50|1902:10.15.1
7|1902:11.9.0 11.9,11.10.0
7|1903:11.10 11.10.1,11.11.0 11.11,11.12.0 11.12
48|1905:6.17 6.17.1
50|1903:10.15.2
7|1904:11.13.0 11.13
7|1905:11.14.0 11.14,12.0.0 12.0,12.1.0 12.1,12.2.0 12.2,12.3.0
52|1908:8.16.0
53|1912:8.16 8.16.2
7|1906:12.3 12.3.1,12.4.0 12.4
54|1908:10.16.0,10.16.1,10.16.2
55|1910:10.16 10.16.3
56|1907:12.6.0 12.6
56|1908:12.7.0 12.7,12.8.0,12.8 12.8.1
57|1910:8.16.1
58|1908:12.9.0
58|1909:12.9 12.9.1
58|1910:12.10.0 12.10,12.11.0,12.11 12.11.1,12.12.0 12.12,13.0.0
59|1911:12.13.0
59|1912:12.13 12.13.1
58|1911:13.0 13.0.1
60|1912:10.17.0 10.17
61|1911:13.1.0 13.1
61|1912:13.2.0 13.2,13.3.0 13.3,13.4.0 13.4
62|2001:8.17.0 8.17
63|2001:12.14.0
63|2002:12.14 12.14.1,12.15.0 12.15,12.16.0
64|2001:10.18.0
64|2002:10.18 10.18.1
9|2001:13.5.0 13.5,13.6.0 13.6
9|2002:13.7.0 13.7
9|2003:13.8.0 13.8,13.10.1 13.10,13.11.0 13.11
64|2004:10.19.0 10.19,10.20.0
63|2005:12.16 12.16.3
63|2004:12.16.1,12.16.2
9|2004:13.12.0 13.12,13.13.0 13.13,14.0.0 14.0
64|2006:10.20 10.20.1
9|2005:14.1.0 14.1,14.2.0 14.2
63|2006:12.17.0 12.17
65|2007:14.4.0 14.4,14.5.0 14.5
66|2006:12.18.0,12.18.1
67|2010:12.18 12.18.4
64|2007:10.21.0 10.21
66|2007:12.18.2
68|2009:10.22.0
69|2010:10.22
70|2007:14.6.0 14.6
67|2009:12.18.3
70|2008:14.7.0 14.7,14.8.0 14.8
70|2009:14.9.0 14.9,14.10.0,14.10 14.10.1
70|2010:14.11.0 14.11,14.12.0 14.12,14.13.0
71|2010:10.22.1
72|2010:14.13 14.13.1,14.14.0 14.14,15.0.0
73|2011:12.19.0,12.19 12.19.1
72|2011:15.0 15.0.1,14.15.0,15.1.0 15.1,15.2.0,15.2 15.2.1
11|2102:14.15 14.15.5,15.8.0 15.8,15.9.0 15.9
71|2101:10.23.0,10.23.1
71|2102:10.23
72|2012:14.15.1,15.3.0 15.3,15.4.0 15.4,14.15.2
73|2101:12.20.0
73|2102:12.20,12.20.1
72|2101:14.15.3,15.5.0,15.5 15.5.1,15.6.0 15.6
72|2102:14.15.4,15.7.0 15.7,12.20.2
74|2102:10.23.2,10.23.3
11|2103:15.10.0 15.10,15.11.0 15.11
11|2104:14.16.0,15.12.0 15.12,15.13.0 15.13
11|2105:14.16 14.16.1
72|2103:12.21.0 12.21
74|2104:10.24.0
74|2105:10.24 10.24.1
72|2104:12.22.0
75|2205:12.22
72|2107:12.22.1
76|2105:16.0 16.0.0,16.1 16.1.0
77|2109:14.17
76|2106:16.2 16.2.0
76|2107:16.3 16.3.0,16.4.0,16.4.1
78|2107:14.17.1,14.17.2
79|2107:16.4 16.4.2,16.5 16.5.0
80|2107:12.22.2
81|2107:14.17.3,12.22.3
82|2108:16.6 16.6.2,16.7 16.7.0
79|2108:16.6.0,16.6.1
81|2108:14.17.4,12.22.4
83|2108:14.17.5,12.22.5
82|2109:16.8 16.8.0,16.9 16.9.1,16.9.0
83|2109:14.17.6
83|2110:12.22.6,14.18.0
82|2110:16.10 16.10.0,16.11 16.11.1,16.11.0,16.12 16.12.0
84|2202:14.18
85|2112:14.18.1,12.22.7
86|2111:17.0 17.0.1
86|2110:17.0.0
87|2202:16.13
88|2112:16.13.0
86|2112:17.1 17.1.0,17.2 17.2.0
89|2201:16.13.1
90|2201:14.18.2,12.22.8
91|2201:17.3,17.3.0
92|2201:17.3.1
93|2202:16.13.2
94|2202:14.18.3,12.22.9
92|2202:17.4 17.4.0,17.5 17.5.0
95|2207:14.19 14.19.3,16.15 16.15.1
94|2203:14.19.0,12.22.10
93|2204:16.14 16.14.2
93|2203:16.14.0,16.14.1
92|2203:17.6 17.6.0,17.7 17.7.2,17.7.1
94|2205:14.19.1,12.22.12,14.19.2
94|2204:12.22.11
92|2204:17.8 17.8.0
92|2206:17.9 17.9.1,17.9.0
96|2205:18.0 18.0.0,18.1 18.1.0
93|2206:16.15.0
96|2206:18.2 18.2.0
97|2206:18.3 18.3.0
98|2207:18.4 18.4.0,18.5 18.5.0,18.6 18.6.0
99|2208:16.16 16.16.0
100|2211:14.20 14.20.1,16.18.0,14.21.0
100|2209:14.20.0,16.17.0
98|2208:18.7 18.7.0
100|2210:16.17 16.17.1
101|2209:18.8 18.8.0,18.9 18.9.1,18.9.0
101|2210:18.10 18.10.0,18.11 18.11.0
102|2212:16.18 16.18.1,14.21.1
101|2211:19.0 19.0.1,19.0.0,18.12.0,19.1 19.1.0
103|2301:18.12 18.12.1
104|2505:hydrogen
105|2305:14.21
106|2212:19.2 19.2.0
107|2303:16.19 16.19.1
107|2302:16.19.0,14.21.2
108|2301:19.3 19.3.0,19.4 19.4.0
108|2302:18.13 18.13.0,19.5 19.5.0,19.6 19.6.1,19.6.0,18.14.0,18.14.1
108|2303:18.14 18.14.2,19.7 19.7.0
107|2305:14.21.3
108|2304:18.15 18.15.0,19.8 19.8.1
109|2309:16.20
110|2306:16.20.0
111|2306:19.9 19.9.0,20.2 20.2.0
112|2307:18.16
112|2306:18.16.0
108|2305:20.0 20.0.0,20.1 20.1.0
113|2307:20.3 20.3.1,18.16.1,20.4 20.4.0
113|2306:20.3.0
114|2308:16.20.1
113|2309:18.17 18.17.1,20.5 20.5.1,20.6 20.6.1,20.6.0,20.7 20.7.0
113|2308:18.17.0,20.5.0
114|2309:16.20.2
113|2312:18.18 18.18.2
113|2310:18.18.0,20.8 20.8.1,20.8.0,18.18.1
115|2310:21.0 21.0.0
115|2311:21.1 21.1.0
113|2311:20.9 20.9.0
116|2605:iron
115|2312:21.2 21.2.0,21.3 21.3.0
117|2401:20.10 20.10.0
117|2403:18.19
117|2402:18.19.0
118|2312:21.4 21.4.0
119|2401:21.5 21.5.0,21.6.0
120|2403:20.11 20.11.1,18.19.1
120|2402:20.11.0
119|2403:21.6 21.6.2,21.7.0
119|2402:21.6.1
121|2406:21.7 21.7.3,22.2 22.2.0
119|2404:21.7.1,21.7.2
122|2405:20.12 20.12.2,20.13.0
120|2404:20.12.0,18.20.0,20.12.1,18.20.1
123|2505:18.20
120|2405:18.20.2
119|2405:22.0 22.0.0,22.1 22.1.0
124|2405:20.13 20.13.1
125|2407:18.20.3
126|2406:20.14 20.14.0
127|2407:22.3 22.3.0,22.4 22.4.1,22.4.0,20.15.1,22.5.0
126|2407:20.15,20.15.0
128|2411:18.20.4,20.18.0
127|2408:22.5 22.5.1,20.16 20.16.0
129|2408:22.6 22.6.0
127|2410:20.17 20.17.0
129|2409:22.7 22.7.0,22.8 22.8.0
130|2410:22.9 22.9.0,23.0 23.0.0,22.10 22.10.0
131|2503:20.18
130|2411:23.1 23.1.0,23.2 23.2.0
130|2412:22.11 22.11.0
132|0:jod
131|2501:18.20.5,20.18.1
133|2412:23.3 23.3.0
134|2501:22.12 22.12.0
135|2412:23.4 23.4.0
135|2501:23.5 23.5.0,23.6 23.6.1,23.6.0,22.13.0
135|2502:22.13 22.13.1,23.7 23.7.0,23.8 23.8.0
136|2502:20.18.2,18.20.6
136|2503:20.18.3,18.20.7
135|2504:22.14 22.14.0,23.10 23.10.0
135|2503:23.9 23.9.0
137|2601:20.19
136|2504:20.19.0
136|2505:18.20.8,20.19.1
138|2506:23.11 23.11.1
139|2505:23.11.0,24.0 24.0.2,24.0.0,24.0.1
135|2505:22.15 22.15.1,22.15.0
140|2506:20.19.2
141|2506:22.16 22.16.0
142|2506:24.1 24.1.0
143|2506:24.2 24.2.0
144|2507:20.19.3
143|2507:24.3 24.3.0,24.4.0
145|2508:22.17 22.17.1
145|2507:22.17.0
143|2508:24.4 24.4.1
146|2509:20.19.4
147|2508:24.5 24.5.0,24.6 24.6.0
148|2508:22.18 22.18.0
147|2509:24.7 24.7.0,24.8 24.8.0
148|2509:22.19 22.19.0
146|2511:20.19.5
148|2510:22.20 22.20.0,22.21.0
147|2510:24.9 24.9.0,24.10 24.10.0,25.0 25.0.0
149|2601:22.21 22.21.1
150|2512:24.11 24.11.1
147|2511:24.11.0,25.1 25.1.0,25.2.0
151|0:krypton
21|2601:25.2 25.2.1
152|2601:20.19.6
153|2601:24.12 24.12.0,25.3 25.3.0,25.4 25.4.0
153|2602:24.13 24.13.1,24.13.0,25.5 25.5.0,25.6 25.6.1,25.6.0
154|2606:22.22 22.22.3
155|2603:22.22.0,22.22.1
156|2605:20.20 20.20.2
156|2603:20.20.0,20.20.1
153|2604:24.14 24.14.1,25.8 25.8.2
153|2603:24.14.0,25.7 25.7.0,25.8.0,25.8.1
155|2605:22.22.2
153|2606:25.9 25.9.0
153|2605:24.15 24.15.0
157|2605:26.0 26.0.0,26.1 26.1.0
157|2606:26.2 26.2.0
158|2606:24.16 24.16.0
159|2606:26.3,26.3.0
160|2606:26.3.1
161|2606:24.17 24.17.0
162|0:22.23 22.23.2
163|2606:22.23.0
162|2607:22.23.1
164|2608:24.18 24.18.1
164|2607:24.18.0
165|2607:26.4 26.4.0,26.5.0
165|2608:26.5 26.5.1,26.6 26.6.0
164|0:24.19 24.19.0
165|0:26.7 26.7.0`,
  odoo: `-
0|1 0|e
0|0:17 17.0 17.0-20260817
1|0:18 18.0 18.0-20260817,19 - 19.0 19.0-20260817`,
  'open-liberty': `- full-java11-openj9 full-java17-openj9 full-java8-openj9 full java11 java17 kernel-slim-java11-openj9 kernel-slim-java17-openj9 kernel-slim-java8-openj9 slim slim-java11-openj9 slim-java17-openj9 slim-java8-openj9
0.4.3|7;1|7;2|7 a.d|7;b|7;c|7 0|7;5|7;6|7 1|7;2|7;3|7;7|7;8|7;9|7
0|0:-
1|0:kernel
2|0:beta
3|0:25.0.0.12,26.0.0.3,26.0.0.6,26.0.0.8`,
  openjdk: `- jdk jdk-slim slim jre jre-slim jdk-oracle oracle jdk-slim-buster slim-buster alpine jdk-alpine jdk-oraclelinux7 oraclelinux7 buster jdk-buster jdk-oraclelinux8 oraclelinux8 jre-alpine jdk-stretch jre-stretch stretch bullseye jdk-bullseye jdk-slim-bullseye slim-bullseye jre-slim-buster jdk-slim-stretch jre-slim-stretch slim-stretch alpine3.8 alpine3.9 jdk-alpine3.8 jdk-alpine3.9 jre-buster bookworm jdk-bookworm jdk-slim-bookworm slim-bookworm alpine3.7 jdk-alpine3.7 jdk-oraclelinux9 jre-alpine3.7 jre-alpine3.8 jre-alpine3.9 oraclelinux9 jdk-jessie jdk-slim-jessie jessie jre-jessie jre-slim-jessie slim-jessie jdk-sid jdk-slim-sid jre-sid jre-slim-sid sid slim-sid jdk-slim-trixie jdk-trixie slim-trixie trixie alpine3.12 alpine3.13 alpine3.14 jdk-alpine3.12 jdk-alpine3.13 jdk-alpine3.14 jre-bullseye jre-slim-bullseye alpine3.10 alpine3.15 jdk-alpine3.10 jdk-alpine3.15 jdk-oraclelinux10 oraclelinux10 11 11-bookworm 11-jdk 11-jdk-bookworm 11-jdk-oracle 11-jdk-oraclelinux10 11-jdk-oraclelinux9 11-jdk-slim 11-jdk-slim-bookworm 11-jdk-slim-trixie 11-jdk-trixie 11-oracle 11-oraclelinux10 11-oraclelinux9 11-slim 11-slim-bookworm 11-slim-trixie 11-trixie alpine3.11 alpine3.16 jdk-alpine3.11 jdk-alpine3.16 jdk-slim-wheezy jdk-wheezy jre-slim-wheezy jre-wheezy slim-wheezy wheezy
0.1.2r.2v|k;2.2q.3.2u|k;4.2t|k;5.2s|k 0.1.1a.1c|k;a.v.b.x|2;13.14|c|1807;u.w|c|1902;2.1b.3.1f|k;4.1d|k;i.18|2;16|c|1807;17|c|1902;5.1e|k 0.m.1.n|1;a.v.b.x|2|1905;13.14|c|1807;u.w|c|1902;e.f|1;6.g.7.h|1;c.d|1;2.o.3.p|1;8.9|1;r.t|0|1907;j.l|0|2002;4.1w|1;i.18|2|1905;16|c|1807;17|c|1902;y|1;5.1x|1;q|1;s|0|1907;k|0|2002 0.1.1g.1k|9;2.1h.3.1l|9;4.1i|9;5.1j|9 0.1.1g.1k|9;6.c.7.d|0;2.1h.3.1l|9;4.1i|9;5.1j|9 0.m.1.n|1;e.f|1;6.g.7.h|1;c.d|1;1g.1k|9|1812;2.o.3.p|1;8.9|1;1h.1l|9|1812;r.t|1|1907;j.l|1|2002;4.1w|1;y|1;1i|9|1812;5.1x|1;q|1;1j|9|1812;s|9|1905;k|1|2002 0.1.6.c.7.d|0;a.v.b.x|0|1902;u.w|0|1902 0.1.6.c.7.d|0;a.1y.b.20|0|1908;u.w|0|1902;v.x|0|1907;e.f|0;2.8.3.9|0 0.1.6.g.7.h|0;a.1y.b.20|0|2002;e.f|0;c.d|0;2.8.3.9|0 0.1.6.g.7.h|1;a.1q.b.1t|0|2008;2m.2o|0|2007;e.f|1;c.d|1;2.8.3.9|1 0.1.6.g.7.h|1;a.1r.b.1u|0|2102;1q.1t|0|2102;m.n|1;e.f|1;c.d|1;2.o.3.p|1;8.9|1 0.1.6.g.7.h|1;a.1s.b.1v|0|2108;1q.1t|0|2106;1r.1u|0|2108;m.n|1;e.f|1;c.d|1;2.o.3.p|1;8.9|1 0.1.6.g.7.h|1;a.1z.b.21|0|2202;1r.1u|0|2111;1s.1v|0|2202;m.n|1;e.f|1;c.d|1;2.o.3.p|1;8.9|1 0.1.6.g.7.h|1;a.2n.b.2p|0;1s.1v|0|2205;1z.21|0;m.n|1;e.f|1;c.d|1;2.o.3.p|1;8.9|1 0.1.6.g.7.h|1;m.n|1;e.f|1;c.d|1;2.o.3.p|1;8.9|1 0.1.6.g.7.h|1;z.10|1;m.n|1;e.f|1|2306;c.d|1;2.11.3.12|1;o.p|1;8.9|1|2306 0.1.6.15.7.19|1;z.10|1;m.n|1;e.f|1|2306;c.d|1;g.h|1;2.11.3.12|1;o.p|1;8.9|1|2306 0.1.6.15.7.19|1;z.10|1;m.n|1;c.d|1|2403;g.h|1;2.11.3.12|1;o.p|1 0.1.6.15.7.19|1;z.10|1;m.n|1;g.h|1;2.11.3.12|1;o.p|1 0.1.6.15.7.19|1;z.10|1;m.n|1;g.h|1;2.1m.3.1o|1;11.12|1;o.p|1;1n.1p|1 0.1.6.15.7.19|1;z.10|1;m.n|1|2508;g.h|1;2.1m.3.1o|1;11.12|1;o.p|1|2508;1n.1p|1 0.1|0;a.b|0|1611;4|0;i|0|1611 a.b|0;i|0 0.1|0;4|0 0.1.6.g.7.h|1;a.u.b.w|c|1807;13.14|c|1807;m.n|1;e.f|1;c.d|1;1g.1k|9|1812;2.o.3.p|1;8.9|1;1h.1l|9|1812;r.t|9|1903;j.l|9|1903;4.k|9|1903;i.17|c|1807;16|c|1807;1i|9|1812;5.s|9|1903;1j|9|1812 0.1|0;a.b|0;4|0;i|0 0.1|9|1707;a.b|c;2.3|9|1707;4|9|1707;i|c;5|9|1707 0.1|9|1708;a.b|c;2.3|9|1708;4|9|1708;i|c;5|9|1708 0.1|9;4|9 0.1|9;2.3|9;4|9;5|9 0.1.1a.1c|9|1804;a.13.b.14|c;2.1b.3.1f|9|1804;4.1d|9|1804;i.16|c;5.1e|9|1804 0.1.j.l|9|1803;a.13.b.14|c;2.r.3.t|9|1803;4.k|9|1803;i.16|c;5.s|9|1803 0.1.j.l|9;2.r.3.t|9;4.k|9;5.s|9 0.1.1a.1c|9;2.1b.3.1f|9;4.1d|9;5.1e|9 0.1.j.l|9;a.u.b.w|c;13.14|c|1807;2.r.3.t|9;4.k|9;i.17|c;16|c|1807;5.s|9 0.1.1a.1c|k;a.v.b.x|c;13.14|c|1807;u.w|c;2.1b.3.1f|k;4.1d|k;i.18|c;16|c|1807;17|c;5.1e|k 0.1.j.l|9;a.u.b.w|c;2.r.3.t|9;4.k|9;i.17|c;5.s|9 0.1.j.l|9;6.c.7.d|0;1g.1k|9|1812;2.r.3.t|9;1h.1l|9|1812;4.k|9;1i|9|1812;5.s|9;1j|9|1812 a.v.b.x|2;u.w|c;i.18|2;17|c 0.1.j.l|9;6.c.7.d|0;2.r.3.t|9;4.k|9;5.s|9 a.v.b.x|2;i.18|2 0.1.j.l|0;a.v.b.x|2;2.8.3.9|0;r.t|0;4.k|0;i.18|2;5.q|0;s|0 0.1.1a.1c|k;a.v.b.x|2;2.1b.3.1f|k;4.1d|k;i.18|2;5.1e|k 0.1.j.l|1;2.8.3.9|1;r.t|1;4.k|9;5.s|9 0.1.6.c.7.d|0 0.1.1a.1c|k;2.1b.3.1f|k;4.1d|k;5.1e|k 0.1.j.l|0;2.8.3.9|0;r.t|0;4.k|0;5.q|0;s|0 0.1.j.l|1;2.8.3.9|1;4.k|1;5.q|1 0.1.j.l|0;2.8.3.9|0;4.k|0;5.q|0 0.1.6.c.7.d|0;e.f|0;2.8.3.9|0 0.e.1.f|1;2.8.3.9|1;j.l|1;4.y|1;5.q|1;k|1 0.e.1.f|0;2.8.3.9|0;j.l|0;4.y|0;5.q|0;k|0 0.1.6.g.7.h|0;e.f|0;c.d|0;2.8.3.9|0 0.e.1.f|1;2.8.3.9|1;4.y|1;5.q|1 0.e.1.f|0;2.8.3.9|0;4.y|0;5.q|0 0.1.6.g.7.h|1;e.f|1;c.d|1;2.8.3.9|1 0.e.1.f|1;6.g.7.h|1;c.d|1;2.8.3.9|1;4.y|1;5.q|1 0.e.1.f|0;6.g.7.h|0;c.d|0;2.8.3.9|0;4.y|0;5.q|0 0.m.1.n|1;e.f|1;6.g.7.h|1;c.d|1;2.o.3.p|1;8.9|1;4.1w|1;y|1;5.1x|1;q|1 0.24.26.28.29.2f.2g.1.6.22.7.23|1;25.27.z.10|1;2a.2h.15.19|1;2b.2d.2i.2k.2.1m.3.1o|1;2c.2j.11.12|1;2e.2l.1n.1p|1 0.1.6.22.7.23|1;z.10|1;15.19|1;2.1m.3.1o|1;11.12|1;1n.1p|1
0|1802:6
1|1905:7
2|2208:8
3|1806:9 9.0 9.0.4-12 9.0.4
4|1812:10 10.0 10.0.2
5|2208:11 11.0
6|1909:12
7|2003:13
8|2010:14
9|2104:15
10|2110:16
11|2205:17
12|2302:18
13|2209:19
14|2303:20
15|2309:21
16|2403:22
17|2409:23
18|2503:24
19|2509:25
20|2511:26
21|1702|jessie:7u111
22|1610|alpine3.4:7u91
23|1611|jessie:8u102
24|2302:-
22|1611|alpine3.4:8u92
23|1608|sid:9-b130
23|1609|sid:9-b133,9-b134,9-b135
23|1610|sid:9-b136,9-b139
23|1611|sid:9-b140,9-b142,9-b143
25|1703|jessie:8u111
23|1612|sid:9-b144,9-b147,9-b148
25|1706|jessie:7u121,8u121
23|1701|sid:9-b149,9-b151,9-b153
23|1702|sid:9-b154,9-b155
23|1703|sid:9-b158,9-b159
23|1705|sid:9-b161,9-b168,9-b169
26|1712|stretch:8u131
27|1712|jessie:7u131
28|1707|sid:9-b170
29|1707|sid:9-b177
29|1708|sid:9-b179
29|1711|stretch:8u141
29|1711|sid:9-b181
30|1807:7u151
31|1806:8u151
3|1803:9.0.1-11 9.0.1
32|1805:8u162
33|1806:7u171
3|1807:10.0.1-10 10.0.1
34|1810:8u171
35|1903:7u181
3|1809:10.0.2-13
36|1903:8u181
37|1902:11.0.1
38|1903:8u191
39|1904:11.0.2
40|1904:7u201
41|1907:8u212
40|1905:8u201
42|1905:7u211
43|1907:11.0.3
44|1907:12.0.1
44|1909:12.0 12.0.2
45|1905:7u221
46|1907:8u212-b04
47|1910:11.0.4
48|1910:8u222
49|2001:13.0.1
49|2003:13.0 13.0.2
47|2001:11.0.5
48|2001:8u232
50|2004:11.0.6
51|2004:8u242
49|2007:14.0.1
52|2010:14.0 14.0.2
53|2007:11.0.7
54|2007:8u252,8u262
53|2010:11.0.8
54|2010:8u265
55|2101:15.0.1
55|2104:15.0 15.0.2
56|2101:11.0.9 11.0.9.1
54|2011:8u272
57|2101:8u275
56|2104:11.0.10
57|2104:8u282
55|2107:16.0.1
14|2110:16.0 16.0.2
56|2107:11.0.11-9 11.0.11,8u292
58|2110:11.0.12,8u302
14|2201:17.0.1
14|2205:17.0 17.0.2
58|2202:11.0.13,8u312
58|2204:11.0.14 11.0.14.1,8u322
14|2207:18.0.1 18.0.1.1
14|2302:18.0 18.0.2 18.0.2.1
58|2207:11.0.15,8u332
58|2208:11.0.16,8u342
59|0:28-ea
60|0:27-rc`,
  oraclelinux: `- slim slim-fips
0|0 0|0;1|0 0|1;1|1;2|1 0|1;1|1 0|1
0|1706:5 5.11
1|2111:6
2|0:7,8,9
3|0:10
0|1804:7.0,6.6,7.1,6.7,7.2,6.8,7.3
4|2006:-
0|1807:6.9
4|1807:7.4
4|1811:7.5
0|2111:6.10
4|1911:7.6
4|2010:8.0,8.1,7.8
4|2004:7.7
4|2011:8.2
4|0:7.9,8.10
4|2105:8.3
4|2111:8.4
4|2206:8.5
4|2211:8.6
4|2305:8.7
4|2312:8.8
4|2405:8.9`,
  orientdb: `-
0|b 0|0
0|0:- 3.2 3.2.55,3.2-tp3 3.2.55-tp3
1|0:3.1 3.1.20,3.1-tp3 3.1.20-tp3`,
  percona: `8.0 - 6.0 6.0.29 7.0 7.0.40 8 8.0.29 8.0.46-37 centos
1.9|0 6.0.8|0 2.3|0;4.5|0;0.7|0
0|0:8 8.0 8.0.46-37
1|0:ps
2|0:psmdb`,
  perl: `threaded - slim-threaded slim buster slim-buster slim-threaded-buster threaded-buster bullseye slim-bullseye slim-threaded-bullseye threaded-bullseye bookworm slim-bookworm slim-stretch slim-threaded-bookworm slim-threaded-stretch stretch threaded-bookworm threaded-stretch slim-threaded-trixie slim-trixie threaded-trixie trixie
1.n|t;c|h;8|6;4|6|2407;3.l|t;d|h;9|6;5|6|2407;e|6|2111;2.k|t;f|h;a|6;6|6|2407;g|6|2111;h|6|2111;0.m|t;i|h;b|6;7|6|2407;j|6|2111 1|0|1605;4|8;5|8;e|6;6|8;g|6;h|6;0|0|1605;7|8;j|6 1|0|1506;4|8;5|8;e|6;6|8;g|6;h|6;0|0|1506;7|8;j|6 0|0 1|0;0|0 1|8|1806;4|8;5|8;e|6;6|8;g|6;h|6;0|8|1806;7|8;j|6 1|8|1905;4|8;3|8|1905;5|8;e|6;2|8|1905;6|8;g|6;h|6;0|8|1905;7|8;j|6 1|8|2006;4|8;3|8|2006;5|8;e|6;2|8|2006;6|8;g|6;h|6;0|8|2006;7|8;j|6 1|1;0|1 1|8;0|8 1|8;3|8;2|8;0|8 1|8;4|8;3|8;5|8;e|6;2|8;6|8;g|6;h|6;0|8;7|8;j|6 1|8|1901;3|8;2|8|1901;0|8|1901 1|8;2|8;0|8 1.4|8;3.5|8;e|8;2.6|8;g|8;h|8;0.7|8;j|8 1.8|3;4|3;3.9|3;5|3;e|6|2111;2.a|3;6|3;g|6|2111;h|6|2111;0.b|3;7|3;j|6|2111 1|8;4|8;3.5|8;e|8;2.6|8;g|8;h|8;0.7|8;j|8 1.8|3;4|6;3.9|3;5|6;e|6|2111;2.a|3;6|6;g|6|2111;h|6|2111;0.b|3;7|6;j|6|2111 1.8|3;4|3;3.9|3;5|3;2.a|3;6|3;0.b|3;7|3 1.8|3;4|6;3.9|3;5|6;2.a|3;6|6;0.b|3;7|6 1.c|3;8|6;4|6|2407;3.d|3;9|6;5|6|2407;2.f|3;a|6;6|6|2407;0.i|3;b|6;7|6|2407 1.n|t;c|h;8|6;4|6|2407;3.l|t;d|h;9|6;5|6|2407;2.k|t;f|h;a|6;6|6|2407;0.m|t;i|h;b|6;7|6|2407 1.n|t;c|h;8|6;3.l|t;d|h;9|6;2.k|t;f|h;a|6;0.m|t;i|h;b|6 1.c|3;8|3;4|6;3.d|3;9|3;5|6;2.f|3;a|3;6|6;0.i|3;b|3;7|6 1.n|t;c|3;8|6;4|6|2407;3.l|t;d|3;9|6;5|6|2407;2.k|t;f|3;a|6;6|6|2407;0.m|t;i|3;b|6;7|6|2407 1.c|6;8|3;3.d|6;9|3;2.f|6;a|3;0.i|6;b|3 1.c|3;8|3;3.d|3;9|3;2.f|3;a|3;0.i|3;b|3 1.c|3;8|6;3.d|3;9|6;2.f|3;a|6;0.i|3;b|6 1.c|3;8|9;3.d|3;9|9;2.f|3;a|9;0.i|3;b|9 1.n|t;c|3;8|6;3.l|t;d|3;9|6;2.k|t;f|3;a|6;0.m|t;i|3;b|6
0|0:5 -
1|2106:5.20,5.20.3
2|2106:5.18,5.18.4,5.16,5.16.3,5.14,5.14.4,5.12,5.12.5,5.10,5.10.1,5.8,5.8.9
3|1501:latest
4|1502:5.20.1
4|1509:5.20.2
5|2106|stretch:5.22 5.22.4
4|1512:5.22.0
4|1605:5.22.1
4|1703:5.22.2,5.24.0
6|2106|stretch:5.24 5.24.4
4|1707:5.24.1,5.22.3
7|2106:5.26 5.26.3
8|1712|stretch:5.26.0,5.24.2
9|1804|stretch:5.26.1,5.24.3
10|1901|stretch:5.26.2
11|2106:5.28 5.28.3
12|1904|stretch:5.28.0
13|1904|stretch:5.28.1
14|2006:5.28.2,5.30.2
15|2205:5.30 5.30.3
16|1911:5.30.0
14|2003:5.30.1
17|2307:5.32 5.32.1
14|2101:5.32.0
18|2203:5.34.0
19|2406:5.34 5.34.3
19|2311:5.34.1
19|2304:5.36.0,5.37.10
20|2507:5.36 5.36.3
21|0:stable,5.40
19|2302:5.37.8
19|2307:5.37 5.37.11
22|0:devel 5.45 5.45.2,5.42 5.42.3,5.44.0 5.44,5.40.5
19|2303:5.37.9
23|2311:5.36.1,5.38.0
24|2607:5.38
25|2308:5.39.1
26|2407:5.39 5.39.10,5.41.1
25|2309:5.39.2
26|2310:5.39.3
26|2311:5.39.4
26|2401:5.39.5,5.39.6
20|2501:5.38.2,5.40.0
26|2402:5.39.7
26|2403:5.39.8
26|2404:5.39.9
27|2508:5.41 5.41.13,5.40.2,5.38.4
26|2408:5.41.2
28|2409:5.41.3
27|2410:5.41.4
27|2411:5.41.5
27|2501:5.41.6
27|2504:5.40.1,5.38.3,5.41.8
27|2505:5.41.10
27|2506:5.41.12
29|2603:5.42.0,5.43.8
29|2604:5.40.3,5.42.1
29|2607:5.38.5,5.43 5.43.9
29|2508:5.43.1
29|2510:5.43.2
29|2511:5.43.4
29|2512:5.43.5
29|2601:5.43.6
29|2602:5.43.7
29|2608:5.42.2,5.40.4
22|2608:5.45.1`,
  photon: `-
0|1
0|0:- 5.0 5.0-20260727,3.0 3.0-20250316,4.0 4.0-20260614`,
  php: `- apache cli fpm zts alpine fpm-alpine cli-alpine zts-alpine apache-buster buster cli-buster fpm-buster zts-buster apache-bullseye bullseye cli-bullseye fpm-bullseye zts-bullseye apache-stretch cli-stretch fpm-stretch stretch zts-stretch apache-bookworm bookworm cli-bookworm fpm-bookworm zts-bookworm alpine3.13 cli-alpine3.13 fpm-alpine3.13 alpine3.12 alpine3.14 cli-alpine3.12 cli-alpine3.14 fpm-alpine3.12 fpm-alpine3.14 alpine3.21 cli-alpine3.21 fpm-alpine3.21 zts-alpine3.21 alpine3.10 alpine3.11 alpine3.16 alpine3.22 apache-trixie cli-alpine3.10 cli-alpine3.11 cli-alpine3.16 cli-alpine3.22 cli-trixie fpm-alpine3.10 fpm-alpine3.11 fpm-alpine3.16 fpm-alpine3.22 fpm-trixie trixie zts-alpine3.10 zts-alpine3.11 zts-alpine3.16 zts-alpine3.22 zts-trixie alpine3.15 cli-alpine3.15 fpm-alpine3.15 alpine3.8 cli-alpine3.8 fpm-alpine3.8 zts-alpine3.12 zts-alpine3.14 zts-alpine3.8 alpine3.17 alpine3.18 alpine3.19 alpine3.20 cli-alpine3.17 cli-alpine3.18 cli-alpine3.19 cli-alpine3.20 fpm-alpine3.17 fpm-alpine3.18 fpm-alpine3.19 fpm-alpine3.20 zts-alpine3.15 zts-alpine3.17 zts-alpine3.18 zts-alpine3.19 zts-alpine3.20 alpine3.9 apache-jessie cli-alpine3.9 cli-jessie fpm-alpine3.9 fpm-jessie jessie zts-alpine3.13 zts-alpine3.9 zts-jessie alpine3.23 alpine3.7 cli-alpine3.23 cli-alpine3.7 fpm-alpine3.23 fpm-alpine3.7 zts-alpine3.23 zts-alpine3.7 alpine3.24 cli-alpine3.24 fpm-alpine3.24 zts-alpine3.24 alpine3.4 cli-alpine3.4 fpm-alpine3.4 zts-alpine3.4 alpine3.6 cli-alpine3.6 fpm-alpine3.6 zts-alpine3.6
0.2.k.m|9;5.1u.7.1v|c;33.34|0|1805;2s.2u|c|1810;1.j|9;2i|k;2k.2n|k;3.l|9;6.1w|c;35|0|1805;2w|c|1810;2m|k;4.n|9;8.1z|c;36|0|1805;2y|c|1810;2q|k 0.f.2.g|3;5.18.7.1d|2;16.1b|2|2006;17.1c|2|2101;w.y|2|2106;t.u|2|2111;x.z|2|2205;1r.1s|2;33.34|0|1712;37.38|n|1810;2s.2u|n|1810;1u.1v|n|1906;2h.2j|m|1911;1.e|3;9|6;2i|9|1712;j|g|1911;a.b|6;2k.2n|9|1712;k.m|g|1911;3.h|3;6.1i|2;1g|2|2006;1h|2|2101;10|2|2106;v|2|2111;11|2|2205;1t|2;35|0|1712;39|n|1810;2w|n|1810;1w|n|1906;2l|m|1911;c|6;2m|9|1712;l|g|1911;4.i|3;8.1o|2;1m|2|2006;1n|2|2101;1x|2|2106;2o|2|2111;1y|2|2205;2c|2;36|0|1712;3a|n|1810;2y|n|1810;1z|n|1906;2p|m|1911;d|6;2q|9|1712;n|g|1911 0.2.1f.1l|d;5.2z.7.30|5;w.y|2|2106;t.u|2|2111;x.z|2|2205;1r.1s|2|2211;18.1d|2|2305;20.24|2|2312;21.25|2|2405;22.26|2|2412;23.27|5|2506;12.13|5|2512;19.1e|5|2606;2r.2t|5;1.1a|d;o|h;e|6|2508;9|6|2306;p.q|h;f.g|6|2508;a.b|6|2306;3.1k|d;6.31|5;10|2|2106;v|2|2111;11|2|2205;1t|2|2211;1i|2|2305;28|2|2312;29|2|2405;2a|2|2412;2b|5|2506;14|5|2512;1j|5|2606;2v|5;r|h;h|6|2508;c|6|2306;4.1q|d;8.32|5;1y|2|2205;2c|2|2211;1o|2|2305;2d|2|2312;2e|2|2405;2f|2|2412;2g|5|2506;15|5|2512;1p|5|2606;2x|5;s|h;i|6|2508;d|6|2306 0|0;1|0;2|0;3|0 0.2|0;5|0;1|0;3|0;6|0;4|0;8|0 0.2.1f.1l|d;5.2z.7.30|5;16.1b|2|2006;17.1c|2|2012;w.y|2|2106;t.u|2|2111;x.z|2|2205;1r.1s|2|2211;18.1d|2|2305;20.24|2|2312;21.25|2|2405;22.26|2|2412;23.27|5|2506;12.13|5|2512;19.1e|5|2606;2r.2t|5;33.34|0|1712;37.38|n|1810;2s.2u|n|1810;1u.1v|n|1906;2h.2j|m|1911;1.1a|d;o|h;e|6|2508;9|6|2306;2i|9|1712;j|g|1911;p.q|h;f.g|6|2508;a.b|6|2306;2k.2n|9|1712;k.m|g|1911;3.1k|d;6.31|5;1g|2|2006;1h|2|2012;10|2|2106;v|2|2111;11|2|2205;1t|2|2211;1i|2|2305;28|2|2312;29|2|2405;2a|2|2412;2b|5|2506;14|5|2512;1j|5|2606;2v|5;35|0|1712;39|n|1810;2w|n|1810;1w|n|1906;2l|m|1911;r|h;h|6|2508;c|6|2306;2m|9|1712;l|g|1911;4.1q|d;8.32|5;1m|2|2006;1n|2|2012;1x|2|2012;1y|2|2205;2c|2|2211;1o|2|2305;2d|2|2312;2e|2|2405;2f|2|2412;2g|5|2506;15|5|2512;1p|5|2606;2x|5;36|0|1712;3a|n|1810;2y|n|1810;1z|n|1906;2p|m|1911;s|h;i|6|2508;d|6|2306;2q|9|1712;n|g|1911 0.2.k.m|9;5.2s.7.2u|c;33.34|0|1805;1.j|9;2i|k;2k.2n|k;3.l|9;6.2w|c;35|0|1805;2m|k;4.n|9;8.2y|c;36|0|1805;2q|k 0|0;1|0;2|0;3|0;4|0 0|0;5|0;1|0;2|0;3|0;6|0;4|0;8|0 0.a.2.b|9;5.16.7.1b|2;33.34|0|1805;2s.2u|c|1810;1u.1v|c|1906;2h.2j|2;1.9|9;2i|k|1906;j|9;2k.2n|k|1906;k.m|9;3.c|9;6.1g|2;35|0|1805;2w|c|1810;1w|c|1906;2l|2;2m|k|1906;l|9;4.d|9;8.1m|2;36|0|1805;2y|c|1810;1z|c|1906;2p|2;2q|k|1906;n|9 0.2|9;5|0;1|9;3|9;6|0;4|9;8|0 0.2.2k.2n|9;5.33.7.34|0;1.2i|9;3.2m|9;6.35|0;4.2q|9;8.36|0 0.2|8;5|0;1|8;3|8;6|0;4|8;8|0 0.2.k.m|g;5.37.7.38|n;2s.2u|n;1.j|g;3.l|g;6.39|n;2w|n;4.n|g;8.3a|n;2y|n 0.a.2.b|9;5.w.7.y|2;16.1b|2|2006;17.1c|2;37.38|n|1810;2s.2u|n|1810;1u.1v|n|1906;2h.2j|m|1912;1.9|9;j|o;k.m|o;3.c|9;6.10|2;1g|2|2006;1h|2;39|n|1810;2w|n|1810;1w|n|1906;2l|m|1912;l|o;4.d|9;8.1x|2;1m|2|2006;1n|2;3a|n|1810;2y|n|1810;1z|n|1906;2p|m|1912;n|o 0.2.k.m|g;5.2s.7.2u|n;37.38|n;1.j|g;3.l|g;6.2w|n;39|n;4.n|g;8.2y|n;3a|n 0.2.k.m|9;5.2s.7.2u|c;33.34|0;1.j|9;2i|9;2k.2n|9;3.l|9;6.2w|c;35|0;2m|9;4.n|9;8.2y|c;36|0;2q|9 0.2.k.m|9;5.2s.7.2u|c;1.j|9;2i|9;2k.2n|9;3.l|9;6.2w|c;2m|9;4.n|9;8.2y|c;2q|9 0.2.k.m|9;5.2s.7.2u|c;1.j|9;2i|k;2k.2n|k;3.l|9;6.2w|c;2m|k;4.n|9;8.2y|c;2q|k 0.2.k.m|9;5.1u.7.1v|c;2s.2u|c;1.j|9;2i|k;2k.2n|k;3.l|9;6.1w|c;2w|c;2m|k;4.n|9;8.1z|c;2y|c;2q|k 0.2.k.m|g;5.1u.7.1v|n;37.38|n;2s.2u|n;1.j|g;3.l|g;6.1w|n;39|n;2w|n;4.n|g;8.1z|n;3a|n;2y|n 0.2.k.m|g;5.1u.7.1v|n;1.j|g;3.l|g;6.1w|n;4.n|g;8.1z|n 0.2.k.m|9;5.1u.7.1v|c;1.j|9;2i|k;2k.2n|k;3.l|9;6.1w|c;2m|k;4.n|9;8.1z|c;2q|k 0.f.2.g|3;5.1r.7.1s|2;16.1b|2|2006;17.1c|2|2101;w.y|2|2106;t.u|2|2111;x.z|2;1u.1v|n|1906;2h.2j|m|1912;1.e|3;9|3;j|o|2108;a.b|3;k.m|o|2108;3.h|3;6.1t|2;1g|2|2006;1h|2|2101;10|2|2106;v|2|2111;11|2;1w|n|1906;2l|m|1912;c|3;l|o|2108;4.i|3;8.2c|2;1m|2|2006;1n|2|2101;1x|2|2106;2o|2|2111;1y|2;1z|n|1906;2p|m|1912;d|3;n|o|2108 0.2.k.m|g;5.2h.7.2j|n;1u.1v|n;1.j|g;3.l|g;6.2l|n;1w|n;4.n|g;8.2p|n;1z|n 0.2.k.m|9;5.2h.7.2j|c;1u.1v|c;1.j|9;2i|k;2k.2n|k;3.l|9;6.2l|c;1w|c;2m|k;4.n|9;8.2p|c;1z|c;2q|k 0.2.k.m|g;5.2h.7.2j|m;1u.1v|n;1.j|g;3.l|g;6.2l|m;1w|n;4.n|g;8.2p|m;1z|n 0.2.k.m|9;5.2h.7.2j|2;1u.1v|c;1.j|9;2i|k;2k.2n|k;3.l|9;6.2l|2;1w|c;2m|k;4.n|9;8.2p|2;1z|c;2q|k 0.2.k.m|g;5.16.7.1b|m;1u.1v|n;2h.2j|m;1.j|g;3.l|g;6.1g|m;1w|n;2l|m;4.n|g;8.1m|m;1z|n;2p|m 0.a.2.b|9;5.16.7.1b|2;1u.1v|c;2h.2j|2;1.9|9;2i|k;j|9;2k.2n|k;k.m|9;3.c|9;6.1g|2;1w|c;2l|2;2m|k;l|9;4.d|9;8.1m|2;1z|c;2p|2;2q|k;n|9 0.a.2.b|g;5.16.7.1b|m;2h.2j|m;1.9|g;j|g;k.m|g;3.c|g;6.1g|m;2l|m;l|g;4.d|g;8.1m|m;2p|m;n|g 0.a.2.b|9;5.16.7.1b|2;2h.2j|2;1.9|9;j|9;k.m|9;3.c|9;6.1g|2;2l|2;l|9;4.d|9;8.1m|2;2p|2;n|9 0.a.2.b|g;5.16.7.1b|m;1.9|g;3.c|g;6.1g|m;4.d|g;8.1m|m 0.f.2.g|3;5.18.7.1d|2;16.1b|2|2006;17.1c|2|2101;w.y|2|2106;t.u|2|2111;x.z|2|2205;1r.1s|2;1.e|3;9|6;a.b|6;3.h|3;6.1i|2;1g|2|2006;1h|2|2101;10|2|2106;v|2|2111;11|2|2205;1t|2;c|6;4.i|3;8.1o|2;1m|2|2006;1n|2|2101;1x|2|2106;2o|2|2111;1y|2|2205;2c|2;d|6 0.a.2.b|g;5.17.7.1c|m;16.1b|m;1.9|g;3.c|g;6.1h|m;1g|m;4.d|g;8.1n|m;1m|m 0.a.2.b|g;5.17.7.1c|m;16.1b|m;2h.2j|m|1912;1.9|g;j|g;k.m|g;3.c|g;6.1h|m;1g|m;2l|m|1912;l|g;4.d|g;8.1n|m;1m|m;2p|m|1912;n|g 0.a.2.b|g;5.17.7.1c|m;16.1b|m;1.9|g;j|g;k.m|g;3.c|g;6.1h|m;1g|m;l|g;4.d|g;8.1n|m;1m|m;n|g 0.a.2.b|3;5.17.7.1c|2;16.1b|2;1.9|3;3.c|3;6.1h|2;1g|2;4.d|3;8.1n|2;1m|2 0.a.2.b|3;5.17.7.1c|2;16.1b|2;1.9|3;j|3;k.m|3;3.c|3;6.1h|2;1g|2;l|3;4.d|3;8.1n|2;1m|2;n|3 0.a.2.b|9;5.17.7.1c|2;16.1b|2;1.9|9;j|9;k.m|9;3.c|9;6.1h|2;1g|2;l|9;4.d|9;8.1n|2;1m|2;n|9 0.a.2.b|9;5.w.7.y|2;16.1b|2;17.1c|2;1.9|9;j|9;k.m|9;3.c|9;6.10|2;1g|2;1h|2;l|9;4.d|9;8.1x|2;1m|2;1n|2;n|9 0.a.2.b|3;5.w.7.y|2;17.1c|2;1.9|3;3.c|3;6.10|2;1h|2;4.d|3;8.1x|2;1n|2 0.a.2.b|3;5.w.7.y|2;17.1c|2;1.9|3;j|3;k.m|3;3.c|3;6.10|2;1h|2;l|3;4.d|3;8.1x|2;1n|2;n|3 0.a.2.b|3;5.w.7.y|2;17.1c|2;1.9|3;j|o;k.m|o;3.c|3;6.10|2;1h|2;l|o;4.d|3;8.1x|2;1n|2;n|o 0.a.2.b|9;5.w.7.y|2;17.1c|2;1.9|9;j|o;k.m|o;3.c|9;6.10|2;1h|2;l|o;4.d|9;8.1x|2;1n|2;n|o 0.a.2.b|3;5.w.7.y|2;1.9|3;3.c|3;6.10|2;4.d|3 0.f.2.g|3;5.18.7.1d|2;w.y|2|2106;t.u|2|2111;x.z|2|2205;1r.1s|2|2211;1.e|3;9|6;a.b|6;3.h|3;6.1i|2;10|2|2106;v|2|2111;11|2|2205;1t|2|2211;c|6;4.i|3;8.1o|2;1y|2|2205;2c|2|2211;d|6 0.a.2.b|3;5.t.7.u|2;17.1c|2;w.y|2;1.9|3;3.c|3;6.v|2;1h|2;10|2;4.d|3;8.2o|2;1n|2;1x|2 0.a.2.b|3;5.t.7.u|2;17.1c|2;w.y|2;1.9|3;j|o;k.m|o;3.c|3;6.v|2;1h|2;10|2;l|o;4.d|3;8.2o|2;1n|2;1x|2;n|o 0.a.2.b|3;5.t.7.u|2;w.y|2;1.9|3;3.c|3;6.v|2;10|2;4.d|3 0.a.2.b|3;5.t.7.u|2;w.y|2;1.9|3;3.c|3;6.v|2;10|2;4.d|3;8.2o|2;1x|2 0.a.2.b|3;5.t.7.u|2;w.y|2;1.9|3;j|o;k.m|o;3.c|3;6.v|2;10|2;l|o;4.d|3;8.2o|2;1x|2;n|o 0.a.2.b|3;5.x.7.z|2;w.y|2;t.u|2;1.9|3;j|o;k.m|o;3.c|3;6.11|2;10|2;v|2;l|o;4.d|3;8.1y|2;1x|2;2o|2;n|o 0.a.2.b|3;5.x.7.z|2;w.y|2;t.u|2;1.9|3;3.c|3;6.11|2;10|2;v|2;4.d|3;8.1y|2;1x|2;2o|2 0.a.2.b|3;5.x.7.z|2;w.y|2;t.u|2;1.9|3;3.c|3;6.11|2;10|2;v|2;4.d|3 0.a.2.b|3;5.x.7.z|2;t.u|2;1.9|3;3.c|3;6.11|2;v|2;4.d|3;8.1y|2;2o|2 0.f.2.g|3;5.x.7.z|2;t.u|2;1.e|3;9|3;j|o;a.b|3;k.m|o;3.h|3;6.11|2;v|2;c|3;l|o;4.i|3;8.1y|2;2o|2;d|3;n|o 0.a.2.b|3;5.x.7.z|2;t.u|2;1.9|3;3.c|3;6.11|2;v|2;4.d|3 0.f.2.g|3;5.x.7.z|2;t.u|2;1.e|3;9|3;a.b|3;3.h|3;6.11|2;v|2;c|3;4.i|3;d|3 0.f.2.g|3;5.x.7.z|2;t.u|2;1.e|3;9|3;a.b|3;3.h|3;6.11|2;v|2;c|3;4.i|3;8.1y|2;2o|2;d|3 0.f.2.g|3;5.1r.7.1s|2;t.u|2;x.z|2;1.e|3;9|3;a.b|3;3.h|3;6.1t|2;v|2;11|2;c|3;4.i|3;8.2c|2;2o|2;1y|2;d|3 0.f.2.g|3;5.1r.7.1s|2;t.u|2|2111;x.z|2;1.e|3;9|3;a.b|3;3.h|3;6.1t|2;v|2|2111;11|2;c|3;4.i|3;8.2c|2;2o|2|2111;1y|2;d|3 0.f.2.g|3;5.1r.7.1s|2;t.u|2;x.z|2;1.e|3;9|3;a.b|3;3.h|3;6.1t|2;v|2;11|2;c|3;4.i|3;d|3 0.f.2.g|3;5.1r.7.1s|2;x.z|2;1.e|3;9|3;a.b|3;3.h|3;6.1t|2;11|2;c|3;4.i|3;d|3 0.2.1f.1l|d;5.12.7.13|5;x.z|2|2205;1r.1s|2|2211;18.1d|2|2311;20.24|2|2312;21.25|2|2405;22.26|2|2412;23.27|5|2506;19.1e|5;1.1a|d;o|3;e|6|2508;9|6|2306;p.q|3;f.g|6|2508;a.b|6|2306;3.1k|d;6.14|5;11|2|2205;1t|2|2211;1i|2|2311;28|2|2312;29|2|2405;2a|2|2412;2b|5|2506;1j|5;r|3;h|6|2508;c|6|2306;4.1q|d;8.15|5;1y|2|2205;2c|2|2211;1o|2|2311;2d|2|2312;2e|2|2405;2f|2|2412;2g|5|2506;1p|5;s|3;i|6|2508;d|6|2306 0.f.2.g|3;5.1r.7.1s|2;x.z|2;1.e|3;9|3;a.b|3;3.h|3;6.1t|2;11|2;c|3;4.i|3;8.2c|2;1y|2;d|3 0.f.2.g|3;5.18.7.1d|2;x.z|2;1r.1s|2;1.e|3;9|3;a.b|3;3.h|3;6.1i|2;11|2;1t|2;c|3;4.i|3;8.1o|2;1y|2;2c|2;d|3 0.f.2.g|3;5.18.7.1d|2;1r.1s|2;1.e|3;9|3;a.b|3;3.h|3;6.1i|2;1t|2;c|3;4.i|3;8.1o|2;2c|2;d|3 0.f.2.g|3;5.18.7.1d|2;1r.1s|2;1.e|3;9|6;a.b|6;3.h|3;6.1i|2;1t|2;c|6;4.i|3;8.1o|2;2c|2;d|6 0.f.2.g|3;5.20.7.24|2;1r.1s|2|2211;18.1d|2;1.e|3;9|6;a.b|6;3.h|3;6.28|2;1t|2|2211;1i|2;c|6;4.i|3;8.2d|2;2c|2|2211;1o|2;d|6 0.f.2.g|3;5.18.7.1d|2;1r.1s|2|2211;1.e|3;9|6;a.b|6;3.h|3;6.1i|2;1t|2|2211;c|6;4.i|3;8.1o|2;2c|2|2211;d|6 0.f.2.g|3;5.20.7.24|2;18.1d|2;1.e|3;9|6;a.b|6;3.h|3;6.28|2;1i|2;c|6;4.i|3;8.2d|2;1o|2;d|6 0.2.1f.1l|d;5.2z.7.30|5;18.1d|2|2305;20.24|2|2312;21.25|2|2405;22.26|2|2412;23.27|5|2506;12.13|5|2512;19.1e|5|2606;2r.2t|5;1.1a|d;o|h;e|6|2508;9|6|2306;p.q|h;f.g|6|2508;a.b|6|2306;3.1k|d;6.31|5;1i|2|2305;28|2|2312;29|2|2405;2a|2|2412;2b|5|2506;14|5|2512;1j|5|2606;2v|5;r|h;h|6|2508;c|6|2306;4.1q|d;8.32|5;1o|2|2305;2d|2|2312;2e|2|2405;2f|2|2412;2g|5|2506;15|5|2512;1p|5|2606;2x|5;s|h;i|6|2508;d|6|2306 0.f.2.g|3;5.18.7.1d|2;1.e|3;9|6;a.b|6;3.h|3;6.1i|2;c|6;4.i|3;8.1o|2;d|6 0.f.2.g|3;5.21.7.25|2;18.1d|2;20.24|2;1.e|3;9|6;a.b|6;3.h|3;6.29|2;1i|2;28|2;c|6;4.i|3;8.2e|2;1o|2;2d|2;d|6 0.f.2.g|3;5.21.7.25|2;20.24|2;1.e|3;9|6;a.b|6;3.h|3;6.29|2;28|2;c|6;4.i|3;8.2e|2;2d|2;d|6 0.p.2.q|3;5.21.7.25|2;20.24|2;1.o|3;e|3;9|6;f.g|3;a.b|6;3.r|3;6.29|2;28|2;h|3;c|6;4.s|3;8.2e|2;2d|2;i|3;d|6 0.p.2.q|3;5.21.7.25|2;18.1d|2;20.24|2;1.o|3;e|3;9|6;f.g|3;a.b|6;3.r|3;6.29|2;1i|2;28|2;h|3;c|6;4.s|3;8.2e|2;1o|2;2d|2;i|3;d|6 0.p.2.q|3;5.21.7.25|2;20.24|2;1.o|3;e|3;f.g|3;3.r|3;6.29|2;28|2;h|3;4.s|3;8.2e|2;2d|2;i|3 0.p.2.q|3;5.21.7.25|2;18.1d|2;20.24|2;1.o|3;e|3;f.g|3;3.r|3;6.29|2;1i|2;28|2;h|3;4.s|3;8.2e|2;1o|2;2d|2;i|3 0.p.2.q|3;5.22.7.26|2;20.24|2;21.25|2;1.o|3;e|3;f.g|3;3.r|3;6.2a|2;28|2;29|2;h|3;4.s|3;8.2f|2;2d|2;2e|2;i|3 0.2.1f.1l|d;5.2z.7.30|5;20.24|2|2312;21.25|2|2405;22.26|2|2412;23.27|5|2506;12.13|5|2512;19.1e|5|2606;2r.2t|5;1.1a|d;o|h;e|6|2508;p.q|h;f.g|6|2508;3.1k|d;6.31|5;28|2|2312;29|2|2405;2a|2|2412;2b|5|2506;14|5|2512;1j|5|2606;2v|5;r|h;h|6|2508;4.1q|d;8.32|5;2d|2|2312;2e|2|2405;2f|2|2412;2g|5|2506;15|5|2512;1p|5|2606;2x|5;s|h;i|6|2508 0.p.2.q|3;5.22.7.26|2;18.1d|2;20.24|2;21.25|2;1.o|3;e|3;f.g|3;3.r|3;6.2a|2;1i|2;28|2;29|2;h|3;4.s|3;8.2f|2;1o|2;2d|2;2e|2;i|3 0.p.2.q|3;5.22.7.26|2;21.25|2;1.o|3;e|3;f.g|3;3.r|3;6.2a|2;29|2;h|3;4.s|3;8.2f|2;2e|2;i|3 0.p.2.q|3;5.23.7.27|5;21.25|2;22.26|2;1.o|3;e|3;f.g|3;3.r|3;6.2b|5;29|2;2a|2;h|3;4.s|3;8.2g|5;2e|2;2f|2;i|3 0.p.2.q|3;5.23.7.27|5;22.26|2;1.o|3;e|3;f.g|3;3.r|3;6.2b|5;2a|2;h|3;4.s|3;8.2g|5;2f|2;i|3 0.p.2.q|3;5.23.7.27|5;22.26|2;1.o|3;e|9;f.g|9;3.r|3;6.2b|5;2a|2;h|9;4.s|3;8.2g|5;2f|2;i|9 0.2.1f.1l|d;5.2z.7.30|5;2r.2t|5;1.1a|d;o|h;p.q|h;3.1k|d;6.31|5;2v|5;r|h;4.1q|d;8.32|5;2x|5;s|h 0.p.2.q|3;5.23.7.27|5;22.26|2;1.o|3;e|6;f.g|6;3.r|3;6.2b|5;2a|2;h|6;4.s|3;8.2g|5;2f|2;i|6 0.p.2.q|3;5.12.7.13|5;22.26|2;23.27|5;1.o|3;e|6;f.g|6;3.r|3;6.14|5;2a|2;2b|5;h|6;4.s|3;8.15|5;2f|2;2g|5;i|6 0.2.1f.1l|d;5.2z.7.30|5;22.26|2|2412;23.27|5|2506;12.13|5|2512;19.1e|5|2606;2r.2t|5;1.1a|d;o|h;e|6|2508;p.q|h;f.g|6|2508;3.1k|d;6.31|5;2a|2|2412;2b|5|2506;14|5|2512;1j|5|2606;2v|5;r|h;h|6|2508;4.1q|d;8.32|5;2f|2|2412;2g|5|2506;15|5|2512;1p|5|2606;2x|5;s|h;i|6|2508 0.p.2.q|3;5.12.7.13|5;22.26|2|2412;23.27|5;1.o|3;e|6;f.g|6;3.r|3;6.14|5;2a|2|2412;2b|5;h|6;4.s|3;8.15|5;2f|2|2412;2g|5;i|6 0.p.2.q|3;5.12.7.13|5;23.27|5;1.o|3;e|6;f.g|6;3.r|3;6.14|5;2b|5;h|6;4.s|3;8.15|5;2g|5;i|6 0.p.2.q|3;5.19.7.1e|5;23.27|5;12.13|5;1.o|3;e|6;f.g|6;3.r|3;6.1j|5;2b|5;14|5;h|6;4.s|3;8.1p|5;2g|5;15|5;i|6 0.p.2.q|3;5.12.7.13|5;23.27|5;19.1e|5;1.o|3;e|6;f.g|6;3.r|3;6.14|5;2b|5;1j|5;h|6;4.s|3;8.15|5;2g|5;1p|5;i|6 0.p.2.q|3;5.19.7.1e|5;12.13|5;1.o|3;e|6;f.g|6;3.r|3;6.1j|5;14|5;h|6;4.s|3;8.1p|5;15|5;i|6 0.2.1f.1l|d;5.2r.7.2t|5;12.13|5;19.1e|5;1.1a|d;o|3;e|6|2508;p.q|3;f.g|6|2508;3.1k|d;6.2v|5;14|5;1j|5;r|3;h|6|2508;4.1q|d;8.2x|5;15|5;1p|5;s|3;i|6|2508 0.2.1f.1l|d;5.12.7.13|5;19.1e|5;1.1a|d;o|3;e|6|2508;p.q|3;f.g|6|2508;3.1k|d;6.14|5;1j|5;r|3;h|6|2508;4.1q|d;8.15|5;1p|5;s|3;i|6|2508 0.2.1f.1l|d;5.19.7.1e|5;12.13|5;1.1a|d;o|3;e|6;p.q|3;f.g|6;3.1k|d;6.1j|5;14|5;r|3;h|6;4.1q|d;8.1p|5;15|5;s|3;i|6 0.2.1f.1l|d;5.19.7.1e|5;12.13|5;1.1a|d;o|3;p.q|3;3.1k|d;6.1j|5;14|5;r|3;4.1q|d;8.1p|5;15|5;s|3 0.2.1f.1l|d;5.2r.7.2t|5;12.13|5;19.1e|5;1.1a|d;o|3;p.q|3;3.1k|d;6.2v|5;14|5;1j|5;r|3;4.1q|d;8.2x|5;15|5;1p|5;s|3 0.2.1f.1l|d;5.2z.7.30|5;12.13|5|2512;19.1e|5|2606;2r.2t|5;1.1a|d;o|h;p.q|h;3.1k|d;6.31|5;14|5|2512;1j|5|2606;2v|5;r|h;4.1q|d;8.32|5;15|5|2512;1p|5|2606;2x|5;s|h 0.2.1f.1l|d;5.2r.7.2t|5;19.1e|5;1.1a|d;o|3;p.q|3;3.1k|d;6.2v|5;1j|5;r|3;4.1q|d;8.2x|5;1p|5;s|3 0.2.1f.1l|d;5.12.7.13|5;19.1e|5;1.1a|d;o|3;p.q|3;3.1k|d;6.14|5;1j|5;r|3;4.1q|d;8.15|5;1p|5;s|3 0.2.1f.1l|d;5.2z.7.30|5;19.1e|5;2r.2t|5;1.1a|d;o|3;p.q|3;3.1k|d;6.31|5;1j|5;2v|5;r|3;4.1q|d;8.32|5;1p|5;2x|5;s|3 0.2.1f.1l|d;5.2z.7.30|p;2r.2t|p;1.1a|d;o|h;p.q|h;3.1k|d;6.31|p;2v|p;r|h;4.1q|d;8.32|p;2x|p;s|h 0.2.1f.1l|d;5.2z.7.30|5;2r.2t|5;1.1a|d;o|3;p.q|3;3.1k|d;6.31|5;2v|5;r|3;4.1q|d;8.32|5;2x|5;s|3
0|1902:5 5.6
1|2211:7
2|0:8
3|1512|jessie:5.4,5.4.45,5.6.15,7.0.0
4|1608|jessie:5.5 5.5.38,7.0.9,5.6.24
5|0:-
3|1501|jessie:5.4.36,5.5.20,5.6.4
3|1502|jessie:5.4.37,5.5.21,5.6.5
3|1503|jessie:5.4.38,5.5.22,5.6.6
3|1504|jessie:5.4.39,5.5.23,5.6.7
3|1505|jessie:5.4.40,5.5.24,5.6.8
3|1506|jessie:5.4.41,5.5.25,5.6.9
3|1507|jessie:5.4.42,5.5.26,5.6.10
6|1901:7.0
3|1508|jessie:5.4.43,5.5.27,5.6.11
3|1509|jessie:5.4.44,5.5.28,5.6.12
3|1510|jessie:5.5.29,5.6.13,5.6.14
3|1601|jessie:5.5.30,5.6.16,7.0.1
7|1602|jessie:5.5.31,5.6.17,7.0.2
7|1603|jessie:5.5.32,5.6.18,7.0.3
8|1604|jessie:5.5.33,5.6.19,7.0.4,5.5.34,5.6.20,7.0.5
8|1605|jessie:5.5.35,5.6.21,7.0.6
4|1606|jessie:5.5.36,5.6.22,7.0.7
4|1607|jessie:7.0.8,5.6.23,5.5.37
4|1609|jessie:7.0.10,5.6.25
9|1912:7.1
4|1610|jessie:7.0.11,5.6.26
4|1611|jessie:7.0.12,5.6.27
4|1612|jessie:7.0.13,5.6.28
4|1701|jessie:7.1.0,7.0.14,5.6.29
4|1702|jessie:7.1.1,7.0.15
10|1707|jessie:5.6.30,7.0.20,7.1.6
4|1703|jessie:7.0.16,7.1.2
4|1704|jessie:7.1.3,7.0.17
4|1705|jessie:7.1.4,7.0.18
4|1706|jessie:7.1.5,7.0.19
10|1708|jessie:7.1.7,7.0.21,7.0.22
11|1710:5.6.31,7.0.24,7.1.10
10|1709|jessie:7.1.8,7.1.9
12|1709|jessie:7.0.23
11|1711:7.0.25,7.1.11
11|1801:5.6.32,7.1.12,7.0.26
13|1801:7.2.0
14|2012:7.2
13|1802:7.2.1
11|1802:7.1.13
11|1803:7.0.27,5.6.33,7.1.14
13|1803:7.2.2
13|1804:7.2.3,7.2.4
11|1804:7.1.15,7.0.28,5.6.34,7.0.29
11|1805:7.1.16,5.6.35
15|1805:7.2.5
16|1807:7.0.30,5.6.36
16|1805:7.1.17
15|1806:7.2.6
17|1806:7.1.18
15|1807:7.2.7
17|1807:7.1.19
15|1808:7.2.8
18|1808:7.1.20
18|1809:7.0.31
19|1809:5.6.37,7.1.21
20|1809:7.2.9
20|1810:7.2.10
19|1810:7.1.22
18|1812:7.0.32
19|1812:5.6.38
20|1811:7.2.11
19|1811:7.1.23
21|1812:7.2.12
22|1812:7.1.24
21|1901:7.3.0,7.2.13
23|2203:7.3
22|1901:7.1.25,5.6.39
18|1901:7.0.33
24|1902:7.3.1,7.2.14
25|1903:7.1.26
22|1902:5.6.40
24|1903:7.3.2,7.2.15
26|1904:7.3.3,7.2.16
27|1904:7.1.27
26|1905:7.3.4,7.2.17,7.3.5,7.2.18
27|1905:7.1.28,7.1.29
28|1907:7.3.6,7.2.19
29|1908:7.1.30
30|1908:7.3.7,7.2.20
30|1909:7.3.8,7.2.21,7.3.9,7.2.22
31|1909:7.1.31
31|1910:7.1.32
30|1910:7.3.10,7.2.23
30|1911:7.3.11,7.2.24
31|1912:7.1.33
30|1912:7.3.12,7.2.25
32|1912:7.4.0
33|2211:7.4
34|2001:7.4.1
35|2001:7.3.13,7.2.26
34|2002:7.4.2
36|2002:7.3.14,7.2.27
34|2003:7.4.3
36|2003:7.3.15,7.2.28
37|2004:7.4.4
38|2004:7.3.16
39|2004:7.2.29
37|2005:7.4.5
38|2005:7.3.17
39|2005:7.2.30
37|2006:7.4.6
38|2006:7.3.18
40|2007:7.2.31
41|2007:7.4.7
42|2007:7.3.19
41|2008:7.4.8
43|2008:7.3.20
44|2008:7.2.32
41|2009:7.4.9
43|2009:7.3.21
44|2010:7.2.33
41|2010:7.4.10,7.4.11
43|2010:7.3.22,7.3.23
44|2012:7.2.34
41|2012:7.4.12
43|2012:7.3.24
45|2101:8.0.0
46|2311:8.0
41|2101:7.4.13
43|2101:7.3.25
47|2102:7.4.14
48|2102:7.3.26
49|2102:8.0.1
50|2103:7.4.15
51|2104:7.3.27
49|2103:8.0.2
49|2104:8.0.3
50|2104:7.4.16
49|2105:8.0.5
52|2107:7.3.28
50|2105:7.4.18
50|2106:7.4.19
49|2106:8.0.6
53|2107:7.4.20
54|2107:8.0.7
55|2107:7.4.21
56|2108:7.3.29
57|2107:8.0.8
58|2108:8.0.9
59|2108:7.4.22
58|2109:8.0.10
59|2109:7.4.23,7.3.30
58|2110:8.0.11
59|2110:7.3.31,7.4.24
58|2111:8.0.12
59|2111:7.4.25,7.3.32
60|2112:7.4.26
61|2203:7.3.33
62|2112:8.0.13
63|2112:8.1.0
64|2601:8.1
65|2202:7.4.27
63|2201:8.1.1,8.0.14
63|2202:8.0.15,8.1.2
65|2204:7.4.28
63|2203:8.1.3,8.0.16
63|2204:8.1.4,8.0.17
65|2205:8.1.5,8.0.18
66|2206:7.4.29,8.0.19,8.1.6
67|2207:8.1.7,8.0.20
68|2209:7.4.30,8.1.9,8.0.22,8.1.10,8.0.23
67|2208:8.1.8,8.0.21
68|2211:7.4.32,8.1.12,8.0.25,7.4.33
68|2210:8.1.11,8.0.24
69|2301:8.1.13
70|2301:8.0.26
71|2301:8.2.0
72|0:8.2
71|2302:8.2.1,8.1.14,8.2.2,8.1.15
73|2302:8.0.27
71|2303:8.2.3,8.1.16
73|2306:8.0.28
71|2304:8.2.4,8.1.17
71|2305:8.2.5
74|2305:8.1.18
75|2306:8.2.6
74|2306:8.1.19
76|2307:8.2.7
77|2307:8.1.20
73|2308:8.0.29
78|2308:8.2.8
79|2308:8.1.21
79|2309:8.1.22,8.1.23
73|2311:8.0.30
78|2309:8.2.9,8.2.10
78|2310:8.2.11
79|2310:8.1.24
78|2311:8.2.12
79|2311:8.1.25
80|2312:8.3.0,8.2.13
81|0:8.3
82|2312:8.1.26
83|2401:8.3.1,8.2.14
83|2404:8.1.27,8.3.4,8.2.17
83|2402:8.3.2,8.2.15
83|2403:8.3.3,8.2.16
83|2405:8.3.6,8.2.18
84|2406:8.1.28,8.3.7,8.2.19
85|2407:8.3.8,8.2.20
86|2409:8.1.29,8.3.11,8.2.23
85|2408:8.3.9,8.2.21,8.3.10,8.2.22
87|0:8.4-rc 8.4.25RC1,8.5-rc 8.5.10RC1,8.5.9,8.4.24,8.3.33,8.2.33
88|2410:8.3.12,8.2.24
88|2411:8.1.30,8.3.13,8.2.25
89|2412:8.4.1,8.3.14,8.2.26
90|0:8.4
91|2503:8.1.31
92|2501:8.4.2,8.3.15
92|2503:8.2.27,8.4.4,8.3.17
92|2502:8.3.16,8.4.3
92|2504:8.4.5,8.3.19
93|2507:8.2.28,8.4.8,8.3.22
94|2507:8.1.32
92|2505:8.4.6,8.3.20
92|2506:8.4.7,8.3.21
95|2508:8.4.10,8.3.23
96|2512:8.2.29
97|2512:8.1.33
98|2508:8.4.11,8.3.24
99|2509:8.4.12,8.3.25
99|2510:8.4.13,8.3.26
99|2511:8.4.14,8.3.27
100|2512:8.5.0,8.4.15,8.3.28
101|0:8.5
102|2601:8.5.1,8.3.29,8.4.16
102|2605:8.2.30,8.3.30,8.5.5,8.4.20
103|2601:8.1.34
102|2602:8.4.17,8.5.2
102|2603:8.5.3,8.4.18
102|2604:8.5.4,8.4.19
102|2606:8.4.21,8.5.6
104|2607:8.3.31,8.2.31,8.5.7,8.4.22
105|0:8.6-rc 8.6.0beta1
106|2607:8.4.23,8.3.32,8.2.32,8.5.8`,
  phpmyadmin: `- apache fpm fpm-alpine
0.1|d;2|d;3|5
0|0:5 - 5.2 5.2.3`,
  postfixadmin: `- apache fpm fpm-alpine
0.1|p;2|p;3|5
0|0:4 - 4.0 4.0.5`,
  postgres: `alpine - bullseye bookworm alpine3.17 alpine3.14 alpine3.15 alpine3.16 alpine3.19 alpine3.18 alpine3.21 trixie alpine3.20 alpine3.22 alpine3.23 buster alpine3.13 alpine3.24 stretch
1|0 1.i|o;0.6|2;g|2|2107;5|2|2111;2|3;f|3|2109 1.i|o|2207;0.7|2;g|2|2107;5|2|2111;6|2|2205;2|3;f|3|2109 1.i|o|2207;0.8|2;g|2|2107;5|2|2111;6|2|2205;7|2|2211;4|2;9|2;3|3;2|3;f|3|2109 1.3|3;0.a|5;g|2|2107;5|2|2111;6|2|2205;7|2|2211;4|2|2312;9|2|2405;8|2|2412;c|5;2|6;f|3|2109 1.b|d;0.d|5;g|2|2107;5|2|2111;6|2|2205;7|2|2211;4|2|2312;9|2|2405;8|2|2412;c|5|2506;a|5;3|3;2|6|2508;f|3|2109 1.b|d;0.h|5;5|2|2111;6|2|2205;7|2|2211;4|2|2312;9|2|2405;8|2|2412;c|5|2506;a|5|2512;d|5|2606;e|5;3|h;2|6|2508 1.b|d;0.h|5;7|2|2211;4|2|2312;9|2|2405;8|2|2412;c|5|2506;a|5|2512;d|5|2606;e|5;3|h;2|6|2508 1.b|d;0.h|5;4|2|2312;9|2|2405;8|2|2412;c|5|2506;a|5|2512;d|5|2606;e|5;3|h;2|6|2508 1.b|d;0.h|5;8|2|2412;c|5|2506;a|5|2512;d|5|2606;e|5;3|h;2|6|2508 1.b|d;0.h|5;a|5|2512;d|5|2606;e|5;3|h 1.b|d;0.h|5;g|2|2107;5|2|2111;6|2|2205;7|2|2211;4|2|2312;9|2|2405;8|2|2412;c|5|2506;a|5|2512;d|5|2606;e|5;3|h;2|6|2508;f|3|2109 1|9;0|c 1|9;0|0 1|9;0|2 1|o;0|2 1|0;0|0 1|14;0|0 1|3;0|2 1.f|3;0.5|2;g|2 1.i|o;0.5|2;g|2;f|3 1.2|3;0.5|2;f|3 1.i|o;0.5|2;2|3;f|3 1.2|3;0.5|2 1.2|3;0.6|2;5|2|2111 1.i|o;0.6|2;5|2|2111;2|3 1.2|3;0.6|2 1.i|o;0.6|2;2|3 1.2|3;0.7|2;6|2 1.2|3;0.7|2;6|2|2205 1.i|o;0.7|2;6|2|2205;2|3 1.2|3;0.7|2 0.7|2;2|3 1.2|3;0.4|2;7|2|2211 0.4|2;7|2|2211;2|3 1.2|3;0.4|2 0.4|2;2|3 1.3|3;0.9|2;4|2;2|3 0.9|2;4|2;3|3;2|3 1.3|3;0.8|2;4|2|2312;9|2;2|3 0.8|2;4|2;9|2;3|3;2|3 1.3|3;0.8|2;9|2;2|3 1.3|3;0.c|5;9|2|2405;8|2;2|3 1.3|3;0.c|5;8|2;2|6 1.3|3;0.a|5;8|2|2412;c|5;2|6 1.3|3;0.a|5;c|5;2|6 1.b|d;0.d|5;c|5;a|5;3|3;2|6 1.b|d;0.d|5;a|5;3|3 1.b|d;0.e|5;a|5|2512;d|5;3|3 1.b|d;0.e|5;d|5;3|3 1.b|d;0.h|5;d|5;e|5;3|h 1.b|d;0.h|5;e|5;3|h
0|1506|wheezy:8,8.4,8.4.22,9.0.20,9.1.16,9.2.11,9.3.7,9.4.2,9.0.21,9.1.17,9.2.12,9.3.8,9.4.3
1|2202:9 9.6
2|2211:10
3|2312:11
4|2502:12
5|2511:13
6|0:14
7|0:15
8|0:16
9|0:17
10|0:18
11|0:-
12|1812|stretch:9.3 9.3.25
0|1502|wheezy:9.3.5,9.2.9,9.1.14,9.0.18,9.4.0
13|1710|jessie:9.2 9.2.23
0|1611|jessie:9.1 9.1.24
0|1601|jessie:9.0,9.0.22
14|2002|stretch:9.4 9.4.26,11.6,10.11,9.6.16,9.5.20,9.4.25
0|1505|wheezy:9.0.19,9.1.15,9.2.10,9.3.6,9.4.1
0|1510|jessie:9.1.18,9.2.13,9.3.9,9.4.4
15|2106|stretch:9.5 9.5.25
0|1602|jessie:9.1.19,9.2.14,9.3.10,9.4.5,9.5.0
0|1604|jessie:9.1.20,9.2.15,9.3.11,9.4.6,9.5.1
0|1605|jessie:9.1.21,9.2.16,9.3.12,9.4.7,9.5.2
0|1608|jessie:9.1.22,9.2.17,9.3.13,9.4.8,9.5.3
0|1610|jessie:9.5.4,9.4.9,9.3.14,9.2.18,9.1.23,9.6.0
16|1702|jessie:9.6.1,9.5.5,9.4.10,9.3.15,9.2.19
16|1705|jessie:9.6.2,9.5.6,9.4.11,9.3.16,9.2.20
17|1708|jessie:9.6.3,9.5.7,9.4.12,9.3.17,9.2.21,9.6.4,9.5.8,9.4.13,9.3.18,9.2.22
13|1711|jessie:9.6.5,9.5.9,9.4.14,9.3.19
12|1711|stretch:10.0
12|1802|stretch:10.1
13|1802|jessie:9.6.6,9.5.10,9.4.15,9.3.20
12|1803|stretch:10.2
13|1803|jessie:9.6.7,9.4.16,9.3.21,9.5.11
12|1805|stretch:10.3,9.6.8,9.5.12,9.4.17,9.3.22
12|1808|stretch:10.4,9.6.9,9.5.13,9.4.18,9.3.23
12|1811|stretch:10.5,9.6.10,9.5.14,9.4.19,9.3.24,11.0
12|1902|stretch:11.1,10.6,9.6.11,9.5.15,9.4.20
14|1905|stretch:11.2,10.7,9.6.12,9.5.16,9.4.21
14|1906|stretch:11.3,10.8,9.6.13,9.5.17,9.4.22
14|1908|stretch:11.4,10.9,9.6.14,9.5.18,9.4.23
14|1911|stretch:11.5,10.10,9.6.15,9.5.19,9.4.24
14|1911|buster:12.0
14|2002|buster:12.1
18|2005|buster:12.2
18|2005|stretch:11.7,10.12,9.6.17,9.5.21
18|2008|buster:12.3
18|2008|stretch:11.8,10.13,9.6.18,9.5.22
18|2011|buster:12.4,13.0
15|2011|stretch:11.9,10.14,9.6.19,9.5.23
18|2102|buster:13.1,12.5
15|2102|stretch:11.10,10.15,9.6.20,9.5.24
18|2105|buster:13.2,12.6
15|2105|stretch:11.11,10.16,9.6.21
19|2108:13.3,12.7
20|2108:11.12,10.17,9.6.22
21|2111:13.4,12.8
22|2111:11.13,10.18,9.6.23
23|2111:14.0
24|2202:14.1,13.5,12.9
25|2202:11.14,10.19,9.6.24
26|2205:14.2,13.6,12.10
27|2205:11.15,10.20
28|2206:14.3
29|2208:13.7,12.11
30|2208:11.16,10.21
31|2208:14.4
31|2211:14.5,13.8,12.12,15.0
32|2211:11.17,10.22,10.23
33|2302:15.1,14.6,13.9,12.13
34|2302:11.18
35|2305:15.2,14.7,13.10,12.14
36|2305:11.19
37|2308:15.3,14.8,13.11,12.15
38|2308:11.20
37|2311:15.4,14.9,13.12,12.16,16.0
38|2311:11.21
39|2402:16.1,15.5,14.10,13.13,12.17
40|2312:11.22
41|2405:16.2,15.6,14.11,13.14,12.18
42|2408:16.3,15.7,14.12,13.15,12.19
43|2411:16.4,15.8,14.13,13.16,12.20,17.0,17.1,16.5,15.9,14.14,13.17,12.21
44|2502:17.2,16.6,15.10,14.15,13.18,12.22
45|2502:17.3,16.7,15.11,14.16,13.19
45|2505:17.4,16.8,15.12,14.17,13.20
46|2508:17.5,16.9,15.13,14.18,13.21
47|2511:17.6,16.10,15.14,14.19,13.22,18.0,13.23
48|2602:18.1,17.7,16.11,15.15,14.20
49|2602:18.2,17.8,16.12,15.16,14.21
49|2605:18.3,17.9,16.13,15.17,14.22
50|2608:18.4,17.10,16.14,15.18,14.23
51|0:19beta3,18.6,17.11,16.15,15.19,14.24`,
  pypy: `- bookworm slim slim-bookworm slim-trixie trixie 7.3 7.3-bookworm 7.3-slim 7.3-slim-bookworm 7.3-slim-trixie 7.3-trixie 7.3.23 7.3.23-bookworm 7.3.23-slim 7.3.23-slim-bookworm 7.3.23-slim-trixie 7.3.23-trixie
0.6.b.c.h.5|q;7.d.1|q;8.a.e.g.2.4|q;9.f.3|q 0.5|q;1|q;2.4|q;3|q
0|0:2 2.7,3 3.11
1|0:- 3-7 3.11-7,2.7-7 2-7`,
  python: `- slim alpine buster slim-buster bullseye slim-bullseye bookworm slim-bookworm stretch slim-stretch jessie onbuild alpine3.10 slim-jessie alpine3.19 alpine3.20 alpine3.9 alpine3.18 alpine3.21 alpine3.8 alpine3.11 alpine3.17 alpine3.4 alpine3.7 alpine3.12 alpine3.15 alpine3.22 alpine3.14 alpine3.13 alpine3.16 slim-trixie trixie wheezy alpine3.6 alpine3.23 alpine3.24
0.3|3;2.l|2;d|2;n|0|1805;y|c|1902;o|c|1902;k|c|1906;h|2|1912;b|k|1907;c|9|1807;1.4|3;e|k|1907;a|3;9|3;x|k|1903 0.w|d;2.10|5;d|2|2006;l|2|2010;p|2|2106;t|2|2111;s|2|2205;q|2|2211;u|2|2305;m|2|2312;i|2|2405;f|2|2412;g|5|2505;j|5|2512;r|5|2606;z|5;n|0|1805;y|c|1807;o|c|1902;k|c|1906;h|2|1910;7|h;5|6|2508;3|6|2306;b|9|1807;c|9|1807;1.v|d;8|h;6|6|2508;4|6|2306;e|9|1807;a|9|1910;9|9|1910;x|0|1510 0.9|9;2.h|2;n|0|1805;o|c;k|c;b|k;c|9|1807;1.a|9;e|k;x|k 0.b|9;2.n|0;c|9;1|9;x|k 0|0;c|0;1|0;x|0 0.b|8;2.n|0;c|8;1|8;x|v 0|0;c|0;1|0 0.3|3;2.p|2;d|2|2006;l|2;n|0|1805;o|c|1902;k|c|1906;h|2|1912;b|k|1907;c|9|1807;1.4|3;e|k|1907;a|o;9|o 0|0;2|0;c|0;1|0;x|0 0|0;2|0;c|0;1|0 0.5|3;2.q|2;d|2|2006;l|2|2102;p|2|2106;t|2|2111;s|2;n|0|1805;y|c|1902;o|c|1902;k|c|1906;h|2|1912;3|3;b|k|1907;c|9|1807;1.6|3;4|3;e|k|1907;a|o|2108;9|o|2108 0.b|8;2.n|0;y|0;c|8;1|8;9|8;x|v 0.b|9;2.n|0;c|8;1|9;x|k 0.b|9;2.n|0;c|8;1|9 0|9;2|0;y|0;c|9;1|9 0.b|9;2.n|0;y|0;c|9;1|9;9|9 0.b|9;2.n|0;c|9;1.e|9 0.b|9;2.n|0;c|9;1.e|9;x|k 0.b|9;2.n|0;y|c;o|c;c|9;1.e|9;a|9;9|9;x|k 0.b|9;2.n|0;y|c;o|c;c|9;1.e|9;a|9;9|9 0.9|9;2.k|c;n|0|1805;o|c;b|k;c|9;1.a|9;e|k 0.9|9;2.k|c;n|0|1805;o|c;b|k;c|9;1.a|9;e|k;x|k 0.9|9;2.o|c;n|0;y|c;b|9;c|9;1.a|9;e|9 0.9|9;2.h|c;n|0|1805;y|c;o|c;k|c;b|k;c|9|1807;1.a|9;e|k;x|k 0.9|9;2.k|c;y|c;o|c;b|k;c|9|1807;1.a|9;e|k 0.9|9;2.k|c;o|c;1.a|9 0.7|3;2.i|2;d|2|2006;l|2|2102;p|2|2106;t|2|2111;s|2|2205;q|2|2211;u|2|2305;m|2;o|c|1902;k|c|1906;h|2|1912;5|3;3|6|2306;1.8|3;6|3;4|6|2306;a|o|2108;9|o|2108 0.9|9;2.h|2;o|c;k|c;b|k;1.a|9;e|k 0.9|9;2.h|2;o|c;k|c;b|k;1.a|9;e|k;x|k 0.9|9;2.k|c;y|c;o|c;b|k;1.a|9;e|k 0.9|9;2.h|2;o|c;k|c;1.a|9 0.9|9;2.d|2;y|c|1902;o|c|1902;k|c;h|2;b|k;1.a|9;e|k 0.3|9;2.d|2;k|c|1906;h|2;b|k|1907;1.4|9;e|k|1907;a|9;9|9;x|k|1903 0.3|9;2.d|2;k|c|1906;h|2;b|k|1907;1.4|9;e|k|1907;a|9;9|9 0.9|9;2.h|2;k|c;b|k;1.a|9;e|k;x|k 0.9|9;2.d|2;k|c;h|2;1.a|9 0.3|9;2.d|2;h|2;1.4|9;a|9;9|9 0.3|9;2.d|2;h|2;b|k|1907;1.4|9;e|k|1907;a|9;9|9 0.3|9;2.d|2;1.4|9 0.7|3;2.g|5;d|2|2006;l|2|2102;p|2|2106;t|2|2111;s|2|2205;q|2|2211;u|2|2305;m|2|2312;i|2|2405;f|2;5|6;3|6|2306;1.8|3;6|6;4|6|2306 0.3|3;2.l|2;d|2;h|2|1912;1.4|3;a|3;9|3 0.3|3;2.p|2;d|2|2006;l|2;h|2|1912;1.4|3;a|o;9|o 0.3|9;2.l|2;d|2;1.4|9 0.3|9;2.l|2;d|2;h|2|1912;1.4|9;a|9;9|9 0.3|3;2.p|2;d|2;l|2;h|2|1912;1.4|3;a|3;9|3 0.3|3;2.l|2;d|2;1.4|3 0.3|3;2.p|2;d|2;l|2;1.4|3;a|3;9|3 0.3|3;2.l|2;d|2;1.4|3;a|3;9|3 0.3|3;2.p|2;d|2;l|2;1.4|3 0.3|3;2.p|2;l|2;1.4|3;a|o;9|o 0.3|3;2.p|2;l|2;1.4|3 0.3|3;2.t|2;l|2;p|2;1.4|3;a|o;9|o 0.3|3;2.p|2;1.4|3 0.w|d;2.r|5;p|2|2106;t|2|2111;s|2|2205;q|2|2211;u|2|2305;m|2|2312;i|2|2405;f|2|2412;g|5|2505;j|5;7|3;5|6|2508;3|6|2306;1.v|d;8|3;6|6|2508;4|6|2306 0.3|3;2.t|2;p|2;1.4|3 0.3|3;2.t|2;l|2;p|2;1.4|3 0.3|3;2.s|2;p|2;t|2;1.4|3;a|o;9|o 0.3|3;2.s|2;p|2;t|2;1.4|3 0.5|3;2.s|2;t|2;3|3;1.6|3;4|3 0.5|3;2.s|2;t|2;3|3;1.6|3;4|3;a|o;9|o 0.5|3;2.q|2;t|2|2111;s|2;3|3;1.6|3;4|3 0.5|3;2.q|2;t|2;s|2;3|3;1.6|3;4|3 0.w|d;2.10|5;t|2|2111;s|2|2205;q|2|2211;u|2|2305;m|2|2312;i|2|2405;f|2|2412;g|5|2505;j|5|2512;r|5|2606;z|5;7|h;5|6|2508;3|6|2306;1.v|d;8|h;6|6|2508;4|6|2306 0.5|3;2|2;t|2|2111;s|2;q|2;3|3;1.6|3;4|3 0.5|3;2.q|2;s|2;3|3;1.6|3;4|3 0.5|9;2.q|2;s|2;3|9;1.6|9;4|9 0.5|3;2.u|2;s|2|2205;q|2;3|6;1.6|3;4|6 0.5|3;2.u|2;s|2;q|2;3|3;1.6|3;4|3 0.5|3;2.u|2;q|2;3|3;1.6|3;4|3 0.5|3;2.u|2;q|2;3|6;1.6|3;4|6 0.5|3;2.m|2;q|2;u|2;3|6;1.6|3;4|6 0.5|9;2.m|2;q|2;u|2;3|6;1.6|9;4|6 0.w|d;2.10|5;q|2|2211;u|2|2305;m|2|2312;i|2|2405;f|2|2412;g|5|2505;j|5|2512;r|5|2606;z|5;7|h;5|6|2508;3|6|2306;1.v|d;8|h;6|6|2508;4|6|2306 0.5|9;2.m|2;u|2;3|6;1.6|9;4|6 0.5|3;2.m|2;u|2;3|6;1.6|3;4|6 0.5|3;2.i|2;u|2;m|2;3|6;1.6|3;4|6 0.5|9;2.i|2;u|2;m|2;3|6;1.6|9;4|6 0.7|3;2.i|2;m|2;5|3;3|6;1.8|3;6|3;4|6 0.7|9;2.i|2;m|2;5|9;3|6;1.8|9;6|9;4|6 0.7|3;2.i|2;m|2;5|3;3|6|2306;1.8|3;6|3;4|6|2306 0.7|9;2.i|2;m|2;5|9;1.8|9;6|9 0.7|9;2.f|2;m|2|2312;i|2;5|9;1.8|9;6|9 0.7|3;2.f|2;m|2|2312;i|2;5|3;1.8|3;6|3 0.w|d;2.10|5;m|2|2312;i|2|2405;f|2|2412;g|5|2505;j|5|2512;r|5|2606;z|5;7|h;5|6|2508;1.v|d;8|h;6|6|2508 0.7|9;2.f|2;i|2;5|9;1.8|9;6|9 0.7|9;2.g|5;i|2|2405;f|2;5|9;1.8|9;6|9 0.7|3;2.g|5;i|2|2405;f|2;5|3;1.8|3;6|3 0.7|9;2.g|2;i|2|2405;f|2;5|9;1.8|9;6|9 0.7|9;2.g|5;i|2;f|2;5|9;1.8|9;6|9 0.7|9;2.g|2;f|2;5|9;1.8|9;6|9 0.7|9;2.g|2;f|2;5|6;1.8|9;6|6 0.7|9;2.g|5;f|2;5|6;1.8|9;6|6 0.7|3;2.g|5;f|2;5|6;1.8|3;6|6 0.w|d;2.10|5;f|2|2412;g|5|2505;j|5|2512;r|5|2606;z|5;7|h;5|6|2508;1.v|d;8|h;6|6|2508 0.7|9;2.j|2;f|2|2412;g|2;5|6;1.8|9;6|6 0.7|9;2.j|5;f|2|2412;g|5;5|6;1.8|9;6|6 0.7|3;2.j|5;f|2|2412;g|5;5|6;1.8|3;6|6 0.7|9;2.j|2;g|2;5|6;1.8|9;6|6 0.7|9;2.r|5;g|5;j|5;5|6;1.8|9;6|6 0.7|3;2.r|5;g|5;j|5;5|6;1.8|3;6|6 0.7|9;2.r|5;j|5;5|6;1.8|9;6|6 0.w|d;2.r|5;j|5;7|9;5|6;1.v|d;8|9;6|6 0.w|d;2.r|5;j|5;7|3;5|6;1.v|d;8|3;6|6 0.w|d;2.r|5;j|5;7|9;1.v|d;8|9 0.w|d;2.10|5;j|5|2512;r|5|2606;z|5;7|h;1.v|d;8|h 0.w|d;2.z|5;j|5|2512;r|5;7|9;1.v|d;8|9 0.w|d;2.r|5;j|5;7|3;1.v|d;8|3 0.w|d;2.10|5;z|5;7|h;1.v|d;8|h 0.w|d;2.z|5;j|5;r|5;7|9;1.v|d;8|9 0.w|d;2.z|5;r|5;7|9;1.v|d;8|9 0.w|d;2.10|5;r|5;z|5;7|h;1.v|d;8|h
0|2004:2 2.7
1|0:3 -
2|1903:3.4
3|1710:3.3 3.3.7
4|1503|jessie:3.4.2
5|1709:3.3.6
4|1505|jessie:2.7.9
4|1512|jessie:3.4.3,2.7.10
4|1601|jessie:3.2.6,3.2
6|1512|jessie:3.5.0
7|2010:3.5
8|1606|jessie:2.7.11,3.4.4
9|1606|jessie:3.5.1
8|1612|jessie:2.7.12
8|1701|jessie:3.4.5
9|1701|jessie:3.5.2
10|2201:3.6
11|1709:2.7.13
9|1703|jessie:3.6.0
12|1709:3.4.6
13|1709:3.5.3
14|1707|jessie:3.6.1
15|1710:3.6.2
16|1802:3.5.4
17|1802:3.4.7
18|1805:2.7.14
19|1712:3.6.3
19|1803:3.6.4
20|1808:3.5.5
21|1808:3.4.8
22|1806:3.6.5
23|1903:2.7.15
24|1810:3.6.6
25|1810:3.7.0
26|2310:3.7
27|1903:3.5.6
28|1903:3.4.9
25|1812:3.7.1
29|1812:3.6.7
30|1903:3.7.2
31|1907:3.6.8
32|1910:2.7.16
33|1910:3.5.7
34|1903:3.4.10
35|1907:3.7.3
36|1910:3.7.4
37|1912:3.6.9
38|1912:3.8.0
39|2410:3.8
36|1912:3.7.5
40|2004:2.7.17
36|1911:3.5.8
41|2009:3.5.9
42|2002:3.8.1
43|2003:3.7.6
44|2006:3.6.10
45|2005:3.8.2
46|2006:3.7.7
47|2004:2.7.18
48|2007:3.8.3
49|2008:3.7.8,3.6.11
50|2007:3.8.4
50|2009:3.8.5
51|2102:3.7.9,3.6.12
49|2010:3.5.10
50|2012:3.8.6
52|2012:3.9.0
53|2511:3.9
54|2102:3.9.1
55|2102:3.8.7
56|2106:3.7.10,3.6.13
54|2104:3.9.2,3.8.8,3.9.3
54|2105:3.8.9,3.9.4
57|2106:3.9.5,3.8.10
58|2108:3.9.6,3.8.11
59|2109:3.7.11,3.6.14
58|2111:3.9.7,3.9.8
60|2203:3.8.12,3.7.12
60|2201:3.6.15
61|2112:3.10.0
62|0:3.10
63|2201:3.9.9
64|2201:3.10.1
65|2203:3.10.2,3.10.3
64|2203:3.9.10,3.9.11
66|2209:3.8.13,3.7.13,3.9.13
67|2206:3.10.4
64|2205:3.9.12
68|2208:3.10.5
69|2209:3.10.6
69|2210:3.10.7,3.9.14,3.8.14,3.7.14
70|2212:3.7.15,3.10.8,3.9.15,3.8.15
71|2212:3.11.0
72|0:3.11
73|2302:3.11.1
74|2302:3.10.9
75|2306:3.9.16,3.8.16,3.7.16
73|2304:3.11.2,3.10.10
76|2306:3.11.3,3.10.11
77|2308:3.9.17,3.8.17
78|2308:3.11.4,3.10.12
79|2310:3.7.17
80|2310:3.11.5
81|2403:3.10.13
82|2403:3.9.18,3.8.18
80|2312:3.12.0,3.11.6
83|0:3.12
81|2402:3.11.7
84|2402:3.12.1
84|2404:3.12.2,3.11.8
85|2409:3.10.14
86|2409:3.9.19,3.8.19
87|2409:3.11.9
88|2406:3.12.3
89|2408:3.12.4
89|2409:3.12.5
90|2410:3.12.6
90|2412:3.11.10,3.12.7,3.13.0
91|2412:3.10.15
92|2412:3.9.20
92|2410:3.8.20
93|0:3.13
94|2502:3.13.1,3.12.8
94|2504:3.11.11
95|2504:3.10.16
96|2504:3.9.21
97|2504:3.13.2,3.12.9
98|2506:3.13.3,3.12.10,3.11.12,3.10.17
99|2506:3.9.22
100|2506:3.13.4
101|2510:3.12.11,3.11.13,3.10.18
102|2510:3.9.23
100|2508:3.13.5
101|2508:3.13.6
103|2510:3.13.7,3.13.8
103|2512:3.14.0,3.13.9
104|0:3.14
105|2603:3.12.12,3.11.14,3.10.19
106|2510:3.9.24
107|0:3.15-rc 3.15.0rc1,3.14.7,3.13.15,3.12.14,3.11.16,3.10.21
106|2511:3.9.25
108|2512:3.14.1,3.13.10
109|2602:3.14.2,3.13.11
109|2604:3.14.3,3.13.12
110|2608:3.12.13,3.11.15,3.10.20
109|2605:3.14.4
109|2606:3.13.13,3.14.5
107|2608:3.14.6,3.13.14`,
  'r-base': `-
0|7
0|0:- 4.6.1`,
  rabbitmq: `- management alpine management-alpine
0|f;2|5;1|f;3|5 0|0;1|0 0|9;2|c;1|9;3|c 0|0;2|0;1|0;3|0 0|1n;2|0;1|1n;3|0 0|1p;2|0;1|1p;3|0 0|8;2|2;1|8;3|2 0|8;2|c;1|8;3|c 0|f;2|2;1|f;3|2 0|4;2|2;1|4;3|2
0|2512:3 3.13 3.13.7,4.2.1,4.1.6
0|0:4 - 4.3 4.3.5,4.0 4.0.9,4.1 4.1.8,4.2 4.2.9
1|1501:3.4.2
1|1503:3.4,3.4.4
1|1502:3.4.3
1|1504:3.5.0
1|1512:3.5,3.5.6,3.5.7
1|1505:3.5.1,3.5.2
1|1507:3.5.3
1|1509:3.5.4
1|1510:3.5.5
1|1603:3.6.0
2|1901:3.6 3.6.16,3.7.8
1|1605:3.6.1
1|1607:3.6.2
1|1608:3.6.3,3.6.4
1|1611:3.6.5
3|1703:3.6.6,3.6.7,3.6.8
3|1705:3.6.9
4|1708:3.6.10
5|1709:3.6.11
2|1711:3.6.12
2|1801:3.6.14
2|1712:3.7.0,3.7.1
6|2008:3.7 3.7.28,3.8.5,3.7.27,3.8.6
2|1802:3.7.2
2|1806:3.6.15,3.7.5
2|1803:3.7.3
2|1805:3.7.4
2|1807:3.7.6
2|1809:3.7.7
7|1902:3.7.10,3.7.11,3.7.9
7|1903:3.7.12,3.7.13
7|1905:3.7.14
7|1907:3.7.15,3.7.16
6|1909:3.7.17
6|1910:3.7.18,3.7.19
6|1911:3.8.0,3.7.20,3.7.21
8|2206:3.8 3.8.34,3.10.2,3.9.18,3.8.32,3.9.19,3.8.33
6|1912:3.8.1,3.7.22
6|2003:3.8.2
6|2002:3.7.23
6|2004:3.7.24
6|2005:3.8.3,3.7.25
6|2007:3.7.26
6|2006:3.8.4
6|2009:3.8.7,3.8.8
6|2101:3.8.9,3.8.10
6|2102:3.8.11
6|2103:3.8.12,3.8.13
6|2105:3.8.14,3.8.15
9|2106:3.8.16,3.8.17
9|2107:3.8.18,3.9.0
8|2108:3.8.19,3.9.1,3.9.2,3.8.20,3.9.3,3.8.21,3.9.4
9|2402:3.9 3.9.29,3.10 3.10.25,3.11 3.11.28,3.12.12
8|2109:3.9.5,3.8.22
8|2110:3.9.7
8|2111:3.8.23,3.9.8,3.9.9,3.8.24,3.8.25
8|2201:3.8.26,3.9.11,3.9.12
8|2112:3.9.10
8|2203:3.8.27,3.9.13
8|2204:3.9.14,3.8.28,3.9.15,3.8.29
8|2205:3.9.16,3.8.30,3.10.0,3.10.1,3.9.17,3.8.31
8|2207:3.10.5,3.9.20
8|2208:3.10.6,3.9.21
8|2209:3.10.7
8|2210:3.9.22,3.11.0,3.10.8,3.9.23,3.11.1,3.10.9
8|2211:3.9.24,3.10.10,3.11.2,3.11.3,3.10.11,3.9.25
8|2212:3.11.4,3.10.12,3.9.26
8|2301:3.11.5,3.10.13,3.11.6
8|2302:3.9.27,3.11.7,3.10.14
9|2302:3.11.8,3.10.17
9|2303:3.9.28,3.11.9,3.10.18,3.11.10,3.10.19
9|2304:3.11.11,3.10.20,3.11.13
9|2305:3.11.14,3.10.21,3.11.15,3.10.22,3.11.16
9|2306:3.10.23,3.11.17,3.12.0,3.11.18
0|2410:3.12 3.12.14,4.0.2
9|2307:3.10.24,3.12.1,3.11.19
9|2308:3.12.2,3.11.20,3.12.3,3.11.21
9|2309:3.12.4,3.11.22,3.12.5
9|2310:3.11.23,3.12.6,3.12.7,3.11.24
9|2311:3.12.8,3.11.25,3.12.9
9|2312:3.12.10,3.11.26,3.11.27
9|2401:3.12.11
9|2405:3.12.13,3.13.1
9|2404:3.13.0
9|2406:3.13.2
9|2407:3.13.3,3.13.4,3.13.5
0|2408:3.13.6
0|2409:4.0.0,4.0.1
0|2411:4.0.3
0|2412:4.0.4
0|2502:4.0.5,4.0.6
0|2504:4.0.7,4.0.8
0|2506:4.1.0
0|2507:4.1.1
0|2508:4.1.2
0|2509:4.1.3
0|2510:4.1.4
0|2511:4.2.0,4.1.5
0|2601:4.2.2,4.1.7
0|2602:4.2.3
0|2603:4.2.4
0|2604:4.2.5
0|2605:4.3.0,4.2.6
0|2606:4.3.1,4.2.7
0|2607:4.3.2,4.2.8,4.3.3
0|2608:4.3.4`,
  'rakudo-star': `alpine bookworm trixie -
3.2|1;0|1;1|1 0|1;1|1;2|1
0|0:-
1|0:2026.06`,
  redis: `- alpine buster 32bit bookworm bullseye 32bit-buster alpine3.16 alpine3.14 alpine3.15 alpine3.11 alpine3.13 alpine3.17 alpine3.18 alpine3.19 alpine3.20 32bit-stretch alpine3.12 alpine3.21 stretch alpine3.9 alpine3.10 alpine3.22 alpine3.8 trixie alpine3.23 32bit-bullseye
0|0;3|0 0.j|9;3.g|0;1.n|c 0.2|3;3.6|0;g|0|1907;1.a|2;l|2|1912;n|c|1902;k|2|1906;j|9|1907 0.5|3;3.q|0;6|0|2110;g|0|1907;1.7|2;l|2|1912;a|2|2006;h|2|2102;b|2|2107;8|2|2111;9|2|2205;n|c|1902;k|2|1906;2|3|2110;j|9|1907 0.4|h;1.i|5;a|2|2006;h|2|2102;b|2|2107;8|2|2111;9|2|2205;7|2|2212;c|2|2305;d|2|2312;e|2|2405;f|5|2501;5|3|2306;2|3|2110 0.4|h;1.i|5;9|2|2205;7|2|2212;c|2|2305;d|2|2312;e|2|2405;f|5|2501;5|3|2306 0.o|d;1.p|5;i|5|2508;m|5|2602;4|3|2602 0.o|d;3.6|0|2004;g|0|1907;1.p|5;l|2|1912;a|2|2006;h|2|2102;b|2|2107;8|2|2111;9|2|2205;7|2|2212;c|2|2305;d|2|2312;e|2|2405;f|5|2501;i|5|2508;m|5|2602;n|c|1902;k|2|1906;4|3|2602;5|3|2306;2|3|2110;j|9|1907 0|0 0|9;3|0;1|0 0|0;3|0;1|0 0|9;3|0;1|c 0.j|9;3.g|0;1.k|c;n|c 0.j|9;3.g|0;1.k|2;n|c 0.j|9;3.g|0;1.k|2 0.2|3;3.6|0;g|0|1907;1.a|2;l|2|1912;k|2|1906;j|9|1907 0.2|9;3.6|0;g|0;1.l|2;k|2|1906;j|9 0.2|9;3.6|0;1.l|2 0.2|9;3.6|0;1.a|2;l|2|1912 0.2|3;3.6|0;1.a|2 0.2|3;3.6|0;1.h|2;a|2|2006 0.2|3;1.a|2 0.4|3;1.e|2;a|2|2006;h|2|2102;b|2|2107;8|2|2111;9|2|2205;7|2|2212;c|2|2305;d|2|2312;5|3|2306;2|3|2110 0.2|3;1.h|2;a|2 0.2|3;1.h|2 0.2|3;3.6|0;1.b|2;h|2 0.2|3;1.b|2;h|2 0.2|3;1.b|2 0.4|h;1.i|5;b|2|2107;8|2|2111;9|2|2205;7|2|2212;c|2|2305;d|2|2312;e|2|2405;f|5|2501;5|3|2306;2|3|2110 0.2|3;3.6|0;1.b|2 0.2|3;3.6|0;1.8|2;b|2 0.2|3;1.8|2;b|2 0.2|3;1.8|2 0.2|3;3.6|0;1.8|2 0.5|3;1.9|2;8|2|2111;2|3|2110 0.5|3;1.c|2;8|2|2111;9|2|2205;7|2|2212;2|3|2110 0.5|3;3.q|0;6|0|2110;1.7|2;8|2|2111;9|2|2205;2|3|2110 0.5|3;1.7|2;9|2 0.4|3;1.f|5;9|2|2205;7|2|2212;c|2|2305;d|2|2312;e|2|2405;5|3|2306 0.5|3;1.c|2;9|2|2205;7|2 0.5|3;1.7|2 0.5|3;1.c|2;7|2 0.5|3;1.c|2 0.4|3;1.d|2;c|2;5|3 0.4|3;1.d|2 0.4|3;1.e|2;d|2|2312 0.4|h;1.i|5;d|2|2312;e|2|2405;f|5|2501 0.4|3;1.f|5;d|2|2312;e|2|2405 0.4|3;1.e|2 0.4|3;1.f|5;e|2|2405 0.4|3;1.f|5 0.4|h;1.i|5;f|5|2501 0.4|3;1.i|5 0.4|3;1.m|5 0.4|h;1.m|5 0.o|d;1.m|5;4|3|2602 0.o|d;1.p|5 0.o|d;1.m|5 0.4|h;1.i|5
0|1606:2 2.8 2.8.23
1|1810:3 3.2 3.2.12
2|2004:4 4.0
3|2211:5 5.0
4|0:6
5|0:7
6|0:8
7|0:-
0|1601:2.6.17,2.6
8|1505:2.8.19,3.0.0
9|1707:3.0 3.0.7,3.2.9,4.0.0
8|1506:2.8.20,3.0.1
0|1509:2.8.21,3.0.3
0|1507:3.0.2
0|1510:2.8.22,3.0.4
0|1512:3.0.5
10|1601:3.0.6
10|1606:3.2.0
10|1608:3.2.1,3.2.2
10|1609:3.2.3
10|1610:3.2.4
10|1612:3.2.5
10|1701:3.2.6
10|1702:3.2.7
10|1705:3.2.8
9|1709:4.0.1,3.2.10
11|1806:3.2.11,4.0.9
11|1712:4.0.2,4.0.4,4.0.5
11|1801:4.0.6
11|1802:4.0.7
11|1803:4.0.8
1|1808:4.0.10
1|1812:4.0.11,5.0.2
1|1811:5.0.0,5.0.1
12|1902:4.0.12
13|1903:5.0.3
14|1903:4.0.13
14|1905:5.0.4
15|2004:4.0.14
16|1909:5.0.5
17|1911:5.0.6
18|2003:5.0.7
19|2004:5.0.8
20|2010:5.0.9
21|2005:6.0.0,6.0.1,6.0.2,6.0.3
22|2405:6.0
23|2006:6.0.4
24|2007:6.0.5
24|2009:6.0.6,6.0.7
24|2010:6.0.8
24|2101:6.0.9
25|2102:5.0.10
26|2102:6.0.10
27|2103:6.2.0,6.0.11
28|0:6.2
29|2103:5.0.11
27|2104:6.2.1
27|2105:6.0.12,6.2.2
30|2107:5.0.12
27|2106:6.2.3,6.0.13
31|2107:6.2.4,6.0.14
32|2110:6.0.15,6.2.5
33|2110:5.0.13
34|2204:6.2.6
35|2301:6.0.16
36|2211:5.0.14
37|2206:7.0.0
38|2409:7.0
39|2212:6.2.7
40|2206:7.0.1
40|2207:7.0.2,7.0.3
40|2209:7.0.4
41|2212:7.0.5
42|2212:7.0.6
42|2301:6.2.8,7.0.7
42|2302:7.0.8,6.2.10,6.0.17
42|2303:7.0.9
42|2304:6.2.11,6.0.18,7.0.10
43|2307:7.0.11,6.2.12,6.0.19
44|2309:7.0.12,7.2.0
44|2310:6.2.13,7.2.1,7.0.13
45|2405:6.0.20
46|0:7.2
44|2311:7.2.2
45|2401:7.0.14,7.2.3
47|2410:6.2.14
48|2405:7.2.4
49|2409:7.0.15
49|2410:7.2.5
50|2410:7.4.0
51|0:7.4
50|2501:7.4.1,7.2.6,6.2.16
52|2504:7.4.2,7.2.7,6.2.17
52|2505:7.4.3,7.2.8,8.0.0,8.0.1
52|2507:6.2.18,8.0.2,7.4.4,7.2.9
52|2605:8.0 8.0.6,6.2.21,7.4.8,7.2.13
52|2510:8.0.3,7.4.5,7.2.10,6.2.19
53|2508:8.2.0
54|0:8.2 8.2.9
53|2510:8.2.1
53|2511:8.2.2
52|2511:8.0.4,7.4.6,7.2.11,6.2.20
53|2602:8.2.3,8.4.0,8.2.4
52|2602:8.0.5,7.4.7,7.2.12
55|0:8.4
56|2602:8.6.0
56|0:8.6 8.6.6,8.8 8.8.2,8.10 8.10.1
57|2602:8.4.1
56|2603:8.6.1
57|2605:8.4.2
53|2605:8.2.5
56|2605:8.6.2
56|2606:8.6.3
57|2606:8.4.3
53|2606:8.2.6
52|2607:7.4.9,7.2.14,6.2.22
56|2607:8.8.0,8.6.4
57|2607:8.4.4
53|2607:8.2.7
56|2608:8.8.1,8.6.5,8.10.0
57|2608:8.4.5
54|2608:8.2.8
58|2608:7.2.15,6.2.23,7.4.10
57|0:8.4.6
58|0:7.4.11,7.2.16,6.2.24`,
  redmine: `- alpine alpine3.23 alpine3.24 bookworm trixie
0.5|d;1.3|p;2|p;4|1 0.5|d;1.3|l;2|l;4|1 0.5|d;1.3|5;2|5;4|h
0|0:6 6.1 6.1.3
1|0:7 - 7.0.0 7.0
2|0:6.0 6.0.10`,
  registry: `-
0|1l
0|0:3 - 3.1 3.1.1`,
  rethinkdb: `- bookworm-slim
0.1|s 0|s 1|s
0|0:2 - 2.4
1|0:2.4.3
2|0:2.4.4`,
  'rocket.chat': `-
0|0
0|0:7 7.13 7.13.9,8 - 8.5.1 8.5,7.10 7.10.9,8.0 8.0.7,8.1 8.1.6,8.2 8.2.6,8.3 8.3.6,8.4 8.4.4`,
  rockylinux: `- minimal
0|1;1|1 0|7;1|7 0|1 1|1 0|s;1|s
0|0:8 8.9.20231119 8.9
1|0:9 9.3.20231119 9.3
2|2207:-,8.5,8.5.20220308
0|2212:8.6,9.0 9.0.20220720
2|2212:8.6.20227707
3|2212:8.6.20220707
0|2207:9.0.20220712
1|2212:9.1.20221123
1|2305:9.1 9.1.20230215
0|2302:8.7.20221219
0|2305:8.7 8.7.20230215
1|2302:9.1.20221221
4|2311:9.2.20230513 9.2
0|2311:8.8.20230518 8.8`,
  ros: `- perception ros-base ros-core perception-jammy perception-noble perception-resolute ros-base-jammy ros-base-noble ros-base-resolute ros-core-jammy ros-core-noble ros-core-resolute
0|1 0.2.9|1;1.6|1;3.c|1 0.2.7|1;1.4|1;3.a|1 0.2.8|1;1.5|1;3.b|1
0|0:-
1|0:rolling,lyrical
2|0:humble
3|0:jazzy,kilted`,
  ruby: `- slim alpine buster slim-buster bullseye slim-bullseye slim-stretch stretch bookworm slim-bookworm onbuild alpine3.10 alpine3.12 alpine3.13 alpine3.21 alpine3.22 jessie slim-jessie slim-trixie trixie alpine3.16 alpine3.7 alpine3.8 alpine3.11 alpine3.14 alpine3.15 alpine3.20 alpine3.23 alpine3.9 alpine3.19 alpine3.4 alpine3.18 alpine3.17 alpine3.24 alpine3.6 wheezy
0|0;b|0;1|0;10|0 0.5|3;2.l|2;c|2|2006;o|2|2101;d|2|2107;e|2|2111;p|2|2205;q|2|2211;v|0|1712;z|c|1712;m|c|1902;n|c|1906;t|2|1912;3|6;h|9|1712;b|9|1712;1.6|3;4|6;i|9|1712;7|9|1912;8|9|1912;10|0|1507 0.k|d;2.y|5;d|2|2107;e|2|2111;p|2|2205;q|2|2211;l|2|2305;x|2|2312;w|2|2405;u|2|2412;r|5|2505;f|5|2512;g|5|2606;s|5;9|h;5|6|2508;3|6|2306;1.j|d;a|h;6|6|2508;4|6|2306 0.k|d;2.y|5;g|5|2606;s|5;9|h;1.j|d;a|h 0.k|d;2.y|5;c|2|2006;o|2|2012;d|2|2107;e|2|2111;p|2|2205;q|2|2211;l|2|2305;x|2|2312;w|2|2405;u|2|2412;r|5|2505;f|5|2512;g|5|2606;s|5;v|0|1712;z|c|1712;m|c|1902;n|c|1906;t|2|1912;9|h;5|6|2508;3|6|2306;h|9|1712;b|9|1712;1.j|d;a|h;6|6|2508;4|6|2306;i|9|1712;7|9|1912;8|9|1912;10|0|1507 0|8;2|0;b|8;1|9;10|0|1507 0|0;b|0;1|0;10|0|1507 0.h|9;2.v|0;b|9;1.i|9;10|0|1507 0|0;b|0;1|0 0|0;2|0;b|0;1|0 0.8|9;2.n|c;v|0|1805;m|c;h|k;b|9|1807;1.7|9;i|k 0|8;2|0;b|8;1|9 0.3|9;2.o|2;c|2;v|0|1805;z|c|1810;m|c|1902;n|c|1906;t|2|2001;h|k|1907;b|9|1807;1.4|9;i|k|1907;7|9;8|9 0.h|8;2.v|0;z|0;b|8;1.i|8;7|8;8|8 0.h|8;2.v|0;b|8;1.i|8 0.h|9;2.v|0;z|c;m|c;b|9;1.i|9;7|9;8|9 0.h|9;2.v|0;b|9;1.i|9 0.h|9;2.v|0;b|9;1.i|9;7|9;8|9 0.8|9;2.m|c;1.7|9 0.3|3;2.e|2;c|2|2006;o|2|2101;d|2;m|c|1902;n|c|1906;t|2|2001;1.4|3;7|o;8|o 0.8|9;2.m|c;v|0|1805;z|c;h|k;b|9|1807;1.7|9;i|k 0.8|9;2.t|2;m|c;n|c;1.7|9 0.8|9;2.t|2;z|c|1810;m|c;n|c;h|k;1.7|9;i|k 0.8|9;2.n|c;m|c;h|k;1.7|9;i|k 0.8|9;2.n|c;m|c;1.7|9 0.5|3;2.q|2;c|2|2006;o|2|2101;d|2|2107;e|2|2111;p|2;m|c|1902;n|c|1906;t|2|2001;3|3;1.6|3;4|3;7|o|2108;8|o|2108 0.8|9;2.t|2;n|c;1.7|9 0.3|9;2.c|2;n|c;t|2;1.4|9;7|9;8|9 0.3|9;2.c|2;n|c;t|2;h|k;1.4|9;i|k;7|9;8|9 0.3|9;2.c|2;t|2;1.4|9;7|9;8|9 0.3|9;2.o|2;c|2;t|2;1.4|9;7|9;8|9 0.3|9;2.o|2;c|2;1.4|9 0.5|3;2.l|2;c|2|2006;o|2|2101;d|2|2107;e|2|2111;p|2|2205;q|2|2211;3|6;1.6|3;4|6 0.3|3;2.d|2;c|2|2006;o|2;1.4|3 0.3|3;2.e|2;c|2|2006;o|2|2101;d|2;1.4|3;7|o;8|o 0.3|9;2.o|2;c|2;1.4|9;7|9;8|9 0.3|3;2.e|2;o|2|2101;d|2;1.4|3 0.3|3;2.e|2;d|2;1.4|3 0.5|3;2.l|2;d|2|2107;e|2|2111;p|2|2205;q|2|2211;3|6;1.6|3;4|6 0.3|3;2.e|2;d|2;1.4|3;7|o;8|o 0.5|3;2.p|2;d|2|2107;e|2;3|3;1.6|3;4|3 0.5|3;2.p|2;d|2|2107;e|2;3|3;1.6|3;4|3;7|o|2108;8|o|2108 0.5|3;2.q|2;e|2|2111;p|2;3|3;1.6|3;4|3 0.5|3;2.q|2;p|2;3|3;1.6|3;4|3 0.9|3;2.f|5;p|2|2205;q|2|2211;l|2|2305;x|2|2312;w|2|2405;u|2|2412;r|5;5|6;3|6|2306;1.a|3;6|6;4|6|2306 0.5|3;2.l|2;p|2|2205;q|2;3|6;1.6|3;4|6 0.5|3;2.x|2;q|2|2211;l|2;3|6;1.6|3;4|6 0.5|3;2.l|2;q|2|2211;3|6;1.6|3;4|6 0.5|3;2.x|2;l|2;3|6;1.6|3;4|6 0.k|d;2.s|5;l|2|2305;x|2|2312;w|2|2405;u|2|2412;r|5|2505;f|5|2512;g|5;9|3;5|6|2508;3|6|2306;1.j|d;a|3;6|6|2508;4|6|2306 0.9|3;2.u|2;l|2|2305;x|2|2312;w|2;5|3;3|6|2306;1.a|3;6|3;4|6|2306 0.5|3;2.l|2;3|6;1.6|3;4|6 0.9|3;2.u|2;w|2;5|3;1.a|3;6|3 0.k|d;2.y|5;w|2|2405;u|2|2412;r|5|2505;f|5|2512;g|5|2606;s|5;9|h;5|6|2508;1.j|d;a|h;6|6|2508 0.9|3;2.r|5;w|2;u|2;5|3;1.a|3;6|3 0.9|3;2.f|5;u|2|2412;r|5;5|6;1.a|3;6|6 0.9|3;2.r|5;u|2;5|3;1.a|3;6|3 0.9|3;2.r|5;u|2;5|6;1.a|3;6|6 0.9|3;2.f|5;r|5;5|6;1.a|3;6|6 0.k|d;2.y|5;r|5|2505;f|5|2512;g|5|2606;s|5;9|h;5|6|2508;1.j|d;a|h;6|6|2508 0.9|3;2.g|5;r|5;f|5;5|6;1.a|3;6|6 0.k|d;2.g|5;f|5;9|3;5|6;1.j|d;a|3;6|6 0.k|d;2.s|5;f|5|2512;g|5;9|3;5|6|2508;1.j|d;a|3;6|6|2508 0.k|d;2.g|5;f|5;9|3;1.j|d;a|3 0.k|d;2.s|5;f|5;g|5;9|3;1.j|d;a|3 0.k|d;2.s|5;f|5|2512;g|5;9|3;1.j|d;a|3 0.k|d;2.s|5;g|5;9|3;1.j|d;a|3 0.k|d;2.y|5;g|5;s|5;9|3;1.j|d;a|3 0.k|d;2.y|5;s|5;9|h;1.j|d;a|h
0|1503|jessie:1,1.9.3,1.9,1.9.3-p551,2.0.0-p598,2.2.0
1|2305:2
2|0:3
3|0:4 4.0
4|0:-
5|1707|jessie:2.1
6|1603|jessie:2.0.0,2.0
0|1504|jessie:2.1.5,2.0.0-p643,2.2.1
7|1805:2.2
0|1508|jessie:2.0.0-p645,2.1.6,2.2.2
8|1512|jessie:2.0.0-p647,2.1.7,2.2.3
8|1603|jessie:2.0.0-p648
9|1604|jessie:2.1.8,2.2.4,2.3.0
10|1904:2.3
9|1608|jessie:2.1.9
9|1611|jessie:2.2.5,2.3.1,2.3.2
11|1707|jessie:2.1.10
9|1703|jessie:2.2.6,2.3.3,2.4.0
12|2004:2.4
13|1709:2.4.1
14|1709:2.2.7,2.3.4
15|1712:2.4.2
16|1712:2.3.5,2.2.8
15|1803:2.4.3
17|1803:2.3.6
16|1803:2.2.9
18|1803:2.5.0
19|2106:2.5
18|1810:2.5.1
20|1810:2.4.4
10|1810:2.3.7
16|1805:2.2.10
21|1903:2.5.3
22|1904:2.4.5
23|1904:2.3.8
24|1902:2.6.0
25|2204:2.6
26|1903:2.6.1,2.5.4
26|1904:2.6.2
27|1908:2.5.5,2.6.3
28|1908:2.4.6
29|1910:2.6.4,2.5.6,2.4.7,2.4.8
30|2003:2.6.5,2.5.7,2.4.9
31|2003:2.7.0
32|2305:2.7
33|2010:2.7.1
34|2104:2.6.6,2.5.8
35|2004:2.4.10
36|2104:2.7.2
37|2104:3.0.0
38|2405:3.0
37|2107:3.0.1,2.7.3
39|2107:2.6.7
39|2106:2.5.9
40|2111:3.0.2,2.7.4
41|2111:2.6.8
42|2204:3.0.3,2.7.5,2.6.9
43|2202:3.1.0
44|2503:3.1
43|2204:3.1.1,2.6.10
45|2211:3.1.2,3.0.4,2.7.6
46|2303:3.1.3
47|2303:3.0.5,2.7.7
48|2302:3.2.0
49|2604:3.2
48|2303:3.2.1
50|2401:3.2.2
50|2404:3.1.4
51|2404:3.0.6
51|2305:2.7.8
52|2404:3.3.0,3.2.3
53|0:3.3
54|2405:3.3.1,3.1.5
54|2407:3.2.4
51|2405:3.0.7
55|2503:3.1.6
56|2406:3.3.2
56|2407:3.3.3
56|2409:3.3.4
57|2410:3.2.5
57|2411:3.3.5
55|2502:3.2.6
55|2501:3.3.6
58|2502:3.4.1
59|0:3.4
58|2504:3.3.7,3.4.2
58|2503:3.2.7,3.1.7
60|2507:3.2.8,3.3.8,3.4.4
58|2505:3.4.3
61|2509:3.4.5
61|2510:3.3.9
62|2601:3.2.9
63|2510:3.4.6
64|2512:3.4.7
65|2603:3.3.10
66|2603:3.4.8,4.0.1,3.2.10
66|2601:4.0.0
67|2606:3.4.9
66|2604:4.0.2,3.2.11
67|2607:3.3.11,4.0.5
66|2605:4.0.3,4.0.4
68|0:3.4.10,4.0.6,3.3.12`,
  rust: `- slim alpine bullseye slim-bullseye buster slim-buster bookworm slim-bookworm stretch alpine3.20 slim-stretch alpine3.21 alpine3.19 alpine3.22 alpine3.11 alpine3.12 slim-trixie trixie alpine3.18 alpine3.10 alpine3.13 alpine3.14 alpine3.16 alpine3.17 alpine3.23 jessie alpine3.15 slim-jessie alpine3.24
0.i|p;2.t|e;k|0|2006;f|1|2102;g|1|2107;l|1|2201;m|1|2206;r|1|2212;n|1|2306;o|1|2312;j|1|2405;d|1|2412;a|e|2604;c|e;e|e;p|e;7|h;3|6;5|6|2407;q|v|1809;1.h|p;8|h;4|6;6|6|2407;s|v|1809;b|6|2008;9|6|2008 0.9|6;q|6 0.9|6;q|6;1.b|6;s|6 0.9|6;q|6;1.b|6;s|v 0.9|6;q|v;1.b|6;s|v 0.9|6;1.b|6 0.9|6;5|6;1.b|6;6|6 0.5|6;2.k|0;1.6|6;b|6;9|6 0.5|6;2.k|0;f|0;1.6|6;b|6;9|6 0.5|6;2.f|0;k|0;1.6|6;b|6;9|6 0.5|6;2.g|0;k|0;f|0;1.6|6;b|6;9|6 0.5|6;2.g|0;f|0;1.6|6;b|6;9|6 0.5|6;2.g|0;f|0;1.6|6 0.5|6;2.g|1;f|1;1.6|6 0.5|6;2.l|1;g|1;1.6|6 0.5|6;2.l|1;g|1;3|6;1.6|6;4|6 0.5|6;2.m|1;l|1;3|6;1.6|6;4|6 0.3|6;2.m|1;l|1;5|6;1.4|6;6|6 0.3|6;2.r|1;m|1;5|6;1.4|6;6|6 0.3|6;2.n|1;m|1;r|1;5|6;1.4|6;6|6 0.3|6;2.n|1;r|1;5|6;1.4|6;6|6 0.3|6;2.o|1;n|1;5|6;1.4|6;6|6 0.3|6;2.o|1;n|1;7|6;5|6;1.4|6;8|6;6|6 0.3|6;2.j|1;o|1;7|6;5|6;1.4|6;8|6;6|6 0.7|6;2.j|1;o|1;3|6;5|6;1.8|6;4|6;6|6 0.7|h;2.d|1;j|1;3|h;5|6;1.8|h;4|h;6|6 0.7|8;2.d|1;j|1;3|8;5|6;1.8|8;4|8;6|6 0.7|8;2.a|1;j|1;d|1;3|8;5|6;1.8|8;4|8;6|6 0.7|8;2.a|1;d|1;3|8;5|6;1.8|8;4|8;6|6 0.7|8;2.a|1;d|1;3|8;1.8|8;4|8 0.7|8;2.a|1;d|1;3|6;1.8|8;4|6 0.7|8;2.c|1;d|1|2412;a|1;3|6;1.8|8;4|6 0.7|8;2.c|1;a|1;3|6;1.8|8;4|6 0.7|8;2.e|1;a|1;c|1;3|6;1.8|8;4|6 0.7|8;2.e|e;a|e;c|e;3|6;1.8|8;4|6;h|8;i|8 0.i|p;2.e|e;a|e;c|e;7|8;3|6;1.h|p;8|8;4|6 0.i|p;2.p|e;a|e;c|e;e|e;7|8;3|6;1.h|p;8|8;4|6 0.i|p;2.p|e;c|e;e|e;7|8;3|6;1.h|p;8|8;4|6 0.i|p;2.t|e;c|e;e|e;p|e;7|8;3|6;1.h|p;8|8;4|6 0.i|p;2.t|e;c|e;e|e;p|e;7|h;3|6;1.h|p;8|h;4|6
0|0:1 -
1|1709:1.19.0 1.19
1|1710:1.20.0 1.20
1|1711:1.21.0 1.21
1|1801:1.22.1 1.22
1|1802:1.23.0 1.23
1|1803:1.24.0
1|1804:1.24 1.24.1
2|1805:1.25.0 1.25,1.26.0
2|1806:1.26 1.26.2,1.26.1
2|1807:1.27.0,1.27.1
3|1808:1.27 1.27.2
4|1809:1.28.0,1.28
5|1809:1.29.0
5|1810:1.29.1,1.29 1.29.2
5|1811:1.30.0
5|1812:1.30 1.30.1,1.31.0
5|1901:1.31 1.31.1
5|1902:1.32.0 1.32
5|1904:1.33.0 1.33,1.34.0
5|1905:1.34 1.34.2,1.34.1
5|1907:1.35.0 1.35
6|1908:1.36.0 1.36
7|1909:1.37.0 1.37
7|1911:1.38 1.38.0
7|1912:1.39 1.39.0
8|2001:1.40 1.40.0
9|2003:1.41 1.41.1
9|2002:1.41.0
9|2004:1.42 1.42.0
9|2006:1.43 1.43.1,1.44.0
9|2005:1.43.0
10|2007:1.44
11|2007:1.44.1,1.45.0
11|2008:1.45 1.45.2,1.45.1
12|2010:1.46 1.46.0
12|2011:1.47 1.47.0
12|2012:1.48 1.48.0
13|2102:1.49 1.49.0
14|2103:1.50 1.50.0
15|2105:1.51 1.51.0,1.52.0
15|2106:1.52 1.52.1
15|2107:1.53 1.53.0
16|2109:1.54 1.54.0
17|2110:1.55 1.55.0
17|2112:1.56 1.56.1
17|2111:1.56.0
17|2201:1.57 1.57.0
18|2202:1.58 1.58.1
18|2201:1.58.0
18|2204:1.59 1.59.0
18|2205:1.60 1.60.0
19|2206:1.61 1.61.0
20|2208:1.62 1.62.1
20|2207:1.62.0
20|2209:1.63 1.63.0
20|2211:1.64 1.64.0
20|2212:1.65 1.65.0
21|2301:1.66 1.66.1,1.66.0
22|2303:1.67 1.67.1,1.68.0,1.68.1
22|2302:1.67.0
22|2304:1.68 1.68.2
22|2306:1.69 1.69.0
23|2307:1.70 1.70.0
23|2308:1.71 1.71.1,1.71.0
24|2310:1.72 1.72.1
24|2309:1.72.0
24|2311:1.73 1.73.0
24|2312:1.74 1.74.1,1.74.0
25|2402:1.75 1.75.0
25|2403:1.76 1.76.0
26|2405:1.77 1.77.2
25|2404:1.77.0,1.77.1
27|2406:1.78 1.78.0
28|2407:1.79 1.79.0
29|2409:1.80 1.80.1
29|2408:1.80.0
30|2410:1.81 1.81.0
30|2412:1.82 1.82.0
31|2501:1.83 1.83.0
32|2502:1.84 1.84.1
32|2501:1.84.0
32|2504:1.85 1.85.1
32|2503:1.85.0
32|2505:1.86 1.86.0
33|2506:1.87 1.87.0
34|2508:1.88 1.88.0
35|2509:1.89 1.89.0
35|2510:1.90 1.90.0
36|2512:1.91 1.91.1
35|2511:1.91.0
36|2601:1.92 1.92.0
36|2603:1.93 1.93.1,1.94.0
36|2602:1.93.0
36|2604:1.94 1.94.1
37|2605:1.95 1.95.0
38|2607:1.96 1.96.1,1.97.0
38|2606:1.96.0
39|2608:1.97 1.97.1
39|0:1.98 1.98.0`,
  sapmachine: `- alpine alpine-3.21 alpine-3.22 alpine-3.23 jdk-alpine jdk-alpine-3.21 jdk-alpine-3.22 jdk-alpine-3.23 jdk-headless-ubuntu jdk-headless-ubuntu-22.04 jdk-headless-ubuntu-24.04 jdk-headless-ubuntu-jammy jdk-headless-ubuntu-noble jdk-ubuntu jdk-ubuntu-22.04 jdk-ubuntu-24.04 jdk-ubuntu-jammy jdk-ubuntu-noble jre-alpine jre-alpine-3.21 jre-alpine-3.22 jre-alpine-3.23 jre-headless-ubuntu jre-headless-ubuntu-22.04 jre-headless-ubuntu-24.04 jre-headless-ubuntu-jammy jre-headless-ubuntu-noble jre-ubuntu jre-ubuntu-22.04 jre-ubuntu-24.04 jre-ubuntu-jammy jre-ubuntu-noble ubuntu ubuntu-22.04 ubuntu-24.04 ubuntu-jammy ubuntu-noble jdk jdk-headless jre jre-headless
0.12.e.g.i.x.z.11|e;1.4.5.8|0;2.6|0;3.7|0;13.9.b.d|e;a.c|e;f.h.y.10|e;14.s.u.w|e;j.m|0;k|0;l|0;15.n.p.r|e;o.q|e;t.v|e 0.e.g.i.x.z.11|e;1.4.5.8|0;2.6|0;3.7|0;9.b.d|e;a.c|e;f.h.y.10|e;j.m|0;k|0;l|0;n.p.r|e;o.q|e;s.u.w|e;t.v|e
0|0:17 17.0.20.1,21 21.0.12.1,25 25.0.4.1,26 - 26.0.2.1
1|0:lts`,
  satosa: `- alpine alpine3.22 bookworm
0.3|1;1.2|1
0|0:8 - 8.5.1 8.5`,
  silverpeas: `-
0|0
0|0:- 6.4 6.4.7,6.3 6.3.6`,
  solr: `- slim
0|7;1|7 0|l;1|l
0|0:9 9.10 9.10.1,9.9.0 9.9
1|0:10 - 10.0.0 10.0`,
  sonarqube: `datacenter-app datacenter-search developer enterprise community lta-datacenter-app lta-datacenter-search lta-developer lta-enterprise -
5|1;6|1;7|1;8|1 9.4|1;0|1;1|1;2|1;3|1 0|1;1|1;2|1;3|1 0.5|1;1.6|1;2.7|1;3.8|1 4|1
0|0:2025,2026
1|0:-
2|0:2025.1 2025.1.8,2026.1 2026.1.5,2025.4.8,2026.4 2026.4.1
3|0:2025.4
4|0:26.8.0.126808`,
  spark: `- java17 python3 r scala java17-r java21 java21-python3 java21-r java21-scala scala2.13-java17-python3-r-ubuntu scala2.13-java17-python3-ubuntu scala2.13-java17-r-ubuntu scala2.13-java17-ubuntu scala2.13-java21-python3-r-ubuntu scala2.13-java21-python3-ubuntu scala2.13-java21-r-ubuntu scala2.13-java21-ubuntu java17-python3 java17-scala scala-java17 scala2.12-java11-python3-r-ubuntu scala2.12-java11-python3-ubuntu scala2.12-java11-r-ubuntu scala2.12-java11-ubuntu scala2.12-java17-python3-r-ubuntu scala2.12-java17-python3-ubuntu scala2.12-java17-r-ubuntu scala2.12-java17-ubuntu
0|1;1|1 0|1 0.1|1 0.2.b|1;6.7.f|1;8.g|1;9.h|1;3.c|1;4.d|1;a|1;e|1 0.2.m|1;1.i.q|1;5.r|1;j.s|1;3.n|1;4.o|1;l|1;p|1 0.1.2.b|1;5.3.c|1;6.7.f|1;8.g|1;9.h|1;4.k.d|1;a|1;e|1
0|0:python3
1|0:-
2|0:r,scala
3|0:4.0.2
4|0:3.5.8
5|0:4.1.2`,
  spiped: `- alpine
0|d;1|5
0|0:1 - 1.6 1.6.4`,
  storm: `- jre17 jre21 jre25 lite lite-jre25
0|1 0.1|1;2|1 0.3|1;4.5|1
0|0:-
1|0:2.8 2.8.9
2|0:3.0.0 3.0`,
  swift: `- slim amazonlinux2 amazonlinux2-slim focal focal-slim bionic jammy jammy-slim bionic-slim centos7 centos7-slim rhel-ubi9 rhel-ubi9-slim xenial bookworm noble noble-slim xenial-slim centos8 fedora39 bookworm-slim centos8-slim amazonlinux2023 amazonlinux2023-slim bionic-sim mantic
0|0 0.g|1;2|1;3|1;n|1;o|1;6|0|2309;9|0|2309;f|1;l|1;a|0|2407;b|0|2407;j|0|2203;m|0|2203;k|1|2504;4|1|2508;5|1|2508;7|1;8|1;q|1|2409;h.1|1;c|1;d|1;e|0|2303;i|0|2203 0.6|0;9.1|0;e|0|2303;i|0|2303 0.6|0;e|0 0.6|0;9.1|0;e|0;i|0 0.6|0;p.1|0;e|0;i|0 0.6|0;p.1|0;e|0|2303;i|0|2303 0.6|0|2309;2|0;3|0;9.1|0|2309;a|0;b|0;j|0|2203;m|0|2203;4|0;5|0;e|0|2303;i|0|2303 0.6|0;2|0;9.1|0;j|0;4|0;5|0;e|0;i|0 0.6|0;2|0;3|0;9.1|0;a|0;b|0;j|0;m|0;4|0;5|0;e|0;i|0 0.6|0|2309;2|0;3|0;9.1|0|2309;a|0;b|0;4|0;5|0;e|0|2303;i|0|2303 0.6|0;2|1;3|1;9.1|0;a|0;b|0;4|1;5|1 0.6|0|2309;2|1;3|1;9.1|0|2309;a|0;b|0;4|1;5|1 0.7|1;2|1;3|1;6|0;9|0;a|0;b|0;4|1;5|1;8.1|1 0.7|1;2|1;3|0;6|0|2309;9|0|2309;a|0;b|0;4|1;5|1;8.1|1 0.7|1;2|1;3|1;6|0;9|0;a|0;b|0;4|1;5|1;8.1|1;c|1;d|1 0.7|1;2|1;3|1;6|0|2309;9|0|2309;a|0|2407;b|0|2407;4|1;5|1;8.1|1;c|1;d|1 0.7|1;2|1;3|1;a|0;b|0;4|1;5|1;8.1|1;c|1;d|1 0.7|1;2|1;3|1;a|0|2407;b|0|2407;4|1;5|1;8.1|1;c|1;d|1 0.7|1;2|1;3|1;f|1;a|0|2407;b|0|2407;k|1|2504;4|1|2508;5|1|2508;8.1|1;q|1|2409;g|1;h|1;c|1;d|1 0.g|1;2|1;3|1;f|1;k|1;4|1;5|1;7|1;8|1;h.1|1;c|1;d|1 0.g|1;2|1;3|1;f|1;k|1|2504;4|1|2508;5|1|2508;7|1;8|1;h.1|1;c|1;d|1 0.g|1;2|1;3|1;f|1;4|1;5|1;7|1;8|1;h.1|1;c|1;d|1 0.g|1;2|1;3|1;f|1;4|1|2508;5|1|2508;7|1;8|1;h.1|1;c|1;d|1 0.g|1;2|1;3|1;f|1;7|1;8|1;h.1|1;c|1;d|1 0.g|1;2|1;3|1;f|1;l|1;7|1;8|1;h.1|1;c|1;d|1 0.g|1;2|1;3|1;n|1;o|1;f|1;l|1;7|1;8|1;h.1|1;c|1;d|1
0|1909:3 3.1 3.1.1
0|2303:4 4.2 4.2.4
0|1711:3.0.2 3.0,3.1.0
1|0:-
0|2109:4.0 4.0.3,4.1 4.1.3
0|1712:4.0.2
0|1904:4.2.1,4.2.2,4.2.3
2|2309:5.0 5.0.3,5.1
3|1907:5.0.1
4|1909:5.0.2
5|1911:5.1.1
5|1912:5.1.2
5|2002:5.1.3
5|2003:5.1.4
6|2309:5.1.5
7|2406:5.2 5.2.5,5.3 5.3.3,5.4 5.4.3
4|2004:5.2.1
4|2005:5.2.2
4|2006:5.2.3
8|2008:5.2.4
9|2012:5.3.1
9|2101:5.3.2
9|2105:5.4.0
9|2106:5.4.1
9|2109:5.4.2
9|2110:5.5.0
7|2409:5.5
9|2112:5.5.1
9|2203:5.5.2
10|2409:5.5.3
11|2204:5.6.0
12|2409:5.6 5.6.3
11|2206:5.6.1
11|2209:5.6.2
13|2211:5.7.0
14|2409:5.7 5.7.3
13|2212:5.7.1
13|2301:5.7.2
15|2306:5.8.0
16|2504:5.8 5.8.1
17|2310:5.9.0
18|2509:5.9 5.9.2
17|2312:5.9.1
17|2406:5.10.0
19|2603:5.10 5.10.1
20|2409:6.0.0
21|0:6.0 6.0.3
20|2410:6.0.1
20|2412:6.0.2
22|2505:6.1.0,6.1.1
23|0:6.1
22|2509:6.1.2
24|0:6.1.3
25|2511:6.2.0
25|0:6.2 6.2.4
25|2512:6.2.1,6.2.2
25|2602:6.2.3
25|2604:6.3.0
26|0:6.3 6.3.3
26|2605:6.3.1
26|2606:6.3.2`,
  swipl: `-
0|b
0|0:- 10.1.13,stable 10.0.2`,
  teamspeak: `-
0|0
0|0:- 3.13 3.13.8`,
  telegraf: `- alpine
0|b;1|1
0|0:- 1.39 1.39.3,1.37 1.37.3,1.38 1.38.4`,
  tomcat: `- jdk17 jdk17-temurin jdk17-temurin-jammy jre17 jre17-temurin jre17-temurin-jammy jdk11 jdk11-temurin jdk11-temurin-jammy jdk21 jdk21-temurin jdk21-temurin-jammy jre11 jre11-temurin jre11-temurin-jammy jre21 jre21-temurin jre21-temurin-jammy jre8 jdk17-temurin-noble jdk21-temurin-noble jdk25 jdk25-temurin jdk25-temurin-jammy jdk25-temurin-noble jdk8 jre17-temurin-noble jre21-temurin-noble jre25 jre25-temurin jre25-temurin-jammy jre25-temurin-noble jdk11-corretto jdk11-openjdk jdk11-openjdk-bullseye jdk11-openjdk-buster jdk11-openjdk-slim jdk11-openjdk-slim-bullseye jdk11-openjdk-slim-buster jdk11-temurin-focal jdk16 jdk16-corretto jdk16-openjdk jdk16-openjdk-bullseye jdk16-openjdk-buster jdk16-openjdk-slim jdk16-openjdk-slim-bullseye jdk16-openjdk-slim-buster jdk16-temurin jdk16-temurin-focal jdk17-corretto jdk17-openjdk jdk17-openjdk-bullseye jdk17-openjdk-buster jdk17-openjdk-slim jdk17-openjdk-slim-bullseye jdk17-openjdk-slim-buster jdk17-temurin-focal jdk21-openjdk jdk21-openjdk-bookworm jdk21-openjdk-slim jdk21-openjdk-slim-bookworm jdk8-adoptopenjdk-hotspot jdk8-adoptopenjdk-openj9 jdk8-corretto jdk8-openjdk jdk8-openjdk-buster jdk8-openjdk-slim jdk8-openjdk-slim-buster jdk8-temurin jdk8-temurin-jammy jre11-openjdk jre11-openjdk-bullseye jre11-openjdk-buster jre11-openjdk-slim jre11-openjdk-slim-bullseye jre11-openjdk-slim-buster jre11-temurin-focal jre17-temurin-focal jre8-temurin jre8-temurin-jammy alpine jdk11-adoptopenjdk-hotspot jdk11-adoptopenjdk-openj9 jdk11-corretto-al2 jdk11-temurin-noble jdk14 jdk14-openjdk jdk14-openjdk-buster jdk14-openjdk-oracle jdk14-openjdk-oraclelinux7 jdk14-openjdk-slim jdk14-openjdk-slim-buster jdk15 jdk15-adoptopenjdk-hotspot jdk15-adoptopenjdk-openj9 jdk15-corretto jdk15-openjdk jdk15-openjdk-buster jdk15-openjdk-oracle jdk15-openjdk-oraclelinux7 jdk15-openjdk-slim jdk15-openjdk-slim-buster jdk17-corretto-al2 jdk8-corretto-al2 jdk8-openjdk-bullseye jdk8-openjdk-slim-bullseye jdk8-temurin-focal jre11-temurin-noble jre8-alpine jre8-openjdk jre8-openjdk-bullseye jre8-openjdk-buster jre8-openjdk-slim jre8-openjdk-slim-bullseye jre8-openjdk-slim-buster jre8-slim jre8-temurin-focal slim jdk8-slim jre7 jdk11-slim jdk12-adoptopenjdk-hotspot jdk12-adoptopenjdk-openj9 jdk12-openjdk-oracle jdk13-openjdk-buster jdk13-openjdk-oracle jdk13-openjdk-slim-buster jre10 jre10-slim jre11-slim jre7-alpine jre9 jre9-slim jdk21-corretto jdk21-corretto-al2 jdk21-openjdk-bullseye jdk21-openjdk-slim-bullseye jdk8-temurin-noble jre7-slim jre8-temurin-noble
0.3d|9;j|9 0.q.1u.1v|1;2a.3o|2|1905;1r|4;1s|i;1t|1;1w.1x|1;3c.3b|0|1906;3d|k|1905;3w|k|1905;j|9|1905;32|2|1905;39|9|1905 0.a.b.c|7;2a.32|2|1905;7.8.9|4;2b|4|2108;2c|i|2108;x.2d|1;y.z|1|2208;10|1|2208;11.12|1|2208;13|1|2208;3e|1|1906;14|4;3f|4|1911;3g|i|1911;3h|0|1909;3i|0|2003;3j|0|2003;3k|0|2003;2f.2g.2h|0|2011;2i.2j|0|2011;2k.2l|0|2011;2m.2q.2r|1|2104;2n|4|2104;2o|i|2104;2p|1|2104;2s.2t|1|2104;2u.2v|1|2104;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1.2.3|4;1f.2w|1;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4;3r.3s|1;1n.1o|1|2310;3t|1|2310;1p.1q|1|2310;3u|1|2310;q.1y.1z|j;1r|4|2108;1s|i|2108;1t.2x|1;1u.2y|1|2208;1v|1|2208;1w.2z|1|2208;1x|1|2208;3c.3b|0|1906;30|j;3l|9|1812;3m|9|1812;d.e.f|4;20.21|1|2208;22|1|2208;23.24|1|2208;25|1|2208;3n|9|1905;26|4;4.5.6|4;27|4;g.h.i|7;3d|0|1704;3o|0|1704;j.28.29|j;33.34|1|2208;35|1|2208;36.37|1|2208;38|1|2208;39|9|1905;3a|j;3p|9|1806;3q|9|1806 0.m.n.p|l;2a|c|1801;7.8.2e|4;2b|4|2108;2c|i|2108;x.2d|1|2608;y.z|1|2208;10|1|2208;11.12|1|2208;13|1|2208;3e.3b|1|1906;14|4|2407;9|4;3f|4|1911;3g|i|1911;3h|0|1909;3i|0|2003;3j|0|2003;3k|0|2003;2f.2g.2h|0|2011;2i.2j|0|2011;2k.2l|0|2011;2m.2q.2r|1|2104;2n|4|2104;2o|i|2104;2p|1|2104;2s.2t|1|2104;2u.2v|1|2104;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1.2.k|f;1f.2w|1|2608;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4|2407;3|4;a.b.l|l;3r.3s|1|2608;1n.1o|1|2310;3t|1|2310;1p.1q|1|2310;3u|1|2310;c|7;o|7;q.1y.3v|e;1r|4|2108;1s|i|2108;1t.2x|1|2608;1u.2y|1|2208;1v|1|2208;1w.2z|1|2208;1x|1|2208;3c|0|1906;30|j|2407;1z|e;3l|9|1812;3m|9|1812;d.e.31|4;20.21|1|2208;22|1|2208;23.24|1|2208;25|1|2208;3n|9|1905;26|4|2407;f|4;4.5.r|f;27|4|2407;6|4;g.h.s|l;i|7;t.u.w|l;v|7;j.28.3x|e;32|2|1905;33.34|1|2208;35|1|2208;36.37|1|2208;38|1|2208;39|9|1905;3a|j|2407;29|e;3p|9|1806;3q|9|1806 0.m.n.p|l;7.8.2e|4;2b|4|2108;2c|i|2108;x.2d|1|2209;y.z|1|2208;10|1|2208;11.12|1|2208;13|1|2208;14|4|2209;9|4;2f.2g.2h|0|2011;2i.2j|0|2011;2k.2l|0|2011;2m.2q.2r|1|2104;2n|4|2104;2o|i|2104;2p|1|2104;2s.2t|1|2104;2u.2v|1|2104;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1.2.k|f;1f.2w|1|2209;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4|2209;3|4;a.b.l|l;1n.1o|1|2310;1p.1q|1|2310;c|7;o|7;q.1y.1z|j|2209;1r|4|2108;1s|i|2108;1t.2x|1|2209;1u.2y|1|2208;1v|1|2208;1w.2z|1|2208;1x|1|2208;30|j|2209;d.e.31|4;20.21|1|2208;22|1|2208;23.24|1|2208;25|1|2208;26|4|2209;f|4;4.5.r|f;27|4|2209;6|4;g.h.s|l;i|7;t.u.w|l;v|7;j.28.29|j|2209;33.34|1|2208;35|1|2208;36.37|1|2208;38|1|2208;3a|j|2209 0.m.n.p|l;1.2.k|f;3|4;a.b.l|l;c|7;o|7;4.5.r|f;6|4;g.h.s|l;i|7;t.u.w|l;v|7 0.3d|k;2a.3o|c;3w.3b|k;j|9;32|c;39|9 0.m.n.p|l;2a.32|2|1905;7.8.2e|4|2410;2b|4|2108;2c|i|2108;x.2d|1|2209;y.z|1|2208;10|1|2208;11.12|1|2208;13|1|2208;3e|1|1906;14|4|2209;9|4|2410;3f|4|1911;3g|i|1911;3h|0|1909;3i|0|2003;3j|0|2003;3k|0|2003;2f.2g.2h|0|2011;2i.2j|0|2011;2k.2l|0|2011;2m.2q.2r|1|2104;2n|4|2104;2o|i|2104;2p|1|2104;2s.2t|1|2104;2u.2v|1|2104;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1.2.k|f;1f.2w|1|2209;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4|2209;3|4;a.b.l|l;1n.1o|1|2310;1p.1q|1|2310;c|7;o|7;q.1y.1z|j|2209;1r|4|2108;1s|i|2108;1t.2x|1|2209;1u.2y|1|2208;1v|1|2208;1w.2z|1|2208;1x|1|2208;3c.3b|0|1906;30|j|2209;3l|9|1812;3m|9|1812;d.e.31|4|2410;20.21|1|2208;22|1|2208;23.24|1|2208;25|1|2208;3n|9|1905;26|4|2209;f|4|2410;4.5.r|f;27|4|2209;6|4;g.h.s|l;i|7;t.u.w|l;v|7;3d|0|1704;3o|0|1704;j.28.29|j|2209;33.34|1|2208;35|1|2208;36.37|1|2208;38|1|2208;39|9|1905;3a|j|2209;3p|9|1806;3q|9|1806 0.a.b.c|7;2a.32|2|1905;7.8.9|4;2b|4|2108;2c|i|2108;x.2d|1;y.z|1|2208;10|1|2208;11.12|1|2208;13|1|2208;3e|1|1906;14|4;3f|4|1911;3g|i|1911;3h|0|1909;3i|0|2003;3j|0|2003;3k|0|2003;2f.2g.2h|0|2011;2i.2j|0|2011;2k.2l|0|2011;2m.2q.2r|1|2104;2n|4|2104;2o|i|2104;2p|1|2104;2s.2t|1|2104;2u.2v|1|2104;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1.2.3|4;1f.2w|1;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4;3r.3s|1;1n.1o|1|2310;3t|1|2310;1p.1q|1|2310;3u|1|2310;q.1y.1z|j;1r|4|2108;1s|i|2108;1t.2x|1;1u.2y|1|2208;1v|1|2208;1w.2z|1|2208;1x|1|2208;3c.3b|0|1906;30|j;3l|9|1812;3m|9|1812;d.e.f|4;20.21|1|2208;22|1|2208;23.24|1|2208;25|1|2208;3n|9|1905;26|4;4.5.6|4;27|4;g.h.i|7;j.28.29|j;33.34|1|2208;35|1|2208;36.37|1|2208;38|1|2208;39|9|1905;3a|j;3p|9|1806;3q|9|1806 0.1.2.3|4;7.8.9|4;2b|4|2108;2c|i|2108;x.2d|1;y.z|1|2208;10|1|2208;11.12|1|2208;13|1|2208;14|4;2f.2g.2h|0|2011;2i.2j|0|2011;2k.2l|0|2011;2m.2q.2r|1|2104;2n|4|2104;2o|i|2104;2p|1|2104;2s.2t|1|2104;2u.2v|1|2104;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1f.2w|1;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4;q.1y.1z|j;1r|4|2108;1s|i|2108;1t.2x|1;1u.2y|1|2208;1v|1|2208;1w.2z|1|2208;1x|1|2208;30|j;d.e.f|4;20.21|1|2208;22|1|2208;23.24|1|2208;25|1|2208;26|4;4.5.6|4;27|4;j.28.29|j;33.34|1|2208;35|1|2208;36.37|1|2208;38|1|2208;3a|j 0.m.n.p|l;7.8.2e|4;x|1|2207;y.z|1|2207;10|1|2207;11.12|1|2207;13|1|2207;14|4|2207;9|4;15.17.18|1|2110;16|1|2110;19|1|2110;1a.1b|1|2110;1c|1|2110;1d.1e|4|2205;1.2.k|f;1f|1|2207;1g.1h|1|2205;1i|1|2205;1j.1k|1|2205;1l|1|2205;1m|4|2207;3|4;a.b.l|l;1n.1o|1|2310;1p.1q|1|2310;c|7;o|7;d.e.31|4;20.21|1|2207;22|1|2207;23.24|1|2207;25|1|2207;26|4|2207;f|4;4.5.r|f;27|4|2207;6|4;g.h.s|l;i|7;t.u.w|l;v|7 0.m.n.p|l;7.8.9|4|2302;1.2.k|f;3|4;a.b.l|l;1n.1o|1|2310;1p.1q|1|2310;c|7;o|7;d.e.f|4|2302;4.5.r|f;6|4;g.h.s|l;i|7;t.u.w|l;v|7 0.m.n.p|l;7.8.2e|4;9|4;1.2.k|f;3|4;a.b.l|l;c|7;o|7;q.1y.3v|e;1z|e;d.e.31|4;f|4;4.5.r|f;6|4;g.h.s|l;i|7;t.u.w|l;v|7;j.28.3x|e;29|e 0.m.n.p|l;7.8.2e|4;9|4;1.2.k|f;3|4;a.b.l|l;c|7;o|7;d.e.31|4;f|4;4.5.r|f;6|4;g.h.s|l;i|7;t.u.w|l;v|7
0|1708:6 6.0
1|2107:7 7.0
2|2404:8
3|0:9 9.0
4|0:10
5|0:11 11.0.25
6|1810:8.0
7|0:-
8|2404:8.5
9|2301:10.0
10|0:10.1
11|0:11.0
12|0:9.0.121
13|0:10.1.59`,
  tomee: `- ubuntu ubuntu-microprofile ubuntu-plume ubuntu-plus ubuntu-webprofile alpine alpine-microprofile alpine-plume alpine-plus alpine-webprofile microprofile plume plus webprofile jre17 jre17-Semeru jre17-Semeru-microprofile jre17-Semeru-plume jre17-Semeru-plus jre17-Semeru-ubuntu jre17-Semeru-ubuntu-microprofile jre17-Semeru-ubuntu-plume jre17-Semeru-ubuntu-plus jre17-Semeru-ubuntu-webprofile jre17-Semeru-webprofile jre17-Temurin jre17-Temurin-alpine jre17-Temurin-alpine-microprofile jre17-Temurin-alpine-plume jre17-Temurin-alpine-plus jre17-Temurin-alpine-webprofile jre17-Temurin-microprofile jre17-Temurin-plume jre17-Temurin-plus jre17-Temurin-ubuntu jre17-Temurin-ubuntu-microprofile jre17-Temurin-ubuntu-plume jre17-Temurin-ubuntu-plus jre17-Temurin-ubuntu-webprofile jre17-Temurin-webprofile jre17-alpine jre17-alpine-microprofile jre17-alpine-plume jre17-alpine-plus jre17-alpine-webprofile jre17-microprofile jre17-plume jre17-plus jre17-ubuntu jre17-ubuntu-microprofile jre17-ubuntu-plume jre17-ubuntu-plus jre17-ubuntu-webprofile jre17-webprofile jre21 jre21-Semeru jre21-Semeru-microprofile jre21-Semeru-plume jre21-Semeru-plus jre21-Semeru-ubuntu jre21-Semeru-ubuntu-microprofile jre21-Semeru-ubuntu-plume jre21-Semeru-ubuntu-plus jre21-Semeru-ubuntu-webprofile jre21-Semeru-webprofile jre21-Temurin jre21-Temurin-alpine jre21-Temurin-alpine-microprofile jre21-Temurin-alpine-plume jre21-Temurin-alpine-plus jre21-Temurin-alpine-webprofile jre21-Temurin-microprofile jre21-Temurin-plume jre21-Temurin-plus jre21-Temurin-ubuntu jre21-Temurin-ubuntu-microprofile jre21-Temurin-ubuntu-plume jre21-Temurin-ubuntu-plus jre21-Temurin-ubuntu-webprofile jre21-Temurin-webprofile jre21-alpine jre21-alpine-microprofile jre21-alpine-plume jre21-alpine-plus jre21-alpine-webprofile jre21-microprofile jre21-plume jre21-plus jre21-ubuntu jre21-ubuntu-microprofile jre21-ubuntu-plume jre21-ubuntu-plus jre21-ubuntu-webprofile jre21-webprofile jre25 jre25-Semeru jre25-Semeru-microprofile jre25-Semeru-plume jre25-Semeru-plus jre25-Semeru-ubuntu jre25-Semeru-ubuntu-microprofile jre25-Semeru-ubuntu-plume jre25-Semeru-ubuntu-plus jre25-Semeru-ubuntu-webprofile jre25-Semeru-webprofile jre25-Temurin jre25-Temurin-alpine jre25-Temurin-alpine-microprofile jre25-Temurin-alpine-plume jre25-Temurin-alpine-plus jre25-Temurin-alpine-webprofile jre25-Temurin-microprofile jre25-Temurin-plume jre25-Temurin-plus jre25-Temurin-ubuntu jre25-Temurin-ubuntu-microprofile jre25-Temurin-ubuntu-plume jre25-Temurin-ubuntu-plus jre25-Temurin-ubuntu-webprofile jre25-Temurin-webprofile jre25-alpine jre25-alpine-microprofile jre25-alpine-plume jre25-alpine-plus jre25-alpine-webprofile jre25-microprofile jre25-plume jre25-plus jre25-ubuntu jre25-ubuntu-microprofile jre25-ubuntu-plume jre25-ubuntu-plus jre25-ubuntu-webprofile jre25-webprofile Semeru Semeru-microprofile Semeru-plume Semeru-plus Semeru-ubuntu Semeru-ubuntu-microprofile Semeru-ubuntu-plume Semeru-ubuntu-plus Semeru-ubuntu-webprofile Semeru-webprofile Temurin Temurin-alpine Temurin-alpine-microprofile Temurin-alpine-plume Temurin-alpine-plus Temurin-alpine-webprofile Temurin-microprofile Temurin-plume Temurin-plus Temurin-ubuntu Temurin-ubuntu-microprofile Temurin-ubuntu-plume Temurin-ubuntu-plus Temurin-ubuntu-webprofile Temurin-webprofile
0.41.47.4a.4b.2n.2y.34.37.38.3i.3l.3m.b.1.2|1;3r.3s.3v.3w.2o.2p.2s.2t|1;3t.3x.2q.2u|1;3u.3y.2r.2v|1;3z.40.2w.2x|1;42.43.6.7.2z.30.3d.3e|1;44.8.31.3f|1;45.9.32.3g|1;46.a.33.3h|1;48.4c.35.39.3j.3n.c.3|1;49.4d.36.3a.3k.3o.d.4|1;4e.4f.3b.3c.3p.3q.5.e|1;f.q.w.z.10.1a.1d.1e|1;g.h.k.l|1;i.m|1;j.n|1;o.p|1;r.s.15.16|0;t.17|0;u.18|0;v.19|0;x.11.1b.1f|1;y.12.1c.1g|1;13.14.1h.1i|1;1j.1u.20.23.24.2e.2h.2i|1;1k.1l.1o.1p|1;1m.1q|1;1n.1r|1;1s.1t|1;1v.1w.29.2a|1;1x.2b|1;1y.2c|1;1z.2d|1;21.25.2f.2j|1;22.26.2g.2k|1;27.28.2l.2m|1 0.2n.2y.34.37.38.3i.3l.3m.1.2|1;6.7.2z.30.3d.3e|1;8.31.3f|1;9.32.3g|1;a.33.3h|1;f.q.w.z.10.1a.1d.1e|1;g.h.k.l|1;i.m|1;j.n|1;o.p|1;r.s.15.16|0;t.17|0;u.18|0;v.19|0;x.11.1b.1f|1;y.12.1c.1g|1;13.14.1h.1i|1;1j.1u.20.23.24.2e.2h.2i|1;1k.1l.1o.1p|1;1m.1q|1;1n.1r|1;1s.1t|1;1v.1w.29.2a|1;1x.2b|1;1y.2c|1;1z.2d|1;21.25.2f.2j|1;22.26.2g.2k|1;27.28.2l.2m|1;2o.2p.2s.2t|1;2q.2u|1;2r.2v|1;2w.2x|1;35.39.3j.3n.3|1;36.3a.3k.3o.4|1;3b.3c.3p.3q.5|1 0|1 0.b.1.2|1;6.7|1;8|1;9|1;a|1;c.3|1;d.4|1;5.e|1 0.b.1.2|1;c.3|1;d.4|1;5.e|1
0|0:10 10.1 10.2.0,11 11.0.0-M1 11.0
1|0:-
2|0:webprofile,microprofile,plume,plus
3|0:Temurin
4|0:Semeru`,
  traefik: `-
0|1o
0|0:2 v2.11 2.11 mimolette v2 v2.11.55 2.11.55,3 - v3 langres v3.7 3.7 v3.7.11 3.7.11`,
  ubuntu: `-
0|f 0|0 0|h 0|8 0|4
0|0:- rolling 26.04 resolute resolute-20260811.1,devel 26.10 stonking stonking-20260705,22.04 jammy jammy-20260810,24.04 noble noble-20260810
1|1704:precise 12.04 12.04.5
2|2301:trusty 14.04
1|1507:utopic,14.10
1|1502:14.04.1
1|1602:15.04,vivid,14.04.3
1|1508:14.04.2
1|1607:15.10 wily
3|2301:16.04 xenial
1|1608:14.04.4
3|1707:16.10 yakkety
1|1706:14.04.5
3|1801:17.04 zesty
3|1807:17.10 artful
3|2306:18.04 bionic
3|1910:18.10 cosmic
3|2001:19.04 disco
3|2007:19.10 eoan
0|2506:20.04 focal
0|2108:20.10 groovy
0|2202:21.04 hirsute
0|2208:21.10 impish
4|2308:22.10 kinetic
4|2402:23.04 lunar
4|2407:23.10 mantic
0|2507:24.10 oracular
0|2602:25.04 plucky
0|2607:25.10 questing`,
  varnish: `- alpine
0|1 0|1;1|1
0|0:6 6.0 stable 6.0.18-1 6.0.18,9 - fresh 9.0 9.0.3 9.0.3-4,8.0.2-1
1|0:8 old 8.0 8.0.2`,
  'websphere-liberty': `- full-java11-openj9 full-java17-openj9 full-java8-ibmjava full java11-openj9 java17-openj9 java8-ibmjava kernel-java11-openj9 kernel-java17-openj9 kernel-java8-ibmjava
0.4.3|i;1|7;2|7 0.7|i;5|7;6|7 1|7;2|7;3|i;8|7;9|7;a|i
0|0:-
1|0:kernel
2|0:25.0.0.12,26.0.0.3,26.0.0.6,26.0.0.8`,
  wordpress: `- apache fpm fpm-alpine cli cli-2 cli-2-php8.2 cli-2-php8.3 cli-2-php8.4 cli-2-php8.5 cli-2.12 cli-2.12-php8.2 cli-2.12-php8.3 cli-2.12-php8.4 cli-2.12-php8.5 cli-2.12.0 cli-2.12.0-php8.2 cli-2.12.0-php8.3 cli-2.12.0-php8.4 cli-2.12.0-php8.5 cli-php8.2 cli-php8.3 cli-php8.4 cli-php8.5 php8.2 php8.2-apache php8.2-fpm php8.2-fpm-alpine php8.3 php8.3-apache php8.3-fpm php8.3-fpm-alpine php8.4 php8.4-apache php8.4-fpm php8.4-fpm-alpine php8.5 php8.5-apache php8.5-fpm php8.5-fpm-alpine
0.1.s.t|d;2.u|d;3.v|5;o.p|d;q|d;r|5;w.x|d;y|d;z|5;10.11|d;12|d;13|5 0.1|d;4.5.7.a.c.f.h.l|5;6.b.g.k|5;8.d.i.m|5;9.e.j.n|5;2|d;3|5 0.1|d;2|d;3|5
0|0:7 7.1.0 7.1
1|0:-
2|0:php8.2,php8.3,php8.4,php8.5`,
  xwiki: `- mariadb-tomcat mysql-tomcat postgres-tomcat mariadb mysql postgres tomcat
0.2|1;1|1;3|1 0|1 7|1 0.5.2|1;4.1|1;6.3|1
0|0:16 16.10 16.10.18,17 17.10 17.10.12,18 18.6 18.6.0,18.4 18.4.4
1|0:-
2|0:mysql,postgres,mariadb
3|0:lts,stable`,
  yourls: `- apache fpm fpm-alpine
0.1|d;2|d;3|5
0|0:1 - 1.10 1.10.4`,
  znc: `- slim
0|1f;1|1f
0|0:- 1.10 1.10.2`,
  zookeeper: `- jre-17
0|7 0.1|7
0|0:-
1|0:3.8 3.8.6,3.9 3.9.5`,
};

import { dockerfile } from './case.ts';
import type { Case, Cases } from './case.ts';

/** A module of Python that has to be compiled. */
const pythonModule: Case['files'] = {
  'setup.py': `from setuptools import setup, Extension\nsetup(name="counted", version="1", ext_modules=[Extension("counted", ["counted.c"])])\n`,
  'counted.c':
    '#include <Python.h>\nstatic struct PyModuleDef counted = {PyModuleDef_HEAD_INIT, "counted", 0, -1, 0};\n' +
    'PyMODINIT_FUNC PyInit_counted(void) { return PyModule_Create(&counted); }\n',
};

/** What people do with packages that are installed without what they recommend. */
export const packageCases: Cases = {
  'compile-with-gcc': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
COPY hello.c .
RUN gcc -O2 -o /usr/local/bin/hello hello.c
CMD ["hello"]
`,
    files: { 'hello.c': '#include <stdio.h>\nint main(void) { return puts("hello") < 0; }\n' },
  },
  'patch-and-git': {
    dockerfile: dockerfile`
FROM debian:bookworm
RUN apt-get update \
 && apt-get install -y \
      git \
      make \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN git init -q && git add . && patch -p1 < fix.patch && git diff --stat
CMD ["cat", "a"]
`,
    files: { a: 'one\n', 'fix.patch': '--- a/a\n+++ b/a\n@@ -1 +1 @@\n-one\n+two\n' },
    run: 'cat a && git --version && ssh -V 2>&1 && wc -l < /etc/ssl/certs/ca-certificates.crt',
  },
  'build-a-python-module': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y python3-pip && rm -rf /var/lib/apt/lists/*
COPY . /src
RUN pip install --no-cache-dir --no-index --no-build-isolation --break-system-packages /src
CMD ["python3", "-c", "import counted; print(counted.__name__)"]
`,
    files: pythonModule,
  },
  'configure-with-cmake': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y cmake && rm -rf /var/lib/apt/lists/*
COPY . /src
RUN cmake -S /src -B /build && cmake --build /build
CMD ["/build/answer"]
`,
    files: {
      'CMakeLists.txt': 'cmake_minimum_required(VERSION 3.10)\nproject(answer C)\nadd_executable(answer answer.c)\n',
      'answer.c': '#include <stdio.h>\nint main(void) { return puts("42") < 0; }\n',
    },
  },
  'compiler-that-goes': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
COPY . /src
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl gcc libc6-dev libxml2-dev \
 && gcc -O2 -I/usr/include/libxml2 -o /usr/local/bin/roots /src/roots.c -lxml2
CMD ["roots", "<a><b/></a>"]
`,
    files: {
      'roots.c':
        '#include <stdio.h>\n#include <string.h>\n#include <libxml/parser.h>\n' +
        'int main(int argc, char **argv) {\n  xmlDocPtr doc = xmlReadMemory(argv[1], strlen(argv[1]), "", NULL, 0);\n' +
        '  return puts((const char *)xmlDocGetRootElement(doc)->name) < 0;\n}\n',
    },
    run: "roots '<a><b/></a>' && curl --version | head -n 1",
  },
  'compiler-that-goes-from-a-script': {
    dockerfile: dockerfile`
FROM debian:bookworm-slim
COPY . /src
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends gcc libc6-dev python3 python3-dev python3-pip python3-setuptools
pip install --no-cache-dir --no-index --no-build-isolation --break-system-packages /src
rm -rf /var/lib/apt/lists/*
EOF
CMD ["python3", "-c", "import counted; print(counted.__name__)"]
`,
    files: pythonModule,
  },
};

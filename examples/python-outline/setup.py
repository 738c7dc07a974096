import shlex
import subprocess

from setuptools import Extension, setup


def ask(option):
    return shlex.split(subprocess.check_output(["pkg-config", option, "libxml-2.0"], text=True))


setup(
    name="outline",
    version="1.0.0",
    py_modules=[],
    ext_modules=[
        Extension("outline", ["reader.c"], extra_compile_args=ask("--cflags"), extra_link_args=ask("--libs"))
    ],
)

from setuptools import setup

setup(
    name="shortlinks",
    version="1.0.0",
    description="Redirects short names to long addresses",
    packages=["shortlinks"],
    python_requires=">=3.9",
    entry_points={"console_scripts": ["shortlinks = shortlinks:main"]},
)

"""Waits for jobs in a PostgreSQL queue and prints them."""

import os

import psycopg
import tenacity


@tenacity.retry(wait=tenacity.wait_exponential(max=30))
def connect() -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)


with connect() as connection:
    connection.execute("LISTEN jobs")
    for job in connection.notifies():
        print(job.payload, flush=True)

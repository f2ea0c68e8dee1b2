#!/bin/sh
# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
#
# Start the servers that the tests need and that do not answer yet, then print the address of the database.
# TEST_DATABASE_URL names another PostgreSQL whose account may create databases.
set -eu

start_redis() {
    redis-cli -h 127.0.0.1 ping >/dev/null 2>&1 ||
        redis-server --bind 127.0.0.1 --port 6379 --save '' --daemonize yes >/dev/null
}

answers() { # answers PORT: a PostgreSQL that lets `postgres` in without a password
    psql -h 127.0.0.1 -p "$1" -U postgres -w -c 'SELECT 1' >/dev/null 2>&1
}

as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_cluster() { # a cluster of our own, so that nothing of the machine's is changed
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    directory=${TMPDIR:-/tmp}/tnl-postgresql-$(id -u)
    if [ ! -d "$directory/data" ]; then
        mkdir -p "$directory"
        if [ "$(id -u)" -eq 0 ]; then chown postgres "$directory"; fi
        as_postgres "$bin/initdb" -D "$directory/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
    fi
    as_postgres "$bin/pg_ctl" -D "$directory/data" -w -l "$directory/log" \
        -o "-p 54329 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$directory -c fsync=off" start >/dev/null
}

start_redis
if [ -n "${TEST_DATABASE_URL:-}" ]; then
    echo "$TEST_DATABASE_URL"
elif answers 5432; then
    echo postgres://postgres@127.0.0.1:5432/postgres
else
    answers 54329 || start_cluster
    echo postgres://postgres@127.0.0.1:54329/postgres
fi

#!/usr/bin/env bash
# Real PostgreSQL 17 with pgvector, and Redis 8, for tests: on private ports, with data that goes when they stop.
#
#   eval "$(scripts/services.sh up)"               starts both; what it prints points the tests at them
#   scripts/services.sh stop|start postgres|redis  takes one away at once, as a crash would, and brings it back
#   scripts/services.sh down                       stops both and removes their data
#
# Containers where a Docker engine answers, else Debian's packages, which `up` installs as root (on Debian 12 from the
# next release, with the libraries these need; pinned so that nothing else comes from there).
# Another POSTGRES_PORT and REDIS_PORT make another pair of servers beside the first.
set -euo pipefail

postgres_port=${POSTGRES_PORT:-54329}
redis_port=${REDIS_PORT:-63799}
state=${TMPDIR:-/tmp}/shortlist-services-$postgres_port
bin=/usr/lib/postgresql/17/bin
has_docker() { docker info >/dev/null 2>&1; }
say() { echo "$*" >&2; }

install_packages() {
  if [ -x $bin/postgres ] && [ -e /usr/share/postgresql/17/extension/vector.control ] && command -v redis-server >/dev/null; then
    return
  fi
  say 'installing PostgreSQL 17, pgvector and Redis'
  export DEBIAN_FRONTEND=noninteractive
  local release=
  if grep -q '^VERSION_CODENAME=bookworm' /etc/os-release; then
    echo 'deb http://deb.debian.org/debian trixie main' >/etc/apt/sources.list.d/shortlist-trixie.list
    printf 'Package: *\nPin: release n=trixie\nPin-Priority: 100\n' >/etc/apt/preferences.d/shortlist-trixie
    release='-t trixie'
  fi
  # Without this the package would make and start a cluster on the usual port.
  mkdir -p /etc/postgresql-common
  grep -qs '^create_main_cluster = false' /etc/postgresql-common/createcluster.conf ||
    echo 'create_main_cluster = false' >>/etc/postgresql-common/createcluster.conf
  apt-get update -qq >&2
  apt-get install -y -qq --no-install-recommends $release postgresql-17 postgresql-17-pgvector redis-server >/dev/null
}

# Postgres refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start_postgres() {
  if has_docker; then
    docker start "shortlist-postgres-$postgres_port" >/dev/null
    until docker exec "shortlist-postgres-$postgres_port" pg_isready -q -h 127.0.0.1 -U postgres; do sleep 0.1; done
  else
    as_postgres $bin/pg_ctl start -w -D "$state/postgres" -l "$state/postgres.log" -o "-p $postgres_port -k $state \
      -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=1GB -c fsync=off -c synchronous_commit=off" >/dev/null
  fi
}

start_redis() {
  if has_docker; then
    docker start "shortlist-redis-$redis_port" >/dev/null
  else
    redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --dir "$state/redis" --pidfile "$state/redis/pid" \
      --daemonize yes >/dev/null
  fi
}

stop_postgres() {
  if has_docker; then
    docker kill "shortlist-postgres-$postgres_port" >/dev/null
  else
    as_postgres $bin/pg_ctl stop -w -m immediate -D "$state/postgres" >/dev/null
  fi
}

stop_redis() {
  if has_docker; then
    docker kill "shortlist-redis-$redis_port" >/dev/null
  else
    kill -KILL "$(cat "$state/redis/pid")"
  fi
}

make_postgres() {
  if has_docker; then
    docker create --name "shortlist-postgres-$postgres_port" -p "127.0.0.1:$postgres_port:5432" \
      -e POSTGRES_HOST_AUTH_METHOD=trust pgvector/pgvector:pg17 \
      -c max_connections=200 -c shared_buffers=1GB -c fsync=off >/dev/null
  else
    as_postgres $bin/initdb -D "$state/postgres" -U postgres --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync >/dev/null
  fi
}

make_redis() {
  if has_docker; then
    docker create --name "shortlist-redis-$redis_port" -p "127.0.0.1:$redis_port:6379" redis:8 --save '' >/dev/null
  else
    mkdir -p "$state/redis"
  fi
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

up() {
  if [ -e "$state" ] && answers "$postgres_port" && answers "$redis_port"; then
    say 'the servers are up already'
  else
    # What a killed run or a restart of the machine left behind holds no server, only its data.
    if [ -e "$state" ]; then down; fi
    has_docker || install_packages
    mkdir -p "$state"
    if [ "$(id -u)" = 0 ] && ! has_docker; then chown postgres "$state"; fi
    make_postgres && start_postgres
    make_redis && start_redis
  fi
  echo "export TEST_DATABASE_URL=postgres://postgres@127.0.0.1:$postgres_port/postgres"
  echo "export TEST_REDIS_URL=redis://127.0.0.1:$redis_port"
}

down() {
  if has_docker; then
    docker rm -f "shortlist-postgres-$postgres_port" "shortlist-redis-$redis_port" >/dev/null
  else
    # Only what answers is stopped: after a restart of the machine the noted process numbers are other programs'.
    if answers "$postgres_port"; then stop_postgres || true; fi
    if answers "$redis_port"; then stop_redis || true; fi
  fi
  rm -rf "$state"
}

case "${1:-} ${2:-}" in
  'up ') up ;;
  'down ') down ;;
  'stop postgres' | 'stop redis' | 'start postgres' | 'start redis') "$1_$2" ;;
  *)
    sed -n 's/^#   //p' "$0" >&2
    exit 2
    ;;
esac

#!/usr/bin/env bash
# Checks what the Dockerfile makes: that it builds from what .dockerignore lets in, comes up as an unprivileged user,
# calls itself healthy, answers a search, holds neither the embedded engine nor tools, and ends well on SIGTERM.
#
#   eval "$(scripts/services.sh up)" && scripts/check-image.sh
#
# Where no Docker engine answers, the Dockerfile's instructions are carried out in folders instead, and no image is built.
# That way knows the instructions used there and stops at any other.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${TEST_DATABASE_URL:?a PostgreSQL server is needed: eval \"\$(scripts/services.sh up)\"}"

work=$(mktemp -d "${TMPDIR:-/tmp}/shortlist-image-XXXXXX")
name=shortlist-check-$$
database=shortlist_check_$$
key=$(node -p 'crypto.randomBytes(16).toString("hex")')
# Filled from the Dockerfile.
healthcheck=() command=() environment=() user=
# What stands before a command that must not run as root.
unprivileged=()
if [ "$(id -u)" = 0 ]; then unprivileged=(setpriv --reuid nobody --regid nogroup --clear-groups --); fi

if docker info >/dev/null 2>&1; then has_docker=yes; else has_docker=; fi

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

on_server() {
  node --input-type=module -e '
    import pg from "pg"
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
    await client.connect()
    await client.query(process.argv[1])
    await client.end()' "$1"
}

database_url() {
  node -p 'const url = new URL(process.env.TEST_DATABASE_URL); url.pathname = process.argv[1]; url.href' "$database"
}

clean_up() {
  if [ -n "$has_docker" ]; then
    docker rm -f "$name" >/dev/null 2>&1 || true
    docker rmi -f "$name" >/dev/null 2>&1 || true
  elif [ -n "${program:-}" ]; then
    kill -KILL "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
  fi
  on_server "drop database if exists $database with (force)"
  rm -rf "$work"
}
trap clean_up EXIT

# ---- The Dockerfile, read and carried out ----

# One instruction a line: comments out, continued lines joined.
instructions() {
  sed -e '/^ *#/d' -e '/^ *$/d' Dockerfile | sed -e ':join' -e '/\\$/{N;s/ *\\\n */ /;b join' -e '}'
}

exec_form() { node -p 'JSON.parse(process.argv[1]).join("\n")' -- "$1"; }

read_settings() {
  local instruction rest
  while read -r instruction rest; do
    case $instruction in
      FROM) environment=() user= ;;
      ENV) read -ra environment <<<"$rest" ;;
      USER) user=$rest ;;
      HEALTHCHECK) mapfile -t healthcheck < <(exec_form "${rest#*CMD }") ;;
      CMD) mapfile -t command < <(exec_form "$rest") ;;
    esac
  done < <(instructions)
  [ -n "$user" ] && [ "$user" != root ] || fail 'the image would run as root'
}

# What Docker would be sent: the last pattern of .dockerignore that covers a file decides.
make_context() {
  local file pattern is_in
  while read -r file; do
    is_in=yes
    while read -r pattern; do
      # shellcheck disable=SC2053 # a pattern is meant as one
      if [[ $file == ${pattern#!} || $file == ${pattern#!}/* ]]; then
        if [[ $pattern == !* ]]; then is_in=yes; else is_in=; fi
      fi
    done < <(sed '/^#/d' .dockerignore)
    if [ -n "$is_in" ] && [ -f "$file" ]; then install -D -m 644 "$file" "$work/context/$file"; fi
  done < <(git ls-files --cached --others --exclude-standard)
}

# The Node of the image's major version, where this machine's is another; npm stays this machine's.
take_node_of_image() {
  local major
  major=$(sed -n 's/^FROM node:\([0-9]*\).*/\1/p' Dockerfile | sort -u)
  install -D "$(npx -y -p "node@$major" -c 'node -p process.execPath')" "$work/bin/node"
  PATH=$work/bin:$PATH
  [[ $(node --version) == v$major.* ]] || fail "$(node --version) instead of Node $major"
}

# The words of a COPY: what to copy, then where to.
copy() {
  local from=$work/context source target=$folder/${*: -1}
  if [[ $1 == --from=* ]]; then
    from=$work/${1#--from=}
    shift
  fi
  for source in "${@:1:$#-1}"; do
    source=$from/${source#"/"}
    if [ -d "$source" ]; then mkdir -p "$target" && cp -R "$source/." "$target"; else cp "$source" "$target"; fi
  done
}

run() {
  echo "  $1"
  [ ${#unprivileged[@]} = 0 ] || chown -R nobody "$stage" "$work/home"
  (cd "$folder" && HOME=$work/home npm_config_cache=$work/home "${unprivileged[@]}" sh -ec "$1") >"$work/log" 2>&1 ||
    { tail -n 40 "$work/log" && fail "$1"; }
}

# Every stage is a folder; `folder` is its WORKDIR, in the end that of the last one.
carry_out() {
  local instruction rest words
  mkdir "$work/home"
  chmod 755 "$work"
  # Not by a pipe into the loop: what runs in it must not read the remaining instructions.
  while read -r instruction rest <&3; do
    case $instruction in
      FROM) echo "${rest##* }:" && stage=$work/${rest##* } ;;
      WORKDIR) folder=$stage$rest && mkdir -p "$folder" ;;
      COPY) read -ra words <<<"$rest" && copy "${words[@]}" ;;
      RUN) run "$rest" ;;
      ENV | USER | LABEL | EXPOSE | HEALTHCHECK | CMD) ;;
      *) fail "this script does not know $instruction" ;;
    esac
  done 3< <(instructions)
  # As in the image: the program may read itself and change nothing.
  [ ${#unprivileged[@]} = 0 ] || chown -R root "$stage"
}

# ---- The program, in a container or in the folder ----

build() {
  if [ -n "$has_docker" ]; then
    docker build --tag "$name" .
  else
    make_context
    take_node_of_image
    carry_out
  fi
}

start() {
  if [ -n "$has_docker" ]; then
    docker run --detach --name "$name" --network host --read-only --cap-drop ALL --security-opt no-new-privileges \
      "${settings[@]/#/--env=}" "$name" >/dev/null
  else
    (cd "$folder" && exec "${unprivileged[@]}" env -i PATH="$PATH" "${environment[@]}" "${settings[@]}" "${command[@]}") \
      >"$work/program.log" 2>&1 &
    program=$!
  fi
}

inside() {
  if [ -n "$has_docker" ]; then
    docker exec "$name" "$@"
  else
    (cd "$folder" && "${unprivileged[@]}" env -i PATH="$PATH" "${environment[@]}" "${settings[@]}" "$@")
  fi
}

is_running() {
  if [ -n "$has_docker" ]; then [ "$(docker inspect -f '{{.State.Running}}' "$name")" = true ]; else kill -0 "$program" 2>/dev/null; fi
}

log() { if [ -n "$has_docker" ]; then docker logs "$name" 2>&1; else cat "$work/program.log"; fi; }

# Sets `code`, the exit code: only this shell itself may wait for the program.
stop() {
  code=0
  if [ -n "$has_docker" ]; then
    docker stop --time 20 "$name" >/dev/null
    code=$(docker inspect -f '{{.State.ExitCode}}' "$name")
  else
    kill -TERM "$program"
    wait "$program" || code=$?
  fi
}

await_health() {
  local deadline=$((SECONDS + 90))
  until inside "${healthcheck[@]}"; do
    is_running || { log && fail 'the program ended'; }
    [ $SECONDS -lt $deadline ] || { log && fail 'not healthy after 90 s'; }
    sleep 0.5
  done
}

search() {
  node --input-type=module -e '
    const [url, key] = process.argv.slice(1)
    const ask = (headers) =>
      fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: `{"query": "nurse"}` })
    const [stranger, caller] = [await ask({}), await ask({ authorization: `Bearer ${key}` })]
    const { results = [], degraded } = await caller.json()
    console.log(`  without a key ${stranger.status}, with one ${caller.status} and ${results.length} people`)
    process.exitCode = stranger.status === 401 && caller.ok && results.length > 0 && degraded === false ? 0 : 1' \
    "http://127.0.0.1:$port/v1/search" "$key"
}

read_settings
build
on_server "create database $database"
port=$(node -e 'const s = net.createServer().listen(0, () => { console.log(s.address().port); s.close() })')
settings=("DATABASE_URL=$(database_url)" "API_KEYS=check:$key" "PORT=$port" SAMPLE_DATA=true
  ${TEST_REDIS_URL:+"REDIS_URL=$TEST_REDIS_URL"})

echo 'start:'
start
await_health
echo "  healthy, as user $(inside id -u), Node $(inside node --version)"
[ "$(inside id -u)" != 0 ] || fail 'it runs as root'
search || fail 'the search was not answered as it should'
superfluous=$(inside node -p '
  const { devDependencies, optionalDependencies } = JSON.parse(fs.readFileSync("package.json"))
  Object.keys({ ...devDependencies, ...optionalDependencies }).filter((name) => fs.existsSync(`node_modules/${name}`)).join(" ")')
[ -z "$superfluous" ] || fail "installed and not needed: $superfluous"
stop
[ "$code" = 0 ] || { log && fail "SIGTERM: exit $code"; }
echo '  no embedded engine, no tools; SIGTERM: exit 0'

if [ -n "$has_docker" ]; then
  echo "image checked ($(docker image inspect -f '{{.Size}}' "$name" | numfmt --to=si)B)"
else
  echo "no Docker engine here: no image was built; the Dockerfile's steps were carried out in a folder ($(du -sh "$stage" | cut -f1))"
fi

# Halves the time of the start: a trial run on throwaway data leaves a cache of loaded and linked classes.
# Nothing here may keep the hub from starting. The trial ends by a signal and not by spring.context.exit=onRefresh,
# which halts without stopping the database, and before any page has been shown.

CACHE_OPTIONS=()

# Sets CACHE_OPTIONS for the build in BUILD, training its cache once for each JDK and place.
use_cache() {
  local trained=$BUILD/trained-for identity
  identity="$("$JDK/bin/java" -version 2>&1 | tr '\n' ' ') $BUILD"
  if [ ! -f "$trained" ] || [ "$(cat "$trained")" != "$identity" ]; then
    train_cache || say 'No start cache this time; the start takes some seconds longer.'
    printf '%s\n' "$identity" >"$trained"
  fi
  [ -s "$BUILD/hub.cache" ] || return 0
  if [ "$JDK_VERSION" -ge 25 ]; then
    CACHE_OPTIONS=("-XX:AOTCache=$BUILD/hub.cache" '-Xlog:aot*=off' '-Xlog:cds*=off')
  else
    CACHE_OPTIONS=("-XX:SharedArchiveFile=$BUILD/hub.cache" -Xshare:auto '-Xlog:cds*=off')
  fi
}

train_cache() {
  local scratch=$BUILD/training option=-XX:ArchiveClassesAtExit ready=yes log pid port
  [ "$JDK_VERSION" -lt 25 ] || option=-XX:AOTCacheOutput
  say 'Preparing faster starts (once after each build, about a minute).'
  rm -rf "$scratch" "$BUILD/hub.cache"
  mkdir -p "$scratch"
  log=$BUILD/training.log
  port=$(some_free_port)
  (
    cd "$scratch"
    unset ONCOMMONS_DATABASE_URL ONCOMMONS_DATABASE_USER ONCOMMONS_DATABASE_PASSWORD
    export ONCOMMONS_DATA=$scratch/data
    exec "$JDK/bin/java" "${JAVA_OPTIONS[@]}" "$option=$BUILD/hub.cache" -jar "$BUILD/hub.jar" \
      --server.port="$port" --oncommons.demo=false
  ) >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  visit_when_ready "$pid" "$port" || ready=no
  end_training "$pid" "$scratch"
  trap - INT TERM
  [ "$ready" = yes ] || rm -f "$BUILD/hub.cache"
  rm -rf "$scratch" 2>/dev/null || true
  [ -s "$BUILD/hub.cache" ]
}

some_free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && ! port_is_free "$port"; do :; done
  printf '%s\n' "$port"
}

# visit_when_ready PROCESS PORT: asks for the first pages, so that the classes that show them are in the cache too.
visit_when_ready() {
  local page waited=0
  while port_is_free "$2"; do
    kill -0 "$1" 2>/dev/null && [ "$waited" -lt 120 ] || return 1
    sleep 1
    waited=$((waited + 1))
  done
  for page in / /identity/sign-in /network/institutions; do
    (
      exec 3<>"/dev/tcp/127.0.0.1/$2"
      printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n\r\n' "$page" >&3
      cat <&3 >/dev/null
    ) 2>/dev/null || true
  done
}

# Ends the trial run in an orderly way, which writes the cache; after two minutes by force, with its database.
end_training() {
  local waited=0 file
  kill "$1" 2>/dev/null || true
  while kill -0 "$1" 2>/dev/null && [ "$waited" -lt 120 ]; do
    sleep 1
    waited=$((waited + 1))
  done
  kill -9 "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
  find "$2" -name postmaster.pid 2>/dev/null | while IFS= read -r file; do
    kill "$(head -n 1 "$file")" 2>/dev/null || true
  done
}

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
    CACHE_OPTIONS=("-XX:AOTCache=$BUILD/hub.cache" -Xlog:aot=off -Xlog:cds=off)
  else
    CACHE_OPTIONS=("-XX:SharedArchiveFile=$BUILD/hub.cache" -Xshare:auto -Xlog:cds=off)
  fi
}

train_cache() {
  local scratch=$BUILD/training option=-XX:ArchiveClassesAtExit ready=yes log pid
  [ "$JDK_VERSION" -lt 25 ] || option=-XX:AOTCacheOutput
  say 'Preparing faster starts (once after each build).'
  rm -rf "$scratch" "$BUILD/hub.cache"
  mkdir -p "$scratch"
  log=$BUILD/training.log
  (
    cd "$scratch"
    unset ONCOMMONS_DATABASE_URL ONCOMMONS_DATABASE_USER ONCOMMONS_DATABASE_PASSWORD
    export ONCOMMONS_DATA=$scratch/data
    exec "$JDK/bin/java" "${JAVA_OPTIONS[@]}" "$option=$BUILD/hub.cache" -jar "$BUILD/hub.jar" \
      --server.port=0 --oncommons.demo=false
  ) >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  visit_when_ready "$pid" "$log" || ready=no
  end_training "$pid" "$scratch"
  trap - INT TERM
  [ "$ready" = yes ] || rm -f "$BUILD/hub.cache"
  rm -rf "$scratch"
  [ -s "$BUILD/hub.cache" ]
}

# Asks for the first pages, so that the classes that show them are in the cache too.
visit_when_ready() {
  local port='' page waited=0
  while kill -0 "$1" 2>/dev/null && [ "$waited" -lt 120 ]; do
    if grep -q 'Started Hub' "$2"; then
      port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$2" | head -n 1)
      break
    fi
    sleep 1
    waited=$((waited + 1))
  done
  [ -n "$port" ] || return 1
  for page in / /identity/sign-in /network/institutions; do
    (
      exec 3<>"/dev/tcp/127.0.0.1/$port"
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

# Runs the hub and the programs that come with it.

# ALL-UNNAMED: the native libraries of the class path. The heap may take half of the memory.
JAVA_OPTIONS=(--enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=50)

# Serves the pages; --empty without the demo network.
serve() {
  local demo=true port=${ONCOMMONS_PORT:-8080} data=${ONCOMMONS_DATA:-$ROOT/data}
  if [ "${1-}" = --empty ]; then demo=false; shift; fi
  [ $# -eq 0 ] || fail "what is '$1'? ./oncommons help lists the commands."
  [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ] \
    || fail "ONCOMMONS_PORT is '$port', but a port is a number from 1 to 65535."
  port_is_free "$port" || fail "port $port is in use, perhaps by an OnCommons that already runs.
Stop that program, or choose another port: ONCOMMONS_PORT=$((port < 65535 ? port + 1 : port - 1)) ./oncommons"
  case $data in /*) ;; *) data=$PWD/$data ;; esac
  # shellcheck disable=SC2206
  JAVA_OPTIONS+=(${ONCOMMONS_JAVA_OPTIONS:-})
  hold_build_lock
  build_hub
  use_cache
  release_build_lock
  say "Starting OnCommons: http://localhost:$port (end it with Ctrl-C); data in $data."
  export ONCOMMONS_PORT=$port ONCOMMONS_DATA=$data
  cd "$ROOT"
  exec "$JDK/bin/java" "${JAVA_OPTIONS[@]}" ${CACHE_OPTIONS[@]+"${CACHE_OPTIONS[@]}"} -jar "$BUILD/hub.jar" \
    "--oncommons.demo=$demo" ${SPRING_SETTINGS[@]+"${SPRING_SETTINGS[@]}"}
}

port_is_free() {
  ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Tells what survey exports contain; no web application is started for it.
inspect() {
  [ $# -gt 0 ] || fail 'inspect needs the name of a file: ./oncommons inspect FILE… [--json]'
  run_program org.oncommons.formats.Inspect "$@"
}

# run_program CLASS ARGUMENT…: one of the hub's programs that end by themselves.
run_program() {
  hold_build_lock
  build_hub
  release_build_lock
  exec "$JDK/bin/java" "${JAVA_OPTIONS[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "$BUILD/hub.jar" "$@"
}

# Runs the benchmarks of the module bench; the arguments are those of JMH.
bench() {
  local libraries=$STATE/bench.classpath
  find_jdk
  mkdir -p "$STATE"
  say 'Building the benchmarks.'
  maven_quietly -pl bench -am -Dmaven.test.skip=true package dependency:build-classpath \
    -Dmdep.includeScope=runtime "-Dmdep.outputFile=$libraries"
  exec "$JDK/bin/java" "${JAVA_OPTIONS[@]}" -cp "$ROOT/bench/target/classes:$(cat "$libraries")" org.openjdk.jmh.Main "$@"
}

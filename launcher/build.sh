# Builds the hub when its sources are newer than the build, and unpacks it below .oncommons/builds.

BUILD=''

# Sets BUILD to the folder of an unpacked hub that is as new as the sources. The caller holds the build lock.
build_hub() {
  local begun
  if [ -f "$STATE/built" ] && BUILD=$(cat "$STATE/built") && [ -f "$BUILD/hub.jar" ] && [ -z "$(changed_sources)" ]; then
    return 0
  fi
  say "Building OnCommons with JDK $JDK_VERSION ($JDK); the first time fetches its libraries and takes some minutes."
  begun=$STATE/building/begun
  touch "$begun"
  maven_quietly -pl hub -am -Dmaven.test.skip=true package
  unpack_hub
  printf '%s\n' "$BUILD" >"$begun.path"
  # The stamp has the time at which the build began: what was edited meanwhile is built the next time.
  touch -r "$begun" "$begun.path"
  mv "$begun.path" "$STATE/built"
}

changed_sources() {
  (cd "$ROOT" && find pom.xml methods/pom.xml hub/pom.xml methods/src/main hub/src/main -newer "$STATE/built" -print | head -n 1)
}

# A folder of its own for each build: a hub that still runs keeps the classes it was started with.
unpack_hub() {
  local jar old
  jar=$(find "$ROOT/hub/target" -maxdepth 1 -name 'hub-*.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' | head -n 1)
  [ -n "$jar" ] || fail "the build left no hub-….jar in hub/target."
  say 'Unpacking it.'
  BUILD=$STATE/builds/$(date +%Y%m%d-%H%M%S)
  rm -rf "$BUILD"
  "$JDK/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$BUILD" >&2 \
    || fail "$jar could not be unpacked (exit status $?)."
  mv "$BUILD/$(basename "$jar")" "$BUILD/hub.jar"
  # The newest two stay.
  ls -1d "$STATE"/builds/* | sort -r | tail -n +3 | while IFS= read -r old; do rm -rf "$old"; done
}

# Only one launcher at a time builds or trains in this folder.
hold_build_lock() {
  local owner said=''
  find_jdk
  mkdir -p "$STATE/builds"
  until mkdir "$STATE/building" 2>/dev/null; do
    owner=$(cat "$STATE/building/owner" 2>/dev/null || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$STATE/building"
      continue
    fi
    [ -n "$said" ] || say "Waiting for another build or first start in this folder${owner:+ (process $owner)}; if there is none, remove $STATE/building."
    said=yes
    sleep 1
  done
  echo $$ >"$STATE/building/owner"
  trap release_build_lock EXIT
}

release_build_lock() {
  rm -rf "$STATE/building"
  trap - EXIT
}

# Sets MAVEN to the program that builds: the installed one, or the wrapper that fetches one.
find_maven() {
  local version
  if command -v mvn >/dev/null; then
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    if [ "$(printf '%s\n' 3.6.3 "${version:-0}" | sort -t . -k1,1n -k2,2n -k3,3n | head -n 1)" = 3.6.3 ]; then
      MAVEN=$(command -v mvn)
      return
    fi
    say "The installed Maven ${version:-(version unknown)} is older than 3.6.3."
  fi
  MAVEN=$ROOT/mvnw
  say 'Using the Maven wrapper, which fetches Maven the first time.'
  "$MAVEN" -v >/dev/null || fail 'no Maven: none is installed, and the wrapper could not fetch it (message above).
Install one (Debian, Ubuntu: apt install maven; macOS: brew install maven), or set MVNW_REPOURL to a reachable Maven repository.'
}

# Runs Maven with one line for each step; the whole output is kept in .oncommons/build.log.
maven_quietly() {
  local log=$STATE/build.log
  find_maven
  if ! (cd "$ROOT" && "$MAVEN" -B -Dstyle.color=never "$@" 2>&1 </dev/null) | tee "$log" | show_progress; then
    grep -v '^    at ' "$log" | tail -n 40 >&2
    fail "the build failed; the end of its log is above, all of it in $log."
  fi
}

show_progress() {
  local line goal module files=0 begun=$SECONDS
  while IFS= read -r line; do
    case $line in
      '[INFO] --- '*' @ '*)
        goal=${line%% (*}
        module=${line##*@ }
        case ${goal##*:} in
          select-jdk-toolchain | test*) ;;
          *) printf '%5d s  %-10s %s\n' $((SECONDS - begun)) "${module%% *}" "${goal##*:}" >&2 ;;
        esac ;;
      *'Downloaded from '*)
        files=$((files + 1))
        [ $((files % 50)) -ne 0 ] || printf '%5d s  %d files fetched\n' $((SECONDS - begun)) "$files" >&2 ;;
    esac
  done
}

# Runs all tests, and sees first to what they need: a browser, and the data in ../shared/data.
# With ONCOMMONS_REQUIRE_ALL=true a missing one of them is an error, otherwise its tests are skipped by name.

run_tests() {
  find_jdk
  mkdir -p "$STATE"
  find_maven
  find_browser
  find_shared_data
  say "Testing with JDK $JDK_VERSION ($JDK)."
  cd "$ROOT"
  exec "$MAVEN" -B -ntp verify "$@"
}

find_shared_data() {
  local folder=${ONCOMMONS_SHARED:-$ROOT/../shared/data}
  if [ -d "$folder" ]; then
    ONCOMMONS_SHARED=$(cd "$folder" && pwd)
    export ONCOMMONS_SHARED
  else
    missing "there is no folder $folder, so the tests with real survey data"
  fi
}

# missing "WHAT, so WHICH TESTS"
missing() {
  [ "${ONCOMMONS_REQUIRE_ALL:-}" != true ] || fail "$1 cannot run, and all tests are demanded (ONCOMMONS_REQUIRE_ALL)."
  say "oncommons: $1 are skipped; the log names them."
}

# Exports ONCOMMONS_CHROMIUM; the tests never download a browser themselves.
find_browser() {
  if [ -n "${ONCOMMONS_CHROMIUM:-}" ]; then
    browser_works "$ONCOMMONS_CHROMIUM" || fail "ONCOMMONS_CHROMIUM is $ONCOMMONS_CHROMIUM, which is not a browser that starts."
  elif ! installed_browser && ! browser_from_packages && ! browser_from_playwright; then
    unset ONCOMMONS_CHROMIUM
    missing 'no browser was found or could be installed (Debian, Ubuntu: apt install chromium), so the tests in a browser'
  fi
  [ -z "${ONCOMMONS_CHROMIUM:-}" ] || say "Browser for the tests: $ONCOMMONS_CHROMIUM"
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

browser_works() {
  "$1" --version >/dev/null 2>&1 </dev/null
}

# use_first_browser PROGRAM…
use_first_browser() {
  local candidate
  for candidate in "$@"; do
    if candidate=$(command -v "$candidate") && browser_works "$candidate"; then
      export ONCOMMONS_CHROMIUM=$candidate
      return 0
    fi
  done
  return 1
}

installed_browser() {
  use_first_browser chromium chromium-browser google-chrome-stable google-chrome \
    '/Applications/Chromium.app/Contents/MacOS/Chromium' '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}

browser_from_packages() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing chromium from the system's packages for the tests in a browser."
  {
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-dejavu-core
  } >"$STATE/browser.log" 2>&1 </dev/null && installed_browser && return 0
  say "The system's packages gave no chromium (log: $STATE/browser.log)."
  return 1
}

browser_from_playwright() {
  local libraries=$STATE/test.classpath folder=$STATE/browsers system=()
  say "Fetching Playwright's own browser for the tests."
  [ "$(id -u)" -ne 0 ] || system=(--with-deps)
  (
    cd "$ROOT"
    "$MAVEN" -B -ntp -pl hub -am compile dependency:build-classpath "-Dmdep.outputFile=$libraries" \
      && PLAYWRIGHT_BROWSERS_PATH=$folder "$JDK/bin/java" -cp "$(cat "$libraries")" com.microsoft.playwright.CLI \
        install ${system[@]+"${system[@]}"} chromium
  ) >"$STATE/browser.log" 2>&1 </dev/null || true
  while IFS= read -r folder; do
    use_first_browser "$folder" && return 0
  done < <(find "$folder" -type f \( -name chrome -o -name Chromium -o -name 'Google Chrome for Testing' \) 2>/dev/null)
  say "Playwright gave no browser (log: $STATE/browser.log)."
  return 1
}

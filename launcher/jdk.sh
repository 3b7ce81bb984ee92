# Finds the newest JDK, at least 21, wherever it usually lies; the java on the path may be older.

JDK=''
JDK_VERSION=0

find_jdk() {
  local home version
  [ "$JDK_VERSION" -eq 0 ] || return 0
  while IFS= read -r home; do
    version=$(jdk_version "$home")
    if [ "$version" -gt "$JDK_VERSION" ]; then
      JDK=$home
      JDK_VERSION=$version
    fi
  done < <(jdk_candidates)
  [ "$JDK_VERSION" -ge 21 ] || no_jdk
  export JAVA_HOME=$JDK
}

jdk_candidates() {
  local home java
  if [ -n "${ONCOMMONS_JAVA_HOME:-}" ]; then
    printf '%s\n' "$ONCOMMONS_JAVA_HOME"
    return
  fi
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if java=$(command -v javac); then
    while [ -L "$java" ]; do
      home=$(dirname "$java")
      java=$(readlink "$java")
      case $java in /*) ;; *) java=$home/$java ;; esac
    done
    (cd "$(dirname "$java")/.." && pwd)
  fi
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home 2>/dev/null || true; fi
  for home in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/*/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -x "$home/bin/javac" ] || printf '%s\n' "$home"
  done
}

# The feature release of the JDK in a folder; 0 where there is none.
jdk_version() {
  local version=''
  if [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ]; then
    [ ! -r "$1/release" ] || version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  printf '%s\n' "${version:-0}"
}

no_jdk() {
  local found='No JDK was found'
  [ "$JDK_VERSION" -eq 0 ] || found="The newest JDK found is $JDK_VERSION ($JDK)"
  fail "$found, but a JDK 21 or newer is needed (25 starts fastest).
Install one, for example
  Debian, Ubuntu   apt install openjdk-21-jdk
  Fedora, RHEL     dnf install java-21-openjdk-devel
  macOS            brew install openjdk
  any system       Eclipse Temurin 25, unpacked below /opt
or set ONCOMMONS_JAVA_HOME to the folder of one."
}

# Settings from a file. The environment wins over the file.

SPRING_SETTINGS=()

# Reads oncommons.env, or the file that ONCOMMONS_CONFIG names.
read_settings() {
  local file=${ONCOMMONS_CONFIG:-$ROOT/oncommons.env}
  if [ ! -f "$file" ]; then
    [ -z "${ONCOMMONS_CONFIG:-}" ] || fail "the settings file $file, named by ONCOMMONS_CONFIG, does not exist."
    return 0
  fi
  file=$(cd "$(dirname "$file")" && pwd)/$(basename "$file")
  case $file in
    *.yml | *.yaml | *.properties) SPRING_SETTINGS=("--spring.config.additional-location=file:$file") ;;
    *) read_variables "$file" ;;
  esac
}

# Exports the NAME=value lines of a file without running any of it as a program.
read_variables() {
  local line name value number=0
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%$'\r'}
    case $line in '' | '#'*) continue ;; esac
    name=${line%%=*}
    value=${line#*=}
    [ "$name" != "$line" ] && [[ $name =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]] \
      || fail "$1, line $number: NAME=value is expected, without spaces around the = sign."
    case $value in \"*\" | \'*\') value=${value:1:${#value}-2} ;; esac
    [ -n "${!name+set}" ] || export "$name=$value"
  done <"$1"
}

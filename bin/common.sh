# Shared by the scripts of bin/, which source it: builds a module when that is due, and starts it fast.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
name=$(basename "$0")

say() { printf '%s: %s\n' "$name" "$*" >&2; }
die() { say "$*"; exit 1; }

# run MODULE JAR MAIN_CLASS [JVM_OPTION...] -- [ARGUMENT...]: builds MODULE if need be, then becomes its JVM.
# JAR is a pattern, relative to the module. The user's directory stays the current one.
run() {
  local module=$1 jar_pattern=$2 main=$3 java jar
  local -a options=()
  shift 3
  while [[ $1 != -- ]]; do options+=("$1"); shift; done
  shift
  java=$(find_java)
  if is_stale "$module"; then build "$module"; fi
  for jar in "$root/$module"/$jar_pattern; do :; done
  use_utf8
  # Engines are native code: JDK 24 and newer warn unless that is allowed. Images need no display.
  exec "$java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true \
    ${options[@]+"${options[@]}"} -cp "$jar:$(<"$(classpath_of "$module")")" "$main" "$@"
}

stamp_of() { printf '%s' "$root/$1/target/bin.stamp"; }
classpath_of() { printf '%s' "$root/$1/target/bin.classpath"; }

find_java() {
  if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]]; then
    printf '%s' "$JAVA_HOME/bin/java"
  else
    command -v java || die "There is no java. Install JDK 17 or newer, or set JAVA_HOME."
  fi
}

# Whether MODULE must be built: never built, a jar is gone, or a source or POM is newer than the last build.
is_stale() {
  local module=$1 stamp entry
  local -a entries sources=("$root/pom.xml" "$root/$1")
  stamp=$(stamp_of "$module")
  [[ -f $stamp && -f $(classpath_of "$module") ]] || return 0
  IFS=: read -r -a entries <"$(classpath_of "$module")" || true
  for entry in "${entries[@]}"; do
    [[ -e $entry ]] || return 0
    # A jar of this repository: its module's sources count too.
    if [[ $entry == "$root"/*/target/* ]]; then sources+=("${entry%%/target/*}"); fi
  done
  [[ -n $(find "${sources[@]}" -name target -prune -o \
    -newer "$stamp" \( -name pom.xml -o -path '*/src/main/*' \) -print -quit) ]]
}

# One build at a time, whichever script wants it: they share modules.
build() {
  local lock=$root/target/bin.lock
  mkdir -p "$root/target"
  if command -v flock >/dev/null; then
    (flock 9 && build_locked "$1") 9>"$lock"
  else
    until mkdir "$lock.d" 2>/dev/null; do sleep 1; done
    (trap 'rmdir "$lock.d"' EXIT; build_locked "$1")
  fi
}

build_locked() {
  local module=$1 stamp log
  is_stale "$module" || return 0 # another script was first
  command -v mvn >/dev/null || die "There is no mvn. Install Maven 3.8.7 or newer to build $module."
  stamp=$(stamp_of "$module")
  log=$root/$module/target/bin-build.log
  mkdir -p "$(dirname "$log")"
  say "Building $module ($([[ -f $stamp ]] && echo 'sources have changed' || echo 'first use'))"
  # The time of the start: what changes during the build counts as newer.
  touch "$stamp.new"
  maven_package "$module" >"$log" 2>&1 </dev/null || {
    tail -n 25 "$log" >&2
    die "The build failed. Its whole log is $log"
  }
  mv "$stamp.new" "$stamp"
}

# Packages MODULE and what it depends on, without checks, and writes each one's class path to a file.
maven_package() (
  cd "$root"
  mvn -B -ntp -pl "$1" -am -Dquick -DskipTests package \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -DincludeScope=runtime -Dmdep.pathSeparator=: -Dmdep.outputFile=target/bin.classpath
)

# Without a UTF-8 locale, Java before 18 could not open a file whose name has accents.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}

# Shared by the scripts of bin/, which source it: builds a module when that is due, and starts it fast.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
name=$(basename "$0")

# run MODULE JAR MAIN_CLASS [JVM_OPTION...] -- [ARGUMENT...]: builds MODULE if need be, then becomes its JVM.
# JAR is a pattern, relative to the module. The user's directory stays the current one.
run() {
  module=$1 jar_pattern=$2
  local main=$3 java
  local -a options=()
  shift 3
  while [[ $1 != -- ]]; do options+=("$1"); shift; done
  shift
  stamp=$root/$module/target/bin.stamp
  classpath=$root/$module/target/bin.classpath
  java=$(find_java)
  if is_stale; then build; fi
  use_utf8
  # Engines are native code, and protobuf takes memory by itself: JDK 24 and newer warn unless that is allowed, and JDK 22
  # and older do not know the second option. Images need no display.
  exec "$java" --enable-native-access=ALL-UNNAMED \
    -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
    ${options[@]+"${options[@]}"} -cp "$(find_jar):$(<"$classpath")" "$main" "$@"
}

say() { printf '%s: %s\n' "$name" "$*" >&2; }
die() { say "$*"; exit 1; }

find_java() {
  if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]]; then
    printf '%s' "$JAVA_HOME/bin/java"
  else
    command -v java || die "There is no java. Install JDK 17 or newer, or set JAVA_HOME."
  fi
}

# The module's own jar; fails if there is none.
find_jar() {
  local jar
  for jar in "$root/$module"/$jar_pattern; do
    if [[ -f $jar ]]; then printf '%s' "$jar"; return; fi
  done
  return 1
}

# Whether the module must be built: never built, a jar is gone, or a source or POM is newer than the last build.
is_stale() {
  local entry
  local -a entries sources=("$root/pom.xml" "$root/$module")
  [[ -f $stamp && -s $classpath ]] && find_jar >/dev/null || return 0
  IFS=: read -r -a entries <"$classpath" || true # no line feed at its end
  for entry in "${entries[@]}"; do
    [[ -f $entry ]] || return 0
    # A jar of this repository: its module's sources count too.
    if [[ $entry == "$root"/*/target/* ]]; then sources+=("${entry%/target/*}"); fi
  done
  [[ -n $(find "${sources[@]}" -name target -prune -o \
    -newer "$stamp" \( -name pom.xml -o -path '*/src/main/*' \) -print -quit) ]]
}

# One build at a time, whichever script wants it: they share modules.
build() { alone bin.lock build_alone; }

# alone LOCK COMMAND: runs COMMAND while nobody else holds LOCK, a file of this repository's target folder.
alone() {
  local lock=$root/target/$1
  mkdir -p "$root/target"
  if command -v flock >/dev/null; then
    (flock 9 && "$2") 9>"$lock"
  else
    until mkdir "$lock.d" 2>/dev/null; do sleep 1; done
    (trap 'rmdir "$lock.d"' EXIT && "$2")
  fi
}

build_alone() {
  local log=$root/$module/target/bin-build.log
  is_stale || return 0 # another call was first
  command -v mvn >/dev/null || die "There is no mvn. Install Maven 3.8.7 or newer to build $module."
  mkdir -p "$(dirname "$log")"
  say "Building $module ($([[ -f $stamp ]] && echo 'something has changed' || echo 'first use'))"
  # The time of the start: what changes during the build counts as newer.
  touch "$stamp.new"
  maven_package >"$log" 2>&1 </dev/null || {
    tail -n 25 "$log" >&2
    die "The build failed. Its whole log is $log"
  }
  mv "$stamp.new" "$stamp"
}

# Packages the module and what it depends on, without checks or tests, and writes each one's class path to a file.
maven_package() (
  cd "$root"
  mvn -B -ntp -pl "$module" -am -Dquick -Dmaven.test.skip -DskipTests package \
    org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -DincludeScope=runtime -Dmdep.pathSeparator=: -Dmdep.outputFile=target/bin.classpath
)

# Without a UTF-8 locale, Java cannot open a file whose name has an accent.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}

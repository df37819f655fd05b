#!/bin/sh
# The figures of calls: builds what is missing, starts a PBX of its own on a free port, lets the load generator call, and
# stops it. benchmarks/README.md says what is printed.
set -u
unset CDPATH
TOP=$(cd "$(dirname "$0")/.." && pwd) || exit 1
JAR=$TOP/benchmarks/target/benchmarks-load.jar
PHONES=5000
FIRST_LINE=20000

help() {
  cat <<'END'
benchmarks/call-load.sh [MEASUREMENT]... [-- OPTION...]

  latency   2,000 phones, 200 calls a second
  rate      2,000 phones, 1,000 calls a second
  steps     2,000 phones, from 400 calls a second up by 200 until it is too much
  scale     100 to 5,000 phones, 200 calls a second
  rtp       2,000 phones, from 100 calls a second up by 100 with G.711 both ways, until it is too much

Without a measurement: all of them. Options behind -- go to each run of the generator and win over those of this script.
END
}

die() {
  printf 'call-load: %s\n' "$*" >&2
  exit 1
}

ends() {
  code=$?
  trap - EXIT INT TERM
  [ ! -f "$DATA/pbx/thinline.pid" ] || "$TOP/thinline" stop --data "$DATA/pbx" >/dev/null
  if [ $code -eq 0 ]; then rm -rf "$DATA"; else printf 'the log of the PBX is kept in %s\n' "$DATA/pbx/log" >&2; fi
  exit $code
}

build() {
  if [ ! -f "$JAR" ] || [ -n "$(find "$TOP/bundles/sccp/src/main" "$TOP/benchmarks/src/main" -newer "$JAR" | head -n 1)" ]; then
    (cd "$TOP" && mvn -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true -pl benchmarks -am) || die "the build failed"
  fi
}

calls() {
  echo
  echo "== $1"
  shift
  java -jar "$JAR" calls --data "$DATA/pbx" --first-line $FIRST_LINE --phones 2000 \
    --warm-up 20 --warm-up-rate 500 "$@" || FAILED=yes
}

measure() {
  what=$1
  shift
  case $what in
    latency) calls "$what" --rate 200 --seconds 30 "$@" ;;
    rate) calls "$what" --rate 1000 --seconds 30 "$@" ;;
    steps) calls "$what" --rate 400 --step 200 "$@" ;;
    scale) calls "$what" --scale --rate 200 "$@" ;;
    rtp) calls "$what" --rtp --warm-up-rate 100 --rate 100 --step 100 "$@" ;;
  esac
}

WHAT=
while [ $# -gt 0 ]; do
  case $1 in
    latency | rate | steps | scale | rtp) WHAT="$WHAT $1" ;;
    --)
      shift
      break
      ;;
    -h | --help)
      help
      exit 0
      ;;
    *)
      help >&2
      exit 2
      ;;
  esac
  shift
done

DATA=$(mktemp -d) || die "cannot create a temporary directory"
FAILED=no
trap ends EXIT
trap 'exit 1' INT TERM
build
cp -R "$TOP/conf" "$DATA/conf" || exit 1
java -jar "$JAR" directory --phones $PHONES --first-line $FIRST_LINE --out "$DATA/conf" || exit 1
EXTRA_JAVA_OPTS="-Dthinline.var.skinny_port=0 ${EXTRA_JAVA_OPTS:-}" \
  "$TOP/thinline" start --conf "$DATA/conf" --data "$DATA/pbx" || exit 1
for one in ${WHAT:-latency rate steps scale rtp}; do
  measure "$one" "$@"
done
[ $FAILED = no ]

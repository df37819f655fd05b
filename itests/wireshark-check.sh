#!/bin/sh
# Wireshark's opinion of what we send: phones of seven protocol versions register with a PBX and call each other while
# tshark listens; its dissector of SCCP must understand every frame. benchmarks/README.md says more.
set -u
unset CDPATH
TOP=$(cd "$(dirname "$0")/.." && pwd) || exit 1
# Each version with a model that spoke it.
PHONES='3:7960 5:7960 8:7960 11:7960 17:7961 20:7962 22:7975'

say() { printf '%s\n' "$*"; }
die() {
  printf 'wireshark-check: %s\n' "$*" >&2
  exit 1
}

ends() {
  code=$?
  trap - EXIT INT TERM
  [ -z "$TSHARK" ] || kill "$TSHARK" 2>/dev/null
  [ ! -f "$DATA/pbx/thinline.pid" ] || "$TOP/thinline" stop --data "$DATA/pbx" >/dev/null
  if [ $code -eq 0 ]; then rm -rf "$DATA"; else say "capture and logs are kept in $DATA" >&2; fi
  exit $code
}

# What the dissector makes of the capture; extra words are a display filter and fields.
dissected() {
  tshark -r "$CAPTURE" -d "tcp.port==$PORT,skinny" "$@" 2>/dev/null
}

case ${1:-} in
  '') ;;
  *) die "no arguments are known; needs tshark (Debian, Ubuntu: apt-get install tshark) and the right to capture" ;;
esac
command -v tshark >/dev/null 2>&1 || {
  say "wireshark-check: skipped, tshark is not installed (Debian, Ubuntu: apt-get install tshark)"
  exit 0
}
DATA=$(mktemp -d) || die "cannot create a temporary directory"
CAPTURE=$DATA/capture.pcapng
TSHARK=
trap ends EXIT
trap 'exit 1' INT TERM

EXTRA_JAVA_OPTS="${EXTRA_JAVA_OPTS:-} -Dthinline.var.skinny_port=0 -Dthinline.var.local_ip_v4=127.0.0.1" \
  "$TOP/thinline" start --data "$DATA/pbx" || die "the PBX does not start"
PORT=$(sed -n '1s/.* //p' "$DATA/pbx/state/listeners")

tshark -q -i "${LOOPBACK:-lo}" -f "tcp port $PORT" -w "$CAPTURE" 2>"$DATA/tshark.log" &
TSHARK=$!
waited=0
until grep -q '^Capturing' "$DATA/tshark.log" && [ -s "$CAPTURE" ]; do
  waited=$((waited + 1))
  kill -0 "$TSHARK" 2>/dev/null && [ $waited -le 30 ] || die "tshark does not capture: $(cat "$DATA/tshark.log")"
  sleep 1
done

path=
for jar in "$DATA"/pbx/dist/system/io/thinline/softphone/*/*.jar "$DATA"/pbx/dist/system/io/thinline/sccp/*/*.jar \
  "$DATA"/pbx/dist/system/io/thinline/api/*/*.jar "$DATA"/pbx/dist/system/io/netty/*/*/*.jar \
  "$DATA"/pbx/dist/system/org/ops4j/pax/logging/pax-logging-api/*/*.jar "$DATA"/pbx/dist/lib/boot/*.jar; do
  path=$path:$jar
done
for phone in $PHONES; do
  version=${phone%:*}
  model=${phone#*:}
  log=$DATA/version-$version.log
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dorg.ops4j.pax.logging.DefaultServiceLog.level=WARN -cp "${path#:}" \
    io.thinline.softphone.demo.Demo --host 127.0.0.1 --port "$PORT" --type "$model" --version "$version" \
    >"$log" 2>&1 || die "version $version: $(tail -n 1 "$log")"
  say "version $version: two phones of model $model have registered and talked"
done
sleep 1
kill -INT "$TSHARK"
wait "$TSHARK"
TSHARK=

# The check is worth nothing when the dissector did not see the messages: each phone's registration and call.
registers=$(dissected -Y 'skinny.messageId == 0x0001' -T fields -e frame.number | wc -l)
streams=$(dissected -Y 'skinny.messageId == 0x008a' -T fields -e frame.number | wc -l)
messages=$(dissected -Y skinny -T fields -e skinny.messageId | tr ',' '\n' | wc -l)
say "$((messages)) SCCP messages in the capture, $((registers)) packets with Register, $((streams)) with StartMediaTransmission"
expected=$((2 * $(printf '%s\n' "$PHONES" | wc -w)))
[ "$registers" -eq $expected ] && [ "$streams" -ge $expected ] ||
  die "expected $expected registrations and as many streams"

malformed=$(dissected -Y 'skinny && (_ws.malformed || _ws.expert.group == "Malformed")')
if [ -n "$malformed" ]; then
  say "$malformed" | head -n 20 >&2
  die "tshark finds $(say "$malformed" | wc -l) packets with malformed frames"
fi
say "tshark $(tshark --version 2>/dev/null | sed -n '1s/[^0-9]*\([0-9.]*[0-9]\).*/\1/p') finds no malformed frame"

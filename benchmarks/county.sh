#!/bin/sh
# A county of 10,000 projects through the pages: import, doubts, closing, document; then the list page under load; then the
# time from start to first page. Needs what `./luodi run` needs, and wrk. Figures go to benchmarks/RESULTS.md by hand.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
projects=${1:-10000}
port=${LUODI_PORT:-8931}
scratch=$(mktemp -d)
password=benchmark-only-1
address=http://127.0.0.1:$port

start() {
    LUODI_PORT=$port LUODI_DATA="$scratch/data" "$here/../luodi" run --luodi.demo-password=$password \
        --luodi.demo-folder="$scratch/none" >"$scratch/log" 2>&1 &
    pid=$!
    until curl -s -o /dev/null "$address/sign-in"; do
        kill -0 $pid || { cat "$scratch/log"; exit 1; }
        sleep 0.02
    done
}
finish() { kill $pid 2>/dev/null; wait $pid 2>/dev/null || true; }
trap 'finish; rm -rf "$scratch"' EXIT

start # builds and trains what is missing, so that the starts below are warm
finish
for round in 1 2 3; do
    begun=$(date +%s%N)
    start
    echo "start to first page, warm, round $round: $((($(date +%s%N) - begun) / 1000000)) ms"
    [ $round = 3 ] || finish
done
java25=$(ls -d /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-/none}/bin/java" 2>/dev/null | head -n 1)
"$java25" "$here/county/CountyRun.java" "$address" "$password" "$projects" "$scratch/cookie"
cookie=$(cat "$scratch/cookie")
list="$address/projects?month=2021-02"
echo "list page, $(curl -s -H "Cookie: $cookie" "$list" | wc -c) bytes:"
wrk -t1 -c32 -d10s --latency -H "Cookie: $cookie" "$list" >/dev/null # warms the code up
wrk -t1 -c32 -d20s --latency -H "Cookie: $cookie" "$list"

#!/bin/sh
# What the audit trail and row-level security cost: a Luodi with them and one without, asked in turns for the list page of
# 10,000 projects, for a small write and for sign-ins. Needs a build's tools and wrk. Figures go to benchmarks/RESULTS.md by hand.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$here/..
seconds=${1:-8}
rounds=${2:-4}
password=benchmark-only-1
scratch=$(mktemp -d)
java25=$(ls -d /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-/none}/bin/java" 2>/dev/null | head -n 1)
finish() { [ -z "${pid:-}" ] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true; }; rm -rf "$scratch"; }
trap finish EXIT

(cd "$root" && JAVA_HOME=$(dirname "$(dirname "$java25")") mvn -q -B test-compile -pl platform -am dependency:build-classpath \
    -Dmdep.outputFile="$scratch/classpath" -Dmdep.includeScope=test) >"$scratch/build" 2>&1 || { cat "$scratch/build"; exit 1; }
"$java25" -XX:+UseSerialGC -Xmx2g -cp "$root/platform/target/test-classes:$root/platform/target/classes:$(cat "$scratch/classpath")" \
    org.luodi.platform.access.CostOfTrust "$scratch/data" >"$scratch/log" 2>&1 &
pid=$!
until grep -q '^without ' "$scratch/log"; do kill -0 $pid || { cat "$scratch/log"; exit 1; }; sleep 0.2; done

for kind in with without; do
    eval "$kind=http://127.0.0.1:$(sed -n "s/^$kind //p" "$scratch/log")"
    eval address=\$$kind
    "$java25" "$here/county/CountyRun.java" "$address" $password 10000 "$scratch/$kind.cookie" >/dev/null
    curl -s -H "Cookie: $(cat "$scratch/$kind.cookie")" "$address/projects/letterhead?month=2021-02" |
        sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -n 1 >"$scratch/$kind.token"
    curl -s -c "$scratch/$kind.jar" "$address/sign-in" |
        sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -n 1 >"$scratch/$kind.visit-token"
    grep -v '^# ' "$scratch/$kind.jar" | sed 's/^#HttpOnly_//' |
        awk 'NF >= 7 { printf "%s%s=%s", separator, $6, $7; separator = "; " }' >"$scratch/$kind.visit"
done

# load WHAT KIND: requests a second, or a complaint when an answer was not what it should be.
load() {
    eval address=\$$2
    case $1 in
        list) set -- "$1" "$2" 16 "$address/projects?month=2021-02" ;;
        write) set -- "$1" "$2" 4 "$address/projects/letterhead" ;;
        sign-in) set -- "$1" "$2" 4 "$address/sign-in" ;;
    esac
    COOKIE=$(cat "$scratch/$2.cookie") TOKEN=$(cat "$scratch/$2.token") \
        VISIT=$(cat "$scratch/$2.visit") VISIT_TOKEN=$(cat "$scratch/$2.visit-token") PASSWORD=$password \
        wrk -t1 -c"$3" -d"${seconds}s" -s "$here/trust/$1.lua" "$4" >"$scratch/wrk"
    grep -q 'answers as wanted' "$scratch/wrk" || { cat "$scratch/wrk"; exit 1; }
    sed -n 's/^Requests\/sec: *//p' "$scratch/wrk"
}

for what in list write sign-in; do
    load $what with >/dev/null # warms the code up
    load $what without >/dev/null
    for round in $(seq "$rounds"); do
        printf '%s %s %s\n' $what "$(load $what with)" "$(load $what without)"
    done
done | awk '{ print $1 ": with " $2 "/s, without " $3 "/s"; with[$1] += $2; without[$1] += $3 }
    END { for (what in with) printf "%s: cost of trust %.1f %% of throughput\n", what, 100 * (1 - with[what] / without[what]) }'

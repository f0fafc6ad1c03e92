#!/usr/bin/env bash
# How long the dashboard takes from its start to the first page, and each question after that: 50 varied calls each, over the
# API, which asks the same functions as the pages. Usage: bench/queries.sh STORE.db (a store with real filings).
set -euo pipefail
cd "$(dirname "$0")/.."
store=${1:?Usage: bench/queries.sh STORE.db}
port=${PORT:-5099}
base="http://127.0.0.1:$port"

dotnet build InsiderDashboard -c Release -v q >/dev/null
started=$(date +%s%N)
dotnet InsiderDashboard/bin/Release/net10.0/InsiderDashboard.dll --db "$store" --urls "$base" >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null' EXIT
until curl -sf -o /dev/null "$base/clusters"; do sleep 0.05; done
echo "start to first page: $((($(date +%s%N) - started) / 1000000)) ms"

# A reader looks at the first page before asking on; meanwhile the dashboard prepares its other answers.
sleep "${WAIT:-2}"
mapfile -t tickers < <(curl -s "$base/api/clusters?size=50&side=sell" | grep -o '"ticker":"[A-Z]*"' | cut -d'"' -f4)
ask() { # name, then 50 addresses on standard input
    local name=$1 address
    while read -r address; do
        curl -s -o /dev/null -w '%{time_total} %{http_code}\n' "$base$address"
    done | sort -n | awk -v name="$name" '$2 != 200 { bad++ } { t[NR] = $1 * 1000 }
        END {
            printf "%-12s p50 %6.1f ms   p95 %6.1f ms   calls %d%s\n", name, t[int((NR + 1) / 2)], t[int(NR * 0.95 + 0.5)], NR,
                bad ? "   not 200: " bad : ""
        }'
}
n() { seq 1 50; }
day() { date -d "2025-09-30 - $1 days" +%F; }

n | while read -r i; do
    echo "/api/clusters?window=$((5 + i))&persons=$((2 + i % 4))&side=$([ $((i % 2)) = 0 ] && echo buy || echo sell)&asof=$(day "$i")"
done | ask clusters
n | while read -r i; do
    echo "/api/sectors?window=$((30 + i))&months=12&measure=$([ $((i % 2)) = 0 ] && echo dollars || echo persons)&asof=$(day "$i")"
done | ask sectors
n | while read -r i; do
    code=$([ $((i % 2)) = 0 ] && echo P || echo S)
    sort=$([ $((i % 3)) = 0 ] && echo -value || echo -filedOn)
    echo "/api/trades?code=$code&min-value=$((i * 1000))&page=$i&sort=$sort"
done | ask trades
n | while read -r i; do echo "/api/companies/${tickers[$((i % ${#tickers[@]}))]}?asof=$(day "$i")"; done | ask companies
n | while read -r i; do
    echo "/api/companies/${tickers[$((i % ${#tickers[@]}))]}/months?mode=$([ $((i % 2)) = 0 ] && echo published || echo point-in-time)"
done | ask months
n | while read -r i; do echo "/api/reconciliation?by=$([ $((i % 2)) = 0 ] && echo quarter || echo issuer)&asof=$(day "$i")"; done | ask reconciliation

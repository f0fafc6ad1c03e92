#!/usr/bin/env bash
# Our import of quarterly sets beside sqlite3's .import of the same tables with the same indexes, in turn, on this machine.
# Ours also checks every value, joins the tables into filings, reads roles and footnotes, and can be killed at any moment.
# Usage: bench/import-vs-sqlite.sh SET.zip [SET.zip …]; needs sqlite3 and unzip. RUNS=5 by default.
set -euo pipefail
[ $# -gt 0 ] || { echo "Usage: bench/import-vs-sqlite.sh SET.zip [SET.zip …]" >&2; exit 2; }
sets=(); for zip in "$@"; do sets+=("$(realpath "$zip")"); done
cd "$(dirname "$0")/.."
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
dotnet build InsiderDashboard -c Release -v q >/dev/null
program=InsiderDashboard/bin/Release/net10.0/InsiderDashboard.dll
tables=(SUBMISSION REPORTINGOWNER NONDERIV_TRANS NONDERIV_HOLDING DERIV_TRANS DERIV_HOLDING FOOTNOTES OWNER_SIGNATURE)

sql="$work/import.sql"
echo ".mode ascii
.separator \"\t\" \"\n\"" > "$sql"
for i in "${!sets[@]}"; do
    mkdir -p "$work/$i"; unzip -qo "${sets[$i]}" -d "$work/$i"
    for table in "${tables[@]}"; do
        file=$(find "$work/$i" -iname "$table.tsv" | head -1)
        [ -n "$file" ] && echo ".import $([ "$i" = 0 ] || echo "--skip 1") $file $table" >> "$sql"
    done
done
cat >> "$sql" <<'SQL'
CREATE UNIQUE INDEX submission_accession ON SUBMISSION (ACCESSION_NUMBER);
CREATE INDEX owner_accession ON REPORTINGOWNER (ACCESSION_NUMBER);
CREATE INDEX trade_accession ON NONDERIV_TRANS (ACCESSION_NUMBER);
CREATE INDEX holding_accession ON NONDERIV_HOLDING (ACCESSION_NUMBER);
CREATE INDEX derivative_accession ON DERIV_TRANS (ACCESSION_NUMBER);
CREATE INDEX derivative_holding_accession ON DERIV_HOLDING (ACCESSION_NUMBER);
CREATE INDEX footnote_accession ON FOOTNOTES (ACCESSION_NUMBER);
CREATE INDEX signature_accession ON OWNER_SIGNATURE (ACCESSION_NUMBER);
SQL
rows=$(cat "$work"/*/*.tsv | wc -l)

time_ms() { local from; from=$(date +%s%N); "$@" >/dev/null 2>&1; echo $((($(date +%s%N) - from) / 1000000)); }
ours() { rm -f "$work"/ours.db*; dotnet "$program" import "${sets[@]}" --db "$work/ours.db"; }
theirs() { rm -f "$work"/theirs.db*; sqlite3 "$work/theirs.db" < "$sql"; }
middle() { sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }

ours >/dev/null; theirs
for _ in $(seq "${RUNS:-5}"); do time_ms ours >> "$work/a"; time_ms theirs >> "$work/b"; done
a=$(middle < "$work/a"); b=$(middle < "$work/b")
echo "rows of all tables: $rows"
echo "ours     median $a ms, $((rows * 1000 / a)) rows/s  ($(tr '\n' ' ' < "$work/a")ms)"
echo "sqlite3  median $b ms, $((rows * 1000 / b)) rows/s  ($(tr '\n' ' ' < "$work/b")ms)"

#!/usr/bin/env bash
# Damages files by a seed, imports them one after another, and holds the store against itself: no crash, no hang, nothing that
# contradicts itself. Usage: bench/fuzz.sh [RUNS [FOLDER]]; SEED=2 for others; without a folder, the fictional files of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export INSIDER_FUZZ_RUNS=${1:-10000} INSIDER_FUZZ_SEED=${SEED:-1} INSIDER_FUZZ_FILES=${2:-}
dotnet test InsiderDashboard.Tests -c Release --filter FullyQualifiedName~ImportFuzzTests --logger "console;verbosity=detailed"

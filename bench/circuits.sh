#!/usr/bin/env bash
# Opens 100 pages at a time in a browser and leaves them, three times: what they held is given back, and the memory after the
# third round is within a fifth of that after the first. Needs a Chromium. Usage: bench/circuits.sh [PAGES]
set -euo pipefail
cd "$(dirname "$0")/.."
export INSIDER_CIRCUITS=${1:-100}
dotnet test InsiderDashboard.Tests -c Release --filter FullyQualifiedName~CircuitMemoryTests --logger "console;verbosity=detailed"

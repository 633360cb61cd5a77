// The engine behind the page: a worker that is made of what the page carries, and ended when it takes too long.

let worker = null;
let compiled = null; // the WebAssembly, compiled once for all workers
let waiting = null; // the question that is being answered
let numbered = 0;

async function workerAddress() {
  const parts = [new TextDecoder().decode(await unpacked("engine")), byId("worker").textContent];
  return URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
}

/** Send a message and wait for its answer, at most *seconds* long; then the worker is ended. */
function exchange(message, seconds) {
  return new Promise((done, failed) => {
    numbered += 1;
    const clock = seconds ? setTimeout(() => { endWorker(); failed(new Error("time")); }, seconds * 1000) : 0;
    waiting = { number: numbered, settle: (told) => { clearTimeout(clock); waiting = null; done(told); }, refuse: (error) => { clearTimeout(clock); waiting = null; failed(error); } };
    worker.postMessage({ ...message, number: numbered });
  });
}

/** Make a worker and let it load the graph. */
async function startWorker() {
  worker = new Worker(await workerAddress());
  worker.onmessage = ({ data: told }) => { if (waiting && told.number === waiting.number) waiting.settle(told); };
  worker.onerror = (event) => { event.preventDefault(); const refuse = waiting?.refuse; endWorker(); refuse?.(new Error(event.message || "worker")); };
  const ready = await exchange({
    kind: "load", wasm: compiled ? null : byId("wasm").textContent, module: compiled, names: !compiled,
    turtles: [byId("turtle").textContent, byId("background").textContent],
    known: prefixHead(), codes: data.prefixes.code,
  });
  if (ready.kind === "error") throw new Error(ready.message);
  compiled = ready.module;
  return ready;
}

function endWorker() {
  worker?.terminate();
  worker = null;
  waiting = null;
}

/** Ask and wait; the worker is made again when the last question had to be stopped. */
async function ask(query, seconds) {
  if (!worker) await startWorker();
  return exchange({ kind: "ask", query, most: MOST }, seconds);
}

function stopAsking() {
  const refuse = waiting?.refuse;
  endWorker();
  refuse?.(new Error("stopped"));
}

/**
 * The process of the embedded engine: `node engine-process.js <folder>`, forked by {@link ChildEngine}. It answers its
 * parent's requests, and ends when the parent asks it to or is gone.
 */

import type { Engine } from "./engine.js";
import type { FromEngine, ToEngine } from "./engine-message.js";
import type { EngineRequest } from "./engine-request.js";
import { toAppError } from "./errors.js";
import { loadEngine } from "./load-engine.js";

// The parent decides: a Ctrl-C or a stop of the whole group reaches both, and the parent has requests to finish.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
// No statement can be stopped, and an orderly end would wait for it; each commit is in the log already.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

try {
  const engine = await loadEngine(process.argv[2]);
  process.on("message", (message: ToEngine) => {
    switch (message.type) {
      case "request":
        void answer(engine, message.id, message.request);
        break;
      case "close":
        engine.close();
        process.disconnect();
    }
  });
  await send({ type: "ready", epoch: engine.epoch });
  await engine.readAhead();
} catch (error) {
  const { code, message } = toAppError(error);
  await send({ type: "refused", error: { code, message } });
  process.disconnect();
}

async function answer(engine: Engine, id: number, request: EngineRequest): Promise<void> {
  try {
    const result = await engine.run(request, (write) => send({ type: "prepared", id, write }));
    await send(request.type === "write" ? { type: "done", id } : { type: "done", id, result });
  } catch (error) {
    const { code, message } = toAppError(error);
    await send({ type: "failed", id, error: { code, message } });
  }
}

/** Resolves when the message has left this process: whatever happens to it then, the parent will read it. */
function send(message: FromEngine): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, {}, (error) => (error ? reject(error) : resolve()));
  });
}

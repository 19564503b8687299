import { describe, expect, it } from "vitest";
import { createLog, describeError } from "../../../src/server/log.js";

function logged(level: "debug" | "warn", write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  return lines;
}

describe("the log", () => {
  it("is one JSON object a line, with time and the name of the level", () => {
    const [line, ...more] = logged("debug", (log) => log.info({ papers: 3 }, "two\nlines"));
    expect(more).toEqual([]);
    expect(line?.match(/\n/g)).toHaveLength(1);
    const { time, ...rest } = JSON.parse(line ?? "") as Record<string, unknown>;
    expect(rest).toEqual({ level: "info", papers: 3, msg: "two\nlines" });
    expect(new Date(String(time)).toISOString()).toBe(time);
  });

  it("leaves out what is below its level", () => {
    expect(logged("warn", (log) => log.info("not this"))).toEqual([]);
  });

  it("never holds a key or a password", () => {
    const secrets = { password: "hunter2", headers: { authorization: "hunter2", "x-api-key": "hunter2" } };
    const text = logged("debug", (log) => {
      log.info({ ...secrets, token: "hunter2", request: secrets, config: { apiKey: "hunter2" } });
      log.error({ error: new Error("bolt://neo4j:hunter2@db:7687", { cause: new Error("https://u:hunter2@h/x") }) });
    }).join("");
    expect(text).toMatch(/\[removed\]/);
    expect(text).not.toMatch(/hunter2/);
  });

  it("tells an error's causes, but not without end", () => {
    let error = new Error("0");
    for (let depth = 1; depth < 50; depth++) error = new Error(String(depth), { cause: error });
    const text = JSON.stringify(describeError(error));
    expect(text).toMatch(/"message":"49".*"message":"48"/s);
    expect(text.match(/"message"/g)?.length).toBeLessThan(10);
    expect(describeError("text")).toEqual({ name: "string", message: "text" });
  });
});

import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { RecordedService, withStatus } from "../support/recorded-service.js";
import { runCli, spawnCli } from "../support/run-cli.js";
import { askServer, startServer, stopServer } from "../support/served.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-fetch-"));
const services: RecordedService[] = [];
const running: { kill: (signal: "SIGKILL") => boolean }[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

const PAPERS = 5;
const entry = (index: number) => `<entry><id>http://arxiv.org/abs/2401.0000${index}v1</id>
<updated>2024-01-0${index}T00:00:00Z</updated><published>2024-01-0${index}T00:00:00Z</published>
<title>The Knot Counting Study, Part ${index}</title><summary>We count knots.</summary>
<author><name>Ana Fir</name></author></entry>`;
const feed = (entries: readonly string[], total = PAPERS) =>
  `<?xml version="1.0"?><feed xmlns:opensearch="x"><!-- arxiv -->
<opensearch:totalResults>${total}</opensearch:totalResults>${entries.join("\n")}</feed>`;

/** Plays a query of arXiv two papers at a time; `failing` says from which page on it breaks. */
function playArxiv(asked: { readonly url: URL }, failing = Number.POSITIVE_INFINITY) {
  const start = Number(asked.url.searchParams.get("start"));
  if (start >= failing) return withStatus(400, "out of order");
  const indexes = [1, 2, 3, 4, 5].slice(start, start + 2);
  return feed(indexes.map(entry));
}

async function play(answer: Parameters<typeof RecordedService.start>[0]): Promise<RecordedService> {
  const service = await RecordedService.start(answer);
  services.push(service);
  return service;
}

const environmentOf = (name: string, { url }: RecordedService) => ({
  PAPERGRAPH_DATA: join(folder, name),
  PAPERGRAPH_ARXIV_URL: url,
  PAPERGRAPH_HUGGINGFACE_URL: url,
  PAPERGRAPH_CONTACT: "lab@example.org",
});
const starts = ({ asked }: RecordedService) => asked.map(({ url }) => url.searchParams.get("start"));

it("goes on where the service broke off, writes nothing twice, and takes what is new", async () => {
  let failing = 2;
  const service = await play((asked) => playArxiv(asked, failing));
  const environment = environmentOf("resumed", service);
  const command = ["fetch", "arxiv", "--query", "ti:knots", "--json"];
  const broken = await runCli(command, environment);
  expect(JSON.parse(broken.stdout)).toMatchObject({
    read: 2,
    inserted: 2,
    pages: 1,
    failure: { code: "SERVICE_FAILED", reason: expect.stringMatching(/HTTP status 400: "out of order"/) },
  });
  expect(broken.status).toBe(1);
  failing = Number.POSITIVE_INFINITY;
  const whole = await runCli(command, environment);
  // On a slow machine it says how far it is.
  expect(whole.stderr).toMatch(/^(?:arxiv: \d+ read.*\n)*$/);
  expect(JSON.parse(whole.stdout)).toMatchObject({ inserted: 3, rejected: 0, stopped: false });
  expect(whole.status).toBe(0);
  expect(service.asked[0]?.headers["user-agent"]).toMatch(/^papergraph\/[\d.]+ \(mailto:lab@example\.org\)$/);
  const again = await runCli(command, environment);
  expect(JSON.parse(again.stdout)).toMatchObject({ inserted: 0, updated: 0, unchanged: 5, runIds: [] });
  const shown = await runCli(["fetch", "arxiv", "--query", "ti:knots"], environment);
  expect(shown.stdout).toMatch(/^arxiv: 5 read = 0 inserted \+ 0 updated \+ 5 unchanged \+ 0 rejected, 3 pages/);
});

it("keeps its place when it is told to stop in the midst", async () => {
  const service = await play((asked, times) => (times === 2 ? () => undefined : playArxiv(asked)));
  const environment = environmentOf("stopped", service);
  const child = spawnCli(["fetch", "arxiv", "--query", "ti:knots"], environment);
  running.push(child);
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (service.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  const [status] = (await once(child, "close")) as [number | null];
  expect(said).toMatch(/2 read = 2 inserted .*\nwhat came is in the graph; the same command goes on from there/);
  expect(status).toBe(1);
  const rest = await runCli(["fetch", "arxiv", "--query", "ti:knots", "--json"], environment);
  expect(JSON.parse(rest.stdout)).toMatchObject({ inserted: 3 });
});

it("begins anew after its papers were forgotten", async () => {
  const service = await play((asked) => playArxiv(asked));
  const environment = environmentOf("forgotten", service);
  const command = ["fetch", "arxiv", "--query", "ti:knots", "--json"];
  await runCli(command, environment);
  expect((await runCli(["forget", "--source", "arxiv"], environment)).status).toBe(0);
  const again = await runCli(command, environment);
  expect(JSON.parse(again.stdout)).toMatchObject({ inserted: PAPERS });
  expect(starts(service).filter((start) => start === "0")).toHaveLength(2);
});

it("goes through the server that holds the graph, dead letters and all", async () => {
  const damaged = [entry(1), "<entry><id>http://arxiv.org/abs/2401.00002</id></entry>", entry(3)];
  const service = await play(({ url }) =>
    url.pathname === "/api/query"
      ? feed(damaged, 3)
      : JSON.stringify([{ paper: { id: "2401.00009", title: "A Daily Knot", authors: [], upvotes: "many" } }]),
  );
  const environment = environmentOf("served", service);
  // A graph that is not new is not filled with the built-in literature.
  await runCli(["ingest", "-"], environment, '{"title":"A Paper of Another Kind"}\n');
  const served = await startServer(environment);
  running.push(served.child);
  const result = await runCli(
    ["fetch", "arxiv", "--ids", "2401.00001,2401.00002", "2401.00003", "--json"],
    environment,
  );
  expect(result.stderr).toMatch(/the server at .* holds the graph/);
  expect(JSON.parse(result.stdout)).toMatchObject({
    read: 3,
    inserted: 2,
    rejected: 1,
    deadLetters: [expect.stringContaining("dead-letters")],
  });
  expect(result.status).toBe(3);
  const daily = await runCli(["fetch", "hf-daily", "--since", "2024-01-01", "--until", "2024-01-02"], environment);
  expect(daily.stderr).toMatch(
    /date=2024-01-01.*left out upvotes: expected a whole number, 0 or more, given the text "many"/,
  );
  expect(daily.stdout).toMatch(/hf-daily: 2 read = 1 inserted \+ 0 updated \+ 1 unchanged/);
  const { data } = await askServer(served.url, '{ papers(where: { title: { contains: "Knot" } }) { totalCount } }');
  expect(data).toEqual({ papers: { totalCount: 3 } });
  expect(await stopServer(served)).toBe(0);
});

import { parseArgs } from "node:util";
import { buildSchema } from "../../src/graphql/schema.js";
import { loadGraph } from "../support/generated-graph.js";
import { benchCompiled } from "./compile.bench.js";
import { benchEngineProcess } from "./engine-process.bench.js";
import { benchExtract } from "./extract.bench.js";
import { benchIngest } from "./ingest.bench.js";
import { benchAgainstLibrary, benchPage } from "./page.bench.js";
import { benchRelated } from "./related.bench.js";
import { benchSearch } from "./search.bench.js";
import { benchShapes } from "./shapes.bench.js";
import { benchSharing, sharingQuestions } from "./sharing.bench.js";
import { benchNeo4jConfig, EMBEDDED, neo4jEngine, refuseForeignData } from "./support/engine.js";
import { literature } from "./support/literature.js";
import { addNote, printReport } from "./support/report.js";
import { wordedLiterature } from "./support/worded-literature.js";

const { values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string", default: "../shared/data/hf-daily" }, wipe: { type: "boolean", default: false } },
});
const neo4j = benchNeo4jConfig();
if (neo4j) await refuseForeignData(neo4j, values.wipe);
else addNote("neo4j: NOT RUN, NEO4J_URI is not set");
const engines = [EMBEDDED, ...(neo4j ? [neo4jEngine(neo4j)] : [])];
const extractor = { version: "none", extract: () => [] };
await benchIngest(engines, extractor, values.data);
await benchEngineProcess();

const graph = literature(7);
const questions = sharingQuestions(graph);
const schema = buildSchema();
for (const engine of engines) {
  const store = await engine.openEmpty();
  await loadGraph(store, graph);
  await benchPage(schema, store);
  await benchCompiled(schema, store);
  await benchShapes(schema, store);
  if (neo4j && engine.name === "neo4j") await benchAgainstLibrary(schema, store, neo4j, graph);
  await benchSharing(store, questions);
  await store.close();
}
const worded = wordedLiterature(11);
for (const engine of engines) {
  const store = await engine.openEmpty();
  await loadGraph(store, worded);
  await benchRelated(store, worded);
  await benchSearch(store);
  await store.close();
}
await benchExtract(values.data);
printReport();

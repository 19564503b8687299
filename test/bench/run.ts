import { parseArgs } from "node:util";
import { benchIngest } from "./ingest.bench.js";
import { benchNeo4jConfig, EMBEDDED, neo4jEngine, refuseForeignData } from "./support/engine.js";
import { addNote, printReport } from "./support/report.js";

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
printReport();

import { writeFileSync } from "node:fs";
import { printGraphSchema } from "../../src/store/schema-cypher.js";

writeFileSync(new URL("../../schema/graph.cypher", import.meta.url), printGraphSchema());

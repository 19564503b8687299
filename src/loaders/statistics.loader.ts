import { askGraphSize, type GraphSize } from "../queries/graph-size.js";
import { runQuery } from "../queries/query.js";
import { askPapersByYear, lastRuns } from "../queries/statistics.js";
import { eachAlone, type LoaderDefinition } from "./loader.js";

/** The whole graph, of which there is one: the one key of what is asked about it. */
export const WHOLE = "whole";

/** How many nodes and relationships there are. */
export const graphSizeLoader: LoaderDefinition<typeof WHOLE, GraphSize> = {
  name: "graphSize",
  load: (store, keys) => eachAlone(keys, () => askGraphSize(store)),
};

/** How many papers each year has, earliest first, papers without a year at the end. */
export const papersByYearLoader: LoaderDefinition<typeof WHOLE, readonly object[]> = {
  name: "papersByYear",
  load: (store, keys) => eachAlone(keys, () => askPapersByYear(store)),
};

/** The ingest runs begun last, newest first, by how many are wanted. */
export const lastRunsLoader: LoaderDefinition<number, readonly object[]> = {
  name: "lastRuns",
  load: (store, keys) => eachAlone(keys, (first) => runQuery(store, lastRuns, { first })),
};

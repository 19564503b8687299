/** The file of the embedded graph in its folder; the engine keeps its log in a folder beside it. */
export const GRAPH_FILE = "graph.grafeo";

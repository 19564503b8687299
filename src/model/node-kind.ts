/** The kinds of node the API shows; each is a label of the graph. */
export const NODE_KINDS = [
  "Paper",
  "Author",
  "Method",
  "Dataset",
  "Task",
  "Repository",
  "Venue",
  "Organization",
  "Topic",
] as const;

export type NodeKind = (typeof NODE_KINDS)[number];

/** The tabs a newcomer finds. */
export const EXAMPLES = [
  {
    query: `# Welcome to papergraph. Ctrl+Enter runs the question; the book at the left opens the documentation.
{
  statistics {
    nodes
  }
}
`,
  },
];

/** Where GraphiQL opens a question. */
export function graphiqlAddress(document: string, variables: unknown): string {
  const lines = document.trim().split("\n");
  // The page sends its fragments after the operation, each indented as it stands in the file.
  const query = lines.map((line) => line.replace(/^ {4}(?=query |fragment )/, "")).join("\n");
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return `/graphiql?${parameters.toString()}`;
}

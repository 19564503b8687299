import { Kind, parse } from "graphql";

/** A question that the address of the page holds, as `?query=…&variables=…&operationName=…`. */
export interface AskedInAddress {
  /** The operation to ask comes first, for that is the one that GraphiQL asks. */
  readonly query: string;
  /** JSON, as the editor shows it. */
  readonly variables?: string;
}

/** Reads the question of an address; what cannot be read is shown as it is, for its writer to mend. */
export function askedInAddress(search: string): AskedInAddress | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (!query) return undefined;
  const variables = parameters.get("variables");
  const operationName = parameters.get("operationName");
  return {
    query: operationName ? withFirst(query, operationName) : query,
    ...(variables ? { variables: indented(variables) } : {}),
  };
}

function withFirst(query: string, operationName: string): string {
  try {
    const { definitions } = parse(query);
    const [first] = definitions;
    const named = definitions.find(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
    );
    if (!named?.loc || named === first) return query;
    const { start, end } = named.loc;
    return `${query.slice(start, end)}\n\n${query.slice(0, start).trimEnd()}${query.slice(end)}`;
  } catch {
    return query;
  }
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

import { graphOf } from "./graph-of.js";
import { runCli } from "./run-cli.js";

/** The environment of a server whose graph is empty and stays so: all that it was brought is forgotten. */
export async function emptyGraph(): Promise<Readonly<Record<string, string>>> {
  const environment = await graphOf([{ title: "Soon to be forgotten", externalIds: { doi: "10.1000/forgotten" } }]);
  const { status, stderr } = await runCli(["forget", "--source", "papergraph-jsonl"], environment);
  if (status !== 0) throw new Error(`forget ended with ${status}:\n${stderr}`);
  return environment;
}

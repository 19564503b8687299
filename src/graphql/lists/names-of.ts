import { isKind } from "../../loaders/node.loader.js";
import type { SnippetField } from "../../model/snippet.js";
import type { AnyFields, NamedFields } from "../../queries/node-fields.js";

/** What a node is called, its own name first; a paper by its title. */
export function namesOf(node: AnyFields): readonly { readonly field: SnippetField; readonly text: string }[] {
  if (isKind("Paper", node)) return [{ field: "title", text: node.title }];
  const own = { field: "name", text: String(node.name) } as const;
  if (isKind("Repository", node)) return [own, { field: "path", text: node.path }];
  return [own, ...(node as NamedFields).aliases.map((text) => ({ field: "alias", text }) as const)];
}

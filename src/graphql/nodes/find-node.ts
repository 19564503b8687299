import { AppError } from "../../errors.js";
import type { Loaders } from "../../loaders/loaders.js";
import { externalIdLoader, nameLoader } from "../../loaders/names.loader.js";
import { isKind, nodeLoader } from "../../loaders/node.loader.js";
import type { NodeId } from "../../model/ids.js";
import type { NodeKind } from "../../model/node-kind.js";
import type { AnyFields, NodeFields } from "../../queries/node-fields.js";
import { assertNever } from "../../util/assert-never.js";
import { type ExternalIdInput, readExternalId } from "../types/external-id.input.js";
import { exactlyOne } from "./exactly-one.js";
import { nodeById } from "./node-by-id.js";

const LONGEST_NAME = 1_000;

/** What may name a node; exactly one must be given. */
export type NodeNames = {
  readonly [Name in "id" | "externalId" | "name" | "title" | "path"]?: string | ExternalIdInput | null | undefined;
};

/** The node of one kind that exactly one of the names given names; null where there is none of this kind. */
export async function findNode<Kind extends NodeKind>(
  kind: Kind,
  names: NodeNames,
  loaders: Loaders,
): Promise<NodeFields[Kind] | null> {
  const [by, value] = exactlyOne<string | ExternalIdInput>(names);
  const node = await find(kind, by as keyof NodeNames, value, loaders);
  return isKind(kind, node) ? node : null;
}

async function find(
  kind: NodeKind,
  by: keyof NodeNames,
  value: string | ExternalIdInput,
  loaders: Loaders,
): Promise<AnyFields | null> {
  if (typeof value === "object") {
    return byId(await loaders.load(externalIdLoader, readExternalId(value)), loaders);
  }
  switch (by) {
    case "id":
      return nodeById(value, loaders);
    case "name":
    case "title":
    case "path":
      if (value.trim() === "" || value.length > LONGEST_NAME) {
        throw new AppError(
          "BAD_ARGUMENT",
          `${by} must be a text of 1 to ${LONGEST_NAME} characters, but has ${value.trim().length}`,
        );
      }
      return byId(await loaders.load(nameLoader, { kind, name: value }), loaders);
    case "externalId":
      return null;
    default:
      return assertNever(by);
  }
}

async function byId(id: NodeId | null, loaders: Loaders): Promise<AnyFields | null> {
  return id === null ? null : loaders.load(nodeLoader, id);
}

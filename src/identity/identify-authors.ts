import { externalIdKey } from "../model/external-id.js";
import type { IdentifiedAuthor } from "../model/identified-paper.js";
import { mintNodeId, type NodeId } from "../model/ids.js";
import type { AuthorRecord, PaperRecord } from "../model/paper-record.js";
import type { IdentityLookup, KnownAuthor } from "./identity-lookup.js";
import { namesCompatible, personNameKey } from "./person-name.js";

type AuthorId = NodeId<"Author">;

/**
 * Says which author each name of each record is: by external id; by a compatible name among the authors the paper
 * already has; by the same name anywhere, unless both carry different ids of one scheme; otherwise a new author.
 * A name that several nodes bear is marked ambiguous.
 */
export async function identifyAuthors(
  papers: readonly { readonly id: NodeId<"Paper">; readonly record: PaperRecord }[],
  lookup: IdentityLookup,
): Promise<readonly (readonly IdentifiedAuthor[])[]> {
  const people = papers.flatMap(({ record }) => record.authors);
  const [byExternalId, byName, ofPapers] = await Promise.all([
    lookup.nodesByExternalId([...new Set(people.flatMap((author) => author.externalIds.map(externalIdKey)))]),
    lookup.authorsByName([...new Set(people.map((author) => personNameKey(author.name)))]),
    lookup.authorsOfPapers([...new Set(papers.map(({ id }) => id))]),
  ]);
  const register = new AuthorRegister(byExternalId, byName);
  const authorsOf = new Map<string, KnownAuthor[]>([...ofPapers].map(([id, authors]) => [id, [...authors]]));
  return papers.map(({ id, record }) => {
    const here = authorsOf.get(id) ?? [];
    authorsOf.set(id, here);
    const taken = new Set<string>();
    const identified: IdentifiedAuthor[] = [];
    for (const author of record.authors) {
      const found = register.identify(author, here, taken);
      if (!found || taken.has(found.id)) continue;
      taken.add(found.id);
      identified.push({ ...found, record: author });
    }
    return identified;
  });
}

class AuthorRegister {
  readonly #byExternalId: Map<string, AuthorId>;
  readonly #byName = new Map<string, KnownAuthor[]>();

  constructor(byExternalId: ReadonlyMap<string, NodeId>, byName: readonly KnownAuthor[]) {
    this.#byExternalId = new Map(byExternalId as ReadonlyMap<string, AuthorId>);
    for (const author of byName) this.#remember(author);
  }

  /** `undefined` for a name without a letter; `taken` are those the same record has named already. */
  identify(author: AuthorRecord, onPaper: KnownAuthor[], taken: ReadonlySet<string>) {
    const nameKey = personNameKey(author.name);
    if (!nameKey) return undefined;
    const externalIds = author.externalIds.map(externalIdKey);
    const free = (candidate: KnownAuthor) => !conflict(candidate.externalIds, externalIds);
    const named = externalIds.map((key) => this.#byExternalId.get(key)).find((id) => id !== undefined);
    const sameName = this.#byName.get(nameKey) ?? [];
    const id =
      named ??
      onPaper.find((known) => known.nameKey === nameKey && free(known))?.id ??
      onPaper.find((known) => !taken.has(known.id) && namesCompatible(known.nameKey, nameKey) && free(known))?.id ??
      sameName.find(free)?.id ??
      mintNodeId("Author", sameName.length === 0 ? `name:${nameKey}` : (externalIds[0] ?? `name:${nameKey}`));
    const known = { id, nameKey, externalIds };
    onPaper.push(known);
    this.#remember(known);
    for (const key of externalIds) if (!this.#byExternalId.has(key)) this.#byExternalId.set(key, id);
    return { id, ambiguous: new Set((this.#byName.get(nameKey) ?? []).map((other) => other.id)).size > 1 };
  }

  #remember(author: KnownAuthor): void {
    const entry = this.#byName.get(author.nameKey) ?? [];
    const same = entry.findIndex((other) => other.id === author.id);
    if (same < 0) entry.push(author);
    else
      entry[same] = {
        ...author,
        externalIds: [...new Set([...(entry[same]?.externalIds ?? []), ...author.externalIds])],
      };
    this.#byName.set(author.nameKey, entry);
  }
}

/** Two different ids of one scheme: two people. */
function conflict(left: readonly string[], right: readonly string[]): boolean {
  const scheme = (key: string) => key.slice(0, key.indexOf(":"));
  return (
    left.some((key) => right.some((other) => scheme(key) === scheme(other))) && !left.some((key) => right.includes(key))
  );
}

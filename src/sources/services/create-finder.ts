import type { ServiceAddresses } from "../../model/service-addresses.js";
import { arxivFinder } from "./arxiv-finder.js";
import type { Finder } from "./finder.js";
import { openalexFinder } from "./openalex-finder.js";
import { s2Finder } from "./s2-finder.js";

const FINDERS: Readonly<Record<string, (addresses: ServiceAddresses) => Finder>> = {
  arxiv: arxivFinder,
  openalex: openalexFinder,
  s2: s2Finder,
};

export const FINDER_NAMES = Object.keys(FINDERS);

/** The service of a name, to look for papers in; `undefined` where there is none. */
export function createFinder(name: string, addresses: ServiceAddresses): Finder | undefined {
  return Object.hasOwn(FINDERS, name) ? FINDERS[name]?.(addresses) : undefined;
}

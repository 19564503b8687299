import { ONE_PER_PAPER } from "./external-id.js";

const DECIDING: ReadonlySet<string> = new Set(ONE_PER_PAPER);

/**
 * Prefixes of DOIs given by preprint servers and archives, which stand beside a publisher's: arXiv, bioRxiv and medRxiv,
 * SSRN, Zenodo, OSF and its communities, Research Square, ChemRxiv, TechRxiv, Preprints.org, Authorea, figshare, Qeios,
 * Cambridge Open Engage, ESS Open Archive, EarthArXiv, EdArXiv, PeerJ Preprints, ResearchGate, HAL, SciELO Preprints,
 * JMIR Preprints, openRxiv; and 10.5555, which ACM uses for papers without one.
 */
const PREPRINT_DOI =
  /^doi:10\.(?:48550|64898|2139|5281|31219|31234|31235|31222|31223|31224|31225|31226|31227|31228|31229|31230|31231|31232|31233|31236|31237|31730|35542|17605|21203|26434|36227|20944|22541|6084|32388|33774|7287|13140|1590\/scielopreprints|2196\/preprints|1002\/essoar|5555)(?:[./]|$)|^doi:10\.1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8}(?:v\d+)?$/;

/** The ids of schemes that give a paper one, by which a record can contradict another, as scheme and key; DOIs of preprint servers are none. */
export function decidingIds(externalIds: readonly string[]): readonly (readonly [scheme: string, key: string])[] {
  return externalIds.flatMap((key): readonly (readonly [string, string])[] => {
    const scheme = key.slice(0, key.indexOf(":"));
    const decides = DECIDING.has(scheme) || (scheme === "doi" && !isPreprintDoi(key));
    return decides ? [[scheme, key]] : [];
  });
}

function isPreprintDoi(key: string): boolean {
  return PREPRINT_DOI.test(key);
}

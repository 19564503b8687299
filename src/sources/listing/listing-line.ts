import { normalizeArxivId } from "../../model/external-id.js";
import { parseListingDate } from "./listing-date.js";

/** One line of a listing, or a part of one that stands for a line, without its markup. */
export interface ListingLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The paper to which the line links. */
  readonly arxivId?: string;
  /** The repository address to which the line links. */
  readonly link?: string;
  /** The number under which a dump of the page lists the line's address at its end. */
  readonly reference?: number;
  /** True for what the page shows around its papers though its words could be a paper's. */
  readonly furniture?: boolean;
}

export const AUTHORS =
  /^[•·∙*-]?\s*(\d{1,3}(?:[,.\s]\d{3})+|\d+)\s*(?:authors?|auteurs?|autore[ns]?|autor|autori|[位名个個]\s*作者)$/iu;
export const SEPARATOR = /^[·•∙]$/;
/** Who brought the paper to the page; the name may stand on the next line. */
export const SUBMITTED_BY = /^(?:submitted by|soumis par|提交者|提交人)\s*:?$/i;
/** A line longer than this is prose, whatever marks stand in it. */
const LONGEST_CLOSING = 200;

const PAPER_ADDRESS = String.raw`(?:https?:\/\/(?:huggingface\.co|hf\.co)|(?=\/papers\/))\/papers\/([^\s/?#)>\]]+)[^\s)>]*`;
const LINK = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(<?([^\s()<>]*)>?(?:\s+"[^"]*")?\)/g;
const ADDRESS = new RegExp(String.raw`\s*[<(]${PAPER_ADDRESS}[>)]|^${PAPER_ADDRESS}$`, "gi");
const VOTE_ADDRESS = /login\?next=(?:%2F|\/)papers(?:%2F|\/)([\w.%/-]+)/i;
const MARK = /^\s*(?:[*•+-]\s+)?\[(\d{1,4})\](?=[^\s[\](),.;])/;

/** The lines for which a line of a saved page stands: its parts where the number of authors and the date are on one. */
export function listingLines(number: number, line: string): readonly ListingLine[] {
  const { text, ...found } = withoutMarkup(line);
  if (text.length > LONGEST_CLOSING || AUTHORS.test(text) || SEPARATOR.test(text)) return [{ number, text, ...found }];
  const isMarked = /^[•·∙]/.test(text);
  const parts = text.replace(/^[•·∙]\s*/, "").split(/\s*[·•∙]\s*/);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const closes =
    parts.length > 1 || isMarked ? AUTHORS.test(first) || AUTHORS.test(last) || parseListingDate(last) : false;
  if (!closes) return [{ number, text, ...found }];
  return parts.flatMap((part, index) => [
    ...(index > 0 || (isMarked && parts.length === 1) ? [{ number, text: "·", ...found }] : []),
    ...(part ? [{ number, text: part, ...found }] : []),
  ]);
}

/** A line without what browsers, editors, Markdown and link dumps add, and with what their links say. */
function withoutMarkup(line: string): Omit<ListingLine, "number"> {
  let text = line.replaceAll(/[\uFEFF\u200B\u2060]/g, "").replaceAll(/[\u00A0\u2007\u202F]/g, " ");
  let arxivId: string | undefined;
  let link: string | undefined;
  const see = (address: string) => {
    const id = new RegExp(PAPER_ADDRESS, "i").exec(address)?.[1] ?? VOTE_ADDRESS.exec(address)?.[1];
    arxivId ??= normalizeArxivId(decodePath(id ?? ""));
    if (id === undefined) link ??= address;
  };
  const reference = MARK.exec(text)?.[1];
  if (reference) text = text.replace(MARK, "");
  if (text.includes("](")) {
    text = text.replaceAll(LINK, (whole: string, label: string, address: string) => {
      see(address);
      return whole.startsWith("!") ? "" : label;
    });
    text = text.replace(/^\s*#{1,6}\s+/, "");
  }
  if (text.includes("/papers/")) {
    text = text.replaceAll(ADDRESS, (address: string) => {
      see(address);
      return "";
    });
  }
  // A heading or a bold line that is no link.
  text = text.replace(/^\s*#{1,6}\s+(?=\S)/, "").replace(/^\s*\*\*([^*]+)\*\*\s*$/, "$1");
  return {
    text: text.trim(),
    ...(arxivId && { arxivId }),
    ...(link && { link }),
    ...(reference && { reference: Number(reference) }),
  };
}

function decodePath(text: string): string {
  return text.replaceAll(/%2F/gi, "/");
}

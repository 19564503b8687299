/** Words of plain letters, one space between two: there is nothing to take away but titles and suffixes. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)+$/i;
const FOOTNOTE_MARKS = /[*∗†‡§¶✉\u00b9\u00b2\u00b3\u2070-\u2079]+/gu;
const IN_BRACKETS = /\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\])/gu;
const TITLES = /^(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)+(?=\S+\s+\S)/i;
const DEGREE = /^(?:ph\.?\s?d|m\.?\s?d|m\.?\s?sc|b\.?\s?sc|dr)\.?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const SUFFIX_OF_GIVEN = /(?<=,.*\S) +((?:jr|sr|ii|iii|iv)\.?)$/i;
const NOBODY = /^(?:and\s+)?(?:et\.?\s*al|others)\.?$/i;
const OF_A_TEAM =
  /(?<![\p{L}\p{M}\p{N}_])(?:team|group|collaboration|consortium|laboratory|labs?|university|institute|organi[sz]ation|contributors|community|project|initiative|inc|foundation|authors)(?![\p{L}\p{M}\p{N}_])/iu;

export interface TidyName {
  /** As printed, given name first; empty where the name names nobody. */
  readonly text: string;
  /** With the space or comma that joins it to the name: `, Jr.` */
  readonly suffix: string;
  /** A team or an organization: one name as a whole, without family name. */
  readonly isTeam: boolean;
}

/** Turns `Last, First` round and takes titles, degrees, notes in brackets and footnote marks away. */
export function tidyName(name: string): TidyName {
  if (PLAIN_WORDS.test(name) && !NOBODY.test(name) && !DEGREE.test(name))
    return OF_A_TEAM.test(name)
      ? { text: name, suffix: "", isTeam: true }
      : ended(name.replace(TITLES, ""), undefined, ", ");
  const plain = name.normalize("NFC").replace(FOOTNOTE_MARKS, "").replace(/\s+/gu, " ").replace(/,\s*$/, "").trim();
  // A name that stands in brackets as a whole keeps what they hold.
  const text = plain.replace(IN_BRACKETS, "").trim() || plain;
  if (NOBODY.test(text)) return { text: "", suffix: "", isTeam: false };
  if (OF_A_TEAM.test(text)) return { text, suffix: "", isTeam: true };
  // `Last, First Jr.` has its suffix behind the given name.
  const parts = text
    .replace(SUFFIX_OF_GIVEN, ", $1")
    .split(/\s*,\s*/)
    .filter((part) => part !== "" && !DEGREE.test(part));
  const suffix = parts.find((part, at) => at > 0 && SUFFIX.test(part));
  const names = parts.filter((part) => part !== suffix);
  const [last = "", first] = names;
  if (names.length > 2) return { text, suffix: "", isTeam: false };
  if (first !== undefined) return ended(`${first} ${last}`.replace(TITLES, ""), suffix);
  return ended(last.replace(TITLES, ""), suffix, ", ");
}

function ended(text: string, suffix: string | undefined, joint = " "): TidyName {
  if (suffix !== undefined) return { text, suffix: `${joint}${suffix}`, isTeam: false };
  const space = text.lastIndexOf(" ");
  const word = text.slice(space + 1);
  // "Smith Jr." alone is a family name with its suffix; nobody is called "Jr." alone.
  if (space > 0 && SUFFIX.test(word)) return { text: text.slice(0, space), suffix: ` ${word}`, isTeam: false };
  return { text, suffix: "", isTeam: false };
}

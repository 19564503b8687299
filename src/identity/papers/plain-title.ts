import { decodeHTML } from "entities";

/** TeX commands that are letters or stand for a sign. */
const LETTERS: Readonly<Record<string, string>> = {
  ss: "ss",
  o: "o",
  O: "O",
  l: "l",
  L: "L",
  i: "i",
  j: "j",
  ae: "ae",
  AE: "AE",
  oe: "oe",
  OE: "OE",
  aa: "a",
  AA: "A",
  times: "x",
};
/** TeX commands that say how their argument looks, not what it is. */
const LOOKS =
  /^(?:text\w*|math\w*|emph|bf\w*|it\w*|rm|sc|tt|sf|sl|em|bm|boldsymbol|pmb|[mh]box|operatorname|left|right|[bB]igg?|href|url|underline|ensuremath|xspace|displaystyle|\w*arrow|to|l?dots|cdots|small|large|Large)$/;
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(
    " ",
  );
const FIRST_GREEK = "α".charCodeAt(0);

/**
 * A title or abstract without the marks of the systems it came through: HTML entities and tags, TeX commands, braces and
 * mathematics. A lone Greek letter becomes its name, so that `$\beta$-VAE` and `β-VAE` meet.
 */
export function plainTitle(text: string): string {
  let plain = text;
  // Some systems escape what is escaped already.
  if (plain.includes("&")) plain = decodeHTML(decodeHTML(plain));
  if (plain.includes("<")) plain = plain.replace(/<\/?[a-z][^<>]*>/gi, "");
  if (/[\\{}$^_~]/.test(plain)) plain = withoutTex(plain);
  if (/[\u00AD\u200B\u2060\uFEFF]/.test(plain)) plain = plain.replace(/[\u00AD\u200B\u2060\uFEFF]/g, "");
  return /[×∞\u0370-\u03FF]/.test(plain)
    ? plain
        .replaceAll("×", "x")
        .replaceAll("∞", "infty")
        .replace(/(?<!\p{Script=Greek})[α-ω](?!\p{Script=Greek})/giu, greekName)
    : plain;
}

function withoutTex(text: string): string {
  return (
    text
      // Accents: \"{o}, \'e, \c{c}, \v s; the letter is enough, as folding drops the mark.
      .replace(
        /\\["'`^~=.](?:\{\s*\\?([a-z]{1,2})\s*\}|\\?([a-z]))/gi,
        (_, braced?: string, bare?: string) => braced ?? bare ?? "",
      )
      .replace(
        /\\[cvuHkdbrt](?:\{\s*\\?([a-z])\s*\}|\s+([a-z])(?![a-z]))/gi,
        (_, braced?: string, bare?: string) => braced ?? bare ?? "",
      )
      .replace(
        /\\([a-zA-Z]+)\*?\s?/g,
        (_, command: string) => LETTERS[command] ?? (LOOKS.test(command) ? "" : `${command} `),
      )
      .replace(/\\([%&_#$])/g, "$1")
      .replace(/\\[,;:! ]|~/g, " ")
      .replace(/[{}$^_\\]/g, "")
  );
}

function greekName(letter: string): string {
  return GREEK[letter.toLowerCase().charCodeAt(0) - FIRST_GREEK] ?? letter;
}

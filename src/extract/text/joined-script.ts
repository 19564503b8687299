/** Letters of scripts that are written without spaces, or whose endings stick to a foreign word (Korean). */
const JOINED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** A run of such letters. */
export const JOINED_RUN = String.raw`[${JOINED}][${JOINED}\p{M}\u30fc]*`;

const LETTER = new RegExp(`[${JOINED}]`, "u");

/** Whether a text holds such letters, beside which a name in other letters ends: `在ImageNet上`. */
export const hasJoinedScript = (text: string) => BEYOND_LATIN.test(text) && LETTER.test(text);

/** All of these scripts lie beyond; a quick look spares most texts a slow one. */
const BEYOND_LATIN = /[\u0e00-\u{10ffff}]/u;

import { foldText } from "../../util/fold-text.js";

/**
 * Whether the full name of an account and the printed name of an author can be one person's. People write account names
 * in any order, run together, shortened or in part: one list of words must lie within the other, an initial standing for
 * a word, and at least one whole word must be the same.
 */
export function accountNameAgrees(printed: string, fullName: string): boolean {
  const [author, account] = [wordsOf(printed), wordsOf(fullName)];
  if (author.length === 0 || account.length === 0) return false;
  // `hanayew` and `yewhana`.
  const [last = "", ...given] = [...author].reverse();
  const letters = account.join("");
  if (letters === author.join("") || letters === last + given.reverse().join("")) return true;
  const [short, long] = author.length <= account.length ? [author, account] : [account, author];
  const left = [...long];
  for (const word of [...short].sort((one, other) => other.length - one.length)) {
    const place = left.findIndex((other) => agree(word, other));
    if (place < 0) return false;
    left.splice(place, 1);
  }
  return short.some((word) => word.length > 1 && long.includes(word));
}

function agree(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function wordsOf(name: string): readonly string[] {
  return foldText(name)
    .split(" ")
    .filter((word) => /\p{L}/u.test(word));
}

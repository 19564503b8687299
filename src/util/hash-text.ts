/**
 * A short key for a text: 53 bits of two FNV-1a lanes, in base 36. Two texts in 100 million share one; use it where that
 * costs no more than a comparison.
 */
export function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return ((mixBits(high) & 0x1fffff) * 0x100000000 + mixBits(low)).toString(36);
}

/** Spreads the bits of a 32-bit number so that similar ones fall far apart (the finalizer of MurmurHash3); unsigned. */
export function mixBits(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

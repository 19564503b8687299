const SMALLEST = 64;
/** An odd multiplier that spreads neighbours over a table (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/** A trie over code units whose steps lie in one hash table of typed arrays: a walk touches no object. */
export class Trie {
  #parents = new Int32Array(SMALLEST).fill(-1);
  #codes = new Uint16Array(SMALLEST);
  #children = new Int32Array(SMALLEST);
  #nodes = 1;

  /** The node at which a key ends, made where there is none; the root is 0. */
  add(key: string): number {
    let node = 0;
    for (let at = 0; at < key.length; at += 1) node = this.#grow(node, key.charCodeAt(at));
    return node;
  }

  /** The child of a node by a code unit, 0 for none. */
  step(node: number, code: number): number {
    const slot = this.#slot(node, code);
    return this.#parents[slot] === node ? (this.#children[slot] ?? 0) : 0;
  }

  #grow(node: number, code: number): number {
    const known = this.step(node, code);
    if (known !== 0) return known;
    if (this.#nodes * 2 > this.#parents.length) this.#double();
    const slot = this.#slot(node, code);
    this.#parents[slot] = node;
    this.#codes[slot] = code;
    this.#children[slot] = this.#nodes;
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  /** Where a step lies, or the free slot where it would. */
  #slot(node: number, code: number): number {
    const last = this.#parents.length - 1;
    const mixed = Math.imul(node * 257 + code, SPREAD);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (this.#parents[slot] !== -1 && (this.#parents[slot] !== node || this.#codes[slot] !== code))
      slot = (slot + 1) & last;
    return slot;
  }

  #double(): void {
    const [parents, codes, children] = [this.#parents, this.#codes, this.#children];
    this.#parents = new Int32Array(parents.length * 2).fill(-1);
    this.#codes = new Uint16Array(parents.length * 2);
    this.#children = new Int32Array(parents.length * 2);
    for (const [at, parent] of parents.entries()) {
      if (parent === -1) continue;
      const slot = this.#slot(parent, codes[at] ?? 0);
      this.#parents[slot] = parent;
      this.#codes[slot] = codes[at] ?? 0;
      this.#children[slot] = children[at] ?? 0;
    }
  }
}

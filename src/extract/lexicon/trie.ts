const SMALLEST = 64;
/** An odd multiplier that spreads neighbours over a table (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;
/** Numbers that a step takes in the table: parent, code unit and child lie side by side, so that a look costs one fetch. */
const WIDTH = 4;
const FREE = -1;

/** A trie over code units whose steps lie in one hash table of numbers: a walk touches no object. */
export class Trie {
  #table = new Int32Array(SMALLEST * WIDTH).fill(FREE);
  #last = SMALLEST - 1;
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
    return this.#table[slot] === node ? (this.#table[slot + 2] ?? 0) : 0;
  }

  #grow(node: number, code: number): number {
    const known = this.step(node, code);
    if (known !== 0) return known;
    if (this.#nodes * 2 > this.#last) this.#double();
    this.#put(node, code, this.#nodes);
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  #put(node: number, code: number, child: number): void {
    const slot = this.#slot(node, code);
    this.#table[slot] = node;
    this.#table[slot + 1] = code;
    this.#table[slot + 2] = child;
  }

  /** Where a step lies in the table, or the free place where it would. */
  #slot(node: number, code: number): number {
    const table = this.#table;
    const mixed = Math.imul(node * 257 + code, SPREAD);
    let at = (mixed ^ (mixed >>> 15)) & this.#last;
    for (;;) {
      const slot = at * WIDTH;
      if (table[slot] === FREE || (table[slot] === node && table[slot + 1] === code)) return slot;
      at = (at + 1) & this.#last;
    }
  }

  #double(): void {
    const table = this.#table;
    this.#table = new Int32Array(table.length * 2).fill(FREE);
    this.#last = this.#table.length / WIDTH - 1;
    for (let slot = 0; slot < table.length; slot += WIDTH) {
      const parent = table[slot] ?? FREE;
      if (parent !== FREE) this.#put(parent, table[slot + 1] ?? 0, table[slot + 2] ?? 0);
    }
  }
}

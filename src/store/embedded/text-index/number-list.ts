/** Whole numbers from 0 to 2^32 - 1 in a typed array that grows. */
export class NumberList {
  #values = new Uint32Array(1_024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The numbers, with room behind them; valid until the next `push`. */
  get values(): Uint32Array {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  add(at: number, change: number): void {
    this.#values[at] = this.get(at) + change;
  }
}

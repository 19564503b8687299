import { timedOut } from "../with-time-limit.js";

/** Lets so many tasks run at once; the others wait for their turn in the order in which they came. */
export class Turns {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Runs the task when its turn comes; rejects with TIMEOUT, and never runs it, where that takes longer than `waitMs`. */
  async run<T>(task: () => Promise<T>, waitMs: number): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await this.#turn(waitMs);
    try {
      return await task();
    } finally {
      this.#next();
    }
  }

  #turn(waitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(begin);
        reject(timedOut(waitMs));
      }, waitMs);
      this.#waiting.add(begin);
    });
  }

  /** Hands the turn to who has waited longest. */
  #next(): void {
    const [begin] = this.#waiting;
    if (!begin) {
      this.#free++;
      return;
    }
    this.#waiting.delete(begin);
    begin();
  }
}

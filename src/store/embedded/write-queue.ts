/**
 * Runs tasks one after another. The embedded engine neither locks nor waits: two writers at once fail with a conflict,
 * and parallel MERGEs of a relationship silently make two.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}

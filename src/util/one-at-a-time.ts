/** Makes works wait for one another: each begins when all that were asked for before it have ended. */
export function oneAtATime(): <Item>(work: () => AsyncIterable<Item>) => AsyncGenerator<Item> {
  let last = Promise.resolve();
  return async function* inTurn(work) {
    const before = last;
    let release = () => {};
    last = new Promise((resolve) => {
      release = resolve;
    });
    try {
      await before;
      yield* work();
    } finally {
      release();
    }
  };
}

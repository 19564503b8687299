export interface ProgressLine<Progress> {
  readonly type: "progress";
  readonly progress: Progress;
}

/** Runs work that says how far it is: gives each saying as it comes, and returns what the work returns. */
export async function* streamProgress<Progress, Result>(
  start: (onProgress: (progress: Progress) => void) => Promise<Result>,
): AsyncGenerator<ProgressLine<Progress>, Result> {
  const waiting: Progress[] = [];
  let wake = () => {};
  let done = false;
  const work = start((progress) => {
    waiting.push(progress);
    wake();
  }).finally(() => {
    done = true;
    wake();
  });
  // Its failure is thrown by the await below.
  work.catch(() => undefined);
  for (;;) {
    const progress = waiting.shift();
    if (progress !== undefined) yield { type: "progress", progress };
    else if (done) return await work;
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

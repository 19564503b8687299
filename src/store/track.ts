/** Keeps a promise in the set until it settles, and gives it back; whoever closes can then wait for all of them. */
export function track<T>(running: Set<Promise<unknown>>, work: Promise<T>): Promise<T> {
  running.add(work);
  const forget = () => running.delete(work);
  work.then(forget, forget);
  return work;
}

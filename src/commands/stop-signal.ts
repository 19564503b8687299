import { untilToldToStop } from "./until-told-to-stop.js";

/** Aborts when the process is told to stop; told a second time, it ends at once. */
export function stopSignal(isUnderNpm: boolean): AbortSignal {
  const controller = new AbortController();
  void untilToldToStop(isUnderNpm).then(() => controller.abort());
  return controller.signal;
}

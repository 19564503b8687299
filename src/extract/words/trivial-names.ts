/** Canonical names that nearly any paper could name and that tell nothing of it: known, and left out of answers. */
export const TRIVIAL_NAMES: ReadonlySet<string> = new Set(["Softmax", "Backpropagation", "Greedy decoding"]);

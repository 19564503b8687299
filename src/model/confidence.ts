/** Mentions below this calibrated probability of being right stay in the graph and out of answers, unless asked for. */
export const DEFAULT_MIN_CONFIDENCE = 0.8;

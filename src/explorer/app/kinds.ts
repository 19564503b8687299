import { KIND_OF_TYPE } from "./kind-of-type";

/** Every kind of node, in the order in which they are shown. */
export const KINDS = Object.values(KIND_OF_TYPE);

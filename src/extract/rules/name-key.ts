import { mergeKey } from "../../model/ids.js";
import { withoutSize } from "./coined-name.js";

/** The key of a name inside one paper: its merge key without size. */
export const nameKey = (name: string): string => mergeKey(withoutSize(name));

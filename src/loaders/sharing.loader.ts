import type { Page } from "../queries/page.js";
import {
  askSharing,
  askSharingCounts,
  type Sharer,
  type SharingChoice,
  type SharingRequest,
} from "../queries/sharing.js";
import { groupedLoader } from "./loader.js";

/** A page of the papers that share nodes with a paper, best first. */
export const sharingLoader = groupedLoader<SharingRequest, Page<Sharer>>({
  name: "sharing",
  absent: ({ after }) => ({ items: [], hasNextPage: false, hasPreviousPage: after !== undefined }),
  fetch: askSharing,
});

/** How many papers share enough nodes with a paper. */
export const sharingCountLoader = groupedLoader<SharingChoice, number>({
  name: "sharingCount",
  absent: () => 0,
  fetch: askSharingCounts,
});

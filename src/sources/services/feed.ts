import type { SourceName } from "../../model/provenance.js";
import type { Http } from "../http.js";

/** One answer of a service. */
export interface FeedPage {
  /** The address it came from, as it may be shown. */
  readonly name: string;
  /** In the feed's format. */
  readonly text: string;
  /** From where to go on once this page is in the graph; absent where that is still the place before it. */
  readonly place?: string;
}

/** Papers that a service is asked for, page by page. */
export interface Feed {
  /** What is asked, whichever place it is at: the key of its place in the graph. */
  readonly key: string;
  /** Whose records it brings. */
  readonly source: SourceName;
  /** The name of the input format in which the service answers. */
  readonly format: string;
  /**
   * The pages from a place on, or from the beginning. Of a place at the end only what is new comes. Errors: SERVICE_FAILED;
   * LIMIT_EXCEEDED where the service gives no more.
   */
  pages(place: string | undefined, http: Http): AsyncIterable<FeedPage>;
}

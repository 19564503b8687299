/** Items of a page that says neither `first` nor `last`. */
export const DEFAULT_PAGE_SIZE = 20;
/** Where no configuration is at hand; `PAPERGRAPH_MAX_PAGE_SIZE` has the same default. */
export const DEFAULT_MAX_PAGE_SIZE = 200;

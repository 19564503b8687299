/** What a question costs beyond one for each field and its page sizes; the server refuses what costs too much. */

/** A test of neighbours counts as much, and as many times what it tests of them. */
export const NEIGHBOURS_TEST_COST = 20;

/** What fields of short lists carry as `extensions` in the schema. */
export interface ShortList {
  /** Length of the list of most nodes: what it counts as wherever there are several of them. */
  readonly usualLength: number;
}

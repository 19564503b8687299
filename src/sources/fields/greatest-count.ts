/** GraphQL's `Int` has 32 bits: a greater count could be kept, and never be asked for. */
export const GREATEST_COUNT = 2_147_483_647;

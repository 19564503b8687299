export type { Page, PageRequest } from "../queries/page.js";

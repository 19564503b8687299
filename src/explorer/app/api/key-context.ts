import { createContext } from "react";

/** The key that questions are asked with; empty where none was given. */
export const KeyContext = createContext("");

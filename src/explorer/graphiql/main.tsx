import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Page } from "./page";

const root = document.getElementById("explorer");
if (!root) throw new Error('expected an element with id "explorer" in the page');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);

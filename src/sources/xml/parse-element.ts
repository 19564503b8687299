import { decodeHTMLStrict } from "entities";
import { SaxesParser } from "saxes";
import { AppError } from "../../errors.js";
import type { XmlElement } from "./xml-element.js";

const DEEPEST = 100;
/** Entities that XML itself does not have: DBLP and others name letters by those of HTML. */
const NAMED_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z][a-zA-Z\d]*;/g;

/**
 * Reads one element from its own text. No entity is ever looked up or expanded but the letters of HTML, so that
 * external entities and bombs of entities are errors. Errors: BAD_FILE for text that is not one well-formed element.
 */
export function parseElement(text: string): XmlElement {
  const parser = new SaxesParser<{ fragment: true; xmlns: false }>({ fragment: true, xmlns: false });
  const root: XmlElement = { name: "", attributes: {}, content: [] };
  const path: XmlElement[] = [root];
  parser.on("error", (error) => {
    throw new AppError("BAD_FILE", `expected well-formed XML: ${error.message}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (path.length > DEEPEST) throw new AppError("BAD_FILE", `expected elements nested at most ${DEEPEST} deep`);
    const element = { name: localName(name), attributes: localNames(attributes), content: [] };
    path.at(-1)?.content.push(element);
    path.push(element);
  });
  parser.on("text", (part) => path.at(-1)?.content.push(part));
  parser.on("cdata", (part) => path.at(-1)?.content.push(part));
  parser.on("closetag", () => path.pop());
  parser.write(text.replaceAll(NAMED_ENTITY, (entity) => decodeHTMLStrict(entity))).close();
  const [element] = root.content.filter((part) => typeof part !== "string");
  if (!element) throw new AppError("BAD_FILE", "expected an XML element, given none");
  return element;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

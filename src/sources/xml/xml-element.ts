/** One element of a record, with names without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (XmlElement | string)[];
}

/** The children with a name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.content ?? []).filter((part): part is XmlElement => typeof part !== "string" && part.name === name);
}

/** The first child with a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0];
}

/** The text within an element, its white space single; `undefined` where there is none. */
export function xmlText(element: XmlElement | undefined): string | undefined {
  return element ? gather(element).replaceAll(/\s+/g, " ").trim() || undefined : undefined;
}

/** The text of the first child with a name. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return xmlText(child(element, name));
}

function gather({ content }: XmlElement): string {
  return content.map((part) => (typeof part === "string" ? part : gather(part))).join("");
}

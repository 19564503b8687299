import { Parser } from "htmlparser2";

const BLOCKS = /^(?:\w+:)?(?:p|sec|title|div|li|br)$/i;

/** The text without markup (`<i>`, `<jats:p>`, MathML) and entities; tags that end a block become a space. */
export function plainText(text: string | undefined): string | undefined {
  if (text === undefined || !/<[a-z/]|&[#a-z]/i.test(text)) return text?.replaceAll(/\s+/g, " ").trim();
  const pieces: string[] = [];
  const parser = new Parser({
    ontext: (piece) => pieces.push(piece),
    onclosetag: (name) => {
      if (BLOCKS.test(name)) pieces.push(" ");
    },
  });
  parser.write(text);
  parser.end();
  return pieces.join("").replaceAll(/\s+/g, " ").trim();
}

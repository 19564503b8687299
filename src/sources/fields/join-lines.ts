/** Joins text that was broken into lines for display: single line breaks become spaces, empty lines stay as one. */
export function joinLines(text: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of text.split("\n").map((broken) => broken.trim())) {
    if (line !== "") paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(" "))
    .join("\n\n");
}

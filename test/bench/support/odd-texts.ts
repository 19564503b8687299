/** Patterns that, repeated, give some rule more to do than any abstract does. */
export const ODD_TEXTS: readonly (readonly [name: string, pattern: string])[] = [
  ["capitals", "A"],
  ["hyphens", "A-"],
  ["small hyphens", "a-"],
  ["sizes", "-7B"],
  ["versions", "1."],
  ["brackets", "("],
  ["short forms", "(A) "],
  ["long forms", "Foo Bar Baz (FBB) "],
  ["quotes", '"a '],
  ["backslashes", "\\"],
  ["emphasis", "*a_ "],
  ["commands", "\\textbf{a} "],
  ["addresses", "https://github.com/a/b "],
  ["schemes", "https://"],
  ["known names", "BERT and GPT-4 on ImageNet, "],
  ["one name", "FooNet, "],
  ["capitalised words", "Foo Bar "],
  ["linked words", "Foo of "],
  ["proposals", "we propose "],
  ["introductions", "We introduce Foo. "],
  ["own names", "our FooNet is a novel "],
  ["tasks", "for image classification "],
  ["task phrases", "the strange knot counting task "],
  ["coordinations", "generation and "],
  ["lists of tasks", "image, video generation and editing, "],
  ["named sizes", 'called "A-7B-7B" '],
  ["marked names", "SE(3)-Transformer, FLUX.1 Kontext. "],
  ["known parts", "BERT-"],
  ["domains", "a.b."],
  ["sentences", "A. "],
  ["accents", "e\u0301"],
];

/** A pattern repeated and cut to a length. */
export function textOfLength(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** What the embedded engine answers wrongly, refuses or does slowly, beside what to write instead. */
const RULES: readonly Rule[] = [
  {
    name: "OPTIONAL MATCH is slow and drops rows: use CALL (x) { MATCH … RETURN collect(…) AS l }",
    pattern: /\bOPTIONAL\s+(?:MATCH|CALL)\b/i,
  },
  {
    name: "an aggregate needs AS: without it a node beside it comes back as a number",
    pattern: /\b(?:count|sum|avg|min|max|collect|stDev)\((?:[^()]|\([^()]*\))*\)(?!\s*(?:AS\b|[^\s,)}]*\)\s*AS\b))/i,
  },
  {
    name: "an aggregate inside an expression is refused: give it a name in WITH first",
    pattern:
      /\b(?:head|last|size|coalesce|toFloat|tail|round|abs|log)\(\s*(?:count|sum|avg|min|max|collect)\(|\b(?:count|sum|avg|min|max|collect)\((?:[^()]|\([^()]*\))*\)\s*(?:\[|[-+*/<>=])/i,
  },
  {
    name: "subqueries as grouping keys beside an aggregate get mixed up: WITH them first",
    pattern: /\b(?:RETURN|WITH)\b[^\n]*\b(?:EXISTS|COUNT)\s*\{[^}]*\}\s*AS[^\n]*\b(?:count|sum|avg|min|max|collect)\(/,
  },
  {
    name: "NOT … IN $list loses null rows for an empty list: size($l) = 0 OR NOT …",
    pattern: /\bNOT\s+[\w.]+\s+IN\s+\$/i,
  },
  { name: "percentile functions ignore their parameter", pattern: /\bpercentile(?:Disc|Cont)\s*\(/i },
  { name: "LIMIT takes a bare parameter: add in the caller", pattern: /\b(?:LIMIT|SKIP)\s+\$\w+\s*[-+*]/i },
  { name: "COLLECT {} is refused", pattern: /\bCOLLECT\s*\{/i },
  { name: "label alternatives are refused: WHERE n:A OR n:B, or UNION", pattern: /\(\w*:\w+\|/ },
  { name: "quantified and shortest path selectors are refused", pattern: /\)\s*\{\d|->\s*[+{]|\bSHORTEST\s+\d/ },
  { name: "elementId() scans everything: use our ids", pattern: /\b(?:elementId|id)\s*\(/ },
  { name: "|| is refused: use +", pattern: /\|\|/ },
  { name: "IS :: is refused", pattern: /\bIS\s*::/i },
  { name: "dynamic labels, types and properties are refused", pattern: /:\$\(|\[\$\w+\]/ },
  {
    name: "refused functions",
    pattern: /\b(?:toIntegerOrNull|toFloatOrNull|isEmpty|date\.truncate|duration\.\w+)\s*\(/,
  },
  { name: "round with digits is refused", pattern: /\bround\([^()]*,/i },
  { name: "no prefixes, hints or USE", pattern: /\b(?:CYPHER\s+\d|USING\s+(?:INDEX|SCAN|JOIN)|USE\s+\w+)/ },
  { name: "slices with negative or open ends are wrong", pattern: /\[-\d+\.\.|\.\.-\d+\]|\[\.\.\]/ },
  { name: "LOAD CSV reads any file", pattern: /\bLOAD\s+CSV\b/i },
  {
    name: "start a pattern at the node with the key",
    pattern: /\bMATCH\s+\(\w*(?::\w+)?\)\s*<?-[^,\n]*\((?:\w*:\w+\s*)\{(?:id|key):/i,
  },
  {
    name: "a pattern with keys at both ends walks the whole type",
    pattern: /\{(?:id|key):[^}]*\}\)\s*<?-[^,\n]*\{(?:id|key):/i,
  },
];

const BOUND = /\b(?:MATCH|,)\s*\((\w+)\)(?=\s*(?:<?-|WHERE|RETURN|WITH|$))/g;

/** Every rule of our dialect that a query text breaks. */
export function lintCypher(text: string): readonly string[] {
  const broken = RULES.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
  for (const match of text.matchAll(BOUND)) {
    const variable = match[1] ?? "";
    const before = text.slice(0, match.index);
    const isBound = new RegExp(`\\(${variable}(?::|\\))|\\bAS ${variable}\\b|\\bCALL \\([^)]*\\b${variable}\\b`).test(
      before,
    );
    if (!isBound) broken.push(`(${variable}) has no label: a pattern must start at a label or a bound variable`);
  }
  return broken;
}

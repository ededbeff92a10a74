/** The rules of one stage of markdown-it, in their order. */
interface Ruler<Rule> {
  readonly getRules: (chain: string) => readonly Rule[];
}

/** Gives the rule of that name, to be replaced by one that calls it; throws if markdown-it has none. */
export function ruleNamed<Rule extends { readonly name: string }>(ruler: Ruler<Rule>, name: string): Rule {
  const found = ruler.getRules('').find((rule) => rule.name === name);
  if (!found) throw new Error(`markdown-it has no ${name} rule`);
  return found;
}

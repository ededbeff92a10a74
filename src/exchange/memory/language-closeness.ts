/**
 * Tells how well a language that a memory names serves for a wanted one, both BCP 47 tags in any case: 3 for the same, 2
 * where one says less (`en` for `en-US`), 1 for the same language and script of another region, 0 for another language.
 */
export function languageCloseness(tag: string, wanted: string): number {
  const [one, other] = [parse(tag), parse(wanted)];
  if (!one || !other) return 0;
  const [a, b] = [one.toString(), other.toString()];
  if (a === b) return 3;
  const [fullA, fullB] = [one.maximize(), other.maximize()];
  if (fullA.language !== fullB.language || fullA.script !== fullB.script) return 0;
  return a.startsWith(`${b}-`) || b.startsWith(`${a}-`) ? 2 : 1;
}

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

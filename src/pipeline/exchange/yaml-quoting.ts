import type { TextSpan } from '../../model/text.ts';
import type { YamlPage } from '../../site/yaml-pages/read-yaml-page.ts';

/** Finds where the scalar stands that holds an offset of a YAML page's text; nothing where the page is no YAML. */
export function scalarAround({ texts }: YamlPage, offset: number): TextSpan | undefined {
  return texts.find(({ scalar }) => scalar && scalar.range.start <= offset && offset <= scalar.range.end)?.scalar
    ?.range;
}

/**
 * Writes a text as it must stand within a scalar of a YAML file (YAML 1.2.2 §7.3): quotation marks doubled within single ones,
 * escaped within double ones. In plain and block scalars it stands as it is.
 */
export function quoteIn(scalar: TextSpan | undefined, file: string, text: string): string {
  if (!scalar) return text;
  const [, style] = /^(?:[&!]\S*\s+)*(['"])/.exec(file.slice(scalar.start, scalar.end)) ?? [];
  if (style === "'") return text.replaceAll("'", "''");
  if (style !== '"') return text;
  return text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
}

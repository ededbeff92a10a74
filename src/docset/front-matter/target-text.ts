const SOURCE_HALF = /<span\s+class="sxs-lookup">\s*<span\s+data-stu-id="[^"]*">([\s\S]*?)<\/span>\s*<\/span>/g;
const TARGET_HALF = /<span\s+data-ttu-id="[^"]*">([\s\S]*?)<\/span>/g;

/**
 * Keeps of bilingual text the target alone.
 * `targetText('<span data-ttu-id="a1b2c-101">Ja</span><span class="sxs-lookup">…</span>') // => 'Ja'`
 */
export function targetText(text: string): string {
  if (!text.includes('<span')) return text.trim();
  return text.replace(SOURCE_HALF, '').replace(TARGET_HALF, '$1').trim();
}

/** Keeps of bilingual text the source alone; undefined for text without segments. */
export function sourceText(text: string): string | undefined {
  if (!text.includes('data-stu-id=')) return undefined;
  return text.replace(TARGET_HALF, '').replace(SOURCE_HALF, '$1').trim();
}

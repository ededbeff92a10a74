/** ISO 15924 codes of locales whose writing is several scripts of Unicode. */
const COMPOUND_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han', 'Bopomofo'],
  Aran: ['Arabic'],
};

/** Gives a pattern of the letters that a locale's script has: `Jpan` is written in Han, Hiragana and Katakana. */
export function lettersOf(script: string): RegExp {
  let letters = patterns.get(script);
  if (!letters) {
    const names = COMPOUND_SCRIPTS[script] ?? [script];
    letters = new RegExp(`[${names.map((name) => `\\p{Script_Extensions=${name}}`).join('')}]`, 'u');
    patterns.set(script, letters);
  }
  return letters;
}
const patterns = new Map<string, RegExp>();

/** Cyrillic and Greek letters that look like Latin ones. */
export const LOOKALIKES = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧορυν';

/** Characters that only one of both ways to write Chinese has. */
export interface ChineseCharacters {
  readonly simplified: ReadonlySet<string>;
  readonly traditional: ReadonlySet<string>;
}

let chinese: ChineseCharacters | undefined;

/**
 * Gives the characters that tell simplified from traditional Chinese: those of GB 2312 that Big5 lacks, and the frequent ones
 * of Big5 that GB 2312 lacks. The platform's decoders know both sets.
 */
export function chineseCharacters(): ChineseCharacters {
  if (chinese) return chinese;
  const gb2312 = decodeAll('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const big5Frequent = decodeAll('big5', [0xa4, 0xc6], BIG5_TRAILS);
  const big5 = new Set([...big5Frequent, ...decodeAll('big5', [0xc9, 0xf9], BIG5_TRAILS)]);
  chinese = {
    simplified: new Set([...gb2312].filter((character) => !big5.has(character))),
    traditional: new Set([...big5Frequent].filter((character) => !gb2312.has(character))),
  };
  return chinese;
}

const BIG5_TRAILS = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
] as const;

function decodeAll(
  encoding: string,
  [firstLead, lastLead]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): Set<string> {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  }
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return new Set(text.match(/\p{Script=Han}/gu));
}

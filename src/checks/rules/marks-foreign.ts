import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import type { Prose } from '../words/prose.ts';
import { increase } from '../../model/increase.ts';

/** Finds marks that are those of another script, and full-width letters and digits; narrow marks only where the docset writes the locale's own nearly always. */
export const marksForeign: LocaleCheck = {
  code: 'marks-foreign',
  findAll: (pairs, { locale }) => {
    const { own, pattern } = marksOf(customsOf(locale.tag).script);
    const found = pairs.flatMap((pair, index) => foreignMarks(pair, pattern).map((mark) => ({ index, ...mark })));
    const isCustom = own === NARROW ? () => false : learnCustoms(pairs, found, own);
    return found
      .filter(({ mark }) => !isCustom(mark))
      .map(({ index, mark, prose, offset }): PlacedFinding => {
        const range = prose.rangeOf(offset, offset + mark.length);
        const meant = own[mark] ?? (WIDE.test(mark) ? mark.normalize('NFKC') : undefined);
        return {
          pair: index,
          finding: {
            check: 'marks-foreign',
            message: WIDE.test(mark)
              ? `“${mark}” is as wide as characters of another script.`
              : `“${mark}” is a mark of another script.`,
            source: [],
            target: [range],
            ...(meant === undefined ? {} : { fix: { range, text: meant }, suggestion: `Write “${meant}”.` }),
            pattern: mark,
          },
        };
      });
  },
};

/** Full-width marks and what stands for them elsewhere, where a space follows. */
const NARROW: Marks = { '，': ', ', '、': ', ', '。': '. ', '：': ': ', '；': '; ', '？': '? ', '！': '! ' };
/** Letters and digits that are as wide as Chinese characters. */
const WIDE = /^[０-９Ａ-Ｚａ-ｚ]/u;
const CHINESE: Marks = { ',': '，', '.': '。', ':': '：', ';': '；', '?': '？', '!': '！' };
const JAPANESE: Marks = { ',': '、', '.': '。', ':': '：', ';': '；', '?': '？', '!': '！' };
const ARABIC: Marks = { ',': '،', ';': '؛', '?': '؟' };
const INDIC: Marks = { '.': '।' };

/** By foreign mark the locale's own. */
type Marks = Readonly<Record<string, string>>;

interface ScriptMarks {
  readonly own: Marks;
  /** Finds foreign marks behind a word. */
  readonly pattern: RegExp;
}

function marksOf(script: string): ScriptMarks {
  // Before a letter or digit a mark may be part of a name or number.
  const behind = (letters: string, marks: string): RegExp =>
    new RegExp(String.raw`(?<=[${letters}][”"»」』）)]?)[${marks}](?![\p{sc=Latin}\p{N}\p{P}\p{S}])`, 'gu');
  const han = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー`;
  switch (script) {
    case 'Hans':
    case 'Hant':
      return { own: CHINESE, pattern: behind(han, ',.:;?!') };
    case 'Jpan':
      return { own: JAPANESE, pattern: behind(han, ',.:;?!') };
    case 'Arab':
      return { own: ARABIC, pattern: behind(String.raw`\p{sc=Arab}`, ',;?') };
    case 'Deva':
    case 'Beng':
      return { own: INDIC, pattern: behind(String.raw`\p{sc=${script}}`, '.') };
    default:
      return { own: NARROW, pattern: /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"])[，、。：；？！]|[０-９Ａ-Ｚａ-ｚ]+/gu };
  }
}

interface ForeignMark {
  readonly mark: string;
  readonly prose: Prose;
  readonly offset: number;
}

function foreignMarks(pair: CheckedPair, pattern: RegExp): ForeignMark[] {
  if (pair.target.search(pattern) < 0) return [];
  const { source, target: prose } = pair.prose();
  return Array.from(prose.text.matchAll(pattern), ({ 0: mark, index: offset }) => ({ mark, prose, offset })).filter(
    ({ mark }) => mark.charCodeAt(0) < 0x80 || !source.text.includes(mark),
  );
}

/** The share of a mark's places that makes it a custom, beside the locale's own. */
const CUSTOMARY_SHARE = 0.2;

/** Learns which foreign marks a docset writes by custom, or instead of its own ones. */
function learnCustoms(
  pairs: readonly CheckedPair[],
  found: readonly { readonly mark: string }[],
  own: Marks,
): (mark: string) => boolean {
  const counts = new Map<string, number>();
  for (const { mark } of found) increase(counts, mark);
  const customs = new Map(
    Array.from(counts, ([mark, count]) => {
      const usual = (own[mark] ?? mark).trim();
      const times = pairs.reduce((sum, { target }) => sum + target.split(usual).length - 1, 0);
      return [mark, count > (times + count) * CUSTOMARY_SHARE] as const;
    }),
  );
  return (mark) => customs.get(mark) ?? false;
}

import { expect, test } from 'vitest';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, named, type CheckExample } from '../../support/check.ts';

function pair({ source, target }: CheckExample): CheckedPair {
  return checkedPair({ id: 'a1b2c-101', source, target, context: 'paragraph' });
}

/** Pairs by which it is known what becomes of the words, and that the docset translates such labels. */
const ELSEWHERE = ['Open', 'Close', 'Paint', 'Keep'].flatMap((verb) =>
  (['[X](a.md)', '**X**', '![X](a.png)'] as const).map((label) =>
    pair({
      source: `${verb} the ${label.replace('X', 'garden gate')} today.`,
      target: `${label.replace('X', 'Gartentür')} heute ${verb.length}`,
    }),
  ),
);

test.each<CheckExample>([
  { source: 'Sell the [garden gate](c.md).', target: 'Verkaufen Sie die [garden gate](c.md).' },
  { source: 'Sell the **garden gate**.', target: 'Verkaufen Sie die **garden gate**.' },
  { source: 'This is it: ![garden gate](c.png)', target: 'Das ist sie: ![garden gate](c.png)' },
  // No other check reads texts of images.
  { source: '![garden gate](c.png)', target: '![garden gate](c.png)' },
])('$target is found', (example) => {
  const [finding] = findingsAmong('label-untranslated', [...ELSEWHERE, pair(example)], contextFor());
  expect(finding && named(finding, example).source).toEqual(['garden gate']);
});

test.each<CheckExample>([
  { source: 'Sell the [garden gate](c.md).', target: 'Verkaufen Sie die [Gartentür](c.md).' },
  // Its translation follows.
  { source: 'Sell the [garden gate](c.md).', target: 'Verkaufen Sie „[garden gate](c.md)“ (die Gartentür).' },
  // A single word may be a keyword, a name is kept, and what still is the source has a check of its own.
  { source: 'Set **garden** to 1.', target: 'Legen Sie **garden** auf 1 fest.' },
  { source: 'Ask the **Garden Club**.', target: 'Fragen Sie den **Garden Club**.' },
  { source: 'Ask **Contoso Garden 365 for gate**.', target: 'Fragen Sie **Contoso Garden 365 for gate**.' },
  { source: 'Type **garden gate -Open**.', target: 'Geben Sie **garden gate -Open** ein.' },
  { source: 'Type **zin garden gate**.', target: 'Geben Sie **zin garden gate** ein.' },
  { source: 'Open **garden\\\\gate garden**.', target: 'Öffnen Sie **garden\\\\gate garden**.' },
  { source: 'Ask the [garden gate garden (GGG)](c.md).', target: 'Fragen Sie das [garden gate garden (GGG)](c.md).' },
  { source: '[garden gate](c.md)', target: '[garden gate](c.md)' },
])('$target is in order', (example) => {
  expect(findingsAmong('label-untranslated', [...ELSEWHERE, pair(example)], contextFor())).toEqual([]);
});

test('a docset that keeps what is on screens in the language of the source does so on purpose', () => {
  const kept = ['red door', 'blue door', 'green door'].map((door) =>
    pair({ source: `Open the **${door}**.`, target: `Öffnen Sie **${door}**.` }),
  );
  const one = pair({ source: 'Sell the **gate of garden**.', target: 'Verkaufen Sie **gate of garden**.' });
  expect(findingsAmong('label-untranslated', [...ELSEWHERE, ...kept, one], contextFor())).toEqual([]);
});

test('a label that many others translate is no name, whatever its words', () => {
  const example = { source: 'Ask the **Club Zinnia**.', target: 'Fragen Sie den **Club Zinnia**.' };
  const others = ['Open', 'Close', 'Paint', 'Keep', 'Sell'].map((verb) =>
    pair({ source: `${verb} the **Club Zinnia**.`, target: `${verb.length} **Zinnienklub**` }),
  );
  expect(findingsAmong('label-untranslated', [...others, pair(example)], contextFor())).toHaveLength(1);
  expect(findingsAmong('label-untranslated', [...others.slice(2), pair(example)], contextFor())).toEqual([]);
});

test('a name beside words that are translated makes no name of them', () => {
  const others = ['Open', 'Close', 'Paint'].map((verb) =>
    pair({ source: `${verb} the [Contoso garden gate](a.md).`, target: `${verb.length} [Contoso-Gartentür](a.md)` }),
  );
  const kept = ['Ask', 'Pay', 'Call', 'See'].map((verb) =>
    pair({ source: `${verb} Contoso.`, target: `Contoso ${verb.length}` }),
  );
  const example = pair({
    source: 'Sell the [Contoso garden gate](c.md).',
    target: 'Verkaufen Sie die [Contoso garden gate](c.md).',
  });
  expect(findingsAmong('label-untranslated', [...ELSEWHERE, ...others, ...kept, example], contextFor())).toHaveLength(
    1,
  );
});

test('words beside the name of a site are text, but a name with a full stop is none by being translated elsewhere', () => {
  const others = ['Open', 'Close', 'Paint', 'Keep', 'Sell'].map((verb) =>
    pair({ source: `${verb} **Club.Zinnia One**.`, target: `${verb.length} **Zinnienklub**` }),
  );
  const name = { source: 'Ask **Club.Zinnia One**.', target: 'Fragen Sie **Club.Zinnia One**.' };
  expect(findingsAmong('label-untranslated', [...others, pair(name)], contextFor())).toEqual([]);
  const text = pair({ source: 'See **garden gate at Club.com**.', target: 'Siehe **garden gate at Club.com**.' });
  const sites = ['Buy', 'Rent', 'Fix'].map((verb) =>
    pair({ source: `${verb} **garden gate at Club.com**.`, target: `${verb.length} **Gartentür auf Club.com**` }),
  );
  expect(findingsAmong('label-untranslated', [...ELSEWHERE, ...sites, text], contextFor())).toHaveLength(1);
});

test('a title is none of a product, unless it begins with a word that is kept', () => {
  const kept = ['Ask', 'Pay', 'Call', 'See'].map((verb) =>
    pair({ source: `${verb} Contoso Zinnia.`, target: `Contoso Zinnia ${verb.length}` }),
  );
  const doors = ['red', 'blue', 'green', 'grey', 'new', 'old'].map((colour) =>
    pair({ source: `Lock the **${colour} door**.`, target: `**Tür ${colour.length}** abschließen` }),
  );
  const label = (text: string) => pair({ source: `Sell the **${text}**.`, target: `Verkaufen Sie **${text}**.` });
  const found = (text: string, ...others: CheckedPair[]) =>
    findingsAmong('label-untranslated', [...ELSEWHERE, ...kept, ...doors, ...others, label(text)], contextFor());
  expect(found('Garden Gate Contoso')).toHaveLength(1);
  expect(found('Contoso Garden Gate')).toEqual([]);
  const elsewhere = pair({ source: 'Buy **Contoso Garden Gate**.', target: 'Kaufen Sie **das Tor**.' });
  expect(found('Contoso Garden Gate', elsewhere)).toHaveLength(1);
  for (const name of ['GardenGate Contoso Gate', 'Garden Gate Contoso (GGC)', 'Garden: Gate Contoso']) {
    expect(found(name)).toEqual([]);
  }
});

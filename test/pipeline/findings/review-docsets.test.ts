import { describe, expect, test } from 'vitest';
import { findingKey, pairKey } from '../../../src/checks/index.ts';
import type { DocsetReview } from '../../../src/model/review.ts';
import { REVIEW_LOG } from '../../../src/pipeline/decisions/review-log-path.ts';
import { reviewDocsets, type FindingOptions } from '../../../src/pipeline/findings/docset-findings.ts';
import { readDocsets } from '../../../src/pipeline/read-docsets.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { decision } from '../decisions/decision.ts';
import { temporaryFolder, type Files } from '../temporary-folder.ts';

async function review(files: Files, options: FindingOptions = {}): Promise<DocsetReview[]> {
  const folder = temporaryFolder(files);
  const docsets = await readDocsets(
    [...new Set(Object.keys(files).map((path) => `${folder}/${path.slice(0, path.indexOf('/'))}`))],
    [],
    { needed: 'any Markdown' },
  );
  const all: DocsetReview[] = [];
  await reviewDocsets(docsets, { ...options, jobs: 1 }, 'review', (reviews) => {
    all.push(...reviews);
  });
  return all;
}

const EMPTY = { source: 'One', target: '' };

describe('an article under review', () => {
  const files: Files = {
    'de-DE/a.md': article(`# ${pair(101, 'Eins', 'One')}\n\n${pair(102, '', 'One')}\n`, {
      'ms.translationtype': 'MT',
      'ms.date': '12/31/2020',
    }),
    'de-DE/includes/b.md': `${pair(103, 'Drei', 'Three')}\n`,
    'de-DE/includes/none.md': 'Nichts\n',
  };

  test('has all pairs, their findings and states', async () => {
    const [docset] = await review(files);
    expect(docset).toMatchObject({
      locale: 'de-DE',
      articles: [
        {
          path: 'a.md',
          isArticle: true,
          title: 'Judul',
          translationType: 'MT',
          date: '2020-12-31',
          pairs: [
            { id: 'aaaaa-101', line: 6, source: 'One', target: 'Eins', state: 'machine', findings: [] },
            {
              id: 'aaaaa-102',
              line: 8,
              key: pairKey(EMPTY),
              state: 'missing',
              findings: [{ check: 'target-empty', severity: 'error', isDismissed: false }],
            },
          ],
        },
        { path: 'includes/b.md', isArticle: false, title: 'b.md', pairs: [{ id: 'aaaaa-103', state: 'translated' }] },
      ],
    });
    expect(docset?.articles).toHaveLength(2);
  });

  test('has what was decided about identical pairs', async () => {
    const [docset] = await review(files);
    const [finding] = docset!.articles[0]!.pairs[1]!.findings;
    expect(finding?.key).toBe(findingKey(finding!, EMPTY));
    const log = [
      decision({ key: finding!.key }),
      decision({ act: 'state', state: 'reviewed', key: pairKey({ source: 'One', target: 'Eins' }) }),
    ];
    const [decided] = await review({
      ...files,
      [`de-DE/${REVIEW_LOG}`]: log.map((it) => JSON.stringify(it)).join('\n'),
    });
    expect(decided?.articles[0]?.pairs).toMatchObject([
      { state: 'reviewed' },
      { state: 'missing', findings: [{ isDismissed: true }] },
    ]);
  });

  test('lacks what comments suppress, and what is off', async () => {
    const suppressed = article(`<!-- diglot-disable-next-line target-empty -->\n${pair(101, '', 'One')}\n`);
    expect((await review({ 'de-DE/a.md': suppressed }))[0]?.articles[0]?.pairs[0]?.findings).toEqual([]);
    const off = { severities: { diagnostics: { 'target-empty': 'off' as const } } };
    expect((await review(files, off))[0]?.articles[0]?.pairs[1]?.findings).toEqual([]);
  });
});

test('docsets of one locale share decisions', async () => {
  const empty = article(`${pair(101, '', 'One')}\n`, { 'ms.contentlocale': 'de-DE' });
  const [alone] = await review({ 'one/a.md': empty });
  const { key } = alone!.articles[0]!.pairs[0]!.findings[0]!;
  const both = await review({
    'one/a.md': empty,
    'two/a.md': empty,
    [`two/${REVIEW_LOG}`]: `${JSON.stringify(decision({ key }))}\n`,
  });
  expect(both.map(({ articles }) => articles[0]?.pairs[0]?.findings[0]?.isDismissed)).toEqual([true, true]);
});

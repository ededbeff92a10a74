import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDocsets } from '../../src/pipeline/check.ts';
import { article } from './bilingual-markdown.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('links to parts of other pages are checked when all pages are known', async () => {
  const folder = temporaryFolder({
    'de-DE/a.md': article('# A\n\n[x](b.md#teil) [y](b.md#tail) [z](ar.md#gone)\n'),
    'de-DE/b.md': article('# B\n\n## Teil\n\n[a](a.md#a) <a name="hier"></a>\n'),
    'de-DE/ar.md': article('# <a name="gone-not"></a>C\n\n[b](b.md#hier)\n'),
  });
  const { reported } = await checkDocsets({ docsets: [join(folder, 'de-DE')], jobs: 1 });
  expect(reported.map(({ code, suggestion }) => [code, suggestion])).toEqual([
    ['bookmark-not-found', 'Did you mean #teil?'],
    ['bookmark-not-found', undefined],
  ]);
  expect(reported.map(({ path }) => path)).toEqual(Array(2).fill(join(folder, 'de-DE/a.md')));
});

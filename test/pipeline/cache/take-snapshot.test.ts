import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeVersion } from '../../../src/pipeline/cache/code-version.ts';
import { readSnapshot } from '../../../src/pipeline/cache/snapshot.ts';
import { article } from '../bilingual-markdown.ts';
import { BuiltFolder } from '../built-folder.ts';

test('a snapshot knows articles in the folder of their docset, and below it', async () => {
  const folder = new BuiltFolder({
    'de-DE/a.md': article('# A\n'),
    'de-DE/below/b.md': article('# B\n'),
  });
  await folder.build();
  const [cache = ''] = readdirSync(folder.at('caches'));
  const files = readSnapshot(folder.at('caches', cache, 'snapshot.json'), codeVersion())?.files;
  expect(files?.get(folder.at('de-DE/a.md'))).toBeDefined();
  expect(files?.get(folder.at('de-DE/below/b.md'))).toBeDefined();
});

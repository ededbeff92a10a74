import { expect, test } from 'vitest';
import { uniqueIds } from '../../../src/markdown/html/unique-ids.ts';

test('the first element of an id keeps it', () => {
  expect(uniqueIds('<a id="x"></a><p id="y"><b id="x" class="z">')).toBe('<a id="x"></a><p id="y"><b class="z">');
});

test('other HTML stays as it is', () => {
  const html = '<p id="a" data-id="a">id=&quot;a&quot; id=&quot;a&quot;</p>';
  expect(uniqueIds(html)).toBe(html);
});

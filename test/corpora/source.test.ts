import { expect, it } from 'vitest';
import { parse, project } from '../../src/bitext/index.ts';
import { splitFrontMatter } from '../../src/docset/index.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';
import { markdownPaths, textOf } from './corpus-files.ts';

/** How the source projection's body relates to the English original's. */
type Relation = 'equal' | 'equal but for anchors' | 'equal once normalised' | 'other';

const ANCHOR = /<a\s+(?:name|id)\s*=\s*"[^"]*"\s*>\s*<\/a>/g;

const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const withoutAnchors = (text: string): string => text.replace(ANCHOR, '');

/** Looks past what the round through translation changes without changing what is read. */
function normalise(text: string): string {
  return withoutAnchors(text)
    .replace(/!\[[^\]]*\]/g, '![]')
    .replace(/alt(?:-text)?="[^"]*"/g, 'alt=""')
    .replace(/\/[a-z]{2}-[a-z]{2}\//gi, '/')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:nbsp|#160);|\u00a0/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/[\s>]+/g, '');
}

function relate(projection: string, original: string): Relation {
  const [found, wanted] = [lines(projection), lines(original)];
  if (found === wanted) return 'equal';
  if (withoutAnchors(found) === withoutAnchors(wanted)) return 'equal but for anchors';
  return normalise(found) === normalise(wanted) ? 'equal once normalised' : 'other';
}

describeCorpora('source projections', (folder) => {
  it('are the English originals', () => {
    const causes: Record<string, Record<Relation, number>> = {};
    for (const { name, docset, source } of listCorpora(folder)) {
      if (source === undefined) continue;
      const counts = { equal: 0, 'equal but for anchors': 0, 'equal once normalised': 0, other: 0 };
      for (const file of markdownPaths(source)) {
        const bilingual = textOf(docset, file);
        if (bilingual === undefined) continue;
        const projection = splitFrontMatter(project(parse(bilingual), 'source')).body;
        counts[relate(projection, splitFrontMatter(textOf(source, file)!).body)]++;
      }
      causes[name] = counts;
    }
    console.table(causes);

    expect(Object.keys(causes)).toEqual(['docs-desktop-ja-jp', 'iotcore-zh-CN', 'sp-dev-2018-ru-ru']);
    const total = (...relations: Relation[]): number =>
      Object.values(causes).reduce((sum, counts) => sum + relations.reduce((part, key) => part + counts[key], 0), 0);
    const files = total('equal', 'equal but for anchors', 'equal once normalised', 'other');
    expect(files).toBeGreaterThan(2000);
    expect(total('equal', 'equal but for anchors') / files).toBeGreaterThanOrEqual(0.58);
    // Nearly all others of sp-dev-2018-ru-ru have other English words: the revision in their front matter is not theirs.
    const others = Object.entries(causes).map(([name, counts]) => [name, counts.other]);
    expect(Object.fromEntries(others)).toEqual({
      'docs-desktop-ja-jp': 11,
      'iotcore-zh-CN': 0,
      'sp-dev-2018-ru-ru': 204,
    });
  });
});

import { expect, it } from 'vitest';
import { ContentFiles } from '../../../src/docset/index.ts';
import { pivotGroups } from '../../../src/site/articles/pivot-groups.ts';
import { pair } from '../../bitext/markup.ts';
import { writeDocset } from '../../docset/temporary-docset.ts';

const GROUPS = `### YamlMime:ZonePivotGroups
groups:
- id: shore
  title: ${pair('1', 'Ufer', 'Shore')}
  pivots:
  - id: left
    title: ${pair('2', 'Links', 'Left')}
  - id: right
- id: season
  title: Jahreszeit
  pivots: none
`;

function filesWith(files: Record<string, string>): ContentFiles {
  return new ContentFiles({ absolutePath: writeDocset(files), typedFolder: 'de-DE' });
}

it('gives the groups that an article names, in its order and language', () => {
  const files = filesWith({ 'river/zone-pivot-groups.yml': GROUPS });
  expect(pivotGroups(files, 'river/boats/row.md', ['season', 'shore', 'gone'])).toEqual([
    { id: 'season', title: 'Jahreszeit', pivots: [] },
    {
      id: 'shore',
      title: 'Ufer',
      pivots: [
        { id: 'left', title: 'Links' },
        { id: 'right', title: 'right' },
      ],
    },
  ]);
});

it('takes the nearest file', () => {
  const files = filesWith({
    'zone-pivot-groups.yml': GROUPS,
    'river/zone-pivot-groups.yml': GROUPS.replace('Jahreszeit', 'Zeit'),
  });
  expect(pivotGroups(files, 'river/row.md', 'season')[0]?.title).toBe('Zeit');
  expect(pivotGroups(files, 'lake/row.md', 'season')[0]?.title).toBe('Jahreszeit');
});

it.each([
  ['no file', {}],
  ['a file that is no YAML', { 'zone-pivot-groups.yml': 'groups: [' }],
  ['a file of another shape', { 'zone-pivot-groups.yml': 'groups: 1' }],
])('gives none for %s', (_, files) => {
  expect(pivotGroups(filesWith(files), 'a.md', 'shore')).toEqual([]);
});

it('gives none for an article that names none', () => {
  expect(pivotGroups(filesWith({ 'zone-pivot-groups.yml': GROUPS }), 'a.md', undefined)).toEqual([]);
});

it('reads ids as words of the source where a title is in another script', () => {
  const files = filesWith({
    'zone-pivot-groups.yml':
      'groups:\n- id: web-roles\n  title: الدور\n  pivots:\n  - id: editor\n    title: المحرر\n  - id: c\n    title: C#\n',
  });
  expect(pivotGroups(files, 'a.md', 'web-roles', 'source')).toEqual([
    {
      id: 'web-roles',
      title: 'Web roles',
      pivots: [
        { id: 'editor', title: 'Editor' },
        { id: 'c', title: 'C#' },
      ],
    },
  ]);
});

import { describe, expect, it } from 'vitest';
import { parse, project, projectBoth } from '../../src/bitext/index.ts';
import { pair, stu, ttu } from './markup.ts';

const ARTICLE = `---
title: T
---
# <a name="hello"></a>${pair('1', 'Halo', 'Hello')}

* [${pair('2', 'tautan', 'a link')}](x.md) ${ttu('3', 'sendiri')} ${stu('4', 'alone')}.
`;

describe('project', () => {
  it('gives the Markdown of one side', () => {
    const bitext = parse(ARTICLE);
    expect(project(bitext, 'target')).toBe(
      '---\ntitle: T\n---\n# <a name="hello"></a>Halo\n\n* [tautan](x.md) sendiri .\n',
    );
    expect(project(bitext, 'source')).toBe(
      '---\ntitle: T\n---\n# <a name="hello"></a>Hello\n\n* [a link](x.md)  alone.\n',
    );
  });

  it('leaves a text without segments as it is', () => {
    expect(project(parse('a <span>b</span>\r\n'), 'target')).toBe('a <span>b</span>\r\n');
  });
});

describe('projectBoth', () => {
  it('places every segment in both projections', () => {
    const bitext = parse(ARTICLE);
    const { target, source, segments } = projectBoth(bitext);
    expect(target).toBe(project(bitext, 'target'));
    expect(source).toBe(project(bitext, 'source'));
    expect(
      segments.map((segment) => [
        segment.id,
        target.slice(segment.target.start, segment.target.end),
        source.slice(segment.source.start, segment.source.end),
      ]),
    ).toEqual([
      ['1', 'Halo', 'Hello'],
      ['2', 'tautan', 'a link'],
      ['3', 'sendiri', ''],
      ['4', '', 'alone'],
    ]);
  });

  it('gives a missing half an empty range at its place', () => {
    const { segments } = projectBoth(parse(`ab${ttu('1', 'T')}cd${stu('2', 'S')}`));
    expect(segments).toEqual([
      { id: '1', target: { start: 2, end: 3 }, source: { start: 2, end: 2 } },
      { id: '2', target: { start: 5, end: 5 }, source: { start: 4, end: 5 } },
    ]);
  });
});

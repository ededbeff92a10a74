import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../bench/clean-article.ts';
import { plainArticle } from '../../bench/plain-article.ts';

/** The front matter's data and the body. */
function split(text: string): [unknown, string] {
  const [, yaml = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(text) ?? [];
  return [load(yaml), body];
}

describe('cleanArticle', () => {
  test('front matter that is no YAML becomes YAML with what can be read of it', () => {
    const [data, body] = split(
      cleanArticle('---\r\ntitle: Apples: a "guide\r\nms.date: 04/01/2020\r\n---\r\n# Apples\r\n'),
    );
    expect(data).toMatchObject({ 'ms.date': '04/01/2020' });
    expect(body).toBe('# Apples\n');
  });

  test('what other generators would take for instructions is left out', () => {
    const [data] = split(cleanArticle('---\ntitle: Pears\nlayout: wide\ndraft: true\n---\nText\n'));
    expect(data).toEqual({ title: 'Pears' });
  });

  test('an article without front matter gets an empty one', () => {
    expect(split(cleanArticle('\uFEFFText\n'))).toEqual([undefined, 'Text\n']);
  });

  test('spans stay as they are', () => {
    const body =
      '<span data-ttu-id="a-1">Ja</span><span class="sxs-lookup"><span data-stu-id="a-1">Yes</span></span>\n';
    expect(split(cleanArticle(`---\ntitle: T\n---\n${body}`))[1]).toBe(body);
  });
});

describe('plainArticle', () => {
  test('texts of both languages stay, tags and code of components go', () => {
    const article =
      '---\ntitle: "T"\n---\n<p><span data-ttu-id="1">Ja {{ a }}</span><span>Yes</span> 1 < 2 ![x](y.png)<br>\n';
    expect(split(plainArticle(article))).toEqual([
      { title: 'T' },
      'Ja &#123;&#123; a &#125;&#125;Yes 1 &lt; 2 [x](y.png)\n',
    ]);
  });

  test('an article always has a title', () => {
    expect(split(plainArticle('Text'))).toEqual([{ title: 'Untitled' }, 'Text']);
  });
});

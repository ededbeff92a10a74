import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair, stu, ttu } from '../../bitext/markup.ts';
import { render, renderTargetAlone } from '../render.ts';
import { translationView, visible } from '../visible.ts';

const one = pair('1', 'satu', 'one');
const two = pair('2', 'dua', 'two');

/** What stands in the first line that mixes segments with shared text, in each language. */
function mixed(markdown: string): { target: string; source: string; after: string } | undefined {
  const $ = load(render(markdown).html, null, false);
  const run = $('.mixed').first();
  if (run.length === 0) return undefined;
  const copy = run.next('.source');
  return { target: run.text(), source: copy.text().trim(), after: copy.nextAll().text().trim() };
}

describe('a line that mixes segments with shared text', () => {
  it.each([
    ['code between segments', `${one} \`x\` ${two}`, 'satu x dua', 'one x two'],
    ['words before a segment', `Alt ${one}`, 'Alt satu', 'Alt one'],
    ['a full stop behind it', `${one}.`, 'satu.', 'one.'],
    ['a key in raw HTML', `${one} <kbd>F1</kbd>`, 'satu F1', 'one F1'],
    ['a segment that is bold, and a colon', `**${one}**: ${two}`, 'satu: dua', 'one: two'],
    [
      'bold that goes on from one segment to the next',
      pair('1', 'a **b', 'x') + pair('2', 'c** d', 'y'),
      'a bc d',
      'xy',
    ],
    ['halves that are the same', `${one}, ${pair('2', 'OK', 'OK')}`, 'satu, OK', 'one, OK'],
    ['a list item', `- \`x\`: ${one}`, 'x: satu', 'x: one'],
    ['a heading', `## 1. ${one}`, '1. satu', '1. one'],
    ['a cell', `| a |\n|-|\n| \`x\` ${one} |`, 'x satu', 'x one'],
    ['raw HTML', `<p>Alt ${one}</p>`, 'Alt satu', 'Alt one'],
  ])('stands once in each language: %s', (_, markdown, target, source) => {
    expect(mixed(markdown)).toEqual({ target, source, after: '' });
  });

  it.each([
    ['segments and white space', `${one} ${two}`],
    ['segments in bold', `**${one}** ${two}`],
    ['a link', `[${one}](x.md)`],
    ['segments around an image', `${one} ![](x.png)`],
    ['an anchor', `<a name="x"></a>${one}`],
    ['a box', `- [ ] ${one}`],
    ['lines of their own', `Alt<br>${one}`],
    ['a target without a source', `Alt ${ttu('1', 'satu')}`],
    ['a source without a target', `Alt ${stu('1', 'one')}`],
    ['halves that are the same', `Alt ${pair('1', 'OK', 'OK')}`],
    ['shared text alone', 'Alt `x`'],
  ])('is none of %s', (_, markdown) => {
    expect(mixed(markdown)).toBeUndefined();
  });

  it('ends where another line begins', () => {
    expect(mixed(`Alt ${one}<br>${two}`)).toEqual({ target: 'Alt satu', source: 'Alt one', after: 'dua two' });
  });

  it('leaves images at its ends to both languages, and has those amid words twice', () => {
    const $ = load(render(`![](a.png) Alt ![](b.png) ${one} ![](c.png)`).html, null, false);
    expect($('img').get().map(({ attribs }) => attribs['src'])).toEqual(['a.png', 'b.png', 'b.png', 'c.png']); // prettier-ignore
  });

  it('has its ids once, and says which part is whose', () => {
    const $ = load(render(`${one} <b id="x">y</b> ${two}`).html, null, false);
    expect($('[id]').get().map(({ attribs }) => attribs['id'])).toEqual(['ttu-1', 'x', 'ttu-2']); // prettier-ignore
    expect($('[data-stu="2"]').text()).toBe('two');
  });

  it('drops elements that hold nothing in the source language', () => {
    const $ = load(render(`**${ttu('1', 'satu')}** Alt ${two}`).html, null, false);
    expect($('.mixed strong').text()).toBe('satu');
    expect($('.source').text().trim()).toBe('Alt two');
    expect($('.source strong')).toHaveLength(0);
  });

  it('is the translation’s own in the translation', () => {
    const markdown = `${one} \`x\` **${two}**.`;
    const alone = visible(renderTargetAlone(markdown).html);
    expect(visible(render(markdown).translationHtml)).toEqual(alone);
    expect(translationView(render(markdown).html)).toEqual(alone);
  });
});

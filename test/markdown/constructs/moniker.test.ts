import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { RenderContext } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render, renderTargetAlone } from '../render.ts';

const about = (range: string, text = 'text'): string => `::: moniker range="${range}"\n${text}\n::: moniker-end\n\n`;

function page(markdown: string, context: Partial<RenderContext> = {}) {
  const rendered = render(markdown, { ...CONTEXT, ...context });
  const $ = load(rendered.pickers + rendered.html, null, false);
  const choices = $('.picker option')
    .map((_, option) => $(option).attr('value'))
    .get();
  const parts = $('[range]')
    .map((_, part) => $(part).attr('data-monikers') ?? 'always')
    .get();
  return { ...rendered, $, choices, parts };
}

describe('a range of versions in the translation', () => {
  it('holds what is between', () => {
    const { translationHtml, diagnostics } = renderTargetAlone(
      about('>= a-1.0', '## Heading\n\n::: words are text.\n\n    code'),
    );
    expect(translationHtml).toBe(
      '<div range="&gt;= a-1.0">\n<h2 id="heading">Heading</h2>\n<p>::: words are text.</p>\n<pre><code>code\n</code></pre>\n</div>\n',
    );
    expect(diagnostics).toEqual([]);
  });

  it('may stand in another one between more colons', () => {
    const { translationHtml } = renderTargetAlone(`:::: moniker range="a"\n${about('b')}outer\n:::: moniker-end`);
    const $ = load(translationHtml, null, false);
    expect($('[range="a"] > [range="b"] > p').text()).toBe('text');
    expect($('[range="a"] > p').text()).toBe('outer');
  });

  it.each([
    '::: moniker range="a',
    '::: moniker',
    '::: moniker range=""',
    '::: moniker range="a" zone="b"',
    '::: moniker range="a" b',
  ])('is none: %s', (markdown) => {
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(load(translationHtml, null, false)('p').text()).toBe(markdown);
    expect(diagnostics).toMatchObject([{ diagnostic: { code: 'invalid-moniker-range', range: { start: 0 } } }]);
  });

  it('without an end is reported', () => {
    const { translationHtml, diagnostics } = renderTargetAlone('::: moniker range="a"');
    expect(translationHtml).toBe('<div range="a">\n</div>\n');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-moniker-range']);
  });
});

describe('ranges of versions on a page', () => {
  it('are all there, and say for which versions', () => {
    const { $, features } = page(about('>= a-3.0 < a-5.0') + about('< a-3.0'));
    expect(
      $('.moniker > .condition')
        .map((_, element) => $(element).text())
        .get(),
    ).toEqual(['Version: ≥ a-3.0, < a-5.0', 'Version: < a-3.0']);
    expect($('.moniker[hidden]')).toHaveLength(0);
    expect([...features]).toEqual(['pickers']);
  });

  it('offer the versions that are mentioned, and all', () => {
    const { choices, parts, $ } = page(about('>= a-3.0') + about('< a-3.0') + about('a-2.1 || a-10.0'));
    expect(choices).toEqual(['', 'a-2.1', 'a-3.0', 'a-10.0']);
    expect(parts).toEqual(['a-3.0 a-10.0', 'a-2.1', 'a-2.1 a-10.0']);
    expect($('.picker option').first().text()).toBe('All versions');
    expect($('.picker')).toHaveLength(1);
  });

  it('offer what no version is mentioned of', () => {
    const { choices, parts, $ } = page(about('>= a-3.0') + about('< a-3.0'));
    expect(choices).toEqual(['', '<a-3.0', 'a-3.0']);
    expect(parts).toEqual(['a-3.0', '<a-3.0']);
    expect($('option').eq(1).text()).toBe('< a-3.0');
  });

  it('offer what the article is about', () => {
    const { choices } = page(about('>= a-3.0') + about('= a-2.0') + about('= a-1.0'), { monikerRange: '>= a-2.0' });
    expect(choices).toEqual(['', 'a-2.0', 'a-3.0']);
  });

  it('offer the versions of the docset where it has them', () => {
    const { choices, parts } = page(about('>= a-2'), { monikers: ['a-1', 'A-2', 'a-3'], monikerRange: '< a-4' });
    expect(choices).toEqual(['', 'a-1', 'a-2', 'a-3']);
    expect(parts).toEqual(['a-2 a-3']);
  });

  it('offer none where there is one only', () => {
    expect(page(about('a-1') + about('a-1')).$('.picker')).toHaveLength(0);
  });

  it('are shown whatever is chosen if they cannot be read', () => {
    const { $, diagnostics } = page(about('>> a-1') + about('a-1') + about('a-2'));
    expect($('[range]').first().attr('data-monikers')).toBeUndefined();
    expect($('[range] > p').first().text()).toBe('text');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-moniker-range']);
  });

  it('are shown whatever is chosen if they hold no version at all', () => {
    expect(page(about('< a-1 > a-1') + about('a-1') + about('a-2')).parts).toEqual(['always', 'a-1', 'a-2']);
    expect(page(about('< a-2') + about('a-2'), { monikerRange: '>= a-2' }).parts).toEqual(['', 'a-2']);
  });

  it('have both halves of their segments', () => {
    const { $, diagnostics } = page(
      `- one\n\n  ${about('a-1', `  ${pair('1', '*Ziel*', '*Goal*')}`)
        .trim()
        .replace(/\n:/, '\n  :')}`,
    );
    expect($('li .moniker .target').text()).toBe('Ziel');
    expect($('li .moniker .source').text().trim()).toBe('Goal');
    expect(diagnostics).toEqual([]);
  });
});

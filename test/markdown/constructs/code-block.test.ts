import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

describe('code blocks', () => {
  it('name their language as DocFX does', () => {
    expect(render('```JSON title\n{}\n```').translationHtml).toBe('<pre><code class="lang-JSON">{}\n</code></pre>\n');
    expect(render('    x\n').translationHtml).toBe('<pre><code>x\n</code></pre>\n');
    expect(render('```\n```').translationHtml).toBe('<pre><code></code></pre>\n');
  });

  it.each([
    ['csharp-interactive', '<pre><code class="lang-csharp" data-interactive="csharp">x\n</code></pre>\n'],
    ['-interactive', '<pre><code class="lang--interactive">x\n</code></pre>\n'],
    ['csharp-Interactive', '<pre><code class="lang-csharp-Interactive">x\n</code></pre>\n'],
  ])('may be interactive: %s', (language, html) => {
    expect(render(`\`\`\`${language}\nx\n\`\`\``).translationHtml).toBe(html);
  });

  it('run left to right on a page, in colours, and can be copied', () => {
    const { html, features } = render('```cs\nvar x = "a";\n```');
    const $ = load(html, null, false);
    expect($('pre').attr()).toEqual({ dir: 'ltr', tabindex: '0', 'data-copy': 'Copy', 'data-copied': 'Copied' });
    expect($('code > .hljs-keyword').text()).toBe('var');
    expect($('code').text()).toBe('var x = "a";\n');
    expect([...features]).toEqual(['code']);
  });

  it('escape what they hold', () => {
    expect(render('```\n<b>&amp;\n```').html).toContain('&lt;b&gt;&amp;amp;');
    expect(load(render('```"><b>\nx\n```').html, null, false)('code').attr('class')).toBe('lang-"><b>');
  });

  it.each([
    ['fenced', `\`\`\`cs\na ${pair('1', '<satu>', '<one>')} b\n\`\`\``],
    ['indented', `    a ${pair('1', '<satu>', '<one>')} b`],
  ])('hold both halves of a segment instead of colours, %s', (_, markdown) => {
    const { html, translationHtml } = render(markdown);
    const $ = load(html, null, false);
    expect($('pre .target').text()).toBe('<satu>');
    expect($('pre .source').text().trim()).toBe('<one>');
    expect($('[class^=hljs]')).toHaveLength(0);
    $('.source').remove();
    expect($('code').text()).toBe('a <satu> b\n');
    expect(load(translationHtml, null, false)('code').text()).toBe('a <satu> b\n');
  });

  it('ask for nothing on pages that have none', () => {
    expect([...render('Text with `code` in it.').features]).toEqual([]);
  });
});

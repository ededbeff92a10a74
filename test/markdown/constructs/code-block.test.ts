import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

describe('code blocks', () => {
  it('name their language as DocFX does, and run left to right', () => {
    expect(render('```JSON title\n{}\n```').html).toBe(
      '<pre dir="ltr" tabindex="0"><code class="lang-json">{}\n</code></pre>\n',
    );
    expect(render('    x\n').html).toBe('<pre dir="ltr" tabindex="0"><code>x\n</code></pre>\n');
  });

  it('escape what they hold', () => {
    expect(render('```\n<b>&amp;\n```').html).toContain('&lt;b&gt;&amp;amp;');
  });

  it.each([
    ['fenced', `\`\`\`\na ${pair('1', '<satu>', '<one>')} b\n\`\`\``],
    ['indented', `    a ${pair('1', '<satu>', '<one>')} b`],
  ])('hold both halves of a segment, %s', (_, markdown) => {
    const $ = load(render(markdown).html, null, false);
    expect($('pre .target').text()).toBe('<satu>');
    expect($('pre .source').text().trim()).toBe('<one>');
    $('.source').remove();
    expect($('code').text()).toBe('a <satu> b\n');
  });
});

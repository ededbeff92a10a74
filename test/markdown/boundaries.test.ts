import { expect, it } from 'vitest';
import { pair } from '../bitext/markup.ts';
import { render, renderTargetAlone } from './render.ts';
import { translationView, visible } from './visible.ts';

const s = pair('1', 'kata', 'word');
const t = pair('2', 'lain', 'other');

it.each([
  ['bold beside a span', `**${s}**${t}`],
  ['bold that is a segment', `a${pair('1', '**kata**', '**word**')}b`],
  ['bold that starts inside and ends outside', `${pair('1', 'a **b', 'a b')} c** d`],
  ['bold across two segments', `${pair('1', 'a **b', 'x')}${pair('2', 'c** d', 'y')}`],
  ['Chinese punctuation beside bold', `${pair('1', '**重要：**', '**Important:**')}请登录`],
  ['a star at the start of a segment', `a ${pair('1', '*kata*', '*word*')}.`],
  ['an underscore within a word', `a_${pair('1', 'kata_', 'word')}b`],
  ['emphasis', `_${s}_ and ${pair('2', '_lain_', '_other_')}`],
  ['a link that is one segment', `[${s}](x.md)`],
  ['a segment inside a link’s text', `[see ${s} there](x.md)`],
  ['two segments in a link', `[${s} ${t}](x.md "t")`],
  ['a segment across a link’s end', `[a ${pair('1', 'b](x.md) c', 'b](x.md) c')}`],
  ['a segment in a link’s URL', `[a](${pair('1', 'x.md', 'y.md')})`],
  ['a reference link', `[${s}][x]\n\n[x]: y.md`],
  ['a segment in a reference definition', `[a]\n\n[a]: ${pair('1', 'x.md', 'y.md')}`],
  ['code', `\`${s}\` ${pair('2', '`lain`', '`other`')} \`a ${pair('3', 'b` c', 'b` c')}`],
  ['strikethrough', `~~${s}~~`],
  ['an autolink', pair('1', '<https://example.com>', '<https://example.com>')],
  ['a hard break of two spaces', `${s}  \n${t}`],
  ['a hard break at the end of a segment', `${pair('1', 'kata  ', 'word  ')}\n${t}`],
  ['a hard break inside a segment', pair('1', 'a  \nb', 'a')],
  ['a backslash before a segment’s end', `${pair('1', 'kata\\', 'word')}\n${t}`],
  ['a table', `| ${s} | ${t} |\n|:-|-:|\n| ${pair('3', 'a', 'b')} | c |`],
  ['an escaped pipe in a cell', `| ${pair('1', 'a \\| b', 'a \\| b')} | ${t} |\n|-|-|`],
  ['empty cells', `| a | b | c |\n|-|-|-|\n| | ${s} | |\n|${t}|||`],
  ['a table without outer pipes', `${s} | ${t}\n-|-\n${pair('3', 'a', 'b')} | c`],
  ['more cells than the header', `| a |\n|-|\n| ${s} | ${t} |`],
  ['a table in a quote', `> | ${s} |\n> |-|\n> | ${t} |`],
  ['a table in a list', `- | ${s} |\n  |-|\n  | ${t} |`],
  ['an ATX heading with an anchor', `## <a name="word"></a>${s} ##`],
  ['an anchor inside a segment', `## ${pair('1', '<a name="x"></a>kata', 'word')}`],
  ['a setext heading', `${s} ${t}\n===`],
  ['a heading of two lines', `${s}\n${t}\n---`],
  ['nested lists', `1. ${s}\n   - ${t}\n\n     ${pair('3', 'a', 'b')}`],
  ['a quote with a lazy line', `> ${s}\n${t}`],
  ['a quote in a list', `* > ${s}\n  > ${t}`],
  ['an HTML block', `<p>${s}</p>\n<table><tr><td>${t}</td></tr></table>`],
  ['an HTML block with tags in a segment', `<ul>${pair('1', '<li>a</li><li>b</li>', '<li>c</li>')}</ul>`],
  ['a segment over an HTML block’s elements', `<p>${pair('1', 'a</p><p>b', 'c</p><p>d')}</p>`],
  ['an unclosed tag in an HTML block', `<p>${pair('1', 'a <b>c', 'd <b>e')}</p>\n\n${t}`],
  [
    'columns of an HTML table',
    `<table>${pair('1', '<colgroup><col/></colgroup>', '<colgroup><col/></colgroup>')}<tr><td>${t}</td></tr></table>`,
  ],
  ['an attribute of raw HTML', `<p title="${pair('1', 'kata', 'word').replaceAll('"', "'")}">${t}</p>`],
  ['a fence', '```\n' + s + ' <b>\n' + t + '\n```'],
  ['indented code', `    ${s}\n      ${t}`],
  ['an image with a segment in its alt text', `![${s}](x.png) ${t}`],
  ['a segment that holds a list marker', `${pair('1', '- kata', '- word')}\n${t}`],
  ['a segment that holds a heading marker', pair('1', '# kata', '# word')],
  ['a segment that holds a blank line', pair('1', 'a\n\nb', 'c\n\nd')],
  ['entities', pair('1', '&amp; &lt;b&gt; &nbsp;x', '&amp;')],
  ['an entity across a boundary', `&am${pair('1', 'p;', 'p;')}`],
  ['escapes', `\\${pair('1', '*kata\\*', '*word')} ${pair('2', '\\[x](y)', 'z')}`],
  ['tabs', `\t${s}\n\n-\t${t}\n\n\ta\t${pair('3', 'b\tc', 'd')}`],
  ['raw inline HTML', `${pair('1', 'a <b>b', 'a <b>b')}${pair('2', 'c</b> d', 'c</b> d')}`],
  ['an unpaired tag inside emphasis', pair('1', 'a *b <a href="x">c* d', 'e')],
  ['an unfinished tag', `<div title="${s}\n\n${t}`],
  ['an unclosed comment', `a <!-- ${s}\n\n${t}`],
  ['an unclosed comment in an HTML block', `<div>a <!-- ${s}\n\n${t}`],
  ['an element of raw text', pair('1', '**a <title>b</title>**', '**c <title>d</title>**')],
  ['an empty target', `a ${pair('1', '', 'word')} b`],
  ['a footnote-like bracket', `a[^1] ${s}\n\n[^1]: ${t}`],
  ['a footnote', `a[^1] ${s}\n\n[^1]: ${t}`],
  ['a footnote in a segment', `${pair('1', 'a[^1]', 'b[^1]')} ${t}\n\n[^1]: ${pair('3', 'x', 'y')}`],
  ['a task', `- ${pair('1', '[ ] a', '[ ] b')}\n- [x] ${t}`],
  ['an address', `${pair('1', 'www.zoo.org', 'www.zoo.com')} https://zoo${pair('2', '.org', '.com')}`],
  ['a reference', `${pair('1', '<xref:Zoo.Bear>', '<xref:Zoo.Bear>')} @Zoo${pair('2', '.Bear', '.Bear')}`],
  ['a bar in code in a cell', `|a|b|\n|-|-|\n|\`|\`${s}|${t}|`],
  ['an alert', `> [!NOTE]\n> ${s}\n> ${t}`],
])('do not change what Markdown sees: %s', (_, markdown) => {
  const rendered = render(markdown);
  const alone = renderTargetAlone(markdown);
  expect(rendered.translationHtml).toBe(alone.translationHtml);
  expect(translationView(rendered.html)).toEqual(visible(alone.html));
  expect(rendered.headings).toEqual(alone.headings);
});

import { load } from 'cheerio';

/** What a reader sees of HTML, as far as two renderings of one text must agree: its text, and its elements in order. */
export interface Visible {
  /** Text with white space collapsed. */
  readonly text: string;
  /** Opening and closing of each element, as the browser's parser nests them. */
  readonly structure: string;
}

/** The translation view of bilingual HTML: sources removed, targets unwrapped, as the style sheet shows it. */
export function translationView(html: string): Visible {
  const $ = load(html, null, false);
  $('.source').remove();
  $('span.target, span.embedded').each((_, element) => {
    $(element).replaceWith($(element).contents());
  });
  return visible($.html());
}

/** Reads HTML as a browser does, but for the colours of code: code with segments has none. */
export function visible(html: string): Visible {
  const $ = load(html, null, false);
  $('code span').each((_, element) => {
    $(element).replaceWith($(element).contents());
  });
  const text = $.root().text().replace(/\s+/g, ' ').trim();
  const names: string[] = [];
  const visit = (nodes: ReturnType<typeof $.root>): void => {
    nodes.children().each((_, element) => {
      names.push(`<${element.name}>`);
      visit($(element) as unknown as ReturnType<typeof $.root>);
      names.push('/');
    });
  };
  visit($.root());
  return { text, structure: names.join(' ') };
}

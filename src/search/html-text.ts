import { decodeHTML } from 'entities';

/** Text of a page that belongs together. */
export interface TextBlock {
  /** With any white space between its words and around them. */
  readonly text: string;
  /** The level of the heading that it is, or 0. */
  readonly level: number;
  /** The heading's `id`, if it has one. */
  readonly id: string | undefined;
}

const TAG = /<(\/?)([a-z][^\s/>]*)([^>]*)>/gi;
const ID = /\sid="([^"]*)"/;
const HEADING = /^h[1-6]$/;

/** Elements whose text is none of the page's. */
const LEFT_OUT = elements('head style script noscript template label form svg footer nav iframe');

/** Elements that end a sentence, if no sign does. */
const SENTENCES = elements('p li td th dt dd ul div article section');

/** Other elements whose text does not go on in that of their neighbours. */
const APART = elements('br hr pre ol dl blockquote table tr caption figure figcaption details summary');

/** A letter behind U+FFFF and a quotation mark. */
const LONGEST_ENDING = 3;

const NEEDS_FULL_STOP = /[\p{Alphabetic}\p{M}\p{N}\p{Pc}')$*]$|[\p{Alphabetic}\p{M}\p{N}]"$/u;

/**
 * Reads the text of well-formed HTML as Pagefind does: an element that ends without a sign gets a full stop, so that
 * excerpts read well. Each heading, whose words weigh more, is a block of its own, without one.
 */
export function readHtmlText(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  // What has been read of a block, and behind it the text since an element began or ended.
  let read: string[] = [];
  let text = '';
  let level = 0;
  let id: string | undefined;
  let leftOut = '';
  let depth = 0;
  let from = 0;
  const endBlock = (): void => {
    read.push(text);
    blocks.push({ text: read.join(' '), level, id });
    [read, text] = [[], ''];
  };
  for (const { 0: tag, 1: slash, 2: written = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (leftOut === '') text += decode(html.slice(from, index));
    from = index + tag.length;
    const isEnd = slash !== '';
    if (leftOut !== '') {
      if (name === leftOut) depth += isEnd ? -1 : 1;
      if (depth === 0) leftOut = '';
    } else if (LEFT_OUT.has(name)) {
      if (!isEnd) [leftOut, depth] = [name, 1];
    } else if (HEADING.test(name)) {
      endBlock();
      level = isEnd ? 0 : Number(name[1]);
      id = isEnd ? undefined : idOf(attributes);
    } else if (SENTENCES.has(name)) {
      read.push(isEnd ? endSentence(text) : text);
      text = '';
    } else if (APART.has(name)) text += ' ';
  }
  if (leftOut === '') text += decode(html.slice(from));
  endBlock();
  return blocks.filter((block) => block.text.trim() !== '');
}

function idOf(attributes: string): string | undefined {
  const id = ID.exec(attributes)?.[1];
  return id === undefined ? undefined : decode(id);
}

/** Puts a full stop behind a text that ends in a word, whatever space follows. */
export function endSentence(text: string): string {
  const end = text.trimEnd();
  return NEEDS_FULL_STOP.test(end.slice(-LONGEST_ENDING)) ? `${end}.` : text;
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

function elements(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Where a tag stands. */
export interface TagPlace {
  /** Name of the innermost element around it; empty if there is none. */
  readonly parent: string;
  /** Whether an element of a name is around it. */
  readonly isIn: (name: string) => boolean;
}

/** How a start tag that an author wrote stands on a page. */
export interface ConformingTag {
  readonly html: string;
  /** Name of the element that it starts. */
  readonly name: string;
}

/** Elements that HTML has given up, and those that show the same. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['big', 'span'],
  ['center', 'div'],
  ['dir', 'ul'],
  ['font', 'span'],
  ['nobr', 'span'],
  ['strike', 's'],
  ['tt', 'code'],
]);

/** Attributes that HTML has given up, but for some elements. */
const OBSOLETE: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['width', /^(?:img|iframe|source|video)$/],
  ['height', /^(?:img|iframe|source|video)$/],
  ['name', /^(?:map|details|iframe)$/],
  ['type', /^(?:ol|a|source)$/],
  ['abbr', /^th$/],
  ['scope', /^th$/],
  ...[
    'align',
    'axis',
    'bgcolor',
    'border',
    'cellpadding',
    'cellspacing',
    'clear',
    'color',
    'compact',
    'face',
    'frame',
  ].map((name): [string, undefined] => [name, undefined]),
  ...['frameborder', 'hspace', 'noshade', 'nowrap', 'rules', 'scrolling', 'size', 'summary', 'valign', 'vspace'].map(
    (name): [string, undefined] => [name, undefined],
  ),
]);

/** Attributes of links, which an anchor within another link cannot have. */
const OF_LINKS = /^(?:href|hreflang|target|rel|type|download)$/;

/** Elements that hold nothing but text and elements within it. */
const PHRASING =
  /^(?:abbr|b|bdi|bdo|cite|code|data|dfn|em|i|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

/** Elements that an item of a list must stand in. */
const LISTS: ReadonlyMap<string, RegExp> = new Map([
  ['li', /^(?:ul|ol|menu)$/],
  ['dt', /^(?:dl|div)$/],
  ['dd', /^(?:dl|div)$/],
]);
const PART_OF_TABLE = /^(?:caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/;

const ATTRIBUTE = /\s([^\s=/>"]+)(?:="([^"]*)")?/g;

/**
 * Writes a sanitized start tag as HTML (WHATWG) allows it where it stands, so that it shows the same as far as a page can show
 * it without styles of its own. Gives undefined where it can show nothing: a cell outside of tables.
 * `conformingTag('<td align="right" width="5">', 'td', place) // => { html: '<td class="align-right">', name: 'td' }`
 */
export function conformingTag(tag: string, name: string, place: TagPlace): ConformingTag | undefined {
  if (PART_OF_TABLE.test(name) && !place.isIn('table')) return undefined;
  const shown = shownAs(tag, name, place);
  if (shown === name && !tag.includes(' ')) return { html: tag, name };
  let attributes = '';
  for (const [key, value] of readAttributes(tag, name, shown)) {
    attributes += value === undefined ? ` ${key}` : ` ${key}="${value}"`;
  }
  return { html: `<${shown}${attributes}>`, name: shown };
}

function shownAs(tag: string, name: string, { parent, isIn }: TagPlace): string {
  if (name === 'a') return /\shref="/.test(tag) && !isIn('a') ? name : 'span';
  if (LISTS.get(name)?.test(parent) === false) return 'div';
  const shown = REPLACED.get(name) ?? name;
  return (shown === 'div' || shown === 'p') && PHRASING.test(parent) ? 'span' : shown;
}

function readAttributes(tag: string, name: string, shown: string): Map<string, string | undefined> {
  const attributes = new Map<string, string | undefined>();
  const classes = [
    ...(name === 'center' ? ['align-center'] : []),
    ...(name === 'li' && shown !== name ? ['list-item'] : []),
  ];
  for (const [, key = '', value] of tag.matchAll(ATTRIBUTE)) {
    if (key === 'name' && name === 'a' && !attributes.has('id')) attributes.set('id', value);
    if (key === 'align' && /^(?:left|right|center)$/i.test(value ?? ''))
      classes.push(`align-${value?.toLowerCase() ?? ''}`);
    if (key === 'class') classes.unshift(value ?? '');
    const isObsolete = OBSOLETE.has(key) && OBSOLETE.get(key)?.test(shown) !== true;
    const isOfLink = name === 'a' && shown !== name && OF_LINKS.test(key);
    if (key !== 'class' && !isObsolete && !isOfLink) attributes.set(key, value);
  }
  // An id without a character is none.
  if (attributes.get('id') === '') attributes.delete('id');
  // As of images that Markdown makes: programs that read pages aloud would say an address instead.
  if (name === 'img' && !attributes.has('alt')) attributes.set('alt', '');
  if (classes.length > 0) attributes.set('class', classes.join(' ').trim());
  return attributes;
}

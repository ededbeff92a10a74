import type { Metadata } from '../../model/docset.ts';

/** What YAML allows in a text, without tabs and other controls, white space beyond ASCII, surrogates and byte order marks. */
const CHARACTERS =
  /^[\n\x20-\x7e\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;
const KEY = /^[A-Za-z][\w.-]{0,99}$/;
const ITEM = /^( *)- +(.*)$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Begins like no markup; if with a digit, what follows makes it no number: `04/21/2020`. */
const PLAIN = /^(?:[A-Za-z\u00a1-\uffff]|(?:[1-9]|0(?![box])).*[^\d_.eE+-])/;
/** Begins with a letter and holds no punctuation that could mean anything; but words may. */
const WORDS = /^[A-Za-z\u00a1-\uffff][^:#]*$/;
const NO_TEXT = /^(?:true|false|null)$/i;
const LONGEST_NO_TEXT = 'false'.length;
/** Keys that were read before: docsets have few of them, which each article has again. */
const knownKeys = new Map<string, string>();
const MOST_KNOWN_KEYS = 1000;

/**
 * Reads YAML of nothing but members of one line, each with a text or above a list of texts; undefined for all other. Nearly
 * all front matter is written so, and it is read in a tenth of the time that js-yaml takes to say the same.
 * `readPlainMembers('title: A\nms.custom:\n- "1"') // => { title: 'A', 'ms.custom': ['1'] }`
 */
export function readPlainMembers(yaml: string): Metadata | undefined {
  if (!CHARACTERS.test(yaml)) return undefined;
  const data: Record<string, string | string[] | null> = {};
  let lastKey = '';
  let indentation = '';
  for (const line of yaml.split('\n')) {
    if (line === '') continue;
    const colon = line.indexOf(':');
    const key = colon === -1 ? undefined : readKey(line.slice(0, colon));
    if (key !== undefined) {
      const value = line.slice(colon + 1);
      const text = value.trim() === '' ? null : value.startsWith(' ') ? readText(value) : undefined;
      if (text === undefined || Object.hasOwn(data, key)) return undefined;
      data[key] = text;
      lastKey = key;
      continue;
    }
    const [, indent, item = ''] = ITEM.exec(line) ?? [];
    const text = readText(item);
    const list = data[lastKey];
    if (indent === undefined || text === undefined) return undefined;
    if (list === null) {
      data[lastKey] = [text];
      indentation = indent;
    } else if (Array.isArray(list) && indent === indentation) list.push(text);
    else return undefined;
  }
  return data;
}

/** Gives a key, as one text to V8 wherever it stands; undefined for what is none, or may be something other than a text. */
function readKey(written: string): string | undefined {
  const known = knownKeys.get(written);
  if (known !== undefined) return known;
  if (!KEY.test(written) || NO_TEXT.test(written)) return undefined;
  if (knownKeys.size < MOST_KNOWN_KEYS) knownKeys.set(written, written);
  return written;
}

/** Reads a text that is quoted, or that nobody could take for anything else. */
function readText(written: string): string | undefined {
  const text = written.trim();
  if (WORDS.test(text)) return text.length <= LONGEST_NO_TEXT && NO_TEXT.test(text) ? undefined : text;
  const quoted = QUOTED.exec(text);
  if (quoted) return quoted[1] ?? quoted[2];
  const isText = PLAIN.test(text) && !NO_TEXT.test(text) && !/: | #|:$/.test(text);
  return isText ? text : undefined;
}

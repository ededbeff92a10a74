import type { TextSpan } from '../../model/text.ts';
import { decodeUrl } from '../../model/url.ts';
import type { ResolvedUid } from '../context.ts';
import { report, type RenderEnv } from '../environment.ts';

type DisplayProperty = 'name' | 'fullName' | 'nameWithType';

/** A reference to a uid as an author wrote it: `System.String?displayProperty=fullName#remarks`. */
export interface UidReference {
  readonly uid: string;
  readonly anchor: string;
  /** What is to be read instead of a name. */
  readonly text?: string;
  readonly displayProperty: DisplayProperty;
}

/** What stands on the page for a reference to a uid. */
export interface PlacedUid {
  /** Nothing if it cannot be known where the uid leads. */
  readonly url?: string;
  readonly text: string;
  /** Whether the text is a name made of the uid itself. */
  readonly isMade: boolean;
}

/** Reads a reference; what is no percent-encoding stays as written. */
export function readUidReference(written: string): UidReference {
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(written) ?? [];
  const parameters = new URLSearchParams(query.replace(/&amp;/g, '&'));
  const text = parameters.get('text') ?? parameters.get('alt') ?? '';
  const display = parameters.get('displayProperty')?.toLowerCase();
  return {
    uid: decodeUrl(path).trim(),
    anchor,
    ...(text === '' ? {} : { text }),
    displayProperty: display === 'fullname' ? 'fullName' : display === 'namewithtype' ? 'nameWithType' : 'name',
  };
}

/** Finds what a reference in the file that is parsed leads to, and reports a uid that nothing has, at its place. */
export function placeUid(env: RenderEnv, reference: UidReference, range: () => TextSpan): PlacedUid {
  const { uid, anchor, text, displayProperty } = reference;
  const found = env.context.resolveUid?.(uid);
  if (typeof found === 'object') {
    return { url: found.url + anchor, text: text ?? nameOf(found, displayProperty), isMade: false };
  }
  if (found === undefined && env.context.resolveUid) {
    report(env, {
      code: 'xref-not-found',
      message: `No page has the uid ${uid}.`,
      range: range(),
      suggestion: 'Correct the uid, or add the map of uids that has it.',
    });
  }
  return text === undefined ? { text: readableUid(uid, displayProperty), isMade: true } : { text, isMade: false };
}

function nameOf({ name, fullName, nameWithType }: ResolvedUid, displayProperty: DisplayProperty): string {
  return { name, fullName, nameWithType }[displayProperty] ?? name;
}

/**
 * Makes a name of a uid, for want of a better one: its last part, or the last two, or all.
 * `readableUid('System.String.Format(System.String)*', 'nameWithType') // => 'String.Format(String)'`
 */
export function readableUid(uid: string, displayProperty: DisplayProperty): string {
  const plain = uid.replace(/\*$/, '').replace(/`+\d+/g, '').replaceAll('{', '<').replaceAll('}', '>');
  const bracket = plain.indexOf('(');
  const path = bracket === -1 ? plain : plain.slice(0, bracket);
  const parameters = bracket === -1 ? '' : plain.slice(bracket).split(/([^\w.]+)/).map(lastPart).join(''); // prettier-ignore
  const parts = path.split('.').filter((part) => part !== '' && part !== '#ctor' && part !== '#cctor');
  const kept = { name: parts.slice(-1), nameWithType: parts.slice(-2), fullName: parts }[displayProperty];
  return kept.length === 0 ? uid : kept.map(withoutNamespace).join('.') + parameters;
}

/** An interface's member that a type has under its full name: `System#Collections#IList#Item // => IList.Item` */
function withoutNamespace(part: string): string {
  return part.split('#').slice(-2).join('.');
}

function lastPart(name: string): string {
  return /[^.]*$/.exec(name)?.[0] ?? name;
}

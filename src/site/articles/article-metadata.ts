import type { Metadata } from '../../model/docset.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { ArticlePage } from '../pages/site-page.ts';

/** Joins what the configuration says of an article and what its front matter does, which counts more; all keys are kept. */
export function joinMetadata(configured: Metadata, frontMatter: Metadata): Metadata {
  // Spread into a literal, keys that differ from article to article take twenty times as long.
  const metadata: Record<string, unknown> = Object.assign({}, configured, frontMatter);
  const noLoc = metadata['no-loc'];
  if (noLoc !== undefined) metadata['no-loc'] = textList(noLoc);
  return metadata;
}

type MetadataFields = Required<
  Pick<ArticlePage, 'description' | 'author' | 'robots' | 'titleSuffix' | 'date' | 'translationType'>
>;

/** Reads the fields of a page from metadata; those that metadata does not say, or says unreadably, are undefined. */
export function metadataFields(metadata: Metadata): MetadataFields {
  return {
    description: textValue(metadata['description']),
    author: textValue(metadata['author']),
    robots: joinedText(metadata['ROBOTS']) ?? joinedText(metadata['robots']),
    titleSuffix: textValue(metadata['titleSuffix']),
    date: isoDate(textValue(metadata['ms.date']) ?? ''),
    translationType: translationType(metadata['ms.translationtype']),
  };
}

/** Tells whether a page's `robots` keep it out of search engines: `NOINDEX, NOFOLLOW`, `none`. */
export function isNoIndex(robots: string | undefined): boolean {
  return /(?:^|[\s,])(?:noindex|none)(?=[\s,]|$)/i.test(robots ?? '');
}

/** `textList(['Blazor', 5]) // => ['Blazor', '5']`, `textList('Blazor') // => ['Blazor']` */
function textList(value: unknown): string[] {
  return [value].flat().flatMap((item) => textValue(item) ?? []);
}

/** `joinedText(['noindex', 'nofollow']) // => 'noindex, nofollow'` */
function joinedText(value: unknown): string | undefined {
  return Array.isArray(value) ? textValue(textList(value).join(', ')) : textValue(value);
}

/** A value of metadata as text; nothing for a blank one or one that is no text. */
export function textValue(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Where an article's original is published in its repository: `https://github.com/org/docs/blob/live/a/b.md`. */
export function originalUrl(metadata: Metadata): string | undefined {
  return textValue(metadata['original_content_git_url']) ?? textValue(metadata['content_git_url']);
}

/** Says whether `ms.translationtype` means machine translation (`MT`, `MTE75`) or a person's (`HT`); nothing if neither. */
export function translationType(value: unknown): 'MT' | 'HT' | undefined {
  const type = textValue(value)?.toUpperCase();
  if (type === undefined) return undefined;
  if (type.startsWith('MT')) return 'MT';
  return type === 'HT' ? 'HT' : undefined;
}

import type { Diagnostic } from '../model/diagnostic.ts';
import type { BilingualText } from '../model/segment-pair.ts';
import type { LineTable } from './bilingual/content-map.ts';
import type { BoundaryEnv } from './bilingual/boundary-rules.ts';
import type { HalfLocales, HalfMarkup } from './bilingual/halves.ts';

/** Which text the HTML holds: both halves of each segment with their markup, or the target's alone without any. */
export type View = 'bilingual' | 'target';

/** A heading of an article. */
export interface Heading {
  /** 1 to 6 */
  readonly level: number;
  /** The heading's anchor. */
  readonly id: string;
  /** Plain text of the translation. */
  readonly text: string;
}

/** What the renderer must be told about an article's surroundings. */
export interface RenderContext {
  readonly locales: HalfLocales;
  /** Gives the URL for a link or an image as an author wrote it; without it they stay as written. */
  readonly resolveUrl?: (href: string, kind: 'link' | 'image') => string;
  /** Titles of alerts in the article's language, by keyword: `{ NOTE: 'Catatan' }`. */
  readonly alertTitles?: Readonly<Record<string, string>>;
}

/** The state of one parse, handed by markdown-it from rule to rule. */
export interface RenderEnv extends BoundaryEnv {
  readonly context: RenderContext;
  readonly text: BilingualText;
  readonly lines: LineTable;
  readonly halves: HalfMarkup;
  readonly headings: Heading[];
  readonly diagnostics: Diagnostic[];
  /** Which view `render` writes; parsing does not depend on it. */
  view: View;
  /** Whether raw HTML stands in the article, so that its output must be sanitized. */
  hasRawHtml: boolean;
}

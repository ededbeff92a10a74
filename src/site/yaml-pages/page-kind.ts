import type { Fields } from './fields.ts';
import type { Markup } from './markup.ts';
import type { PageWriter } from './page-writer.ts';

/** Writes the body of a YAML page of one kind from the values at its top, those that all kinds share taken out. */
export type PageKind = (fields: Fields, writer: PageWriter) => Markup;

/** Namespace of XLIFF 1.2. */
export const XLIFF_1_2 = 'urn:oasis:names:tc:xliff:document:1.2';

/** Kinds of context in which the digests of both halves stand. */
export const SOURCE_HASH = 'x-diglot-source-hash';
export const TARGET_HASH = 'x-diglot-target-hash';

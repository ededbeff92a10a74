/** Namespaces of XLIFF 2.0 and 2.1, which share them. */
export const CORE = 'urn:oasis:names:tc:xliff:document:2.0';
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0';
export const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';

/** Categories of Diglot's groups of metadata: what is said of an article, its front matter, and what is said of a pair. */
export const ARTICLE_GROUP = 'diglot:article';
export const FRONT_MATTER_GROUP = 'diglot:front-matter';
export const PAIR_GROUP = 'diglot:pair';

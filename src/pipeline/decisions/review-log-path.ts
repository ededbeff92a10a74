import { join } from 'node:path';

/** Where decisions about a docset are kept, below its folder. */
export const REVIEW_LOG = join('.diglot', 'review.jsonl');

import { isSkipped, type Contestant, type Skipped } from '../contestant.ts';
import type { CorpusCopy } from '../corpus-copy.ts';
import { packageFile } from '../packages.ts';
import { hugo } from './hugo.ts';

/** What the two are called in the tables. */
export const HUGO_THEN_PAGEFIND = 'Hugo, then pagefind';

/** Hugo, and then the `pagefind` program over its pages, one index for each of their languages. */
export function hugoThenPagefind(work: string, copy: CorpusCopy): Contestant | Skipped {
  const pages = hugo(work, copy, HUGO_THEN_PAGEFIND);
  if (isSkipped(pages)) return pages;
  const program = packageFile('pagefind', 'lib/runner/bin.cjs');
  const index = { program: process.execPath, args: [program, '--site', pages.output], folder: work };
  return { ...pages, commands: [...pages.commands, index] };
}

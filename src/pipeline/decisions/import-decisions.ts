import type { Docset } from '../../model/docset.ts';
import type { Decision } from '../../model/review.ts';
import { UsageError } from '../failure.ts';
import { readDocsets } from '../read-docsets.ts';
import type { ImportedDecision } from './decision-file.ts';
import { decisionLine } from './decision-line.ts';
import { appendDecisions, readReviewLog } from './review-log.ts';

/** What importing decisions did to the log of one docset, or would do. */
export interface LogImport {
  /** The docset's folder as the user named it. */
  readonly docset: string;
  readonly locale: string;
  /** How many decisions were added, and how many were there already. */
  readonly added: number;
  readonly known: number;
}

/** What importing decisions did. */
export interface DecisionImport {
  readonly logs: readonly LogImport[];
  /** How many decisions are of locales that none of the docsets is of, by locale. */
  readonly homeless: Readonly<Record<string, number>>;
}

/**
 * Adds decisions to the logs of the docsets of their locales: of several, to the one that has the article in which it was
 * decided, else to the first. Decisions that are in a log of the locale already are left out. `isDryRun` only tells what
 * would be done. Throws a UsageError for docsets that cannot be used, and for decisions without locale beside several.
 */
export async function importDecisions(
  imported: readonly ImportedDecision[],
  folders: readonly string[],
  isDryRun: boolean,
): Promise<DecisionImport> {
  const docsets = await readDocsets(folders, [], { needed: 'any Markdown' });
  const homes = new DecisionHomes(docsets);
  const homeless: Record<string, number> = {};
  for (const { locale = homes.onlyLocale(), decision } of imported) {
    if (!homes.take(locale, decision)) homeless[locale] = (homeless[locale] ?? 0) + 1;
  }
  const logs = homes.logs.filter(({ added, known }) => added.length + known > 0);
  if (!isDryRun) for (const { docset, added } of logs) appendDecisions(docset.root, added);
  return {
    logs: logs.map(({ docset, added, known }) => ({
      docset: docset.folder,
      locale: docset.locale.tag,
      added: added.length,
      known,
    })),
    homeless,
  };
}

/** The log of a docset, and what is to be added to it. */
interface Home {
  readonly docset: Docset;
  readonly paths: ReadonlySet<string>;
  readonly added: Decision[];
  known: number;
}

/** Finds the log in which a decision belongs. */
class DecisionHomes {
  readonly logs: readonly Home[];
  /** Lines of all logs of a locale, and of what is to be added to them. */
  private readonly lines = new Map<string, Set<string>>();

  constructor(docsets: readonly Docset[]) {
    this.logs = docsets.map((docset) => ({ docset, paths: new Set(docset.paths), added: [], known: 0 }));
    for (const { root, locale } of docsets) {
      const lines = this.lines.get(locale.tag) ?? new Set();
      for (const decision of readReviewLog(root).decisions) lines.add(decisionLine(decision));
      this.lines.set(locale.tag, lines);
    }
  }

  /** The locale of all docsets. Throws a UsageError if there are several. */
  onlyLocale(): string {
    const [locale = '', ...others] = this.lines.keys();
    if (others.length === 0) return locale;
    throw new UsageError('The decisions name no locale; name the docset whose log they are to be added to.');
  }

  /** Takes a decision in; tells whether its locale has a log. */
  take(locale: string, decision: Decision): boolean {
    const ofLocale = this.logs.filter(({ docset }) => docset.locale.tag === locale);
    const { path } = decision;
    const home = ofLocale.find(({ paths }) => path !== undefined && paths.has(path)) ?? ofLocale[0];
    if (!home) return false;
    const lines = this.lines.get(locale);
    const line = decisionLine(decision);
    if (lines?.has(line)) home.known++;
    else home.added.push(decision);
    lines?.add(line);
    return true;
  }
}

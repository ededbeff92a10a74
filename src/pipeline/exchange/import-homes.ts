import type { Docset } from '../../model/docset.ts';
import type { ImportedPair } from '../../exchange/index.ts';
import type { DocsetToCheck, PairFile } from '../findings/checking-task.ts';
import { localeTasks } from '../findings/locale-tasks.ts';

/** A file of a docset in which pairs of an exchange file belong. */
export interface Home {
  readonly docset: DocsetToCheck;
  readonly file: PairFile;
}

/** A docset and its files by path. */
interface Candidate {
  readonly docset: DocsetToCheck;
  readonly files: ReadonlyMap<string, PairFile>;
}

/** Finds the files in which pairs of exchange files belong, among those of some docsets and no others. */
export class ImportHomes {
  private readonly byLocale = new Map<string, Candidate[]>();

  constructor(docsets: readonly Docset[]) {
    const rules = { checks: [], noLoc: [], severities: {} };
    for (const { locale, docsets: ofLocale } of localeTasks(docsets, () => [], { rules, originals: [], gives: 'figures' })) {
      const candidates = ofLocale.map((docset) => ({ docset, files: new Map(docset.files.map((file) => [file.path, file])) }));
      this.byLocale.set(locale.tag, candidates);
    } // prettier-ignore
  }

  /**
   * Finds the file of a pair, or gives for people why there is none. Of several docsets of the locale that have the file, it is in
   * the one that was exported, by its folder or at least its folder's name.
   */
  homeOf({ docset, locale, file }: Pick<ImportedPair, 'docset' | 'locale' | 'file'>): Home | string {
    const ofLocale = this.byLocale.get(locale);
    if (!ofLocale) return `none of the docsets is of the locale "${locale}"`;
    const having = ofLocale.flatMap((candidate): Home[] => {
      const found = candidate.files.get(file);
      return found ? [{ docset: candidate.docset, file: found }] : [];
    });
    const [first, ...others] = having;
    if (!first) return `no docset of ${locale} has such a file`;
    if (others.length === 0) return first;
    const exported = partsOf(docset);
    const exact = having.filter(({ docset: { folder } }) => partsOf(folder).join('/') === exported.join('/'));
    const named = having.filter(({ docset: { folder } }) => partsOf(folder).at(-1) === exported.at(-1));
    const [home] = exact.length > 0 ? exact : named.length === 1 ? named : [];
    return home ?? `several docsets of ${locale} have such a file; name the one that is meant`;
  }
}

function partsOf(folder: string): string[] {
  return folder.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
}

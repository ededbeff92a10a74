import { corporaFolder, listCorpora } from '../../test/support/corpora.ts';

/** Gives the docsets of the AlchemyInsights corpora, into which faults are planted where none are named. */
export function alchemyCorpora(): string[] {
  const folder = corporaFolder();
  const corpora = folder === undefined ? [] : listCorpora(folder);
  return corpora.filter(({ name }) => name.startsWith('alchemy-')).map(({ docset }) => docset);
}

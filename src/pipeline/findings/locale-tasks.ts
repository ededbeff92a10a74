import type { GlossaryTerm } from '../../model/glossary-term.ts';
import type { Docset, DocsetFile } from '../../model/docset.ts';
import type { Locale } from '../../model/locale.ts';
import type { DocsetToCheck, LocaleTask, PairFile } from './checking-task.ts';

/** Puts the docsets together whose pairs are compared with one another: those of each locale, in order of their tags. */
export function localeTasks(
  docsets: readonly Docset[],
  glossaryOf: (locale: string) => readonly GlossaryTerm[],
  shared: Pick<LocaleTask, 'rules' | 'originals' | 'gives'>,
): LocaleTask[] {
  const tasks = new Map<string, { locale: Locale; docsets: DocsetToCheck[] }>();
  for (const docset of docsets) {
    const { locale } = docset;
    const task = tasks.get(locale.tag) ?? { locale, docsets: [] };
    task.docsets.push(toCheck(docset));
    tasks.set(locale.tag, task);
  }
  return [...tasks.values()]
    .sort((one, other) => (one.locale.tag < other.locale.tag ? -1 : 1))
    .map((task) => ({ ...task, glossary: glossaryOf(task.locale.tag), ...shared }));
}

/** Lists the files of a docset that may hold pairs: articles, other Markdown, and data for pages, in order of their paths. */
function toCheck({ root, folder, articles, otherMarkdown, dataFiles, metadataFor }: Docset): DocsetToCheck {
  const toPairFile = ({ path, absolutePath }: DocsetFile, isArticle: boolean): PairFile => ({
    path,
    absolutePath,
    isArticle,
    metadata: metadataFor(path),
  });
  const files = [
    ...articles.map((file) => toPairFile(file, true)),
    ...[...otherMarkdown, ...dataFiles].map((file) => toPairFile(file, false)),
  ];
  return { root, folder, files: files.sort((one, other) => (one.path < other.path ? -1 : 1)) };
}

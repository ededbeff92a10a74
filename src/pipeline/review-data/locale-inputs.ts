import { hash } from 'node:crypto';
import { fingerprintMetadata, siteUrl, type LocaleMap, type SiteMap } from '../../site/around-articles.ts';
import { isSettled, readState, type FileState } from '../cache/file-state.ts';
import type { LocaleTask } from '../findings/checking-task.ts';
import { reviewRecords } from './review-inputs.ts';

/**
 * Digest of everything that a locale's data for reviewers are made from, besides the program: where two are equal, so are the data.
 * Nothing else of other locales is in it than what the site says to all: pairs are compared within their locale. `commits` are those
 * that originals are compared with. Undefined while a file has changed so recently that one more change of it might not show.
 */
export function digestLocaleInputs(
  site: SiteMap,
  map: LocaleMap,
  task: LocaleTask,
  commits: readonly (string | null)[],
): string | undefined {
  const now = Date.now();
  const states: FileState[] = [];
  const note = (path: string): FileState | null => {
    const state = readState(path);
    if (state) states.push(state);
    return state ?? null;
  };
  const { docsets, ...whole } = task;
  const inputs = [
    { ...whole, commits },
    [site.sourceLocale, map.locale, siteUrl(site, '')],
    docsets.map(({ root, folder, files }) => [
      folder,
      reviewRecords(root).map(note),
      files.map(({ path, absolutePath, isArticle, metadata }) => [
        path,
        isArticle,
        fingerprintMetadata(metadata),
        note(absolutePath),
      ]),
    ]),
    map.docsets.map(({ folder, folders }) => [folder, [...folders]]),
  ];
  return states.every((state) => isSettled(state, now)) ? hash('sha1', JSON.stringify(inputs)) : undefined;
}

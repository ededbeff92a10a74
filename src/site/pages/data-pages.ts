import { contentsTables, type Navigation } from '../navigation/navigation.ts';
import { scriptWords } from './script-words.ts';
import type { LocaleMap, SiteMap } from '../map/site-map.ts';
import type { DataPage } from './site-page.ts';
import { COLORS_PATH } from '../theme/theme.ts';

/** A file that pages fetch or load, not yet made. */
export interface DataFile {
  readonly outputPath: string;
  readonly make: () => DataPage;
}

/** Lists what scripts fetch on the pages of a locale: words of the interface, and tables of contents. */
export function listLocaleData(map: LocaleMap, navigation: () => Navigation): DataFile[] {
  const tables = contentsTables(map).map((table) =>
    dataFile(table.outputPath, () => JSON.stringify(navigation().wholeTable(table))),
  );
  const words = dataFile(`assets/words/${map.locale.slug}.json`, () => JSON.stringify(scriptWords(map.messages)));
  return [words, ...tables];
}

/** Lists what the pages of all locales load that is not the same on every site: the publisher's colours. */
export function listSiteData({ theme }: SiteMap): DataFile[] {
  const text = theme?.colors;
  return text === undefined ? [] : [dataFile(COLORS_PATH, () => text)];
}

function dataFile(outputPath: string, text: () => string): DataFile {
  return { outputPath, make: () => ({ kind: 'data', outputPath, text: text() }) };
}

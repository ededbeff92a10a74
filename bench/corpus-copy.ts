import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Corpus } from '../test/support/corpora.ts';
import { cleanArticle } from './clean-article.ts';

/** A folder of docsets that was made for the benchmarks. */
export interface CorpusCopy {
  readonly folder: string;
  /** Absolute paths of the docsets, each named for its locale. */
  readonly docsets: readonly string[];
  readonly articles: number;
  readonly markdownBytes: number;
}

const CONFIGURATION = '.openpublishing.publish.config.json';

/** Hugo takes a folder with an `index.md` for one page; by any other name it is a page like all others. */
const NEUTRAL_INDEX = 'start-page.md';

/** A site of forty locales, with its search indexes and copies for staging, fits in here. */
const SCALE_BYTES = 8e9;
const REGIONS = ['US', 'GB', 'AU', 'CA', 'IN', 'IE', 'NZ', 'ZA'];

/** How many times as many articles the large copy has. */
export const SCALE_FACTOR = REGIONS.length;

/** Copies corpora into `folder`, a docset for each, with articles that every generator reads. */
export function copyCorpora(corpora: readonly Corpus[], folder: string): CorpusCopy {
  let articles = 0;
  let markdownBytes = 0;
  const docsets = corpora.map(({ name, docset }) => {
    const locale = name.slice(name.indexOf('-') + 1);
    const to = path.join(folder, locale.toLowerCase());
    for (const file of filesBelow(docset)) {
      const base = path.basename(file).toLowerCase();
      if (file === CONFIGURATION || base === 'readme.md') continue;
      const target = path.join(to, base === 'index.md' ? path.join(path.dirname(file), NEUTRAL_INDEX) : file);
      mkdirSync(path.dirname(target), { recursive: true });
      if (!base.endsWith('.md')) {
        copyFileSync(path.join(docset, file), target);
        continue;
      }
      const text = cleanArticle(readFileSync(path.join(docset, file), 'utf8'));
      writeFileSync(target, text);
      articles++;
      markdownBytes += Buffer.byteLength(text);
    }
    configure(to, locale);
    return to;
  });
  return { folder, docsets, articles, markdownBytes };
}

/** Makes a second copy that shares its files with the first: whoever changes one must put a new file in its place. */
export function linkCopy({ docsets, ...copy }: CorpusCopy, folder: string): CorpusCopy {
  const linked = docsets.map((docset) => linkDocset(docset, path.join(folder, path.basename(docset))));
  return { ...copy, folder, docsets: linked };
}

/** Makes a copy of eight times as many docsets: each language in eight regions. The files are shared. */
export function scaleCopy({ docsets, articles, markdownBytes }: CorpusCopy, folder: string): CorpusCopy {
  const scaled = docsets.flatMap((docset) =>
    REGIONS.map((region) => {
      const language = path.basename(docset).split('-')[0] ?? '';
      const to = linkDocset(docset, path.join(folder, `${language}-${region.toLowerCase()}`));
      configure(to, `${language}-${region}`);
      return to;
    }),
  );
  return {
    folder,
    docsets: scaled,
    articles: articles * SCALE_FACTOR,
    markdownBytes: markdownBytes * SCALE_FACTOR,
  };
}

/** Tells whether a folder's disk has room for the site of forty locales. */
export function hasRoomToScale(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= SCALE_BYTES;
}

function linkDocset(docset: string, to: string): string {
  for (const file of filesBelow(docset)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    if (file !== CONFIGURATION) linkSync(path.join(docset, file), path.join(to, file));
  }
  if (existsSync(path.join(docset, CONFIGURATION))) {
    copyFileSync(path.join(docset, CONFIGURATION), path.join(to, CONFIGURATION));
  }
  return to;
}

/** A docset's locale is what its configuration says, whatever its articles say. */
function configure(docset: string, locale: string): void {
  const configuration = {
    docsets_to_publish: [{ docset_name: 'benchmark', build_source_folder: 'AlchemyInsights', locale }],
  };
  writeFileSync(path.join(docset, CONFIGURATION), JSON.stringify(configuration, undefined, 2));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

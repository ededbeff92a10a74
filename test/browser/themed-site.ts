import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import type { BuildOptions } from '../../src/pipeline/build/compare-site.ts';
import { pair } from '../bitext/markup.ts';
import { article } from '../pipeline/bilingual-markdown.ts';
import { makeFolder, writeFiles, type Files } from '../pipeline/temporary-folder.ts';
import { serveSite, type OpenSite } from './fixture-site.ts';

const TOC = `
- name: Start
  href: index.md
- name: Tools
  items:
    - name: Hammer
      href: tools/hammer.md
    - name: Small tools
      items:
        - name: Pin
          href: tools/pin.md
        - name: Nail
          href: tools/nail.md
- name: Wood
  href: wood.md
  items:
    - name: Oak
      href: wood/oak.md
`;

const PARTS = '\n## One\n\nText.\n\n> [!NOTE]\n> A [link](wood.md).\n\n## Two\n\n```js\nconst a = 1; // one\n```\n';

/** A docset with a table of contents of three levels. */
function docset(tag: string): Files {
  const paths = ['index', 'wood', 'wood/oak', 'tools/hammer', 'tools/pin', 'tools/nail'];
  return {
    [`${tag}/toc.yml`]: TOC,
    ...Object.fromEntries(paths.map((path) => [`${tag}/${path}.md`, article(`# ${path}\n`)])),
    [`${tag}/wood.md`]: article(`# ${pair('1a2b3-101', 'Kayu', 'Wood')}\n${PARTS}`),
  };
}

/**
 * Builds a site in this process, without search, before the tests of a file: `id-ID` and `ar-SA` with a deep table of
 * contents, `de-DE` with nothing but a list of articles. After each test the browser must have had nothing to complain about.
 */
export function useThemedSite(options: Partial<BuildOptions> = {}): Pick<OpenSite, 'url' | 'open'> {
  let site: OpenSite;
  let folder: string;
  beforeAll(async () => {
    folder = makeFolder();
    writeFiles(folder, { ...docset('id-ID'), ...docset('ar-SA'), 'de-DE/lone.md': article('# Lone\n') });
    const out = join(folder, 'site');
    const docsets = ['id-ID', 'ar-SA', 'de-DE'].map((tag) => join(folder, tag));
    await buildSite({ docsets, out, caches: join(folder, 'caches'), jobs: 1, ...options });
    site = await serveSite(out);
  }, 120_000);
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    expect(site.complaints.splice(0)).toEqual([]);
  });
  return {
    get url() {
      return site.url;
    },
    open: (path, context) => site.open(path, context),
  };
}

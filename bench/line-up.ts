import path from 'node:path';
import type { Contestant, Skipped } from './contestant.ts';
import { hasRoomToScale, scaleCopy, type CorpusCopy } from './corpus-copy.ts';
import { addArticle, changeArticle, DIGLOT, DiglotBuilds } from './diglot.ts';
import type { BenchOptions, Group } from './options.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugoThenPagefind } from './peers/hugo-then-pagefind.ts';
import { hugo } from './peers/hugo.ts';
import { markdownItAlone } from './peers/markdown-it-alone.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';

/** Something to be measured, or why it is not. */
type Entry = Contestant | Skipped;

/** Who takes part. */
export interface LineUp {
  /** Those whose time is taken. */
  readonly timed: readonly Entry[];
  /** Those whose memory is watched, in runs of their own, as watching takes time. */
  readonly watched: readonly Entry[];
}

/** Gathers those whom the groups ask for, with everything that they need below `work`. */
export function lineUp(work: string, copy: CorpusCopy, { only, installsPeers, program }: BenchOptions): LineUp {
  const diglot = new DiglotBuilds(program, work, copy);
  const wants = (...groups: readonly Group[]): boolean => groups.some((group) => only.has(group));
  const when = (wanted: boolean, make: () => Entry): Entry[] => (wanted ? [make()] : []);

  const pages = when(wants('cold', 'output'), () => diglot.cold(DIGLOT.pages, ['--no-search']));
  const search = when(wants('search', 'nochange', 'onechange', 'added', 'clean', 'restored', 'memory', 'scale'), () =>
    diglot.cold(DIGLOT.search),
  );
  const hugoPages = when(wants('cold', 'floor', 'memory'), () => hugo(work, copy));
  const hugoSearch = when(wants('search', 'memory'), () => hugoThenPagefind(work, copy));
  const scale = when(wants('scale'), () => scaled(program, work, copy));
  const peer = (name: string, make: () => Entry): Entry =>
    installsPeers ? make() : { name, why: 'it is installed with --install-peers only' };

  return {
    timed: [
      ...pages,
      ...hugoPages,
      ...search,
      ...hugoSearch,
      ...when(wants('floor'), () => markdownItAlone(work, copy)),
      ...when(wants('eleventy'), () => eleventy(work, copy, 'Eleventy, one template')),
      ...when(wants('eleventy'), () => eleventy(work, copy, 'Eleventy, one template a file')),
      ...when(wants('vitepress'), () => peer('VitePress', () => vitepress(work, copy))),
      ...when(wants('starlight'), () => peer('Starlight', () => starlight(work, copy))),
      ...when(wants('nochange'), () => diglot.again(DIGLOT.nochange, () => undefined)),
      ...when(wants('onechange'), () => diglot.again(DIGLOT.onechange, changeArticle)),
      ...when(wants('added'), () => diglot.again(DIGLOT.added, addArticle)),
      ...when(wants('clean'), () => diglot.clean(DIGLOT.clean)),
      ...when(wants('restored'), () => diglot.restored(DIGLOT.restored)),
      ...scale,
    ],
    watched: wants('memory', 'scale') ? [...search, ...hugoPages, ...hugoSearch, ...scale] : [],
  };
}

function scaled(program: string, work: string, copy: CorpusCopy): Entry {
  if (!hasRoomToScale(work)) return { name: DIGLOT.scale, why: 'it needs 8 GB of free space' };
  return new DiglotBuilds(program, work, scaleCopy(copy, path.join(work, 'scale-content'))).cold(DIGLOT.scale);
}

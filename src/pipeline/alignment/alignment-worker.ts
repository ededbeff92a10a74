import { alignLocale } from './align-locale.ts';
import type { AlignedFiles, AlignmentTask } from './align-locales.ts';

/** Entry of a worker thread: aligns one locale. */
export default function align({ files, caches }: AlignmentTask): AlignedFiles {
  return alignLocale(files, caches).pairs;
}

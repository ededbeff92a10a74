import { alignLocale, type LocaleAlignment } from './align-locale.ts';
import type { AlignmentTask } from './align-locales.ts';

/** Entry of a worker thread: aligns one locale. */
export default function align({ files, caches }: AlignmentTask): LocaleAlignment {
  return alignLocale(files, caches);
}

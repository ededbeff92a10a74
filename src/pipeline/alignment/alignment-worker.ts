import { alignLocale } from './align-locale.ts';
import type { LocaleAlignment } from './locale-alignment.ts';
import type { AlignmentTask } from './align-locales.ts';

/** Entry of a worker thread: aligns one locale. */
export default function align({ files, caches }: AlignmentTask): LocaleAlignment {
  return alignLocale(files, caches);
}

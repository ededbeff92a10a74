import { faq } from './kinds/faq.ts';
import { hub } from './kinds/hub.ts';
import { landing } from './kinds/landing.ts';
import { learningPath } from './kinds/learning-path.ts';
import { module } from './kinds/module.ts';
import { moduleUnit } from './kinds/module-unit.ts';
import type { PageKind } from './page-kind.ts';

/** Every kind of YAML page that has a form of its own, by what its first line says, in lower case. */
export const PAGE_KINDS: ReadonlyMap<string, PageKind> = new Map([
  ['landing', landing],
  ['hub', hub],
  ['faq', faq],
  ['module', module],
  ['moduleunit', moduleUnit],
  ['learningpath', learningPath],
]);

import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { ca } from './ca.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { eu } from './eu.ts';
import { fi } from './fi.ts';
import { fil } from './fil.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';
import { gl } from './gl.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { is } from './is.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { kk } from './kk.ts';
import { ko } from './ko.ts';
import { lb } from './lb.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import { ms } from './ms.ts';
import { mt } from './mt.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ptPT } from './pt-pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { srCyrl } from './sr-cyrl.ts';
import { srLatn } from './sr-latn.ts';
import { sv } from './sv.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type { Messages };

/** Every catalogue by the BCP 47 tag of what it is written in: a language, with a script or a region where it needs one. */
export const catalogues: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  ['ar', ar],
  ['bg', bg],
  ['ca', ca],
  ['cs', cs],
  ['da', da],
  ['de', de],
  ['el', el],
  ['en', en],
  ['es', es],
  ['et', et],
  ['eu', eu],
  ['fi', fi],
  ['fil', fil],
  ['fr', fr],
  ['ga', ga],
  ['gl', gl],
  ['he', he],
  ['hi', hi],
  ['hr', hr],
  ['hu', hu],
  ['id', id],
  ['is', is],
  ['it', it],
  ['ja', ja],
  ['kk', kk],
  ['ko', ko],
  ['lb', lb],
  ['lt', lt],
  ['lv', lv],
  ['ms', ms],
  ['mt', mt],
  ['nb', nb],
  ['nl', nl],
  ['pl', pl],
  ['pt', pt],
  ['pt-PT', ptPT],
  ['ro', ro],
  ['ru', ru],
  ['sk', sk],
  ['sl', sl],
  ['sr-Cyrl', srCyrl],
  ['sr-Latn', srLatn],
  ['sv', sv],
  ['th', th],
  ['tr', tr],
  ['uk', uk],
  ['vi', vi],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);

/**
 * The catalogue that readers of a language without its own understand best. Portuguese outside Brazil follows Portugal, as
 * CLDR's parent locales have it.
 */
const nearest: ReadonlyMap<string, string> = new Map([
  ['bs', 'hr'],
  ['bs-Cyrl', 'sr-Cyrl'],
  ['nn', 'nb'],
  ['no', 'nb'],
  ['pt-AO', 'pt-PT'],
  ['pt-CV', 'pt-PT'],
  ['pt-GW', 'pt-PT'],
  ['pt-MO', 'pt-PT'],
  ['pt-MZ', 'pt-PT'],
  ['pt-ST', 'pt-PT'],
  ['pt-TL', 'pt-PT'],
]);

/**
 * Gives the words for a locale: the catalogue of its language and region, of its language and script, of its language, or
 * English.
 * `messagesFor('pt-PT') // => pt-PT`, `messagesFor('pt-BR') // => pt`, `messagesFor('zh-TW') // => zh-Hant`,
 * `messagesFor('bs-Latn-BA') // => hr`, `messagesFor('sw') // => en`
 */
export function messagesFor(tag: string): Messages {
  for (const candidate of lookUpOrder(tag)) {
    const catalogue = catalogues.get(nearest.get(candidate) ?? candidate);
    if (catalogue) return catalogue;
  }
  return en;
}

/** `lookUpOrder('sr-RS') // => ['sr-RS', 'sr-Cyrl', 'sr']` */
function lookUpOrder(tag: string): string[] {
  try {
    const { language, region, script } = new Intl.Locale(tag).maximize();
    return [region, script, undefined].map((subtag) => (subtag ? `${language}-${subtag}` : language));
  } catch {
    return [];
  }
}

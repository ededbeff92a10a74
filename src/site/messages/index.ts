import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { th } from './th.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type { Messages };

/** Every catalogue by the BCP 47 tag it answers to. */
export const catalogues: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  ['ar', ar],
  ['de', de],
  ['en', en],
  ['es', es],
  ['fr', fr],
  ['id', id],
  ['ja', ja],
  ['pt', pt],
  ['ru', ru],
  ['th', th],
  ['zh', zhHans],
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
]);

/**
 * Gives the words for a locale: the catalogue of the tag itself, of its language and script, of its language, or English.
 * `messagesFor('zh-TW') // => zh-Hant`, `messagesFor('pt-BR') // => pt`, `messagesFor('sw') // => en`
 */
export function messagesFor(tag: string): Messages {
  for (const candidate of lookUpOrder(tag)) {
    const catalogue = catalogues.get(candidate);
    if (catalogue) return catalogue;
  }
  return en;
}

function lookUpOrder(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag);
    const { script } = locale.maximize();
    return [locale.baseName, ...(script === undefined ? [] : [`${locale.language}-${script}`]), locale.language];
  } catch {
    return [];
  }
}

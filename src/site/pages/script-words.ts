import type { Messages } from '../messages/index.ts';

/** What scripts say and pages do not; no page is longer for it, and browsers fetch it once for all pages of a locale. */
const SCRIPT_WORDS = [
  'close',
  'themeSystem',
  'themeLight',
  'themeDark',

  'search',
  'searchResults',
  'searchCount',
  'searchNothing',
  'searchSimilar',
  'searchFailed',
  'searchBusy',
  'searchHint',
  'searchAll',
  'searchMore',
  'searchMatchesSource',
  'searchNotTranslated',
  'searchFilters',
  'filterProduct',
  'filterTopic',
  'filterDocset',
  'filterTranslation',
  'filterAny',
  'sortBy',
  'sortRelevance',
  'sortNewest',
  'recentSearches',
  'recentSearchesClear',
  'machineTranslated',
  'humanTranslated',

  'view',
  'translation',
  'source',
  'sideBySide',
  'interlinear',
  'segment',
  'segmentLink',
  'copyLink',
  'linkCopied',
  'showSource',
  'showTranslation',
  'identicalHalves',
  'editSegment',
  'reportSegment',
  'keyboard',
  'keyViews',
  'keyNextSegment',
  'keyPreviousSegment',
  'keyOpenSegment',
  'keyHelp',
  'letterKeys',
] as const satisfies readonly (keyof Messages)[];

/** Picks what scripts say from the words of the interface: the content of `assets/words/<locale>.json`. */
export function scriptWords(messages: Messages): Record<(typeof SCRIPT_WORDS)[number], string> {
  const words = SCRIPT_WORDS.map((key) => [key, messages[key]] as const);
  return Object.fromEntries(words) as Record<(typeof SCRIPT_WORDS)[number], string>;
}

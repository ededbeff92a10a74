import type { Messages } from './en.ts';

/** Words of the interface in German. */
export const de: Messages = {
  siteName: 'Hilfe',
  skipToContent: 'Zum Inhalt springen',
  home: 'Startseite',
  contents: 'Inhalt',
  breadcrumbs: 'Sie sind hier',
  onThisPage: 'Auf dieser Seite',
  backToTop: 'Nach oben',

  language: 'Sprache',
  chooseLanguage: 'Sprache wählen',
  articleUnavailable: 'ohne diesen Artikel',

  search: 'Suchen',
  searchResults: 'Suchergebnisse',
  searchCount: 'Ergebnisse: {count}',
  searchNothing: 'Nichts gefunden für „{query}“',
  searchFailed: 'Die Suche funktioniert derzeit nicht',

  view: 'Ansicht',
  translation: 'Übersetzung',
  source: 'Ausgangstext',
  sideBySide: 'Nebeneinander',
  interlinear: 'Interlinear',

  articleDate: 'Datum des Artikels',
  machineTranslated: 'Maschinell übersetzt',
  humanTranslated: 'Von Menschen übersetzt',

  segment: 'Segment {id}',
  segmentLink: 'Link zu diesem Segment',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  close: 'Schließen',

  allArticles: 'Alle Artikel',
  articleCount: 'Artikel: {count}',

  notFoundTitle: 'Seite nicht gefunden',
  notFoundText: 'Die Adresse ist vielleicht falsch geschrieben, oder die Seite ist umgezogen.',
  notFoundHome: 'Zur Startseite',

  alertNote: 'Hinweis',
  alertTip: 'Tipp',
  alertImportant: 'Wichtig',
  alertCaution: 'Vorsicht',
  alertWarning: 'Warnung',
};

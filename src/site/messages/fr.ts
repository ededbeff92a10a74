import type { Messages } from './en.ts';

/** Words of the interface in French. */
export const fr: Messages = {
  siteName: 'Aide',
  skipToContent: 'Aller au contenu',
  home: 'Accueil',
  contents: 'Sommaire',
  breadcrumbs: 'Vous êtes ici',
  onThisPage: 'Sur cette page',
  backToTop: 'Haut de page',

  language: 'Langue',
  chooseLanguage: 'Choisissez votre langue',
  articleUnavailable: 'sans cet article',

  search: 'Rechercher',
  searchResults: 'Résultats de la recherche',
  searchCount: 'Résultats : {count}',
  searchNothing: 'Aucun résultat pour « {query} »',
  searchFailed: 'La recherche ne fonctionne pas pour le moment',

  view: 'Affichage',
  translation: 'Traduction',
  source: 'Original',
  sideBySide: 'Côte à côte',
  interlinear: 'Ligne à ligne',

  articleDate: 'Date de l’article',
  machineTranslated: 'Traduction automatique',
  humanTranslated: 'Traduction humaine',

  segment: 'Segment {id}',
  segmentLink: 'Lien vers ce segment',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  close: 'Fermer',

  allArticles: 'Tous les articles',
  articleCount: 'Articles : {count}',

  notFoundTitle: 'Page introuvable',
  notFoundText: 'L’adresse est peut-être mal saisie, ou la page a été déplacée.',
  notFoundHome: 'Aller à l’accueil',

  alertNote: 'Remarque',
  alertTip: 'Conseil',
  alertImportant: 'Important',
  alertCaution: 'Attention',
  alertWarning: 'Avertissement',
};

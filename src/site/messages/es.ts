import type { Messages } from './en.ts';

/** Words of the interface in Spanish. */
export const es: Messages = {
  siteName: 'Ayuda',
  skipToContent: 'Ir al contenido',
  home: 'Inicio',
  contents: 'Contenido',
  breadcrumbs: 'Está aquí',
  onThisPage: 'En esta página',
  backToTop: 'Volver arriba',

  language: 'Idioma',
  chooseLanguage: 'Elija su idioma',
  articleUnavailable: 'sin este artículo',

  search: 'Buscar',
  searchResults: 'Resultados de la búsqueda',
  searchCount: 'Resultados: {count}',
  searchNothing: 'No hay resultados para «{query}»',
  searchFailed: 'La búsqueda no funciona en este momento',

  view: 'Vista',
  translation: 'Traducción',
  source: 'Original',
  sideBySide: 'En paralelo',
  interlinear: 'Línea por línea',

  articleDate: 'Fecha del artículo',
  machineTranslated: 'Traducción automática',
  humanTranslated: 'Traducción humana',

  segment: 'Segmento {id}',
  segmentLink: 'Enlace a este segmento',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  close: 'Cerrar',

  allArticles: 'Todos los artículos',
  articleCount: 'Artículos: {count}',

  notFoundTitle: 'Página no encontrada',
  notFoundText: 'Es posible que la dirección esté mal escrita o que la página se haya movido.',
  notFoundHome: 'Ir a la página de inicio',

  alertNote: 'Nota',
  alertTip: 'Sugerencia',
  alertImportant: 'Importante',
  alertCaution: 'Precaución',
  alertWarning: 'Advertencia',
};

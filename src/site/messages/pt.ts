import type { Messages } from './en.ts';

/** Words of the interface in Portuguese. */
export const pt: Messages = {
  siteName: 'Ajuda',
  skipToContent: 'Ir para o conteúdo',
  home: 'Página inicial',
  contents: 'Conteúdo',
  breadcrumbs: 'Você está aqui',
  onThisPage: 'Nesta página',
  backToTop: 'Voltar ao início',

  language: 'Idioma',
  chooseLanguage: 'Escolha o seu idioma',
  articleUnavailable: 'sem este artigo',

  search: 'Pesquisar',
  searchResults: 'Resultados da pesquisa',
  searchCount: 'Resultados: {count}',
  searchNothing: 'Nenhum resultado para “{query}”',
  searchFailed: 'A pesquisa não está funcionando no momento',

  view: 'Exibição',
  translation: 'Tradução',
  source: 'Original',
  sideBySide: 'Lado a lado',
  interlinear: 'Linha por linha',

  articleDate: 'Data do artigo',
  machineTranslated: 'Tradução automática',
  humanTranslated: 'Tradução humana',

  segment: 'Segmento {id}',
  segmentLink: 'Link para este segmento',
  copyLink: 'Copiar link',
  linkCopied: 'Link copiado',
  close: 'Fechar',

  allArticles: 'Todos os artigos',
  articleCount: 'Artigos: {count}',

  notFoundTitle: 'Página não encontrada',
  notFoundText: 'O endereço pode ter sido digitado incorretamente, ou a página pode ter mudado de lugar.',
  notFoundHome: 'Ir para a página inicial',

  alertNote: 'Observação',
  alertTip: 'Dica',
  alertImportant: 'Importante',
  alertCaution: 'Cuidado',
  alertWarning: 'Aviso',
};

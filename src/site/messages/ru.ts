import type { Messages } from './en.ts';

/** Words of the interface in Russian. */
export const ru: Messages = {
  siteName: 'Справка',
  skipToContent: 'Перейти к содержимому',
  home: 'Главная',
  contents: 'Содержание',
  breadcrumbs: 'Вы здесь',
  onThisPage: 'На этой странице',
  backToTop: 'Наверх',

  language: 'Язык',
  chooseLanguage: 'Выберите язык',
  articleUnavailable: 'без этой статьи',

  search: 'Поиск',
  searchResults: 'Результаты поиска',
  searchCount: 'Результатов: {count}',
  searchNothing: 'По запросу «{query}» ничего не найдено',
  searchFailed: 'Поиск сейчас не работает',

  view: 'Вид',
  translation: 'Перевод',
  source: 'Оригинал',
  sideBySide: 'Рядом',
  interlinear: 'Построчно',

  articleDate: 'Дата статьи',
  machineTranslated: 'Машинный перевод',
  humanTranslated: 'Перевод выполнен человеком',

  segment: 'Сегмент {id}',
  segmentLink: 'Ссылка на этот сегмент',
  copyLink: 'Копировать ссылку',
  linkCopied: 'Ссылка скопирована',
  close: 'Закрыть',

  allArticles: 'Все статьи',
  articleCount: 'Статей: {count}',

  notFoundTitle: 'Страница не найдена',
  notFoundText: 'Возможно, в адресе опечатка или страница перемещена.',
  notFoundHome: 'Перейти на главную страницу',

  alertNote: 'Примечание',
  alertTip: 'Совет',
  alertImportant: 'Важно',
  alertCaution: 'Внимание',
  alertWarning: 'Предупреждение',
};

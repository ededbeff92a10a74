import type { Messages } from './en.ts';

/** Words of the interface in Japanese. */
export const ja: Messages = {
  siteName: 'ヘルプ',
  skipToContent: '本文へスキップ',
  home: 'ホーム',
  contents: '目次',
  breadcrumbs: '現在の位置',
  onThisPage: 'このページの内容',
  backToTop: 'ページの先頭へ',

  language: '言語',
  chooseLanguage: '言語を選択してください',
  articleUnavailable: 'この記事はありません',

  search: '検索',
  searchResults: '検索結果',
  searchCount: '検索結果: {count} 件',
  searchNothing: '「{query}」に一致する結果はありません',
  searchFailed: '現在、検索を利用できません',

  view: '表示',
  translation: '訳文',
  source: '原文',
  sideBySide: '並べて表示',
  interlinear: '行間表示',

  articleDate: '記事の日付',
  machineTranslated: '機械翻訳',
  humanTranslated: '人による翻訳',

  segment: 'セグメント {id}',
  segmentLink: 'このセグメントへのリンク',
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました',
  close: '閉じる',

  allArticles: 'すべての記事',
  articleCount: '記事: {count} 件',

  notFoundTitle: 'ページが見つかりません',
  notFoundText: 'アドレスが間違っているか、ページが移動した可能性があります。',
  notFoundHome: 'ホームへ移動',

  alertNote: '注',
  alertTip: 'ヒント',
  alertImportant: '重要',
  alertCaution: '注意',
  alertWarning: '警告',
};

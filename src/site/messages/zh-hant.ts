import type { Messages } from './en.ts';

/** Words of the interface in Traditional Chinese. */
export const zhHant: Messages = {
  siteName: '說明',
  skipToContent: '跳到主要內容',
  home: '首頁',
  contents: '目錄',
  breadcrumbs: '目前位置',
  onThisPage: '本頁內容',
  backToTop: '回到頂端',

  language: '語言',
  chooseLanguage: '選擇語言',
  articleUnavailable: '沒有這篇文章',

  search: '搜尋',
  searchResults: '搜尋結果',
  searchCount: '搜尋結果：{count}',
  searchNothing: '找不到與「{query}」相關的內容',
  searchFailed: '搜尋目前無法使用',

  view: '檢視',
  translation: '譯文',
  source: '原文',
  sideBySide: '並排對照',
  interlinear: '逐行對照',

  articleDate: '文章日期',
  machineTranslated: '機器翻譯',
  humanTranslated: '人工翻譯',

  segment: '句段 {id}',
  segmentLink: '此句段的連結',
  copyLink: '複製連結',
  linkCopied: '已複製連結',
  close: '關閉',

  allArticles: '所有文章',
  articleCount: '文章：{count}',

  notFoundTitle: '找不到頁面',
  notFoundText: '網址可能輸入錯誤，或頁面已移動。',
  notFoundHome: '前往首頁',

  alertNote: '注意',
  alertTip: '提示',
  alertImportant: '重要',
  alertCaution: '小心',
  alertWarning: '警告',
};

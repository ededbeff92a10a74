import type { Messages } from './en.ts';

/** Words of the interface in Simplified Chinese. */
export const zhHans: Messages = {
  siteName: '帮助',
  skipToContent: '跳到正文',
  home: '首页',
  contents: '目录',
  breadcrumbs: '当前位置',
  onThisPage: '本页内容',
  backToTop: '返回顶部',

  language: '语言',
  chooseLanguage: '选择语言',
  articleUnavailable: '没有这篇文章',

  search: '搜索',
  searchResults: '搜索结果',
  searchCount: '搜索结果：{count}',
  searchNothing: '没有找到与“{query}”相关的内容',
  searchFailed: '搜索目前无法使用',

  view: '视图',
  translation: '译文',
  source: '原文',
  sideBySide: '并排对照',
  interlinear: '逐行对照',

  articleDate: '文章日期',
  machineTranslated: '机器翻译',
  humanTranslated: '人工翻译',

  segment: '句段 {id}',
  segmentLink: '此句段的链接',
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  close: '关闭',

  allArticles: '所有文章',
  articleCount: '文章：{count}',

  notFoundTitle: '找不到页面',
  notFoundText: '地址可能输入有误，或者页面已移动。',
  notFoundHome: '前往首页',

  alertNote: '注意',
  alertTip: '提示',
  alertImportant: '重要',
  alertCaution: '小心',
  alertWarning: '警告',
};

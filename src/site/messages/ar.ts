import type { Messages } from './en.ts';

/** Words of the interface in Arabic. */
export const ar: Messages = {
  siteName: 'المساعدة',
  skipToContent: 'الانتقال إلى المحتوى',
  home: 'الصفحة الرئيسية',
  contents: 'المحتويات',
  breadcrumbs: 'أنت هنا',
  onThisPage: 'في هذه الصفحة',
  backToTop: 'العودة إلى الأعلى',

  language: 'اللغة',
  chooseLanguage: 'اختر لغتك',
  articleUnavailable: 'هذه المقالة غير متوفرة',

  search: 'بحث',
  searchResults: 'نتائج البحث',
  searchCount: 'عدد النتائج: {count}',
  searchNothing: 'لا توجد نتائج عن «{query}»',
  searchFailed: 'البحث لا يعمل في الوقت الحالي',

  view: 'طريقة العرض',
  translation: 'الترجمة',
  source: 'النص المصدر',
  sideBySide: 'جنبًا إلى جنب',
  interlinear: 'بين السطور',

  articleDate: 'تاريخ المقالة',
  machineTranslated: 'ترجمة آلية',
  humanTranslated: 'ترجمة بشرية',

  segment: 'المقطع {id}',
  segmentLink: 'رابط إلى هذا المقطع',
  copyLink: 'نسخ الرابط',
  linkCopied: 'تم نسخ الرابط',
  close: 'إغلاق',

  allArticles: 'جميع المقالات',
  articleCount: 'عدد المقالات: {count}',

  notFoundTitle: 'الصفحة غير موجودة',
  notFoundText: 'ربما كُتب العنوان بشكل خاطئ أو نُقلت الصفحة.',
  notFoundHome: 'الانتقال إلى الصفحة الرئيسية',

  alertNote: 'ملاحظة',
  alertTip: 'تلميح',
  alertImportant: 'مهم',
  alertCaution: 'تنبيه',
  alertWarning: 'تحذير',
};

import type { Messages } from './en.ts';

/** Words of the interface in Thai. */
export const th: Messages = {
  siteName: 'ความช่วยเหลือ',
  skipToContent: 'ข้ามไปยังเนื้อหา',
  home: 'หน้าแรก',
  contents: 'สารบัญ',
  breadcrumbs: 'คุณอยู่ที่นี่',
  onThisPage: 'ในหน้านี้',
  backToTop: 'กลับไปด้านบน',

  language: 'ภาษา',
  chooseLanguage: 'เลือกภาษาของคุณ',
  articleUnavailable: 'ไม่มีบทความนี้',

  search: 'ค้นหา',
  searchResults: 'ผลการค้นหา',
  searchCount: 'ผลลัพธ์: {count}',
  searchNothing: 'ไม่พบผลลัพธ์สำหรับ “{query}”',
  searchFailed: 'การค้นหาใช้งานไม่ได้ในขณะนี้',

  view: 'มุมมอง',
  translation: 'คำแปล',
  source: 'ต้นฉบับ',
  sideBySide: 'เคียงข้างกัน',
  interlinear: 'ทีละบรรทัด',

  articleDate: 'วันที่ของบทความ',
  machineTranslated: 'แปลด้วยเครื่อง',
  humanTranslated: 'แปลโดยมนุษย์',

  segment: 'ส่วนข้อความ {id}',
  segmentLink: 'ลิงก์ไปยังส่วนข้อความนี้',
  copyLink: 'คัดลอกลิงก์',
  linkCopied: 'คัดลอกลิงก์แล้ว',
  close: 'ปิด',

  allArticles: 'บทความทั้งหมด',
  articleCount: 'บทความ: {count}',

  notFoundTitle: 'ไม่พบหน้านี้',
  notFoundText: 'ที่อยู่อาจพิมพ์ผิด หรือหน้านี้อาจถูกย้ายไปแล้ว',
  notFoundHome: 'ไปที่หน้าแรก',

  alertNote: 'หมายเหตุ',
  alertTip: 'เคล็ดลับ',
  alertImportant: 'สำคัญ',
  alertCaution: 'ข้อควรระวัง',
  alertWarning: 'คำเตือน',
};

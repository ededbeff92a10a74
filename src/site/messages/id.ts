import type { Messages } from './en.ts';

/** Words of the interface in Indonesian. */
export const id: Messages = {
  siteName: 'Bantuan',
  skipToContent: 'Langsung ke isi',
  home: 'Beranda',
  contents: 'Daftar isi',
  breadcrumbs: 'Anda di sini',
  onThisPage: 'Di halaman ini',
  backToTop: 'Kembali ke atas',

  language: 'Bahasa',
  chooseLanguage: 'Pilih bahasa Anda',
  articleUnavailable: 'tanpa artikel ini',

  search: 'Cari',
  searchResults: 'Hasil pencarian',
  searchCount: 'Hasil: {count}',
  searchNothing: 'Tidak ada hasil untuk “{query}”',
  searchFailed: 'Pencarian sedang tidak berfungsi',

  view: 'Tampilan',
  translation: 'Terjemahan',
  source: 'Sumber',
  sideBySide: 'Berdampingan',
  interlinear: 'Antarbaris',

  articleDate: 'Tanggal artikel',
  machineTranslated: 'Terjemahan mesin',
  humanTranslated: 'Diterjemahkan oleh manusia',

  segment: 'Segmen {id}',
  segmentLink: 'Tautan ke segmen ini',
  copyLink: 'Salin tautan',
  linkCopied: 'Tautan disalin',
  close: 'Tutup',

  allArticles: 'Semua artikel',
  articleCount: 'Artikel: {count}',

  notFoundTitle: 'Halaman tidak ditemukan',
  notFoundText: 'Alamatnya mungkin salah ketik, atau halamannya telah dipindahkan.',
  notFoundHome: 'Buka beranda',

  alertNote: 'Catatan',
  alertTip: 'Tips',
  alertImportant: 'Penting',
  alertCaution: 'Perhatian',
  alertWarning: 'Peringatan',
};

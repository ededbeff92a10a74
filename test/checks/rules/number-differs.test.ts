import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '30 seconds', target: '20 Sekunden' },
  { source: '30 seconds', target: 'Sekunden' },
  { source: 'seconds', target: '30 Sekunden' },
  { source: '1,000 files', target: '100 Dateien' },
  { source: '2 and 2', target: '2 und 3' },
  { source: '1234 files', target: '12.345 Dateien' },
  { source: '50,000 files', target: '50.00 Dateien' },
  { source: 'status 500.30', target: 'Status 500.3' },
  { source: 'from Windows 10 to Windows 10 Pro', target: 'von Windows 1 auf Windows 10 Pro' },
  { source: 'from Office 365 to Microsoft 365', target: 'von Office zu Microsoft 365' },
  { source: 'set it to -1', target: 'auf 1 festlegen' },
  { source: 'a single item', target: '5 つのアイテム', locale: 'ja-JP' },
  { source: 'October 23, 2019', target: '2019 年 1 月 23 日', locale: 'ja-JP' },
])('$source as $target is found', (example) => {
  expect(findingsOf('number-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '30', target: '٣٠', locale: 'ar-SA' },
  { source: '30', target: '३०', locale: 'hi-IN' },
  { source: '30', target: '๓๐', locale: 'th-TH' },
  { source: '1,000.5', target: '1.000,5' },
  { source: '10,000', target: '10 000', locale: 'fr-FR' },
  { source: 'two files', target: '2 Dateien' },
  { source: '2 files', target: 'zwei Dateien' },
  { source: '2 files', target: '二つのファイル', locale: 'ja-JP' },
  { source: 'two files', target: '2 つのファイル', locale: 'ja-JP' },
  { source: '3 files', target: 'tres archivos', locale: 'es-ES' },
  { source: '3 files', target: 'три файла', locale: 'ru-RU' },
  { source: '3 files', target: 'ثلاثة ملفات', locale: 'ar-SA' },
  { source: 'the 2nd file', target: 'die zweite Datei' },
  { source: 'a file', target: '1 ファイル', locale: 'ja-JP' },
  { source: 'set it to -1', target: 'auf -1 festlegen' },
  { source: 'between -90 and 90', target: 'между-90 и 90', locale: 'ru-RU' },
  { source: 'move it by -1', target: '1 減らします', locale: 'ja-JP' },
  { source: 'set it to -1', target: '1- تعيين', locale: 'ar-SA' },
  { source: 'the following pieces', target: '次の 2 つの部分', locale: 'ja-JP' },
  { source: '30,000 files', target: '30，000 个文件', locale: 'zh-CN' },
  { source: 'Windows 10, on Windows 10', target: 'Windows 10' },
  { source: 'December 31, 2026', target: '2026年12月31日', locale: 'ja-JP' },
  { source: '12/31/2026', target: '31.12.2026' },
  { source: '5 PM', target: '17:00 Uhr' },
  { source: 'Office 365', target: 'Office365' },
  { source: '100,000 files', target: '10 万件のファイル', locale: 'ja-JP' },
  { source: 'zero', target: '0' },
  { source: 'twenty minutes', target: '20 Minuten' },
  { source: '3rd party tools', target: 'Tools von Drittanbietern' },
  { source: '`5` files', target: 'Dateien' },
  { source: 'hexadecimal', target: '16 進数', locale: 'ja-JP' },
  { source: 'a decade', target: '10 年', locale: 'ja-JP' },
  { source: 'less than 2,147,483,648', target: 'kleiner als 2.147.483.648' },
  { source: 'the ID "s-1-5-21"', target: 'die Kennung `s-1-5-21`' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('number-differs', example)).toEqual([]);
});

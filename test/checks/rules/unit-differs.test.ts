import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '50 MB', target: '50 GB' },
  { source: 'It costs $200.', target: 'Das kostet 200.' },
  { source: 'It costs $200.', target: 'Das kostet 200 €.' },
  { source: 'It costs $200.', target: '費用は 200 です。', locale: 'ja-JP' },
  { source: '50%', target: '50.' },
  { source: '320 px', target: '320' },
  { source: '2 ms', target: '2 MB' },
  { source: 'Up to 15 GB fit.', target: 'Bis zu 15 passen.' },
  { source: '5.3 MB, then 0.18 MB', target: '5,3, danach 0,18 MB' },
  { source: '76% and 30% of them', target: '76% e 30 deles', locale: 'pt-BR' },
  { source: 'Send 50 GB now.', target: 'Wysłij 50 teraz.', locale: 'pl-PL' },
  { source: 'Send 50 MB now.', target: 'שלח 50 עכשיו.', locale: 'he-IL' },
  { source: 'Send 50 MB now.', target: 'Στείλτε 50 τώρα.', locale: 'el-GR' },
  { source: 'Send 50 MB now.', target: '50を送信します。', locale: 'ja-JP' },
  { source: '1204px wide, 320px high', target: 'ширина 1204, высота 320 пикселей', locale: 'ru-RU' },
])('$source as $target is found', (example) => {
  expect(findingsOf('unit-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '50 MB', target: '50 МБ', locale: 'ru-RU' },
  { source: '50 MB', target: '50 Mo', locale: 'fr-FR' },
  { source: '50 MB', target: '50 ميغابايت', locale: 'ar-SA' },
  { source: '50%', target: '٪50', locale: 'ar-SA' },
  { source: 'It costs $200.', target: 'Das kostet 200 US-Dollar.' },
  { source: 'It costs $200 USD.', target: '費用は 200 米ドルです。', locale: 'ja-JP' },
  { source: 'It costs $200.', target: 'To kosztuje 200 dolarów.', locale: 'pl-PL' },
  { source: 'It costs €1,000.50.', target: 'Κοστίζει 1.000,50 ευρώ.', locale: 'el-GR' },
  { source: '50 percent', target: '50 %' },
  { source: '5 GB', target: '5 Gigabyte' },
  { source: '5 MB', target: '5 mega' },
  { source: '50 GB to 100 GB', target: '50 bis 100 GB' },
  { source: '24 px x 24 px', target: '24 × 24 px' },
  { source: 'about 50% done', target: 'yaklaşık yüzde 50 bitti', locale: 'tr-TR' },
  { source: '50 MB free', target: '50 megatavua vapaana', locale: 'fi-FI' },
  { source: '50 MB free', target: '50 megabajtů volných', locale: 'cs-CZ' },
  { source: '5 ms later', target: '5 mili giây sau', locale: 'vi-VN' },
  { source: '10 km away', target: '10 公里外', locale: 'zh-TW' },
  { source: '50 MB free', target: '50 मेगाबाइट खाली', locale: 'hi-IN' },
  { source: '350 pixels wide', target: '幅は350ピクセルです', locale: 'ja-JP' },
  { source: '50 MB is enough', target: '50메가바이트면 충분합니다', locale: 'ko-KR' },
  { source: '4095 bytes of data', target: '4095, объем данных в байтах', locale: 'ru-RU' },
  { source: '30 s (30,000 ms)', target: '30秒 (3万ミリ秒)', locale: 'ja-JP' },
  { source: 'Raspberry Pi 3B', target: 'Raspberry Pi 3 B' },
  { source: '10 cm, see Access 2013', target: '10 см; Access 2013 см. в статье', locale: 'ru-RU' },
  { source: 'SharePoint 2013. To go on', target: 'SharePoint 2013. Чтобы продолжить', locale: 'ru-RU' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('unit-differs', example)).toEqual([]);
});

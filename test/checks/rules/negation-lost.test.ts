import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'Do not delete it.', target: 'Löschen Sie sie.' },
  { source: "You can't undo this.", target: 'この操作は元に戻せます。', locale: 'ja-JP' },
  { source: 'It is not supported.', target: '지원됩니다.', locale: 'ko-KR' },
  { source: 'It is not supported.', target: 'यह समर्थित है।', locale: 'hi-IN' },
  { source: 'It never stops.', target: 'Se detiene.', locale: 'es-ES' },
  { source: 'The file does not exist.', target: 'Plik istnieje.', locale: 'pl-PL' },
  { source: 'The file does not exist.', target: 'Soubor existuje.', locale: 'cs-CZ' },
  { source: 'The file does not exist.', target: 'הקובץ קיים.', locale: 'he-IL' },
  { source: 'The file does not exist.', target: 'Dosya var.', locale: 'tr-TR' },
  { source: 'The file does not exist.', target: '檔案存在。', locale: 'zh-TW' },
  { source: 'The file does not exist.', target: 'Tệp tồn tại.', locale: 'vi-VN' },
  { source: 'The file does not exist.', target: 'Το αρχείο υπάρχει.', locale: 'el-GR' },
  { source: 'It does not open the other file.', target: 'Es öffnet die andere Datei.' },
  { source: 'Make sure that it does not run.', target: 'Stellen Sie sicher, dass es läuft.' },
  { source: 'They are not allowed to open it.', target: 'Sie dürfen sie öffnen.' },
  // What looks like a negation is “one of”, “like” and “resource”.
  { source: 'One of the lamps does not work.', target: 'Salah satu lampu berfungsi.', locale: 'id-ID' },
  { source: 'It is not deleted permanently.', target: 'มันถูกลบอย่างถาวร', locale: 'th-TH' },
  { source: 'The resource is not sufficient.', target: 'ทรัพยากรเพียงพอ', locale: 'th-TH' },
  // One of two negations is lost, or what is left says something else.
  {
    source: "If you don't see it, your plan doesn't include it.",
    target: 'Wenn Sie es sehen, ist es nicht in Ihrem Plan enthalten.',
  },
  { source: "You can't print it without a license.", target: 'Sie können es ohne Lizenz drucken.' },
  { source: 'Cannot open the wrong file', target: 'ファイルを開くことができるかもしれません', locale: 'ja-JP' },
  {
    source: "This isn't possible if it doesn't run.",
    target: 'これは実行されない場合に可能です。',
    locale: 'ja-JP',
  },
])('$source as $target is found', (example) => {
  expect(findingsOf('negation-lost', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'Do not delete it.', target: 'Löschen Sie sie nicht.' },
  { source: 'The file does not exist.', target: 'Die Datei fehlt.' },
  { source: "Don't forget to save.", target: 'Denken Sie daran zu speichern.' },
  { source: 'It does not start until you sign in.', target: 'Es beginnt, sobald Sie sich anmelden.' },
  { source: 'Not every lamp works.', target: 'Einige Lampen brennen.' },
  { source: 'Do not touch it.', target: 'อย่าแตะต้องมัน', locale: 'th-TH' },
  { source: 'The password is not right.', target: 'Kata sandinya salah.', locale: 'id-ID' },
  { source: 'Use AND, OR, NOT.', target: 'Verwenden Sie UND, ODER.' },
  { source: 'This is not possible.', target: '这是不可能的。', locale: 'zh-CN' },
  { source: 'It is not supported.', target: '지원되지 않습니다.', locale: 'ko-KR' },
  { source: 'The file does not exist.', target: 'Dosya bulunmuyor.', locale: 'tr-TR' },
  { source: 'The file does not exist.', target: 'Soubor neexistuje.', locale: 'cs-CZ' },
  { source: 'The file does not exist.', target: 'Fișierul există.', locale: 'ro-RO' },
  { source: "Don't merely read it.", target: 'Lesen Sie es nicht nur.' },
  { source: 'It tells whether or not the lamp is on.', target: 'Es sagt, ob die Lampe brennt.' },
  { source: 'Plants include, but are not limited to, roses.', target: 'Pflanzen sind unter anderem Rosen.' },
  { source: 'So that they do not see it', target: 'حتى ألّا يروها', locale: 'ar-SA' },
  { source: 'The title is not legible.', target: 'タイトルが読みにくくなっています。', locale: 'ja-JP' },
  {
    source: 'Verify that the app does not exceed these limits.',
    target: 'Prüfen Sie, ob die App diese Werte überschreitet.',
  },
  {
    source: 'See whether someone is allowed or not to record.',
    target: '記録が許可されているかどうかを確認します。',
    locale: 'ja-JP',
  },
  { source: 'Links do not break.', target: 'Links funktionieren weiterhin.' },
  { source: 'It does not scale well.', target: 'Масштабируется она плохо.', locale: 'ru-RU' },
  {
    source: 'If you do not sign in, you see this page.',
    target: 'В противном случае откроется эта страница.',
    locale: 'ru-RU',
  },
  { source: "If you don't, it fails.", target: 'В противном случае произойдет сбой.', locale: 'ru-RU' },
  { source: 'Write "can\'t" instead of "cannot".', target: "Schreiben Sie „can't“ statt „cannot“." },
  { source: 'Confirm that the *app.config* file does not have it.', target: 'Prüfen Sie, ob *app.config* sie hat.' },
  { source: 'It does not take the usual way.', target: 'Es nimmt einen anderen Weg.' },
  // One negation does for two that are joined.
  { source: "Fields that can't or don't have a name", target: 'Felder, die keinen Namen haben oder haben können' },
  {
    source: 'It cannot be moved and cannot be renamed.',
    target: 'Es kann nicht verschoben und umbenannt werden.',
  },
])('$source as $target is in order', (example) => {
  expect(findingsOf('negation-lost', example)).toEqual([]);
});

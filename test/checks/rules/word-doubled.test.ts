import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['de-DE', 'Click Next.', 'Klicken Sie auf auf Weiter.', 'auf auf'],
  ['fr-FR', 'Select the file.', 'Sélectionnez le le fichier.', 'le le'],
  ['ru-RU', 'Select the file.', 'Выберите файл файл.', 'файл файл'],
  ['ko-KR', 'Select the file.', '파일을 파일을 선택합니다.', '파일을 파일을'],
  ['pl-PL', 'The file is new.', 'Plik jest jest nowy.', 'jest jest'],
  ['ja-JP', 'Device management is on.', 'デバイス管理デバイス管理が有効です。', 'デバイス管理デバイス管理'],
  ['es-ES', 'The file', 'El el archivo', 'El el'],
  ['de-DE', 'Open the item.', 'Öffnen Sie das das Element.', 'das das'],
  ['th-TH', 'Turn on NewsGuard.', 'เปิด NewsGuard NewsGuard ให้เสร็จ', 'NewsGuard NewsGuard'],
  ['de-DE', 'As shown in the list.', 'Wie in der in der Liste.', 'in der in der'],
  [
    'de-DE',
    'You are asked to sign in.',
    'Sie werden gefragt. Melden Sie sich. Melden Sie sich.',
    'Melden Sie sich. Melden Sie sich',
  ],
  [
    'ja-JP',
    'Teams opens it.',
    'これは Teams によって開かれるファイルです。これは Teams によって開かれるファイルです。それだけ。',
    'これは Teams によって開かれるファイルです。これは Teams によって開かれるファイルです',
  ],
  [
    'fr-FR',
    'The file is new now.',
    'Le fichier est neuf. Le fichier est neuf.',
    'Le fichier est neuf. Le fichier est neuf',
  ],
  [
    'ja-JP',
    'You cannot sign in.',
    'サインインできません。サインインできません。',
    'サインインできません。サインインできません',
  ],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('word-doubled', { locale, source, target });
  expect(finding?.check).toBe('word-doubled');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  [
    'de-DE',
    'Consider this:',
    'Bedenken Sie Folgendes: Bedenken Sie Folgendes:',
    'Bedenken Sie Folgendes: Bedenken Sie Folgendes',
  ],
  [
    'de-DE',
    'See the article.',
    'Lesen Sie diesen Artikel. Lesen Sie diesen Artikel. Lesen Sie diesen Artikel.',
    'Lesen Sie diesen Artikel. Lesen Sie diesen Artikel',
  ],
  [
    'ru-RU',
    'There are many (tables and lists). Open one.',
    'Их очень много (таблицы и списки). Их очень много (таблицы и списки). Откройте.',
    'Их очень много (таблицы и списки). Их очень много (таблицы и списки',
  ],
  [
    'ja-JP',
    'One is sent on day 1. Wait.',
    '1 通目のメールが届きます。1 通目のメールが届きます。待ちます。',
    '1 通目のメールが届きます。1 通目のメールが届きます',
  ],
  [
    'ja-JP',
    'OneDrive keeps files. Open it.',
    'OneDrive はファイルを保存します。OneDrive はファイルを保存します。開きます。',
    'OneDrive はファイルを保存します。OneDrive はファイルを保存します',
  ],
])('%s: %j as %j has a sentence twice', (locale, source, target, both) => {
  const [finding] = findingsOf('word-doubled', { locale, source, target });
  expect(finding && named(finding, { source, target }).target).toEqual([both]);
});

test.each([
  ['fr-FR', 'If we sign in', 'Si nous nous connectons'],
  ['vi-VN', 'From the word', 'Từ từ này'],
  ['tr-TR', 'One by one', 'Tek tek açın'],
  ['hi-IN', 'Separate files', 'अलग अलग फ़ाइलें'],
  ['de-DE', 'Select Close.', 'Wählen Sie **Schließen** Schließen aus.'],
  ['de-DE', 'If you know it', 'Wenn Sie sie kennen'],
  ['de-DE', 'Open Teams.', 'Öffnen Sie Microsoft Teams. Microsoft Teams wird gestartet.'],
  ['de-DE', 'The device that has it', 'Das Gerät, für das das Kennwort gilt'],
  ['de-DE', 'Server 2016, Server 2019', 'Windows Server 2016, Windows Server 2019'],
  ['pt-BR', 'Breakpoints', 'Pontos de interrupção, pontos de interrupção condicionais'],
  ['de-DE', 'Client to server', 'zwischen Client und Server und Server-zu-Client'],
  ['ru-RU', 'Preview it.', '**Просмотр самой главной страницы** Просмотр самой главной страницы нужен.'],
  ['pt-BR', 'Work with COM', 'Trabalhe com COM'],
  ['de-DE', 'That that is', 'dass dass es'],
  ['ja-JP', 'The app of the app', 'アプリのアプリの'],
  ['ja-JP', 'Files can be in any format.', 'フォーマットでフォーマットできます。'],
  ['ja-JP', 'Open Microsoft Microsoft 365.', 'Microsoft Microsoft 365 を開きます。'],
  ['ru-RU', 'The file name. "File Name".', 'Имя файла. "Имя файла".'],
  ['de-DE', 'It reads these in order:', 'Es liest der Reihe nach nach diesen Regeln:'],
  ['de-DE', 'With the rights of the app', 'anhand der der App gegebenen Rechte'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('word-doubled', { locale, source, target })).toEqual([]);
});

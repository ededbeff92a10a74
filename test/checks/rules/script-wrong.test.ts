import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  [
    'ru-RU',
    'Select the user account.',
    'Vyberite uchetnuyu zapis polzovatelya.',
    'Vyberite uchetnuyu zapis polzovatelya',
  ],
  ['fr-FR', 'Select the user account.', 'Выберите учетную запись.', 'Выберите учетную запись'],
  ['ja-JP', 'Select the user account.', '사용자 계정을 선택합니다.', '사용자 계정을 선택합니다'],
  ['zh-CN', 'Set up the new device.', '設定新的裝置。', '設定新的裝置。'],
  ['zh-TW', 'Set up the new device.', '设置新的设备。', '设置新的设备。'],
  ['zh-CN', 'Open the settings.', '打开설정页面。', '설정'],
  ['ja-JP', 'Open the settings.', 'これを설정で開く。', '설정'],
  ['zh-CN', 'Open the settings.', '打开せってい页面。', 'せってい'],
  ['en-GB', 'Set the colour.', 'Set the соlour.', 'соlour'],
  ['de-DE', 'See `pageName`.', 'Siehe `pаgeName`.', 'pаgeName'],
  ['ja-JP', 'See [a](#page-one).', '[a](#pаge-one) を参照。', 'pаge'],
  ['pt-BR', 'Select the settings.', 'Selecione as 设置.', '设置'],
  ['pt-BR', 'Select the user account now.', 'Selecione a conta do usuário agora. 選擇帳戶吧。', '選擇帳戶吧'],
  ['el-GR', 'Select the user account.', 'Epilexte ton logariasmo christi.', 'Epilexte ton logariasmo christi'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('script-wrong', { locale, source, target });
  expect(finding?.check).toBe('script-wrong');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['ru-RU', 'Open Power Automate for desktop.', 'Откройте Power Automate for desktop.'],
  ['zh-CN', 'Set up the device.', '设置设备。'],
  ['zh-TW', 'Set up the device.', '設定裝置。'],
  ['ja-JP', 'Set up the device.', 'デバイスを設定します。'],
  ['ru-RU', 'Copy the URLs.', 'Скопируйте URLы.'],
  ['ru-RU', 'Write it as hh:mm:ssZ.', 'Пишите так: чч:мм:ссZ.'],
  ['de-DE', 'Set α to 1.', 'Setzen Sie α auf 1.'],
  ['zh-TW', 'Drink tea with Ms Mori.', '和森さん一起喝茶。'],
  ['sr-Latn-RS', 'Select an account.', 'Izaberite nalog.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('script-wrong', { locale, source, target })).toEqual([]);
});

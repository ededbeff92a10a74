import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  [
    'fr-FR',
    'Select the account that you want to delete, confirm that you know what is lost, and wait until the list is shown again.',
    'Sélectionnez le compte.',
    'Sélectionnez le compte.',
  ],
  [
    'ja-JP',
    'Select the account that you want to delete, confirm that you know what is lost, and wait until the list is shown again.',
    '選択します。',
    '選択します。',
  ],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('length-unusual', { locale, source, target });
  expect(finding?.check).toBe('length-unusual');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Account FAQ', 'Häufig gestellte Fragen (FAQ) zum Konto'],
  [
    'ja-JP',
    'Select the account that you want to delete, confirm that you know what is lost, and wait until the list is shown again.',
    '削除するアカウントを選択し、失われるものを理解していることを確認して、リストが再び表示されるまで待ちます。',
  ],
  [
    'zh-CN',
    'Select the account that you want to delete, confirm that you know what is lost, and wait until the list is shown again.',
    '选择要删除的帐户，确认你知道会丢失什么，然后等到列表再次显示。',
  ],
  [
    'th-TH',
    'Select the account that you want to delete, confirm that you know what is lost, and wait until the list is shown again.',
    'เลือกบัญชีที่คุณต้องการลบ ยืนยันว่าคุณทราบสิ่งที่จะสูญหาย และรอจนกว่ารายการจะแสดงขึ้นอีกครั้ง',
  ],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('length-unusual', { locale, source, target })).toEqual([]);
});

import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['de-DE', 'Install NuGet.Core.', 'Installieren Sie NuGet. Core.', 'NuGet. Core'],
  ['fr-FR', 'Run Get-ADUser now.', 'Exécutez Get- ADUser maintenant.', 'Get- ADUser'],
  ['ru-RU', 'See System.IO for details.', 'Подробнее см. System .IO.', 'System .IO'],
  ['ko-KR', 'Pass --force to it.', '-- force를 전달합니다.', '-- force'],
  ['el-GR', 'Open SharePoint.', 'Ανοίξτε το Share Point.', 'Share Point'],
  ['zh-CN', 'Set user_name first.', '首先设置 user _name。', 'user _name'],
  ['tr-TR', 'Write to help@contoso.com.', 'help@ contoso.com adresine yazın.', 'help@ contoso.com'],
  ['pt-BR', 'Use .NET Framework.', 'Use o . NET Framework.', '. NET'],
  ['de-DE', 'Edit */etc/nginx/nginx.conf*.', 'Bearbeiten Sie */etc/ nginx/nginx.conf*.', '/etc/ nginx/nginx.conf'],
  ['de-DE', 'Read "/Library/Logs/a.log".', 'Lesen Sie „/Library/ Logs/a.log“.', '/Library/ Logs/a.log'],
  ['ja-JP', 'If it is /mnt/backup, leave it.', 'たとえば、/mnt/ backup の場合は残します。', '/mnt/ backup'],
  ['ru-RU', 'Open ./src/loc.', 'Откройте ./src /loc.', './src /loc'],
  ['ar-SA', 'Open edge://settings/privacy.', 'افتح edge://settings /privacy.', 'edge://settings /privacy'],
  ['pl-PL', 'Open C:\\Users\\Ana.', 'Otwórz C:\\ Users\\Ana.', 'C:\\ Users\\Ana'],
  ['zh-CN', 'Run Node.js here.', '在此处运行 node. js。', 'node. js'],
  ['de-DE', 'Use it.com or hot.com.', 'Verwenden Sie it.com, Hot.com oder hot. com.', 'hot. com'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('identifier-split', { locale, source, target });
  expect(finding?.check).toBe('identifier-split');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Install NuGet.Core.', 'Installieren Sie NuGet.Core.'],
  ['de-DE', 'Read /var/log/a.', 'Lesen Sie b./var/ log/a.'],
  ['de-DE', 'Take one and/or two.', 'Nehmen Sie eins und / oder zwei.'],
  ['de-DE', 'See the U.S. site.', 'Siehe U. S. Website.'],
  ['de-DE', 'Use built-in roles.', 'Verwenden Sie built- in Rollen.'],
  ['de-DE', 'Version 1.5 is out.', 'Version 1. 5 ist da.'],
  ['it-IT', 'Install NuGet.Core or NuGet. Core.', 'Installa NuGet. Core.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('identifier-split', { locale, source, target })).toEqual([]);
});

test('is mended by taking the spaces out, but not across emphasis', () => {
  const [split] = findingsOf('identifier-split', { source: 'Get NuGet.Core.', target: 'Holen Sie NuGet. Core.' });
  expect(split?.fix).toEqual({ range: { start: 10, end: 21 }, text: 'NuGet.Core' });
  expect(split?.pattern).toBe('NuGet. Core');
  const [emphasised] = findingsOf('identifier-split', {
    source: 'Get NuGet.Core.',
    target: 'Holen Sie NuGet. **Core**.',
  });
  expect(emphasised?.fix).toBeUndefined();
});

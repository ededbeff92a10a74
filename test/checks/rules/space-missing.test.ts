import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'Open it, and wait.', target: 'Öffnen Sie es,und warten Sie.' },
  { source: 'Open it. Then wait.', target: 'Öffnen Sie es.Dann warten Sie.' },
  { source: 'See [here](a.md) for more.', target: 'Mehr steht [hier](a.md)unten.' },
  { source: 'See [here](a.md) for more.', target: 'Siehe[hier](a.md) unten.' },
  { source: 'Select **Save** again.', target: 'Wählen Sie **Speichern**erneut.' },
  { locale: 'ar-SA', source: 'Open it, and wait.', target: 'افتحه،ثم انتظر.' },
])('$source as $target is found', (example) => {
  expect(findingsOf('space-missing', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'Open it, and wait.', target: 'Öffnen Sie es, und warten Sie.' },
  { source: 'See a,b.', target: 'Siehe auf,zu.', locale: 'th-TH' },
  { source: 'The [file](a.md) of Contoso.', target: 'Contosos [Datei](a.md)en.' },
  { source: 'Call foo.Bar now.', target: 'Jetzt foo.Bar rufen, z.B. gleich.' },
  { source: 'Select [Save](a.md).', target: '選択[保存](a.md)する。', locale: 'ja-JP' },
  { source: 'In [Word](a.md).', target: 'ב[Word](a.md).', locale: 'he-IL' },
  { source: 'Users', target: 'Benutzer:innen' },
  { source: 'The least *level* counts.', target: 'Der Mindest*grad* zählt.' },
  { source: 'Start the app.', target: 'Starten Sie die ASP.NET-App.' },
  { source: 'EU rules', target: 'Reglerna hos företaget:s', locale: 'sv-SE' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('space-missing', example)).toEqual([]);
});

test('a space is put behind the mark', () => {
  const [finding] = findingsOf('space-missing', { source: 'Open it, and wait.', target: 'Öffnen Sie es,und warten.' });
  expect(finding?.fix).toEqual({ range: { start: 14, end: 14 }, text: ' ' });
});

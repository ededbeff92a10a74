import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'version 5.7.750', target: 'Version 5.7.570' },
  { source: '5.7.750', target: '5.7' },
  { source: 'TLS 1.2', target: 'TLS 1,2' },
  { source: '.NET Core 3.1', target: '.NET Core 3,1' },
  { source: '3.x', target: '3. x' },
  { source: '10.0.0.1', target: '10.0.0.2' },
])('$source as $target is found', (example) => {
  expect(findingsOf('version-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'v2', target: 'Version 2' },
  { source: '5.7.750', target: '٥.٧.٧٥٠', locale: 'ar-SA' },
  { source: 'December 31, 2026', target: '31.12.2026' },
  { source: '16,777,215 bytes', target: '16.777.215 Bytes' },
  { source: 'SDK 5.7.750', target: 'SDK5.7.750' },
  { source: 'less than 2^31 (2,147,483,648)', target: 'weniger als 2^31 (2.147.483.648)' },
  { source: 'Only 2.5-inch drives', target: 'Nur 2,5-Zoll-Laufwerke' },
  { source: '1.5 seconds', target: '1,5 Sekunden' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('version-differs', example)).toEqual([]);
});

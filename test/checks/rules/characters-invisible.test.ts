import { expect, test } from 'vitest';
import { findingsOf, named, type CheckExample } from '../../support/check.ts';

test.each<[CheckExample, string[]]>([
  [{ source: 'the key', target: 'der \u202bSchlüssel' }, ['\u202b']],
  [{ source: 'the key', target: 'der Schlüssel\u202c' }, ['\u202c']],
  [{ source: 'the key', target: 'المفتاح \u2066Ctrl', locale: 'ar-SA' }, ['\u2066']],
  [{ source: 'the key', target: 'der \ufeffSchlüssel' }, ['\ufeff']],
  [{ source: 'the key', target: 'der Schlüs\u00adsel' }, ['\u00ad']],
  [{ source: 'the key', target: 'der Schlüs\u200bsel, der\u2060 da' }, ['\u200b', '\u2060']],
  [{ source: 'the key', target: 'คีย์\ufeff', locale: 'th-TH' }, ['\ufeff']],
])('%j is found', (example, at) => {
  expect(findingsOf('characters-invisible', example).map((finding) => named(finding, example).target)).toEqual([at]);
});

test.each<CheckExample>([
  { source: 'the key', target: 'المفتاح \u202aCtrl\u202c و\u2066Alt\u2069', locale: 'ar-SA' },
  { source: 'the key', target: 'المفتاح\u200f', locale: 'ar-SA' },
  { source: 'the \u202bkey', target: 'der \u202bSchlüssel' },
  { source: 'a\u200bb', target: 'c\u200bd' },
  { source: 'the key', target: 'คีย์\u200bลัด', locale: 'th-TH' },
  { source: '', target: '' },
])('%j is in order', (example) => {
  expect(findingsOf('characters-invisible', example)).toEqual([]);
});

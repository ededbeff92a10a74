import { sep } from 'node:path';
// OASIS's schema of SARIF 2.1.0, which this package brings along.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocatedDiagnostic } from '../../../src/model/diagnostic.ts';
import type { LocatedFinding } from '../../../src/model/located-finding.ts';
import { sarif } from '../../../src/report/formats/sarif.ts';
import { anyDiagnostics, HOSTILE, reportOf, TWO } from '../reports.ts';

// One of the schema's patterns is not valid in the stricter syntax that ajv uses by default.
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function read(text: string) {
  const log: any = JSON.parse(text); // eslint-disable-line @typescript-eslint/no-explicit-any
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

test('the schema refuses what is no log', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [{ level: 'info' }] }] })).toBe(false);
});

describe('a log', () => {
  const run = read(sarif(reportOf(TWO)));

  test('names the tool, with the codes that occur as its rules', () => {
    expect(run.tool.driver).toEqual({
      name: 'Diglot',
      version: '1.2.3',
      rules: [
        {
          id: 'nested-segment',
          shortDescription: { text: 'About nested-segment.' },
          help: { text: '# nested-segment\n', markdown: '# nested-segment\n' },
          defaultConfiguration: { level: 'error' },
        },
        expect.objectContaining({ id: 'title-missing', defaultConfiguration: { level: 'warning' } }),
      ],
    });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  test('has a result for each diagnostic', () => {
    expect(run.results).toEqual([
      {
        ruleId: 'nested-segment',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'Nested. Take one out.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'id-ID/a.md' },
              region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 9 },
            },
          },
        ],
        suppressions: [],
      },
      expect.objectContaining({ ruleId: 'title-missing', ruleIndex: 1, level: 'warning' }),
    ]);
  });
});

test('what comments suppress is marked', () => {
  const suppressed: LocatedDiagnostic[] = [
    { ...TWO[0]!, suppressedBy: { line: 3, column: 1, justification: 'agreed' } },
    { ...TWO[1]!, suppressedBy: { line: 3, column: 9 } },
  ];
  const { results, tool } = read(sarif(reportOf([], { suppressed })));
  expect(results).toMatchObject([
    { suppressions: [{ kind: 'inSource', justification: 'agreed' }] },
    { suppressions: [{ kind: 'inSource' }] },
  ]);
  expect(tool.driver.rules).toHaveLength(2);
});

test.each([
  ['a b/c%20#?.md', 'a%20b/c%2520%23%3F.md'],
  ['日本/語.md', '%E6%97%A5%E6%9C%AC/%E8%AA%9E.md'],
  ['c:d.md', 'c%3Ad.md'],
  ['../x.md', '../x.md'],
  ['/docs/ä.md', 'file:///docs/%C3%A4.md'],
  ['\ud800.md', '%EF%BF%BD.md'],
])('%j is written as a URI', (path, uri) => {
  const { results } = read(sarif(reportOf([{ ...TWO[0]!, path: path.replaceAll('/', sep) }])));
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test('a message has no placeholders and no links', () => {
  const { results } = read(sarif(reportOf([{ ...TWO[1]!, message: 'Neither {0} nor [a](1) nor [b] c.' }])));
  expect(results[0].message.text).toBe('Neither {{0}} nor \\[a](1) nor [b] c.');
});

test('every report is valid', () => {
  read(sarif(reportOf([HOSTILE])));
  fc.assert(
    fc.property(anyDiagnostics, (diagnostics) => {
      const { results, tool } = read(sarif(reportOf(diagnostics)));
      expect(results).toHaveLength(diagnostics.length);
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }),
  );
});

describe('a finding', () => {
  const finding: LocatedFinding = {
    path: 'id-ID/a b.md',
    line: 4,
    column: 8,
    endLine: 4,
    endColumn: 9,
    severity: 'warning',
    code: 'space-doubled',
    message: 'Two spaces.',
    id: '999d6-102',
    key: '80dffb72f40fe3e094c9',
    pattern: '  ',
    fix: { line: 4, column: 8, endLine: 4, endColumn: 9, text: '' },
  };
  const dismissal = { at: '2026-01-31T12:00:00.000Z', actor: 'Ana', act: 'dismiss', key: finding.key } as const;

  test('has a fingerprint, and a fix where one is certain', () => {
    const [result] = read(sarif(reportOf([finding]))).results;
    expect(result).toMatchObject({
      partialFingerprints: { 'finding/v1': finding.key },
      suppressions: [],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri: 'id-ID/a%20b.md' },
              replacements: [
                {
                  deletedRegion: { startLine: 4, startColumn: 8, endLine: 4, endColumn: 9 },
                  insertedContent: { text: '' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(result).not.toHaveProperty('baselineState');
  });

  test('that is dismissed, or in the baseline, is marked', () => {
    const dismissed = { ...finding, dismissal: { ...dismissal, reason: 'As agreed' } };
    const known = { ...finding, isInBaseline: true as const };
    const { results } = read(sarif(reportOf([], { suppressed: [dismissed, known] })));
    expect(results).toMatchObject([
      { suppressions: [{ kind: 'external', justification: 'As agreed' }] },
      { suppressions: [], baselineState: 'unchanged' },
    ]);
  });
});

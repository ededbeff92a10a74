import fc from 'fast-check';
import { expect, test } from 'vitest';
import { github } from '../../../src/report/formats/github.ts';
import { anyDiagnostics, HOSTILE, reportOf, TWO } from '../reports.ts';

/** Reads a workflow command as GitHub's runner does. */
function readCommand(line: string) {
  const [, command, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const decode = (text: string): string =>
    text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
  const pairs = properties.split(',').map((property) => {
    const equals = property.indexOf('=');
    return [property.slice(0, equals), decode(property.slice(equals + 1))];
  });
  return { command, ...(Object.fromEntries(pairs) as Record<string, string>), message: decode(data) };
}

test('annotates lines', () => {
  expect(github(reportOf(TWO))).toBe(
    '::error file=id-ID/a.md,line=4,endLine=4,col=1,endColumn=9,title=nested-segment::Nested.%0ATake one out.\n' +
      '::warning file=id-ID/b.md,line=1,col=1,title=title-missing::No title.\n',
  );
});

test('gives no columns for what reaches over several lines', () => {
  expect(github(reportOf([{ ...TWO[0]!, endLine: 6 }]))).toContain('line=4,endLine=6,title=');
});

test('escapes what would end a property or the command', () => {
  const line = github(reportOf([HOSTILE])).trimEnd();
  expect(line).toContain('file=id-ID/50%25 of%2Ca%3A "b" #c?%0A');
  expect(line).toContain('title=title-missing::::error::x%0D%0A%250A ');
  expect(readCommand(line)).toMatchObject({
    command: 'notice',
    file: HOSTILE.path,
    message: `${HOSTILE.message}\n${HOSTILE.suggestion ?? ''}`,
  });
});

test('gives back every path and message', () => {
  fc.assert(
    fc.property(anyDiagnostics, (diagnostics) => {
      const lines = github(reportOf(diagnostics)).split('\n').slice(0, -1);
      expect(lines.map(readCommand)).toMatchObject(
        diagnostics.map(({ path, message, suggestion, code }) => ({
          file: path,
          title: code,
          message: suggestion === undefined ? message : `${message}\n${suggestion}`,
        })),
      );
    }),
  );
});

import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIAGNOSTIC_SEVERITY, type LocatedDiagnostic, type Severity } from '../../model/diagnostic.ts';
import { countCodes } from '../counts.ts';
import type { Report } from '../report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * For code scanning: a log of SARIF 2.1.0 with one run. Its rules are the codes that occur, with their documentation;
 * what comments suppress is in it, too, marked as such.
 */
export function sarif({ version, reported, suppressed, pageOf }: Report): string {
  const all = [...reported, ...suppressed];
  const codes = countCodes(all)
    .map(({ code }) => code)
    .sort();
  const rules = codes.map((code) => {
    const { summary, markdown } = pageOf(code);
    return {
      id: code,
      shortDescription: { text: summary },
      help: { text: markdown, markdown },
      defaultConfiguration: { level: LEVELS[DIAGNOSTIC_SEVERITY[code]] },
    };
  });
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const results = all.map((diagnostic) => ({
    ruleId: diagnostic.code,
    ruleIndex: indexes.get(diagnostic.code),
    level: LEVELS[diagnostic.severity],
    message: { text: textOf(diagnostic) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(diagnostic.path) }, region: regionOf(diagnostic) } },
    ],
    suppressions: suppressionsOf(diagnostic),
  }));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Diglot', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log)}\n`;
}

/** A plain text message, in which braces would be placeholders (§3.11.5) and Markdown's links would be links (§3.11.6). */
function textOf({ message, suggestion }: LocatedDiagnostic): string {
  const text = suggestion === undefined ? message : `${message} ${suggestion}`;
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

function regionOf({ line, column, endLine, endColumn }: LocatedDiagnostic): Record<string, number | undefined> {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** An empty list says that suppressions were looked for, and none applies. */
function suppressionsOf({ suppressedBy }: LocatedDiagnostic): { kind: 'inSource'; justification?: string }[] {
  if (!suppressedBy) return [];
  const { justification } = suppressedBy;
  return [{ kind: 'inSource', ...(justification === undefined ? {} : { justification }) }];
}

/** Writes a path as a URI: a relative one stays relative, to wherever the paths of the report start. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  // Half a surrogate pair, as some file systems allow, cannot be encoded.
  const whole = path.replace(/\p{Surrogate}/gu, '\uFFFD');
  return whole.split(sep).map(encodeURIComponent).join('/');
}

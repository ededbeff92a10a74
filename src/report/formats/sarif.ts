import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { severityOf, type Severity } from '../../model/diagnostic.ts';
import { isFinding, type LocatedFinding, type LocatedProblem } from '../../model/located-finding.ts';
import { countCodes } from '../counts.ts';
import type { Report } from '../report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * For code scanning: a log of SARIF 2.1.0 with one run. Its rules are the codes that occur, with their documentation;
 * what comments suppress, what is dismissed and what the baseline has is in it, too, marked as such.
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
      defaultConfiguration: { level: LEVELS[severityOf(code)] },
    };
  });
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const results = all.map((problem) => ({
    ruleId: problem.code,
    ruleIndex: indexes.get(problem.code),
    level: LEVELS[problem.severity],
    message: { text: textOf(problem) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(problem.path) }, region: regionOf(problem) } }],
    suppressions: suppressionsOf(problem),
    ...(isFinding(problem) ? ofFinding(problem) : {}),
  }));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Diglot', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log)}\n`;
}

/** A plain text message, in which braces would be placeholders (§3.11.5) and Markdown's links would be links (§3.11.6). */
function textOf({ message, suggestion }: LocatedProblem): string {
  const text = suggestion === undefined ? message : `${message} ${suggestion}`;
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

function regionOf({
  line,
  column,
  endLine,
  endColumn,
}: Pick<LocatedProblem, 'line' | 'column' | 'endLine' | 'endColumn'>): Record<string, number | undefined> {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** An empty list says that suppressions were looked for, and none applies. */
function suppressionsOf(problem: LocatedProblem): Suppression[] {
  const suppressions: Suppression[] = [];
  const add = (kind: Suppression['kind'], justification: string | undefined): void => {
    suppressions.push({ kind, ...(justification === undefined ? {} : { justification }) });
  };
  if (problem.suppressedBy) add('inSource', problem.suppressedBy.justification);
  if (isFinding(problem) && problem.dismissal) add('external', problem.dismissal.reason);
  return suppressions;
}

/** §3.35: by a comment in the file, or by somebody's decision, which is kept elsewhere. */
interface Suppression {
  readonly kind: 'inSource' | 'external';
  readonly justification?: string;
}

/** What lets other programs know a finding again, wherever its pair stands, and repair it. */
function ofFinding({ path, key, pattern, fix, isInBaseline }: LocatedFinding) {
  const change = fix && {
    artifactLocation: { uri: uriOf(path) },
    replacements: [{ deletedRegion: regionOf(fix), insertedContent: { text: fix.text } }],
  };
  return {
    partialFingerprints: { 'finding/v1': key },
    ...(isInBaseline ? { baselineState: 'unchanged' } : {}),
    ...(pattern === undefined ? {} : { properties: { pattern } }),
    ...(change ? { fixes: [{ artifactChanges: [change] }] } : {}),
  };
}

/** Writes a path as a URI: a relative one stays relative, to wherever the paths of the report start. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  // Half a surrogate pair, as some file systems allow, cannot be encoded.
  const whole = path.replace(/\p{Surrogate}/gu, '\uFFFD');
  return whole.split(sep).map(encodeURIComponent).join('/');
}

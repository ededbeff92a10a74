import { findingKey } from '../../checks/index.ts';
import { markSuppressed } from '../../model/diagnostic.ts';
import { CHECKS, type Finding } from '../../model/finding.ts';
import type { LocatedFinding } from '../../model/located-finding.ts';
import { readSuppressions } from '../../model/suppression.ts';
import { lineLocator, type TextSpan } from '../../model/text.ts';
import type { SettledDecisions } from '../decisions/settled-decisions.ts';
import type { CheckedFile } from './checked-file.ts';
import type { FilePair } from './read-pair-file.ts';

const START: TextSpan = { start: 0, end: 0 };

/**
 * Gives the findings of one file their places in it: the first range of the target half that is meant, else the half's
 * beginning. Those that a comment suppresses, or a decision dismisses, are marked.
 */
export function locateFindings({ file, findings }: CheckedFile, decisions: SettledDecisions): LocatedFinding[] {
  if (findings.every((ofPair) => ofPair.length === 0)) return [];
  const position = lineLocator(file.text);
  const placeOf = ({ start, end }: TextSpan) => {
    const { line: endLine, column: endColumn } = position(end);
    return { ...position(start), endLine, endColumn };
  };
  const toLocated = (filePair: FilePair, finding: Finding): LocatedFinding => {
    const { check, message, target, suggestion, fix, pattern } = finding;
    const key = findingKey(finding, filePair.pair);
    const dismissal = decisions.dismissalOf(key, check, pattern);
    return {
      path: file.typedPath,
      ...placeOf(filePair.targetInFile(target[0] ?? START)),
      severity: CHECKS[check].severity,
      code: check,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
      id: filePair.pair.id,
      key,
      ...(pattern === undefined ? {} : { pattern }),
      ...(fix ? { fix: { ...placeOf(filePair.targetInFile(fix.range)), text: fix.text } } : {}),
      ...(dismissal ? { dismissal } : {}),
    };
  };
  const located = file.pairs.flatMap((filePair, index) =>
    (findings[index] ?? []).map((finding) => toLocated(filePair, finding)),
  );
  const suppressions = readSuppressions(file.path, file.text);
  return suppressions.length === 0 ? located : markSuppressed(located, suppressions, position);
}

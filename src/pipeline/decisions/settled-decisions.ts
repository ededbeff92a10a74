import type { CheckCode } from '../../model/finding.ts';
import { patternKey, type Decision, type ReviewState } from '../../model/review.ts';
import { decisionLine } from './decision-line.ts';

/**
 * What decisions amount to. Of those about one key the latest counts, and of those made at once the one whose line is
 * greater, so that the order of lines in a log says nothing.
 */
export class SettledDecisions {
  private readonly ofFindings = new Map<string, Decision>();
  private readonly ofPairs = new Map<string, Decision>();

  constructor(decisions: Iterable<Decision>) {
    for (const decision of decisions) {
      const settled = decision.act === 'state' ? this.ofPairs : this.ofFindings;
      settled.set(decision.key, later(settled.get(decision.key), decision));
    }
  }

  /**
   * The decision by which a finding is dismissed, if it is: one about the finding itself or about its pattern, whichever
   * is later.
   */
  dismissalOf(key: string, check: CheckCode, pattern: string | undefined): Decision | undefined {
    if (this.ofFindings.size === 0) return undefined;
    const own = this.ofFindings.get(key);
    const ofPattern = pattern === undefined ? undefined : this.ofFindings.get(patternKey(check, pattern));
    const decision = ofPattern === undefined ? own : later(own, ofPattern);
    return decision?.act === 'dismiss' ? decision : undefined;
  }

  /** The state that somebody has given a pair; nothing if nobody has, or if it was taken back. */
  stateOf(pairKey: string): ReviewState | undefined {
    return this.decisionOn(pairKey)?.state;
  }

  /** The decision that counts about a pair; nothing if nobody has made any. */
  decisionOn(pairKey: string): Decision | undefined {
    return this.ofPairs.get(pairKey);
  }
}

function later(known: Decision | undefined, other: Decision): Decision {
  if (known === undefined || other.at > known.at) return other;
  if (other.at < known.at) return known;
  return decisionLine(other) > decisionLine(known) ? other : known;
}

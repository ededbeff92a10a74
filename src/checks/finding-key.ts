import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { CheckedPair } from './check.ts';

type Halves = Pick<CheckedPair, 'source' | 'target'>;

/**
 * Gives the key by which a decision about a finding is kept, 20 hexadecimal digits: identical pairs share it, and it changes
 * when check, source, target or message do.
 */
export function findingKey({ check, message }: Pick<Finding, 'check' | 'message'>, { source, target }: Halves): string {
  return hashOf([check, source, target, message]);
}

/** Gives the key to which the state of a pair is kept, 20 hexadecimal digits: identical pairs share it. */
export function pairKey({ source, target }: Halves): string {
  return hashOf([source, target]);
}

/** The parts go in as JSON, so that no two lists of parts read alike. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

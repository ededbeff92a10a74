/** Wrong usage or environment: nothing was written, and the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

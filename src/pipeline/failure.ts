/** Wrong usage or environment: nothing was written, and the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The reason of a failed system call in words a message can end with: `permission denied (EACCES)`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? error.message;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied (EACCES)',
  EPERM: 'permission denied (EPERM)',
  EROFS: 'the file system is read-only (EROFS)',
  ENOSPC: 'the disk is full (ENOSPC)',
  ENOENT: 'it does not exist (ENOENT)',
  ENOTDIR: 'a part of the path is a file (ENOTDIR)',
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist',
  ELOOP: 'its links go round in circles',
  ENAMETOOLONG: 'its path is too long',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
};

/** Names the system's error code of a failed file operation (`EACCES`), or gives '' where there is none. */
export function failureCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * Says in words why a file operation failed.
 * `failureReason(error) // => 'permission denied (EACCES)'`
 */
export function failureReason(error: unknown): string {
  const code = failureCode(error);
  if (code !== '') return `${REASONS[code] ?? 'the system refuses'} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

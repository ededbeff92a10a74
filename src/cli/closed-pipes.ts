/**
 * Lets `diglot pairs | head` end quietly: a reader of standard output that has seen enough ends the command, as it has
 * nothing left to do, and a closed standard error silences messages without stopping the work.
 */
export function tolerateClosedPipes(): void {
  const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE';
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed(error)) throw error;
    process.exit(0);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed(error)) throw error;
  });
}

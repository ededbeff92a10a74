/** How much a diagnostic or a finding matters: an `error` makes the exit code 1, a `warning` does so under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

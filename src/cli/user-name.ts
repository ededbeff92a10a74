import { userInfo } from 'node:os';

/** Gives the name under which the user works on this machine, for review logs. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

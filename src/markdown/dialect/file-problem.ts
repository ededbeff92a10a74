import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FoundFile } from '../context.ts';

/** A file that was asked for and is not there. */
type AbsentFile = Extract<FoundFile<unknown>, { readonly problem: unknown }>;

/** Says why a file is not there; `kind` is what it was asked for as, and `code` tells of one that is nowhere to be read. */
export function fileProblem<Code extends Diagnostic['code']>(
  { path, problem }: AbsentFile,
  kind: string,
  code: Code,
): { readonly code: Code | 'link-out-of-scope'; readonly message: string } {
  const reason = { missing: 'does not exist', outside: 'is outside of the docset', unreadable: 'cannot be read' };
  return {
    code: problem === 'outside' ? 'link-out-of-scope' : code,
    message: `The ${kind} ${path} ${reason[problem]}.`,
  };
}

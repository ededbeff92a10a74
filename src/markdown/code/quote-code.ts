import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import { report, type RenderEnv } from '../environment.ts';
import { fileProblem } from '../dialect/file-problem.ts';
import { findCell } from './notebook.ts';
import { selectCode, type CodeSelection } from './select-code.ts';

/** Which code a directive quotes. */
export interface CodeRequest {
  /** As written. */
  readonly path: string;
  readonly selection: CodeSelection;
  readonly language?: string | undefined;
  /** Whether the file is a notebook, in which a name is that of a cell. */
  readonly isNotebook?: boolean;
}

/** Quoted code, empty where something is missing: the file, the part of it, or anybody who could read it. */
export interface QuotedCode {
  readonly code: string;
  /** What running the code printed, of a notebook's cell. */
  readonly outputs: readonly string[];
  readonly missing?: 'file' | 'part' | 'reader';
}

/** Reads the code that a directive in the file being parsed quotes, and reports at its place what is not there. */
export function quoteCode(env: RenderEnv, request: CodeRequest, range: () => TextSpan): QuotedCode {
  const { readCode } = env.context;
  const { path, selection, isNotebook = false } = request;
  if (!readCode) return nothing('reader');
  const found = readCode({ path, from: env.path });
  if ('problem' in found) {
    report(env, { ...fileProblem(found, 'code file', 'code-file-not-found'), range: range() });
    return nothing('file');
  }
  const quoted =
    isNotebook && selection.tag
      ? quoteCell(found.content, found.path, selection.tag)
      : quoteLines(found.content, found.path, request);
  if (!('problem' in quoted)) return quoted;
  report(env, { ...quoted.problem, range: range() });
  return nothing('part');
}

type Quoted = QuotedCode | { readonly problem: Pick<Diagnostic, 'code' | 'message' | 'suggestion'> };

function quoteLines(text: string, file: string, { path, selection, language }: CodeRequest): Quoted {
  const { code, problem } = selectCode(text, selection, { path, language });
  const tag = selection.tag ?? '';
  switch (problem) {
    case undefined:
      return { code, outputs: [] };
    case 'tag-missing':
      return {
        problem: {
          code: 'code-tag-not-found',
          message: `Nothing in ${file} is marked as "${tag}".`,
          suggestion: 'Its tags may be in a kind of comment that the language of the directive does not have.',
        },
      };
    case 'tag-unclosed':
      return { problem: { code: 'code-tag-not-found', message: `The part "${tag}" of ${file} has no end.` } };
    case 'lines-missing':
      return { problem: { code: 'code-range-invalid', message: `The file ${file} does not have these lines.` } };
  }
  return problem satisfies never;
}

function quoteCell(text: string, file: string, name: string): Quoted {
  const cell = findCell(text, name);
  if (!('problem' in cell)) return { code: cell.source, outputs: cell.outputs };
  switch (cell.problem) {
    case 'invalid':
      return { problem: { code: 'code-file-not-found', message: `The file ${file} is no notebook.` } };
    case 'missing':
      return { problem: { code: 'code-tag-not-found', message: `No cell of ${file} is called "${name}".` } };
    case 'ambiguous':
      return { problem: { code: 'code-tag-not-found', message: `More than one cell of ${file} is called "${name}".` } };
  }
  return cell.problem satisfies never;
}

function nothing(missing: QuotedCode['missing'] & string): QuotedCode {
  return { code: '', outputs: [], missing };
}

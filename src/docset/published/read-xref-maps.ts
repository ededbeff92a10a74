import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import type { Diagnostic, LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import { failureReason } from '../failure-reason.ts';
import { parseLenientJson } from '../configuration/lenient-json.ts';
import type { XrefMap } from './xref-map.ts';

const text = v.fallback(v.nullish(v.string()), undefined);
const XREF_MAP = v.object({
  baseUrl: text,
  references: v.array(
    v.fallback(v.object({ uid: text, href: text, name: text, fullName: text, nameWithType: text }), {}),
  ),
});

/**
 * Reads xref maps as DocFX writes them, YAML or JSON, the first of which counts for a uid that several have. What cannot
 * be read or is no such map is an `xref-map-invalid`; entries without a uid or an address are left out.
 */
export function readXrefMaps(files: readonly string[]): {
  xrefs: XrefMap;
  diagnostics: readonly LocatedDiagnostic[];
} {
  const xrefs = new Map<string, string>();
  const diagnostics: LocatedDiagnostic[] = [];
  for (const file of files) {
    let written: string;
    try {
      written = readFileSync(file, 'utf8');
    } catch (error) {
      const message = `This xref map cannot be read: ${failureReason(error)}.`;
      diagnostics.push(...locate(file, '', [{ code: 'xref-map-invalid', message }]));
      continue;
    }
    const wrong = addReferences(xrefs, written);
    if (wrong) diagnostics.push(...locate(file, written, [wrong]));
  }
  return { xrefs, diagnostics };
}

function addReferences(xrefs: Map<string, string>, written: string): Diagnostic | undefined {
  const loaded = /^\s*\{/.test(written) ? loadJson(written) : loadYaml(written);
  if ('code' in loaded) return loaded;
  const parsed = v.safeParse(XREF_MAP, loaded.value);
  if (!parsed.success) {
    return { code: 'xref-map-invalid', message: 'This is not an xref map: it has no list "references".' };
  }
  const { baseUrl, references } = parsed.output;
  for (const { uid, href, name, fullName, nameWithType } of references) {
    if (!uid || !href || xrefs.has(uid)) continue;
    const url = baseUrl && URL.canParse(href, baseUrl) ? new URL(href, baseUrl).href : href;
    xrefs.set(uid, [url, name, fullName, nameWithType].map(toLine).join('\n'));
  }
  return undefined;
}

function toLine(value: string | null | undefined): string {
  return (value ?? '').replace(/\s+/g, ' ').trim();
}

function loadJson(written: string): { value: unknown } | Diagnostic {
  const json = parseLenientJson(written);
  if (!('error' in json)) return json;
  const { message, range } = json.error;
  return { code: 'xref-map-invalid', message: `This xref map is not valid JSON: ${message}.`, range };
}

function loadYaml(written: string): { value: unknown } | Diagnostic {
  try {
    return { value: load(written, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const start = Math.min(error.mark.position, written.length);
    const message = `This xref map is not valid YAML: ${error.reason}.`;
    return { code: 'xref-map-invalid', message, range: { start, end: start } };
  }
}

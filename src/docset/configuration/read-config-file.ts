import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import type { Diagnostic, LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import { keyPath } from '../../model/value-problem.ts';
import { failureCode, failureReason } from '../failure-reason.ts';
import { CONFIG_SCHEMAS, type ConfigKind, type ConfigOf } from './config-schema.ts';
import type { JsonPlaces } from './lenient-json.ts';
import { parseLenientJson } from './lenient-json.ts';

/** A configuration file as far as it is usable; `value` is undefined if there is no such file or it is no JSON. */
export interface ConfigFile<Value> {
  readonly value: Value | undefined;
  readonly text: string;
  readonly placeOf: (...path: PropertyKey[]) => TextSpan | undefined;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Reads a JSON configuration file below `root`. Broken JSON and values of a wrong shape become `config-invalid` where
 * they stand; of the latter only the value itself is left out.
 */
export function readConfigFile<Kind extends ConfigKind>(
  root: string,
  typedFolder: string,
  path: string,
  kind: Kind,
): ConfigFile<ConfigOf<Kind>> {
  const typedPath = join(typedFolder, path);
  const none = (text: string, diagnostics: LocatedDiagnostic[]): ConfigFile<ConfigOf<Kind>> => ({
    value: undefined,
    text,
    placeOf: () => undefined,
    diagnostics,
  });
  let text: string;
  try {
    text = readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (failureCode(error) === 'ENOENT' || failureCode(error) === 'ENOTDIR') return none('', []);
    const message = `This file cannot be read: ${failureReason(error)}.`;
    return none('', locate(typedPath, '', [{ code: 'unreadable-file', message }]));
  }
  const json = parseLenientJson(text);
  if ('error' in json) {
    const { message, range } = json.error;
    return none(
      text,
      locate(typedPath, text, [{ code: 'config-invalid', message: `This is not valid JSON: ${message}.`, range }]),
    );
  }
  const schema: GenericSchema = CONFIG_SCHEMAS[kind];
  const diagnostics: Diagnostic[] = [];
  const value = keepUsable(json.value, json.places, schema as GenericSchema<ConfigOf<Kind>>, diagnostics);
  const placeOf = (...keys: PropertyKey[]) => find(json.value, keys, json.places)?.span;
  return { value, text, placeOf, diagnostics: locate(typedPath, text, diagnostics) };
}

function keepUsable<Value>(
  value: unknown,
  places: JsonPlaces,
  schema: GenericSchema<Value>,
  diagnostics: Diagnostic[],
): Value | undefined {
  for (;;) {
    const result = safeParse(schema, value);
    if (result.success) return result.output;
    // Backwards, so that removing an element does not move those still to be removed.
    for (const issue of [...result.issues].reverse()) {
      const keys = (issue.path ?? []).map(({ key }) => key as PropertyKey);
      const place = find(value, keys, places);
      const found = place ? (Reflect.get(place.container, place.key) as unknown) : value;
      const name = place ? keyPath(place.path) : 'the file';
      const message = `"${name}" must be ${expectedKind(issue)}, but it is ${kindName(kindOf(found))}; it is left out.`;
      diagnostics.push({ code: 'config-invalid', message, ...(place ? { range: place.span } : {}) });
      if (!place) return undefined;
      remove(place.container, place.key, places);
    }
  }
}

/** Finds the value at `keys`, or the innermost one around it that the file really has. */
function find(value: unknown, keys: readonly PropertyKey[], places: JsonPlaces) {
  let place: { container: object; key: string | number; path: PropertyKey[]; span: TextSpan } | undefined;
  let container = value;
  for (const [depth, key] of keys.entries()) {
    if (typeof container !== 'object' || container === null || typeof key === 'symbol') break;
    const span = places.get(container)?.get(key);
    if (!span) break;
    place = { container, key, path: keys.slice(0, depth + 1), span };
    container = Reflect.get(container, key);
  }
  return place;
}

function remove(container: object, key: string | number, places: JsonPlaces): void {
  if (!Array.isArray(container)) {
    Reflect.deleteProperty(container, key);
    return;
  }
  container.splice(Number(key), 1);
  const spans = [...(places.get(container)?.values() ?? [])].toSpliced(Number(key), 1);
  places.set(container, new Map(spans.entries()));
}

function expectedKind({ type, message, expected }: BaseIssue<unknown>): string {
  return kindName(type === 'custom' ? message : (expected ?? '').toLowerCase());
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list',
    object: 'an object',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[kind] ?? kind;
}

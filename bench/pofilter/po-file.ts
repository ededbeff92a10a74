/** One pair as a unit of a PO file; `key` is its `msgctxt`, and tells units of the same source apart. */
export interface PoUnit {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** Writes units as a PO file of GNU gettext, in UTF-8; a unit without source text, which would be taken for the header, is left out. */
export function writePo(units: readonly PoUnit[], language: string): string {
  const header = [
    'msgid ""',
    'msgstr ""',
    `"Language: ${language}\\n"`,
    String.raw`"MIME-Version: 1.0\n"`,
    String.raw`"Content-Type: text/plain; charset=UTF-8\n"`,
    String.raw`"Content-Transfer-Encoding: 8bit\n"`,
  ].join('\n');
  const entries = units
    .filter(({ source }) => source !== '')
    .map(({ key, source, target }) => `msgctxt ${quoted(key)}\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}`);
  return [header, ...entries].join('\n\n') + '\n';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function quoted(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
}

/** Reads from what pofilter wrote which of its tests each unit failed, by the units' keys. */
export function readFailedTests(po: string): ReadonlyMap<string, ReadonlySet<string>> {
  const failed = new Map<string, Set<string>>();
  for (const block of po.split(/\n{2,}/)) {
    const key = /^msgctxt "(.*)"$/m.exec(block)?.[1];
    const tests = Array.from(block.matchAll(/^# \(pofilter\) (\w+):/gm), ([, test = '']) => test);
    if (key !== undefined && tests.length > 0) failed.set(key, new Set(tests));
  }
  return failed;
}

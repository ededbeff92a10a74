import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

/** Imports both schemas of XLIFF 2, so that elements of the module are validated where core allows any. */
const XLIFF_2 = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="xliff_core_2.0.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="xliff_metadata_2.0.xsd"/>
</xs:schema>`;

/** Validates a file as XLIFF 2 with metadata, or as XLIFF 1.2 strict; gives what is wrong with it. */
export async function schemaErrors(xml: string, version: '1.2' | '2'): Promise<string[]> {
  const [core, metadata, strict, ofXml] = await Promise.all([
    schemaNamed('xliff_core_2.0.xsd'),
    schemaNamed('xliff_metadata_2.0.xsd'),
    schemaNamed('xliff-core-1.2-strict.xsd'),
    schemaNamed('xml.xsd'),
  ]);
  const { errors } = await validateXML({
    xml: { fileName: 'file.xlf', contents: xml },
    schema: version === '2' ? { fileName: 'xliff-2.xsd', contents: XLIFF_2 } : strict,
    preload: version === '2' ? [core, metadata, ofXml] : [ofXml],
  });
  return errors.map(({ message }) => message);
}

async function schemaNamed(fileName: string): Promise<{ fileName: string; contents: string }> {
  const text = await readFile(new URL(fileName, import.meta.url), 'utf8');
  return { fileName, contents: text.replace(/schemaLocation="[^"]*\bxml\.xsd"/, 'schemaLocation="xml.xsd"') };
}

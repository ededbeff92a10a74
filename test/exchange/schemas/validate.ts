import { readFileSync } from 'node:fs';
import {
  DtdValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlDtd,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';

/** Where schemas look for each other, instead of the addresses and folders that they name. */
const FILES = {
  'xliff_core_2.0.xsd': 'xliff_core_2.0.xsd',
  'xliff_metadata_2.0.xsd': 'xliff_metadata_2.0.xsd',
  'metadata.xsd': 'xliff_metadata_2.0.xsd',
  'xliff_matches_2.0.xsd': 'xliff_matches_2.0.xsd',
  'xliff_glossary_2.0.xsd': 'xliff_glossary_2.0.xsd',
  'xml.xsd': 'xml.xsd',
} as const;

/** Imports core and modules of XLIFF 2, so that elements of modules are validated where core allows any. */
const XLIFF_2 = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
${['document', 'metadata', 'matches', 'glossary']
  .map((name) => {
    const file = `xliff_${name === 'document' ? 'core' : name}_2.0.xsd`;
    return `  <xs:import namespace="urn:oasis:names:tc:xliff:${name}:2.0" schemaLocation="${file}"/>`;
  })
  .join('\n')}
</xs:schema>`;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

xmlRegisterInputProvider(
  new XmlBufferInputProvider(
    Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, Buffer.from(locallyNamed(read(file)))])),
  ),
);

const schemas = {
  '1.2': schemaOf(locallyNamed(read('xliff-core-1.2-strict.xsd'))),
  '2': schemaOf(XLIFF_2),
};
const tmx = new DtdValidator(XmlDtd.fromString(read('tmx14.dtd')));

/** Validates a file as XLIFF 2 with its modules, or as XLIFF 1.2 strict; gives what is wrong with it. */
export function schemaErrors(xml: string, version: '1.2' | '2'): string[] {
  return errorsOf(xml, schemas[version]);
}

/** Validates a file by the document type of TMX 1.4; gives what is wrong with it. */
export function doctypeErrors(xml: string): string[] {
  return errorsOf(xml, tmx);
}

function errorsOf(xml: string, validator: XsdValidator | DtdValidator): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.map(({ message }) => message);
    throw error;
  } finally {
    document?.dispose();
  }
}

function schemaOf(text: string): XsdValidator {
  return XsdValidator.fromDoc(XmlDocument.fromString(text));
}

function locallyNamed(schema: string): string {
  return schema.replace(/schemaLocation="[^"]*\/([^"/]+)"/g, 'schemaLocation="$1"');
}

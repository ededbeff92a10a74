import { expect, test } from 'vitest';
import { isProgramOutput } from '../../../src/checks/languages/program-output.ts';

test.each([
  "Application '/LM/W3SVC/5/ROOT' failed to start.",
  "Could not load '{ASSEMBLY}.dll'.",
  'Failed HRESULT returned: 0x8007023e',
  'System.IO.IOException: The file is in use.',
])('%s is what programs print', (text) => {
  expect(isProgramOutput(text)).toBe(true);
});

test.each([
  "Select 'Save'.",
  'Open the file and/or its folder.',
  "Don't open it, and don't close it.",
  'An exception occurs.',
])('%s is not', (text) => {
  expect(isProgramOutput(text)).toBe(false);
});

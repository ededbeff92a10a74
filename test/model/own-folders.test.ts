import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODE_FOLDER, PACKAGE_FOLDER } from '../../src/model/own-folders.ts';

test('code and package are where this module is', () => {
  expect(existsSync(new URL('model/own-folders.ts', CODE_FOLDER))).toBe(true);
  expect(existsSync(new URL('package.json', PACKAGE_FOLDER))).toBe(true);
});

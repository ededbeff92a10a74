import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PACKAGE = join(import.meta.dirname, '../..');

/** Modules that the code loads by their names below its folder. */
function namedModules(): string[] {
  const source = join(PACKAGE, 'src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(/'([^']+\.js)', CODE_FOLDER/g)])
    .map(([, path = '']) => join('dist', path));
}

test('the bundle has each module that is loaded by its name', () => {
  const { bin, exports } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
    exports: { '.': Record<string, string> };
  };
  const workers = namedModules();
  expect(workers.length).toBeGreaterThan(2);
  const named = [...workers, ...Object.values(bin), ...Object.values(exports['.'])];
  expect(named.filter((path) => !existsSync(join(PACKAGE, path)))).toEqual([]);
});

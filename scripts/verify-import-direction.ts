// Checks who imports whom, and then checks the checker: with a TypeScript it does not know, dependency-cruiser sees no
// modules at all and finds every project in order. So violations are planted in a copy, and each must be reported.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALLOWED, PLANTED_TARGETS, VIOLATIONS } from './planted-violations.ts';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['src', 'scripts', 'test'];
const LEAST_MODULES = 10;

function cruise(folder: string): Cruise {
  const program = fileURLToPath(new URL('../../bin/dependency-cruise.mjs', import.meta.resolve('dependency-cruiser')));
  const roots = [...FOLDERS, 'eleventy.config.ts'].filter((name) => existsSync(path.join(folder, name)));
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...roots],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  // The exit code tells how many violations there are, so only output that is no JSON is a failure of the program.
  try {
    return JSON.parse(stdout) as Cruise;
  } catch (cause) {
    throw new Error(`dependency-cruiser failed: ${stderr.trim() || String(error ?? stdout)}`, { cause });
  }
}

/** The rule, the importing file and the imported one of each violation, one text each: `file-system src/model/a.ts fs`. */
function reported({ summary }: Cruise): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name} ${from} ${to}`);
}

function checkProject(): string[] {
  const result = cruise(ROOT);
  const own = result.modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(`${folder}/`)));
  console.log(`${own.length} modules of the project seen`);
  const problems = reported(result).map((violation) => `not allowed: ${violation}`);
  if (own.length <= LEAST_MODULES) {
    problems.push(`only ${own.length} modules seen: dependency-cruiser does not read this project's TypeScript`);
  }
  return problems;
}

function checkLinter(): string[] {
  const copy = mkdtempSync(path.join(tmpdir(), 'diglot-import-direction-'));
  try {
    for (const name of [...FOLDERS, ...readdirSync(ROOT).filter((file) => /\.(ts|cjs|json)$/.test(file))]) {
      if (existsSync(path.join(ROOT, name))) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
    // A junction needs no rights on Windows; elsewhere the kind is ignored.
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const plant = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    };
    for (const target of PLANTED_TARGETS) plant(target, 'export const planted = 1;\n');
    for (const { file, imports } of [...VIOLATIONS, ...ALLOWED]) plant(file, `import '${imports}';\n`);

    const violations = cruise(copy).summary.violations;
    const isReported = (file: string, rule?: string): boolean =>
      violations.some(({ from, rule: { name } }) => from === file && (rule === undefined || name === rule));

    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: readonly { readonly name: string }[];
    };
    console.log(`${VIOLATIONS.length} violations and ${ALLOWED.length} allowed imports planted`);
    return [
      ...VIOLATIONS.filter(({ file, rule }) => !isReported(file, rule)).map(
        ({ file, imports, rule }) => `planted, but not reported by ${rule}: ${file} importing ${imports}`,
      ),
      ...ALLOWED.filter(({ file }) => isReported(file)).map(
        ({ file, imports }) => `planted and allowed, but reported: ${file} importing ${imports}`,
      ),
      ...forbidden
        .filter(({ name }) => !VIOLATIONS.some(({ rule }) => rule === name))
        .map(({ name }) => `rule without a planted violation: ${name}`),
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const problems = [...checkProject(), ...checkLinter()];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

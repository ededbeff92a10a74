import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';

/** Modules of highlight.js by those names of languages that are not a module's own. */
const MODULES: Readonly<Record<string, string>> = {
  ...named('bash', ['sh', 'shell', 'zsh', 'azurecli', 'dotnetcli', 'azcopy']),
  ...named('shell', ['console', 'shellsession']),
  ...named('cpp', ['c++', 'cc', 'h', 'hpp', 'cuda', 'cu']),
  ...named('csharp', ['cs', 'c#']),
  ...named('delphi', ['pascal', 'pas']),
  ...named('dockerfile', ['docker']),
  ...named('dos', ['bat', 'batch', 'batchfile', 'cmd']),
  ...named('erlang', ['erl']),
  ...named('fsharp', ['fs', 'fsi', 'fsx', 'f#']),
  ...named('go', ['golang']),
  ...named('haskell', ['hs']),
  ...named('ini', ['toml']),
  ...named('javascript', ['js', 'jsx', 'node', 'react']),
  ...named('json', ['json5', 'jsonc']),
  ...named('kotlin', ['kt']),
  ...named('lisp', ['lsp']),
  ...named('markdown', ['md']),
  ...named('objectivec', ['objective-c', 'obj-c', 'objc', 'm']),
  ...named('perl', ['pl']),
  ...named('powershell', ['posh', 'ps', 'ps1', 'pwsh', 'azurepowershell']),
  ...named('protobuf', ['proto']),
  ...named('python', ['py']),
  ...named('ruby', ['rb']),
  ...named('rust', ['rs']),
  ...named('typescript', ['ts', 'tsx']),
  ...named('vbnet', ['vb', 'vb.net', 'vba', 'bas']),
  ...named('vbscript', ['vbs']),
  ...named('x86asm', ['asm', 'nasm', 'assembly']),
  ...named('xml', ['html', 'xaml', 'cshtml', 'razor', 'vbhtml', 'svg', 'xsl', 'xslt', 'xsd', 'wsdl', 'csdl', 'edmx']),
  ...named('xml', ['jsp', 'asp', 'aspx', 'ascx', 'aspx-cs', 'aspx-csharp', 'aspx-vb', 'csproj', 'config']),
  ...named('yaml', ['yml']),
};

/** Languages inside of others. Each module has its own, so that colours do not depend on what was written before. */
const EMBEDDED: Readonly<Record<string, readonly string[]>> = {
  dockerfile: ['bash'],
  handlebars: ['xml'],
  http: ['json'],
  markdown: ['xml'],
  shell: ['bash'],
  xml: ['css', 'javascript'],
};

/** More code than this, in UTF-16 units, stays as it is: a reader looks such a thing up rather than reads it. */
const LONGEST = 100_000;

const requireFrom = createRequire(import.meta.url);

/**
 * Loaded before anything is highlighted: it freezes regular expressions of its own, and V8 takes back everything that it had
 * optimized until then in which there is any.
 */
const core = requireFrom('highlight.js/lib/core') as HLJSApi;

const highlighters = new Map<string, HLJSApi | undefined>();

/**
 * Writes code as HTML with a `<span class="hljs-…">` around what highlight.js knows, by a language's name in any case;
 * undefined where it knows no such language. Languages are loaded when they first occur, and never guessed.
 */
export function highlightCode(code: string, language: string): string | undefined {
  const name = language.toLowerCase();
  const module = Object.hasOwn(MODULES, name) ? MODULES[name] : name;
  if (module === undefined || code.length > LONGEST) return undefined;
  return highlighterFor(module)?.highlight(code, { language: module, ignoreIllegals: true }).value;
}

function highlighterFor(module: string): HLJSApi | undefined {
  if (!highlighters.has(module)) highlighters.set(module, loadHighlighter(module));
  return highlighters.get(module);
}

function loadHighlighter(module: string): HLJSApi | undefined {
  const language = loadLanguage(module);
  if (!language) return undefined;
  const highlighter = core.newInstance();
  highlighter.registerLanguage(module, language);
  for (const name of EMBEDDED[module] ?? []) {
    const embedded = loadLanguage(name);
    if (embedded) highlighter.registerLanguage(name, embedded);
  }
  return highlighter;
}

function loadLanguage(module: string): LanguageFn | undefined {
  // The name comes from an article, and must not lead out of the folder.
  if (!/^[a-z0-9][a-z0-9-]*$/.test(module)) return undefined;
  const path = `highlight.js/lib/languages/${module}`;
  try {
    requireFrom.resolve(path);
  } catch {
    return undefined;
  }
  return requireFrom(path) as LanguageFn;
}

function named(module: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, module]));
}

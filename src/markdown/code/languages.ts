import { BASIC, CSS, C_FAMILY, ERLANG, HASH, LISP, MARKUP, REGION, REM, SQL, type TagStyle } from './tag-styles.ts';

/** Further names and file extensions of languages, as DocFX lists them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  actionscript: ['as'],
  arduino: ['ino'],
  assembly: ['nasm', 'asm'],
  batchfile: ['bat', 'cmd'],
  css: [],
  cpp: ['c', 'c++', 'objective-c', 'obj-c', 'objc', 'objectivec', 'h', 'hpp', 'cc', 'm'],
  csharp: ['cs'],
  cuda: ['cu', 'cuh'],
  d: ['dlang'],
  everything: ['example'],
  erlang: ['erl'],
  fsharp: ['fs', 'fsi', 'fsx'],
  go: ['golang'],
  handlebars: ['hbs'],
  haskell: ['hs'],
  html: ['jsp', 'asp', 'aspx', 'ascx'],
  cshtml: ['aspx-cs', 'aspx-csharp'],
  vbhtml: ['aspx-vb'],
  java: ['gradle'],
  javascript: ['js', 'node', 'json'],
  lisp: ['lsp'],
  lua: [],
  matlab: [],
  pascal: ['pas'],
  perl: ['pl'],
  php: [],
  powershell: ['posh', 'ps1'],
  processing: ['pde'],
  python: ['py'],
  r: [],
  react: ['tsx'],
  ruby: ['ru', 'erb', 'rb', ''],
  rust: ['rs'],
  scala: [],
  shell: ['sh', 'bash'],
  smalltalk: ['st'],
  sql: [],
  swift: [],
  typescript: ['ts'],
  xaml: [],
  xml: ['xsl', 'xslt', 'xsd', 'wsdl', 'csdl', 'edmx'],
  vb: ['vbnet', 'vbscript', 'bas', 'vbs', 'vba'],
};

/** The languages in which each kind of tag is written; a language's kinds are tried from the top of the list down. */
const STYLES: readonly (readonly [style: TagStyle, languages: readonly string[]])[] = [
  [BASIC, ['vb', 'vbhtml']],
  [
    C_FAMILY,
    [
      ...['actionscript', 'arduino', 'assembly', 'cpp', 'csharp', 'cshtml', 'cuda', 'd', 'fsharp', 'go', 'java'],
      ...['javascript', 'objectivec', 'pascal', 'php', 'processing', 'react', 'rust', 'scala', 'smalltalk', 'swift'],
      'typescript',
    ],
  ],
  [MARKUP, ['xml', 'xaml', 'handlebars', 'html', 'cshtml', 'php', 'react', 'ruby', 'vbhtml']],
  [SQL, ['haskell', 'lua', 'sql']],
  [HASH, ['perl', 'powershell', 'python', 'r', 'ruby', 'shell']],
  [REM, ['batchfile']],
  [REGION, ['csharp', 'cshtml', 'vb', 'vbhtml']],
  [ERLANG, ['erlang', 'matlab']],
  [LISP, ['lisp']],
  [CSS, ['css']],
];

const ALL_STYLES = STYLES.map(([style]) => style);

const languageByName = new Map(
  Object.entries(ALIASES).flatMap(([language, aliases]) => [language, ...aliases].map((name) => [name, language])),
);

/**
 * Names the language of a file by its extension, as DocFX does; undefined for an extension that it does not know.
 * `languageOfFile('src/Program.cs') // => 'csharp'`
 */
export function languageOfFile(path: string): string | undefined {
  return languageByName.get(extensionOf(path));
}

/** The extension of a file without its dot, empty if it has none. `extensionOf('a/b.razor.cs') // => 'cs'` */
export function extensionOf(path: string): string {
  return /\.([^./\\]*)$/.exec(path)?.[1] ?? '';
}

/**
 * The kinds of comments in which a language, by name or file extension, marks parts of a file; all kinds for a language
 * that DocFX does not know.
 */
export function tagStylesOf(name: string): readonly TagStyle[] {
  const language = languageByName.get(name) ?? name;
  const styles = STYLES.filter(([, languages]) => languages.includes(language) || languages.includes(name));
  return styles.length > 0 ? styles.map(([style]) => style) : ALL_STYLES;
}

// Draws random findings of one check in real docsets and prints them, so that a person can judge them; bench/README.md says how.
import { parseArgs } from 'node:util';
import type { CheckedPair } from '../src/checks/check.ts';
import { runChecks } from '../src/checks/index.ts';
import { CHECKS_OF_ALIGNMENT, isCheckCode, type CheckCode, type Finding } from '../src/model/finding.ts';
import { SOURCE_LOCALE } from '../src/model/locale.ts';
import { corporaFolder, listCorpora } from '../test/support/corpora.ts';
import { alignedPairs } from './faults/aligned-pairs.ts';
import { placesOf, readDocsetPairs, type DocsetPairs } from './faults/docset-pairs.ts';
import { glossaryOf } from './faults/glossary.ts';
import { randomNumbers, sample } from './random.ts';

const HELP = `npm run bench:precision -- --check CODE [options]

--check CODE    the check whose findings are drawn
--count N       how many are drawn, 30 if absent
--seed N        another seed draws others, 1 if absent
--docset DIR    a docset to look into, may be repeated; its name ends in its locale. Default: all corpora
--pairs N       how many pairs of each docset are read at most, in whole articles drawn at random; all if absent
--all           also findings in articles that do not say that people translated them (HT)
--json          prints a line of JSON for each, as test/checks/judged/ has them, to be judged there
`;

const { values } = parseArgs({
  options: {
    check: { type: 'string' },
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    docset: { type: 'string', multiple: true },
    pairs: { type: 'string', default: 'Infinity' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** A finding of a check, and where it is. */
interface FoundFinding {
  readonly docset: DocsetPairs;
  readonly pair: CheckedPair;
  readonly file: string;
  readonly finding: Finding;
}

function run(): void {
  const { check } = values;
  if (values.help || check === undefined || !isCheckCode(check)) {
    console.log(values.help || check === undefined ? HELP : `${check} is no check.`);
    return;
  }
  const seed = Number(values.seed);
  const found = docsetFolders().flatMap((folder) => {
    const ofDocset = findingsIn(readDocsetPairs(folder, Number(values.pairs), randomNumbers(seed)), check);
    console.error(`${folder}: ${ofDocset.length} findings`);
    return ofDocset;
  });
  const drawn = sample(found, Number(values.count), randomNumbers(seed));
  if (!values.json) console.log(`${found.length} findings of ${check}, of which these are ${drawn.length}:\n`);
  for (const one of drawn) console.log(values.json ? asExample(one) : asText(one));
}

function docsetFolders(): readonly string[] {
  const folder = corporaFolder();
  return values.docset ?? (folder === undefined ? [] : listCorpora(folder).map(({ docset }) => docset));
}

function findingsIn(docset: DocsetPairs, check: CheckCode): FoundFinding[] {
  const context = {
    locale: docset.locale,
    sourceLocale: SOURCE_LOCALE,
    glossary: glossaryOf(docset.locale.tag),
  };
  const pairs = CHECKS_OF_ALIGNMENT.includes(check) ? alignedPairs(docset.pairs, docset.fileSizes) : docset.pairs;
  const places = placesOf(docset);
  return runChecks(pairs, context, (code) => code === check).flatMap(({ pair: index, finding }) => {
    const [pair, file] = [pairs[index], places[index]];
    const counts = values.all || docset.isHuman[index] === true;
    return pair && file !== undefined && counts ? [{ docset, pair, file, finding }] : [];
  });
}

function asText({ docset, pair: { id, context, source, target }, file, finding }: FoundFinding): string {
  return [
    `${docset.name}/${file} ${id} (${context}): ${finding.message}`,
    `  source  ${source}`,
    `  target  ${target}`,
    '',
  ].join('\n');
}

function asExample({ docset, pair: { context, source, target, alignment } }: FoundFinding): string {
  return JSON.stringify({
    locale: docset.locale.tag,
    context,
    source,
    target,
    ...(alignment ? { alignment } : {}),
  });
}

run();

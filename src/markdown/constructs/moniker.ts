import type MarkdownIt from 'markdown-it';
import { report, type PageState, type RenderEnv } from '../environment.ts';
import type { Labels } from '../labels.ts';
import {
  describeRange,
  isInRange,
  monikerChoices,
  monikerOrder,
  parseMonikerRange,
  type MonikerChoice,
  type MonikerOrder,
  type MonikerRange,
} from '../dialect/moniker-range.ts';
import { writeCondition, writePicker } from '../dialect/picker.ts';
import { addDirective, refuseAttributes } from '../triple-colon/index.ts';

/** What the token of a range carries. */
interface MonikerMeta {
  /** Nothing if it cannot be read. */
  readonly range?: MonikerRange;
  readonly isFirst: boolean;
}

/** The ranges of a page by what was written, and the choice that they leave, when all of them are known. */
interface PageMonikers {
  readonly ranges: Map<string, MonikerRange>;
  choice?: PageChoice;
}

interface PageChoice {
  readonly versions: readonly MonikerChoice[];
  /** Those that the article is not about as well. */
  readonly allVersions: readonly MonikerChoice[];
  readonly order?: MonikerOrder;
}

/**
 * Marks what stands between `::: moniker range=">= x-1.0"` and `::: moniker-end` as belonging to some versions. A page
 * says to which, and offers a choice of those that its ranges are about.
 */
export function moniker(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  const pages = new WeakMap<PageState, PageMonikers>();
  addDirective(markdown, {
    name: 'moniker',
    example: '::: moniker range="…" before and ::: moniker-end behind its content',
    code: 'invalid-moniker-range',
    blockForm: () => 'container',
    isSelfClosing: false,
    exact: /^:{3,}[ \t]*moniker[ \t]*range="[^"]*"[ \t]*$/i,
    takesMoreColons: true,
    refuse: (attributes) => refuseAttributes(attributes, { known: ['range'], required: ['range'] }),
    open: (token, { attributes, env, range: placeOf }) => {
      const written = attributes.get('range') ?? '';
      const range = parseMonikerRange(written);
      const { ranges } = pages.get(env.page) ?? setPage(env.page);
      token.attrSet('range', written);
      token.meta = {
        ...(range ? { range } : {}),
        isFirst: range !== undefined && ranges.size === 0,
      } satisfies MonikerMeta;
      if (range) ranges.set(written, range);
      else {
        report(env, {
          code: 'invalid-moniker-range',
          message: `"${written}" is no range of versions; what it is about is always shown.`,
          range: placeOf(),
          suggestion: 'Compare monikers with =, >=, >, <= or <; part alternatives by ||.',
        });
      }
    },
  });
  const setPage = (page: PageState): PageMonikers => {
    const monikers: PageMonikers = { ranges: new Map() };
    pages.set(page, monikers);
    return monikers;
  };
  markdown.renderer.rules['directive_moniker_open'] = (tokens, i, _options, env: RenderEnv, renderer) => {
    const token = tokens[i];
    if (!token) return '';
    const { range, isFirst } = token.meta as MonikerMeta;
    const attributes = renderer.renderAttrs(token);
    if (env.page.view === 'target' || !range) return `<div${attributes}>\n`;
    const { labels, features, pickers } = env.page;
    const known = pages.get(env.page) ?? setPage(env.page);
    const choice = (known.choice ??= choiceOf(known, env));
    features.add('pickers');
    const shownFor = versionsIn(range, choice);
    const versions = shownFor === undefined ? '' : ` data-monikers="${escapeHtml(shownFor.join(' '))}"`;
    const condition = `${escapeHtml(labels.version)}: <span dir="ltr">${escapeHtml(describeRange(range))}</span>`;
    if (isFirst) pickers.push(pickerOf(choice, labels));
    return `<div${attributes} class="moniker"${versions}>${writeCondition(condition)}`;
  };
}

function pickerOf({ versions }: PageChoice, labels: Labels): string {
  if (versions.length < 2) return '';
  return writePicker({
    kind: 'moniker',
    name: 'moniker',
    label: labels.version,
    choices: versions.map(({ id, place }) => ({ id, title: place === 'at' ? id : id.replace(/^./, '$& ') })),
    all: labels.allVersions,
  });
}

/** The choices for which a part is shown; undefined if no version at all is in its range, so that it is always shown. */
function versionsIn(range: MonikerRange, { versions, allVersions, order }: PageChoice): string[] | undefined {
  if (!allVersions.some((version) => isInRange(range, version, order))) return undefined;
  return versions.filter((version) => isInRange(range, version, order)).map(({ id }) => id);
}

/** The versions between which a reader of the page can choose: those that the article is about. */
function choiceOf({ ranges }: PageMonikers, { context: { monikers, monikerRange } }: RenderEnv): PageChoice {
  const order = monikers && monikerOrder(monikers);
  const article = monikerRange === undefined ? undefined : parseMonikerRange(monikerRange);
  const allVersions = monikerChoices([...(article ? [article] : []), ...ranges.values()], order);
  return {
    versions: article ? allVersions.filter((version) => isInRange(article, version, order)) : allVersions,
    allVersions,
    ...(order ? { order } : {}),
  };
}

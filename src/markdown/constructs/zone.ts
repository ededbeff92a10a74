import type MarkdownIt from 'markdown-it';
import type { PivotGroup } from '../context.ts';
import type { PageState, RenderEnv } from '../environment.ts';
import { writeCondition, writePicker } from '../dialect/picker.ts';
import { addDirective, refuseAttributes } from '../triple-colon/index.ts';

/** What the token of a zone carries. */
interface ZoneMeta {
  readonly target: string;
  readonly pivots: readonly string[];
  readonly isFirst: boolean;
}

/** The pivots of a page, and the groups that they make, when all of them are known. */
interface PagePivots {
  readonly used: Set<string>;
  choice?: PivotChoice;
}

/** What a page's pivots give to choose from. */
interface PivotChoice {
  readonly groups: readonly PivotGroup[];
  readonly titles: ReadonlyMap<string, string>;
}

const TARGETS = ['docs', 'chromeless', 'pdf'];
const PIVOTS = /^\s*[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*\s*$/;

/**
 * Marks what stands between `::: zone pivot="a,b"` and `::: zone-end` as meant for some readers, or for a kind of
 * output with `target="docs"`. A page says for whom, and offers a choice of the pivots. Zones do not nest.
 */
export function zone(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  const pages = new WeakMap<PageState, PagePivots>();
  addDirective(markdown, {
    name: 'zone',
    example: '::: zone pivot="…" before and ::: zone-end behind its content',
    code: 'invalid-zone',
    blockForm: () => 'container',
    isSelfClosing: false,
    nests: false,
    refuse: refuseZone,
    open: (token, { attributes, env }) => {
      const target = attributes.get('target') ?? '';
      const pivots = splitPivots(attributes.get('pivot') ?? '');
      const { used } = pages.get(env.page) ?? setPage(env.page);
      token.meta = { target, pivots, isFirst: used.size === 0 && pivots.length > 0 } satisfies ZoneMeta;
      for (const pivot of pivots) used.add(pivot);
      const classes = ['zone', ...(target ? ['has-target'] : []), ...(pivots.length > 0 ? ['has-pivot'] : [])];
      token.attrSet('class', classes.join(' '));
      if (target) token.attrSet('data-target', target);
      if (pivots.length > 0) token.attrSet('data-pivot', pivots.join(' '));
    },
  });
  const setPage = (page: PageState): PagePivots => {
    const pivots: PagePivots = { used: new Set() };
    pages.set(page, pivots);
    return pivots;
  };
  markdown.renderer.rules['directive_zone_open'] = (tokens, i, _options, env: RenderEnv, renderer) => {
    const token = tokens[i];
    if (!token) return '';
    const { target, pivots, isFirst } = token.meta as ZoneMeta;
    if (env.page.view === 'target') return `<div${renderer.renderAttrs(token)}>\n`;
    const known = pages.get(env.page) ?? setPage(env.page);
    const { groups, titles } = (known.choice ??= choiceOf(env, known.used));
    const opening = `<div${renderer.renderAttrs(token)}${firstChoice(pivots, groups)}>\n`;
    if (isFirst) env.page.pickers.push(...groups.map(pickerOf));
    if (pivots.length > 0) env.page.features.add('pickers');
    const readers = pivots.map((pivot) => titles.get(pivot) ?? pivot);
    if (target !== '' && target !== 'docs') readers.push(target);
    return `${opening}${readers.length > 0 ? writeCondition(escapeHtml(readers.join(', '))) : ''}`;
  };
}

function choiceOf(env: RenderEnv, used: ReadonlySet<string>): PivotChoice {
  const groups = groupPivots(env, used);
  return { groups, titles: new Map(groups.flatMap(({ pivots }) => pivots).map(({ id, title }) => [id, title])) };
}

/** Writes what a zone is while the first pivot of each group is chosen, so that nothing moves when scripts come. */
function firstChoice(own: readonly string[], groups: readonly PivotGroup[]): string {
  const deciding = groups.filter(({ pivots }) => isChoice(pivots) && pivots.some(({ id }) => own.includes(id)));
  if (deciding.length === 0) return '';
  const isShown = deciding.some(({ pivots: [first] }) => first !== undefined && own.includes(first.id));
  return isShown ? ' data-chosen' : ' hidden="until-found"';
}

const isChoice = (pivots: PivotGroup['pivots']): boolean => pivots.length > 1;

function pickerOf({ id, title, pivots }: PivotGroup): string {
  if (!isChoice(pivots)) return '';
  return writePicker({ kind: 'pivot', name: `pivot-${id}`, label: title, choices: pivots });
}

/** The groups of the pivots that a page has, without the pivots it does not have; what no group knows is one by itself. */
function groupPivots({ context, page }: RenderEnv, used: ReadonlySet<string>): PivotGroup[] {
  const known = new Set<string>();
  const groups: PivotGroup[] = [];
  for (const group of context.pivotGroups ?? []) {
    const pivots = group.pivots.filter(({ id }) => used.has(id) && !known.has(id));
    for (const { id } of pivots) known.add(id);
    if (pivots.length > 0) groups.push({ ...group, pivots });
  }
  const others = [...used].filter((id) => !known.has(id)).map((id) => ({ id, title: id }));
  if (others.length > 0) groups.push({ id: 'other', title: page.labels.pivots, pivots: others });
  return groups;
}

function refuseZone(attributes: ReadonlyMap<string, string>): string | undefined {
  const target = attributes.get('target');
  const pivot = attributes.get('pivot');
  if (target !== undefined && !TARGETS.includes(target)) {
    return `Its "target" must be ${TARGETS.join(' or ')}, not "${target}".`;
  }
  if (pivot !== undefined && !PIVOTS.test(pivot)) {
    return 'Its "pivot" must be a list with commas; a pivot has small letters, digits and hyphens only.';
  }
  if (target === 'pdf' && pivot !== undefined) return 'For "pdf" there are no pivots.';
  if (target === undefined && pivot === undefined) return 'It needs a "target" or a "pivot".';
  return refuseAttributes(attributes, { known: ['target', 'pivot'], required: [] });
}

function splitPivots(list: string): string[] {
  return list
    .split(',')
    .map((pivot) => pivot.trim())
    .filter((pivot) => pivot !== '');
}

import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { blockRange, report, type RenderEnv } from '../environment.ts';
import { headingMeta } from '../page-parts/headings.ts';

/** One tab of a group, by what its heading says. */
interface Tab {
  /** Ids that choose it, joined by `+`. */
  readonly id: string;
  /** The id of another group's tab while which is chosen this one can be. */
  readonly condition: string;
  /** The inline token of the title, without the link around it. */
  readonly title: Token;
  /** Ids of anchors in the heading. */
  readonly anchors: readonly string[];
  /** The id that the heading would have. */
  readonly slug: string;
  readonly panel: Token[];
}

/** What the tokens of a group and of its tabs carry. */
interface TabMeta extends Omit<Tab, 'panel' | 'slug'> {
  readonly group: number;
  readonly isActive: boolean;
  readonly isVisible: boolean;
}

const TAB_ADDRESS = /^#tab\/([a-z0-9-]+(?:\+[a-z0-9-]+)*)(?:\/([a-z0-9-]*))?$/i;

/**
 * Makes a group of tabs of headings that consist of a link such as `[Title](#tab/id)`, as DocFX does: each tab reaches to
 * the next such heading, the group to the next thematic break or to the end of the list item, quote or file in which it
 * stands. `#tab/a+b` is chosen by either id; `#tab/id/condition` only while the tab `condition` is chosen elsewhere.
 *
 * A page holds all tabs below each other, each below its title; its style sheet and its script make them tabs. The translation's HTML has
 * the roles and the hidden tabs of DocFX.
 */
export function tabs(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'tabs', (state) => {
    if (!state.src.includes('#tab/')) return;
    state.tokens = new TabGrouping(state.tokens, state.Token, state.env as RenderEnv).grouped();
  });
  writeTabs(markdown);
}

/** A place for tokens: a container of blocks, or a tab of a group that is open in one. */
interface Container {
  readonly tokens: Token[];
  group?: { readonly tabs: Tab[]; readonly heading: Token };
}

class TabGrouping {
  private readonly tokens: readonly Token[];
  private readonly TokenClass: typeof Token;
  private readonly env: RenderEnv;

  constructor(tokens: readonly Token[], TokenClass: typeof Token, env: RenderEnv) {
    this.tokens = tokens;
    this.TokenClass = TokenClass;
    this.env = env;
  }

  /** The tokens with those of tabs in the place of their headings. */
  grouped(): Token[] {
    const root: Container = { tokens: [] };
    const containers = [root];
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      const container = containers.at(-1);
      if (!token || !container) break;
      const tab = token.type === 'heading_open' ? this.tabOf(i) : undefined;
      if (tab) {
        container.group ??= { tabs: [], heading: token };
        container.group.tabs.push(tab);
        i += 2;
      } else if (token.type === 'hr' && container.group) this.endGroup(container);
      else if (token.nesting === -1) {
        this.endGroup(container);
        if (containers.length > 1) containers.pop();
        placeIn(containers.at(-1) ?? root).push(token);
      } else {
        placeIn(container).push(token);
        // What stands in a container goes where the container does.
        if (token.nesting === 1) containers.push({ tokens: placeIn(container) });
      }
    }
    for (const container of containers.reverse()) this.endGroup(container);
    return root.tokens;
  }

  /** The tab that a heading makes if a link to one is all it has. */
  private tabOf(heading: number): Tab | undefined {
    const inline = this.tokens[heading + 1];
    if (!inline?.children) return undefined;
    const { anchors, rest } = withoutAnchor(inline.children);
    const shown = rest.filter((token) => !isOfSegment(token) && !(token.type === 'text' && token.content === ''));
    const [open] = shown;
    if (open?.type !== 'link_open' || shown.findIndex(({ type }) => type === 'link_close') !== shown.length - 1) return;
    const [, id, condition = ''] = TAB_ADDRESS.exec(open.attrGet('href') ?? '') ?? [];
    if (id === undefined) return undefined;
    inline.children = withoutLinks(rest);
    const { slug } = headingMeta(undefined, inline.children);
    return { id, condition, title: inline, anchors, slug, panel: [] };
  }

  private endGroup(container: Container): void {
    const { group } = container;
    if (!group) return;
    delete container.group;
    const { page } = this.env;
    const number = ++page.tabs.groups;
    const { active, visible } = this.choose(group.tabs, group.heading);
    const metas = group.tabs.map(({ id, condition, title, anchors }, i): TabMeta => {
      return { id, condition, title, anchors, group: number, isActive: i === active, isVisible: visible[i] ?? true };
    });
    const push = (type: string, nesting: -1 | 0 | 1, meta: unknown): void => {
      const token = new this.TokenClass(type, '', nesting);
      token.block = true;
      token.meta = meta;
      token.map = group.heading.map;
      container.tokens.push(token);
    };
    push('tab_group_open', 1, number);
    push('tab_list_open', 1, null);
    for (const meta of metas) {
      push('tab_open', 1, meta);
      container.tokens.push(meta.title);
      push('tab_close', -1, null);
    }
    push('tab_list_close', -1, null);
    group.tabs.forEach(({ panel, slug }, i) => {
      push('tab_panel_open', 1, { ...metas[i], slug });
      for (const token of panel) container.tokens.push(token);
      push('tab_panel_close', -1, null);
    });
    push('tab_group_close', -1, null);
    for (const { anchors, id, condition } of metas) {
      for (const anchor of [...anchors, panelId({ group: number, id, condition })]) page.anchors.add(anchor);
    }
  }

  /** Which of the tabs can be seen, and which is chosen at first, given the groups above; as in DocFX. */
  private choose(group: readonly Tab[], heading: Token): { active: number; visible: readonly boolean[] } {
    const { selections } = this.env.page.tabs;
    const visible = group.map(({ condition }) => condition === '' || selections.some(([id]) => id === condition));
    const warn = (message: string): void => {
      report(this.env, { code: 'invalid-tab-group', message, range: blockRange(this.env, heading.map) });
    };
    const ids = group.flatMap(({ id }, i) => (visible[i] ? id.split('+') : []));
    const distinct = [...new Set(ids)];
    const repeated = distinct.filter((id, i) => ids.indexOf(id) !== ids.lastIndexOf(id) && distinct.indexOf(id) === i);
    if (repeated.length > 0) warn(`The group has more than one tab with the id ${repeated.join(', ')}.`);
    let active = -1;
    let isOfOtherTabs = false;
    for (const selection of selections) {
      const common = selection.filter((id) => distinct.includes(id));
      if (common.length === 0) continue;
      active = group.findIndex(({ id }, i) => visible[i] && id.split('+').includes(selection[0] ?? ''));
      const isSameSet = common.length === selection.length && common.length === distinct.length;
      if (!isSameSet) isOfOtherTabs = true;
      if (isSameSet || active !== -1) break;
    }
    if (isOfOtherTabs) warn('The group has some of the tabs of a group above it, but not the same ones.');
    if (active !== -1) return { active, visible };
    active = visible.indexOf(true);
    if (active === -1) warn('None of the tabs can be chosen: all have conditions that no group above fulfils.');
    else selections.push(distinct);
    return { active: Math.max(active, 0), visible };
  }
}

/** Where the next token of a container goes: into the tab that is open in it, if there is one. */
function placeIn({ tokens, group }: Container): Token[] {
  return group?.tabs.at(-1)?.panel ?? tokens;
}

const ANCHOR = /^<a\s+(?:name|id)\s*=\s*"([^"<>]*)"\s*>$/i;

/** Takes `<a name="x"></a>` off the inline content of a heading. */
function withoutAnchor(children: readonly Token[]): { anchors: string[]; rest: Token[] } {
  const anchors: string[] = [];
  const taken = new Set<Token>();
  const shared = children.filter((token) => !isOfSegment(token));
  shared.forEach((token, i) => {
    const name = token.type === 'html_inline' ? ANCHOR.exec(token.content)?.[1] : undefined;
    const next = shared[i + 1];
    if (name === undefined || next?.content !== '</a>') return;
    anchors.push(name);
    taken.add(token).add(next);
  });
  return { anchors, rest: children.filter((token) => !taken.has(token)) };
}

/** Inline content whose links, those of source halves included, are mere text. */
function withoutLinks(children: readonly Token[]): Token[] {
  return children
    .filter(({ type }) => type !== 'link_open' && type !== 'link_close')
    .map((token) => {
      if (token.type === 'segment_source') token.children = withoutLinks(withoutAnchor(token.children ?? []).rest);
      return token;
    });
}

function isOfSegment({ type }: Token): boolean {
  return type.startsWith('segment_');
}

function panelId({ group, id, condition }: Pick<TabMeta, 'group' | 'id' | 'condition'>): string {
  return `tabpanel_${group}_${id}${condition === '' ? '' : `_${condition}`}`;
}

function writeTabs(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const isPage = (env: RenderEnv): boolean => env.page.view === 'bilingual';
  rules['tab_group_open'] = (tokens, i, _options, env: RenderEnv) => {
    if (isPage(env)) env.page.features.add('tabs');
    const label = isPage(env) ? ` data-label="${markdown.utils.escapeHtml(env.page.labels.tabs)}"` : '';
    return `<div class="tabGroup" id="tabgroup_${tokens[i]?.meta as number}"${label}>\n`;
  };
  rules['tab_group_close'] = () => '</div>\n';
  rules['tab_list_open'] = (_tokens, _i, _options, env: RenderEnv) =>
    isPage(env) ? '<ul class="tab-list">\n' : '<ul role="tablist">\n';
  rules['tab_list_close'] = () => '</ul>\n';
  rules['tab_open'] = (tokens, i, _options, env: RenderEnv) => {
    const tab = tokens[i]?.meta as TabMeta;
    const data = dataOf(tab);
    if (isPage(env)) {
      const unmet = tab.isVisible ? '' : ' data-unmet';
      return `<li><a href="#${panelId(tab)}"${data}${unmet}${firstOf(tab)}>`;
    }
    const hidden = tab.isVisible ? '' : HIDDEN;
    const state = tab.isActive ? 'tabindex="0" aria-selected="true"' : 'tabindex="-1"';
    const controls = `role="tab" aria-controls="${panelId(tab)}"`;
    return `<li role="presentation"${hidden}>\n<a href="#${panelId(tab)}" ${controls}${data} ${state}>`;
  };
  rules['tab_close'] = () => '</a></li>\n';
  rules['tab_panel_open'] = (tokens, i, options, env: RenderEnv) => {
    const tab = tokens[i]?.meta as TabMeta;
    if (!isPage(env)) {
      const hidden = tab.isActive ? '' : HIDDEN;
      return `<section id="${panelId(tab)}" role="tabpanel"${dataOf(tab)}${hidden}>\n`;
    }
    const anchors = tab.anchors.map((id) => `<span id="${markdown.utils.escapeHtml(id)}"></span>`).join('');
    const title = markdown.renderer.renderInline(tab.title.children ?? [], options, env);
    return `<section id="${panelId(tab)}"${dataOf(tab)}${firstOf(tab)}>${anchors}\n<p class="tab-title">${title}</p>\n`;
  };
  rules['tab_panel_close'] = () => '</section>\n';
}

const HIDDEN = ' aria-hidden="true" hidden="hidden"';

/** Marks what a page shows until its reader chooses. */
function firstOf({ isActive }: TabMeta): string {
  return isActive ? ' data-first' : '';
}

function dataOf({ id, condition }: TabMeta): string {
  return ` data-tab="${id}"${condition === '' ? '' : ` data-condition="${condition}"`}`;
}

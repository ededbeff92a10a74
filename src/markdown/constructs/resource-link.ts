import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { inlineRange, type RenderEnv } from '../environment.ts';
import { placeLink } from '../links.ts';
import { ruleNamed } from '../parsing/rule-named.ts';

/** Rewrites what links and images point at to the site's URLs, in both halves of every segment. */
export function resourceLink(markdown: MarkdownIt): void {
  for (const [rule, type] of [
    ['link', 'link_open'],
    ['image', 'image'],
    ['autolink', 'link_open'],
  ] as const) {
    markdown.inline.ruler.at(rule, resolving(ruleNamed(markdown.inline.ruler, rule), type));
  }
}

/** Makes a rule that resolves the link which `rule` has read, while its place is known. */
function resolving(rule: RuleInline, type: 'link_open' | 'image'): RuleInline {
  return (state, silent) => {
    const start = state.pos;
    const before = state.tokens.length;
    if (!rule(state, silent)) return false;
    const { resolveLink } = (state.env as RenderEnv).context;
    if (silent || !resolveLink) return true;
    const token = firstOf(type, state.tokens, before);
    if (token) resolve(token, state.env as RenderEnv, () => destinationRange(state, start));
    return true;
  };
}

function firstOf(type: string, tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < tokens.length; i++) if (tokens[i]?.type === type) return tokens[i];
  return undefined;
}

const DESTINATION = /\]\(\s*<?([^\s>)]*)/g;

/** Where the destination of the link that was read from `start` stands, or all of a link that has none in place. */
function destinationRange(state: StateInline, start: number): TextSpan {
  const written = state.src.slice(start, state.pos);
  const last = [...written.matchAll(DESTINATION)].at(-1);
  const end = last && start + last.index + last[0].length;
  return end === undefined
    ? inlineRange(state, start, state.pos)
    : inlineRange(state, end - (last?.[1]?.length ?? 0), end);
}

function resolve(token: Token, env: RenderEnv, range: () => TextSpan): void {
  const [attribute, kind] = token.type === 'image' ? (['src', 'image'] as const) : (['href', 'link'] as const);
  const { url, language } = placeLink(env, token.attrGet(attribute) ?? '', kind, range);
  token.attrSet(attribute, url);
  if (language === undefined) return;
  token.attrSet('hreflang', language);
  const { name } = env.context.locales.source;
  token.attrSet('data-language', env.page.labels.linkInSource.replace('{language}', name));
}

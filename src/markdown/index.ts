export type { FileRequest, FoundFile, Pivot, PivotGroup, RenderContext, ResolvedLink, WrittenLink } from './context.ts';
export type { Feature, Heading, WrittenBookmark } from './environment.ts';
export { ENGLISH_LABELS } from './labels.ts';
export { createPartsRenderer, type PagePart, type TextPart } from './page-parts/page-parts.ts';
export { portableMarkdown } from './page-parts/portable-markdown.ts';
export { createRenderer, monolingual, type RenderedArticle } from './renderer.ts';

export type { HalfLocales } from './bilingual/halves.ts';
export type { Heading, RenderContext } from './environment.ts';
export { createRenderer, monolingual, type RenderedArticle } from './renderer.ts';

export type { RenderContext } from './environment.ts';
export { createRenderer, monolingual, type RenderedArticle } from './renderer.ts';

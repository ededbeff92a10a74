import { expect, it } from 'vitest';
import { render, renderTargetAlone } from './render.ts';
import { SAMPLES } from './samples.ts';
import { translationView, visible } from './visible.ts';

it.each(SAMPLES)('renders $name', async ({ markdown, htmlFile }) => {
  const { html, translationHtml } = render(markdown);
  await expect(html).toMatchFileSnapshot(htmlFile);
  const alone = renderTargetAlone(markdown);
  expect(translationHtml).toBe(alone.translationHtml);
  expect(translationView(html)).toEqual(visible(alone.html));
});

// What is evaluated in a page runs in a browser; nothing else here may use its names.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** How much two pictures differ, as parts of the whole. */
export interface PictureDifference {
  /** Of the scale from dark to light, all over the picture. */
  readonly mean: number;
  /** The same of the small square in which they differ most. */
  readonly local: number;
  /** Of the height of the first, were both equally wide. */
  readonly height: number;
}

/** How many pixels wide pictures are when they are compared: text is grey then, however its letters are drawn. */
const COMPARED_WIDTH = 60;

const dataUrl = (picture: Buffer): string => `data:;base64,${picture.toString('base64')}`;

/** Makes a picture so many pixels wide; gives a JPEG of few bytes. */
export async function shrink(page: Page, picture: Buffer, width: number): Promise<Buffer> {
  const image = await draw(page, picture, width);
  const url = await image.evaluate(({ canvas }) => canvas.toDataURL('image/jpeg', 0.4));
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Compares two pictures in a page of a browser, tolerant of how letters are drawn. */
export async function differenceOf(page: Page, before: Buffer, after: Buffer): Promise<PictureDifference> {
  const first = await draw(page, before, COMPARED_WIDTH);
  const second = await draw(page, after, COMPARED_WIDTH);
  return page.evaluate(
    ([a, b]) => {
      const height = Math.min(a.canvas.height, b.canvas.height);
      const [pixels, others] = [a, b].map(({ canvas }) => {
        const soft = new OffscreenCanvas(canvas.width, height).getContext('2d');
        if (!soft) throw new Error('The browser has no canvas.');
        soft.filter = 'blur(1px)';
        soft.drawImage(canvas, 0, 0);
        return soft.getImageData(0, 0, canvas.width, height).data;
      });
      const differences = Array.from(pixels ?? [], (value, i) => Math.abs(value - (others?.[i] ?? 0)) / 255);
      return {
        mean: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
        local: differences.reduce((most, difference) => Math.max(most, difference), 0),
        height: Math.abs(b.ratio / a.ratio - 1),
      };
    },
    [first, second] as const,
  );
}

/** Draws a picture, so many pixels wide, in a page of a browser. */
function draw(page: Page, picture: Buffer, width: number) {
  return page.evaluateHandle(
    async ([url, pixels]) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const ratio = image.height / image.width;
      const canvas = document.createElement('canvas');
      canvas.width = pixels;
      canvas.height = Math.round(ratio * pixels);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('The browser has no canvas.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return { canvas, ratio };
    },
    [dataUrl(picture), width] as const,
  );
}

import type { Page } from 'playwright-core';

/** A picture by its points. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The colour of each point in rows from the top, as 0xRRGGBB. */
  readonly colours: readonly number[];
}

/** The points of a PNG, decoded by a page of the browser, which is left as it was. Cost: a number a point. */
export async function readPicture(page: Page, png: Buffer): Promise<Picture> {
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const { width, height } = bitmap;
      const pen = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      const colours = Array.from({ length: width * height }, (_, at) => {
        const [red = 0, green = 0, blue = 0] = data.slice(4 * at, 4 * at + 3);
        return (red << 16) | (green << 8) | blue;
      });
      return { width, height, colours };
    },
    [...png],
  );
}

import { expect, test } from 'vitest';
import { serveSite } from './fixture-site.ts';
test('shots', async () => {
  const site = await serveSite(process.env['SHOT_SITE']!);
  for (const [name, path, o] of JSON.parse(process.env['SHOTS']!)) {
    const page = await site.open(path, o);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/review/${name}.png`, fullPage: false });
    await page.context().close();
  }
  console.log(site.complaints);
  await site.close();
}, 100000);

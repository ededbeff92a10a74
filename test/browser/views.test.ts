import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/site/messages/index.ts';
import { useFixtureSite, type OpenSite } from './fixture-site.ts';
import {
  choice,
  choose,
  isInWindow,
  misplacedHalves,
  overflows,
  shows,
  VIEW_NAMES,
  VIEWS,
  type View,
} from './reading.ts';

const INDONESIAN = '/id-id/guide/tidying/';
const ARABIC = '/ar-sa/guide/tidying/';
const TARGET = 'Rak yang rapi menghemat waktu setiap pembaca.';
const SOURCE = 'A tidy shelf saves every reader time.';
/** Far below the first screen. */
const LAST = 'ttu-aaaaa-146';

const site = useFixtureSite();

async function expectView(page: Awaited<ReturnType<OpenSite['open']>>, view: View): Promise<void> {
  expect(await choice(page, view).isChecked()).toBe(true);
  expect({ target: await shows(page, TARGET), source: await shows(page, SOURCE) }).toEqual(VIEWS[view]);
}

describe('views', () => {
  test('show the halves they promise, in every kind of block', async () => {
    const page = await site.open(INDONESIAN);
    await expectView(page, 'translation');
    const halves = [
      ['Merapikan perpustakaan', 'Tidying the library'],
      ['Siapkan kain kering', 'Bring a dry cloth'],
      ['Matikan kipas angin', 'Turn the fan off'],
      ['Jangan memindahkan', 'Never move the'],
      ['Hijau tua', 'Dark green'],
      ['setelah semua label dicetak', 'once every label is printed'],
    ] as const;
    for (const view of VIEW_NAMES) {
      await choose(page, view);
      await expectView(page, view);
      const text = await page.getByRole('article').innerText();
      for (const [target, source] of halves) {
        expect(text.includes(target), `${target} in ${view}`).toBe(VIEWS[view].target);
        expect(text.includes(source), `${source} in ${view}`).toBe(VIEWS[view].source);
      }
      expect(text).toContain('SHELF-0001');
      expect(text).toContain('Get-ChildItem');
    }
  });

  test('keep the source beside its translation, or below it', async () => {
    const page = await site.open(INDONESIAN);
    const boxes = async () => ({
      target: await page.getByText(TARGET).boundingBox(),
      source: await page.getByText(SOURCE).boundingBox(),
    });
    await choose(page, 'interlinear');
    const below = await boxes();
    expect(below.source?.y).toBeGreaterThan(below.target?.y ?? Infinity);
    await choose(page, 'side-by-side');
    const beside = await boxes();
    expect(Math.abs((beside.source?.x ?? 0) - (beside.target?.x ?? 0))).toBeGreaterThan(200);
  });

  test('are remembered from page to page', async () => {
    const page = await site.open(INDONESIAN);
    await choose(page, 'interlinear');
    await page.getByRole('link', { name: 'aturan peminjaman' }).click();
    await page.waitForURL('**/borrowing/**');
    expect(await choice(page, 'interlinear').isChecked()).toBe(true);
    expect(await shows(page, 'The fine is paid at the front desk.')).toBe(true);
    await page.goto(`${site.url}${INDONESIAN}`);
    await expectView(page, 'interlinear');
    // An address is somebody's choice for this page, and stronger than a habit.
    await page.goto(`${site.url}${INDONESIAN}?view=source`);
    await expectView(page, 'source');
    await page.goto(`${site.url}${INDONESIAN}?view=translation`);
    await expectView(page, 'translation');
  });

  test.each([
    ['id-ID', INDONESIAN],
    ['ar-SA', ARABIC],
  ])('side by side begin each half on the line of the other, %s', async (_, url) => {
    const page = await site.open(`${url}?view=side-by-side`);
    expect(await misplacedHalves(page)).toEqual([]);
  });

  test('stand in the address once they are chosen', async () => {
    const page = await site.open(`${INDONESIAN}#the-labels`);
    await choose(page, 'side-by-side');
    await expect.poll(() => page.url()).toBe(`${site.url}${INDONESIAN}?view=side-by-side#the-labels`);
    await choose(page, 'translation');
    await expect.poll(() => page.url()).toBe(`${site.url}${INDONESIAN}#the-labels`);
  });

  test('stand in the address if choosing one is the first that a reader does', async () => {
    const page = await site.open(INDONESIAN, { isIdle: true });
    await choice(page, 'interlinear').evaluate((radio) => {
      (radio as HTMLInputElement).click();
    });
    await expect.poll(() => page.url()).toBe(`${site.url}${INDONESIAN}?view=interlinear`);
  });

  test('of an unknown name change nothing', async () => {
    const page = await site.open(`${INDONESIAN}?view=upside-down`);
    await expectView(page, 'translation');
  });

  test('can be chosen with the arrow keys', async () => {
    const page = await site.open(INDONESIAN);
    await choice(page, 'translation').focus();
    await page.keyboard.press('ArrowRight');
    await expectView(page, 'source');
    await page.keyboard.press('ArrowRight');
    await expectView(page, 'side-by-side');
  });

  test('work without scripts', async () => {
    const page = await site.open(INDONESIAN, { javaScriptEnabled: false });
    const visible = async (text: string) => page.getByText(text, { exact: true }).isVisible();
    for (const view of VIEW_NAMES) {
      await choose(page, view);
      expect({ target: await visible(TARGET), source: await visible(SOURCE) }).toEqual(VIEWS[view]);
    }
  });

  test('print as they are chosen', async () => {
    const page = await site.open(`${INDONESIAN}?view=interlinear`);
    await page.emulateMedia({ media: 'print' });
    expect({ target: await shows(page, TARGET), source: await shows(page, SOURCE) }).toEqual(VIEWS.interlinear);
    expect(await page.getByRole('search').isVisible()).toBe(false);
  });

  test('have nothing to switch where there are no segments', async () => {
    const page = await site.open('/id-id/');
    expect(await page.getByRole('radio').count()).toBe(0);
  });
});

describe.each(VIEW_NAMES)('a link to a segment in the view %s', (view) => {
  test('brings it into the window', async () => {
    const query = view === 'translation' ? '' : `?view=${view}`;
    const page = await site.open(`${INDONESIAN}${query}#${LAST}`);
    await expect.poll(() => isInWindow(page, LAST)).toBe(true);
    expect(await choice(page, view).isChecked()).toBe(true);
  });

  test('does so as a remembered view, too', async () => {
    const page = await site.open(INDONESIAN);
    await choose(page, view);
    await page.goto(`${site.url}/id-id/guide/borrowing/`);
    await page.goto(`${site.url}${INDONESIAN}#${LAST}`);
    await expect.poll(() => isInWindow(page, LAST)).toBe(true);
  });
});

describe('narrow windows', () => {
  test.each([
    [INDONESIAN, 'id-ID'],
    [ARABIC, 'ar-SA'],
  ])('%s is never wider than the window', async (path, tag) => {
    const page = await site.open(path, { viewport: { width: 360, height: 640 } });
    for (const view of VIEW_NAMES) {
      await choose(page, view, tag);
      expect(await overflows(page), view).toBe(false);
    }
  });

  test.each(['/', '/id-id/', '/ar-sa/', '/id-id/all-articles/', '/id-id/404.html'])('nor is %s', async (path) => {
    const page = await site.open(path, { viewport: { width: 360, height: 640 } });
    expect(await overflows(page)).toBe(false);
  });
});

describe('right to left', () => {
  test('is the direction of an Arabic page, and not of its sources and code', async () => {
    const page = await site.open(`${ARABIC}?view=interlinear`);
    const direction = (text: string) =>
      page
        .getByText(text, { exact: false })
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar-SA');
    expect(await direction('الرف المرتب')).toBe('rtl');
    expect(await direction('A tidy shelf')).toBe('ltr');
    expect(await direction('Get-ChildItem')).toBe('ltr');
    expect(await direction('SHELF-0001')).toBe('ltr');
    const target = await page.getByText('أحضر قطعة').boundingBox();
    expect((target?.x ?? 0) + (target?.width ?? 0)).toBeGreaterThan(550);
  });
});

describe('languages', () => {
  test('lead to the same article', async () => {
    const page = await site.open(INDONESIAN);
    const languages = page.locator('.locale-switch');
    await languages.locator('summary').click();
    await languages.getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL(`${site.url}${ARABIC}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('ترتيب المكتبة');
  });

  test('without a translation lead to the article all the same, and say so', async () => {
    const page = await site.open('/id-id/guide/only-here/');
    const languages = page.locator('.locale-switch');
    await languages.locator('summary').click();
    const link = languages.getByRole('link', { name: 'العربية' });
    expect(await link.innerText()).toContain(messagesFor('id').articleUnavailable);
    expect(await link.getAttribute('href')).toBe('/ar-sa/guide/only-here/');
  });
});

describe('copying', () => {
  const selectArticle = () => {
    const selection = getSelection();
    const article = document.querySelector('main article');
    if (article) selection?.selectAllChildren(article);
    return selection?.toString() ?? '';
  };

  test('a translation copies the translation alone', async () => {
    const page = await site.open(INDONESIAN);
    await page.getByRole('button', { name: /aaaaa-101/ }).waitFor();
    const text = await page.evaluate(selectArticle);
    expect(text).toContain(TARGET);
    expect(text).not.toContain(SOURCE);
    expect(text).not.toContain('aaaaa');
    expect(text).toContain(`${TARGET} Buku yang salah tempat hilang lebih cepat daripada yang dibayangkan.`);
  });

  test('a source copies the source alone', async () => {
    const page = await site.open(`${INDONESIAN}?view=source`);
    const text = await page.evaluate(selectArticle);
    expect(text).toContain(SOURCE);
    expect(text).not.toContain(TARGET);
  });
});

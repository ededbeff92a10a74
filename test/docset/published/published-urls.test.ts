import { describe, expect, it } from 'vitest';
import { fromPublishedRoot, publishedKey, PublishedUrls } from '../../../src/docset/published/published-urls.ts';

describe('fromPublishedRoot', () => {
  it.each([
    ['/azure/x?view=y#z', '/azure/x?view=y#z'],
    ['/de-de/azure/x', '/azure/x'],
    ['/sr-latn-rs', '/'],
    ['https://docs.microsoft.com/en-us/azure/x#y', '/azure/x#y'],
    ['https://Learn.Microsoft.com/azure/', '/azure/'],
    ['https://example.com/azure/', undefined],
    ['//learn.microsoft.com/azure/', undefined],
    ['x.md', undefined],
    ['mailto:a@example.com', undefined],
  ])('%s is %s', (url, path) => {
    expect(fromPublishedRoot(url)).toBe(path);
  });
});

describe('publishedKey', () => {
  it.each([
    ['/Azure/Storage/index?view=x', '/azure/storage'],
    ['/azure/storage/', '/azure/storage'],
    ['/a%20b.md#c', '/a b'],
    ['/100%', '/100%'],
    ['/index', '/'],
    ['/', '/'],
  ])('%s is %s', (path, key) => {
    expect(publishedKey(path)).toBe(key);
  });
});

describe('PublishedUrls', () => {
  const places: Readonly<Record<string, { url: string; monikers?: string }>> = {
    'old/pay.md': { url: '/shop/pay', monikers: 'shop-1.0 || shop-1.1' },
    'new/pay.md': { url: '/shop/pay', monikers: 'shop-2.0' },
    'new/order.md': { url: '/shop/order', monikers: '>= shop-2.0' },
    'index.md': { url: '/shop' },
    'again/index.md': { url: '/shop' },
  };
  const urls = new PublishedUrls(Object.keys(places), (path) => places[path]);

  it.each([
    ['/shop/order', undefined, 'new/order.md'],
    ['/Shop/Order/?view=shop-3.0', undefined, 'new/order.md'],
    ['/shop/pay?view=shop-1.1', undefined, 'old/pay.md'],
    ['/shop/pay?view=shop-9.0', undefined, undefined],
    ['/shop/pay', 'shop-2.0', 'new/pay.md'],
    ['/shop/pay', undefined, undefined],
    ['/shop', undefined, 'index.md'],
    ['/shop', 'shop-2.0', 'index.md'],
    ['/market', undefined, undefined],
  ])('%s, of %s, is %s', (url, monikers, path) => {
    expect(urls.find(url, monikers)).toBe(path);
  });
});

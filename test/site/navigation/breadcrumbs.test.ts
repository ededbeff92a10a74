import { describe, expect, test } from 'vitest';
import type { BreadcrumbEntry, BreadcrumbTable } from '../../../src/model/docset.ts';
import { findBreadcrumbTable, findCrumbs } from '../../../src/site/navigation/breadcrumbs.ts';

const entry = (name: string, prefix: string | undefined, items: readonly BreadcrumbEntry[] = []): BreadcrumbEntry => ({
  name,
  ...(prefix === undefined ? {} : { prefix }),
  items,
});

describe('findCrumbs', () => {
  const items = [
    entry('Docs', '/', [
      entry('Shops', '/shops/', [
        entry('Heading', undefined, [entry('Pay', '/Shops/pay/index'), entry('Orders', '/shops/orders')]),
        entry('Other site', '/market'),
      ]),
      entry('Pay again', '/shops/pay'),
    ]),
  ];

  test.each([
    ['/shops/pay/cards', 'Docs > Shops > Heading > Pay'],
    ['/shops/pay', 'Docs > Shops > Heading > Pay'],
    ['/shops/payday', 'Docs > Shops'],
    ['/market/stalls', 'Docs > Shops > Other site'],
    ['/elsewhere', 'Docs'],
  ])('%s stands below %s', (url, names) => {
    expect(
      findCrumbs(items, url)
        .map(({ name }) => name)
        .join(' > '),
    ).toBe(names);
  });

  test('finds nothing where no entry covers the URL', () => {
    expect(findCrumbs([entry('Shops', '/shops')], '/market')).toEqual([]);
  });
});

describe('findBreadcrumbTable', () => {
  const table = (path: string, url?: string, monikers?: string): BreadcrumbTable => ({
    path,
    ...(url === undefined ? {} : { publishedAs: { url, ...(monikers === undefined ? {} : { monikers }) } }),
    items: [],
  });
  const tables = [
    table('old/breadcrumb/toc.yml', '/shop/breadcrumb/toc', 'shop-1'),
    table('new/breadcrumb/toc.yml', '/shop/breadcrumb/toc', 'shop-2'),
    table('bread/toc.yml', '/shop/bread/toc'),
  ];

  test.each([
    ['/shop/bread/toc.json', undefined, 'bread/toc.yml'],
    ['/shop/breadcrumb/toc.json', 'shop-2', 'new/breadcrumb/toc.yml'],
    ['/shop/breadcrumb/toc.json', undefined, undefined],
    ['~/bread/toc.yml', undefined, 'bread/toc.yml'],
    ['breadcrumb/toc.json', undefined, 'old/breadcrumb/toc.yml'],
    ['/azure/bread/toc.json', undefined, undefined],
  ])('%s, of an article of %s, is %s', (named, monikers, path) => {
    const place = { url: '/shop/a', ...(monikers === undefined ? {} : { monikers }) };
    expect(findBreadcrumbTable(tables, named, place)?.path).toBe(path);
  });
});

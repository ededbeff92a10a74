import { describe, expect, test } from 'vitest';
import { portableMarkdown, type WrittenLink } from '../../../src/markdown/index.ts';
import { monolingual } from '../../../src/markdown/renderer.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const INCLUDES: Readonly<Record<string, string>> = {
  'includes/note.md': 'Be careful.\n\nSee [b](b.md).\n',
  'includes/word.md': 'shelf\n',
  'includes/circle.md': 'Round\n[!INCLUDE [again](circle.md)]\n',
};

function portable(markdown: string, asked: WrittenLink[] = []): string {
  return portableMarkdown(markdown, 'a.md', {
    resolveLink: (link) => {
      asked.push(link);
      return { url: `/x/${link.from}|${link.href}` };
    },
    readInclude: ({ path, from }) => {
      const found = from.startsWith('includes/') ? `includes/${path}` : path;
      const text = INCLUDES[found];
      return text === undefined
        ? { path: found, problem: 'missing' as const }
        : { path: found, content: monolingual(text) };
    },
  });
}

describe('links', () => {
  test.each([
    ['[b](b.md#part "Title")', '[b](/x/a.md|b.md#part "Title")'],
    ['![b](media/b.png)', '![b](/x/a.md|media/b.png)'],
    ['[![b](b.png)](b.md)', '[![b](/x/a.md|b.png)](/x/a.md|b.md)'],
    ['[b]: b.md', '[b]: /x/a.md|b.md'],
    ['<a href="b.md">b</a>', '<a href="/x/a.md|b.md">b</a>'],
    [':::image source="b.png" alt-text="b.png":::', ':::image source="/x/a.md|b.png" alt-text="b.png":::'],
  ])('%s leads to the site', (written, placed) => {
    expect(portable(written)).toBe(placed);
  });

  test.each([
    '[b](https://example.com/)',
    '[b](#part)',
    '[b](mailto:a@example.com)',
    '[b](//example.com/b.md)',
    'b.md',
  ])('%s stays', (written) => {
    expect(portable(written)).toBe(written);
  });

  test('to pictures are asked for as such', () => {
    const asked: WrittenLink[] = [];
    portable('[b](b.md) ![c](c.PNG?x)', asked);
    expect(asked.map(({ kind }) => kind)).toEqual(['link', 'image']);
  });

  test('in blocks of code stay', () => {
    const code = '> ```md\n> [b](b.md)\n> ```\n\n~~~~\n[b](b.md)\n~~~\n[b](b.md)\n~~~~\n';
    expect(portable(code)).toBe(code);
    expect(portable('```\n[b](b.md)\n```\n[b](b.md)')).toBe('```\n[b](b.md)\n```\n[b](/x/a.md|b.md)');
  });
});

test('headings lose their anchors, and nothing else does', () => {
  expect(portable('## <a name="set-up"></a>Aufbau\n<a name="x"></a>Text')).toBe('## Aufbau\n<a name="x"></a>Text');
});

describe('includes', () => {
  test('stand in the place of their directives, with links of their own', () => {
    expect(portable('Before\n\n[!INCLUDE [note](includes/note.md)]\n\nAfter')).toBe(
      'Before\n\nBe careful.\n\nSee [b](/x/includes/note.md|b.md).\n\nAfter',
    );
    expect(portable('The [!INCLUDE [w](includes/word.md)] [b](b.md).')).toBe('The shelf [b](/x/a.md|b.md).');
  });

  test('keep the margin of the block in which they stand', () => {
    expect(portable('> [!INCLUDE [note](includes/note.md)]')).toBe(
      '> Be careful.\n> \n> See [b](/x/includes/note.md|b.md).',
    );
  });

  test('stay as written where the file is missing or includes itself', () => {
    expect(portable('[!INCLUDE [x](missing.md)]')).toContain('[!INCLUDE [x](');
    expect(portable('[!INCLUDE [x](includes/circle.md)]')).toMatch(/^Round\n\[!INCLUDE /);
  });
});

test('a hundred thousand openings take no longer than they should', () => {
  for (const opening of ['[', '](', '[!include', '<a ', '=" ']) {
    expect(processorSeconds(() => portable(opening.repeat(100_000)))).toBeLessThan(5);
  }
});

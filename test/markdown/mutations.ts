import fc from 'fast-check';

const FRAGMENTS = [
  '<span data-ttu-id="9">',
  '</span>',
  '</span><span class="sxs-lookup"><span data-stu-id="9">',
  '</span></span>',
  '<span data-ttu-id="9">T</span><span class="sxs-lookup"><span data-stu-id="9">S</span></span>',
  '<span data-ttu-id="9">**T** `x`</span><span class="sxs-lookup"><span data-stu-id="9">**S**[a](b)</span></span>',
  '<span>',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '[',
  '](x.md)',
  '![',
  '|',
  '\\',
  '&amp;',
  '\n',
  '\n\n',
  '  \n',
  '\n    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '# ',
  '\n---\n',
  '\n```\n',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<td>',
  '</td>',
  '<li>',
  '<br>',
  '<a href="x">',
  '</a>',
  '<!--',
  '-->',
  '<div title="',
  '">',
  '\n[x]: y\n',
  '<xref:A.B>',
  '@a.b',
  ' www.x.org/',
  ' :smile: ',
  '[^1]',
  '\n\n[^1]: ',
  '- [ ] ',
  '![x](a.mp4)',
];

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number): number => Math.floor(where * text.length);

/** What happens to articles: a piece is lost, doubled, moved, or something is put where it does not belong. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(60)).map(
    ([where, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(place, fc.nat(120), place).map(
    ([from, length, to]): Mutation =>
      (text) =>
        text.slice(0, at(text, to)) + text.slice(at(text, from), at(text, from) + length) + text.slice(at(text, to)),
  ),
  fc.tuple(place, fc.nat(200), fc.nat(200)).map(([where, first, second]): Mutation => (text) => {
    const start = at(text, where);
    const middle = start + first;
    const end = middle + second;
    return text.slice(0, start) + text.slice(middle, end) + text.slice(start, middle) + text.slice(end);
  }),
  fc.tuple(place, fc.constantFrom(...FRAGMENTS)).map(
    ([where, fragment]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + fragment + text.slice(at(text, where)),
  ),
);

/** Up to eight accidents, one after the other. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(mutation, { maxLength: 8 })
  .map((list) => (text) => list.reduce((mutated, mutate) => mutate(mutated), text));

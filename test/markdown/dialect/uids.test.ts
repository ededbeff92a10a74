import { describe, expect, it } from 'vitest';
import { readableUid, readUidReference } from '../../../src/markdown/dialect/uids.ts';

describe('a reference to a uid', () => {
  it.each([
    ['Zoo.Bear', { uid: 'Zoo.Bear', anchor: '', displayProperty: 'name' }],
    ['Zoo.Bear#paws', { uid: 'Zoo.Bear', anchor: '#paws', displayProperty: 'name' }],
    ['Zoo.Bear.Eat%2A', { uid: 'Zoo.Bear.Eat*', anchor: '', displayProperty: 'name' }],
    ['Zoo.Bear?text=the%20bear#x', { uid: 'Zoo.Bear', anchor: '#x', text: 'the bear', displayProperty: 'name' }],
    ['Zoo.Bear?alt=bears', { uid: 'Zoo.Bear', anchor: '', text: 'bears', displayProperty: 'name' }],
    ['Zoo.Bear?displayProperty=fullName', { uid: 'Zoo.Bear', anchor: '', displayProperty: 'fullName' }],
    [
      'Zoo.Bear?view=v2&amp;displayProperty=NAMEWITHTYPE',
      { uid: 'Zoo.Bear', anchor: '', displayProperty: 'nameWithType' },
    ],
    ['100%', { uid: '100%', anchor: '', displayProperty: 'name' }],
  ])('%s', (written, expected) => {
    expect(readUidReference(written)).toEqual(expected);
  });
});

describe('the name made of a uid', () => {
  it.each([
    ['Zoo.Bear.Eat*', 'Eat', 'Bear.Eat', 'Zoo.Bear.Eat'],
    ['Zoo.Bear.Eat(Zoo.Fish,Zoo.Size)', 'Eat(Fish,Size)', 'Bear.Eat(Fish,Size)', 'Zoo.Bear.Eat(Fish,Size)'],
    ['Zoo.Bear.#ctor', 'Bear', 'Zoo.Bear', 'Zoo.Bear'],
    ['Zoo.Cage`1', 'Cage', 'Zoo.Cage', 'Zoo.Cage'],
    ['Zoo.Open(Zoo.Cage{Zoo.Bear})', 'Open(Cage<Bear>)', 'Zoo.Open(Cage<Bear>)', 'Zoo.Open(Cage<Bear>)'],
    ['Zoo.Bear.Zoo#Food#IEater#Eat', 'IEater.Eat', 'Bear.IEater.Eat', 'Zoo.Bear.IEater.Eat'],
    ['guide/start', 'guide/start', 'guide/start', 'guide/start'],
    ['...', '...', '...', '...'],
  ])('%s', (uid, name, nameWithType, fullName) => {
    expect(readableUid(uid, 'name')).toBe(name);
    expect(readableUid(uid, 'nameWithType')).toBe(nameWithType);
    expect(readableUid(uid, 'fullName')).toBe(fullName);
  });
});

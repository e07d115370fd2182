import { describe, expect, it, vi } from 'vitest';
import { canonical } from '../../src/model/canonical.ts';
import { memoize } from '../../src/model/memoize.ts';
import { getPath, setPath } from '../../src/model/path.ts';

describe('at', () => {
  const tree = { a: { b: [10, { c: null }] }, d: undefined };

  it.each([
    [[], tree],
    [['a', 'b', 0], 10],
    [['a', 'b', 1, 'c'], null],
    [['d'], undefined],
    [['d', 'e'], undefined],
    [['a', 'b', 1, 'c', 'd'], undefined],
    [['a', 'x'], undefined],
    [['a', 'toString'], undefined],
    [['a', 'b', 'length'], 2],
  ] as [PropertyKey[], unknown][])('finds what stands at %j, through own fields only', (path, found) => {
    expect(getPath(tree, path)).toEqual(found);
  });

  it('finds nothing in nothing', () => {
    expect(getPath(null, ['a'])).toBeUndefined();
    expect(getPath(undefined, ['a'])).toBeUndefined();
    expect(getPath(null, [])).toBeNull();
  });
});

describe('put', () => {
  const tree: object = Object.freeze({ a: Object.freeze({ b: 1, c: 2 }), d: Object.freeze({ e: 3 }) });

  it('changes what stands at a path, and nothing else', () => {
    const after = setPath(tree, ['a', 'b'], 10) as { d: unknown };
    expect(after).toEqual({ a: { b: 10, c: 2 }, d: { e: 3 } });
    expect(after.d).toBe((tree as { d: unknown }).d);
    expect(tree).toEqual({ a: { b: 1, c: 2 }, d: { e: 3 } });
  });

  it('makes what is not there yet, and keeps the order of what is', () => {
    expect(setPath({}, ['a', 'b', 'c'], 1)).toEqual({ a: { b: { c: 1 } } });
    expect(Object.keys(setPath(tree, ['a'], 1))).toEqual(['a', 'd']);
  });

  it('takes away what becomes undefined', () => {
    expect(Object.keys((setPath(tree, ['a', 'b'], undefined) as { a: object }).a)).toEqual(['c']);
    expect(Object.hasOwn(setPath(tree, ['a', 'b'], null), 'a')).toBe(true);
  });
});

describe('canonical', () => {
  it('is the same text for the same value, whatever the order of its fields, at any depth', () => {
    const text = '{"a":[{"x":1,"y":null},"s"],"b":{"c":true,"d":2}}';
    expect(canonical({ b: { d: 2, c: true }, a: [{ y: null, x: 1 }, 's'] })).toBe(text);
    expect(canonical({ a: [{ x: 1, y: null }, 's'], b: { c: true, d: 2 } })).toBe(text);
  });

  it('tells lists apart by their order, and is JSON', () => {
    expect(canonical([2, 1])).toBe('[2,1]');
    expect(canonical(null)).toBe('null');
    expect(canonical({ a: undefined })).toBe('{}');
  });
});

describe('once', () => {
  it('makes a value for an object at the first use only', () => {
    const make = vi.fn((key: { readonly n: number }) => key.n + 1);
    const made = memoize(make);
    const [a, b] = [{ n: 1 }, { n: 1 }];
    expect([made(a), made(b), made(a), made(b)]).toEqual([2, 2, 2, 2]);
    expect(make.mock.calls).toEqual([[a], [b]]);
  });
});

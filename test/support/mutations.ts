/** Values that are wrong in most places, and right in some. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  7,
  '',
  ' ',
  'x',
  'XX',
  'LA',
  'zz',
  'EN',
  'en-GB',
  'English',
  'through',
  'informal',
  'intersessional',
  'meeting',
  'A4',
  '2011-02-29',
  '0999-01-01',
  '9000-01-01',
  '2011-2-9',
  '2011-06-27',
  [],
  ['en'],
  ['EN'],
  ['x', 1],
  {},
  { country: 'LB' },
  { from: '2011-06-27', to: '2011-06-30' },
  { from: '2011-06-27' },
  { from: '2011-06-30', to: '2011-06-27' },
];

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Returns a tree with one of its own values changed. */
function withValue(tree: Tree, key: string, value: unknown): Tree {
  if (Array.isArray(tree)) return tree.map((each, index) => (String(index) === key ? value : each));
  return { ...tree, [key]: value };
}

const without = (tree: Tree, key: string): Tree =>
  Array.isArray(tree)
    ? tree.filter((_, index) => String(index) !== key)
    : Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));

/** Yields a JSON value with one thing changed, in every place: another value, none, a field that there is not. */
export function* mutationsOf(tree: unknown): Generator<unknown> {
  if (!isTree(tree)) return;
  if (!Array.isArray(tree)) yield { ...tree, extra: 1 };
  for (const [key, inner] of Object.entries(tree)) {
    yield without(tree, key);
    for (const value of VALUES) yield withValue(tree, key, value);
    for (const changed of mutationsOf(inner)) yield withValue(tree, key, changed);
  }
}

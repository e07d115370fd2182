import {
  expectedTexts,
  fileExpectedTexts,
  fileFoundTexts,
  logExpectedTexts,
  logFoundTexts,
  say,
} from '../../messages/index.ts';
import { foundText } from '../../model/problems.ts';
import type { Problems, Spot } from '../problems.ts';
import type { ScalarValue } from './fields.ts';
import { EXPECTED, numberFrom, READ } from './kinds.ts';
import type { Shape } from './shapes.ts';

/** A list without members, or fields of which none is there. */
export const EMPTY: unique symbol = Symbol('empty');

/** One value of a record as it stands in a file. */
export interface FileValue {
  /** The names and places in lists, from 0, that lead to it. */
  readonly path: readonly (string | number)[];
  readonly raw: ScalarValue | typeof EMPTY;
  /** The place in the file. */
  readonly at: Spot;
}

type Tree = Record<string, unknown> | unknown[];

/** Says what is wrong and gives nothing. */
type Complain = (expected: string, found?: string) => undefined;

/** The path with places in lists as numbers: a tool without lists numbers their members from 1 (`languages.2`). */
function placed(path: FileValue['path'], shape: Shape): FileValue['path'] {
  let at: Shape | undefined = shape;
  return path.map((key) => {
    const isPlace = at?.item !== undefined && /^[1-9]\d{0,7}$/.test(String(key));
    at = isPlace || typeof key === 'number' ? at?.item : shapeAt(at, key);
    return isPlace && typeof key === 'string' ? Number(key) - 1 : key;
  });
}

/** The entry as the shape has it. A list or fields of which nothing is there can be a `length` of 0. */
function entryIn(shape: Shape, { path, raw, at }: FileValue): FileValue {
  const isLength = path.length > 1 && path.at(-1) === 'length' && raw !== EMPTY && numberFrom(raw) === 0;
  return isLength
    ? { path: placed(path.slice(0, -1), shape), raw: EMPTY, at }
    : { path: placed(path, shape), raw, at };
}

const shown = (raw: FileValue['raw']): string => (raw === EMPTY ? logFoundTexts.emptyList : foundText(raw));

const shapeAt = (shape: Shape | undefined, key: string | number): Shape | undefined => {
  if (typeof key === 'number') return shape?.item;
  return shape?.fields !== undefined && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
};

/** Reads the value at the end of a path. */
function readAs(raw: FileValue['raw'], shape: Shape, complain: Complain): unknown {
  if (raw === EMPTY && shape.item) return [];
  if (raw === EMPTY) return shape.fields ? {} : complain(logExpectedTexts.noList);
  if (shape.value === undefined) return complain(shape.item ? expectedTexts.list : logExpectedTexts.fields);
  return READ[shape.value](raw) ?? complain(EXPECTED[shape.value]);
}

/** Puts what is at a key, once, or again the same; members of a list come one after the other. */
function put(tree: Tree, key: string | number, value: unknown, complain: Complain): void {
  if (Object.hasOwn(tree, key) && Object.is((tree as Record<string | number, unknown>)[key], value)) return;
  if (Array.isArray(tree)) {
    if (key === tree.length) tree.push(value);
    else {
      const expected = say(logExpectedTexts.member, { number: tree.length + 1 });
      complain(expected, say(logFoundTexts.member, { number: Number(key) + 1 }));
    }
  } else if (Object.hasOwn(tree, key)) complain(fileExpectedTexts.fieldOnce, fileFoundTexts.secondTime);
  else tree[key] = value;
}

/** The part of a tree below a key, made where there is none yet. */
function below(tree: Tree, key: string | number, shape: Shape, complain: Complain): Tree | undefined {
  const known = Object.hasOwn(tree, key) ? (tree as Record<string | number, unknown>)[key] : undefined;
  if (known === undefined) {
    const made: Tree = shape.item === undefined ? {} : [];
    put(tree, key, made, complain);
    return made;
  }
  return typeof known === 'object' ? (known as Tree) : complain(logExpectedTexts.valueOrFields);
}

/** Sorts paths: members of lists by their number. */
const orderOf = ({ path }: FileValue): string =>
  path.map((key) => (typeof key === 'number' ? String(key).padStart(9, '0') : key)).join('\n');

/** The part of a tree that holds the end of a path, and the shape of it; `undefined`: there is none. */
function holderOf(root: Tree, shape: Shape, path: FileValue['path'], complain: Complain) {
  let tree: Tree | undefined = root;
  let at: Shape | undefined = shape;
  for (const key of path.slice(0, -1)) {
    at = shapeAt(at, key) ?? complain(expectedTexts.noField);
    tree = at && below(tree, key, at, complain);
    if (at === undefined || tree === undefined) return undefined;
  }
  return { tree, shape: at };
}

function take(root: Tree, shape: Shape, { path, raw }: FileValue, complain: Complain): void {
  const holder = holderOf(root, shape, path, complain);
  if (holder === undefined) return;
  const key = path.at(-1) ?? '';
  const at = shapeAt(holder.shape, key) ?? complain(expectedTexts.noField);
  const value = at && readAs(raw, at, complain);
  if (value !== undefined) put(holder.tree, key, value, complain);
}

/** The part of a record that these values make up; adds what is wrong with them to the problems. */
export function assembled(entries: readonly FileValue[], shape: Shape, problems: Problems): object {
  const root: Tree = {};
  const ordered = entries
    .map((each) => entryIn(shape, each))
    .map((entry) => [orderOf(entry), entry] as const);
  for (const [, entry] of ordered.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))) {
    take(root, shape, entry, (expected, found = shown(entry.raw)) => problems.add(entry.at, expected, found));
  }
  return root;
}

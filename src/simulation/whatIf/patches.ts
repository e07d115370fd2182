import type { Patch } from 'immer';
import { canonical } from '../../model/canonical.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Programme, Provision, SetAside } from '../../programmes/programme.ts';
import { identityOf } from '../identity.ts';
import { keptInOrder, type Pair, pairsOf } from './pairs.ts';

type Path = readonly (string | number)[];
type Tree = Readonly<Record<string, unknown>>;
type Key = (value: never) => string;

/** The keys by which the events of two records are paired: the nearest first. */
const EVENT_KEYS: readonly ((event: TreatyEvent) => string)[] = [
  canonical,
  (event) => canonical({ ...event, on: undefined }),
  (event) => JSON.stringify([event.on, ...identityOf(event)]),
  (event) => JSON.stringify(identityOf(event)),
];

/** Pairs the events of two records by what they say. */
export const pairsOfEvents = (
  before: readonly TreatyEvent[],
  after: readonly TreatyEvent[],
): readonly Pair<TreatyEvent>[] => pairsOf(before, after, EVENT_KEYS);

/** The keys by which the members of lists are paired, by the name of the list. A list without keys is one value. */
const KEYS: Readonly<Record<string, readonly Key[]>> = {
  events: EVENT_KEYS,
  offers: [canonical, ({ country }: Programme['offers'][number]) => country],
  provisions: [canonical, ({ paragraph, rule }: Provision) => `${paragraph} ${rule}`],
  aside: [canonical, ({ paragraph }: SetAside) => paragraph],
};

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('from' in value);

/** Patches of a list: members that are gone or stand elsewhere are taken out, then those wanting are put in. */
function listPatches(
  before: readonly unknown[],
  after: readonly unknown[],
  keys: readonly Key[],
  path: Path,
) {
  const pairs = pairsOf(before, after, keys as readonly ((value: unknown) => string)[]);
  const kept = new Map(keptInOrder(pairs).map((pair) => [pair.to, pair]));
  const left = new Set([...kept.values()].map(({ from }) => from));
  const gone = [...before.keys()].filter((at) => !left.has(at)).reverse();
  return [
    ...gone.map((at): Patch => ({ op: 'remove', path: [...path, at] })),
    ...after.flatMap((value, at): readonly Patch[] => {
      const pair = kept.get(at);
      return pair
        ? patchesBetween(pair.before, value, [...path, at])
        : [{ op: 'add', path: [...path, at], value }];
    }),
  ];
}

function treePatches(before: Tree, after: Tree, path: Path): readonly Patch[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): readonly Patch[] => {
    const own = [...path, key];
    if (after[key] === undefined) return before[key] === undefined ? [] : [{ op: 'remove', path: own }];
    if (before[key] === undefined) return [{ op: 'add', path: own, value: after[key] }];
    return patchesBetween(before[key], after[key], own);
  });
}

/**
 * Returns the patches that make one value into another, to be applied in order: one for each field that changed, and
 * for each member of a list that was added or is gone. Members that only move to another index are not patched.
 */
export function patchesBetween(before: unknown, after: unknown, path: Path = []): readonly Patch[] {
  if (before === after || canonical(before) === canonical(after)) return [];
  if (isTree(before) && isTree(after)) return treePatches(before, after, path);
  const keys = KEYS[String(path.at(-1))];
  if (keys && Array.isArray(before) && Array.isArray(after)) return listPatches(before, after, keys, path);
  return [{ op: 'replace', path: [...path], value: after }];
}

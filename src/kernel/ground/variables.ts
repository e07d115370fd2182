import type { Effects, EventEffect } from '../../analysis/effects.ts';
import { type ReadAccess, readSetOf } from '../../analysis/readSet.ts';
import { type KnownPresence, simplified } from '../../analysis/simplify.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { CHANGES } from '../../machines/effects.ts';
import { kernelTexts, say } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { ANY, getPath, leadsTo, overlaps, type Path } from '../../model/path.ts';
import { KernelError } from './table.ts';

/** A fact with finitely many values, the initial value first. */
export interface FactVariable {
  readonly kind: 'fact';
  readonly path: readonly string[];
  readonly values: readonly unknown[];
  /** True if only the presence of the fact counts: one value represents all present values. */
  readonly presence?: true;
  /** The highest count that any condition distinguishes; higher counts are cut to this number. */
  readonly most?: number;
}

/** The membership of one member in a list. */
export interface MemberVariable {
  readonly kind: 'member';
  readonly path: readonly string[];
  readonly member: string;
  readonly values: readonly [boolean, boolean];
}

export type RecordVariable = FactVariable | MemberVariable;

/** The most values of one fact; a programme with more is rejected. */
const MOST_VALUES = 4096;

/** Returns an event template as an event on a day. */
export const eventOn = (event: EventTemplate, day: IsoDate): TreatyEvent =>
  ({ on: day, ...event }) as unknown as TreatyEvent;

/** A day for an event whose day is not looked at. */
export const ANY_DAY = '2000-01-01';

/** Returns the effects of an event template. */
export const effectsOfTemplate = (event: EventTemplate, { effectsOf }: Effects): readonly EventEffect[] =>
  effectsOf(eventOn(event, ANY_DAY));

/** Returns the paths at which two trees of facts differ. */
export function differing(a: unknown, b: unknown, path: Path = []): readonly Path[] {
  if (keyOf(a) === keyOf(b)) return [];
  if (!isTree(a) || !isTree(b)) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differing(a[key], b[key], [...path, key]));
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Simplifies the conditions of effects for an alphabet: a fact that no event writes, and that is the same at every start,
 * keeps its initial presence. Effects that can never occur are left out.
 */
export function openEffects(
  events: readonly (readonly EventEffect[])[],
  start: Facts,
  open: readonly Path[] = [],
): readonly (readonly EventEffect[])[] {
  const written = [...events.flat().map(({ path }) => path), ...open];
  const known: KnownPresence = (path) =>
    written.some((each) => overlaps(each, path)) ? undefined : getPath(start, path) !== undefined;
  return events.map((effects) =>
    effects.flatMap((effect) => {
      const open = effect.if === undefined || simplified(effect.if, known);
      return open === false ? [] : [{ ...effect, if: open === true ? undefined : open }];
    }),
  );
}

/** Returns things, each key once. */
const distinctBy = <T>(all: readonly T[], keyOf: (each: T) => string): readonly T[] => [
  ...new Map(all.map((each) => [keyOf(each), each])).values(),
];

const pathsOf = (all: readonly { readonly path: readonly string[] }[]): readonly (readonly string[])[] =>
  distinctBy(
    all.map(({ path }) => path),
    (path) => path.join(),
  );

/** Returns the smallest subtrees of the facts that conditions read and events write. */
export function rootsOf(
  reads: readonly ReadAccess[],
  effects: readonly Pick<EventEffect, 'path'>[],
): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  const writes = pathsOf(effects);
  for (const access of pathsOf(reads)) {
    const depth = access.indexOf(ANY);
    for (const written of writes) {
      if (!overlaps(access, written)) continue;
      const root =
        depth >= 0 ? written.slice(0, depth + 1) : access.length < written.length ? access : written;
      paths.set(root.join(), root);
    }
  }
  const all = [...paths.values()];
  return all.filter((path) => !all.some((other) => other !== path && leadsTo(other, path)));
}

const readsAt = (reads: readonly ReadAccess[], root: readonly string[]): readonly ReadAccess[] =>
  reads.filter(({ path }) => overlaps(path, root));

/** Returns a key for the value of a fact; an absent value has a key, too. */
export const keyOf = (value: unknown): string => JSON.stringify(value) ?? '';

function changed(value: unknown, effect: EventEffect, root: readonly string[], given: unknown): unknown {
  const rest = effect.path.slice(root.length);
  if (rest.length === 0) return CHANGES[effect.change](value, given);
  const [key, ...deeper] = rest as [string, ...string[]];
  const tree = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...tree, [key]: changed(tree[key], { ...effect, path: deeper }, [], given) };
}

/** Yields every value that a fact can take: the closure of the initial values under the effects of the events. */
function* valuesOf(
  root: readonly string[],
  starts: readonly unknown[],
  events: readonly (readonly EventEffect[])[],
  days: readonly IsoDate[],
  most: number,
): Generator<unknown> {
  const values = new Map(starts.map((start) => [keyOf(start), start]));
  yield* values.values();
  const clamp = (value: unknown) => (typeof value === 'number' && value > most ? most : value);
  // Effects that set the fact itself make one value of all.
  const isSetting = ({ path, change }: EventEffect) => path.length <= root.length && change === 'set';
  const others = events.filter((effects) => !effects.some(isSetting));
  let left = events;
  for (const value of values.values()) {
    for (const effects of left) {
      for (const day of effects.some(({ ofDay }) => ofDay) ? days : [ANY_DAY]) {
        let next = value;
        for (const effect of effects) next = changed(next, effect, root, effect.ofDay ? day : effect.value);
        next = clamp(next);
        const key = keyOf(next);
        if (values.has(key)) continue;
        values.set(key, next);
        yield next;
      }
    }
    left = others;
    if (values.size > MOST_VALUES) throw new KernelError(say(kernelTexts.values, { fact: root.join('.') }));
  }
}

/** Returns the first of some values that is present. */
function firstPresent(values: Iterable<unknown>): unknown {
  for (const value of values) if (value !== undefined) return value;
  return undefined;
}

/** Tells whether two texts are names of the same thing. */
type IsSame = (a: string, b: string) => boolean;

/** The inputs from which the variables are made: the events' effects, and the reads of all conditions. */
export interface VariableSources {
  readonly start: Facts;
  /** Other facts to start from: variables take their values as well. */
  readonly others?: readonly Facts[];
  readonly effects: readonly (readonly EventEffect[])[];
  readonly reads: readonly ReadAccess[];
  readonly days: readonly IsoDate[];
  readonly isSame: IsSame;
  /** The largest number in any condition. */
  readonly most: number;
}

const isList = (effects: readonly EventEffect[], root: readonly string[]): boolean =>
  effects.every(
    ({ change, path }) => (change === 'add' || change === 'remove') && path.length === root.length,
  );

function membersOf(
  root: readonly string[],
  reads: readonly ReadAccess[],
  effects: readonly EventEffect[],
  { starts, isSame }: { readonly starts: readonly unknown[]; readonly isSame: IsSame },
): readonly MemberVariable[] {
  const lists = [...starts.map((start) => start ?? []), ...effects.map(({ value }) => value)];
  const universe = new Set(lists.flat() as string[]);
  const isLookedFor = (member: string) => reads.some((access) => isSame(access.member as string, member));
  return [...universe].filter(isLookedFor).map((member) => {
    const has = (starts[0] as readonly string[]).includes(member);
    return { kind: 'member', path: root, member, values: [has, !has] };
  });
}

function variablesAt(root: readonly string[], sources: VariableSources): readonly RecordVariable[] {
  const effectsOn = sources.effects.map((effects) => effects.filter(({ path }) => overlaps(path, root)));
  // Many events do the same to a fact.
  const touching = distinctBy(
    effectsOn.filter(({ length }) => length > 0),
    (each) => JSON.stringify(each),
  );
  const reads = readsAt(sources.reads, root);
  const starts = [sources.start, ...(sources.others ?? [])].map((facts) => getPath(facts, root));
  const [start] = starts;
  const effects = touching.flat();
  if (isList(effects, root) && reads.every(({ member }) => member !== undefined)) {
    return membersOf(root, reads, effects, { starts, isSame: sources.isSame });
  }
  const all = valuesOf(root, starts, touching, sources.days, sources.most);
  if (reads.every(({ presence, path }) => presence && path.length === root.length)) {
    const values = start === undefined ? [undefined, firstPresent(all)] : [start, undefined];
    return [{ kind: 'fact', path: root, values, presence: true }];
  }
  const values = [...all];
  const most = effects.some(({ change }) => change === 'count') ? { most: sources.most } : {};
  return [{ kind: 'fact', path: root, values, ...most }];
}

/** Returns the variables for all facts that conditions read and events write. */
export function variablesOf(sources: VariableSources): readonly RecordVariable[] {
  const open = (sources.others ?? []).flatMap((other) => differing(sources.start, other));
  const changed = [...sources.effects.flat(), ...open.map((path) => ({ path }))];
  const reads = distinctBy(sources.reads, ({ path, member, presence }) =>
    [...path, member, presence].join('\0'),
  );
  const own = { ...sources, reads };
  return rootsOf(own.reads, changed).flatMap((root) => variablesAt(root, own));
}

/** Returns the variables, by index, that a read depends on. */
export function variablesRead(
  access: ReadAccess,
  variables: readonly { readonly path?: readonly string[] }[],
  isSame: IsSame,
): readonly number[] {
  const read: number[] = [];
  for (const [index, variable] of variables.entries()) {
    if (variable.path === undefined || !overlaps(access.path, variable.path)) continue;
    const { member } = variable as MemberVariable;
    if (member === undefined || access.member === undefined || isSame(access.member, member))
      read.push(index);
  }
  return read;
}

/** Returns the reads, with the reads of the effects' own conditions for all facts that are read. */
export function readsOfEffects(
  reads: readonly ReadAccess[],
  events: readonly { readonly event: EventTemplate; readonly effects: readonly EventEffect[] }[],
): readonly ReadAccess[] {
  const all = [...reads];
  const paths = new Map(all.map(({ path }) => [path.join(), path]));
  const isRead = (written: readonly string[]) => [...paths.values()].some((path) => overlaps(path, written));
  const seen = new Set<EventEffect>();
  for (let before = -1; before !== all.length; ) {
    before = all.length;
    for (const { event, effects } of events) {
      for (const effect of effects) {
        if (!effect.if || seen.has(effect) || !isRead(effect.path)) continue;
        seen.add(effect);
        const more = readSetOf(effect.if, event, null);
        all.push(...more);
        for (const { path } of more) paths.set(path.join(), path);
      }
    }
  }
  return all;
}

import { type EventEffect, effectsOf } from '../../analysis/effects.ts';
import { type ReadAccess, readSetOf } from '../../analysis/readSet.ts';
import { type KnownPresence, simplified } from '../../analysis/simplify.ts';
import type { EventTemplate } from '../../analysis/template.ts';
import { CHANGES } from '../../machines/effects.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { Facts } from '../../model/facts.ts';
import { ANY, getPath, leadsTo, overlaps } from '../../model/path.ts';
import { KernelError } from './table.ts';

/** What a state holds of one fact: which of its finitely many values. The first is the value at the start. */
export interface FactVariable {
  readonly kind: 'fact';
  readonly path: readonly string[];
  readonly values: readonly unknown[];
  /** Only whether the fact is there counts: any value that is there stands for all. */
  readonly presence?: true;
  /** A number that is counted up to here and no further: no condition tells higher ones apart. */
  readonly most?: number;
}

/** Whether a list has a member. */
export interface MemberVariable {
  readonly kind: 'member';
  readonly path: readonly string[];
  readonly member: string;
  readonly values: readonly [boolean, boolean];
}

export type RecordVariable = FactVariable | MemberVariable;

/** The most values that one fact can take before the kernel gives up on it. */
const MOST_VALUES = 4096;

/** The event of a letter on a day. */
export const eventOn = (event: EventTemplate, day: IsoDate): TreatyEvent =>
  ({ on: day, ...event }) as unknown as TreatyEvent;

const ANY_DAY = '2000-01-01';

/** What a letter puts on record. */
export const effectsOfTemplate = (event: EventTemplate): readonly EventEffect[] =>
  effectsOf(eventOn(event, ANY_DAY));

/**
 * Leaves of the effects' own conditions what these letters can change: a fact that none of them writes stays there, or
 * never comes. What can never go on record is left out.
 */
export function openEffects(
  events: readonly (readonly EventEffect[])[],
  start: Facts,
): readonly (readonly EventEffect[])[] {
  const written = events.flat().map(({ path }) => path);
  const known: KnownPresence = (path) =>
    written.some((each) => overlaps(each, path)) ? undefined : getPath(start, path) !== undefined;
  return events.map((effects) =>
    effects.flatMap((effect) => {
      const open = effect.if === undefined || simplified(effect.if, known);
      return open === false ? [] : [{ ...effect, if: open === true ? undefined : open }];
    }),
  );
}

/** The smallest parts of the facts that conditions look at and events change. */
export function rootsOf(
  reads: readonly ReadAccess[],
  effects: readonly EventEffect[],
): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const { path: access } of reads) {
    const depth = access.indexOf(ANY);
    for (const { path: written } of effects) {
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

/** A value of a fact as a key; what is absent has one, too. */
export const keyOf = (value: unknown): string => JSON.stringify(value) ?? '';

function changed(value: unknown, effect: EventEffect, root: readonly string[], given: unknown): unknown {
  const rest = effect.path.slice(root.length);
  if (rest.length === 0) return CHANGES[effect.change](value, given);
  const [key, ...deeper] = rest as [string, ...string[]];
  const tree = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...tree, [key]: changed(tree[key], { ...effect, path: deeper }, [], given) };
}

/** Every value that a fact can take: those that the letters can make of the one at the start. */
function valuesOf(
  root: readonly string[],
  start: unknown,
  events: readonly (readonly EventEffect[])[],
  days: readonly IsoDate[],
  most: number,
): readonly unknown[] {
  const values = new Map([[keyOf(start), start]]);
  const clamp = (value: unknown) => (typeof value === 'number' && value > most ? most : value);
  for (const value of values.values()) {
    for (const effects of events) {
      for (const day of effects.some(({ ofDay }) => ofDay) ? days : [ANY_DAY]) {
        let next = value;
        for (const effect of effects) next = changed(next, effect, root, effect.ofDay ? day : effect.value);
        next = clamp(next);
        if (!values.has(keyOf(next))) values.set(keyOf(next), next);
      }
    }
    if (values.size > MOST_VALUES) throw new KernelError(`${root.join('.')} can take too many values`);
  }
  return [...values.values()];
}

/** Tells whether two texts are names of the same thing. */
type IsSame = (a: string, b: string) => boolean;

/** What there is to know of the letters and the conditions before the variables can be made. */
export interface VariableSources {
  readonly start: Facts;
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
  { start, isSame }: { readonly start: unknown; readonly isSame: IsSame },
): readonly MemberVariable[] {
  const universe = new Set([start ?? [], ...effects.map(({ value }) => value)].flat() as string[]);
  const isLookedFor = (member: string) => reads.some((access) => isSame(access.member as string, member));
  return [...universe].filter(isLookedFor).map((member) => {
    const has = (start as readonly string[]).includes(member);
    return { kind: 'member', path: root, member, values: [has, !has] };
  });
}

function variablesAt(root: readonly string[], sources: VariableSources): readonly RecordVariable[] {
  const touching = sources.effects
    .map((effects) => effects.filter(({ path }) => overlaps(path, root)))
    .filter((effects) => effects.length > 0);
  const reads = readsAt(sources.reads, root);
  const start = getPath(sources.start, root);
  const effects = touching.flat();
  if (isList(effects, root) && reads.every(({ member }) => member !== undefined)) {
    return membersOf(root, reads, effects, { start, isSame: sources.isSame });
  }
  if (reads.every(({ presence, path }) => presence && path.length === root.length)) {
    const [first] = valuesOf(root, start, touching, sources.days, sources.most).filter(
      (value) => value !== undefined,
    );
    const values = start === undefined ? [undefined, first] : [start, undefined];
    return [{ kind: 'fact', path: root, values, presence: true }];
  }
  const values = valuesOf(root, start, touching, sources.days, sources.most);
  const most = effects.some(({ change }) => change === 'count') ? { most: sources.most } : {};
  return [{ kind: 'fact', path: root, values, ...most }];
}

/** The variables for everything that conditions look at and the letters can change. */
export function variablesOf(sources: VariableSources): readonly RecordVariable[] {
  return rootsOf(sources.reads, sources.effects.flat()).flatMap((root) => variablesAt(root, sources));
}

/** The variables that a look depends on, by index. */
export function variablesRead(
  access: ReadAccess,
  variables: readonly { readonly path?: readonly string[] }[],
  isSame: IsSame,
): readonly number[] {
  return variables.flatMap((variable, index) => {
    if (variable.path === undefined || !overlaps(access.path, variable.path)) return [];
    const { member } = variable as MemberVariable;
    return member === undefined || access.member === undefined || isSame(access.member, member)
      ? [index]
      : [];
  });
}

/** Everything that the effects' own conditions look at, for the facts that are looked at. */
export function readsOfEffects(
  reads: readonly ReadAccess[],
  events: readonly { readonly event: EventTemplate; readonly effects: readonly EventEffect[] }[],
): readonly ReadAccess[] {
  const all = [...reads];
  const seen = new Set<EventEffect>();
  for (let before = -1; before !== all.length; ) {
    before = all.length;
    for (const { event, effects } of events) {
      for (const effect of effects) {
        if (!effect.if || seen.has(effect) || !all.some(({ path }) => overlaps(path, effect.path))) continue;
        seen.add(effect);
        all.push(...readSetOf(effect.if, event, null));
      }
    }
  }
  return all;
}

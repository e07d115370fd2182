import * as z from 'zod';
import type { Effect } from '../language/effects.ts';
import { ALWAYS_GROWING, type Growing } from '../language/relations.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { Facts } from '../model/facts.ts';
import { city, days as count, date, span, text, texts } from '../model/fields/index.ts';
import type { CycleDeclared } from './declared.ts';
import { effectTableOf } from './effects.ts';

/*
 * The facts of a cycle follow from what its events put on record. Each thing has its facts under its own name: a meeting,
 * the decisions, the recommendations, and whatever acts record.
 */

/** The facts of a cycle: what stands before anything has happened, and the form of the whole. */
export interface CycleFacts {
  /** Nothing on record yet. */
  readonly start: Facts;
  /**
   * The facts that grow or change by several events. On an incomplete record another such event may be missing, so a rule
   * that finds them wanting cannot tell. A `*` stands for any key.
   */
  readonly growing: Growing;
  /** Makes the schema of the facts: the form of a context that comes back from a store. */
  readonly schema: () => z.ZodType<Facts>;
}

/** A fact, or facts under names of their own. */
type Tree<Leaf> = Map<string, Leaf | Tree<Leaf>>;

/** A fact that events put on record: the value before, `undefined` where it is absent, and its schema. */
interface Leaf {
  readonly start: unknown;
  readonly schema: z.ZodType;
}

const absent = (schema: z.ZodType): Leaf => ({ start: undefined, schema: schema.optional() });
const day = () => absent(date);
const list = (): Leaf => ({ start: [], schema: texts });

const isTree = (value: Leaf | Tree<Leaf>): value is Tree<Leaf> => value instanceof Map;

/** Puts a fact in its place, unless it is there. */
function put(tree: Tree<Leaf>, [key = '', ...rest]: readonly string[], leaf: Leaf): void {
  if (rest.length === 0) {
    if (!tree.has(key)) tree.set(key, leaf);
    return;
  }
  const inner = tree.get(key);
  const within = inner !== undefined && isTree(inner) ? inner : new Map<string, Leaf>();
  tree.set(key, within);
  put(within, rest, leaf);
}

/** Returns the schema of a field of an event, or of a part of it: that of a text where an event has no such field. */
function schemaIn(form: EventForm, type: string, field: string): z.ZodType {
  const options = (form.schema as unknown as z.ZodDiscriminatedUnion).options.filter((each) =>
    each._zod.propValues?.type?.has(type),
  );
  const objects = options.flatMap((each) =>
    each instanceof z.ZodDiscriminatedUnion ? each.options : [each],
  );
  const [name = '', ...parts] = field.split('.');
  const found = objects.map((each) => (each as z.ZodObject).shape[name] as z.ZodType | undefined);
  let schema = found.find((each) => each !== undefined) ?? text;
  for (const part of ['', ...parts]) {
    if (schema instanceof z.ZodOptional) schema = schema.unwrap() as z.ZodType;
    if (part !== '') schema = ((schema as z.ZodObject).shape?.[part] as z.ZodType | undefined) ?? text;
  }
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/** Returns the fact that an effect changes. */
function leafOf(form: EventForm, type: string, { change, from }: Effect): Leaf {
  if (change === 'add' || change === 'remove') return list();
  if (change === 'count') return { start: 0, schema: z.number() };
  const field = 'event' in from ? from.event : 'on';
  return absent(schemaIn(form, type, field));
}

/** The path of an effect, if the event does not choose a part of it. */
function pathOf({ path }: Effect): readonly string[] | undefined {
  return path.every((key) => typeof key === 'string') ? (path as readonly string[]) : undefined;
}

/** The facts about one meeting. */
function ofMeeting({ meetings }: CycleDeclared, meeting: string): Tree<Leaf> {
  const { days, foreseen } = meetings[meeting] ?? {};
  const its: Tree<Leaf> = new Map();
  for (const name of ['opened', 'closed', 'suspended', 'extended']) its.set(name, day());
  if (days === 'span') its.set('span', absent(span));
  if (days === 'foreseen' || foreseen) its.set('foreseen', absent(span));
  return its;
}

/** The facts about one decision. Its `terms` are the text on the table, then the adopted text. */
const ofDecision = (terms: z.ZodObject): Leaf => ({
  start: { terms: {}, objections: [] },
  schema: z.strictObject({
    terms: terms.partial(),
    objections: texts,
    adopted: date.optional(),
    stated: date.optional(),
    deferred: date.optional(),
  }),
});

const ofDecisions = ({ terms }: EventForm): Tree<Leaf> =>
  new Map(Object.entries(terms).map(([decision, schema]) => [decision, ofDecision(schema as z.ZodObject)]));

const offers: Leaf = {
  start: {},
  schema: z.record(z.string(), z.strictObject({ city, window: span, days: count }).partial()),
};

/** Returns the thing that has the facts that a type of event changes: a meeting, the decisions, or none of these. */
function thingOf({ meetings }: CycleDeclared, type: string): string | undefined {
  const [thing = ''] = type.split('.');
  if (thing in meetings) return thing;
  return thing === 'decision' || thing === 'objection' ? 'decisions' : undefined;
}

/** The facts of a cycle, in the order in which its types of event are told. */
function treeOf(cycle: CycleDeclared, form: EventForm): Tree<Leaf> {
  const effects = effectTableOf(cycle);
  const tree: Tree<Leaf> = new Map([['offers', offers]]);
  const place = (thing: string | undefined) => {
    if (thing === undefined || tree.has(thing)) return;
    if (thing === 'decisions') tree.set(thing, ofDecisions(form));
    else if (thing in cycle.meetings) tree.set(thing, ofMeeting(cycle, thing));
  };
  for (const type of Object.keys(form.fields)) {
    place(thingOf(cycle, type));
    for (const [path, start] of Object.entries(cycle.acts[type]?.start ?? {})) {
      put(tree, path.split('.'), { start, schema: texts });
    }
    for (const effect of effects[type] ?? []) {
      const path = pathOf(effect);
      place(path?.[0]);
      if (path && effect.change !== 'unset') put(tree, path, leafOf(form, type, effect));
    }
  }
  place('decisions');
  return tree;
}

/** The facts before anything has happened. A thing has its place from the start, even if nothing in it is known. */
function startIn(tree: Tree<Leaf>, isThing = false): object | undefined {
  const facts = [...tree].flatMap(([key, value]) => {
    const start = isTree(value) ? startIn(value) : value.start;
    return start === undefined ? [] : [[key, start]];
  });
  return facts.length > 0 || isThing ? Object.fromEntries(facts) : undefined;
}

function schemaOf(tree: Tree<Leaf>, isThing = false): z.ZodType {
  const shape = [...tree].map(([key, value]) => [key, isTree(value) ? schemaOf(value) : value.schema]);
  const schema = z.strictObject(Object.fromEntries(shape) as z.ZodRawShape);
  return isThing || startIn(tree) !== undefined ? schema : schema.optional();
}

/** Returns what is so of each thing, by its name. */
const ofThings = <Value>(
  tree: Tree<Leaf>,
  of: (thing: Leaf | Tree<Leaf>) => Value | undefined,
): Record<string, Value> =>
  Object.fromEntries(
    [...tree].flatMap(([key, thing]) => {
      const value = of(thing);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** The facts that acts add to or count, and those of a thing of which acts take something back. */
function growingOf({ acts }: CycleDeclared): Growing {
  const effects = Object.values(acts).flatMap(({ records = [] }) => records);
  const grown = effects.flatMap((effect) => {
    const path = pathOf(effect);
    if (path === undefined || effect.change === 'set') return [];
    return [effect.change === 'unset' ? path.slice(0, 1) : path];
  });
  return [...ALWAYS_GROWING, ...grown];
}

/** Works out the facts of a cycle whose events have a form. */
export function factsOf(cycle: CycleDeclared, form: EventForm): CycleFacts {
  const tree = treeOf(cycle, form);
  return {
    start: {
      programme: { id: '', hash: '' },
      complete: true,
      ...ofThings(tree, (thing) => (isTree(thing) ? startIn(thing, true) : thing.start)),
    } as unknown as Facts,
    growing: growingOf(cycle),
    schema: () =>
      z.strictObject({
        programme: z.strictObject({ id: text, hash: text }),
        complete: z.boolean(),
        on: date.optional(),
        ...ofThings(tree, (thing) => (isTree(thing) ? schemaOf(thing, true) : thing.schema)),
      }) as unknown as z.ZodType<Facts>,
  };
}

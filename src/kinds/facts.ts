import type { Effect } from '../language/effects.ts';
import { ALWAYS_GROWING, type Growing } from '../language/relations.ts';
import type { EventForm } from '../model/eventForm.ts';
import type { Facts } from '../model/facts.ts';
import { formsOf } from '../model/fieldForms.ts';
import { type Field, type Fields, isOptional } from '../model/fields/declared.ts';
import { type Form, namesForm, objectForm } from '../model/form.ts';
import type { CycleDeclared, MeetingDeclared } from './declared.ts';
import { effectTableOf } from './effects.ts';
import { type ByKind, none } from './kinds.ts';
import { partsOf } from './made.ts';
import { isPlanned } from './plans.ts';

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
  /** The facts as fields: those of each thing under its name. */
  readonly fields: Fields;
  /** Makes the form of the facts: of a context that comes back from a store. */
  readonly form: () => Form;
}

/** A fact as a field, or facts under names of their own. */
type Node = Field | Tree;
interface Tree extends Map<string, Node> {}

const isTree = (node: Node | undefined): node is Tree => node instanceof Map;

/** Returns the value of a fact that stands from the start: a list, a count, or something with such facts in it. */
function startOf(field: Field): unknown {
  if (field === 'amount') return 0;
  return field === 'texts' ? [] : startIn((field as { readonly fields: Fields }).fields);
}

const startIn = (fields: Fields): object =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !isOptional(field))
      .map(([key, field]) => [key, startOf(field)]),
  );

/** Returns facts as fields. A thing has its place from the start, even if nothing in it is known: not what is in it. */
const fieldsIn = (tree: Tree, isThing = true): Fields =>
  Object.fromEntries(
    [...tree].map(([key, node]): [string, Field] => {
      if (!isTree(node)) return [key, node];
      const fields = fieldsIn(node, false);
      const isThere = isThing || !Object.values(fields).every(isOptional);
      return [key, isThere ? { fields } : { optional: { fields } }];
    }),
  );

/** Puts a fact in its place, unless it is there. */
function put(tree: Tree, [key = '', ...rest]: readonly string[], field: Field): void {
  const known = tree.get(key);
  if (rest.length === 0) {
    tree.set(key, known ?? field);
    return;
  }
  const inner: Tree = isTree(known) ? known : new Map();
  tree.set(key, inner);
  put(inner, rest, field);
}

/** Returns the fact that an effect changes, as a field: that of the event; a part of a field is a text. */
function factOf({ fields }: EventForm, type: string, { change, from }: Effect): Field {
  if (change === 'add' || change === 'remove') return 'texts';
  if (change === 'count') return 'amount';
  const name = 'event' in from ? from.event : 'on';
  const found = [fields[type] ?? []].flat().map((each) => (each as Fields)[name]);
  return { optional: name === 'on' ? 'date' : (found.find((each) => each !== undefined) ?? 'text') };
}

/** The path of an effect, if the event does not choose a part of it. */
const pathOf = ({ path }: Effect): readonly string[] | undefined =>
  path.every((key) => typeof key === 'string') ? (path as readonly string[]) : undefined;

const DAYS = ['opened', 'closed', 'suspended', 'extended'];

/** The facts about one meeting. */
function ofMeeting(cycle: CycleDeclared, meeting: string): Tree {
  const declared = cycle.meetings[meeting] as MeetingDeclared;
  const { days: own, foreseen } = declared;
  const { plans } = partsOf(cycle);
  const spans = ['span', 'foreseen'].filter((name) => name === own || (name === 'foreseen' && foreseen));
  return new Map<string, Node>([
    ...DAYS.map((name): [string, Node] => [name, 'date?']),
    ...spans.map((name): [string, Node] => [name, 'span?']),
    ...(plans && isPlanned(declared) ? [['plan', { fields: plans.fields }] as [string, Node]] : []),
  ]);
}

/** The facts about the decisions. The `terms` of one are the text on the table, then the adopted text. */
const ofDecisions = ({ decisions }: CycleDeclared): Tree =>
  new Map(
    (decisions?.of ?? []).map((decision): [string, Node] => {
      const terms = Object.entries(decisions?.terms[decision] ?? {});
      const fields = Object.fromEntries(terms.map(([name, field]) => [name, { optional: field }]));
      const own = ['adopted', 'stated', 'deferred'].map((name): [string, Node] => [name, 'date?']);
      return [decision, new Map<string, Node>([['terms', { fields }], ['objections', 'texts'], ...own])];
    }),
  );

/** The facts about the things of each kind, by the thing. The others have those that they put on record. */
const FACTS: ByKind<(cycle: CycleDeclared) => Readonly<Record<string, () => Tree>>> = {
  meeting: (cycle) =>
    Object.fromEntries(
      Object.keys(cycle.meetings).map((meeting) => [meeting, () => ofMeeting(cycle, meeting)]),
    ),
  decision: (cycle) => ({ decisions: () => ofDecisions(cycle) }),
  recommendations: none,
  office: none,
  act: none,
};

/** The things of a cycle that have facts, in the order in which its types of event are told. */
function thingsOf(cycle: CycleDeclared, form: EventForm): Tree {
  const effects = effectTableOf(cycle);
  const things: Tree = new Map();
  const known = Object.assign({}, ...Object.values(FACTS).map((of) => of(cycle)));
  const place = (thing = '') => {
    if (!things.has(thing) && Object.hasOwn(known, thing)) things.set(thing, known[thing]());
  };
  for (const type of Object.keys(form.fields)) {
    place(/^(?:decision|objection)\./.test(type) ? 'decisions' : type.split('.')[0]);
    for (const path of Object.keys(cycle.acts[type]?.start ?? {})) put(things, path.split('.'), 'texts');
    for (const effect of effects[type] ?? []) {
      const path = pathOf(effect);
      place(path?.[0]);
      if (path && effect.change !== 'unset') put(things, path, factOf(form, type, effect));
    }
  }
  for (const thing of Object.keys(known)) place(thing);
  return things;
}

/** The facts that every cycle has. */
export const FACTS_OF_ALL: Fields = {
  programme: { fields: { id: 'text', hash: 'text' } },
  complete: 'boolean',
  on: 'date?',
};

/** The facts about the offer of a host. */
export const FACTS_OF_OFFER: Fields = { city: 'city?', window: 'span?', days: 'days?' };

/** The facts that acts add to or count, and those of a thing of which acts take something back. */
function growingOf({ acts, offices }: CycleDeclared): Growing {
  const effects = Object.values(acts).flatMap(({ records = [] }) => records);
  const grown = effects.flatMap((effect) => {
    const path = pathOf(effect);
    if (path === undefined || effect.change === 'set') return [];
    return [effect.change === 'unset' ? path.slice(0, 1) : path];
  });
  return [...ALWAYS_GROWING, ...(offices ? [['offices']] : []), ...grown];
}

/** Works out the facts of a cycle whose events have a form. */
export function factsOf(cycle: CycleDeclared, form: EventForm): CycleFacts {
  const fields = fieldsIn(thingsOf(cycle, form));
  return {
    start: {
      programme: { id: '', hash: '' },
      complete: true,
      offers: {},
      ...startIn(fields),
    } as Facts,
    growing: growingOf(cycle),
    fields,
    form: () =>
      objectForm({
        ...formsOf(FACTS_OF_ALL),
        offers: namesForm(objectForm(formsOf(FACTS_OF_OFFER))),
        ...formsOf(fields),
      }),
  };
}

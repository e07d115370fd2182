import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { compile, read } from '../rules/language/compile.ts';
import { all, type Condition, equal, fact, given, includesAll, not, value } from '../rules/language/index.ts';
import type { TermData } from '../rules/language/terms.ts';

/** What an event puts on record, as data. A term without a value changes nothing. */
export type Effect = { readonly path: readonly (string | TermData)[]; readonly if?: Condition } & (
  | { readonly set: TermData }
  | { readonly unset: true }
  /** Adds a value, or each of a list of values, to a list that is kept as a set. */
  | { readonly add: TermData }
  | { readonly remove: TermData }
  | { readonly count: true }
);

const event = (path: string): TermData => ({ event: path });
const path = (dotted: string) => dotted.split('.');
const set = (to: string, from: TermData): Effect => ({ path: path(to), set: from });
const add = (to: string, from: TermData): Effect => ({ path: path(to), add: from });
const decision = (name: string) => ['decisions', event('decision'), name];

const table: readonly Effect[] = [
  { path: decision('terms'), set: event('terms') },
  { path: decision('deferred'), unset: true },
];

/** Coordination counts between the two meetings, and with every partner decided (A2.2, reading 16). */
const counts = all(
  given(fact('firstMeeting.closed')),
  not(given(fact('intersessional.opened'))),
  includesAll({ event: 'with' }, fact('decisions.coordination.terms.partners')),
);

/** The intersessional decides nothing (1.2, 2.3): what it purports to adopt changes no text. */
const decides = not(given(fact('intersessional.opened')));

/** What each type of event puts on record; the day of every event is put on record as well. */
export const EFFECTS: { readonly [T in EventType]?: readonly Effect[] } = {
  'host.offered': [
    { path: ['offers', event('country'), 'city'], set: event('city') },
    { path: ['offers', event('country'), 'window'], set: event('window') },
    { path: ['offers', event('country'), 'days'], set: event('days') },
  ],
  'firstMeeting.opened': [
    set('firstMeeting.opened', event('on')),
    set('firstMeeting.president.country', event('president.country')),
  ],
  'firstMeeting.closed': [set('firstMeeting.closed', event('on'))],
  'decision.proposed': table,
  'decision.amended': table,
  'objection.raised': [{ path: decision('objections'), add: event('delegation') }],
  'objection.withdrawn': [{ path: decision('objections'), remove: event('delegation') }],
  'decision.adopted': [
    { path: decision('adopted'), set: event('on'), if: decides },
    { path: decision('terms'), set: event('terms'), if: decides },
  ],
  'decision.deferred': [{ path: decision('deferred'), set: event('on') }],
  'coordinator.appointed': [
    set('coordinator.body', event('body')),
    add('coordinator.duties', event('duties')),
  ],
  'friend.designated': [add('friends', event('country'))],
  'coordination.held': [{ path: ['coordinationMeetings'], count: true, if: counts }],
  'support.arranged': [add('support.by', event('by')), add('support.helpers', event('assistedBy'))],
  'interpretation.arranged': [add('interpretation', event('languages'))],
  'participants.invited': [add('invited', event('categories'))],
  'standingCommittees.scheduled': [set('standingCommittees', event('span'))],
  'intersessional.opened': [
    set('intersessional.opened', event('on')),
    set('intersessional.span', event('span')),
  ],
  'theme.discussed': [add('themes', event('theme'))],
  'intersessional.closed': [set('intersessional.closed', event('on'))],
  'recommendation.agreed': [
    add('recommendations.agreed', event('subject')),
    {
      path: path('recommendations.isu'),
      set: event('outcome'),
      if: equal<string>({ event: 'subject' }, value('isuEstablishment')),
    },
  ],
  'recommendations.transmitted': [set('recommendations.transmitted', event('on'))],
  'secondMeeting.opened': [set('secondMeeting.opened', event('on'))],
};

type Tree = Readonly<Record<string, unknown>>;
type Change = (current: unknown, value: unknown) => unknown;

function changeAt(
  tree: Tree,
  keys: readonly string[],
  at: number,
  change: (current: unknown) => unknown,
): Tree {
  const key = keys[at] as string;
  const current = tree[key];
  const next =
    at === keys.length - 1 ? change(current) : changeAt((current ?? {}) as Tree, keys, at + 1, change);
  if (next === current) return tree;
  if (next !== undefined) return { ...tree, [key]: next };
  const { [key]: _gone, ...rest } = tree;
  return rest;
}

const listed = (current: unknown): readonly unknown[] => (current ?? []) as readonly unknown[];

/** Lists that stand for sets are kept sorted: the same facts are the same JSON, in whatever order they came. */
const addTo: Change = (current, value) => {
  const list = listed(current);
  const fresh = (Array.isArray(value) ? value : [value]).filter((member) => !list.includes(member));
  return fresh.length === 0 ? current : [...new Set([...list, ...fresh])].sort();
};

function changeOf(effect: Effect): { readonly change: Change; readonly term: TermData } {
  if ('set' in effect) return { term: effect.set, change: (_current, value) => value };
  if ('add' in effect) return { term: effect.add, change: addTo };
  if ('remove' in effect) {
    return {
      term: effect.remove,
      change: (list, value) => listed(list).filter((member) => member !== value),
    };
  }
  const term: TermData = { value: true };
  return 'count' in effect
    ? { term, change: (current) => Number(current) + 1 }
    : { term, change: () => undefined };
}

type Apply = (facts: Facts, event: TreatyEvent) => Facts;

function compileEffect(effect: Effect): Apply {
  const { change, term } = changeOf(effect);
  const readValue = read(term, null);
  const applies = effect.if && compile(effect.if, null);
  const keysOf = effect.path.map((key) => (typeof key === 'string' ? () => key : read(key, null)));
  return (facts, happened) => {
    if (applies && applies.outcome(happened, facts) !== 'passed') return facts;
    const to = readValue(happened, facts);
    if (to === undefined) return facts;
    const keys = keysOf.map((key) => key(happened, facts) as string);
    return changeAt(facts as unknown as Tree, keys, 0, (current) => change(current, to)) as unknown as Facts;
  };
}

const applied = new Map(
  Object.entries(EFFECTS).map(([type, effects]) => [type, effects.map(compileEffect)] as const),
);

/** The facts after an event. */
export function record(facts: Facts, event: TreatyEvent): Facts {
  let next: Facts = facts.on === event.on ? facts : { ...facts, on: event.on };
  for (const apply of applied.get(event.type) ?? []) next = apply(next, event);
  return next;
}

import type { EventType, TreatyEvent } from '../model/events.ts';
import type { Facts } from '../model/facts.ts';
import { compiled, read, readKeys } from '../rules/language/compile.ts';
import { all, type Condition, equal, fact, given, includesAll, not, value } from '../rules/language/index.ts';
import type { TermData } from '../rules/language/terms.ts';

/** What can be done to what is on record. */
const CHANGES = {
  set: (_current: unknown, value: unknown) => value,
  unset: () => undefined,
  count: (current: unknown) => Number(current) + 1,
  /** Adds a value, or each of a list. Lists that stand for sets are sorted: the same facts are the same JSON. */
  add(current: unknown, value: unknown) {
    const list = current as readonly unknown[];
    const fresh = [value].flat().filter((member) => !list.includes(member));
    return fresh.length === 0 ? list : [...list, ...new Set(fresh)].sort();
  },
  remove: (current: unknown, value: unknown) =>
    (current as readonly unknown[]).filter((member) => member !== value),
};

/** What an event puts on record, as data. A term without a value changes nothing. */
export interface Effect {
  readonly change: keyof typeof CHANGES;
  readonly path: readonly (string | TermData)[];
  readonly from: TermData;
  readonly if?: Condition | undefined;
}

type To = string | Effect['path'];

const event = (path: string): TermData => ({ event: path });
const change =
  (change: Effect['change']) =>
  (to: To, field: string, condition?: Condition): Effect => ({
    change,
    path: typeof to === 'string' ? to.split('.') : to,
    from: event(field),
    if: condition,
  });
const set = change('set');
const add = change('add');
const decision = (name: string) => ['decisions', event('decision'), name];
const offer = (name: string) => set(['offers', event('country'), name], name);

const table = [set(decision('terms'), 'terms'), change('unset')(decision('deferred'), 'on')];

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
  'host.offered': [offer('city'), offer('window'), offer('days')],
  'firstMeeting.opened': [
    set('firstMeeting.opened', 'on'),
    set('firstMeeting.president.country', 'president.country'),
  ],
  'firstMeeting.closed': [set('firstMeeting.closed', 'on')],
  'decision.proposed': table,
  'decision.amended': table,
  'objection.raised': [add(decision('objections'), 'delegation')],
  'objection.withdrawn': [change('remove')(decision('objections'), 'delegation')],
  'decision.adopted': [set(decision('adopted'), 'on', decides), set(decision('terms'), 'terms', decides)],
  'decision.deferred': [set(decision('deferred'), 'on')],
  'coordinator.appointed': [set('coordinator.body', 'body'), add('coordinator.duties', 'duties')],
  'friend.designated': [add('friends', 'country')],
  'coordination.held': [change('count')('coordinationMeetings', 'on', counts)],
  'support.arranged': [add('support.by', 'by'), add('support.helpers', 'assistedBy')],
  'interpretation.arranged': [add('interpretation', 'languages')],
  'participants.invited': [add('invited', 'categories')],
  'standingCommittees.scheduled': [set('standingCommittees', 'span')],
  'intersessional.opened': [set('intersessional.opened', 'on'), set('intersessional.span', 'span')],
  'theme.discussed': [add('themes', 'theme')],
  'intersessional.closed': [set('intersessional.closed', 'on')],
  'recommendation.agreed': [
    add('recommendations.agreed', 'subject'),
    set('recommendations.isu', 'outcome', equal<string>({ event: 'subject' }, value('isuEstablishment'))),
  ],
  'recommendations.transmitted': [set('recommendations.transmitted', 'on')],
  'secondMeeting.opened': [set('secondMeeting.opened', 'on')],
};

type Tree = Readonly<Record<string, unknown>>;

/** A tree with a change at a path, from a depth on; a key that is unset is gone. */
function changeAt(tree: Tree, keys: readonly string[], change: (current: unknown) => unknown, at = 0): Tree {
  const key = keys[at] as string;
  const current = tree[key];
  const isLast = at === keys.length - 1;
  const next = isLast ? change(current) : changeAt((current ?? {}) as Tree, keys, change, at + 1);
  if (next === current) return tree;
  if (next !== undefined) return { ...tree, [key]: next };
  const { [key]: _gone, ...rest } = tree;
  return rest;
}

function compileEffect({ change, path, from, if: condition }: Effect) {
  const readValue = read(from, null);
  const keysOf = readKeys(path, null);
  const applies = condition && compiled(condition);
  return (facts: Facts, event: TreatyEvent): Facts => {
    const value = readValue(event, facts);
    if (value === undefined || (applies && applies.outcome(event, facts) !== 'passed')) return facts;
    const changed = (current: unknown) => CHANGES[change](current, value);
    return changeAt(facts as unknown as Tree, keysOf(event, facts), changed) as unknown as Facts;
  };
}

const applied = new Map(Object.entries(EFFECTS).map(([type, effects]) => [type, effects.map(compileEffect)]));

/** The facts after an event. */
export const record = (facts: Facts, event: TreatyEvent): Facts =>
  (applied.get(event.type) ?? []).reduce(
    (after, apply) => apply(after, event),
    facts.on === event.on ? facts : { ...facts, on: event.on },
  );

import * as z from 'zod';
import { optionsOf } from '../../kernel/options.ts';
import { judgementTexts, say, sentences } from '../../messages/index.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { EventType, TreatyEvent } from '../../model/events.ts';
import { parse } from '../../model/problems.ts';
import type { TreatyRecord } from '../../model/record.ts';
import { recordSchemaOf } from '../../model/recordSchema.ts';
import { eventPlace } from '../judging/words.ts';
import { activityWords, includes } from './activities.ts';
import { type Automaton, both, type InputSymbol } from './automata.ts';
import { type Breach, breachOf } from './breach.ts';
import { checkConstraint } from './checks.ts';
import type { Constraint } from './constraints.ts';
import { type Read, throughAll } from './orders.ts';
import { TEMPLATES, type TemplatePart } from './templates.ts';
import { type ProgrammeOption, vocabularyOfRecord } from './vocabulary.ts';

const judgeOptions = z.strictObject({ programme: z.unknown().optional() });

/** An event that a judgement rests on. */
export interface WitnessEvent {
  /** Its place on the record. */
  readonly index: number;
  readonly on: IsoDate;
  readonly type: EventType;
}

/** The judgement of a constraint on a record. */
export interface Judgement {
  readonly constraint: Constraint;
  readonly outcome: 'passed' | 'failed' | 'cantTell';
  /** It passes in some orders of the events of one day only: like in an audit, that breaks nothing. */
  readonly order?: 'some';
  /** The events that break it, when it failed: none where one is missing altogether. */
  readonly counterexample?: readonly WitnessEvent[];
  /** One sentence for a person. */
  readonly because: string;
}

function partsOf({ template, activities, ...rest }: Constraint): readonly TemplatePart[] {
  const [a, b = a] = activities.map(activityWords) as [string, string?];
  const { times = 1 } = rest as { readonly times?: number };
  return TEMPLATES[template](a, b, times);
}

/** The whole of what is asked, as one part. */
const whole = (parts: readonly TemplatePart[]): TemplatePart => ({
  automaton: parts.map(({ automaton }) => automaton).reduce(both),
  asks: sentences(...parts.map(({ asks }) => asks)),
});

const letterOf = (event: TreatyEvent, { activities: [a, b] }: Constraint): InputSymbol =>
  (Number(includes(event, a)) + 2 * Number(b !== undefined && includes(event, b))) as InputSymbol;

/** Tells whether the part holds at the end: in every order, in some, or in none. */
function holds(automaton: Automaton, events: readonly Read[], open: boolean): 'all' | 'some' | 'none' {
  const ends = [...throughAll({ automaton, open }, events).keys()];
  const accepted = ends.filter(automaton.accepts).length;
  if (accepted === 0) return 'none';
  return accepted === ends.length ? 'all' : 'some';
}

/** Says which events break a part: the last of them, and the one since which it waits. */
function breachText({ asks: constraint }: TemplatePart, last?: string, first?: string): string {
  const { absent, broken, brokenAfter, open } = judgementTexts;
  if (last === undefined)
    return first === undefined ? say(absent, { constraint }) : say(open, { constraint, event: first });
  return first === undefined
    ? say(broken, { constraint, event: last })
    : say(brokenAfter, { constraint, event: last, earlier: first });
}

function failed(
  constraint: Constraint,
  { part, broken, since }: Breach,
  all: TreatyRecord['events'],
): Judgement {
  const witness = ({ index, on }: Read): WitnessEvent => ({
    index,
    on,
    type: (all[index] as TreatyEvent).type,
  });
  const place = (event: Read | undefined) =>
    event && eventPlace(all[event.index] as TreatyEvent, event.index);
  return {
    constraint,
    outcome: 'failed',
    counterexample: [since, broken].flatMap((event) => (event === undefined ? [] : witness(event))),
    because: breachText(part, place(broken), place(since)),
  };
}

/**
 * Judges whether a record keeps a constraint. Events of one day have no order among themselves: a constraint that holds
 * in one of their orders is kept, with `order: 'some'` where it does not hold in all of them. On an incomplete record
 * anything may have happened beside what is on it: what that could change is undetermined. Events are those of the
 * programme that is given, or of the one that the record names, once `setProgrammes` has made it known.
 *
 * @throws MalformedError for a record or a constraint that does not have the form of one.
 *
 * @example
 * ```ts
 * import { defineRecord } from 'intersessional';
 * import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
 * import { judge, response } from 'intersessional/testing/declare';
 * const constraint = response('decision.proposed', 'decision.amended');
 * const { outcome, counterexample } = judge(defineRecord(model), constraint);
 * console.log(outcome, counterexample?.map(({ on, type }) => `${on} ${type}`));
 * ```
 * ```text
 * failed [ '2010-11-11 decision.proposed' ]
 * ```
 */
export function judge(
  record: TreatyRecord,
  constraint: Constraint,
  options: ProgrammeOption = {},
): Judgement {
  optionsOf(judgeOptions, options);
  const vocabulary = vocabularyOfRecord(record, options);
  checkConstraint(constraint, vocabulary);
  const { complete = true, events } = parse(recordSchemaOf(vocabulary.form), record);
  const read = events.map((event, index) => ({ index, on: event.on, letter: letterOf(event, constraint) }));
  const parts = partsOf(constraint);
  const all = whole(parts);
  const found = holds(all.automaton, read, !complete);
  const said = { constraint: all.asks };
  if (found === 'all') return { constraint, outcome: 'passed', because: say(judgementTexts.met, said) };
  if (found === 'none') {
    const part = parts.find(({ automaton }) => holds(automaton, read, false) === 'none') ?? all;
    return failed(constraint, breachOf(part, read), events);
  }
  return complete
    ? { constraint, outcome: 'passed', order: 'some', because: say(judgementTexts.metInSomeOrders, said) }
    : { constraint, outcome: 'cantTell', because: say(judgementTexts.undetermined, said) };
}

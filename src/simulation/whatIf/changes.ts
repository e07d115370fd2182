import { dateWords } from '../../compliance/words.ts';
import type { Json } from '../../language/terms.ts';
import { eventAbout, say, whatIfEditTexts } from '../../messages/index.ts';
import { canonical } from '../../model/canonical.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { DEFAULT_VOCABULARY } from '../../programmes/standard.ts';
import { type Difference, editsBetween } from '../diff/changes.ts';
import { programmeValue } from '../diff/programmeWords.ts';
import { differenceWords, fieldsWords } from '../diff/words.ts';
import { identityOf } from '../identity.ts';
import { keptInOrder, type Pair } from './pairs.ts';
import { pairsOfEvents } from './patches.ts';

/** One event that differs between a branch and the base. Its index in the record does not count. */
export interface EventChange {
  /** `moved`: on another day, or at another place in a sequence of its day. `changed`: it says something else. */
  readonly kind: 'added' | 'gone' | 'moved' | 'changed';
  /** Unset: it is added. */
  readonly before?: TreatyEvent;
  /** Unset: it is gone. */
  readonly after?: TreatyEvent;
}

/** The differences between a branch and the base, by content: each thing once. */
export interface Changes {
  readonly programme: readonly Difference[];
  /** By day. */
  readonly events: readonly EventChange[];
  /** Completeness of the record, if the branch changes it. */
  readonly complete?: boolean;
}

const isMoved = ({ before, after }: Pair<TreatyEvent>): boolean =>
  canonical({ ...before, on: '' }) === canonical({ ...after, on: '' });

function changeOf(pair: Pair<TreatyEvent>): EventChange {
  const { before, after } = pair;
  if (before === undefined) return { kind: 'added', ...(after && { after }) };
  if (after === undefined) return { kind: 'gone', before };
  return { kind: isMoved(pair) ? 'moved' : 'changed', before, after };
}

const dayOf = ({ before, after }: EventChange): string => (before ?? after)?.on ?? '';

/** Compares events; the order inside a day counts only where they are sent one by one. */
function eventChanges(
  before: readonly TreatyEvent[],
  after: readonly TreatyEvent[],
  isSequence: boolean,
): readonly EventChange[] {
  const pairs = pairsOfEvents(before, after);
  const kept = new Set(isSequence ? keptInOrder(pairs) : pairs);
  const same = (pair: Pair<TreatyEvent>) =>
    canonical(pair.before) === canonical(pair.after) && kept.has(pair);
  const changes = pairs.filter((pair) => !same(pair)).map(changeOf);
  return changes.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
}

interface Subject {
  readonly record: TreatyRecord;
  readonly programme: Programme;
}

/** Compares a branch with the base. `isSequence`: events are sent one by one, so their order inside a day counts. */
export function changesBetween(base: Subject, branch: Subject, isSequence: boolean): Changes {
  const { complete = true } = branch.record;
  return {
    programme:
      base.programme === branch.programme
        ? []
        : editsBetween(base.programme, branch.programme).map(({ difference }) => difference),
    events: eventChanges(base.record.events, branch.record.events, isSequence),
    ...((base.record.complete ?? true) !== complete && { complete }),
  };
}

/** Returns the name of an event with the values that tell it from others of its type. */
function identityName(event: TreatyEvent): string {
  const [type = '', ...about] = identityOf(event);
  return eventAbout(type, about);
}

/** Says an event change: `Moved: "theme discussed: h" from 29 June 2011 to 30 June 2011.` */
function eventChangeWords({ kind, before, after }: EventChange): string {
  const event = identityName((before ?? after) as TreatyEvent);
  if (before === undefined) return say(whatIfEditTexts.added, { event, day: dateWords(after?.on ?? '') });
  const day = dateWords(before.on);
  if (after === undefined) return say(whatIfEditTexts.gone, { event, day });
  if (kind === 'changed') {
    const fields = fieldsWords(before as unknown as Json, after as unknown as Json);
    return say(whatIfEditTexts.changed, { event, day, fields });
  }
  return before.on === after.on
    ? say(whatIfEditTexts.movedInDay, { event, day })
    : say(whatIfEditTexts.moved, { event, before: day, after: dateWords(after.on) });
}

/** Says each change in a line. */
export const changesWords = ({ programme, events, complete }: Changes): readonly string[] => [
  ...programme.map((difference) =>
    say(whatIfEditTexts.programme, { change: differenceWords(difference, DEFAULT_VOCABULARY) }),
  ),
  ...(complete === undefined ? [] : [say(whatIfEditTexts.complete, { value: programmeValue(complete) })]),
  ...events.map(eventChangeWords),
];

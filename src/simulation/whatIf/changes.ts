import { dateWords, valueWords } from '../../compliance/words.ts';
import { canonical } from '../../model/canonical.ts';
import type { TreatyEvent } from '../../model/events.ts';
import { identityOf } from '../../model/identity.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { Json } from '../../rules/language/terms.ts';
import { type Difference, editsBetween } from '../diff/changes.ts';
import { differenceWords, fieldsWords } from '../diff/words.ts';
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

/** Names an event: `decision.adopted (languages)`. */
function eventWords(event: TreatyEvent): string {
  const [type, ...about] = identityOf(event);
  return about.length === 0 ? `${type}` : `${type} (${about.join(', ')})`;
}

/** Says an event change: `moved: theme.discussed (h) from 29 June 2011 to 30 June 2011`. */
function eventChangeWords({ kind, before, after }: EventChange): string {
  const words = eventWords((before ?? after) as TreatyEvent);
  if (before === undefined) return `added: ${words} on ${dateWords(after?.on ?? '')}`;
  if (after === undefined) return `gone: ${words} of ${dateWords(before.on)}`;
  const on = dateWords(before.on);
  if (kind === 'changed') {
    const fields = fieldsWords(before as unknown as Json, after as unknown as Json);
    return `changed: ${words} of ${on}: ${fields}`;
  }
  return before.on === after.on
    ? `moved: ${words} of ${on}, within its day`
    : `moved: ${words} from ${on} to ${dateWords(after.on)}`;
}

/** Says each change in a few words. */
export const changesWords = ({ programme, events, complete }: Changes): readonly string[] => [
  ...programme.map((difference) => `programme: ${differenceWords(difference).replace(/\.$/, '')}`),
  ...(complete === undefined ? [] : [`changed: complete becomes ${valueWords(complete)}`]),
  ...events.map(eventChangeWords),
];

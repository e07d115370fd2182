import { type Effect, type EffectTable, set, unset } from '../../language/effects.ts';
import {
  all,
  any,
  before,
  equal,
  factAt,
  field,
  given,
  not,
  type Term,
  within,
} from '../../language/index.ts';
import type { Span } from '../../model/calendar.ts';
import type { CycleDeclared, MeetingDeclared } from '../declared.ts';
import { lastOf } from '../flow.ts';
import { daysOf, endingOf, isOf } from './sittings.ts';

/** The foreseen days do not hold the opening: the meeting sits until it is closed. */
const extendedBy = (meeting: string): Effect => {
  const foreseen = factAt<Span>(`${meeting}.foreseen`);
  return set(
    `${meeting}.extended`,
    'on',
    not(all(given(foreseen), within({ event: 'on' } as Term<string>, foreseen))),
  );
};

/** The effects of the opening: its day, its days, and what the meeting has put on record beside them. */
const opening = (meeting: string, { days, records = {} }: MeetingDeclared): readonly Effect[] => [
  set(`${meeting}.opened`, 'on'),
  ...(days === 'span' ? [set(`${meeting}.span`, 'span')] : []),
  ...Object.entries(records).map(([to, field]) => set(`${meeting}.${to}`, field)),
  ...(days === 'foreseen' ? [extendedBy(meeting)] : []),
];

/** A meeting pauses, and goes on; after its days it then sits until it is closed or pauses again. */
function pauses(cycle: CycleDeclared, meeting: string) {
  const its = isOf(meeting);
  const days = daysOf(cycle, meeting);
  const late = all(its, given(days), before(field(days, 'to'), { event: 'on' }));
  return {
    suspended: [set(`${meeting}.suspended`, 'on', its), unset(`${meeting}.extended`, its)],
    resumed: [unset(`${meeting}.suspended`, its), set(`${meeting}.extended`, 'on', late)],
  };
}

/** No decision for days in the country rests on its offer: a later one replaces it (reading `offers-stand`). */
function offer({ fixedBy }: MeetingDeclared): readonly Effect[] {
  const decided = `decisions.${fixedBy}`;
  const country = factAt<string>(`${decided}.terms.country`);
  const isReplaced =
    fixedBy === undefined
      ? undefined
      : any(
          not(given(factAt(`${decided}.adopted`))),
          not(given(factAt(`${decided}.terms.span`))),
          not(given(country)),
          not(equal(country, { event: 'country' } as Term<string>)),
        );
  return ['city', 'window', 'days'].map((name) =>
    set(['offers', { event: 'country' }, name], name, isReplaced),
  );
}

/** The effects of the events of meetings. */
export function meetingEffects(cycle: CycleDeclared): EffectTable {
  const meetings = Object.entries(cycle.meetings);
  const paused = meetings.map(([meeting]) => pauses(cycle, meeting));
  const offered = meetings.find(([, declared]) => declared.offered);
  return {
    ...(offered && { 'host.offered': offer(offered[1]) }),
    ...Object.fromEntries(
      meetings.flatMap(([meeting, declared]) => [
        [`${meeting}.opened`, opening(meeting, declared)],
        [`${meeting}.closed`, [set(`${meeting}.closed`, 'on')]],
      ]),
    ),
    'meeting.suspended': paused.flatMap(({ suspended }) => suspended),
    'meeting.resumed': paused.flatMap(({ resumed }) => resumed),
    'date.reached': [set(`${lastOf(cycle)}.closed`, 'on', endingOf(cycle).endsWithItsDay)],
  };
}

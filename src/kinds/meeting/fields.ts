import type { Fields } from '../../model/fields/declared.ts';
import { FORMATS, INSTRUMENTS } from '../../model/vocabulary.ts';
import type { CycleDeclared, MeetingDeclared } from '../declared.ts';
import { actorField, type FieldsOfTypes } from '../fields.ts';
import { CHANGES } from '../steps.ts';

const PLACE: Fields = { city: 'city', country: 'country' };
const DAYS_AND_PLACE: Fields = { span: 'span', ...PLACE };

/** The types of event that say how the days, the place or the form of a meeting differ from what was decided. */
const MOVES = [...CHANGES, 'meeting.postponed', 'meeting.suspended', 'meeting.resumed', 'meeting.cancelled'];

const changeOf = ({ meetings, actors }: CycleDeclared): Fields => ({
  meeting: { choice: Object.keys(meetings) },
  span: 'span?',
  spans: 'spans?',
  city: 'city?',
  country: 'country?',
  format: { optional: { choice: FORMATS } },
  by: actorField(actors),
  instrument: { choice: INSTRUMENTS },
  condition: { optional: { fields: { fulfilledBy: 'text', text: 'text' } } },
});

/** The fields of the events of one meeting up to its opening, in their order. */
export const fieldsOfMeeting = (meeting: string, declared: MeetingDeclared): FieldsOfTypes => ({
  ...(declared.convened && { [`${meeting}.convened`]: DAYS_AND_PLACE }),
  [`${meeting}.opened`]: { ...(declared.days === 'span' ? DAYS_AND_PLACE : PLACE), ...declared.opens },
});

/** The fields of the offer to host a meeting. */
export const OFFER: Fields = { country: 'country', city: 'city', window: 'span', days: 'days' };

/** The fields of the events that any meeting can have. */
export const fieldsOfChanges = (cycle: CycleDeclared): FieldsOfTypes =>
  Object.fromEntries(MOVES.map((type) => [type, changeOf(cycle)]));

import type { TreatyRecord } from 'intersessional';
import { before, changed, eventOf, model } from '../support.ts';

/** The model record with interpretation in two of the three languages decided: A5 is breached. */
export const inTwo = changed('interpretation.arranged', { languages: ['en', 'fr'] });

/** The model record with the intersessional at another venue: 3.1 is departed from. */
export const elsewhere = changed('intersessional.opened', { venue: 'Palais des Nations' });

/** The model record up to the opening of the First Meeting. */
export const opened: TreatyRecord = { ...model, events: model.events.slice(0, 4) };

/** The model record up to just before the intersessional opens. */
export const closed = before('intersessional.opened');

/** The model record up to just before the intersessional closes. */
export const underWay = before('intersessional.closed');

/** The model record up to just before the Second Meeting opens. */
export const convened = before('secondMeeting.opened');

/** The decision on languages, with English alone: the text on the table has three. */
export const onlyEnglish = eventOf('decision.adopted', {
  decision: 'languages',
  terms: { languages: ['en'] },
});

/** The close of the First Meeting. */
export const closing = eventOf('firstMeeting.closed');

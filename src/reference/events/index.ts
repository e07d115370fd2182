import type { EventType } from '../../model/events.ts';
import { VOCABULARY } from '../vocabulary.ts';
import { CHANGES } from './changes.ts';
import { FIRST_MEETING, PREPARATION } from './firstMeeting.ts';
import { ARRANGEMENTS, INTERSESSIONAL } from './intersessional.ts';
import { SECOND_MEETING } from './secondMeeting.ts';
import type { WordsByType } from './words.ts';

/** The description of every event type: a type without one does not compile. */
export const EVENT_WORDS: WordsByType<EventType> = {
  ...FIRST_MEETING,
  ...PREPARATION,
  ...ARRANGEMENTS,
  ...INTERSESSIONAL,
  ...SECOND_MEETING,
  ...CHANGES,
};

/** The parts of the cycle, in its order, and the event types of each. */
export const PARTS = [
  { title: 'The First Meeting', of: FIRST_MEETING },
  { title: 'Preparing the intersessional', of: { ...PREPARATION, ...ARRANGEMENTS } },
  { title: 'The intersessional', of: INTERSESSIONAL },
  { title: 'The Second Meeting', of: SECOND_MEETING },
  { title: 'Changes of a meeting', of: CHANGES },
].map(({ title, of }) => ({ title, types: VOCABULARY.eventTypes.filter((type) => type in of) }));

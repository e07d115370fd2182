import type { EventOf, EventType } from '../../model/events.ts';
import type { Actor, WordsByType } from './words.ts';

/** The fields of every change. */
const FIELDS = {
  meeting: 'The meeting that is changed.',
  span: 'Its new days.',
  spans: 'Its new days, where it meets in several parts.',
  city: 'Its new city.',
  country: 'Its new country.',
  format: 'Its new form.',
  instrument: 'What changed it: a decision, a silence procedure, a note verbale, a letter of the chair.',
  condition: 'What has to be fulfilled before the change takes effect.',
};

const WHO: readonly Actor[] = ['president', 'presidentDesignate', 'host', 'secretaryGeneral', 'meeting'];

type ChangeType = Extract<EventType, `meeting.${string}`>;

/** Describes a change of a meeting: the changes have the same fields. */
const change = <E extends EventOf<ChangeType>>({ on, type, ...others }: E, says: string) => ({
  says,
  who: WHO,
  fields: FIELDS,
  example: { on, type, ...others } as unknown as E,
});

/** Who changes a meeting in the examples, and by what. */
const LETTER = { by: 'president', instrument: 'chairLetter' } as const;
const AT_MEETING = {
  on: '2010-11-10',
  meeting: 'firstMeeting',
  by: 'president',
  instrument: 'decision',
} as const;

/** The events that change a meeting. */
export const CHANGES: WordsByType<ChangeType> = {
  'meeting.rescheduled': change(
    {
      ...LETTER,
      on: '2011-05-02',
      type: 'meeting.rescheduled',
      meeting: 'intersessional',
      span: { from: '2011-07-04', to: '2011-07-07' },
    },
    'A meeting was moved to other days.',
  ),
  'meeting.relocated': change(
    {
      ...LETTER,
      on: '2011-05-02',
      type: 'meeting.relocated',
      meeting: 'intersessional',
      city: 'Vienna',
      country: 'AT',
    },
    'A meeting was moved to another place.',
  ),
  'meeting.reformatted': change(
    { ...LETTER, on: '2011-05-02', type: 'meeting.reformatted', meeting: 'intersessional', format: 'hybrid' },
    'A meeting was given another form.',
  ),
  'meeting.split': change(
    {
      ...LETTER,
      on: '2011-05-02',
      type: 'meeting.split',
      meeting: 'intersessional',
      spans: [
        { from: '2011-06-27', to: '2011-06-28' },
        { from: '2011-07-04', to: '2011-07-05' },
      ],
    },
    'A meeting was split into several parts.',
  ),
  'meeting.postponed': change(
    {
      on: '2011-08-01',
      type: 'meeting.postponed',
      meeting: 'secondMeeting',
      by: 'secretaryGeneral',
      instrument: 'noteVerbale',
    },
    'A meeting was put off, with or without new days.',
  ),
  'meeting.suspended': change(
    { ...AT_MEETING, type: 'meeting.suspended' },
    'A meeting was suspended. It does not sit, and is not over with its days.',
  ),
  'meeting.resumed': change(
    { ...AT_MEETING, on: '2010-11-11', type: 'meeting.resumed' },
    'A suspended meeting was resumed.',
  ),
  'meeting.cancelled': change(
    {
      ...LETTER,
      on: '2011-05-02',
      type: 'meeting.cancelled',
      meeting: 'intersessional',
      condition: { fulfilledBy: 'decision.adopted', text: 'Unless the States Parties decide otherwise.' },
    },
    'A meeting was called off.',
  ),
};

import type { WordsByType } from './words.ts';

/** The events before and at the Second Meeting. */
export const SECOND_MEETING: WordsByType<
  | 'secondMeeting.convened'
  | 'officer.replaced'
  | 'documents.circulated'
  | 'secondMeeting.opened'
  | 'secondMeeting.closed'
  | 'date.reached'
> = {
  'secondMeeting.convened': {
    says: 'The Secretary-General convened the Second Meeting by a note verbale.',
    who: ['secretaryGeneral'],
    fields: {
      span: 'The days to which it is convened.',
      city: 'The city to which it is convened.',
      country: 'The country to which it is convened.',
    },
    example: {
      on: '2011-03-15',
      type: 'secondMeeting.convened',
      by: 'secretaryGeneral',
      span: { from: '2011-09-12', to: '2011-09-16' },
      city: 'Beirut',
      country: 'LB',
    },
  },
  'officer.replaced': {
    says: 'Another person took an office. The office stays with its State.',
    who: [],
    fields: {
      office: 'The office.',
      country: 'The State that holds the office.',
      name: 'The name of the person who takes the office.',
    },
    example: {
      on: '2011-06-13',
      type: 'officer.replaced',
      office: 'presidentDesignate',
      country: 'LB',
      name: 'Adnan Mansour',
    },
  },
  'documents.circulated': {
    says: 'Documents of the Second Meeting were circulated.',
    who: ['secretaryGeneral', 'president'],
    fields: {
      symbols: 'The document symbols.',
      languages: 'The languages of the documents.',
    },
    example: {
      on: '2011-08-01',
      type: 'documents.circulated',
      symbols: ['CCM/MSP/2011/1'],
      languages: ['en', 'fr', 'es'],
    },
  },
  'secondMeeting.opened': {
    says: 'The Second Meeting of States Parties was opened, on one of its days.',
    who: ['president'],
    fields: {
      span: 'The days of formal work. `on` is one of them, or one of the ceremonial days.',
      ceremonialSpan: 'The days given to ceremony. With the days of formal work they are the days decided.',
      city: 'The city where it meets.',
      country: 'The country where it meets.',
      president: 'The President of the Second Meeting.',
    },
    example: {
      on: '2011-09-13',
      type: 'secondMeeting.opened',
      span: { from: '2011-09-13', to: '2011-09-16' },
      ceremonialSpan: { from: '2011-09-12', to: '2011-09-12' },
      city: 'Beirut',
      country: 'LB',
      president: { name: 'Adnan Mansour', country: 'LB' },
    },
  },
  'secondMeeting.closed': {
    says: 'The Second Meeting was closed. The cycle ends.',
    who: ['president'],
    fields: {},
    example: { on: '2011-09-16', type: 'secondMeeting.closed' },
  },
  'date.reached': {
    says: 'Nothing happened on this day: time passed.',
    who: [],
    fields: {},
    example: { on: '2011-01-01', type: 'date.reached' },
  },
};

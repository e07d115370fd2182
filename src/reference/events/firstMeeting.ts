import { DECISION, PERSON, TERMS, type WordsByType } from './words.ts';

/** The events before and at the First Meeting. */
export const FIRST_MEETING: WordsByType<
  | 'paper.circulated'
  | 'consultation.held'
  | 'host.offered'
  | 'firstMeeting.opened'
  | 'firstMeeting.closed'
  | 'decision.proposed'
  | 'decision.amended'
  | 'objection.raised'
  | 'objection.withdrawn'
  | 'decision.adopted'
  | 'decision.deferred'
> = {
  'paper.circulated': {
    says: 'The paper with the draft work programme was circulated.',
    who: ['presidentDesignate'],
    fields: { symbol: 'The document symbol of the paper.' },
    example: {
      on: '2010-09-06',
      type: 'paper.circulated',
      by: 'presidentDesignate',
      symbol: 'CCM/MSP/2010/PM/5',
    },
  },
  'consultation.held': {
    says: 'States were consulted on the paper.',
    who: ['presidentDesignate'],
    fields: { forum: 'Where they were consulted: a conference, a preparatory meeting, a group of States.' },
    example: { on: '2010-09-06', type: 'consultation.held', forum: 'Preparatory meeting' },
  },
  'host.offered': {
    says: 'A State offered to host the Second Meeting. A later offer of the same State replaces its first.',
    who: ['host'],
    fields: {
      country: 'The State that offers.',
      city: 'The city where the meeting would be held.',
      window: 'The days between which the meeting would be held.',
      days: 'How many days the meeting would last at most.',
    },
    example: {
      on: '2010-10-01',
      type: 'host.offered',
      by: 'host',
      country: 'LB',
      city: 'Beirut',
      window: { from: '2011-09-10', to: '2011-09-20' },
      days: 5,
    },
  },
  'firstMeeting.opened': {
    says: 'The First Meeting of States Parties was opened.',
    who: ['president'],
    fields: {
      city: 'The city where it meets.',
      country: 'The country where it meets.',
      president: 'The President of the First Meeting.',
    },
    example: {
      on: '2010-11-09',
      type: 'firstMeeting.opened',
      city: 'Vientiane',
      country: 'LA',
      president: { country: 'LA' },
    },
  },
  'firstMeeting.closed': {
    says: 'The First Meeting was closed. Each key decision is adopted or deferred by then.',
    who: ['president'],
    fields: {},
    example: { on: '2010-11-12', type: 'firstMeeting.closed' },
  },
  'decision.proposed': {
    says: 'A text for a decision was put on the table. The text replaces the draft of the programme.',
    who: ['presidentDesignate', 'president', 'delegation'],
    fields: { decision: DECISION, terms: TERMS },
    example: {
      on: '2010-11-11',
      type: 'decision.proposed',
      by: 'presidentDesignate',
      decision: 'nextMeeting',
      terms: {
        president: { country: 'LB' },
        span: { from: '2011-09-12', to: '2011-09-16' },
        city: 'Beirut',
        country: 'LB',
      },
    },
  },
  'decision.amended': {
    says: 'The text on the table was amended. Once adopted, the amended terms bind.',
    who: ['delegation', 'president'],
    fields: { decision: DECISION, terms: 'All the terms as amended, not only those that changed.' },
    example: {
      on: '2010-11-11',
      type: 'decision.amended',
      by: 'delegation',
      decision: 'languages',
      terms: { languages: ['en', 'fr', 'es', 'ar'] },
    },
  },
  'objection.raised': {
    says: 'A delegation objected to a decision. The decision is not adopted while the objection stands.',
    who: ['delegation'],
    fields: { decision: DECISION, delegation: 'The name of the delegation.' },
    example: {
      on: '2010-11-11',
      type: 'objection.raised',
      decision: 'languages',
      delegation: 'A delegation',
    },
  },
  'objection.withdrawn': {
    says: 'A delegation withdrew its objection to a decision.',
    who: ['delegation'],
    fields: { decision: DECISION, delegation: 'The name of the delegation, as it objected.' },
    example: {
      on: '2010-11-12',
      type: 'objection.withdrawn',
      decision: 'languages',
      delegation: 'A delegation',
    },
  },
  'decision.adopted': {
    says: 'The First Meeting adopted a decision.',
    who: ['meeting'],
    fields: {
      decision: DECISION,
      terms:
        'The terms as adopted. Left out: as last proposed or amended. If nothing was proposed: the draft of the programme.',
    },
    example: { on: '2010-11-12', type: 'decision.adopted', by: 'meeting', decision: 'intersessional' },
  },
  'decision.deferred': {
    says: 'The First Meeting put a decision off. It can still be taken.',
    who: ['meeting'],
    fields: { decision: DECISION, reason: 'Why it was put off.' },
    example: {
      on: '2010-11-12',
      type: 'decision.deferred',
      by: 'meeting',
      decision: 'coordination',
      reason: 'More time is needed.',
    },
  },
};

/** The events that prepare the intersessional. */
export const PREPARATION: WordsByType<
  | 'coordinator.appointed'
  | 'friend.designated'
  | 'coordination.held'
  | 'sponsorship.established'
  | 'contribution.received'
> = {
  'coordinator.appointed': {
    says: 'An executive coordinator was appointed. The last appointment stands, with its duties.',
    who: ['presidentDesignate', 'president'],
    fields: {
      name: PERSON,
      body: 'The body that the coordinator comes from.',
      duties: 'What the coordinator is appointed to do.',
    },
    example: {
      on: '2010-10-15',
      type: 'coordinator.appointed',
      by: 'presidentDesignate',
      name: 'Sara Sekkenes',
      body: 'UNDP-BCPR',
      duties: ['substance', 'conferenceServices', 'secondMeetingPreparation'],
    },
  },
  'friend.designated': {
    says: 'The President designated a Friend of the President.',
    who: ['president'],
    fields: {
      country: 'The State of the Friend.',
      name: PERSON,
      theme: 'The theme that the Friend looks after: its letter or its title.',
    },
    example: { on: '2011-01-17', type: 'friend.designated', by: 'president', country: 'DE', theme: 'd' },
  },
  'coordination.held': {
    says: 'The President and the Friends met with partners.',
    who: ['president'],
    fields: { with: 'The partners that were there.' },
    example: { on: '2011-02-03', type: 'coordination.held', by: 'president', with: ['UN', 'ICRC', 'CMC'] },
  },
  'sponsorship.established': {
    says: 'A sponsorship programme was set up, so that more States can take part.',
    who: ['meeting', 'president'],
    fields: { funding: 'How it is paid.' },
    example: { on: '2011-02-14', type: 'sponsorship.established', funding: 'voluntary' },
  },
  'contribution.received': {
    says: 'A fund received a contribution.',
    who: [],
    fields: {
      fund: 'The fund.',
      earmarked: 'True if the contribution was given for a stated purpose.',
      amount: 'How much, in the currency.',
      currency: 'The currency, such as CHF.',
    },
    example: {
      on: '2011-03-01',
      type: 'contribution.received',
      fund: 'UNDP-BCPR-TTF',
      earmarked: true,
      amount: 50000,
      currency: 'CHF',
    },
  },
};

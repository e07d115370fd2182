import {
  type Awaited,
  begin,
  type Candidate,
  type CycleSnapshot,
  ccm2011,
  type Duty,
  explain,
  next,
  replay,
} from 'intersessional';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

/** Kinds of event, those of a type that are alike in one line: what tells them apart, who refuses, from which day. */
function told(kinds: readonly (Candidate | Awaited)[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { type, decision, subject, meeting, delegation, ...awaited } of kinds) {
    const { refusedBy, earliest } = awaited as Partial<Awaited>;
    const rest = [refusedBy && `by ${refusedBy.join(' ')}`, earliest && `from ${earliest}`].filter(Boolean);
    const key = [type, ...rest].join(' ');
    const which = [decision ?? subject ?? meeting, delegation].filter(Boolean).join(' of ');
    lines.set(key, [...(lines.get(key) ?? []), which]);
  }
  return [...lines].map(([key, which]) => `${key}: ${which.join(', ')}`.replace(/: $/, ''));
}

const DECISIONS =
  'workProgramme, coordination, recommendations, intersessional, languages, conferenceSupport, nextMeeting';
const SUBJECTS = 'structure, futureWork, isuEstablishment, isuNature';

/** Events that have a place at any time. */
const ALWAYS = [
  'paper.circulated',
  'consultation.held',
  'host.offered',
  'coordinator.appointed',
  'friend.designated',
  'coordination.held',
  'sponsorship.established',
  'contribution.received',
  'support.arranged',
  'interpretation.arranged',
  'participants.invited',
  'standingCommittees.scheduled',
  'document.issued',
  'preparatoryMeeting.held',
  'officer.replaced',
  'documents.circulated',
  'date.reached',
];

/** Events of the First Meeting, and of the intersessional and its recommendations. */
const FIRST_MEETING = [
  'firstMeeting.opened',
  'firstMeeting.closed',
  ...[
    'decision.proposed',
    'decision.amended',
    'objection.raised',
    'decision.adopted',
    'decision.deferred',
  ].map((type) => `${type}: ${DECISIONS}`),
];
const INTERSESSIONAL = [
  'intersessional.opened',
  'theme.discussed',
  'intersessional.closed',
  `recommendation.drafted: ${SUBJECTS}`,
  `recommendation.agreed: ${SUBJECTS}`,
  'recommendations.transmitted',
];
const changes = (kinds: string, meetings: string) =>
  kinds.split(' ').map((kind) => `meeting.${kind}: ${meetings}`);

const duties = (list: readonly Duty[]): readonly string[] =>
  list.map(({ provision, rule, status, due }) => [provision, rule, status, due].filter(Boolean).join(' '));

const of = (snapshot: CycleSnapshot, asOf?: string) => {
  const { may, must, breached, notYet, never } = next(ccm2011, snapshot, asOf === undefined ? {} : { asOf });
  expect(notYet.every(({ possible }) => possible === 'notYet')).toBe(true);
  expect(never.every(({ possible }) => possible === 'never')).toBe(true);
  const sometimes = told(may);
  for (const each of ALWAYS) expect(sometimes).toContain(each);
  return {
    may: sometimes.filter((line) => !ALWAYS.includes(line)),
    must: duties(must),
    breached: duties(breached),
    notYet: told(notYet),
    never: told(never),
  };
};

const at = (day: string) => replay(ccm2011, model, { asOf: day });

describe('what comes next in the 2011 cycle', () => {
  // A known fault: an adoption that waits for another one (A1.2) is said never to happen. It is only not yet possible.
  it('before anything has happened', () => {
    expect(of(begin(ccm2011))).toEqual({
      may: [
        'firstMeeting.opened',
        `decision.proposed: ${DECISIONS}`,
        `decision.amended: ${DECISIONS}`,
        `objection.raised: ${DECISIONS}`,
        ...changes('rescheduled relocated reformatted split postponed cancelled', 'firstMeeting'),
      ],
      must: [
        '2.1 intersessional-agreed pending 2010-11-12',
        '2.2 second-meeting-dated pending 2010-11-12',
        '4.2 participants-invited pending',
        '6.1 interpretation-provided pending',
        '7.1 coordinator-appointed pending',
        '7.4 coordinator-helped pending',
        '9.1 key-decisions-settled pending 2010-11-12',
      ],
      breached: [],
      notYet: [
        'firstMeeting.closed',
        `decision.adopted: ${DECISIONS}`,
        `decision.deferred: ${DECISIONS}`,
        ...INTERSESSIONAL,
        'secondMeeting.convened',
        'secondMeeting.opened',
        'secondMeeting.closed',
        ...changes('rescheduled relocated reformatted split postponed', 'intersessional, secondMeeting'),
        ...changes('suspended resumed', 'firstMeeting, intersessional, secondMeeting'),
        'meeting.cancelled: intersessional, secondMeeting',
      ],
      never: [],
    });
  });
  // The same fault.
  it('while the First Meeting is open', () => {
    expect(of(at('2010-11-09'))).toEqual({
      may: [
        `decision.proposed: ${DECISIONS}`,
        `decision.amended: ${DECISIONS}`,
        `objection.raised: ${DECISIONS}`,
        'decision.adopted: workProgramme, coordination, recommendations, nextMeeting',
        `decision.deferred: ${DECISIONS}`,
        ...changes('rescheduled relocated reformatted split suspended', 'firstMeeting'),
      ],
      must: [
        '2.1 intersessional-agreed pending 2010-11-12',
        '2.2 second-meeting-dated pending 2010-11-12',
        '4.2 participants-invited pending',
        '6.1 interpretation-provided pending',
        '7.4 coordinator-helped pending',
        '9.1 key-decisions-settled pending 2010-11-12',
      ],
      breached: [],
      notYet: [
        'firstMeeting.closed by 9.1',
        'decision.adopted by A1.2: intersessional, languages, conferenceSupport',
        ...INTERSESSIONAL,
        'secondMeeting.convened',
        'secondMeeting.opened',
        'secondMeeting.closed',
        ...changes(
          'rescheduled relocated reformatted split postponed suspended',
          'intersessional, secondMeeting',
        ),
        'meeting.resumed: firstMeeting, intersessional, secondMeeting',
        'meeting.cancelled: intersessional, secondMeeting',
      ],
      never: ['firstMeeting.opened', 'meeting.postponed: firstMeeting', 'meeting.cancelled: firstMeeting'],
    });
  });
  it('once it has closed', () => {
    expect(of(at('2010-11-12'))).toEqual({
      may: [
        `recommendation.drafted: ${SUBJECTS}`,
        'secondMeeting.convened',
        ...changes('rescheduled relocated reformatted split', 'intersessional, secondMeeting'),
      ],
      must: [
        '2.3 outcome-agreed pending 2011-09-12',
        '2.3 recommendations-transmitted pending 2011-09-12',
        '4.2 participants-invited pending 2011-06-27',
        '6.1 interpretation-provided pending 2011-06-27',
        '7.4 coordinator-helped pending 2011-06-27',
        'A1.3 themes-covered pending 2011-06-30',
        'A2.1 friends-identified pending 2011-06-27',
        'A2.2 coordination-regular pending 2011-06-27',
        'A3 subjects-agreed pending 2011-09-12',
        'A3 recommendations-transmitted pending 2011-09-12',
        'A4 intersessional-held pending 2011-06-27',
        'A5 languages-provided pending 2011-06-27',
        'A6.2 support-arranged pending 2011-06-27',
        'A7.1 president-as-decided pending 2011-09-12',
        'A7.2 second-meeting-held pending 2011-09-12',
      ],
      breached: [],
      notYet: [
        'intersessional.opened by A6.2 from 2011-06-27',
        'theme.discussed',
        'intersessional.closed',
        `recommendation.agreed: ${SUBJECTS}`,
        'recommendations.transmitted',
        'secondMeeting.opened by 2.3 A3 from 2011-09-12',
        'secondMeeting.closed',
        ...changes('suspended resumed', 'intersessional, secondMeeting'),
      ],
      never: [
        ...FIRST_MEETING,
        ...changes('rescheduled relocated reformatted split postponed', 'firstMeeting'),
        'meeting.postponed by A4: intersessional',
        'meeting.postponed by A7.2: secondMeeting',
        ...changes('suspended resumed cancelled', 'firstMeeting'),
        'meeting.cancelled by A4: intersessional',
        'meeting.cancelled by A7.2: secondMeeting',
      ],
    });
  });
  it('while the intersessional is open', () => {
    expect(of(at('2011-06-28'))).toEqual({
      may: [
        'theme.discussed',
        `recommendation.drafted: ${SUBJECTS}`,
        `recommendation.agreed: ${SUBJECTS}`,
        'secondMeeting.convened',
        ...changes('rescheduled relocated reformatted split', 'intersessional, secondMeeting'),
        'meeting.suspended: intersessional',
      ],
      must: [
        '2.3 outcome-agreed pending 2011-09-12',
        '2.3 recommendations-transmitted pending 2011-09-12',
        'A1.3 themes-covered pending 2011-06-30',
        'A3 subjects-agreed pending 2011-09-12',
        'A3 recommendations-transmitted pending 2011-09-12',
        'A7.1 president-as-decided pending 2011-09-12',
        'A7.2 second-meeting-held pending 2011-09-12',
      ],
      breached: [],
      notYet: [
        'intersessional.closed by A1.3',
        'recommendations.transmitted by 2.3 A3',
        'secondMeeting.opened by 2.3 A3 from 2011-09-12',
        'secondMeeting.closed',
        'meeting.suspended: secondMeeting',
        'meeting.resumed: intersessional, secondMeeting',
      ],
      never: [
        'firstMeeting.opened',
        'firstMeeting.closed',
        `decision.proposed: ${DECISIONS}`,
        `decision.amended: ${DECISIONS}`,
        `objection.raised: ${DECISIONS}`,
        `decision.adopted by 1.2 2.3: ${DECISIONS}`,
        `decision.deferred: ${DECISIONS}`,
        'intersessional.opened',
        ...changes('rescheduled relocated reformatted split', 'firstMeeting'),
        'meeting.postponed: firstMeeting, intersessional',
        'meeting.postponed by A7.2: secondMeeting',
        ...changes('suspended resumed', 'firstMeeting'),
        'meeting.cancelled: firstMeeting, intersessional',
        'meeting.cancelled by A7.2: secondMeeting',
      ],
    });
  });
  it('once all is transmitted', () => {
    expect(of(at('2011-09-01'))).toEqual({
      may: ['secondMeeting.convened', ...changes('rescheduled relocated reformatted split', 'secondMeeting')],
      must: ['A7.1 president-as-decided pending 2011-09-12', 'A7.2 second-meeting-held pending 2011-09-12'],
      breached: [],
      notYet: [
        'secondMeeting.opened from 2011-09-12',
        'secondMeeting.closed',
        ...changes('suspended resumed', 'secondMeeting'),
      ],
      never: [
        ...FIRST_MEETING,
        ...INTERSESSIONAL,
        ...changes('rescheduled relocated reformatted split postponed', 'firstMeeting, intersessional'),
        'meeting.postponed by A7.2: secondMeeting',
        ...changes('suspended resumed cancelled', 'firstMeeting, intersessional'),
        'meeting.cancelled by A7.2: secondMeeting',
      ],
    });
  });
  it('on the day of the Second Meeting', () => {
    expect(of(at('2011-09-01'), '2011-09-12')).toEqual({
      may: [
        'secondMeeting.convened',
        'secondMeeting.opened',
        ...changes('rescheduled relocated reformatted split', 'secondMeeting'),
      ],
      must: ['A7.1 president-as-decided pending 2011-09-12', 'A7.2 second-meeting-held pending 2011-09-12'],
      breached: [],
      notYet: ['secondMeeting.closed', ...changes('suspended resumed', 'secondMeeting')],
      never: [
        ...FIRST_MEETING,
        ...INTERSESSIONAL,
        ...changes('rescheduled relocated reformatted split postponed', 'firstMeeting, intersessional'),
        'meeting.postponed by A7.2: secondMeeting',
        ...changes('suspended resumed cancelled', 'firstMeeting, intersessional'),
        'meeting.cancelled by A7.2: secondMeeting',
      ],
    });
  });
  it('once the Second Meeting has opened', () => {
    expect(of(at('2011-12-31'))).toEqual({
      may: [
        'secondMeeting.closed',
        ...changes('rescheduled relocated reformatted split suspended', 'secondMeeting'),
      ],
      must: [],
      breached: [],
      notYet: ['meeting.resumed: secondMeeting'],
      never: [
        ...FIRST_MEETING,
        ...INTERSESSIONAL,
        'secondMeeting.convened',
        'secondMeeting.opened',
        ...changes('rescheduled relocated reformatted split', 'firstMeeting, intersessional'),
        'meeting.postponed: firstMeeting, intersessional, secondMeeting',
        ...changes('suspended resumed', 'firstMeeting, intersessional'),
        'meeting.cancelled: firstMeeting, intersessional, secondMeeting',
      ],
    });
  });

  it('has recommendations transmitted as soon as they are agreed, not only on the day by which they are due', () => {
    const events = model.events.filter(({ type }) => type !== 'recommendations.transmitted');
    const agreed = replay(ccm2011, { ...model, events }, { asOf: '2011-06-30' });
    expect(next(ccm2011, agreed).may).toContainEqual({ type: 'recommendations.transmitted' });
    const early = { on: '2011-06-01', type: 'recommendations.transmitted', to: 'secondMeeting' } as const;
    const { possible, earliest } = explain(ccm2011, at('2011-05-31'), early);
    expect([possible, earliest]).toEqual(['notYet', undefined]);
  });
});

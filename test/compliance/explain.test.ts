import { audit, begin, ccm2011, explain, next, replay, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  type Edit,
  incomplete,
  insert,
  modelRecord,
  upTo,
} from '../../conformance/support/index.ts';
import { model } from '../support/records.ts';

const find = (type: TreatyEvent['type']) => model.events.find((event) => event.type === type) as TreatyEvent;

/** Explains an event on the model record as of a day: if it will be possible, and which paragraphs stand in its way. */
function asked(day: string, event: object) {
  const { reception, possible, earliest, findings } = explain(
    ccm2011,
    replay(ccm2011, model, { asOf: day }),
    event as TreatyEvent,
  );
  const failed = findings.filter(({ outcome, binding }) => outcome === 'failed' && binding);
  return [reception, possible, earliest, failed.map(({ provision }) => provision).join(' ')];
}

describe('an event that is refused', () => {
  it.each([
    [
      'a text, while texts can change',
      '2010-11-09',
      { on: '2010-11-10', type: 'decision.adopted', decision: 'workProgramme', terms: { themes: ['x'] } },
      'notYet',
      'A1.3',
    ],
    [
      'a text, once the First Meeting has closed',
      '2010-11-12',
      { on: '2010-11-20', type: 'contribution.received', fund: 'UNDP-BCPR-TTF', earmarked: false },
      'never',
      'A6.3',
    ],
    ['a text, on its day', '2011-06-01', { ...find('intersessional.opened'), city: 'Vienna' }, 'never', 'A4'],
    [
      'a text and an offer',
      '2011-09-01',
      { ...find('secondMeeting.opened'), country: 'HR', city: 'Zagreb' },
      'never',
      '8.4 A7.2',
    ],
    [
      'what else is on record',
      '2010-11-11',
      { on: '2010-11-11', type: 'firstMeeting.closed' },
      'notYet',
      '9.1',
    ],
    ['what is missing', '2011-06-01', find('secondMeeting.opened'), 'notYet', '2.3 A3'],
    [
      'the stage',
      '2011-06-28',
      { on: '2011-06-28', type: 'document.issued', status: 'official' },
      'notYet',
      '6.2',
    ],
  ])('can be possible later or never, by what refuses it: %s', (_what, day, event, possible, provisions) => {
    expect(asked(day, event)).toEqual(['refused', possible, undefined, provisions]);
  });

  it('on its day is not possible before, and after its days only where the record may have gaps', () => {
    const opened = find('intersessional.opened');
    const from = (on: string) => ({ ...opened, on, span: { from: on, to: on } });
    expect(asked('2011-06-01', from('2011-06-26'))).toEqual(['refused', 'notYet', '2011-06-27', 'A4']);
    expect(asked('2011-06-01', from('2011-07-01'))).toEqual(['refused', 'never', undefined, 'A4']);
    const terms = { span: { from: '2011-06-27', to: '2011-06-30' }, city: 'Geneva', country: 'CH' };
    const late = from('2011-07-01') as TreatyEvent;
    const onGaps = (...edits: readonly Edit[]) =>
      explain(ccm2011, replay(ccm2011, modelRecord(incomplete, ...edits, upTo('2011-06-01'))), late);
    expect(onGaps(adoptWith('intersessional', terms))).toMatchObject({
      reception: 'refused',
      possible: 'unknown',
    });
    expect(onGaps().reception).toBe('accepted');
  });

  it('is told no possibility where it is accepted', () => {
    const { reception, ...rest } = explain(ccm2011, begin(ccm2011), find('firstMeeting.opened'));
    expect(reception).toBe('accepted');
    expect(Object.keys(rest)).toEqual(['findings']);
  });
});

describe('an event with a field missing', () => {
  const { languages: _languages, ...opened } = find('intersessional.opened') as { languages?: unknown };

  it('is malformed on a complete record, by its path', () => {
    const snapshot = replay(ccm2011, model, { asOf: '2011-06-01' });
    expect(explain(ccm2011, snapshot, opened as TreatyEvent)).toEqual({
      reception: 'malformed',
      findings: [],
      problems: [{ path: 'languages', expected: 'a value, as the record is complete', found: 'nothing' }],
    });
    const span = { from: '2011-01-01', to: '2011-01-04' };
    const early = { ...opened, on: span.from, span } as unknown as TreatyEvent;
    expect(explain(ccm2011, snapshot, early).problems?.map(({ path }) => path)).toEqual(['on', 'languages']);
  });

  it('is taken on an incomplete one', () => {
    const record = modelRecord(incomplete, upTo('2011-06-01'));
    expect(explain(ccm2011, replay(ccm2011, record), opened as TreatyEvent).reception).toBe('accepted');
  });
});

describe('an event that an incomplete record has alone', () => {
  const opened = ['firstMeeting.opened', 'firstMeeting.closed'];

  it.each([
    ['firstMeeting.closed', ['firstMeeting.opened']],
    ['secondMeeting.opened', opened],
    ['theme.discussed', [...opened, 'intersessional.opened']],
    ['recommendation.agreed', [...opened, 'intersessional.opened']],
    ['intersessional.closed', [...opened, 'intersessional.opened']],
    ['recommendations.transmitted', [...opened, 'intersessional.opened']],
  ] as const)('shows the steps before it: %s', (type, steps) => {
    const [reception] = audit(ccm2011, {
      programme: 'ccm-2011',
      complete: false,
      events: [find(type)],
    }).receptions;
    expect(reception).toMatchObject({ reception: 'accepted', inferred: steps });
  });
});

describe('what must be done', () => {
  it('is what is pending and what is overdue on the day', () => {
    const decided = replay(ccm2011, model, { asOf: '2010-11-12' });
    const status = (asOf: string) =>
      next(ccm2011, decided, { asOf }).must.find(({ rule }) => rule === 'support-arranged')?.status;
    expect(['2011-06-27', '2011-06-28'].map(status)).toEqual(['pending', 'overdue']);
  });
});

describe('a sentence', () => {
  const because = (record: Parameters<typeof audit>[1], asOf?: string) =>
    audit(ccm2011, record, asOf === undefined ? {} : { asOf }).findings.map((finding) => finding.because);

  it('says that something is so', () => {
    const snapshot = replay(ccm2011, model, { asOf: '2011-06-01' });
    expect(
      explain(ccm2011, snapshot, find('intersessional.opened')).findings.map((each) => each.because),
    ).toContain('A5 requires: The intersessional is held in the languages decided. Met.');
  });

  it('says why something cannot be told: not on record, less on record than asked, no decision on record', () => {
    const record = modelRecord(incomplete, (draft) => {
      draft.events = draft.events.filter(
        ({ type }) => !['decision.adopted', 'coordinator.appointed', 'participants.invited'].includes(type),
      );
    });
    const sentences = because(record, '2011-07-01');
    expect(sentences).toContain(
      '2.2 recommends: The First Meeting fixes the dates of the Second. Undetermined. Decision on the next meeting: not on record.',
    );
    expect(sentences).toContain(
      '4.2 recommends: Experts of every kind named are invited by the opening of the intersessional. Undetermined. Invitations: States Parties, signatories, other States, international organizations, regional organizations, NGOs expected. On record: none.',
    );
    expect(sentences).toContain(
      '7.1 requires: The President appoints an executive coordinator, for substance and conference services, by the opening of the intersessional. Undetermined. Executive coordinator: not on record. Duties of the coordinator: substance, conference services expected. On record: none.',
    );
    expect(sentences).toContain(
      'A4 requires: The intersessional is held on the days and at the place decided. Undetermined. Adoption not on record: intersessional.',
    );
  });

  it('says what silence breaches', () => {
    expect(because(modelRecord(upTo('2011-06-01')), '2011-10-01')).toEqual([
      'A4 requires: The intersessional is held on the days and at the place decided. Not met. Opening of the intersessional: 27-30 June 2011 expected. Found: nothing.',
      'A7.2 requires: The Second Meeting is held on the days and at the place decided. Not met. Opening of the Second Meeting: 12-16 September 2011 expected. Found: nothing.',
    ]);
  });

  it('tells of a value that is asked for beside one that is there', () => {
    const gift = {
      on: '2011-01-17',
      type: 'contribution.received',
      fund: 'UNDP-BCPR-TTF',
      earmarked: false,
    } as const;
    expect(because(modelRecord(insert(gift)))).toEqual([
      'A6.3 requires: A contribution to the fund decided is earmarked. Not met. Earmarked: yes expected. Found: no.',
    ]);
  });
});

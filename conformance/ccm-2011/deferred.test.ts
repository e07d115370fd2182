import type { Decision, DecisionTerms, Submission } from 'intersessional';
import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  amend,
  decidedOn,
  type Edit,
  insertBefore,
  leave,
  object,
  propose,
  refusedBy,
  send,
  without,
} from '../support/index.ts';

/*
 * A decision that was deferred can still be taken, and is then asked what it would have been asked on the table (9.1,
 * `deferral`).
 */

const deferred = (decision: Decision): Edit =>
  insertBefore('decision.adopted', { on: '2010-11-11', type: 'decision.deferred', decision });

const adoption = (decision: Decision, edits: readonly Edit[]): Submission =>
  send('decision.adopted', { decision }, ...edits);

const SPAN = { from: '2011-06-27', to: '2011-06-30' };
const SECOND = { from: '2011-09-12', to: '2011-09-16' };
const LEBANON = { president: { country: 'LB' }, span: SECOND, city: 'Beirut', country: 'LB' };
const COORDINATOR = { body: 'UNDP-BCPR' };
const SUPPORT = { coordinator: COORDINATOR, assistedBy: ['UNODA'], fund: 'OTHER', earmarked: false };

/** Other terms than the paper's, and the paragraphs that refuse them as departing from the text on the table. */
const OTHER: { readonly [D in Decision]: readonly [DecisionTerms[D], readonly string[]] } = {
  workProgramme: [{ themes: ['a', 'b'] }, ['A1.3']],
  coordination: [{ partners: ['UN'] }, ['A2.2']],
  recommendations: [{ subjects: ['structure'] }, ['A3']],
  intersessional: [{ span: SPAN, city: 'Vienna', country: 'AT' }, ['A4']],
  languages: [{ languages: ['en'] }, ['A5']],
  conferenceSupport: [SUPPORT, ['A6.2', 'A6.3']],
  nextMeeting: [{ ...LEBANON, president: { country: 'HR' } }, ['A7.1']],
};
const DECISIONS = Object.keys(OTHER) as Decision[];

/** The paragraphs that a decision carries. */
const CARRIED: { readonly [D in Decision]: readonly string[] } = {
  workProgramme: ['A1.1', 'A1.2', 'A1.3'],
  coordination: ['A2.1', 'A2.2'],
  recommendations: ['A3'],
  intersessional: ['A4'],
  languages: ['A5'],
  conferenceSupport: ['A6.1', 'A6.2', 'A6.3'],
  nextMeeting: ['A7.1', 'A7.2'],
};

/** The decisions that need the work programme (`needs-the-programme`). */
const NEEDING = ['intersessional', 'languages', 'conferenceSupport'] as const;

describe('a decision that was deferred', () => {
  it.each(DECISIONS)('is adopted as it would have been: %s', (decision) => {
    const sent = adoption(decision, [deferred(decision)]);
    expect(sent.reception).toBe('accepted');
    expect(sent.findings).toEqual(adoption(decision, []).findings);
  });

  it.each(DECISIONS)('still needs consensus: %s', (decision) => {
    expect(refusedBy(adoption(decision, [deferred(decision), object(decision, 'XX')]))).toEqual(
      CARRIED[decision],
    );
  });

  it.each(DECISIONS)('still adopts the text on the table: %s', (decision) => {
    const [terms, refusing] = OTHER[decision];
    const edits = [adoptWith(decision, terms as never)];
    const sent = adoption(decision, [...edits, deferred(decision)]);
    expect(refusedBy(sent)).toEqual(refusing);
    expect(sent.findings).toEqual(adoption(decision, edits).findings);
  });

  it.each(DECISIONS)('is still held beside the paper: %s', (decision) => {
    const [terms] = OTHER[decision];
    const edits = [amend(decision, terms as never)];
    const sent = adoption(decision, [deferred(decision), ...edits, deferred(decision)]);
    expect(sent.findings).toEqual(adoption(decision, edits).findings);
  });

  it.each(NEEDING)('still needs the work programme: %s', (decision) => {
    const others = NEEDING.filter((each) => each !== decision);
    const edits = (['workProgramme', ...others] as const).map((each) => leave(each));
    expect(refusedBy(adoption(decision, [deferred(decision), ...edits]))).toEqual(['A1.2']);
  });

  it('still stays inside the offer of the host, the time proposed and the month of the paper', () => {
    const edits = [decidedOn('2011-10-03', '2011-10-10')];
    const sent = adoption('nextMeeting', [...edits, deferred('nextMeeting')]);
    expect(refusedBy(sent)).toEqual(['8.4']);
    expect(sent.findings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule)).toEqual([
      'days-decided-before',
      'days-decided',
      'offer-covers-decision',
      'paper-month',
    ]);
  });

  it('still fills its blank with days of September', () => {
    const blank: Edit[] = [without('decision.proposed', { decision: 'nextMeeting' })];
    const october = adoptWith('nextMeeting', { ...LEBANON, span: { from: '2011-10-03', to: '2011-10-07' } });
    const sent = adoption('nextMeeting', [october, ...blank, deferred('nextMeeting')]);
    expect(refusedBy(sent)).toEqual(['8.4', 'A7.2']);
  });
});

/** Terms with a member of a list left out, and the paragraph that carries the list. */
const LACKING: readonly (readonly [Decision, string, string, object])[] = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((left) => {
    const themes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].filter((each) => each !== left);
    return ['workProgramme', 'A1.3', left, { themes }] as const;
  }),
  ...['UN', 'ICRC', 'CMC'].map((left) => {
    const partners = ['UN', 'ICRC', 'CMC'].filter((each) => each !== left);
    return ['coordination', 'A2.2', left, { partners }] as const;
  }),
  ...['structure', 'futureWork', 'isuEstablishment', 'isuNature'].map((left) => {
    const all = ['structure', 'futureWork', 'isuEstablishment', 'isuNature'];
    return ['recommendations', 'A3', left, { subjects: all.filter((each) => each !== left) }] as const;
  }),
  ...['en', 'fr', 'es'].map((left) => {
    const languages = ['en', 'fr', 'es'].filter((each) => each !== left);
    return ['languages', 'A5', left, { languages }] as const;
  }),
  ...['UNODA', 'GICHD'].map((left) => {
    const assistedBy = ['UNODA', 'GICHD'].filter((each) => each !== left);
    const terms = { coordinator: COORDINATOR, assistedBy, fund: 'UNDP-BCPR-TTF', earmarked: true };
    return ['conferenceSupport', 'A6.2', left, terms] as const;
  }),
];

describe('a list of the paper', () => {
  it.each(LACKING)(
    'of %s (%s) is departed from where %s is left out of the text',
    (decision, paragraph, _left, terms) => {
      for (const tabled of [propose(decision, terms as never), amend(decision, terms as never)]) {
        const sent = adoption(decision, [tabled]);
        expect(sent.reception).toBe('accepted');
        const failed = sent.findings.filter(({ outcome }) => outcome === 'failed');
        expect(failed).toMatchObject([{ provision: paragraph, rule: 'paper-text', binding: false }]);
      }
    },
  );

  it.each(LACKING)(
    'of %s (%s) is asked for where %s is left out of what is adopted',
    (decision, paragraph, _left, terms) => {
      const sent = adoption(decision, [adoptWith(decision, terms as never)]);
      const failed = sent.findings.filter(({ outcome }) => outcome === 'failed');
      expect(failed.map(({ provision, rule }) => [provision, rule])).toEqual([[paragraph, 'tabled-text']]);
    },
  );
});

import * as fc from 'fast-check';
import type { Draft } from 'immer';
import {
  begin,
  type CycleSnapshot,
  ccm2011,
  type Programme,
  parseProgramme,
  submit,
  type TreatyEvent,
  withMachine,
} from 'intersessional';
import {
  alphabetOf,
  type Change,
  type Diff,
  diff,
  type EventTemplate,
  type Witness,
} from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { getInitialSnapshot, transition } from 'xstate';
import { anyProgramme } from '../support/programmes.ts';

type Editable = Draft<Programme>;

/** The programme of 2011 as data, with changes. */
function changed(change: (programme: Editable) => void): Programme {
  const data = JSON.parse(JSON.stringify(ccm2011)) as Editable;
  change(data);
  return withMachine(parseProgramme(data));
}

const provision = ({ provisions }: Editable, paragraph: string, rule: string) =>
  provisions.find(
    (each) => each.paragraph === paragraph && each.rule === rule,
  ) as Editable['provisions'][number];

/** XState's own answer: whether it takes the last event of a sequence, all others being taken. */
function takes(programme: Programme, sequence: readonly TreatyEvent[]): boolean {
  const { machine } = withMachine(programme);
  let snapshot: CycleSnapshot = getInitialSnapshot(machine);
  const taken = sequence.map((event) => {
    const [next] = transition(machine, snapshot, event);
    const isTaken = next !== snapshot;
    snapshot = next as CycleSnapshot;
    return isTaken;
  });
  expect(taken.slice(0, -1).every(Boolean)).toBe(true);
  return taken.at(-1) === true;
}

function expectConfirmed(first: Programme, second: Programme, { kind, accepts, sequence }: Witness) {
  const receptions = [takes(first, sequence), takes(second, sequence)];
  if (kind === 'refused') expect(receptions).toEqual([accepts === 'first', accepts === 'second']);
  else expect(receptions[0]).toBe(receptions[1]);
}

const about = ({ changes }: Diff, words: string): Change =>
  changes.find(({ because }) => because.includes(words)) as Change;

describe('what changed at the start', () => {
  const other = changed(({ drafts, offers }) => {
    Object.assign(drafts.intersessional, { span: { from: '2011-06-27', to: '2011-07-01' }, city: 'Bern' });
    drafts.languages.languages?.pop();
    for (const { window } of offers) window.to = '2011-09-21';
  });
  const result = diff(ccm2011, other);

  it('is named, each by its paragraph', () => {
    expect(result.same).toBe(false);
    expect(result.changes.map(({ because }) => because)).toEqual([
      'Draft decision: intersessional (A4). Days: 27-30 June 2011 becomes 27 June 2011 to 1 July 2011.',
      'Draft decision: intersessional (A4). City: Geneva becomes Bern.',
      'Draft decision: languages (A5). Languages: Spanish removed.',
      'Offer of a host: Lebanon (8.4). Time offered: 10-20 September 2011 becomes 10-21 September 2011.',
    ]);
  });

  it.each([
    ['(A4). Days', 3, 'decision.adopted'],
    ['(A4). City', 3, 'decision.adopted'],
    ['languages (A5)', 3, 'decision.adopted'],
    ['host: Lebanon', 2, 'decision.adopted'],
  ])('%s: a shift of one is found, with its shortest sequence', (words, length, type) => {
    const { witness, complete } = about(result, words);
    expect(complete).toBe(true);
    expect(witness).toMatchObject({ kind: 'refused', shortest: true });
    expect(witness?.sequence).toHaveLength(length);
    expect(witness?.sequence.at(-1)?.type).toBe(type);
  });

  it('the end of an offer: one day more is accepted by the second only', () => {
    const { witness } = about(result, 'host: Lebanon');
    expect(witness?.accepts).toBe('second');
    expect(witness?.sequence.at(-1)).toMatchObject({ terms: { span: { to: '2011-09-21' } } });
    expect(witness?.findings.first.map(({ provision: paragraph }) => paragraph)).toEqual(['8.4']);
  });

  it('finds what other days of the First Meeting change', () => {
    const longer = changed(({ firstMeeting }) =>
      Object.assign(firstMeeting?.span ?? {}, { to: '2010-11-13' }),
    );
    const { changes, witness } = diff(ccm2011, longer);
    expect(changes.map(({ path }) => path)).toEqual(['firstMeeting']);
    expect(witness?.kind).toBe('reported');
    expectConfirmed(ccm2011, longer, witness as Witness);
  });

  it('for all together, XState confirms the sequence', () => {
    expectConfirmed(ccm2011, other, result.witness as Witness);
  });
});

describe('what changed in provisions', () => {
  const other = changed((programme) => {
    provision(programme, '8.2', 'days-decided-before').with = { before: '2011-10-02' };
    provision(programme, 'A7.2', 'blank-days').with = { within: { from: '2011-09-01', to: '2011-09-29' } };
    provision(programme, 'A6.3', 'support-fund').force = 'should';
    programme.provisions = programme.provisions.filter(
      ({ paragraph, rule }) =>
        rule !== 'key-decisions-settled' && (paragraph !== 'A1.1' || rule !== 'consensus'),
    );
  });
  const result = diff(ccm2011, other);

  it.each([
    ['A7.2 requires', 'first', 3],
    ['Force: shall becomes should', 'second', 4],
    ['9.1 no longer requires', 'second', 2],
  ])('%s: accepted by the %s only', (words, accepts, length) => {
    const { witness } = about(result, words);
    expect(witness).toMatchObject({ kind: 'refused', accepts, shortest: true });
    expect(witness?.sequence).toHaveLength(length);
  });

  it('a should refuses nothing: where what is reported differs is shown', () => {
    const { witness, complete } = about(result, '8.2 recommends');
    expect(complete).toBe(true);
    expect(witness).toMatchObject({ kind: 'reported', findings: { second: [] } });
    expect(witness?.findings.first.map(({ because }) => because)).toEqual([
      '8.2 recommends: The Second Meeting is over before the busy months. Not met. Last day of the Second Meeting: before 1 October 2011 expected. Found: 1 October 2011.',
    ]);
  });

  it('what another paragraph refuses as well makes no difference to what is accepted', () => {
    const { witness } = about(result, 'A1.1 no longer requires');
    expect(witness?.kind).toBe('reported');
    expect(witness?.sequence.map(({ type }) => type)).toContain('objection.raised');
  });

  it('a provision that is first asked late in the cycle is shown with a shortest sequence, too', () => {
    const later = changed((programme) => {
      programme.provisions = programme.provisions.filter(({ rule }) => rule !== 'no-official-documents');
    });
    const { witness, complete } = diff(ccm2011, later);
    expect(complete).toBe(true);
    expect(witness).toMatchObject({ kind: 'refused', accepts: 'second', shortest: true });
    expect(witness?.sequence).toHaveLength(10);
    expect(witness?.sequence.at(-1)).toMatchObject({ type: 'document.issued', status: 'official' });
    expectConfirmed(ccm2011, later, witness as Witness);
  });

  it('the other way round, the sequence is as long and the sides are swapped', () => {
    const back = diff(other, ccm2011, { each: false });
    expect(back.witness?.sequence).toHaveLength(result.witness?.sequence.length ?? 0);
    expect([result.witness?.accepts, back.witness?.accepts].sort()).toEqual(['first', 'second']);
  });
});

describe('no difference', () => {
  it('between a programme and itself, or its JSON', () => {
    const copy = withMachine(parseProgramme(JSON.parse(JSON.stringify(ccm2011))));
    expect(diff(ccm2011, copy)).toEqual({
      programmes: ['ccm-2011', 'ccm-2011'],
      same: true,
      changes: [],
      witness: null,
      complete: true,
    });
  });

  it('by title, or by why something is set aside', () => {
    const [, ...aside] = ccm2011.aside;
    const { same, changes, witness } = diff(ccm2011, withMachine({ ...ccm2011, title: 'Another', aside }));
    expect([same, witness]).toEqual([false, null]);
    expect(changes.map(({ because }) => because)).toEqual([
      'Title: Convention on Cluster Munitions: work programme 2011 becomes Another.',
      '1.1 is no longer set aside: A fact: it asks nothing.',
    ]);
  });

  it('is not claimed where a limit came first', () => {
    const alphabet = alphabetOf(ccm2011, { departures: false }).map(({ event }) => event);
    const other = withMachine({
      ...ccm2011,
      provisions: ccm2011.provisions.filter(({ rule }) => rule !== 'intersessional-held'),
    });
    const { witness, complete } = diff(ccm2011, other, { alphabet, limit: 100 });
    expect([witness, complete]).toEqual([null, false]);
  });
});

/** Tells whether two programmes receive something differently within so many events, all on one day. */
function differs(
  [a, b]: readonly [Programme, Programme],
  [at, other]: readonly [CycleSnapshot, CycleSnapshot],
  letters: readonly EventTemplate[],
  most: number,
): boolean {
  if (most === 0) return false;
  return letters.some((letter) => {
    const event = { on: '2010-11-09', ...letter } as unknown as TreatyEvent;
    const options = { findings: false };
    const [one, two] = [submit(a, at, event, options), submit(b, other, event, options)];
    if (one.reception !== two.reception) return true;
    return one.reception === 'accepted' && differs([a, b], [one.snapshot, two.snapshot], letters, most - 1);
  });
}

describe('random programmes', () => {
  const LEFT_OUT =
    /theme|coordination.held|friend|participants|sponsor|contrib|convened|standing|recommendation/;

  it('XState confirms every sequence; trying all short ones finds none that is shorter', () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (first, second) => {
        const alphabet = alphabetOf(first, { beside: [second], departures: false })
          .map(({ event }) => event)
          .filter(({ type }) => !LEFT_OUT.test(type));
        const { witness, complete, changes } = diff(first, second, { alphabet, limit: 20_000, each: false });
        if (changes.length === 0) return;
        if (witness) expectConfirmed(first, second, witness);
        const most = witness?.kind === 'refused' ? witness.sequence.length - 1 : 2;
        const start = [begin(first), begin(second)] as const;
        if (complete) expect(differs([first, second], start, alphabet, Math.min(2, most))).toBe(false);
      }),
      { numRuns: 4, seed: 20110627 },
    );
  }, 60_000);
});

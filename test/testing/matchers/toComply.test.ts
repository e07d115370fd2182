import { audit, ccm2011, replay, type TreatyRecord } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { changed, model, real, said, saidUnderJest } from '../support.ts';
import { closed, inTwo } from './support.ts';

describe('toComply', () => {
  it('takes a record, an audit, a snapshot and an actor', () => {
    expect(model).toComply();
    expect(audit(ccm2011, model)).toComply();
    expect(replay(ccm2011, model)).toComply();
    expect(createActor(ccm2011.machine).start()).toComply();
    expect(inTwo).not.toComply();
    expect(audit(ccm2011, inTwo)).not.toComply();
    expect(real).not.toComply();
  });

  it('judges a snapshot by the duties that were broken', () => {
    expect(replay(ccm2011, closed)).not.toComply({ asOf: '2011-08-01' });
    expect(replay(ccm2011, changed('support.arranged', undefined))).not.toComply();
    expect(
      said((expect) => expect(replay(ccm2011, closed)).toComply({ asOf: '2011-08-01' })),
    ).toMatchInlineSnapshot(`
      "expect(cycle).toComply()

      The cycle does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 1 August 2011: it breaches A4.

      First event: none on record by 1 August 2011
      Provision:   A4 (shall, binding), rule intersessional-held
      Expected:    27-30 June 2011
      Found:       nothing
      Because:     A4 asks that the intersessional is held on the days and at the
                   place decided; expected opening of the intersessional 27-30 June
                   2011, found nothing."
    `);
  });

  it('says what is wrong first, why, and what would make it comply', () => {
    expect(said((expect) => expect(inTwo).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      The record does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 13 September 2011: it breaches A5.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    en, fr, es
      Found:       en, fr
      Because:     A5 asks that the intersessional is held in the languages decided;
                   expected interpretation en, fr, es, found en, fr.
      To comply:   in events[20] (interpretation arranged on 11 April 2011), change
                   languages from en, fr to en, fr, es"
    `);
  });

  it('says which event is out of place', () => {
    const early: TreatyRecord = {
      ...model,
      events: [{ on: '2010-09-01', type: 'theme.discussed', theme: 'a' }, ...model.events],
    };
    expect(said((expect) => expect(early).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      The record does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 13 September 2011: 1 event is out of place.

      First event: theme discussed: a on 1 September 2010 (events[0])
      Because:     it is out of place where the cycle stands. It has its place at:
                   between the Meetings, intersessional, under way, meeting, open.
      To comply:   move events[0] (theme discussed: a) from 1 September 2010 to 27
                   June 2011"
    `);
  });

  it('says what cannot be told', () => {
    expect(said((expect) => expect(real).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      Whether the record complies with "Convention on Cluster Munitions: work
      programme 2011" cannot be told: nothing failed, but 7.1, A1.2, A5, A6.1, A6.2,
      A6.3, A1.3, 2.3 and A3 could not be judged. (To ask only that nothing failed:
      expect(…).not.toBreach().)

      Provision: 7.1 (shall, binding), rule coordinator-appointed
      Expected:  executive coordinator on record, duties of the coordinator substance,
                 conference services
      Found:     executive coordinator nothing, duties of the coordinator none
      Because:   7.1 asks that the President appoints an executive coordinator, for
                 substance and conference services, by the opening of the
                 intersessional; whether it is so cannot be told: executive
                 coordinator not on record; duties of the coordinator: substance,
                 conference services expected, none on record."
    `);
  });

  it('says with .not that it does', () => {
    expect(said((expect) => expect(model).not.toComply())).toMatchInlineSnapshot(`
      "expect(record).not.toComply()

      The record complies with "Convention on Cluster Munitions: work programme 2011"
      as of 13 September 2011; it was expected not to."
    `);
  });

  it('throws for what it cannot judge, also with .not', () => {
    expect(said((expect) => expect(42).not.toComply())).toMatchInlineSnapshot(
      `"toComply takes a record, the audit of one, a snapshot or an actor of the machine; it was given 42."`,
    );
    // Other test files in the same process make programmes of their own known, once for all.
    expect(said((expect) => expect({ ...model, programme: 'ccm-2012' }).not.toComply())).toMatch(
      /^The programme "ccm-2012" is not known here, only ccm-2011(, \w+)*\. Give it to the matcher as \{ programme \}, or make it known once with setProgrammes\(programme\)\.$/,
    );
    expect(() => expect({ programme: 'ccm-2011', events: [{}] }).not.toComply()).toThrow('events[0].type');
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(model).not.toComply();
    expect(saidUnderJest(check)).toBe(said(check));
  });
});

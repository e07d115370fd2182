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

      Not compliant with "Convention on Cluster Munitions: work programme 2011" as of
      1 August 2011. Breached: A4.

      First event: none on record by 1 August 2011
      Provision:   A4 (shall, binding), rule intersessional-held
      Expected:    27-30 June 2011
      Found:       nothing
      Because:     A4 requires: The intersessional is held on the days and at the
                   place decided. Not met. Opening of the intersessional: 27-30 June
                   2011 expected. Found: nothing."
    `);
  });

  it('says what is wrong first, why, and what would make it comply', () => {
    expect(said((expect) => expect(inTwo).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      Not compliant with "Convention on Cluster Munitions: work programme 2011" as of
      13 September 2011. Breached: A5.

      First event: intersessional opened on 27 June 2011 (events[24])
      Provision:   A5 (shall, binding), rule languages-provided
      Expected:    English, French, Spanish
      Found:       English, French
      Because:     A5 requires: The intersessional is held in the languages decided.
                   Not met. Interpretation: English, French, Spanish expected. Found:
                   English, French.
      To comply:   In "interpretation arranged on 11 April 2011 (events[20])", change
                   "languages" from English, French to English, French, Spanish."
    `);
  });

  it('says which event is out of place', () => {
    const early: TreatyRecord = {
      ...model,
      events: [{ on: '2010-09-01', type: 'theme.discussed', theme: 'a' }, ...model.events],
    };
    expect(said((expect) => expect(early).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      Not compliant with "Convention on Cluster Munitions: work programme 2011" as of
      13 September 2011. 1 event is out of place.

      First event: theme discussed: a on 1 September 2010 (events[0])
      Because:     It is out of place at the current stage. Its place: between the
                   Meetings, intersessional: open.
      To comply:   Move "theme discussed: a on 1 September 2010 (events[0])" to 27
                   June 2011."
    `);
  });

  it('says what cannot be told', () => {
    expect(said((expect) => expect(real).toComply())).toMatchInlineSnapshot(`
      "expect(record).toComply()

      Compliance with "Convention on Cluster Munitions: work programme 2011" is
      undetermined. Nothing failed. Undetermined: 7.1, A1.2, A5, A6.1, A6.2, A6.3,
      A1.3, 2.3 and A3. To test only that nothing failed: expect(…).not.toBreach().

      Provision: 7.1 (shall, binding), rule coordinator-appointed
      Expected:  executive coordinator: on record, duties of the coordinator:
                 substance, conference services
      Found:     executive coordinator: nothing, duties of the coordinator: none
      Because:   7.1 requires: The President appoints an executive coordinator, for
                 substance and conference services, by the opening of the
                 intersessional. Undetermined. Executive coordinator: not on record.
                 Duties of the coordinator: substance, conference services expected.
                 On record: none."
    `);
  });

  it('says with .not that it does', () => {
    expect(said((expect) => expect(model).not.toComply())).toMatchInlineSnapshot(`
      "expect(record).not.toComply()

      Compliant with "Convention on Cluster Munitions: work programme 2011" as of 13
      September 2011. This was not expected."
    `);
  });

  it('throws for what it cannot judge, also with .not', () => {
    expect(said((expect) => expect(42).not.toComply())).toMatchInlineSnapshot(
      `"toComply takes a record, the audit of one, a snapshot or an actor of the machine. Found: 42."`,
    );
    // Other test files in the same process make programmes of their own known, once for all.
    expect(said((expect) => expect({ ...model, programme: 'ccm-2012' }).not.toComply())).toMatch(
      /^The programme "ccm-2012" is not known here\. Known: ccm-2011[^.]*\. Give it to the matcher as the option "programme", or make it known once with setProgrammes\(programme\)\.$/,
    );
    expect(() => expect({ programme: 'ccm-2011', events: [{}] }).not.toComply()).toThrow('events[0].type');
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(model).not.toComply();
    expect(saidUnderJest(check)).toBe(said(check));
  });
});

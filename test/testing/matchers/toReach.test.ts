import { ccm2011, replay } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { before, model, said, saidUnderJest } from '../support.ts';
import { inTwo } from './support.ts';

describe('toReach', () => {
  it('takes a stage through which a record goes, or at which a cycle stands', () => {
    expect(model).toReach('secondMeeting');
    expect(model).toReach('firstMeeting.languages.adopted');
    expect(model).toReach('betweenMeetings.intersessional');
    expect(replay(ccm2011, model)).toReach('secondMeeting');
    expect(replay(ccm2011, model)).not.toReach('firstMeeting');
    expect(model).not.toReach('secondMeeting', { asOf: '2011-01-01' });
  });

  it('says where it stands, and what is wrong', () => {
    expect(
      said((expect) => expect(before('intersessional.closed', inTwo)).toReach('secondMeeting')),
    ).toMatchInlineSnapshot(`
      "expect(record).toReach('secondMeeting')

      The record was expected to reach "Second Meeting", but does not.

      It stands at: between the Meetings, intersessional, under way, meeting, open
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, future work, agreed
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, isu establishment, agreed
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, isu nature, agreed
      It stands at: between the Meetings, intersessional, under way, recommendations,
                    in preparation, structure, agreed
      It stands at: between the Meetings, Second Meeting, convened

      The record does not comply with "Convention on Cluster Munitions: work programme
      2011" as of 30 June 2011: it breaches A5.

      First event:  intersessional opened on 27 June 2011 (events[24])
      Provision:    A5 (shall, binding), rule languages-provided
      Expected:     en, fr, es
      Found:        en, fr
      Because:      A5 asks that the intersessional is held in the languages decided;
                    expected interpretation en, fr, es, found en, fr.
      To comply:    in events[20] (interpretation arranged on 11 April 2011), change
                    languages from en, fr to en, fr, es"
    `);
  });

  it('says with .not that it does', () => {
    expect(said((expect) => expect(model).not.toReach('secondMeeting'))).toMatchInlineSnapshot(`
      "expect(record).not.toReach('secondMeeting')

      The record was expected never to reach "Second Meeting", but does."
    `);
  });

  it('knows its stages', () => {
    expect(said((expect) => expect(model).not.toReach('preparing'))).toMatchInlineSnapshot(
      `""preparing" is no stage of ccm-2011. Did you mean betweenMeetings.intersessional.preparing?"`,
    );
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(model).not.toReach('secondMeeting');
    expect(saidUnderJest(check)).toBe(said(check));
  });
});

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

      The stage "Second Meeting" was expected to be reached. It is not.

      Current stage: between the Meetings, intersessional: open
      Current stage: between the Meetings, intersessional, recommendations, future
                     intersessional work: agreed
      Current stage: between the Meetings, intersessional, recommendations,
                     establishment of an implementation support unit: agreed
      Current stage: between the Meetings, intersessional, recommendations, nature of
                     an implementation support unit: agreed
      Current stage: between the Meetings, intersessional, recommendations,
                     implementation structure: agreed
      Current stage: between the Meetings, Second Meeting: convened

      Not compliant with "Convention on Cluster Munitions: work programme 2011" as of
      30 June 2011. Breached: A5.

      First event:   intersessional opened on 27 June 2011 (events[24])
      Provision:     A5 (shall, binding), rule languages-provided
      Expected:      English, French, Spanish
      Found:         English, French
      Because:       A5 requires: The intersessional is held in the languages decided.
                     Not met. Interpretation: English, French, Spanish expected.
                     Found: English, French.
      To comply:     In "interpretation arranged on 11 April 2011 (events[20])",
                     change "languages" from English, French to English, French,
                     Spanish."
    `);
  });

  it('says with .not that it does', () => {
    expect(said((expect) => expect(model).not.toReach('secondMeeting'))).toMatchInlineSnapshot(`
      "expect(record).not.toReach('secondMeeting')

      The stage "Second Meeting" was expected not to be reached. It is."
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

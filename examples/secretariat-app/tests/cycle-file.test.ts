import { ccm2011, type TreatyEvent } from 'intersessional';
import { adopted, everythingBefore, firstMeetingOpened, refusedBy, scenario } from 'intersessional/testing';
import { expect, it } from 'vitest';
import { bookInterpretation, CycleFile, planned } from '../cycle-file.ts';

const opening: TreatyEvent = {
  on: '2010-11-09',
  type: 'firstMeeting.opened',
  city: 'Vientiane',
  country: 'LA',
};

it('keeps what happened, and nothing that may not happen', () => {
  const file = new CycleFile();
  file.enter(opening);
  const closing = file.enter({ on: '2010-11-09', type: 'firstMeeting.closed' });
  expect(closing.reception).toBe('refused');
  expect(file).toReach('firstMeeting');
  expect(file).toAllowNext('decision.adopted');
  expect(file.record).toComply();
});

it('will not let the languages be cut', () => {
  scenario(ccm2011)
    .given(firstMeetingOpened(), adopted('workProgramme'))
    .when(adopted('languages', { languages: ['en', 'fr'] }))
    .then(refusedBy('A5'));
});

it('books interpretation in the languages decided', () => {
  const prepared = scenario(ccm2011).given(everythingBefore('interpretation.arranged'));
  expect(bookInterpretation('2011-04-11')).toBeAccepted({ after: prepared.snapshot });
});

it('plans a cycle that complies', () => {
  const { events } = scenario(ccm2011).given(everythingBefore('secondMeeting.opened'));
  expect(planned({ programme: ccm2011.id, events })).toComply();
});

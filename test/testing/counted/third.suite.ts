import { begin, ccm2011, submit } from 'intersessional';
import { expect, it } from 'vitest';

it('opens', () => {
  const opening = {
    on: '2010-11-09',
    type: 'firstMeeting.opened',
    city: 'Vientiane',
    country: 'LA',
  } as const;
  expect(submit(ccm2011, begin(ccm2011), opening).reception).toBe('accepted');
});

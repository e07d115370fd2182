import { ccm2011 } from 'intersessional';
import { accepted, adopted, firstMeetingOpened, refusedBy, scenario } from 'intersessional/testing';
import { it } from 'vitest';

const opened = () => scenario(ccm2011).given(firstMeetingOpened());

it('expects nothing', () => {
  opened().when(adopted('languages'));
});

it('expects something', () => {
  opened().when(adopted('languages')).then(refusedBy('A1.2'));
});

it('expects something later', async () => {
  const end = opened().when(adopted('workProgramme'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  end.then(accepted());
});

it('looks at the outcome', ({ expect }) => {
  expect(opened().when(adopted('workProgramme')).outcome.reception).toBe('accepted');
});

import { defineRule, equal, value } from '../language/index.ts';

export const sponsorshipVoluntary = defineRule({
  id: 'sponsorship-voluntary',
  asks: 'a sponsorship programme is paid by voluntary contributions',
  on: ['sponsorship.established'],
  condition: ({ event }) => equal(event('funding'), value('voluntary')),
});

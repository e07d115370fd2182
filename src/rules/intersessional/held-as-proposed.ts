import * as z from 'zod';
import { city, country, span, text } from '../../model/scalars.ts';
import { all, defineRule, equal } from '../language/index.ts';

export const heldAsProposed = defineRule({
  id: 'held-as-proposed',
  asks: 'the intersessional is held on the days, in the city and at the venue proposed',
  on: ['intersessional.opened'],
  params: z.strictObject({ span, city, country, venue: text }),
  condition: ({ event, param }) =>
    all(
      equal(event('span'), param('span')),
      equal(event('city'), param('city')),
      equal(event('country'), param('country')),
      equal(event('venue'), param('venue')),
    ),
});

import * as z from 'zod';
import { text } from '../../model/scalars.ts';
import { all, defineRule, equal, mentions } from '../language/index.ts';

export const coordinatorAsked = defineRule({
  id: 'coordinator-asked',
  asks: 'the person proposed is asked to serve as executive coordinator',
  on: ['coordinator.appointed'],
  params: z.strictObject({ name: text, body: text }),
  condition: ({ event, param }) =>
    all(mentions(event('name'), param('name')), equal(event('body'), param('body'))),
});

import * as z from 'zod';
import { text } from '../../model/scalars.ts';
import { all, defineRule, equal, mentions, type Scope, type WordsOf } from '../language/index.ts';

export const scope = {
  on: ['coordinator.appointed'],
  params: () => z.strictObject({ name: text, body: text }),
} as const satisfies Scope;

export const rule = defineRule({
  id: 'coordinator-asked',
  asks: 'the person proposed is asked to serve as executive coordinator',
  condition: ({ event, param }: WordsOf<typeof scope>) =>
    all(mentions(event('name'), param('name')), equal(event('body'), param('body'))),
});

import * as z from 'zod';
import { texts } from '../../model/scalars.ts';
import { defineRule, fact, includesAll } from '../language/index.ts';

export const coordinatorHelped = defineRule({
  id: 'coordinator-helped',
  asks: 'the coordinator is helped by the bodies named',
  on: ['intersessional.opened'],
  due: 'intersessional.opened',
  params: z.strictObject({ helpers: texts }),
  condition: ({ param }) => includesAll(fact('support.helpers'), param('helpers')),
});

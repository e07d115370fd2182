import {
  all,
  defineRule,
  exists,
  fact,
  given,
  includesAll,
  oneOf,
  type RuleScope,
  value,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';

const APPOINTS = ['president', 'presidentDesignate'];
const FOR = ['substance', 'conferenceServices'];

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['who-appoints'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'coordinator-appointed',
  asks: ruleTexts['coordinator-appointed'],
  due: 'intersessional.opened',
  condition: () =>
    all(
      exists(fact('coordinator.body')),
      when(given(fact('coordinator.by')), oneOf(fact('coordinator.by'), value(APPOINTS))),
      includesAll(fact('coordinator.duties'), value(FOR)),
    ),
});

import {
  all,
  any,
  defineRule,
  equal,
  exists,
  fact,
  given,
  not,
  type RuleScope,
  sameName,
  when,
} from '../../language/index.ts';
import { ruleTexts } from '../../messages/index.ts';
import { isComplete } from '../decided.ts';

const appointed = { body: fact('welcomed.body'), name: fact('welcomed.name') };
const decided = {
  body: fact('decisions.conferenceSupport.terms.coordinator.body'),
  name: fact('decisions.conferenceSupport.terms.coordinator.name'),
};

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['welcomed-appointment'],
} as const satisfies RuleScope;

export const rule = defineRule({
  id: 'appointment-welcomed',
  asks: ruleTexts['appointment-welcomed'],
  due: 'intersessional.opened',
  condition: () =>
    when(
      any(given(appointed.body), not(isComplete)),
      all(
        exists(appointed.body),
        when(all(given(decided.body), given(appointed.body)), equal(appointed.body, decided.body)),
        when(all(given(decided.name), given(appointed.name)), sameName(appointed.name, decided.name)),
      ),
    ),
});

import {
  all,
  any,
  defineRule,
  exists,
  fact,
  given,
  includesAll,
  not,
  oneOf,
  type Scope,
  value,
} from '../language/index.ts';

const APPOINTS = ['president', 'presidentDesignate'];
const FOR = ['substance', 'conferenceServices'];

export const scope = {
  on: ['intersessional.opened'],
  assumes: ['who-appoints'],
} as const satisfies Scope;

export const rule = defineRule({
  id: 'coordinator-appointed',
  asks: 'the President appoints an executive coordinator, for substance and conference services, by the opening of the intersessional',
  due: 'intersessional.opened',
  condition: () =>
    all(
      exists(fact('coordinator.body')),
      any(
        all(not(given(fact('coordinator.by'))), exists(fact('coordinator.body'))),
        oneOf(fact('coordinator.by'), value(APPOINTS)),
      ),
      includesAll(fact('coordinator.duties'), value(FOR)),
    ),
});

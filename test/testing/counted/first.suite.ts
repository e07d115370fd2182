import { audit } from 'intersessional';
import { expect, it } from 'vitest';
import { wholeModel as model } from '../../../conformance/support/model.ts';
import { own } from './programme.ts';

it('complies', () => {
  expect(audit(own, { ...model, programme: 'own' } as never).verdict).toBe('compliant');
});

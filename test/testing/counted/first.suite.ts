import { audit } from 'intersessional';
import { expect, it } from 'vitest';
import { wholeModel } from '../../../conformance/support/model.ts';
import { own } from './programme.ts';

const model = wholeModel();

it('complies', () => {
  expect(audit(own, { ...model, programme: 'own' } as never).verdict).toBe('compliant');
});

import { audit } from 'intersessional';
import { expect, it } from 'vitest';
import model from '../../../conformance/records/ccm-2011-model.json' with { type: 'json' };
import { own } from './programme.ts';

it('complies', () => {
  expect(audit(own, { ...model, programme: 'own' } as never).verdict).toBe('compliant');
});

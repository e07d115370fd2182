import { audit, ccm2011 } from 'intersessional';
import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { asOf, own } from './own.ts';

it.each([ccm2011, own])('complies here, too', (programme) => {
  const record = { ...model, programme: programme.id } as never;
  expect(audit(programme, record, { asOf }).verdict).toBe('compliant');
});

import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, fieldOf, fieldsOf, recordName } from '../../../src/programmes/format2/fields.ts';

describe('the fields of a file', () => {
  it('have the types of the library, some by another name', () => {
    expect(fieldOf('number')).toBe('amount');
    expect(fieldOf('days')).toBe('span');
    expect(fieldOf('window?')).toEqual({ optional: 'span' });
    expect(fieldOf('money')).toEqual({ fields: { amount: 'amount', currency: 'text?' } });
    expect(fieldOf({ list: 'number' })).toEqual({ list: 'amount' });
    expect(fieldOf({ optional: { choice: ['a'] } })).toEqual({ optional: { choice: ['a'] } });
    expect(FIELD_NAMES).toContain('officer');
    expect(FIELD_NAMES).not.toContain('amount');
  });

  it('speak of days where a record has a span, but for a number of days', () => {
    expect(fieldsOf({ days: 'days', part: 'text?' })).toEqual({ span: 'span', part: { optional: 'text' } });
    expect(fieldsOf({ days: 'number' })).toEqual({ days: 'amount' });
    expect([recordName('days'), recordName('days', 'number?'), recordName('city')]).toEqual([
      'span',
      'days',
      'city',
    ]);
  });
});

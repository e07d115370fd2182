import { describe, expect, it } from 'vitest';
import { fieldTypeOf } from '../../../src/kernel/alphabet/fieldTypes.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { estuary } from '../../support/ownCycles.ts';

const { form } = vocabularyOf(estuary);

describe('the type of a field', () => {
  it.each([
    ['congress.opened', 'city', 'city'],
    ['congress.opened', 'president', 'officer'],
    ['sounding.taken', 'depth', 'amount'],
    ['payment.made', 'share.amount', 'amount'],
    ['officer.designated', 'country', 'country'],
    ['boat.hired', 'part', undefined],
    ['congress.opened', 'city.name', undefined],
    ['congress.opened', 'none', undefined],
    ['no.type', 'city', undefined],
  ])('of %s, %s, is %s', (type, path, field) => {
    expect(fieldTypeOf(form, type as never, path)).toBe(field);
  });
});

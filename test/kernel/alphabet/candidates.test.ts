import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/kernel/alphabet/candidates.ts';
import { CANONICAL } from '../../../src/kernel/alphabet/canonical.ts';
import { DEVIATING, type DeviatingFields } from '../../../src/kernel/alphabet/deviating.ts';
import { type SampleValues, sampleValuesOf } from '../../../src/kernel/alphabet/sampleValues.ts';
import { createCycle } from '../../../src/machines/cycle.ts';
import { EVENT_TYPES } from '../../../src/model/events.ts';
import { toy } from '../../support/toy.ts';

const sheet = sampleValuesOf(toy, createCycle(toy));
const made = candidatesOf(sheet);

type Rows = ((sheet: SampleValues) => readonly DeviatingFields<object>[]) | undefined;

describe('the events that letters are made of', () => {
  it('run in the order of the cycle', () => {
    const places = made.map(({ event }) => EVENT_TYPES.indexOf(event.type));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(EVENT_TYPES)('are of %s those that the programme has, then the others', (type) => {
    const canonical = CANONICAL[type]?.(sheet) ?? [];
    const departing = (DEVIATING[type] as Rows)?.(sheet) ?? [];
    expect(made.filter(({ event }) => event.type === type)).toEqual([
      ...canonical.map((fields) => ({ event: { type, ...fields }, role: 'canonical' })),
      ...departing.map(({ fields, ...row }) => ({ event: { type, ...fields }, ...row })),
    ]);
  });

  it('are of each kind', () => {
    expect(new Set(made.map(({ role }) => role))).toEqual(new Set(['canonical', 'deviating', 'base']));
  });
});

import { describe, expect, it } from 'vitest';
import { CANONICAL } from '../../../src/kernel/alphabet/canonical.ts';
import { DEPARTING, type Row } from '../../../src/kernel/alphabet/departing.ts';
import { eventsOf } from '../../../src/kernel/alphabet/events.ts';
import { type Sheet, sheetOf } from '../../../src/kernel/alphabet/sheet.ts';
import { createCycle } from '../../../src/machines/cycle.ts';
import { EVENT_TYPES } from '../../../src/model/events.ts';
import { toy } from '../../support/toy.ts';

const sheet = sheetOf(toy, createCycle(toy));
const made = eventsOf(sheet);

type Rows = ((sheet: Sheet) => readonly Row<object>[]) | undefined;

describe('the events that letters are made of', () => {
  it('run in the order of the cycle', () => {
    const places = made.map(({ event }) => EVENT_TYPES.indexOf(event.type));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(EVENT_TYPES)('are of %s those that the programme has, then the others', (type) => {
    const canonical = CANONICAL[type]?.(sheet) ?? [];
    const departing = (DEPARTING[type] as Rows)?.(sheet) ?? [];
    expect(made.filter(({ event }) => event.type === type)).toEqual([
      ...canonical.map((fields) => ({ event: { type, ...fields }, as: 'canonical' })),
      ...departing.map(({ fields, ...row }) => ({ event: { type, ...fields }, ...row })),
    ]);
  });

  it('are of each kind', () => {
    expect(new Set(made.map(({ as }) => as))).toEqual(new Set(['canonical', 'departing', 'base']));
  });
});

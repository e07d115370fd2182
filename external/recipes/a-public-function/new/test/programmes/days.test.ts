import { daysOf } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { model } from '../support/records.ts';

describe('the days of a record', () => {
  it('are in order, and each is there once', () => {
    const days = daysOf(model);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days[0]).toBe(model.events[0]?.on);
  });

  it('are none of a record without events', () => {
    expect(daysOf({ programme: 'ccm-2011', events: [] })).toEqual([]);
  });

  it('are asked of a record only', () => {
    expect(() => daysOf({} as never)).toThrow('programme');
  });
});

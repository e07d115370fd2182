import { describe, expect, it } from 'vitest';
import { FIELD_TYPES } from '../../../src/model/fields/index.ts';

describe('a share', () => {
  it('goes from 0 to 100 per cent', () => {
    const taken = [-1, 0, 33.5, 100, 101].filter((each) => FIELD_TYPES.share.safeParse(each).success);
    expect(taken).toEqual([0, 33.5, 100]);
    const { error } = FIELD_TYPES.share.safeParse(101);
    expect(error?.issues[0]?.message).toBe('a share from 0 to 100 per cent');
  });
});

import { toAllowNext } from './toAllowNext.ts';
import { toBeAccepted } from './toBeAccepted.ts';
import { toBeMisplaced } from './toBeMisplaced.ts';
import { toBeRefusedBy } from './toBeRefusedBy.ts';
import { toBeUndetermined } from './toBeUndetermined.ts';
import { toBreach } from './toBreach.ts';
import { toBreachOnly } from './toBreachOnly.ts';
import { toComply } from './toComply.ts';
import { toDepartFrom } from './toDepartFrom.ts';
import { toHaveFulfilled } from './toHaveFulfilled.ts';
import { toOweNext } from './toOweNext.ts';
import { toReach } from './toReach.ts';

/** All matchers, for `expect.extend(matchers)` of Vitest, of Jest and of whatever is like them. */
export const matchers = {
  toComply,
  toBreach,
  toBreachOnly,
  toDepartFrom,
  toBeUndetermined,
  toBeAccepted,
  toBeRefusedBy,
  toBeMisplaced,
  toReach,
  toOweNext,
  toAllowNext,
  toHaveFulfilled,
};

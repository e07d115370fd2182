/** For `setupFiles` of Vitest: gives its `expect` the matchers. */

import { expect } from 'vitest';
import { matchers } from './matchers/matchers.ts';

export type { CycleMatchers } from './matchers/types.ts';

expect.extend(matchers);

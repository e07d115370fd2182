/** For `setupFiles` of Vitest: gives its `expect` the matchers, and fails a test that expects nothing of a scenario. */

import { afterEach, beforeEach, expect } from 'vitest';
import { matchers } from './matchers/matchers.ts';
import { guardTests } from './scenario/pending.ts';

export type { CycleMatchers } from './matchers/types.ts';

expect.extend(matchers);
guardTests({ beforeEach, afterEach });

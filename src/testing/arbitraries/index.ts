/** Arbitraries for fast-check: records, events and programmes that know the procedure. */

import * as fastCheck from 'fast-check';
import { setFastCheck } from './fastCheck.ts';

export * from './all.ts';

setFastCheck(fastCheck);

import { beforeEach } from 'vitest';
import { ccm2011, type Programme } from '../../../index.ts';
import { setBench } from '../../bench.ts';
import { watch } from '../../watch.ts';
import { hasFault, take } from './worker.ts';

/*
 * A setup file. It gives each programme under test the fault of the moment, before any test uses it; with no fault, it
 * notes which provisions each test sees fail.
 */

let seen = new Set<string>();

function prepare(programme: Programme): void {
  take(programme);
  if (hasFault()) return;
  watch(programme, (answers) => {
    for (const { provision, rule, outcome } of answers)
      if (outcome === 'failed') seen.add(`${provision} ${rule}`);
  });
}

setBench('mutants', prepare);
prepare(ccm2011);

if (!hasFault()) {
  beforeEach(({ task }) => {
    seen = new Set();
    return () => {
      Object.assign(task.meta, { failed: [...seen] });
    };
  });
}

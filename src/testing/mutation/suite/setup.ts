import { beforeEach } from 'vitest';
import { ccm2011, type Programme } from '../../../index.ts';
import { putOnTrial, type Told, trialOf } from '../../../machines/ready.ts';
import { setBench } from '../../bench.ts';
import { hasFault, take } from './worker.ts';

/*
 * A setup file. It gives each programme under test the fault of the moment, before any test uses it; with no fault, it
 * notes which provisions each test sees fail.
 */

let seen = new Set<string>();

/** Notes what fails, beside whoever watches already. */
function watch(programme: Programme): void {
  const before = trialOf(programme)?.heard;
  const heard = (answers: readonly Told[]) => {
    before?.(answers);
    for (const { provision, rule, outcome } of answers)
      if (outcome === 'failed') seen.add(`${provision} ${rule}`);
  };
  putOnTrial(programme, { heard });
}

function prepare(programme: Programme): void {
  take(programme);
  if (!hasFault()) watch(programme);
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

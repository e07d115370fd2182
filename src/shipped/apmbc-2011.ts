import { type ProgrammeWithMachine, withMachine } from '../machines/programme-machine.ts';
import { resolve } from '../programmes/format2/resolve.ts';
import { file } from './files/apmbc-2011.ts';

export { file } from './files/apmbc-2011.ts';

/** The Anti-Personnel Mine Ban Convention in 2010-11: committees in June, a preparatory meeting, the Eleventh Meeting. */
export const apmbc2011: ProgrammeWithMachine<keyof typeof file.statements> = /* @__PURE__ */ withMachine(
  resolve(undefined, file),
);

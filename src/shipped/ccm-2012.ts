import { type ProgrammeWithMachine, withMachine } from '../machines/programme-machine.ts';
import { resolve } from '../programmes/format2/resolve.ts';
import { file } from './files/ccm-2012.ts';

export { file } from './files/ccm-2012.ts';

/** The Convention on Cluster Munitions in 2011-12: a month instead of days, coordinators of eight groups. */
export const ccm2012: ProgrammeWithMachine<keyof typeof file.statements> = /* @__PURE__ */ withMachine(
  resolve(undefined, file),
);

import { type ProgrammeWithMachine, withMachine } from '../machines/programme-machine.ts';
import { resolve } from '../programmes/format2/resolve.ts';
import { file } from './files/ccm-2017.ts';

export { file } from './files/ccm-2017.ts';

/** The Convention on Cluster Munitions in 2016-17: a cycle without an intersessional. */
export const ccm2017: ProgrammeWithMachine<keyof typeof file.statements> = /* @__PURE__ */ withMachine(
  resolve(undefined, file),
);

import { type ProgrammeWithMachine, withMachine } from '../machines/programme-machine.ts';
import { resolve } from '../programmes/format2/resolve.ts';
import { file } from './files/ccm-2025.ts';

export { file } from './files/ccm-2025.ts';

/** The Convention on Cluster Munitions in 2024-25: an intersessional because the Meeting before decided so. */
export const ccm2025: ProgrammeWithMachine<keyof typeof file.statements> = /* @__PURE__ */ withMachine(
  resolve(undefined, file),
);

import type { MachineOf } from './machines/cycle.ts';
import { held, type ProgrammeWithMachine } from './machines/programme-machine.ts';
import type { PhaseInput } from './machines/setup.ts';
import { ccm2011Data } from './programmes/ccm-2011.ts';
import { VOCABULARY_2011 } from './programmes/ccm-2011.vocabulary.ts';
import type { Programme } from './programmes/programme.ts';
import { asStandard, type Vocabulary } from './programmes/vocabulary.ts';
import type { PhaseValues } from './rules/stages.ts';
import type { CcmParagraph } from './source/ccm-msp-2010-wp.ts';

declare module './machines/cycle.ts' {
  interface PhaseMachines {
    readonly decisions: MachineOf<PhaseValues['decisions'], PhaseInput>;
    readonly intersessional: MachineOf<PhaseValues['intersessional'], PhaseInput>;
    readonly recommendations: MachineOf<PhaseValues['recommendations'], PhaseInput>;
    readonly secondMeeting: MachineOf<PhaseValues['secondMeeting'], PhaseInput>;
  }
}

/** Makes a programme, and its vocabulary the standard one: in its body, where no minifier takes it for unused. */
function heldWith(standard: Vocabulary, programme: Programme<CcmParagraph>) {
  asStandard(standard);
  return held(programme);
}

/** The draft 2011 work programme of the Convention on Cluster Munitions. It is ours: a test checks it. */
export const ccm2011: ProgrammeWithMachine<CcmParagraph> = /* @__PURE__ */ heldWith(
  VOCABULARY_2011,
  ccm2011Data,
);

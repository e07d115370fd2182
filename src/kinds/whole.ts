import { chartOf } from './chart.ts';
import type { CycleDeclared } from './declared.ts';
import { madeWith, type Parts } from './made.ts';
import { notesBefore, notesDuring } from './meeting/ahead.ts';
import { stageWords } from './meeting/stageWords.ts';
import { turnOf } from './meeting/turn.ts';
import { officeEffects, seatsOf } from './office/effects.ts';
import { TEMPLATES } from './templates.ts';

const WHOLE: Parts = {
  chartOf,
  templates: TEMPLATES,
  stageWords,
  offices: { effectsOf: officeEffects, seatsOf },
  turnOf,
  notes: { before: notesBefore, during: notesDuring },
};

/** Takes in a cycle that can have everything that cycles have: one out of a file. */
export const whole = (cycle: CycleDeclared): CycleDeclared => madeWith(cycle, WHOLE);

import { chartOf } from './chart.ts';
import type { CycleDeclared } from './declared.ts';
import { madeWith, type Parts } from './made.ts';
import { notesBefore, notesDuring } from './meeting/ahead.ts';
import { stageWords } from './meeting/stageWords.ts';
import { turnOf } from './meeting/turn.ts';
import { officeEffects } from './office/effects.ts';
import { PLAN, plannedOr } from './plans.ts';
import { standingIn } from './standing.ts';
import { TEMPLATES } from './templates.ts';

const WHOLE: Parts = {
  chartOf,
  templates: TEMPLATES,
  stageWords,
  officeEffects,
  plans: { fields: PLAN, plannedOr },
  standingIn,
  turnOf,
  notes: { before: notesBefore, during: notesDuring },
};

/** Takes in a cycle that can have everything that cycles have: one out of a file. */
export const whole = (cycle: CycleDeclared): CycleDeclared => madeWith(cycle, WHOLE);

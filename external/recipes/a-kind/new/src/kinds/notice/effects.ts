import { add, type EffectTable } from '../../language/effects.ts';

/** The effects of the events about notices: those posted are on record. */
export const NOTICE_EFFECTS: EffectTable = { 'notice.posted': [add('notices', 'notice')] };

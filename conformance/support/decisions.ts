import type { Decision, DecisionTerms, TreatyEvent } from 'intersessional';
import { change, type Edit, insertBefore, without } from './records.ts';

const on = '2010-11-11';

/** The decision is not adopted, and nothing else is done with it. */
export const leave = (decision: Decision): Edit => without('decision.adopted', { decision });

/** The decision is put off instead of adopted. */
export const defer =
  (decision: Decision): Edit =>
  (record) => {
    insertBefore('firstMeeting.closed', { on: '2010-11-12', type: 'decision.deferred', decision })(record);
    leave(decision)(record);
  };

/** The decision is adopted with these terms. */
export const adoptWith = <D extends Decision>(decision: D, terms: DecisionTerms[D]): Edit =>
  change('decision.adopted', { terms }, { decision });

/** A text is put on the table the day before the decisions are taken. */
export const propose = <D extends Decision>(decision: D, terms: DecisionTerms[D]): Edit =>
  insertBefore('decision.adopted', { on, type: 'decision.proposed', decision, terms } as TreatyEvent);

/** The text on the table is amended the day before the decisions are taken. */
export const amend = <D extends Decision>(decision: D, terms: DecisionTerms[D]): Edit =>
  insertBefore('decision.adopted', { on, type: 'decision.amended', decision, terms } as TreatyEvent);

/** A delegation objects the day before the decisions are taken. */
export const object = (decision: Decision, delegation: string, day = on): Edit =>
  insertBefore('decision.adopted', { on: day, type: 'objection.raised', decision, delegation });

/** A delegation takes its objection back. */
export const withdraw = (decision: Decision, delegation: string, day = on): Edit =>
  insertBefore('decision.adopted', { on: day, type: 'objection.withdrawn', decision, delegation });

import * as z from 'zod';
import { date } from '../../model/fields/index.ts';
import { FORCES } from '../../programmes/forces.ts';

/* Parts that the JSON of several commands has. */

/** Any JSON value. */
export const any = z.unknown();

export const version = z.literal(1).describe('The version of this JSON.');
export const programmeId = z.string().describe('The id of the programme.');
export const paragraph = z.string().describe('The paragraph, such as A4.');
export const paragraphs = z.array(z.string()).describe('Paragraphs, such as A4.');
export const rule = z.string().describe('The id of the rule.');
export const force = z.enum(FORCES).describe('How strongly the paragraph speaks.');
export const binding = z.boolean().describe('True if the provision binds by then.');
export const day = date.describe('A calendar date, YYYY-MM-DD.');
export const eventType = z.string().describe('A type of event of the programme.');
export const count = z.int().nonnegative();
export const share = z.number().min(0).max(1);

/** An event in full is described by the schema of records. */
export const event = z
  .looseObject({
    on: z.string().describe('The day of the event.'),
    type: eventType,
  })
  .describe('An event, as record.json describes it.');

export const record = z
  .looseObject({
    programme: programmeId,
    events: z.array(event).describe('What happened.'),
  })
  .describe('A record, as record.json describes it.');

export const finding = z
  .strictObject({
    provision: paragraph,
    rule,
    force,
    binding,
    outcome: z
      .enum(['passed', 'failed', 'inapplicable', 'cantTell'])
      .describe('How the rule came out. `cantTell`: a fact that it needs is not on record.'),
    expected: any.describe('The values asked for: one, or one for each thing compared.'),
    actual: any.describe('The values found, in the same shape. `null`: nothing is on record.'),
    because: z.string().describe('One sentence for a person.'),
    event: count.optional().describe('The index of the event in the record.'),
    on: day.optional(),
    condition: z.literal('adoption').optional().describe('Asked of an adoption itself.'),
    order: z.literal('some').optional().describe('Another order of the same standing lacks this finding.'),
  })
  .describe('What one rule says for one paragraph.');

/** The status of a duty. */
export const dutyStatus = z.enum(['fulfilled', 'pending', 'overdue', 'breached', 'notTriggered', 'unknown']);

/** The status of a paragraph. */
export const paragraphStatus = z.enum(['passed', 'failed', 'cantTell', 'notReached', 'notModelled']);

/** The reception of an event. */
export const reception = z.enum(['accepted', 'refused', 'misplaced', 'malformed']);

export const duty = z
  .strictObject({
    provision: paragraph,
    rule,
    force,
    binding,
    status: dutyStatus.describe('How the duty stands.'),
    due: day.optional(),
  })
  .describe('Something that a paragraph asks to be done.');

export const verdict = z
  .enum(['compliant', 'notCompliant', 'cannotTell'])
  .describe('The answer of the audit. `cannotTell`: undetermined.');

export const stages = z.array(z.string()).describe('The innermost stages where the cycle stands.');

/** A kind of event, as narrow as the chart tells them apart. */
export const candidate = {
  type: eventType,
  decision: z.string().optional().describe('The decision that it is about.'),
  subject: z.string().optional().describe('The subject that it is about.'),
  meeting: z.string().optional().describe('The meeting that it is about.'),
  delegation: z.string().optional().describe('The delegation that it is of.'),
};

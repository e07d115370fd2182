import * as z from 'zod';
import { COSTS } from '../../simulation/repair/costs.ts';
import * as s from './shared.ts';

const reception = z.strictObject({
  index: s.count.describe('The index of the event in the record.'),
  on: s.day,
  type: s.eventType,
  reception: s.reception.describe('How the event would have been received.'),
  findings: z.array(s.finding).describe('The findings on it that failed or are undetermined.'),
  stages: z.array(z.string()).optional().describe('`misplaced`: the stages that have a place for it.'),
  inferred: z
    .array(s.eventType)
    .optional()
    .describe('The steps that an incomplete record leaves out before it.'),
});

const edit = z.strictObject({
  kind: z.enum(Object.keys(COSTS.edits) as [string, ...string[]]).describe('What is done to an event.'),
  event: s.count.optional().describe('The index of the event in the record. Absent: it is inserted.'),
  before: s.event.optional().describe('The event as it stood. Absent: it is inserted.'),
  after: s.event.optional().describe('The event as it is to stand. Absent: it is taken away.'),
  field: z.string().optional().describe('`change`: the field, dotted.'),
  cost: z.number().describe('What the edit costs, in points.'),
  because: z.string().describe('The findings that it fixes, in one sentence.'),
  findings: z.array(s.finding).describe('The findings that there would be without it.'),
  places: z
    .array(
      z.strictObject({
        event: s.count.optional().describe('The index of the event in the record.'),
        on: s.day,
        type: s.eventType,
      }),
    )
    .describe('The events that would have no place without it.'),
});

const patch = z.strictObject({
  op: z.enum(['replace', 'remove', 'add']).describe('What the patch does.'),
  path: z.array(z.union([z.string(), z.number()])).describe('Where in the record.'),
  value: s.any.optional().describe('The new value.'),
});

const repair = z.strictObject({
  cost: z.number().describe('What the edits cost, in points.'),
  edits: z.array(edit).describe('The edits.'),
  leaves: z
    .array(z.strictObject({ provision: s.paragraph, rule: s.rule, force: s.force }))
    .describe('Provisions that no verdict rests on, and that the edits leave unmet.'),
  verdict: s.verdict,
  cannotTell: s.paragraphs.describe('The paragraphs that are still undetermined.'),
  patches: z.array(patch).describe('The edits as patches of the record, to be applied in order.'),
  record: s.record.describe('The record after the edits.'),
});

const one = z.strictObject({
  version: s.version,
  file: z.string().optional().describe('The file of the record. Only where several are audited.'),
  programme: s.programmeId,
  verdict: s.verdict,
  asOf: s.day.nullable().describe('The day as of which the audit speaks. `null`: no event is on record.'),
  search: z.enum(['complete', 'cut']).describe('`cut`: a limit ended the search over the orders of a day.'),
  receptions: z.array(reception).describe('The events, in the order of the record.'),
  findings: z.array(s.finding).describe('The findings that failed or are undetermined, in order.'),
  duties: z.array(s.duty).describe('The duties.'),
  stage: s.stages,
  provisions: z.record(z.string(), s.paragraphStatus).describe('How each paragraph stands.'),
  conforming: s.share.describe('The share of events, and of meetings that fell due, that went right.'),
  fitness: s.share.describe('The alignment-based fitness of process mining.'),
  repairs: z.array(repair).optional().describe('`--repair`: the repairs, the cheapest first.'),
  repairsProven: z.boolean().optional().describe('`--repair`: whether nothing cheaper is left untried.'),
});

/** The JSON of `audit`: an audit, or a list of them where several records were given. */
export const auditOutput = z.union([one, z.array(one)]);

/** The verdict, at the top of the page. */
export const verdictTexts = {
  empty: 'Nothing to judge yet: no event is on this record.',
  compliant: 'Compliant.',
  pending: {
    one: 'Compliant so far: {count} duty is still pending.',
    other: 'Compliant so far: {count} duties are still pending.',
  },
  pendingNoneBinding: {
    one: 'Compliant so far: {count} duty is still pending. It is not binding.',
    other: 'Compliant so far: {count} duties are still pending, none of them binding.',
  },
  pendingSomeBinding: {
    other: 'Compliant so far: {count} duties are still pending, {binding} of them binding.',
  },
  undetermined: {
    one: 'Undetermined: nothing binding is known to be broken. {count} binding provision could not be judged.',
    other:
      'Undetermined: nothing binding is known to be broken. {count} binding provisions could not be judged.',
  },
  notCompliant: 'Not compliant.',
  /** `{provisions}` are texts `provisions`. */
  notMet: 'Not met: {provisions}.',
  provisions: '{paragraphs} ({force})',
  noConsensus: 'Consensus not reached: {decisions} ({paragraphs}).',
  misplaced: { one: 'Out of place: {count} event.', other: 'Out of place: {count} events.' },
} as const;

/** The lines below the verdict. */
export const recordTexts = {
  noEvents: '0 events',
  onDay: { one: '{count} event, {day}', other: '{count} events, {day}' },
  onDays: { other: '{count} events, {first} - {last}' },
  asOf: {
    one: 'as of {day}, {count} later event left out',
    other: 'as of {day}, {count} later events left out',
  },
  complete: 'record complete',
  incomplete: 'record not complete',
  cut: 'A limit ended the search over the orders of a day. Nothing is held against the record that an order not tried might avoid.',
  notClosed:
    'The close of the First Meeting is not on this record: it is taken to be over with its days ({days}).',
} as const;

export const auditSectionLabels = {
  breached: 'Breaches',
  settle: 'To settle it, put on record',
  settleRest: 'To settle the rest, put on record',
  findings: 'Findings',
  otherFindings: 'Other findings',
  afterTheEnd: 'After the end of the cycle, and of no weight',
  duties: 'Duties',
  everyFinding: 'Every finding',
  inferred: 'Steps inferred',
  aside: 'Paragraphs that ask nothing',
  notes: 'Notes of the record',
  fit: 'Fit with the procedure',
} as const;

/** The heads of the tables. */
export const columnLabels = {
  duty: 'Duty',
  paragraph: 'Par.',
  force: 'Force',
  due: 'Due',
  status: 'Status',
  requires: 'Requires',
  onRecord: 'On record',
  line: 'Line',
} as const;

/** A breach of provisions, counted: `{rule}` is the whole sentence of the rule. */
export const breachTexts = {
  requires: { one: '{provisions} requires: {rule}', other: '{provisions} require: {rule}' },
  objection: 'Objection to the decision, not withdrawn: {delegations}.',
  delegation: '{delegation} ({lines})',
} as const;

/** The stages that have a place for an event. */
export const stageListTexts = {
  place: 'Place: {stages}.',
  noPlace: 'Place: at no stage.',
} as const;

/** A thing that a finding looks at, by its name, beside the texts of findings. */
export const namedDifferenceTexts = {
  found: '{thing}: {found}.',
  missing: '{thing}: {expected} expected. Missing: {missing}.',
  missingOfMany: '{thing}, missing: {missing}.',
  incomparable: '{thing}: {found}. Nothing is on record to compare with.',
} as const;

/** The one thing that a finding looks at, where the page has no name for it. */
export const soleDifferenceTexts = {
  absent: 'Nothing on record.',
  found: 'Found: {found}.',
  different: 'Expected: {expected}. Found: {found}.',
  missing: 'Expected: {expected}. Missing: {missing}.',
  missingOfMany: 'Missing: {missing}.',
  incomparable: 'Found: {found}. Nothing is on record to compare with.',
} as const;

/** Cells of the table of findings. */
export const findingCellTexts = {
  notMet: 'Not met.',
  objection: 'Objection: {delegations}.',
  otherOrder: 'Not so in another order of the day.',
  onDecision: '{rule}: {decision}',
} as const;

/** Facts that would settle an undetermined record, and the paragraphs that wait for them. */
export const settleTexts = {
  adoption: 'the adoption of the decision',
  facts: '{fact}: {names}',
  beside: '{binding} (should: {others})',
  paragraph: '{paragraph} {things}',
  /** A number that a count on record lacks. */
  more: '{number} more',
} as const;

/** The last lines of the page. */
export const paragraphTexts = {
  met: 'Met: {paragraphs}',
  adopted: 'Adopted, nothing more to judge: {paragraphs}',
  notReached: 'Not reached: {paragraphs}',
  notCalledFor: 'Not called for: {paragraphs}',
  full: '--full (every finding in a sentence, paragraphs that ask nothing, notes)',
} as const;

/** Lines that `--full` adds. */
export const fullTexts = {
  aside: '{paragraphs}: {why}',
  inferred: '{steps} (shown by: {place})',
  fit: {
    one: '{percent} of {count} event and of the meetings due went as the procedure has them.',
    other: '{percent} of {count} events and of the meetings due went as the procedure has them.',
  },
} as const;

/** The last line about several records. `{results}` are texts of `resultTexts`. */
export const summaryTexts = {
  records: { one: '{count} record: {results}', other: '{count} records: {results}' },
} as const;

/** Records counted by the verdict on them. */
export const resultTexts = {
  compliant: '{number} compliant',
  notCompliant: '{number} not compliant',
  cannotTell: '{number} undetermined',
  unreadable: '{number} unreadable',
} as const;

/**
 * The sentence of a finding. `{rule}` is the whole sentence of the rule, `{differences}` whole sentences that say what
 * was expected and what was found.
 */
export const findingTexts = {
  requires: {
    passed: '{paragraph} requires: {rule} Met.',
    failed: '{paragraph} requires: {rule} Not met. {differences}',
    cantTell: '{paragraph} requires: {rule} Undetermined. {differences}',
  },
  recommends: {
    passed: '{paragraph} recommends: {rule} Met.',
    failed: '{paragraph} recommends: {rule} Not met. {differences}',
    cantTell: '{paragraph} recommends: {rule} Undetermined. {differences}',
  },
  allows: {
    passed: '{paragraph} allows: {rule} Met.',
    failed: '{paragraph} allows: {rule} Not met. {differences}',
    cantTell: '{paragraph} allows: {rule} Undetermined. {differences}',
  },
} as const;

/** One thing that a finding compares. */
export const differenceTexts = {
  different: '{thing}: {expected} expected. Found: {found}.',
  incomplete: '{thing}: {expected} expected. On record: {found}.',
  absent: '{thing}: not on record.',
  incomparable: '{thing}: nothing on record to compare with.',
  unadopted: 'Adoption not on record: {decision}.',
} as const;

/** A field of a value. */
export const fieldTexts = { value: '{name}: {value}' } as const;

/** Values in a relation to what is expected. */
export const relationTexts = {
  oneOf: 'one of {value}',
  immediatelyAfter: 'immediately after {value}',
  within: 'within {value}',
  before: 'before {value}',
  by: 'by {value}',
  atMost: 'at most {value}',
  atLeast: 'at least {value}',
  not: 'not {value}',
} as const;

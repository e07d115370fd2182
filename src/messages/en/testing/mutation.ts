/** The relations of a condition. */
export const conditionLabels = {
  equal: 'equal',
  oneOf: 'one of',
  within: 'within',
  before: 'before',
  notAfter: 'not after',
  followsOn: 'follows on',
  makeUp: 'makes up',
  atMost: 'at most',
  atLeast: 'at least',
  includes: 'includes',
  includesAll: 'includes all',
  isEmpty: 'empty',
  notEmpty: 'not empty',
  exists: 'on record',
  given: 'given',
  mentions: 'mentions',
  named: 'named',
  sameName: 'same name',
  speaksAll: 'speaks all',
  follows: 'follows the text',
  never: 'never',
} as const;

/** The part of a programme that a mutant is about, and its fault. `{fault}` is a whole sentence. */
export const mutantTexts = {
  provision: '{paragraph}, {rule}: {fault}',
  draft: 'Draft decision, {decision}: {fault}',
  offer: 'Offer of a host, {country}: {fault}',
} as const;

/** The fault of a mutant. */
export const faultTexts = {
  dropped: 'It is not asked at all.',
  force: '"{force}" is taken for "{other}".',
  bindsFromStart: 'It binds from the start.',
  neverBinds: 'It never binds.',
  refuses: 'It refuses the event.',
  offerDropped: 'It does not stand at the start.',
  partDropped: 'It does not look at {part}.',
  opposite: 'The condition is turned round: {part}.',
  always: 'It applies whatever is so of {part}.',
  edge: '"{event}" does not ask {rule} at the stage "{stage}".',
  edgeAnywhere: '"{event}" does not ask {rule} at any stage.',
} as const;

/** A part of a condition. */
export const partOfConditionTexts = {
  relation: '"{thing}" ({relation})',
  thing: '"{thing}"',
  negated: 'the opposite of {part}',
} as const;

/** The fault of a mutant at the boundary of a relation. */
export const boundaryTexts = {
  firstDayEarlier: 'The first day is a day earlier: {thing}.',
  firstDayLater: 'The first day is a day later: {thing}.',
  lastDayEarlier: 'The last day is a day earlier: {thing}.',
  lastDayLater: 'The last day is a day later: {thing}.',
  dayEarlier: 'The day is a day earlier: {thing}.',
  dayLater: 'The day is a day later: {thing}.',
  limitLess: 'The limit is one less: {thing}.',
  limitMore: 'The limit is one more: {thing}.',
  firstNotAsked: 'The first of the list is not asked for: {thing}.',
  lastNotAsked: 'The last of the list is not asked for: {thing}.',
} as const;

/** The fault of a mutant in a value. */
export const valueFaultTexts = {
  dayEarlier: '"{field}" is a day earlier.',
  dayLater: '"{field}" is a day later.',
  less: '"{field}" is one less.',
  more: '"{field}" is one more.',
  lacks: '"{field}" lacks {value}.',
  another: '"{field}" is not {value} but another.',
  becomes: '"{field}" is {value}.',
} as const;

/** Reasons why a suite of tests cannot try mutants. */
export const suiteTexts = {
  failing: 'These tests fail without any mutant: {files}.',
  uncaught: 'The tests leave an error that nobody caught.',
  noTests: 'Vitest finds no test file.',
  /** A test file that fails as a whole, in place of the name of a test. */
  wholeFile: 'the file itself',
} as const;

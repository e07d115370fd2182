/** The faults that mutants have, by kind. */
export const faultLabels = {
  provision: 'a provision is missing',
  condition: 'a condition is not asked, or turned round',
  boundary: 'a boundary is a day, or one, off',
  force: 'shall and should are swapped',
  binds: 'it binds from another time on',
  member: 'a list lacks a member',
  place: 'a place is another one',
  value: 'a name or a value is another one',
  edge: 'a step does not ask one of its rules',
} as const;

/** The columns of the table, and fields above it. */
export const mutateLabels = {
  fault: 'fault',
  mutants: 'mutants',
  killed: 'killed',
  argued: 'argued',
  alive: 'alive',
  triedOn: 'Tried on',
  killedOf: 'Killed',
} as const;

export const mutatePageTexts = {
  records: { one: '{count} record', other: '{count} records' },
  suite: 'the tests that Vitest finds',
  killed: {
    one: '{killed} of {count} mutant, {alive} alive',
    other: '{killed} of {count} mutants, {alive} alive',
  },
  killedOrArgued: {
    one: '{killed} of {count} mutant, {argued} argued as equivalent, {alive} alive',
    other: '{killed} of {count} mutants, {argued} argued as equivalent, {alive} alive',
  },
  alive: {
    one: 'Alive: nothing noticed this fault',
    other: 'Alive: nothing noticed these {count} faults',
  },
  stale: 'Arguments that do not hold',
} as const;

/** Arguments that do not hold, by the reason. */
export const staleTexts = {
  unknown: '{id}: there is no such mutant',
  killed: '{id}: it is killed after all',
} as const;

/*
 * Names that people use as they are: they need no label in English. A second language labels them, among the things and the
 * values.
 */

/** Names of things that rules look at. */
export const plainThings = [
  'adoption of the work programme',
  'body of the coordinator appointed',
  'coordination meetings',
  'days of the Second Meeting',
  'days of the Standing Committees',
  'days, place and President of the Second Meeting',
  'decision on the next meeting',
  'duties of the coordinator',
  'executive coordinator',
  'helpers',
  'interpretation',
  'interpretation arranged',
  'invitations',
  'length in days',
  'name of the coordinator appointed',
  'objections',
  'offer of the country',
  'opening of the Second Meeting',
  'opening of the intersessional',
  'subjects agreed',
  'transmission of the recommendations',
] as const;

/** Names of values. */
export const plainValues = [
  'on record',
  'at least one',
  'none',
  'agreed',
  'not agreed',
  'adopted',
  'adopted or deferred',
  'neither',
  'decided',
  'left blank',
  'no offer of that country on record',
  'held in its city',
  'held in writing or only virtually',
  'formal',
  'hybrid',
  'substance',
] as const;

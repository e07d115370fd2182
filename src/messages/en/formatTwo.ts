/** Things that a part of a programme of format 2 can be expected to be. */
export const formatTwoExpectedTexts = {
  window: 'two days, from and to, or a month (2012-04), a quarter (2012-Q2) or a year ("2012", in quotes)',
  withinOrBefore: 'either within or before',
  onOrBy: 'either on or by',
  seatsOfEach: 'a number: "per" names what each has',
  fixedOnce: 'a meeting that one decision fixes: {other} does',
  notNeeded: 'a decision that {decision} does not need in its turn',
  otherName: 'another name than {name}',
  idOnce: 'an id that no provision before it has',
  treaty: 'a treaty that is given with the programme',
  overrules: 'the id of a provision of the treaty',
  declaredOnce: 'a name that the treaty does not have',
} as const;

/** The reason for a paragraph that nothing rests on. */
export const asideTexts = { nothingRests: 'Nothing is asked of it here.' } as const;

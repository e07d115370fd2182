/** Things that a field of a programme can be expected to be. */
export const programmeExpectedTexts = {
  rule: 'the id of a rule',
  noParameters: 'nothing: rule {rule} takes no parameters',
  nameOfOne: 'a name of one thing: it is one of {other}',
  oneOffer: 'one offer of a State: offers[{index}] is of {country}',
  paragraphAside: 'a paragraph that no provision rests on: provisions[{index}] does',
  paragraphOnce: 'a paragraph that aside[{index}] does not have',
  dateInYears: 'a date of the years {first} to {last}',
  programme: 'a programme',
} as const;

/** Errors of the arbitraries for fast-check. */
export const arbitraryTexts = {
  fastCheckMissing: 'The arbitraries need fast-check 4: npm install --save-dev fast-check',
  noEventAccepted: 'Found no event that is accepted at this stage.',
  noEventRefused: 'Found no event that is refused at this stage.',
  noEventMisplaced: 'Found no event that is out of place at this stage.',
  noCompliantRecord: 'Found no record of {programme} that complies.',
  noCompliantRecordAt: 'Found no record of {programme} that complies and ends at the stage "{stage}".',
  noBreachOf: 'Found no record of {programme} that breaches {paragraph} and no other paragraph.',
  noSingleBreach: 'Found no record of {programme} that breaches exactly one paragraph.',
  noSchema: 'There is no arbitrary for a schema of this type: {type}.',
  someTypes: 'at least one type of event',
} as const;

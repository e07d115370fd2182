/** Things that a text of JSON or YAML can be expected to be. */
export const readExpectedTexts = {
  record: 'a record',
  recordText: 'a record, as JSON or YAML',
  programmeText: 'a programme, as JSON or YAML',
  programmeGiven: '{id}, the id of the programme given',
  json: 'well-formed JSON',
  yaml: 'well-formed YAML',
  noComment: 'no comment: JSON has none',
  noComma: 'no comma before it',
  fieldName: 'a field name in double quotes',
  separator: 'a comma, a colon or the end',
  quoted: 'a text or name in double quotes',
  escape: 'a valid escape',
  oneLine: 'a text without line breaks or tabs',
  textToQuote: 'a text: quote it',
  restOfJson: 'the rest of the JSON',
  levels: 'at most {levels} levels of nesting',
  noTags: 'YAML without tags',
  anchor: 'an alias of an anchor before it',
  oneDocument: 'one document',
  fewAliases: 'few aliases',
  nearestField: 'no such field (nearest: {name})',
  nearestOf: 'one of {choices} (nearest: {name})',
  /** Too many choices to list. */
  nearestOfMany: 'one of {number} names (nearest: {name})',
} as const;

/** Things that are found in such a text. */
export const readFoundTexts = {
  endOfText: 'the end of the text',
  character: 'character {code}',
  more: 'more',
  tag: 'a tag: {tag}',
  /** The message is the parser's. */
  syntaxError: 'a syntax error: {message}',
  olderBoolean: '{text}, which YAML 1.1 reads as true or false',
  olderNumber: '{text}, which YAML 1.1 reads as a number',
  aliasInside: '{alias} inside itself',
  tooManyAliases: 'so many that it would grow too large',
  otherReader: '{form}, which intersessional/interchange reads',
} as const;

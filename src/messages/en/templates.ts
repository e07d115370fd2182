/** The steps of a meeting, after its label. */
export const stepTexts = {
  opened: '{meeting}: opening',
  closed: '{meeting}: close',
  convened: '{meeting}: note',
} as const;

/**
 * The demand of a rule that brings no sentence of its own, by its template, and by the parameter that it leaves to the
 * provision where that makes another one. What a use gives stands in quotes.
 */
export const templateTexts = {
  held: '"{meeting}" is held on the days and at the place decided.',
  convened: '"{meeting}" is convened for the days and the place decided.',
  kept: '"{meeting}" is neither postponed nor cancelled.',
  unchanged: 'A change leaves "{meeting}" on the days and at the place decided.',
  'closed-in-time': '"{meeting}" closes by the last of the days decided.',
  'decides-nothing': '"{meeting}" decides nothing.',
  'presides-as-decided': 'Somebody from the State decided presides over "{meeting}".',
  chaired: 'The State on record chairs "{meeting}", in one of the offices named.',
  'follows-days': '"{meeting}" follows "{days}" immediately.',
  'in-languages': '"{meeting}" is held in the languages decided.',
  'last-half-day': '"{act}" takes the last half day of "{meeting}" at most.',
  'while-open': 'While "{meeting}" is open, "{act}" has "{is}" as its "{field}".',
  'days-held': 'The days on which "{meeting}" is held lie in the time proposed.',
  'days-decided': 'The days decided for "{meeting}" lie in the time proposed.',
  'days-tabled': 'The days on the table for "{meeting}" lie in the time of the paper.',
  'days-filled': 'The days filled into the blank for "{meeting}" lie in the time of the text.',
  'offer-covers-meeting': '"{meeting}" is convened and held inside what its host offers.',
  'offer-covers-decision': '"{meeting}" is decided inside what its host offers.',
  dated: 'The days of "{meeting}" are decided before "{by}".',
  foreseen: 'Nobody opens "{meeting}" unless it is foreseen.',
  'held-in-languages': '"{meeting}" is held in the languages named.',
  consensus: 'No objection stands at the adoption.',
  'text-on-the-table': 'The text adopted is the text on the table.',
  'text-of-paper': 'The text on the table is as the paper has it.',
  needs: '"{decision}" is taken before the decisions that need it.',
  'some-taken': 'One of these is decided before "{by}": {of}.',
  taken: 'Each of these is adopted before "{by}": {of}.',
  settled: 'Each of these is adopted or deferred before "{by}": {of}.',
  'none-deferred': 'None of these is put off at "{by}": {of}.',
  'subjects-agreed': 'The recommendations cover the subjects named.',
  'agreed-as-decided': 'These subjects are agreed where "{decision}" asks for them: {subjects}.',
  'agreed-if': '"{subject}" is agreed where "{of}" came out as "{is}".',
  transmitted: 'The recommendations are transmitted.',
  'chaired-by': 'One of the offices named chairs "{meeting}".',
  'seats-filled': 'Every seat of "{office}" is filled before "{by}".',
  'on-record': '"{fact}" stands on record before "{by}".',
  some: '"{fact}" is on record before "{by}".',
  'at-least': '"{fact}" reaches the number named before "{by}".',
  'at-least.one': 'At least one of "{fact}" stands on record before "{by}".',
  covers: '"{fact}" has everything named before "{by}".',
  'covers.subjects': 'The subjects named are agreed.',
  'covers.fund': '"{fact}" has the fund named before "{by}".',
  speaks: '"{fact}" has every language named before "{by}".',
  'covers-decided': '"{fact}" has everything decided before "{by}".',
  'paid-from': '"{fact}" has the fund decided before "{by}".',
  'field-is': '"{on}" has "{is}" as its "{field}".',
  'field-one-of': '"{on}" has one of these as its "{field}": {of}.',
  'field-as-decided': '"{on}" has the "{field}" decided.',
  'fields-as-given': '"{on}" is as the paper has it.',
  condition: 'The condition of the paper holds.',
} as const;

/** The same where the values of the provision are at hand, by the template and the parameter. */
export const valuedTemplateTexts = {
  'at-least.number': 'At least {number} of "{fact}" stand on record before "{by}".',
  'covers.all': '"{fact}" has each of these before "{by}": {all}.',
  'covers.subjects': 'These subjects are agreed: {subjects}.',
  'covers.fund': '"{fact}" has this fund before "{by}": {fund}.',
  'held-in-languages.languages': '"{meeting}" is held in these languages: {languages}.',
  'chaired-by.offices': 'One of these chairs "{meeting}": {offices}.',
} as const;

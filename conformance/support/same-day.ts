import type { TreatyRecord } from 'intersessional';
import { adoptWith, amend, defer, leave, object, withdraw } from './decisions.ts';
import { type Edit, incomplete, insert, modelRecord, realRecord, without } from './records.ts';

const oneDay: Edit = (record) => {
  for (const event of record.events) {
    if (event.on >= '2010-11-09' && event.on <= '2010-11-12') event.on = '2010-11-12';
    if (event.on >= '2011-01-01' && event.on <= '2011-06-27') event.on = '2011-06-27';
  }
};
/** Other terms for the intersessional than those of the paper. */
export const july = { span: { from: '2011-07-04', to: '2011-07-07' }, city: 'Vienna', country: 'AT' };

/** Records on whose days several things happen, by what is particular about them. */
export const SAME_DAY: readonly (readonly [string, TreatyRecord])[] = [
  ['the model', modelRecord()],
  ['the real record', realRecord],
  ['the model, incomplete', modelRecord(incomplete)],
  ['many things on one day', modelRecord(oneDay)],
  ['a deferral at the close', modelRecord(defer('recommendations'))],
  ['a decision left open at the close', modelRecord(leave('recommendations'))],
  ['no work programme, incomplete', modelRecord(incomplete, leave('workProgramme'))],
  ['other terms than those on the table', modelRecord(adoptWith('intersessional', july))],
  ['amended terms', modelRecord(amend('intersessional', july), adoptWith('intersessional', july))],
  [
    'an objection raised and withdrawn on the day',
    modelRecord(object('languages', 'XX', '2010-11-12'), withdraw('languages', 'XX', '2010-11-12')),
  ],
  ['an objection that stands', modelRecord(object('languages', 'XX', '2010-11-12'))],
  [
    'an official document as the intersessional closes',
    modelRecord(insert({ on: '2011-06-30', type: 'document.issued', status: 'official' })),
  ],
  ['a theme left out', modelRecord(without('theme.discussed', { theme: 'a' }))],
  [
    'a decision as the intersessional opens',
    modelRecord(insert({ on: '2011-06-27', type: 'decision.adopted', decision: 'languages' })),
  ],
];

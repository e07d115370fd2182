import { ccm2011, type TreatyRecord } from 'intersessional';
import model from 'intersessional/records/ccm-2011-model.json' with { type: 'json' };
import { adopted, firstMeetingOpened, refusedBy, scenario } from 'intersessional/testing';
import { expect, it } from 'vitest';
import { asOf, own } from './own.ts';

const record = model as TreatyRecord;

it('has the matchers', () => {
  expect(record).toComply({ asOf });
  expect(() => expect(record).toBreach('A5')).toThrow('A5');
});

it.each([ccm2011, own])('holds the decision on languages to the text on the table', (programme) => {
  const opened = scenario(programme).given(firstMeetingOpened(), adopted('workProgramme'));
  opened.when(adopted('languages', { languages: ['en', 'fr'] })).then(refusedBy('A5'));
});

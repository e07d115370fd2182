import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import type { AskedRelation } from '../../../src/kernel/alphabet/askedRelations.ts';
import { deviationsFrom, type Others } from '../../../src/kernel/alphabet/deviations.ts';
import type { RelationName } from '../../../src/language/conditions.ts';
import type { Json } from '../../../src/language/terms.ts';
import { getPath } from '../../../src/model/path.ts';
import { FORM_2011 } from '../../../src/rules/form.ts';
import { NO_FACTS } from '../../support/facts.ts';
import { toy } from '../../support/toy.ts';

const programme = { ...toy, names: [['Geneva', 'Genève']] } as unknown as Others['programme'];
const sheet: Others = { programme, form: FORM_2011, elsewhere: { city: 'Elsewhere', country: 'AQ' } };

const EVENT = {
  type: 'support.arranged',
  decision: 'languages',
  subject: 'structure',
  meeting: 'intersessional',
  delegation: 'X',
  theme: 'a',
  city: 'There',
  chair: { country: 'CH', office: 'president' },
  by: 'executiveCoordinator',
  funding: 'assessed',
  status: 'informal',
  outcome: 'establish',
  format: 'formal',
  venue: 'Hall',
  fund: 'F',
  earmarked: true,
  days: 3,
  part: 0.5,
  one: 1,
  two: 2,
  languages: ['en', 'fr', 'es'],
  empty: [],
  span: { from: '2001-06-01', to: '2001-06-02' },
} as unknown as EventTemplate;

const asked = (field: string, is: RelationName, against: Json, found = true): AskedRelation => {
  const terms = [{ event: field }, { value: against }];
  return {
    by: 'provision',
    asked: EVENT,
    relation: { is, of: found ? terms : terms.reverse() },
    params: null,
  };
};

const departures = (...questions: readonly AskedRelation[]) =>
  deviationsFrom(EVENT, questions, () => [NO_FACTS], sheet);

/** The other values of a field. */
const othersOf = (field: string, ...questions: readonly AskedRelation[]) =>
  departures(...questions).map(({ event }) => getPath(event, field.split('.')));

const equal = (field: string, against: Json, found = true) =>
  othersOf(field, asked(field, 'equal', against, found));

describe('an event that departs from another', () => {
  it('departs in one field alone, and names it', () => {
    const [departure, ...more] = departures(asked('chair.country', 'equal', 'CH'));
    expect(more).toEqual([]);
    expect(departure).toEqual({
      event: { ...EVENT, chair: { country: 'AQ', office: 'president' } },
      deviates: true,
      field: 'chair.country',
    });
  });

  it('departs in each field that is asked about, in turn', () => {
    const all = departures(
      asked('fund', 'equal', 'F'),
      asked('city', 'equal', 'There'),
      asked('fund', 'equal', 'G'),
    );
    expect(all.map(({ field, event }) => [field, getPath(event, [field])])).toEqual([
      ['fund', '[some other fund]'],
      ['fund', 'G'],
      ['city', 'Elsewhere'],
    ]);
  });

  it('never departs in what tells letters apart, nor in a field that it has not', () => {
    for (const field of ['decision', 'subject', 'meeting', 'delegation', 'theme', 'on', 'forum']) {
      expect(equal(field, 'other'), field).toEqual([]);
    }
  });

  it('is elsewhere, or has other words, where only certain ones are taken', () => {
    expect(equal('city', 'There')).toEqual(['Elsewhere']);
    expect(equal('by', 'executiveCoordinator')).toEqual(['host']);
    expect(equal('funding', 'assessed')).toEqual(['voluntary']);
    expect(equal('status', 'informal')).toEqual(['official']);
    expect(equal('format', 'formal')).toEqual(['informal']);
    expect(equal('outcome', 'establish')).toEqual(['defer']);
    expect(equal('venue', 'Hall')).toEqual(['[some other venue]']);
    expect(equal('chair.office', 'president')).toEqual(['[some other office]']);
    const byHost = deviationsFrom(
      { ...EVENT, by: 'host' } as EventTemplate,
      [asked('by', 'equal', 'host')],
      () => [],
      sheet,
    );
    expect(byHost.map(({ event }) => getPath(event, ['by']))).toEqual(['president']);
  });

  it('has the other texts that are asked for, but none that is the same by another name', () => {
    expect(equal('venue', ['Palace', 'hall', 'Hall', 5])).toEqual(['[some other venue]', 'Palace']);
    expect(equal('city', ['Palace', 'there'], false)).toEqual(['Elsewhere', 'Palace']);
  });

  it('has none of several names of which it has one', () => {
    for (const is of ['named', 'oneOf', 'sameName'] as const) {
      const names = (against: Json) => othersOf('venue', asked('venue', is, against));
      expect(names(['Hall', 'Palace']), is).toEqual(['[some other venue]']);
      expect(names(['Lobby', 'Palace']), is).toEqual(['[some other venue]', 'Lobby', 'Palace']);
    }
  });

  it('says the opposite, or a number beyond or, where it is itself the limit, below', () => {
    expect(equal('earmarked', true)).toEqual([false]);
    expect(othersOf('days', asked('days', 'atMost', 3))).toEqual([6]);
    expect(othersOf('days', asked('days', 'atMost', 3, false))).toEqual([2]);
    expect(othersOf('one', asked('one', 'atMost', 3, false))).toEqual([0.5]);
    expect(othersOf('two', asked('two', 'atMost', 3, false))).toEqual([1]);
    expect(othersOf('part', asked('part', 'atMost', 3, false))).toEqual([0.25]);
    expect(othersOf('part', asked('part', 'atMost', 3))).toEqual([1]);
  });

  it('lacks a member that is looked for: the last of those that it has, or its own last', () => {
    const lacking = (against: Json, found = true) =>
      othersOf('languages', asked('languages', 'includesAll', against, found));
    expect(lacking(['en', 'fr'])).toEqual([['en', 'es']]);
    expect(lacking(['EN', 'xx'])).toEqual([['fr', 'es']]);
    expect(lacking('fr')).toEqual([['en', 'es']]);
    expect(lacking(['xx'])).toEqual([['en', 'fr']]);
    expect(lacking([])).toEqual([['en', 'fr']]);
    expect(othersOf('empty', asked('empty', 'includesAll', ['en']))).toEqual([]);
  });

  it('has other days, on both sides of what they are held against', () => {
    const spans = othersOf('span', asked('span', 'atMost', 2));
    expect(spans).toEqual([{ from: '2001-06-01', to: '2001-06-03' }]);
    expect(othersOf('span', asked('span', 'equal', { from: '2001-06-01', to: '2001-06-02' }))).toEqual([
      { from: '2001-06-02', to: '2001-06-02' },
      { from: '2001-06-01', to: '2001-06-03' },
    ]);
  });

  it('is none where nothing is asked', () => {
    expect(departures()).toEqual([]);
    expect(departures(asked('venue', 'exists', 'Hall'))).toEqual([]);
  });
});

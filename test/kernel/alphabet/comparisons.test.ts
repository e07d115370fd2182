import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import type { AskedRelation } from '../../../src/kernel/alphabet/askedRelations.ts';
import { comparisonsOf, isRead, sameKind, writesAt } from '../../../src/kernel/alphabet/comparisons.ts';
import type { RelationName } from '../../../src/language/conditions.ts';
import type { Json, TermData } from '../../../src/language/terms.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { setPath } from '../../../src/model/path.ts';
import { NO_FACTS } from '../../support/facts.ts';
import { toy } from '../../support/toy.ts';

const template = (fields: object): EventTemplate => fields as EventTemplate;

const adopts = template({
  type: 'decision.adopted',
  decision: 'languages',
  terms: { languages: ['en', 'fr'] },
});
const adoptsOther = template({
  type: 'decision.adopted',
  decision: 'coordination',
  terms: { partners: ['P'] },
});
const arranges = template({ type: 'interpretation.arranged', languages: ['en'] });
const opens = template({
  type: 'intersessional.opened',
  span: { from: '2001-06-01', to: '2001-06-02' },
  city: 'There',
});

const asking = (
  asked: EventTemplate,
  is: RelationName,
  of: readonly TermData[],
  params: Json = null,
): AskedRelation => ({
  by: 'provision',
  asked,
  relation: { is, of },
  params,
});

const event = (path: string): TermData => ({ event: path });
const value = (constant: Json): TermData => ({ value: constant });
const fact = (...path: (string | TermData)[]): TermData => ({ fact: path });

const LANGUAGES = fact('decisions', 'languages', 'terms', 'languages');

const held = (
  of: EventTemplate,
  questions: readonly AskedRelation[],
  situations: readonly Facts[] = [NO_FACTS],
) => comparisonsOf(of, questions, () => situations, toy);

describe('what a field of an event is held against', () => {
  it('is what stands on the other side of a relation, as what is found or what is expected', () => {
    const [found, expected] = [
      asking(adopts, 'includesAll', [event('terms.languages'), value(['en'])]),
      asking(adopts, 'includesAll', [value(['en']), event('terms.languages')]),
    ];
    expect(held(adopts, [found, expected])).toEqual([
      { field: 'terms.languages', is: 'includesAll', found: true, against: [['en']] },
      { field: 'terms.languages', is: 'includesAll', found: false, against: [['en']] },
    ]);
  });

  it('is what every other term has, in their order', () => {
    const question = asking(
      opens,
      'named',
      [event('city'), value('Here'), { param: 'city' }, value('Away')],
      {
        city: 'There',
      },
    );
    expect(held(opens, [question])).toEqual([
      { field: 'city', is: 'named', found: true, against: ['Here', 'There', 'Away'] },
    ]);
  });

  it('is nothing where another kind of event is asked', () => {
    expect(held(adopts, [asking(adoptsOther, 'equal', [event('terms.languages'), value('en')])])).toEqual([]);
    expect(held(arranges, [asking(adopts, 'equal', [event('languages'), value('en')])])).toEqual([]);
  });

  it('is of a span as a whole, whichever end is asked about', () => {
    for (const term of [event('span.from'), event('span.to'), { field: 'from', of: event('span') }]) {
      expect(held(opens, [asking(opens, 'before', [term, value('2001-07-01')])])).toEqual([
        { field: 'span', is: 'before', found: true, against: ['2001-07-01'] },
      ]);
    }
    expect(held(opens, [asking(opens, 'equal', [event('from.city'), value('X')])])[0]?.field).toBe(
      'from.city',
    );
  });

  it('is what others are asked about the fact that becomes of it', () => {
    const question = asking(arranges, 'includesAll', [event('languages'), LANGUAGES]);
    expect(held(adopts, [question])).toEqual([
      { field: 'terms.languages', is: 'includesAll', found: false, against: [['en']] },
    ]);
    expect(held(adoptsOther, [question])).toEqual([]);
  });

  it('is of a fact what stands there in any of the situations', () => {
    const question = asking(arranges, 'equal', [event('languages'), LANGUAGES]);
    const situations = [['en'], ['fr']].map((list) =>
      setPath(NO_FACTS, ['decisions', 'languages', 'terms', 'languages'], list),
    );
    expect(held(arranges, [question], situations)).toEqual([
      { field: 'languages', is: 'equal', found: true, against: [['en'], ['fr']] },
    ]);
    expect(held(arranges, [question], [NO_FACTS])).toEqual([
      { field: 'languages', is: 'equal', found: true, against: [] },
    ]);
  });

  it('is of a fact under a key that another fact decides what stands under any key', () => {
    const offer = (city: string) => ({ city, window: { from: '2001-01-01', to: '2001-01-02' }, days: 1 });
    const facts = ['CH', 'FR'].reduce(
      (all, country) => setPath(all, ['offers', country], offer(`in ${country}`)),
      NO_FACTS,
    );
    const host = fact('decisions', 'nextMeeting', 'terms', 'country');
    const question = asking(opens, 'equal', [event('city'), fact('offers', host, 'city')]);
    expect(held(opens, [question], [facts])[0]?.against).toEqual(['in CH', 'in FR']);
    const own = asking(opens, 'equal', [event('city'), fact('offers', value('FR'), 'city')]);
    expect(held(opens, [own], [facts])[0]?.against).toEqual(['in FR']);
    expect(held(opens, [question], [NO_FACTS])[0]?.against).toEqual([]);
  });

  it('is what the parts of a term have', () => {
    const first: TermData = { first: [LANGUAGES, value(['es'])] };
    const question = asking(arranges, 'equal', [event('languages'), first, { list: [event('languages')] }]);
    expect(held(arranges, [question])).toEqual([
      { field: 'languages', is: 'equal', found: true, against: [['es'], ['en']] },
      { field: 'languages', is: 'equal', found: false, against: [['en'], ['es']] },
    ]);
    expect(held(adopts, [question]).map(({ field, found }) => [field, found])).toEqual([
      ['terms.languages', false],
    ]);
  });

  it('is of a field that a term has twice told once', () => {
    const question = asking(arranges, 'equal', [
      { list: [event('languages'), event('languages')] },
      value('x'),
    ]);
    expect(held(arranges, [question])).toHaveLength(1);
  });

  it('is nothing where only counts that there is a value, or where the day is asked', () => {
    for (const is of ['exists', 'given', 'notEmpty', 'isEmpty', 'never'] as const) {
      expect(held(arranges, [asking(arranges, is, [event('languages'), value('x')])])).toEqual([]);
    }
    expect(held(opens, [asking(opens, 'before', [event('on'), event('span.from')])])).toEqual([]);
    expect(held(opens, [asking(opens, 'before', [event('span.from'), event('city')])])).toHaveLength(2);
  });
});

describe('an event', () => {
  it('is looked at where something that is asked looks at what it puts on record', () => {
    const question = asking(arranges, 'exists', [{ first: [value('x'), LANGUAGES] }]);
    expect(isRead(adopts, [question], toy)).toBe(true);
    expect(isRead(adopts, [asking(arranges, 'equal', [event('languages'), LANGUAGES])], toy)).toBe(true);
    expect(isRead(adoptsOther, [question], toy)).toBe(false);
    expect(isRead(adopts, [asking(adopts, 'equal', [event('terms.languages'), value('x')])], toy)).toBe(
      false,
    );
    expect(isRead(adopts, [], toy)).toBe(false);
    expect(isRead(adopts, [asking(opens, 'exists', [value('x'), event('city')]), question], toy)).toBe(true);
  });

  it('writes at paths that it puts on record, under or over', () => {
    expect(writesAt(adopts, [['decisions', 'languages', 'adopted']], toy)).toBe(true);
    expect(writesAt(adopts, [['themes'], ['decisions']], toy)).toBe(true);
    expect(writesAt(adopts, [['decisions', 'coordination', 'adopted'], ['themes']], toy)).toBe(false);
    expect(writesAt(adopts, [], toy)).toBe(false);
  });

  it('is of the same kind as another of its type, decision, subject and meeting', () => {
    const whole = template({
      type: 'meeting.cancelled',
      decision: 'd',
      subject: 's',
      meeting: 'm',
      by: 'host',
    });
    expect(sameKind(whole, template({ ...whole, by: 'president' }))).toBe(true);
    for (const key of ['type', 'decision', 'subject', 'meeting']) {
      expect(sameKind(whole, template({ ...whole, [key]: 'other' })), key).toBe(false);
    }
    expect(sameKind(template({ type: 'x' }), template({ type: 'x' }))).toBe(true);
  });
});

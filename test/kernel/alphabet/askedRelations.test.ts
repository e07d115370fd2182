import { describe, expect, it } from 'vitest';
import type { EventTemplate } from '../../../src/analysis/template.ts';
import {
  type AskedRelation,
  edgesOfChart,
  relationsAskedOf,
} from '../../../src/kernel/alphabet/askedRelations.ts';
import type { Relation } from '../../../src/language/conditions.ts';
import type { TermData } from '../../../src/language/terms.ts';
import { createCycle } from '../../../src/machines/cycle.ts';
import type { Programme } from '../../../src/programmes/programme.ts';
import { parseProgramme } from '../../../src/programmes/schema.ts';
import { EVENT_TYPES } from '../../../src/rules/events.ts';
import { letters, moreLetters, toy } from '../../support/toy.ts';

const template = (fields: object): EventTemplate => fields as EventTemplate;

const machine = createCycle(toy);

const asked = (event: EventTemplate, programme: Programme = toy) =>
  relationsAskedOf(programme, programme === toy ? machine : createCycle(programme), event);

const by = (kind: AskedRelation['by'], questions: readonly AskedRelation[]) =>
  questions.filter((each) => each.by === kind);

const adopts = (decision: string) => template({ type: 'decision.adopted', decision });

/** The toy with other provisions. */
const asking = (...provisions: readonly unknown[]): Programme =>
  parseProgramme({ ...JSON.parse(JSON.stringify(toy)), provisions });

const names = (relations: readonly Relation[]) => relations.map(({ is }) => is);

describe('the edges that could take an event', () => {
  it('skip no step, and take events of its type', () => {
    for (const event of moreLetters) {
      const edges = edgesOfChart(machine, event);
      expect(edges.filter(({ type, params }) => type !== event.type || params.skips)).toEqual([]);
    }
  });

  it('are found for every event that the toy takes, and ruled out by what the event says', () => {
    for (const event of letters) expect(edgesOfChart(machine, event).length, event.type).toBeGreaterThan(0);
    const sources = (decision: string) =>
      edgesOfChart(machine, adopts(decision))
        .map(({ source }) => source.path.join('.'))
        .filter((path) => path.startsWith('firstMeeting.'));
    expect(sources('languages')).toEqual([
      'firstMeeting.languages.onTheTable',
      'firstMeeting.languages.deferred',
    ]);
    expect(sources('coordination').some((source) => sources('languages').includes(source))).toBe(false);
  });
});

describe('what is asked of an event', () => {
  it('is each relation of the provisions that the edges ask, with their parameters', () => {
    const event = adopts('languages');
    expect(by('provision', asked(event))).toEqual([
      {
        by: 'provision',
        asked: event,
        relation: { is: 'equal', of: [{ event: 'decision' }, { param: 'decision' }] },
        params: { decision: 'languages' },
      },
      {
        by: 'provision',
        asked: event,
        relation: { is: 'isEmpty', of: [{ fact: ['decisions', { event: 'decision' }, 'objections'] }] },
        params: { decision: 'languages' },
      },
    ]);
  });

  it('is nothing where the event itself says that the rule is of something else', () => {
    expect(by('provision', asked(adopts('coordination')))).toEqual([]);
  });

  it('is asked once, though several edges ask it', () => {
    for (const event of letters) {
      const questions = by('provision', asked(event)).map(({ relation, params }) =>
        JSON.stringify([relation, params]),
      );
      expect(new Set(questions).size, event.type).toBe(questions.length);
    }
  });

  it('is asked of whatever the chart takes, by every provision with that rule', () => {
    const twice = asking(
      { paragraph: '1', force: 'shall', rule: 'coordination-regular', binds: 'never', with: { meetings: 2 } },
      {
        paragraph: '2',
        force: 'should',
        rule: 'coordination-regular',
        binds: 'never',
        with: { meetings: 3 },
      },
    );
    const all = EVENT_TYPES.flatMap((type) => by('provision', asked(template({ type }), twice)));
    const params = new Set(all.map((question) => JSON.stringify(question.params)));
    expect([...params]).toEqual(['{"meetings":2}', '{"meetings":3}']);
    expect(all.filter(({ params: given }) => given === null)).toEqual([]);
  });

  it('is without parameters where a provision gives none', () => {
    const one = asking({ paragraph: '1', force: 'shall', rule: 'languages-provided', binds: 'languages' });
    const all = EVENT_TYPES.flatMap((type) => by('provision', asked(template({ type }), one)));
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map(({ params }) => params))).toEqual(new Set([null]));
  });

  it('compares texts field by field', () => {
    const event = template({ type: 'decision.adopted', decision: 'intersessional', terms: {} });
    const fields = ['span', 'city'];
    const one = asking({
      paragraph: '1',
      force: 'shall',
      rule: 'tabled-text',
      binds: 'start',
      with: { decision: 'intersessional', fields },
    });
    // Nothing is compared for another decision, or for one without terms.
    const others = [{ ...event, decision: 'coordination' }, adopts('intersessional')].map(template);
    for (const other of others) expect(by('provision', asked(other, one))).toEqual([]);
    const compared = by('provision', asked(event, one)).filter(({ relation }) => relation.is === 'follows');
    const table: TermData = { fact: ['decisions', { event: 'decision' }, 'terms'] };
    expect(compared.map(({ relation }) => relation)).toEqual(
      fields.map((field) => ({
        is: 'follows',
        of: [{ event: 'terms' }, table].map((of) => ({ field, of })),
      })),
    );
  });

  it('has every relation of a condition, whatever it is in', () => {
    const one = asking({ paragraph: '1', force: 'shall', rule: 'second-meeting-kept', binds: 'languages' });
    const all = EVENT_TYPES.flatMap((type) => by('provision', asked(template({ type }), one)));
    expect(names(all.map(({ relation }) => relation))).not.toContain(undefined);
    expect(all.length).toBeGreaterThan(1);
  });

  it('is as well what decides whether something goes on record, of any programme', () => {
    const found = EVENT_TYPES.map((type) => by('effect', asked(template({ type }))));
    expect(found.flat().length).toBeGreaterThan(0);
    for (const { asked: event, params } of found.flat())
      expect([event.type, params]).toEqual([event.type, null]);
    const none = EVENT_TYPES.map((type) => by('effect', asked(template({ type }), asking())));
    expect(none).toEqual(found);
  });
});

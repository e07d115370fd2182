import { audit, begin, ccm2011, explain, submit, type TreatyEvent } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import equivalent from '../../conformance/mutants.json' with { type: 'json' };
import real from '../../conformance/records/ccm-2011.json' with { type: 'json' };
import { wholeModel as model } from '../../conformance/support/model.ts';
import { mutantsOf, mutated, survivors } from '../../src/testing/mutation/index.ts';

const mutants = mutantsOf(ccm2011);
const records = [
  { name: 'real', record: real as never },
  { name: 'model', record: model as never },
];

const mutant = (id: string) => {
  const found = mutants.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no mutant ${id}.`);
  return found;
};

const play = (programme: typeof ccm2011, events: readonly TreatyEvent[]) =>
  events.reduce((snapshot, event) => submit(programme, snapshot, event).snapshot, begin(programme));

describe('mutantsOf', () => {
  it('gives every provision some, each with an id of its own', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    expect(mutantsOf(ccm2011).map(({ id }) => id)).toEqual(mutants.map(({ id }) => id));
    for (const { paragraph, rule } of ccm2011.provisions) mutant(`${paragraph}/${rule}/dropped`);
  });

  it('names a paragraph of the programme, and says what is wrong', () => {
    const paragraphs = new Set<string>(ccm2011.provisions.map(({ paragraph }) => paragraph));
    for (const { id, paragraphs: own, says } of mutants) {
      expect(own.length, id).toBeGreaterThan(0);
      expect(
        own.filter((each) => !paragraphs.has(each)),
        id,
      ).toEqual([]);
      expect(says, id).not.toBe('');
    }
  });

  it('leaves the programme as it is', () => {
    expect(
      JSON.stringify(audit(mutated(ccm2011, mutant('A4/intersessional-held/dropped')), model as never)),
    ).not.toBe(JSON.stringify(audit(ccm2011, model as never)));
    expect(audit(ccm2011, model as never).provisions.A4).toBe('passed');
  });

  it('asks for no mutant that the chart rules out', () => {
    const ids = mutants.map(({ id }) => id);
    expect(ids).not.toContain('A4/intersessional-kept/when-dropped');
    expect(ids).not.toContain('edge/firstMeeting.nextMeeting.onTheTable/decision.adopted/paper-text');
  });
});

describe('a mutant', () => {
  const opening = {
    on: '2010-11-09',
    type: 'firstMeeting.opened',
    city: 'Vientiane',
    country: 'LA',
  } as const;
  const arranged = { on: '2011-04-04', type: 'interpretation.arranged', languages: ['en', 'fr'] } as const;
  const opened = {
    on: '2011-06-27',
    type: 'intersessional.opened',
    span: { from: '2011-06-27', to: '2011-06-30' },
    city: 'Geneva',
    country: 'CH',
    languages: ['en', 'fr', 'es'],
    format: 'informal',
  } as const;
  const appointed = {
    on: '2010-11-12',
    type: 'coordinator.appointed',
    body: 'UNDP-BCPR',
    duties: ['substance', 'conferenceServices'],
  } as const;
  const adopted = (decision: 'workProgramme' | 'languages') =>
    ({ on: '2010-11-12', type: 'decision.adopted', decision }) as const;
  // The First Meeting is over with its days; arrangements add up until the opening (A5).
  const events = [opening, adopted('workProgramme'), adopted('languages'), appointed, arranged];

  it('of a list: a language is not asked for', () => {
    const wrong = mutated(ccm2011, mutant('drafts/languages/languages-es'));
    expect(explain(ccm2011, play(ccm2011, events), opened).reception).toBe('refused');
    expect(explain(wrong, play(wrong, events), opened).reception).toBe('accepted');
  });

  it('of an edge: the machine itself does not ask', () => {
    const edge = 'betweenMeetings.intersessional.preparing/intersessional.opened';
    const wrong = mutated(ccm2011, mutant(`edge/${edge}/languages-provided`));
    const actor = createActor(wrong.machine).start();
    for (const event of [...events, opened]) actor.send(event);
    expect(actor.getSnapshot().context.intersessional.span).toEqual(opened.span);
  });

  it('of a boundary: a day off', () => {
    const wrong = mutated(ccm2011, mutant('offers/LB/window.from+1'));
    expect(wrong.offers[0]?.window.from).toBe('2011-09-11');
  });

  it('of a condition: a part is not asked', () => {
    const id = 'A4/intersessional-held/all[1]-dropped';
    const report = survivors(
      ccm2011,
      [
        {
          name: 'Bern',
          record: {
            ...model,
            events: model.events.map((event) =>
              event.type === 'intersessional.opened' ? { ...event, city: 'Bern' } : event,
            ),
          } as never,
        },
      ],
      { mutants: [mutant(id)] },
    );
    expect(report.tried[0]?.killedBy).toBe('Bern');
  });
});

describe('survivors', () => {
  const few = ['A5/languages-provided/dropped', 'A4/intersessional-kept/dropped'].map(mutant);

  it('are those that no record tells from the programme', () => {
    const { survivors: alive, stale } = survivors(ccm2011, records, { mutants: few });
    expect(alive.map(({ id }) => id)).toEqual(['A4/intersessional-kept/dropped']);
    expect(stale).toEqual([]);
  });

  it('can be argued; an argument that does not hold is told', () => {
    const argued = {
      'A4/intersessional-kept/dropped': 'so it is',
      'A5/languages-provided/dropped': '',
      'A4/x': '',
    };
    const report = survivors(ccm2011, records, { mutants: few, equivalent: argued });
    expect(report.survivors).toEqual([]);
    expect(report.stale).toEqual([
      { id: 'A5/languages-provided/dropped', why: 'killed' },
      { id: 'A4/x', why: 'unknown' },
    ]);
  });
});

describe('what conformance/mutants.json argues', () => {
  it('is about mutants that there are, and that the records do not kill', () => {
    const { stale } = survivors(ccm2011, records, {
      mutants: mutants.filter(({ id }) => id in equivalent),
      equivalent,
    });
    expect(stale).toEqual([]);
  }, 120_000);
});

import { begin, ccm2011, type Programme, withMachine } from 'intersessional';
import { alphabetOf, compileKernel, type EventTemplate, explore } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { stageNames } from '../../src/analysis/stages.ts';
import { decompositionOf } from '../../src/kernel/compile.ts';
import { shortestWay } from '../../src/kernel/factored/shortestWay.ts';
import { transitionSystemOf } from '../../src/kernel/ground/transitionSystem.ts';
import { preparedFor } from '../../src/machines/prepared.ts';
import { goalFor } from '../../src/simulation/explore/options.ts';
import { testOfStage } from '../../src/simulation/explore/stagePlaces.ts';
import { shortestWays } from '../../src/simulation/explore/ways.ts';
import { earliestFrom } from '../../src/simulation/whatIf/earliest.ts';
import { cellAt } from '../support/forms.ts';
import { fewLetters } from '../support/oracle.ts';
import { estuary, harbour, watershed } from '../support/ownCycles.ts';
import { costs, graphOf, leastOf } from '../support/paths.ts';

/** The programme with so many themes, and the events that it has. */
function withThemes(count: number): Programme {
  const themes = Array.from({ length: count }, (_, i) => `theme ${i + 1}`);
  const replaced = (_: string, value: unknown) =>
    Array.isArray(value) && value.join() === ccm2011.drafts.workProgramme.themes?.join() ? themes : value;
  const { machine: _, ...data } = ccm2011 as Programme & { machine: unknown };
  return withMachine(JSON.parse(JSON.stringify(data), replaced));
}

const ownEvents = (programme: Programme): readonly EventTemplate[] =>
  alphabetOf(programme, { departures: false }).map(({ event }) => event);

const stages = stageNames(preparedFor(ccm2011).chart.machine);
const options = { alphabet: fewLetters, keepsDays: true, stages };
const form = compileKernel(ccm2011, options).quotient;
const graph = { form, ...graphOf(form) };
const decomposition = decompositionOf(transitionSystemOf(ccm2011, options));
const { quotient } = decomposition;

describe('a shortest way over product sets', () => {
  it.each(['events', 'days'] as const)('is as short as state by state, to every stage: %s', (weigh) => {
    const all = costs(graph, weigh);
    let found = 0;
    for (const goal of stages) {
      const test = testOfStage(graph.form, goal);
      const goals = graph.states.flatMap((state, i) => (cellAt(graph.game, test, state) === 1 ? [i] : []));
      const least = leastOf(all, goals, weigh);
      const tests = [testOfStage(quotient, goal)];
      const { actions, complete } = shortestWay(decomposition, { goal: tests, weigh, limit: 40_000 });
      const days = actions?.filter(({ event }) => event === undefined).length;
      const events = actions && actions.length - (days ?? 0);
      expect([goal, events, complete]).toEqual([goal, least?.[1], true]);
      if (weigh === 'days') expect([goal, days]).toEqual([goal, least?.[0]]);
      if (actions) found++;
    }
    expect(found).toBeGreaterThan(stages.length / 2);
  });

  it.each([4, 30])('has every one of %i themes', (count) => {
    const programme = withThemes(count);
    const { shortest } = explore(programme, { alphabet: ownEvents(programme) });
    const discussed = shortest.events?.filter(({ type }) => type === 'theme.discussed');
    expect(discussed).toHaveLength(count);
    expect(shortest).toMatchObject({ complete: true, complies: true, unmet: [] });
    expect(shortest.shorter?.unmet).toContain('A1.3');
  });

  it.each([
    ['estuary', estuary],
    ['harbour', harbour],
    ['watershed', watershed],
  ] as const)(
    'is found in what is grounded for departures as well, as in a system of its own: %s',
    (_, own) => {
      const goal = goalFor(own);
      expect(explore(own).shortest).toEqual(shortestWays(own, goal, {}));
    },
  );

  it('is there for what may follow a record, with 30 themes', () => {
    const programme = withThemes(30);
    const { on, complete } = earliestFrom(programme, begin(programme), null);
    expect([on, complete]).toEqual(['2011-09-12', true]);
    const cut = earliestFrom(programme, begin(programme), null, 1);
    expect(cut).toEqual({ on: null, events: [], complete: false });
  });

  it('is not said to be the shortest where a limit came before that was shown', () => {
    const { shortest } = explore(ccm2011, { alphabet: ownEvents(ccm2011), limit: 1 });
    expect(shortest).toMatchObject({ complete: false, events: null, complies: false });
  });
});

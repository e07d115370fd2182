import { describe, expect, it } from 'vitest';
import model from '../../conformance/records/ccm-2011-model.json' with { type: 'json' };
import { course } from '../../src/compliance/audit.ts';
import { begin, ccm2011, replay, submit, withMachine } from '../../src/index.ts';
import { edgeFor, edgesFrom, nodesIn, stageName, stagesIn } from '../../src/machines/chart.ts';
import { chartFor, chartOn, configurationAfter, configurationAt } from '../../src/machines/configurations.ts';
import { instrument } from '../../src/machines/ready.ts';
import type { TreatyEvent } from '../../src/model/events.ts';
import type { TreatyRecord } from '../../src/model/record.ts';

const events = model.events as readonly TreatyEvent[];
const other = withMachine({ ...ccm2011, id: 'other', provisions: [] });
const own = chartOn(ccm2011.machine);

/** The edges of a chart, by name: from where, on which event, where to, with what asked. */
const edgesOf = ({ machine }: typeof own) =>
  nodesIn(machine.root as never).flatMap((node) =>
    [...edgesFrom(node).values()].flat().map(({ type, source, targets, params }) => ({
      type,
      source: stageName(source),
      targets: targets.map(stageName),
      params,
    })),
  );

describe('the chart that programmes share', () => {
  it('is the same for all of them, and has the edges of their own machines', () => {
    expect(chartFor(other)).toBe(chartFor(ccm2011));
    expect(edgesOf(chartFor(ccm2011))).toEqual(edgesOf(own));
  });

  it('is not shared by a programme whose chart a test has changed', () => {
    const changed = instrument(ccm2011, { chart: (chart) => chart });
    expect(chartFor(changed)).not.toBe(chartFor(ccm2011));
    expect(edgesOf(chartFor(changed))).toEqual(edgesOf(own));
  });

  it('leads where the own machine leads, event by event', () => {
    let snapshot = begin(ccm2011);
    let ours = chartFor(ccm2011).initial;
    let taken = 0;
    for (const event of events) {
      const before = { ...ours, context: snapshot.context };
      const edge = edgeFor(before, event);
      const submission = submit(ccm2011, snapshot, event);
      // An event that is refused leads nowhere.
      if (submission.reception !== 'accepted') continue;
      if (edge && edge.targets.length > 0) ours = configurationAfter(chartFor(ccm2011), before, edge, event);
      ({ snapshot } = submission);
      taken += 1;
      expect(stagesIn(ours)).toEqual(stagesIn(snapshot));
    }
    expect(taken).toBeGreaterThan(events.length / 2);
    expect(stagesIn(ours)).not.toEqual(stagesIn(own.initial));
  });

  it('has one configuration for each state value, that nobody can write to', () => {
    for (const value of ['preparation', 'secondMeeting', 'ended']) {
      const configuration = configurationAt(own, value);
      expect(configuration.value).toBe(value);
      expect(configurationAt(own, value)).toBe(configuration);
      expect(Object.isFrozen(configuration)).toBe(true);
    }
  });

  it('hands out no snapshot: what a replay returns is of the own machine', () => {
    expect(replay(ccm2011, model).machine).toBe(ccm2011.machine);
    expect(replay(ccm2011, { ...model, events: [] }).machine).toBe(ccm2011.machine);
    const passed = course(ccm2011, model as unknown as TreatyRecord);
    expect(passed).toHaveLength(model.events.length + 1);
    for (const each of passed) expect(each.machine).toBe(ccm2011.machine);
  });
});

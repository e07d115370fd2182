import { ccm2011, createPhases, EVENT_TYPES, RULES, type RuleId } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { endingOf } from '../../src/kinds/meeting/sittings.ts';
import { all, not } from '../../src/language/index.ts';
import { edgesFrom, nodesIn } from '../../src/machines/chart.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';

const { endsWithItsDay, hasEnded } = endingOf(vocabularyOf(ccm2011).cycle);

type Node = Parameters<typeof nodesIn>[0];

const machines = { cycle: ccm2011.machine, ...createPhases(ccm2011) };
const root = ccm2011.machine.root as unknown as Node;
const nodes = nodesIn(root);
const edges = nodes.flatMap((node) => [...edgesFrom(node).values()].flat());
const asked = new Set(edges.flatMap((edge) => edge.params.rules));

describe.each(Object.entries(machines))('the chart of %s', (_name, machine) => {
  const all = nodesIn(machine.root as unknown as Node);
  const transitions = all.flatMap((node) => [...node.transitions.values()].flat());

  it('has one guard, named, with parameters that survive JSON: no inline guard', () => {
    for (const { guard } of transitions) {
      expect(guard).toMatchObject({ type: 'permits', params: { rules: expect.any(Array) } });
      expect(JSON.parse(JSON.stringify(guard))).toEqual(guard);
    }
  });

  it('has one action, named: no inline action', () => {
    for (const { actions } of transitions) expect(actions).toEqual(['record']);
    for (const node of all) expect([...node.entry, ...node.exit]).toEqual([]);
  });

  it('measures no time, calls nobody, and moves only on events', () => {
    for (const node of all) {
      expect(node.after).toEqual([]);
      expect(node.invoke).toEqual([]);
      expect(node.always ?? []).toEqual([]);
    }
  });
});

describe('the cycle', () => {
  it('knows every event type, and no other', () => {
    expect([...new Set(edges.map((edge) => edge.type))].sort()).toEqual([...EVENT_TYPES].sort());
  });

  it('asks every rule that a provision names, on an edge of an event that the rule can judge', () => {
    for (const { rule } of ccm2011.provisions) expect(asked).toContain(rule);
    for (const edge of edges) {
      for (const rule of edge.params.rules) expect(RULES[rule as RuleId].on).toContain(edge.type);
    }
  });

  it('asks a rule on every event type that it can judge', () => {
    const types = (id: string) =>
      new Set(edges.filter((edge) => edge.params.rules.some((rule) => rule === id)).map((edge) => edge.type));
    for (const id of asked) expect([...types(id)].sort()).toEqual([...RULES[id as RuleId].on].sort());
  });

  it('asks the same rules of an event type about the same thing wherever it has a place, but for the intersessional', () => {
    const asking = new Map<string, Set<string>>();
    for (const edge of edges) {
      const where = JSON.stringify(edge.params.where ?? null);
      const key = `${edge.type} ${where}`;
      asking.set(key, (asking.get(key) ?? new Set()).add(edge.params.rules.join()));
    }
    for (const [, rules] of asking) expect([...rules]).toHaveLength(1);
  });

  it('has no event with a place both in a state and in a state around it: a refusal would fall through', () => {
    for (const node of nodes) {
      for (let outer = node.parent; outer; outer = outer.parent) {
        for (const type of edgesFrom(outer as Node).keys()) {
          const isShared = edgesFrom(node).has(type);
          expect([type, isShared]).toEqual([type, type === 'date.reached' && node.id === 'secondMeeting']);
        }
      }
    }
  });

  it('has one place for a day that is reached: it ends the cycle, or is only noted', () => {
    const [own, around] = [edges, [...edgesFrom(root).values()].flat()].map((each) =>
      each.filter(({ type }) => type === 'date.reached').map(({ params }) => params),
    );
    expect(around).toEqual([{ where: all(not(hasEnded), not(endsWithItsDay)), rules: [] }]);
    expect(own).toEqual([...(around ?? []), { where: endsWithItsDay, rules: [] }]);
  });

  it('pins down which rules each edge asks', () => {
    const table = [
      ...new Set(edges.map((edge) => `${edge.type}: ${edge.params.rules.join(', ') || '-'}`)),
    ].sort();
    expect(table).toMatchInlineSnapshot(`
      [
        "consultation.held: -",
        "contribution.received: contribution-earmarked",
        "coordination.held: -",
        "coordinator.appointed: coordinator-asked",
        "date.reached: -",
        "decision.adopted: consensus, tabled-text, paper-text",
        "decision.adopted: consensus, tabled-text, paper-text, work-programme-adopted",
        "decision.adopted: days-decided-before, days-decided, offer-covers-decision, consensus, tabled-text, paper-text, blank-days, paper-month",
        "decision.adopted: decides-nothing",
        "decision.amended: -",
        "decision.deferred: -",
        "decision.proposed: -",
        "document.issued: no-official-documents",
        "documents.circulated: -",
        "firstMeeting.closed: intersessional-agreed, second-meeting-dated, key-decisions-settled, key-decisions-taken",
        "firstMeeting.opened: -",
        "friend.designated: -",
        "host.offered: -",
        "interpretation.arranged: -",
        "intersessional.closed: themes-covered, closed-on-its-days",
        "intersessional.opened: back-to-back, held-as-proposed, participants-invited, chaired-by-president, interpretation-provided, coordinator-appointed, coordinator-helped, informal, friends-identified, coordination-regular, intersessional-held, languages-provided, appointment-welcomed, support-arranged, support-paid",
        "meeting.cancelled: -",
        "meeting.cancelled: intersessional-kept",
        "meeting.cancelled: second-meeting-kept",
        "meeting.postponed: -",
        "meeting.postponed: intersessional-kept",
        "meeting.postponed: second-meeting-kept",
        "meeting.reformatted: -",
        "meeting.reformatted: intersessional-unchanged",
        "meeting.reformatted: second-meeting-unchanged",
        "meeting.relocated: -",
        "meeting.relocated: intersessional-unchanged",
        "meeting.relocated: second-meeting-unchanged",
        "meeting.rescheduled: -",
        "meeting.rescheduled: intersessional-unchanged",
        "meeting.rescheduled: second-meeting-unchanged",
        "meeting.resumed: -",
        "meeting.resumed: intersessional-unchanged",
        "meeting.resumed: second-meeting-unchanged",
        "meeting.split: -",
        "meeting.split: intersessional-unchanged",
        "meeting.split: second-meeting-unchanged",
        "meeting.suspended: -",
        "objection.raised: -",
        "objection.withdrawn: -",
        "officer.replaced: -",
        "paper.circulated: -",
        "participants.invited: -",
        "preparatoryMeeting.held: last-half-day",
        "recommendation.agreed: -",
        "recommendation.drafted: -",
        "recommendations.transmitted: -",
        "recommendations.transmitted: outcome-agreed, subjects-agreed, isu-nature-agreed",
        "secondMeeting.closed: -",
        "secondMeeting.convened: offer-covers-meeting, second-meeting-convened",
        "secondMeeting.opened: recommendations-transmitted, days-held-before, days-held, offer-covers-meeting, president-as-decided, second-meeting-held",
        "sponsorship.established: sponsorship-voluntary",
        "standingCommittees.scheduled: -",
        "support.arranged: support-fund",
        "theme.discussed: -",
      ]
    `);
  });
});

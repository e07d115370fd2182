import { audit, next, type Programme, parseProgramme, replay, type TreatyRecord } from 'intersessional';
import { alphabetOf, explore } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { ccm2011AsData, harbour, harbourRecord, watershed, watershedRecord } from '../support/ownCycles.ts';
import { model, recordOf } from '../support/records.ts';

type Tree = Readonly<Record<string, unknown>>;

/** The declarations of an object from the last to the first. */
const turned = (tree: Tree | undefined): Tree => Object.fromEntries(Object.entries(tree ?? {}).reverse());

/** A programme whose declarations stand the other way round in its file: meetings, acts, rules, texts, subjects. */
function turnedRound(programme: Programme): Programme {
  const { cycle, ...rest } = JSON.parse(JSON.stringify(programme));
  const { meetings, acts, rules, decisions, recommendations, types: _, ...others } = cycle;
  return parseProgramme({
    ...turned(rest),
    cycle: turned({
      ...others,
      meetings: turned(meetings),
      acts: turned(acts),
      rules: turned(rules),
      ...(decisions && { decisions: { ...decisions, terms: turned(decisions.terms) } }),
      ...(recommendations && { recommendations: turned(recommendations) }),
    }),
  });
}

const CASES: readonly (readonly [string, Programme, TreatyRecord])[] = [
  ['working groups', watershed, watershedRecord],
  ['three sessions', harbour, harbourRecord],
  ['2011, its model record', ccm2011AsData, model],
  ['2011, its real record', ccm2011AsData, recordOf('ccm-2011')],
];

const sorted = (texts: readonly unknown[]): readonly string[] =>
  texts.map((each) => JSON.stringify(each)).toSorted();

describe('declarations in another order in the file', () => {
  it.each(CASES)('change no verdict: %s', (_, programme, record) => {
    expect(audit(turnedRound(programme), record)).toEqual(audit(programme, record));
  });

  it.each(CASES)('change nothing that can come next but its order: %s', (_, programme, record) => {
    const candidatesOf = (each: Programme) => {
      const { may, never, notYet, must } = next(each, replay(each, record));
      return [may, never, notYet, must].map(sorted);
    };
    expect(candidatesOf(turnedRound(programme))).toEqual(candidatesOf(programme));
  });

  it.each(CASES.slice(0, 2))('change no event, and no state: %s', (_, programme) => {
    const other = turnedRound(programme);
    expect(sorted(alphabetOf(other).map(({ event }) => Object.entries(event).sort()))).toEqual(
      sorted(alphabetOf(programme).map(({ event }) => Object.entries(event).sort())),
    );
    const countsOf = ({ states, complete, topics }: ReturnType<typeof explore>) => ({
      states,
      complete,
      topics: sorted(topics.map((each) => each.states)),
    });
    expect(countsOf(explore(other))).toEqual(countsOf(explore(programme)));
  });
});

import { begin, next, type Programme } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { ownKindTexts } from '../../src/cli/ownOffers.ts';
import { estuary, harbour } from '../support/ownCycles.ts';

const candidates = (programme: Programme) => {
  const { may, notYet, never } = next(programme, begin(programme));
  return [...may, ...notYet, ...never];
};

describe('the kinds of event of a cycle of its own', () => {
  const texts = ownKindTexts(candidates(estuary), estuary);

  it.each([
    [
      'a meeting with its steps',
      'founding.convened, founding.opened, founding.closed ("the founding meeting")',
    ],
    ['an act with its label', 'draft.shown ("the draft")'],
    ['offices with theirs', '"the rapporteurs", "the stewards"'],
    ['a type that has no label', 'host.offered'],
  ])('are told: %s', (_, words) => {
    expect(texts).toContainEqual(expect.stringContaining(words));
  });

  it('say "all" only of several', () => {
    expect(ownKindTexts([{ type: 'study.opened' }, { type: 'date.reached' }] as never, estuary)).toEqual([
      'study.opened ("the study group")',
      'date.reached',
    ]);
    const [budget, dates] = ['budget', 'dates'].map((decision) => ({ type: 'decision.adopted', decision }));
    expect(ownKindTexts([budget] as never, harbour)).toEqual(['decision.adopted: budget']);
    expect(ownKindTexts([budget, dates] as never, harbour)).toEqual(['decision.adopted: all']);
  });

  it('name the delegation that acts', () => {
    const withdrawn = { type: 'objection.withdrawn', decision: 'budget', delegation: 'X' };
    expect(ownKindTexts([withdrawn] as never, harbour)).toEqual(['objection.withdrawn: budget (X)']);
  });

  it('leave out decisions that were taken before the cycle', () => {
    expect(texts.filter((text) => /\bseat\b|stewards\b(?!")/.test(text))).toEqual([]);
  });
});

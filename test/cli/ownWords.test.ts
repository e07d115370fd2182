import { describe, expect, it } from 'vitest';
import { eventWords, nameWords, stageWords } from '../../src/cli/ownWords.ts';
import { estuary, harbour, watershed } from '../support/ownCycles.ts';

describe('the stages of a cycle of its own', () => {
  it('have the labels of its file, and no name that the library made', () => {
    expect(
      stageWords(
        ['before-congress.congress.decided', 'before-congress.study.underWay.meeting.open'],
        estuary,
      ),
    ).toEqual(['the study group: open', 'the congress: decided']);
  });

  it('put decisions of a meeting at the same stage on one line', () => {
    const stages = ['founding.fees.onTheTable', 'founding.inquiry.onTheTable', 'founding.venue.adopted'];
    expect(stageWords(stages, estuary)).toEqual([
      'the founding meeting, fees, inquiry: on the table',
      'the founding meeting, venue: adopted',
    ]);
  });

  it('keep meetings apart, and the name that a file gives to a stage', () => {
    const stages = ['groups.water.underWay.meeting.open', 'groups.soil.underWay.meeting.open'];
    expect(stageWords(stages, watershed)).toEqual(['groups, water: open', 'groups, soil: open']);
  });

  it('tell the time before a meeting by the meeting', () => {
    expect(stageWords(['preparation', 'before-congress'], estuary)).toEqual([
      'before "the founding meeting"',
      'before "the congress"',
    ]);
    expect(stageWords(['congress'], estuary)).toEqual(['the congress']);
  });
});

describe('the events of a cycle of its own', () => {
  it.each([
    ['congress.opened', 'the opening of "the congress"'],
    ['study.closed', 'the close of "the study group"'],
    ['inner.convened', 'the note that convenes "the first preparatory meeting"'],
    ['sounding.taken', '"a sounding"'],
    ['decision.adopted', 'decision adopted'],
  ] as const)('%s is %s', (type, words) => {
    expect(eventWords(type as never, estuary)).toBe(words);
  });

  it('have the names of the file where it has no labels', () => {
    expect(eventWords('autumn.opened' as never, harbour)).toBe('the opening of "autumn"');
    expect(nameWords('budget', harbour)).toBe('budget');
  });
});

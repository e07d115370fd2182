import { describe, expect, it } from 'vitest';
import {
  adoptWith,
  auditOf,
  COMPLIANT,
  finding,
  incomplete,
  object,
  outline,
  propose,
  refusedBy,
  send,
  THEMES,
  withdraw,
} from '../support/index.ts';

const paper = (symbol: string) => ({ symbol, themes: THEMES });

describe("A1.1: the President's paper guides the programme", () => {
  it('asks nothing of the draft, its symbol left blank', () => {
    expect(outline(auditOf())).toEqual(COMPLIANT);
  });
  it('asks for nothing beyond its adoption, which does not make it met', () => {
    expect(auditOf().provisions['A1.1']).toBe('notReached');
  });

  it('leaves the blank to the decision: any symbol fills it', () => {
    expect(outline(auditOf(adoptWith('workProgramme', paper('CCM/MSP/2010/5'))))).toEqual(COMPLIANT);
  });

  it('refuses another symbol than the one on the table', () => {
    const edits = [
      propose('workProgramme', paper('CCM/MSP/2010/5')),
      adoptWith('workProgramme', paper('CCM/MSP/2010/6')),
    ];
    const audit = auditOf(...edits);
    expect(outline(audit)).toMatchObject({
      verdict: 'notCompliant',
      failing: ['A1.1'],
      binding: ['A1.1'],
      refused: ['decision.adopted workProgramme'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'workProgramme' }, ...edits))).toEqual(['A1.1']);
    expect(finding(audit, 'A1.1')).toEqual({
      provision: 'A1.1',
      rule: 'tabled-text',
      condition: 'adoption',
      force: 'shall',
      binding: true,
      outcome: 'failed',
      expected: 'CCM/MSP/2010/5',
      actual: 'CCM/MSP/2010/6',
      because:
        'A1.1 requires: The decision adopts the text on the table. Not met. Symbol: CCM/MSP/2010/5 expected. Found: CCM/MSP/2010/6.',
      on: '2010-11-12',
    });
  });

  it('leaves a blank free where the symbol on the table is left out of the terms adopted', () => {
    const audit = auditOf(
      propose('workProgramme', paper('CCM/MSP/2010/5')),
      adoptWith('workProgramme', { themes: THEMES }),
    );
    expect(outline(audit)).toEqual(COMPLIANT);
  });

  it('cannot be told where the text may have been amended off the record', () => {
    const audit = auditOf(
      incomplete,
      propose('workProgramme', paper('CCM/MSP/2010/5')),
      adoptWith('workProgramme', paper('CCM/MSP/2010/6')),
    );
    expect(audit.verdict).toBe('cannotTell');
    expect(audit.provisions['A1.1']).toBe('cantTell');
  });

  it('is agreed: with a standing objection the decision is refused, citing all of A1', () => {
    const edit = object('workProgramme', 'XX');
    expect(outline(auditOf(edit))).toMatchObject({
      binding: ['A1.1', 'A1.2', 'A1.3'],
      refused: ['decision.adopted workProgramme'],
    });
    expect(refusedBy(send('decision.adopted', { decision: 'workProgramme' }, edit))).toEqual([
      'A1.1',
      'A1.2',
      'A1.3',
    ]);
    expect(finding(auditOf(edit), 'A1.1')).toMatchObject({
      rule: 'consensus',
      force: 'shall',
      expected: 'none',
      actual: ['XX'],
    });
    expect(outline(auditOf(edit, withdraw('workProgramme', 'XX')))).toEqual(COMPLIANT);
  });
});

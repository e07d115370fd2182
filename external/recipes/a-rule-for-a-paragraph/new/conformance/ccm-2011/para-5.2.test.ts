import { describe, expect, it } from 'vitest';
import { auditOf, COMPLIANT, change, finding, outline, send, without } from '../support/index.ts';

const friendFor = (theme: string | undefined) => change('friend.designated', { theme }, { country: 'DE' });

describe('5.2: Friends of the President may help, each with a theme', () => {
  it('is met by Friends for themes, and by leaving them out', () => {
    expect(outline(auditOf())).toEqual(COMPLIANT);
    expect(auditOf().provisions['5.2']).toBe('passed');
    expect(auditOf(without('friend.designated')).provisions['5.2']).toBe('notReached');
  });

  it('reports a Friend for something else, and lets it through', () => {
    const edit = friendFor('parking');
    expect(outline(auditOf(edit))).toEqual({ verdict: 'compliant', failing: ['5.2'] });
    expect(send('friend.designated', {}, edit).reception).toBe('accepted');
    expect(finding(auditOf(edit), '5.2')).toMatchObject({
      force: 'may',
      outcome: 'failed',
      actual: 'parking',
    });
  });

  it('cannot be told where the theme is not on record', () => {
    expect(outline(auditOf(friendFor(undefined)))).toEqual({ verdict: 'compliant', cantTell: ['5.2'] });
  });
});

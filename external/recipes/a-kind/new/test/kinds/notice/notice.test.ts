import { audit, parseProgramme } from 'intersessional';
import { alphabetOf } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { watershed } from '../../support/ownCycles.ts';

const cycle = {
  ...watershed.cycle,
  notices: { names: ['agenda', 'minutes'] },
  rules: { posted: { use: 'some', with: { by: 'plenary.opened', fact: 'notices' } } },
};

const provisions = [{ paragraph: '1', force: 'shall', rule: 'posted', binds: 'start' }];

describe('notices', () => {
  const programme = parseProgramme({ ...watershed, id: 'notices', cycle, provisions, aside: [] });

  it('are posted at any stage, and stand on record', () => {
    const posted = { on: '2001-01-05', type: 'notice.posted', notice: 'agenda' };
    const span = { from: '2001-05-01', to: '2001-05-03' };
    const opened = { on: '2001-05-01', type: 'plenary.opened', span, city: 'Bern', country: 'CH' };
    const verdictOf = (...events: readonly object[]) =>
      audit(programme, { programme: 'notices', events } as never).verdict;
    expect([verdictOf(posted, opened), verdictOf(opened)]).toEqual(['compliant', 'notCompliant']);
  });

  it('are in alphabets', () => {
    const types = alphabetOf(programme).map(({ event }) => String(event.type));
    expect(types.filter((type) => type === 'notice.posted')).toHaveLength(2);
  });

  it('are checked, out of a file', () => {
    expect(() => parseProgramme({ ...watershed, cycle: { ...cycle, notices: { names: [] } } })).toThrow(
      'cycle.notices.names',
    );
  });
});

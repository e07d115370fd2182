import { ccm2011 } from 'intersessional';
import { type Exploration, explore } from 'intersessional/simulation';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../conformance/support/model.ts';
import { exploreText } from '../../src/cli/exploreText.ts';
import { terminalOf } from '../../src/cli/terminal.ts';
import { cli, recordFile } from './support.ts';

/** A few of its provisions, and one that is dead. */
const planted = {
  ...ccm2011,
  provisions: [
    ...ccm2011.provisions.filter(({ paragraph }) => /^A[45]/.test(paragraph)),
    { paragraph: '2.3', force: 'shall', rule: 'outcome-agreed', binds: 'start', with: { subjects: [] } },
  ],
};

describe('explore', () => {
  it('prints what can happen, and exits 0 where every provision is alive', { timeout: 120_000 }, async () => {
    const { code, out, err } = await cli(['explore', 'ccm-2011']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('\nDead provisions\n  none: each can be breached\n');
    expect(out).toContain(`\nShortest way: Second Meeting\n  ${16 + THEMES.length} events:\n`);
    // After its own days an opening is not refused: it has no place.
    expect(out).toContain('Then always refused by A6.1: intersessional opened.');
    expect(out).toContain('Then always refused by 2.3, A3: Second Meeting opened.');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('exits 1 where a provision is dead, and says which and why', async () => {
    const { code, out } = await cli(['explore', recordFile(planted)]);
    expect(code).toBe(1);
    expect(out).toMatch(/\n {2}2\.3 +outcome-agreed \(shall\): nothing that can happen/);
  });

  it('prints JSON', async () => {
    const { code, out } = await cli(['explore', recordFile(planted), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      programme: 'ccm-2011',
      complete: true,
      deadProvisions: [{ provision: '2.3', rule: 'outcome-agreed', why: 'neverApplies' }],
      shortest: { goal: 'secondMeeting' },
    });
  });

  it('says of what a limit was reached: of the states, or of the ways', () => {
    const opening = { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA' } as const;
    const found = explore(ccm2011, { alphabet: [opening], goal: 'firstMeeting' });
    const page = (change: Partial<Exploration>) =>
      exploreText(ccm2011, { ...found, ...change }, { ...terminalOf(process), columns: 100 });
    const ofStates = 'only part of what can happen was visited';
    const ofWays = 'before all ways were tried: another may be shorter or earlier.';
    const shortest = { ...found.shortest, complete: false };
    expect(page({})).not.toContain('limit');
    expect(page({ complete: false })).toContain(ofStates);
    expect(page({ complete: false })).not.toContain(ofWays);
    expect(page({ shortest })).toContain(ofWays);
    expect(page({ shortest })).not.toContain(ofStates);
    expect(page({ shortest })).not.toContain('No other way');
    const none = { ...shortest, events: null, days: null, complies: false };
    expect(page({ shortest: none })).toContain('  None was found before a limit was reached.\n');
  });

  it('exits 2 for what is no programme, a line a problem', async () => {
    const missing = await cli(['explore', 'no-such-file.json']);
    expect(missing.code).toBe(2);
    expect(missing.err).toBe(
      'no-such-file.json: expected a file that can be read, or one of ccm-2011, ccm-2012, ccm-2017, ccm-2025, apmbc-2011, found no such file\n',
    );
    const wrong = await cli(['explore', recordFile({ ...ccm2011, offers: 'none' })]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('offers');
    expect(wrong.err.trim().split('\n')).toHaveLength(1);
  });
});

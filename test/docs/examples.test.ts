import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

/** Every example runs as it stands, and prints what it is known to print. */
async function printed(name: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.join(' '));
  });
  try {
    await import(`../../examples/${name}.ts`);
  } finally {
    log.mockRestore();
  }
  return lines;
}

describe('the examples', () => {
  it('each have a test here', () => {
    const names = readdirSync(new URL('../../examples', import.meta.url)).filter((name) =>
      name.endsWith('.ts'),
    );
    const tests = readFileSync(new URL(import.meta.url), 'utf8');
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !tests.includes(`printed('${name.slice(0, -3)}')`))).toEqual([]);
  });

  it('audit-a-record says what the real record shows', async () => {
    const lines = await printed('audit-a-record');
    expect(lines[0]).toBe('cannotTell');
    expect(lines.filter((line) => line.includes(' failed: '))).toEqual([]);
    expect(lines).toContainEqual(expect.stringMatching(/^A5 cantTell: A5 .* languages decided/));
    expect(lines.at(-1)).toBe('2.1 2.2 9.1 A4 A7.1 A7.2');
  });

  it('embed-in-an-app shows why an event was refused', async () => {
    expect(await printed('embed-in-an-app')).toMatchInlineSnapshot(`
      [
        "2010-11-09 firstMeeting.opened: accepted",
        "2010-11-12 decision.adopted: refused, and the machine stands where it stood",
        "  8.4 requires: The Second Meeting is decided inside what its host offers. Not met. Days of the Second Meeting: within 10-20 September 2011 expected. Found: 19-23 September 2011.",
        "2010-11-12 decision.adopted: accepted",
        "2010-11-12 firstMeeting.closed: refused, and the machine stands where it stood",
        "  9.1 requires: Each key decision is adopted or deferred before the First Meeting closes. Not met. Decision on the work programme: adopted or deferred expected. Found: neither. Decision on recommendations: adopted or deferred expected. Found: neither. Decision on the intersessional: adopted or deferred expected. Found: neither. Decision on conference support: adopted or deferred expected. Found: neither. Decision on coordination: adopted or deferred expected. Found: neither.",
        "2010-11-12 theme.discussed: misplaced, and the machine stands where it stood",
        "  It has a place in betweenMeetings.intersessional.underWay.meeting.open: notYet.",
      ]
    `);
  });

  it('repair-a-record says what would have made it comply', async () => {
    const lines = await printed('repair-a-record');
    expect(lines[0]).toBe('notCompliant - nothing cheaper is left untried');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}insert 2011-06-27 support\.arranged: A6\.2 .* conference support/),
    );
  });

  it('exchange-with-process-mining takes a record out and back', async () => {
    expect(await printed('exchange-with-process-mining')).toMatchInlineSnapshot(`
      [
        "XES: 43 events; back the same: true",
        "OCEL: 50 objects: record, office, document, person, body, meeting, city, State, decision, theme, fund, language, venue, recommendation; back the same: true",
        "traces[0].events[3].cost:total: expected no such field, found "Vientiane"",
        "passed: Required: "intersessional opened" happens only after "decision adopted (decision: languages)". Met.",
        "failed: Required: Each "decision proposed" is followed by "decision amended". Not met. Open at the end, since "decision proposed: next meeting on 11 November 2010 (events[4])".",
      ]
    `);
  });

  it('name the command that runs them', () => {
    const names = readdirSync(new URL('../../examples', import.meta.url));
    for (const name of names.filter((each) => each.endsWith('.ts'))) {
      const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
      expect(text).toContain(`npx tsx --conditions=@intersessional/source examples/${name}`);
    }
  });

  it('explore-a-programme says what can follow, and what ends it', async () => {
    const lines = await printed('explore-a-programme');
    expect(lines[0]).toMatch(/^\d{7} states can follow$/);
    expect(lines[1]).toMatch(/^the shortest way: .* 2011-09-12 secondMeeting.opened$/);
    expect(lines).toContain('no way left after 2011-07-01 date.reached:');
    expect(lines).toContain('  recommendations.transmitted is refused by 2.3, A3');
    expect(lines.at(-1)).toBe('recommendations always reach the Second Meeting: true');
  });

  it('simulate-a-programme says how often one gets there, and why not', async () => {
    const lines = await printed('simulate-a-programme');
    expect(lines[0]).toMatch(/^support within half a year: 9\d\.\d % \(/);
    expect(lines[3]).toMatch(/^support within ten months: 8\d\.\d % \(/);
    expect(lines[4]).toMatch(/A3 stopped .*: secondMeeting\.opened$/);
    expect(lines.at(-2)).toBe('a run that got stuck: firstMeeting.closed is refused');
  });

  it('diff-two-programmes says what an offer of one day more lets through', async () => {
    expect(await printed('diff-two-programmes')).toEqual([
      'Offer of a host: Lebanon (8.4). Time offered: 10-20 September 2011 becomes 10-21 September 2011.',
      '  2010-11-09 firstMeeting.opened',
      '  2010-11-09 decision.adopted',
      'accepted by the second programme only; in the other:',
      '  8.4 requires: The Second Meeting is decided inside what its host offers. Not met. Days of the Second Meeting: within 10-20 September 2011 expected. Found: 17-21 September 2011.',
    ]);
  });

  it('what-if-the-host-slips-a-week says what is lost, and by how many days', async () => {
    const lines = await printed('what-if-the-host-slips-a-week');
    expect(lines[0]).toContain('20 September 2011');
    expect(lines.at(-1)).toBe(
      'at the earliest on 2011-09-12; offered and decided a week later, on 2011-09-19',
    );
  });
});

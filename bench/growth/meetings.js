/*
 * Cycles with so many meetings, in a row or side by side before a plenary. Each meeting has a window for its days, and a
 * reading that is counted and due by its close.
 */
import { parseProgramme } from 'intersessional';

const YEAR = 2001;

/** The window for the days of a meeting: a month of its own in a row, the same spring side by side. */
const windowOf = (i, isRow) => {
  const month = isRow ? i % 12 : 3;
  const year = YEAR + (isRow ? Math.floor(i / 12) : 0);
  return {
    from: `${year}-${String(month + 1).padStart(2, '0')}-05`,
    to: `${year}-${String(month + 1).padStart(2, '0')}-25`,
  };
};

const namesOf = (count) => Array.from({ length: count }, (_, i) => `meeting${i + 1}`);

/** Makes the programme of a cycle of such meetings. */
function programmeOf(names, flow, isRow) {
  const each = (of) => Object.fromEntries(names.map((name, i) => [name, of(name, i)]));
  const acts = Object.fromEntries(
    names.map((name) => [
      `${name}Reading.held`,
      { at: name, records: [{ change: 'count', path: [`${name}Readings`], from: { event: 'on' } }] },
    ]),
  );
  const rules = Object.fromEntries(
    names.flatMap((name) => [
      [`${name}-dated`, { use: 'days-held', with: { meeting: name, is: 'within' } }],
      [
        `${name}-read`,
        {
          use: 'at-least',
          with: { by: `${name}.closed`, fact: `${name}Readings`, param: 'readings', form: 'meetings' },
        },
      ],
    ]),
  );
  const provisions = names.flatMap((name, i) => [
    {
      paragraph: `${i + 1}.1`,
      force: 'should',
      rule: `${name}-dated`,
      binds: 'never',
      with: { within: windowOf(i, isRow) },
    },
    { paragraph: `${i + 1}.2`, force: 'shall', rule: `${name}-read`, binds: 'start', with: { readings: 2 } },
  ]);
  return parseProgramme({
    id: `meetings-${names.length}`,
    title: 'Meetings',
    source: 'https://example.org/meetings',
    starts: `${YEAR}-01-01`,
    cycle: { meetings: each(() => ({ days: 'span' })), flow, acts, rules },
    drafts: {},
    offers: [],
    provisions,
    aside: [],
  });
}

/** So many meetings one after the other. */
export function inRow(count) {
  const names = namesOf(count);
  return programmeOf(names, names, true);
}

/** So many meetings side by side, then a plenary. */
export function sideBySide(count) {
  const names = namesOf(count);
  return programmeOf([...names, 'plenary'], [{ between: names }, 'plenary'], false);
}

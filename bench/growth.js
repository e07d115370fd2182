/*
 * Cost of one more independent duty: everything that can happen before the intersessional opens, with 2, 4, 8 and 16
 * duties that do not depend on one another, state by state and in boxes (docs/adr/0004). CPU time, medians.
 *
 *   npm run bench:growth          (builds first)
 */
import { ccm2011 } from 'intersessional';
import { compileKernel, explore, walk } from 'intersessional/simulation';
import { cpu, median } from './measure.js';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** States beyond which walking through them one by one is given up. */
const LIMIT = Number(process.env.LIMIT ?? 4_000_000);

const inviting = (category) => ({ type: 'participants.invited', categories: [category] });
const interpreting = (language) => ({ type: 'interpretation.arranged', languages: [language] });

/** Duties of the preparation; each is done or not, whatever becomes of the others. */
const DUTIES = [
  { type: 'friend.designated', country: 'DE' },
  interpreting('en'),
  interpreting('fr'),
  interpreting('es'),
  ...[
    'statesParties',
    'signatories',
    'otherStates',
    'internationalOrganizations',
    'regionalOrganizations',
    'ngos',
  ].map(inviting),
  { type: 'coordinator.appointed', name: 'Sara Sekkenes', body: 'UNDP-BCPR', duties: ['substance'] },
  { type: 'coordinator.appointed', name: 'N. N.', body: 'other', duties: ['secondMeetingPreparation'] },
  { type: 'support.arranged', by: 'executiveCoordinator', assistedBy: [], fund: 'UNDP-BCPR-TTF' },
  { type: 'support.arranged', by: 'host', assistedBy: ['UNODA'], fund: 'UNDP-BCPR-TTF' },
  { type: 'support.arranged', by: 'host', assistedBy: ['GICHD'], fund: 'UNDP-BCPR-TTF' },
  { type: 'coordination.held', with: ['UN', 'ICRC', 'CMC'] },
];

/** The steps that lead to the opening of the intersessional. */
const STEPS = [
  { type: 'firstMeeting.opened', city: 'Vientiane', country: 'LA', president: { country: 'LA' } },
  { type: 'decision.adopted', decision: 'workProgramme' },
  ...['coordination', 'recommendations', 'intersessional', 'conferenceSupport', 'nextMeeting'].map(
    (decision) => ({
      type: 'decision.deferred',
      decision,
    }),
  ),
  { type: 'firstMeeting.closed' },
  {
    type: 'intersessional.opened',
    span: { from: '2011-06-27', to: '2011-06-30' },
    city: 'Geneva',
    country: 'CH',
    venue: 'WMO',
    chair: { office: 'president', country: 'LA' },
    languages: ['en', 'fr', 'es'],
    format: 'informal',
  },
];

const rows = [];
for (const duties of [2, 4, 8, 16]) {
  const alphabet = [...STEPS, ...DUTIES.slice(0, duties)];
  const byState = [];
  const inBoxes = [];
  let states;
  let boxes;
  for (let round = 0; round < ROUNDS; round++) {
    const walked = cpu(() => walk(compileKernel(ccm2011, { alphabet, observe: 'all' }), LIMIT));
    const explored = cpu(() => explore(ccm2011, { alphabet }));
    byState.push(walked.ms);
    inBoxes.push(explored.ms);
    states = walked.result.complete ? walked.result.store.size : undefined;
    boxes = explored.result;
  }
  rows.push({
    duties,
    states: boxes.states,
    'met one by one': states ?? `over ${LIMIT}`,
    'ms, one by one': median(byState).toFixed(0),
    boxes: boxes.boxes,
    'ms, in boxes': median(inBoxes).toFixed(0),
  });
}
console.log(`${ROUNDS} rounds, CPU time with compiling, medians, Node ${process.version}`);
console.log('in boxes: with dead ends, dead provisions and the shortest way; one by one: only met\n');
console.table(rows);

import { type Programme, parseProgramme } from 'intersessional';
import type { EventTemplate } from '../../src/analysis/template.ts';
import {
  type GroundingOptions,
  type TransitionSystem,
  transitionSystemOf,
} from '../../src/kernel/ground/transitionSystem.ts';
import type { Condition } from '../../src/language/conditions.ts';

/*
 * A programme of a few provisions and an alphabet of a few events, so small that a law of a stage can be tried at every
 * state and in every order. It is no paper: whatever a paper asks, the stages have to keep these laws.
 */

const SPAN = { from: '2001-06-01', to: '2001-06-02' };

export const toy: Programme = parseProgramme({
  id: 'toy',
  title: 'A toy',
  source: 'nowhere',
  starts: '2001-03-01',
  firstMeeting: { span: { from: '2001-03-01', to: '2001-03-02' }, city: 'Here', country: 'CH' },
  drafts: {
    workProgramme: { themes: ['a', 'b'] },
    coordination: { partners: ['P'] },
    recommendations: { subjects: [] },
    intersessional: { span: SPAN, city: 'There', country: 'CH' },
    languages: { languages: ['en'] },
    conferenceSupport: { assistedBy: [], fund: 'F', earmarked: true },
    nextMeeting: {},
  },
  offers: [],
  provisions: [
    { paragraph: '1', force: 'shall', rule: 'consensus', binds: 'start', with: { decision: 'languages' } },
    { paragraph: '2', force: 'shall', rule: 'languages-provided', binds: 'languages' },
    { paragraph: '3', force: 'shall', rule: 'themes-covered', binds: 'languages' },
    { paragraph: '4', force: 'should', rule: 'intersessional-held', binds: 'never' },
    { paragraph: '5', force: 'should', rule: 'coordination-regular', binds: 'never', with: { meetings: 2 } },
    { paragraph: '6', force: 'shall', rule: 'second-meeting-kept', binds: 'languages', lets: 'through' },
  ],
  aside: [],
});

const held = { type: 'intersessional.opened', span: SPAN, city: 'There', country: 'CH' } as const;

export const LETTERS = {
  opens: { type: 'firstMeeting.opened', city: 'Here', country: 'CH' },
  objects: { type: 'objection.raised', decision: 'languages', delegation: 'X' },
  yields: { type: 'objection.withdrawn', decision: 'languages', delegation: 'X' },
  adopts: { type: 'decision.adopted', decision: 'languages' },
  closes: { type: 'firstMeeting.closed' },
  coordinates: { type: 'coordination.held', with: ['P'] },
  holds: { ...held, languages: ['en'] },
  holdsOtherwise: { ...held, languages: ['fr'] },
  discussesA: { type: 'theme.discussed', theme: 'a' },
  discussesB: { type: 'theme.discussed', theme: 'b' },
  ends: { type: 'intersessional.closed' },
} as const satisfies Record<string, EventTemplate>;

export const letters: readonly EventTemplate[] = Object.values(LETTERS);

/** The toy in finite form. */
export const grounded = (options: Partial<GroundingOptions> = {}): TransitionSystem =>
  transitionSystemOf(toy, { alphabet: letters, observe: 'all', ...options });

const STATES = ['CH', 'FR'] as const;

/** Letters that put on record what the toy never asks for: for stages that look at events alone. */
export const moreLetters: readonly EventTemplate[] = [
  ...letters,
  ...STATES.map((country) => ({
    type: 'host.offered' as const,
    country,
    city: 'Here',
    window: SPAN,
    days: 2,
  })),
  { type: 'decision.proposed', decision: 'languages', terms: { languages: ['fr'] } },
  { type: 'decision.adopted', decision: 'workProgramme', terms: { themes: ['a'] } },
  { type: 'decision.adopted', decision: 'conferenceSupport' },
  { type: 'decision.deferred', decision: 'languages' },
  { type: 'objection.raised', decision: 'workProgramme', delegation: 'Y' },
  { type: 'objection.withdrawn', decision: 'languages', delegation: 'x' },
  { type: 'coordinator.appointed', name: 'N', body: 'B', duties: ['substance'] },
  { type: 'coordinator.appointed', body: 'C', duties: [] },
  { type: 'friend.designated', country: 'CH' },
  { type: 'coordination.held', with: [] },
  { type: 'support.arranged', by: 'executiveCoordinator', assistedBy: ['H'], fund: 'F' },
  { type: 'support.arranged', by: 'host', assistedBy: ['I'], fund: 'G', meeting: 'firstMeeting' },
  { type: 'interpretation.arranged', languages: ['en', 'fr'] },
  { type: 'meeting.suspended', meeting: 'intersessional', by: 'president', instrument: 'decision' },
  { type: 'meeting.resumed', meeting: 'intersessional', by: 'president', instrument: 'decision' },
  { type: 'meeting.suspended', meeting: 'firstMeeting', by: 'president', instrument: 'decision' },
  { type: 'recommendation.agreed', subject: 'isuEstablishment', outcome: 'establish' },
  { type: 'recommendation.agreed', subject: 'structure' },
  { type: 'recommendations.transmitted', to: 'secondMeeting' },
  { type: 'recommendations.transmitted', to: 'nobody' },
  {
    type: 'secondMeeting.opened',
    span: SPAN,
    city: 'There',
    country: 'CH',
    president: { country: 'CH' },
    ceremonialSpan: { from: '2001-05-30', to: '2001-05-30' },
  },
  { type: 'date.reached' },
  { type: 'paper.circulated' },
];

const given = (path: string): Condition => ({ is: 'given', of: [{ fact: path.split('.') }] });

/** Conditions of facts that can be watched. */
export const WATCHED: readonly Condition[] = [
  given('intersessional.opened'),
  { is: 'includesAll', of: [{ fact: ['themes'] }, { value: ['a', 'b'] }] },
  { not: given('decisions.languages.adopted') },
];

const few = letters.filter((letter) => letter !== LETTERS.discussesB && letter !== LETTERS.coordinates);

const pause = { meeting: 'intersessional', by: 'president', instrument: 'decision' } as const;

/** The toy with the pauses of a meeting, another meeting and the end of the cycle. */
const toTheEnd: readonly EventTemplate[] = [
  ...few.filter((letter) => letter !== LETTERS.holdsOtherwise),
  { type: 'meeting.suspended', ...pause },
  { type: 'meeting.resumed', ...pause },
  {
    type: 'secondMeeting.opened',
    span: { from: '2001-06-02', to: '2001-06-02' },
    city: 'There',
    country: 'CH',
    president: { country: 'CH' },
  },
  { type: 'secondMeeting.closed' },
];

/** The toy with a step of the Second Meeting that is asked what steps of the intersessional are asked, too. */
const beside: readonly EventTemplate[] = [
  ...few,
  { ...pause, type: 'meeting.cancelled', meeting: 'secondMeeting' },
  { type: 'secondMeeting.convened', span: SPAN, city: 'There', country: 'CH' },
];

/** Forms of the toy in which different things count. */
export const FORMS: readonly (readonly [string, Partial<GroundingOptions>])[] = [
  ['all of it', {}],
  ['on a record that is not complete', { complete: false, alphabet: few }],
  ['where only refusals count', { observe: 'refusals' }],
  ['where conditions are watched', { watch: WATCHED, alphabet: few }],
  ['where stages are told apart', { stages: ['firstMeeting.languages.adopted', 'betweenMeetings'] }],
  ['where meetings keep their days', { keepsDays: true }],
  ['to the end of the cycle', { alphabet: toTheEnd }],
  ['with a step beside the intersessional', { alphabet: beside }],
];

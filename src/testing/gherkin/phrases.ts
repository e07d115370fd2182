import { valueLabel } from '../../messages/index.ts';
import { EVENT_TYPES, type EventType } from '../../model/events.ts';
import { DECISIONS, type Decision, MEETINGS, SUBJECTS } from '../../model/vocabulary.ts';
import type { Step } from '../scenario/step.ts';
import * as steps from '../scenario/steps.ts';
import { countryOf, dateOf, languageOf, memberOf, membersOf } from './names.ts';

/** A sentence of a feature for something that happens: its pattern, without its day, and what it stands for. */
export interface Phrase {
  readonly pattern: string;
  readonly step: (...words: readonly string[]) => Step;
}

const THE = '(?:the )?';
const DONE = '(?:is|are|was|were|has been|have been)';
const phrase = (pattern: string, step: Phrase['step']): Phrase => ({ pattern, step });

const DECISION = `(${DECISIONS.map(valueLabel).join('|')})(?: decision)?`;

const decisionOf = (words = ''): Decision => memberOf(DECISIONS, words);

const placeOf = (city: string | undefined, country: string | undefined): object => ({
  ...(city && { city }),
  ...(country && { country: countryOf(country) }),
});

const PLACE = '(?: in ([\\p{L} .-]+?), ([\\p{L} ]+?))?';

const meetings: readonly Phrase[] = [
  phrase(`${THE}First Meeting (?:opens|has opened|is opened|is open)${PLACE}`, (city, country) =>
    steps.firstMeetingOpened(placeOf(city, country)),
  ),
  phrase(`${THE}First Meeting (?:closes|has closed|is closed)`, () => steps.firstMeetingClosed()),
  phrase(`${THE}intersessional (?:opens|has opened|is opened|is open)${PLACE}`, (city, country) =>
    steps.intersessionalOpened(placeOf(city, country)),
  ),
  phrase(`${THE}intersessional (?:closes|has closed|is closed)`, () => steps.intersessionalClosed()),
  phrase(`${THE}Second Meeting (?:opens|has opened|is opened|is open)${PLACE}`, (city, country) =>
    steps.secondMeetingOpened(placeOf(city, country)),
  ),
  phrase(`${THE}Second Meeting ${DONE} convened${PLACE}`, (city, country) =>
    steps.secondMeetingConvened(placeOf(city, country)),
  ),
  phrase(`${THE}(first meeting|intersessional|second meeting) ${DONE} cancelled`, (meeting = '') =>
    steps.meetingCancelled({ meeting: memberOf(MEETINGS, meeting) }),
  ),
];

const decisions: readonly Phrase[] = [
  phrase(`${THE}First Meeting (?:adopts|has adopted) every decision`, () => steps.everyDecisionAdopted()),
  phrase(`${THE}First Meeting (?:adopts|has adopted) ${THE}languages (?:as|with) (.+?)`, (languages = '') =>
    steps.adopted('languages', { languages: membersOf(languages).map(languageOf) }),
  ),
  phrase(`${THE}First Meeting (?:adopts|has adopted) ${THE}${DECISION}`, (decision) =>
    steps.adopted(decisionOf(decision)),
  ),
  phrase(`${THE}First Meeting (?:defers|has deferred) ${THE}${DECISION}`, (decision) =>
    steps.deferred(decisionOf(decision)),
  ),
  phrase(
    `${THE}Second Meeting ${DONE} (?:proposed|decided) for (.+?) to (.+?) in ([\\p{L} .-]+?), ([\\p{L} ]+?)`,
    (from = '', to = '', city = '', country = '') => {
      const state = countryOf(country);
      const span = { from: dateOf(from), to: dateOf(to) };
      return steps.proposed('nextMeeting', { span, city, country: state, president: { country: state } });
    },
  ),
  phrase(`([\\p{L} ]+?) objects to ${THE}${DECISION}`, (delegation = '', decision = '') =>
    steps.objectionRaised(decisionOf(decision), delegation),
  ),
  phrase(`([\\p{L} ]+?) withdraws its objection to ${THE}${DECISION}`, (delegation = '', decision = '') =>
    steps.objectionWithdrawn(decisionOf(decision), delegation),
  ),
];

const preparations: readonly Phrase[] = [
  phrase(`interpretation ${DONE} arranged(?: in (.+?))?`, (languages) =>
    steps.interpretationArranged(languages ? { languages: membersOf(languages).map(languageOf) } : {}),
  ),
  phrase(`(?:an?|the) executive coordinator ${DONE} appointed`, () => steps.coordinatorAppointed()),
  phrase(`(?:conference )?support ${DONE} arranged(?: with the help of (.+?))?`, (helpers) =>
    steps.supportArranged(helpers ? { assistedBy: membersOf(helpers) } : {}),
  ),
  phrase(`an? (earmarked|unearmarked) contribution ${DONE} received`, (earmarked) =>
    steps.contributionReceived({ earmarked: earmarked === 'earmarked' }),
  ),
  phrase(`([\\p{L} ]+?) ${DONE} designated Friend of the President`, (country = '') =>
    steps.friendDesignated({ country: countryOf(country) }),
  ),
  phrase(`everything ${DONE} done up to "([\\w.]+)"`, (type = '') =>
    steps.everythingBefore(memberOf(EVENT_TYPES, type)),
  ),
];

const substance: readonly Phrase[] = [
  phrase(`themes? (.+?) ${DONE} discussed`, (themes = '') => membersOf(themes).map(steps.themeDiscussed)),
  phrase(`an (official|informal) document ${DONE} issued`, (status) =>
    steps.documentIssued({ status: status === 'official' ? 'official' : 'informal' }),
  ),
  phrase(`a recommendation on ${THE}([\\w ]+?) ${DONE} agreed`, (subject = '') =>
    steps.recommendationAgreed(memberOf(SUBJECTS, subject)),
  ),
  phrase(`${THE}recommendations ${DONE} transmitted(?: to the Second Meeting)?`, () =>
    steps.recommendationsTransmitted(),
  ),
];

/** The phrases with which features name events. */
export const PHRASES: readonly Phrase[] = [...meetings, ...decisions, ...preparations, ...substance];

/** Any event, by its type, with fields from a table; a value is JSON, or else a text. */
export function anyEvent(type: string, table: readonly (readonly string[])[]): Step {
  const fields = table.map(([field = '', value = '']) => [field, jsonOr(value)] as const);
  return steps.happened(memberOf(EVENT_TYPES, type) as EventType, Object.fromEntries(fields));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

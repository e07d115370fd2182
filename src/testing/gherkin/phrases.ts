import type { gherkinEventPatterns } from '../../messages/index.ts';
import type { Decision } from '../../model/vocabulary.ts';
import type { Step } from '../scenario/step.ts';
import * as steps from '../scenario/steps.ts';
import { countryOf, dateOf, languageOf, memberOf, membersOf, VOCABULARY } from './names.ts';
import type { SaidAt } from './patterns.ts';

type Patterns = typeof gherkinEventPatterns;
/** A step for each sentence on an event. */
type Phrases = { readonly [Id in keyof Patterns]: (said: SaidAt<Patterns[Id]>) => Step };

const { decisions, eventTypes, meetings, subjects } = VOCABULARY;

const decisionOf = (words: string): Decision => memberOf(decisions, words);

const languagesIn = (words: string) => ({ languages: membersOf(words).map(languageOf) });

const placeOf = ({ city, country }: { readonly city: string; readonly country: string }): object => ({
  ...(city && { city }),
  ...(country && { country: countryOf(country) }),
});

/** The steps that the sentences of features stand for. */
export const PHRASES: Phrases = {
  firstMeetingOpened: (said) => steps.firstMeetingOpened(placeOf(said)),
  firstMeetingClosed: () => steps.firstMeetingClosed(),
  intersessionalOpened: (said) => steps.intersessionalOpened(placeOf(said)),
  intersessionalClosed: () => steps.intersessionalClosed(),
  secondMeetingOpened: (said) => steps.secondMeetingOpened(placeOf(said)),
  secondMeetingConvened: (said) => steps.secondMeetingConvened(placeOf(said)),
  meetingCancelled: ({ meeting }) => steps.meetingCancelled({ meeting: memberOf(meetings, meeting) }),
  everyDecisionAdopted: () => steps.everyDecisionAdopted(),
  languagesAdopted: ({ languages }) => steps.adopted('languages', languagesIn(languages)),
  decisionAdopted: ({ decision }) => steps.adopted(decisionOf(decision)),
  decisionDeferred: ({ decision }) => steps.deferred(decisionOf(decision)),
  secondMeetingProposed: ({ from, to, city, country: name }) => {
    const country = countryOf(name);
    const span = { from: dateOf(from), to: dateOf(to) };
    return steps.proposed('nextMeeting', { span, city, country, president: { country } });
  },
  objectionRaised: ({ delegation, decision }) => steps.objectionRaised(decisionOf(decision), delegation),
  objectionWithdrawn: ({ delegation, decision }) =>
    steps.objectionWithdrawn(decisionOf(decision), delegation),
  interpretationArranged: ({ languages }) =>
    steps.interpretationArranged(languages === '' ? {} : languagesIn(languages)),
  coordinatorAppointed: () => steps.coordinatorAppointed(),
  supportArranged: ({ helpers }) =>
    steps.supportArranged(helpers === '' ? {} : { assistedBy: membersOf(helpers) }),
  contributionEarmarked: () => steps.contributionReceived({ earmarked: true }),
  contributionUnearmarked: () => steps.contributionReceived({ earmarked: false }),
  friendDesignated: ({ country }) => steps.friendDesignated({ country: countryOf(country) }),
  everythingBefore: ({ type }) => steps.everythingBefore(memberOf(eventTypes, type)),
  themesDiscussed: ({ themes }) => membersOf(themes).map(steps.themeDiscussed),
  officialDocumentIssued: () => steps.documentIssued({ status: 'official' }),
  informalDocumentIssued: () => steps.documentIssued({ status: 'informal' }),
  recommendationAgreed: ({ subject }) => steps.recommendationAgreed(memberOf(subjects, subject)),
  recommendationsTransmitted: () => steps.recommendationsTransmitted(),
};

/** Any event, by its type, with fields from a table; a value is JSON, or else a text. */
export function anyEvent(type: string, table: readonly (readonly string[])[]): Step {
  const fields = table.map(([field = '', value = '']) => [field, jsonOr(value)] as const);
  return steps.happened(memberOf(eventTypes, type), Object.fromEntries(fields));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

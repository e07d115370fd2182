import { decidingMeetings } from '../../kinds/decision/at.ts';
import type { gherkinEventPatterns, gherkinMeetingPatterns } from '../../messages/index.ts';
import { type Vocabulary, vocabularyOf } from '../../programmes/vocabulary.ts';
import type { Step } from '../scenario/step.ts';
import * as steps from '../scenario/steps.ts';
import { countryOf, dateOf, languageOf, memberOf, membersOf } from './names.ts';
import type { SaidAt } from './patterns.ts';

type Patterns = typeof gherkinEventPatterns;
type MeetingPatterns = typeof gherkinMeetingPatterns;
/** A step for each sentence on an event. */
type Phrases = { readonly [Id in keyof Patterns]: (said: SaidAt<Patterns[Id]>) => Step };

/** A step that is made with the names of the programme of its scenario. */
const named =
  (stepOf: (vocabulary: Vocabulary) => Step): Step =>
  ({ programme }) =>
    stepOf(vocabularyOf(programme));

const languagesIn = (words: string) => ({ languages: membersOf(words).map(languageOf) });

const placeOf = ({ city, country }: { readonly city: string; readonly country: string }): object => ({
  ...(city && { city }),
  ...(country && { country: countryOf(country) }),
});

/** A step at a meeting of a programme that takes decisions. */
const atMeeting = (words: string, step: Step): Step =>
  named(({ meetings, cycle }) => {
    const deciding = decidingMeetings(cycle);
    memberOf(
      meetings.filter((meeting) => deciding.includes(meeting)),
      words,
    );
    return step;
  });

const adoption = (words: string): Step => named(({ decisions }) => steps.adopted(memberOf(decisions, words)));
const deferral = (words: string): Step =>
  named(({ decisions }) => steps.deferred(memberOf(decisions, words)));

/** A step at the First Meeting: no other programme has it. */
const atFirst = (step: Step): Step => atMeeting('firstMeeting', step);

/** The steps that the sentences of features stand for. */
export const PHRASES: Phrases = {
  firstMeetingOpened: (said) => steps.firstMeetingOpened(placeOf(said)),
  firstMeetingClosed: () => steps.firstMeetingClosed(),
  intersessionalOpened: (said) => steps.intersessionalOpened(placeOf(said)),
  intersessionalClosed: () => steps.intersessionalClosed(),
  secondMeetingOpened: (said) => steps.secondMeetingOpened(placeOf(said)),
  secondMeetingConvened: (said) => steps.secondMeetingConvened(placeOf(said)),
  meetingCancelled: ({ meeting }) =>
    named(({ meetings }) => steps.meetingCancelled({ meeting: memberOf(meetings, meeting) })),
  everyDecisionAdopted: () => atFirst(steps.everyDecisionAdopted()),
  languagesAdopted: ({ languages }) => atFirst(steps.adopted('languages', languagesIn(languages))),
  decisionAdopted: ({ decision }) => atFirst(adoption(decision)),
  decisionDeferred: ({ decision }) => atFirst(deferral(decision)),
  secondMeetingProposed: ({ from, to, city, country: name }) => {
    const country = countryOf(name);
    const span = { from: dateOf(from), to: dateOf(to) };
    return steps.proposed('nextMeeting', { span, city, country, president: { country } });
  },
  objectionRaised: ({ delegation, decision }) =>
    named(({ decisions }) => steps.objectionRaised(memberOf(decisions, decision), delegation)),
  objectionWithdrawn: ({ delegation, decision }) =>
    named(({ decisions }) => steps.objectionWithdrawn(memberOf(decisions, decision), delegation)),
  interpretationArranged: ({ languages }) =>
    steps.interpretationArranged(languages === '' ? {} : languagesIn(languages)),
  coordinatorAppointed: () => steps.coordinatorAppointed(),
  supportArranged: ({ helpers }) =>
    steps.supportArranged(helpers === '' ? {} : { assistedBy: membersOf(helpers) }),
  contributionEarmarked: () => steps.contributionReceived({ earmarked: true }),
  contributionUnearmarked: () => steps.contributionReceived({ earmarked: false }),
  friendDesignated: ({ country }) => steps.friendDesignated({ country: countryOf(country) }),
  everythingBefore: ({ type }) =>
    named(({ eventTypes }) => steps.everythingBefore(memberOf(eventTypes, type))),
  themesDiscussed: ({ themes }) => membersOf(themes).map(steps.themeDiscussed),
  officialDocumentIssued: () => steps.documentIssued({ status: 'official' }),
  informalDocumentIssued: () => steps.documentIssued({ status: 'informal' }),
  recommendationAgreed: ({ subject }) =>
    named(({ subjects }) => steps.recommendationAgreed(memberOf(subjects, subject))),
  recommendationsTransmitted: () => steps.recommendationsTransmitted(),
};

/** An event of a meeting of the programme of a scenario. */
const ofMeeting = (words: string, step: string, said: object = {}): Step =>
  named(({ meetings }) => steps.happened({ ...said, type: `${memberOf(meetings, words)}.${step}` }));

/** The steps that the sentences on meetings of other programmes stand for. */
export const MEETING_PHRASES: {
  readonly [Id in keyof MeetingPatterns]: (said: SaidAt<MeetingPatterns[Id]>) => Step;
} = {
  opened: ({ meeting, ...place }) => ofMeeting(meeting, 'opened', placeOf(place)),
  closed: ({ meeting }) => ofMeeting(meeting, 'closed'),
  convened: ({ meeting, ...place }) => ofMeeting(meeting, 'convened', placeOf(place)),
  everyDecisionAdopted: ({ meeting }) => atMeeting(meeting, steps.everyDecisionAdopted()),
  decisionAdopted: ({ meeting, decision }) => atMeeting(meeting, adoption(decision)),
  decisionDeferred: ({ meeting, decision }) => atMeeting(meeting, deferral(decision)),
};

/** Any event, by its type, with fields from a table; a value is JSON, or else a text. */
export function anyEvent(type: string, table: readonly (readonly string[])[]): Step {
  const fields = table.map(([field = '', value = '']) => [field, jsonOr(value)] as const);
  return named(({ eventTypes }) => steps.happened(memberOf(eventTypes, type), Object.fromEntries(fields)));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export { ccm2011 } from './ccm-2011.ts';
export {
  type Audit,
  type AuditedEvent,
  type AuditOptions,
  audit,
  type ProvisionStatus,
  replay,
  type Verdict,
} from './compliance/audit.ts';
export type { Duty, DutyStatus } from './compliance/duties.ts';
export { decides, type Finding } from './compliance/finding.ts';
export { type Awaited, type Candidate, type Next, type NextOptions, next } from './compliance/next.ts';
export type { Possibility, Reception, ReceptionKind } from './compliance/reception.ts';
export { onRefusal, type Refusal } from './compliance/refusals.ts';
export { type Starter, starterAfter, type Undecided } from './compliance/starter.ts';
export { explain, type Submission, type SubmitOptions, submit } from './compliance/submit.ts';
export { dateWords, spanWords, valueWords } from './compliance/words.ts';
export type { Permits, PermitsParams } from './kinds/edge.ts';
export type { Outcome } from './language/compile.ts';
export type { Condition } from './language/conditions.ts';
export type { Rule } from './language/rule.ts';
export type { Json } from './language/terms.ts';
export {
  type CycleMachine,
  type CycleSnapshot,
  createCycle,
  createPhases,
  type PhaseMachines,
} from './machines/cycle.ts';
export { begin } from './machines/prepared.ts';
export { type ProgrammeWithMachine, withMachine } from './machines/programme-machine.ts';
export { enforcing, observing } from './machines/provisions.ts';
export type { CycleInput, PhaseInput } from './machines/setup.ts';
export type { IsoDate, Span } from './model/calendar.ts';
export type { EventOf, EventType, TreatyEvent } from './model/events.ts';
export type { DecisionFacts, Facts, HostOffer, ProgrammeIdentity } from './model/facts.ts';
export type { Decision, DecisionTerms, Meeting, RuleId, Subject } from './model/known.ts';
export { MalformedError, type Problem, problemLine } from './model/problems.ts';
export type { JsonRecord, TreatyRecord } from './model/record.ts';
export { type CycleOptions, cycle } from './programmes/format2/builder.ts';
export type { ProgrammeFile, TreatyFile } from './programmes/format2/file.ts';
export { resolve } from './programmes/format2/resolve.ts';
export type { EventIn, FactsIn, ParagraphIn, RecordIn, TypedProgramme } from './programmes/format2/types.ts';
export type { Drafts, Programme, Provision, ProvisionForce, SetAside } from './programmes/programme.ts';
export { defineRecord, recordSchema } from './programmes/records.ts';
export { parseProgramme, programmeSchema } from './programmes/schema.ts';
export { eventSchema } from './rules/eventSchema.ts';
export { EVENT_TYPES } from './rules/events.ts';
export { RULES } from './rules/registry.ts';
export type {
  CycleValue,
  DecisionStage,
  IntersessionalStage,
  RecommendationsStage,
  SecondMeetingStage,
  SubjectStage,
} from './rules/stages.ts';
export type {
  ConferenceSupportTerms,
  CoordinationTerms,
  IntersessionalTerms,
  LanguagesTerms,
  NextMeetingTerms,
  RecommendationsTerms,
  WorkProgrammeTerms,
} from './rules/terms.ts';
export { DECISIONS, MEETINGS, SUBJECTS } from './rules/vocabulary.ts';
export type { CcmParagraph } from './source/ccm-msp-2010-wp.ts';
export type { ReadingId } from './source/readings.ts';

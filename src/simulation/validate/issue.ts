import type { TreatyEvent } from '../../model/events.ts';

/** The names of what can be wrong with a programme that has the right form. */
export const ISSUES = [
  'unused',
  'noTaker',
  'seats',
  'neverAsked',
  'neverApplies',
  'neverFails',
  'neverRefuses',
  'neverMet',
  'neverAccepted',
  'unreachable',
  'window',
  'order',
  'undecided',
  'cut',
] as const;

/** How much an issue weighs: something impossible or dead, something doubtful, or a remark. */
export const LEVELS = ['error', 'warning', 'note'] as const;

/** Something wrong with a programme, or worth a look. */
export interface ProgrammeIssue {
  readonly level: (typeof LEVELS)[number];
  readonly kind: (typeof ISSUES)[number];
  /** The keys that lead to it in the programme, as it is read. */
  readonly path: readonly (string | number)[];
  /** The paragraph that it is about. */
  readonly provision?: string;
  /** One sentence for a person. */
  readonly because: string;
  /** A shortest sequence that shows it. */
  readonly witness?: readonly TreatyEvent[];
}

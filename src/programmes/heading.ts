import type { Programme } from './programme.ts';

/** The field in which a programme has the heading of its paper: when and where its first meeting meets. */
export const HEADING = 'firstMeeting';

/** The heading of a paper. */
type Heading = Programme[typeof HEADING];

/** Returns the heading of the paper of a programme: facts, which nothing is refused for. */
export const headingOf = (programme: Programme): Heading => programme[HEADING];

/** Returns the parts of a programme that stand before anything has happened. */
export const standingOf = ({ drafts, offers, [HEADING]: heading }: Programme) => ({
  drafts,
  offers,
  [HEADING]: heading,
});

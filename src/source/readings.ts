/**
 * Readings: where the paper leaves room, what we take it to mean. Each rule names those that it assumes, so that
 * a jurist can find them and disagree.
 */
export const readings = {
  'text-on-the-table':
    'The Meeting adopts the text on the table: the annex draft, or what was last proposed or amended. A blank in it is free, and more themes, languages or partners are no departure.',
  'amended-text-binds':
    'After an amendment the amended terms bind once adopted; that they depart from the paper is only reported.',
  'month-is-fixed': 'The annex leaves the days of the Second Meeting blank, but not their month.',
  'host-binds-itself':
    'A host binds only itself: dates, length and place lie inside the standing offer of the country concerned. A shorter meeting lies inside it.',
  'offers-stand': 'A later offer of the same country replaces its first; one of another country joins it.',
  consensus:
    'A decision with a standing objection is not adopted: the annex speaks of what the Meeting agrees.',
  'adoption-speaks':
    'On an incomplete record an adoption speaks for itself, and an objection on record may have been withdrawn off it.',
  'key-decisions':
    'The six key decisions are workProgramme, recommendations, intersessional, conferenceSupport, coordination and nextMeeting; an appointment that covers the preparation of the Second Meeting (7.2) stands for coordination.',
  deferral: 'With a deferral the First Meeting closes all the same, and 9.1 is not met.',
  'needs-the-programme':
    'Dates, languages and support make sense only for a meeting that is convened; on one day any order is fine.',
  'decides-nothing':
    'The intersessional makes recommendations and prejudges nothing: a decision taken while it is open is refused.',
  'themes-are-a-set': 'The themes are a set, not a sequence; further ones are welcome.',
  'unit-if-established':
    'The nature of a unit is called for only where the recommendation on establishing one came out as establish.',
  'more-languages': 'More languages than decided are no breach.',
  immediately: 'Immediately: no weekday lies idle between the two meetings, and they do not overlap.',
  'other-funds': "Contributions to other funds are nobody's breach.",
  silence:
    'A meeting that has not opened when its decided days are over was not held; one that has opened and was never closed is over with them.',
  'venue-is-open': 'The venue is not part of the decision on the intersessional.',
  'inside-the-days':
    'A preparatory meeting is inside the intersessional on any of its days; held on another day it is free.',
  'open-on-its-days':
    'From its opening the meeting is open on each of its days until it is closed; where an incomplete record has no opening, it may be open on the days decided, and where it has no closing, past its days.',
  regularly:
    'Regularly: at least two meetings with all the partners decided, between the close of the First Meeting and the opening of the intersessional.',
  'state-presides': 'An office belongs to a State: another person of the same State is no breach.',
  'ceremony-counts':
    'The ceremonial and the formal days together are the days decided; the formal days alone may be fewer. While the days are blank, only the month binds.',
  'time-proposed':
    'Before the October meetings: by 30 September (8.2). Mid-September: the 10 to 20 September of the offer that follows it (8.3, 8.4).',
  'unstated-format':
    'On a complete record a format that is not stated is the informal one; on an incomplete one it is unknown.',
  'no-other-instrument':
    'The First Meeting decided dates and place; no later instrument is named that could change them.',
} as const satisfies Record<string, string>;

/** The id of a reading. A wrong one does not compile. */
export type ReadingId = keyof typeof readings;

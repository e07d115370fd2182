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
  'offers-stand':
    'A later offer of the same country replaces its first; one of another country joins it. An offer on which an adopted decision rests stands for that decision.',
  consensus:
    'A decision with a standing objection is not adopted: the annex speaks of what the Meeting agrees.',
  'adoption-speaks':
    'On an incomplete record an adoption speaks for itself, and an objection on record may have been withdrawn off it.',
  'key-decisions':
    'The six key decisions are workProgramme, recommendations, intersessional, conferenceSupport, coordination and nextMeeting; a standing appointment that covers the preparation of the Second Meeting (7.2) stands for coordination.',
  deferral:
    'With a deferral the First Meeting closes all the same, and 9.1 is not met. A decision on the Second Meeting that leaves its days, place or the State of its President blank counts as a deferral.',
  'needs-the-programme':
    'Dates, languages and support make sense only for a meeting that is convened; on one day any order is fine.',
  'decides-nothing':
    'The intersessional makes recommendations and prejudges nothing: a decision taken while it is open is refused.',
  'themes-are-a-set': 'The themes are a set, not a sequence; further ones are welcome.',
  'unit-if-established':
    'The nature of a unit is called for only where the recommendation on establishing one came out as establish.',
  'more-languages': 'More languages than decided are no breach, and a regional tag is its language.',
  'arrangements-add-up':
    'Rounds of arrangements for interpretation add up, and one round by itself breaches nothing. At the opening the own languages of the meeting are judged and, where interpretation was arranged for it at all, the sum.',
  'who-appoints':
    'The President or the President-designate appoints the coordinator, where the record says who does, for the substance and the conference services. The last appointment stands, with its duties.',
  'welcomed-appointment':
    'The decision welcomes the appointment that stood when it was adopted, else the first one after it. Body and person are compared only where both give one; a successor is no departure; where nobody is appointed, 7.1 alone speaks.',
  successor: 'One person is asked to serve first; a successor is no departure.',
  'support-of-this-meeting':
    'The support of this intersessional is paid from the fund decided; support for another meeting is free.',
  recipient:
    'The recommendations go to the Second Meeting, by any of its names, or to nobody named. Sent to somebody else they stay in preparation.',
  'over-with-its-days':
    'On a complete record a meeting is over with its last day, closed or not: what comes after has no place in it and heals nothing; only its close still has a place. A meeting that opened on other days than foreseen sits until it is closed.',
  suspension:
    'A meeting that is suspended does not sit, and is not over with its days; resumed after them it sits until it is closed or suspended. A First Meeting still suspended when a later meeting opens, or when its decided days are past, is over.',
  'unknown-is-no-blank':
    'On an incomplete record what is not there is unknown, never a blank. A text adopted there without terms may have been amended off the record; what agrees with the draft, or falls in one of its blanks, is met.',
  immediately: 'Immediately: no weekday lies idle between the two meetings, and they do not overlap.',
  'other-funds': "Contributions to other funds are nobody's breach.",
  silence:
    'A meeting that has not opened when its decided days are over was not held; one that has opened and was never closed is over with them.',
  'venue-is-open': 'The venue is not part of the decision on the intersessional.',
  'inside-the-days':
    'A preparatory meeting is inside an intersessional that is decided and held, on any of its days; held on another day, or where there is none, it is free.',
  'open-on-its-days':
    'From its opening the meeting is open on each of its days until it is closed; where an incomplete record has no opening, it may be open on the days decided.',
  regularly:
    'Regularly: at least two meetings with all the partners decided, between the close of the First Meeting and the opening of the intersessional.',
  'state-presides': 'An office belongs to a State: another person of the same State is no breach.',
  'ceremony-counts':
    'The ceremonial and the formal days together are the days decided; the formal days alone may be fewer. While the days are blank, only the month binds.',
  'time-proposed':
    'Before the October meetings: by 30 September (8.2). Mid-September: the middle ten days, 11 to 20 September (8.3). Judged of the days decided, and of those on which the meeting is held.',
  'unstated-format':
    'On a complete record a format that is not stated is the informal one; on an incomplete one it is unknown.',
  'no-other-instrument':
    'The First Meeting decided dates and place; no later instrument is named that could change them.',
} as const satisfies Record<string, string>;

/** The id of a reading. A wrong one does not compile. */
export type ReadingId = keyof typeof readings;

/** The descriptions of the stages of any meeting, which editors of charts show. A paper can have its own. */
export const meetingStageTexts = {
  toCome: '{meeting}: to come.',
  preparing: '{meeting}: in preparation.',
  underWay: '{meeting}: under way.',
  closed: '{meeting}: closed.',
} as const;

/** The descriptions of all other stages. */
export const chartTexts = {
  convened: 'Convened by note verbale.',
  cancelled: 'Called off. It may be rescheduled.',
  ended: 'The cycle has ended: nothing has a place any more.',
  decision: 'The decision: {decision}.',
  onTheTable: 'The text is on the table.',
  deferred: 'Put off. It may still be taken.',
  adopted: 'Adopted: what rests on it binds.',
  recommendations: 'The recommendations.',
  inPreparation: 'Recommendations are drafted and agreed, subject by subject.',
  subject: 'The recommendations: {subject}.',
  undrafted: 'Not drafted.',
  drafted: 'Drafted, not agreed.',
  agreed: 'Agreed.',
  transmitted: 'Transmitted.',
} as const;

/** The descriptions of the stages of the cycle of 2011. */
export const chartTexts2011 = {
  firstMeeting: {
    toCome: 'Before the First Meeting.',
    sitting: 'The First Meeting: its decisions are taken side by side.',
  },
  betweenMeetings: 'Between the two Meetings of States Parties.',
  intersessional: {
    track: 'The intersessional meeting, from its preparation on.',
    preparing: 'The intersessional meeting is being prepared.',
    underWay: 'The intersessional meeting, beside its recommendations.',
    meeting: 'The intersessional meeting itself.',
    open: 'The intersessional meeting has opened.',
    closed: 'The intersessional meeting is closed.',
  },
  recommendations: {
    recommendations: 'The recommendations to the Second Meeting.',
    agreed: 'Agreed by the intersessional meeting.',
    transmitted: 'The recommendations are with the Second Meeting.',
  },
  secondMeeting: {
    track: 'The preparation of the Second Meeting.',
    preparing: 'The Second Meeting is still to be convened.',
    sitting: 'The Second Meeting of States Parties.',
    opened: 'The Second Meeting has opened.',
  },
} as const;

/**
 * The stages of the chart, each inside the stage that holds it. The stages of a decision, a subject or a meeting have its name.
 */
export const stageLabels: Readonly<Record<string, string>> = {
  preparation: 'before the First Meeting',
  betweenMeetings: 'between the Meetings',
  onTheTable: 'on the table',
  preparing: 'in preparation',
  underWay: 'under way',
  inPreparation: 'in preparation',
  ended: 'ended',
  deferred: 'deferred',
  adopted: 'adopted',
  open: 'open',
  opened: 'opened',
  closed: 'closed',
  drafted: 'drafted',
  agreed: 'agreed',
  transmitted: 'transmitted',
  decided: 'decided',
  convened: 'convened',
  cancelled: 'cancelled',
  meeting: 'meeting',
};

/** A stage inside others: `First Meeting, languages: on the table`. */
export const stageTexts = { within: '{stages}: {stage}', any: 'any stage' } as const;

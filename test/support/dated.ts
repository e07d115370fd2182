import { eventSchema, type TreatyEvent } from 'intersessional';

/** Dates an event; an opening opens a meeting of that day, where its own days are others. */
export function datedOn(event: TreatyEvent, on: string): TreatyEvent {
  const dated = { ...event, on };
  if (!('span' in event) || eventSchema.safeParse(dated).success) return dated;
  return { ...dated, span: { from: on, to: on } } as TreatyEvent;
}

export * from './audits.ts';
export * from './decisions.ts';
export * from './events.ts';
export * from './model.ts';
export * from './records.ts';
export * from './same-day.ts';
export * from './second-meeting.ts';

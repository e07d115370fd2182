export * from './audits.ts';
export * from './decisions.ts';
export * from './records.ts';

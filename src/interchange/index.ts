/** Records as event logs of process mining, and back, with nothing lost. */

export type {
  OcelAttributeType,
  OcelEvent,
  OcelLog,
  OcelObject,
  OcelRelationship,
  OcelType,
} from './ocel/model.ts';
export { fromOcel } from './ocel/read.ts';
export { type ObjectType, REFERENCES, referencesOf } from './ocel/references.ts';
export { toOcel } from './ocel/write.ts';
export type { LogOptions } from './programmes.ts';
export type { Records } from './records.ts';
export { fromXes } from './xes/read.ts';
export { toXes } from './xes/write.ts';

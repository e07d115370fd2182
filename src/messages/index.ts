export {
  capital,
  eventLabel,
  eventName,
  fieldLabel,
  stageLabel,
  thingLabel,
  valueLabel,
  variantOf,
} from './labels.ts';
export * from './language.ts';
export { either, every, say, sentences } from './say.ts';
export type { SlotOf, Slots, SlotValue, Text, Translation } from './text.ts';

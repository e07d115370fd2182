export {
  capital,
  eventAbout,
  eventLabel,
  eventName,
  fieldLabel,
  labelAt,
  labelOf,
  placeLabel,
  stageLabel,
  thingLabel,
  thingLabelAt,
  valueLabel,
  variantOf,
} from './labels.ts';
export * from './language.ts';
export { either, every, say, sentences } from './say.ts';
export type { SlotOf, Slots, SlotValue, Text, Translation } from './text.ts';

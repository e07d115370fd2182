/** Slips of the model record that have nothing to do with one another. Each makes events into other events. */
const without = (isGone) => (events) => events.filter((event) => !isGone(event));
const changed = (type, fields) => (events) =>
  events.map((event) => (event.type === type ? { ...event, ...fields } : event));

export const SLIPS = [
  without(({ type }) => type === 'support.arranged'),
  without(({ type, theme }) => type === 'theme.discussed' && theme === 'c'),
  changed('intersessional.opened', { languages: ['en', 'fr'] }),
  changed('contribution.received', { earmarked: false }),
  changed('interpretation.arranged', { languages: ['en', 'fr'] }),
];

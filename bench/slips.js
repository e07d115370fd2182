/** Slips of the model record that touch different provisions and facts. Each makes events into other events. */
const without = (isGone) => (events) => events.filter((event) => !isGone(event));
const changing = (type, fields) => (events) =>
  events.map((event) => (event.type === type ? { ...event, ...fields } : event));

export const APART = [
  without(({ type }) => type === 'support.arranged'),
  without(({ theme }) => theme === 'c'),
  changing('intersessional.opened', { languages: ['en', 'fr'] }),
  without(({ type }) => type === 'coordinator.appointed'),
  changing('secondMeeting.opened', { president: { country: 'FR' } }),
];

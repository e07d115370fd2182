/** Offers to host the Second Meeting, with windows that overlap the one of the programme. */
export const OFFERS = [
  { country: 'ZM', city: 'Lusaka', window: { from: '2011-09-12', to: '2011-09-23' }, days: 5 },
  { country: 'HR', city: 'Zagreb', window: { from: '2011-09-05', to: '2011-09-16' }, days: 4 },
  { country: 'NO', city: 'Oslo', window: { from: '2011-09-10', to: '2011-09-30' }, days: 5 },
  { country: 'CR', city: 'San José', window: { from: '2011-09-19', to: '2011-09-30' }, days: 4 },
];

import { defineRule, equal, fact } from '../language/index.ts';

export const supportFund = defineRule({
  id: 'support-fund',
  asks: 'conference support is paid from the fund decided',
  on: ['support.arranged'],
  condition: ({ event }) => equal(event('fund'), fact('decisions.conferenceSupport.terms.fund')),
});

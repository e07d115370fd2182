import * as fc from 'fast-check';
import type { EventTemplate } from '../../src/analysis/template.ts';
import { type Condition, type Relation, type RelationName, when } from '../../src/language/conditions.ts';
import type { Json, TermData } from '../../src/language/terms.ts';

/*
 * Conditions of every form over a few facts, an event of a few fields, and a few parameters. The event is of no type that
 * there is: to read a condition nobody has to know one.
 */

export const EVENT = {
  type: 'date.reached',
  country: 'CH',
  member: 'a',
  members: ['a', 'b'],
  decision: 'languages',
} as unknown as EventTemplate;

export const PARAMS: Json = { member: 'b', members: ['a', 'b'], one: ['a'], limit: 2, day: '2001-06-01' };

const event = (name: string): TermData => ({ event: name });
const param = (name: string): TermData => ({ param: name });
const fact = (...keys: (string | TermData)[]): TermData => ({ fact: keys });
const from = (...terms: TermData[]) => fc.constantFrom(...terms);
const is = (name: RelationName, ...of: fc.Arbitrary<TermData>[]): fc.Arbitrary<Condition> =>
  fc.tuple(...of).map((terms): Relation => ({ is: name, of: terms }));

const FIRST_ADOPTED: TermData = {
  first: [fact('decisions', event('decision'), 'adopted'), fact('firstMeeting', 'closed'), event('on')],
};
const listOnRecord = from(
  fact('friends'),
  fact('themes'),
  fact('decisions', 'workProgramme', 'terms', 'themes'),
  fact('decisions', event('decision'), 'objections'),
);
const list = fc.oneof(
  listOnRecord,
  from(event('members'), event('none'), param('members'), param('one'), { value: ['a'] }),
  from({ first: [event('none'), fact('friends')] }, { list: [fact('coordinator', 'name'), event('member')] }),
);
const member = from(event('member'), param('member'), { value: 'a' }, fact('coordinator', 'name'));
const text = from(
  fact('offers', event('country'), 'city'),
  fact('coordinator', 'name'),
  event('member'),
  event('none'),
);
const day = from(
  event('on'),
  param('day'),
  fact('firstMeeting', 'opened'),
  { field: 'to', of: fact('firstMeeting', 'foreseen') },
  FIRST_ADOPTED,
);
const whole = from(
  fact('firstMeeting', 'opened'),
  fact('offers', event('country')),
  fact('decisions', event('decision'), 'adopted'),
  event('none'),
  event('member'),
  { field: 'to', of: fact('firstMeeting', 'foreseen') },
);
const number = from(
  fact('coordinationMeetings'),
  { length: fact('firstMeeting', 'foreseen') },
  param('limit'),
);

const limits = from(param('limit'), { value: 1 });

const textOf = (fields: TermData): fc.Arbitrary<Condition> =>
  fc.constant({
    is: 'follows',
    of: [{ value: { themes: ['a'] } }, fact('decisions', 'workProgramme', 'terms')],
    fields,
  });

export const someRelation: fc.Arbitrary<Condition> = fc.oneof(
  is('given', whole),
  is('exists', whole),
  is('includes', list, member),
  is('includesAll', list, list),
  is('notEmpty', list),
  is('isEmpty', list),
  is('equal', text, text),
  is('before', day, day),
  is('notAfter', day, day),
  is('atLeast', number, limits),
  is('atMost', number, limits),
  textOf({ value: ['themes', 'symbol'] }),
);

/** A condition; `of`: the relations that it is made of. */
export const conditionOf = (of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      of,
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('condition').map((not): Condition => ({ not })),
      fc.tuple(tie('condition'), tie('condition')).map(([applies, asks]) => when(applies, asks)),
    ),
  })).condition;

export const someCondition: fc.Arbitrary<Condition> = conditionOf(someRelation);

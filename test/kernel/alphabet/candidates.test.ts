import type { Programme } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { type CandidateEvent, madeEventsOf } from '../../../src/kernel/alphabet/candidates.ts';
import { weekBefore } from '../../../src/kernel/alphabet/spans.ts';
import { takenBefore } from '../../../src/kinds/decision/at.ts';
import type { Span } from '../../../src/model/calendar.ts';
import type { EventType } from '../../../src/model/events.ts';
import { getPath } from '../../../src/model/path.ts';
import { vocabularyOf } from '../../../src/programmes/vocabulary.ts';
import { DECISIONS, SUBJECTS } from '../../../src/rules/vocabulary.ts';
import { eventOn } from '../../support/courses.ts';
import { daysIn } from '../../support/dayNumbers.ts';
import { estuary, harbour, watershed } from '../../support/ownCycles.ts';
import { bare, complete, NAMED, naming, OFFERS, offered, PROGRAMMES, toyWith } from '../../support/sheets.ts';
import { toy } from '../../support/toy.ts';

type Fields = Readonly<Record<string, unknown>>;

const made = (programme: Programme): readonly CandidateEvent[] => madeEventsOf(programme).candidates();

const rowsOf = (programme: Programme, type: string, role?: CandidateEvent['role']) =>
  made(programme).filter((each) => String(each.event.type) === type && (role ?? each.role) === each.role);

/** The fields of the events of a type, in one role. */
const fieldsOf = (programme: Programme, type: string, role: CandidateEvent['role'] = 'canonical') =>
  rowsOf(programme, type, role).map(({ event }) => {
    const { type: _, ...fields } = event as unknown as Fields;
    return fields;
  });

const textOf = (programme: Programme, decision: string) => madeEventsOf(programme).textOf(decision) as Fields;

const ALL = Object.entries({ ...PROGRAMMES, watershed, harbour, estuary });
const OF_2011 = Object.entries(PROGRAMMES);

/** Tells whether the text of the Second Meeting is drafted with blanks. */
const hasBlanks = ({ drafts }: Programme): boolean => Object.keys(drafts.nextMeeting).length < 4;

/** The places and days of the Second Meeting, by offer. */
const meetingsOf = (programme: Programme) =>
  fieldsOf(programme, 'decision.amended', 'base').filter(({ decision }) => decision === 'nextMeeting');

describe.each(ALL)('the events that letters are made of, %s', (_, programme) => {
  const { eventTypes, form } = vocabularyOf(programme);

  it('run in the order of the cycle', () => {
    const places = made(programme).map(({ event }) => eventTypes.indexOf(event.type));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(made(programme).map(({ role }) => role)).size).toBeGreaterThan(
      programme === watershed ? 0 : 2,
    );
  });

  it('have the fields that a complete record asks for', () => {
    const missing = made(programme).flatMap(({ event }) => form.missingFields(eventOn(event, '2001-01-01')));
    expect(missing).toEqual([]);
  });

  it('can stand on a record, on a day of their own', () => {
    const wrong = made(programme).filter(({ event, role }) => {
      const { span, ceremonialSpan = span } = event as {
        readonly span?: Span;
        readonly ceremonialSpan?: Span;
      };
      return (
        role === 'canonical' && form.read(eventOn(event, ceremonialSpan?.from ?? '2001-01-01')) === undefined
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have the field in which they deviate, and what deviates is no event of the programme', () => {
    for (const { event, role, field } of made(programme)) {
      if (field !== undefined) expect(getPath(event, field.split('.')), event.type).toBeDefined();
      if (role === 'base') expect(field).toBeUndefined();
    }
  });

  it('object to every decision that is still to be taken, and defer it', () => {
    const { cycle, decisions: all } = vocabularyOf(programme);
    const before = takenBefore(cycle);
    const decisions = all.filter((decision) => !before.includes(decision));
    for (const type of ['objection.raised', 'objection.withdrawn']) {
      expect(fieldsOf(programme, type, 'deviating')).toEqual(
        decisions.map((decision) => ({ decision, delegation: '[some delegation]' })),
      );
    }
    expect(fieldsOf(programme, 'decision.deferred', 'deviating')).toEqual(
      decisions.map((decision) => ({ decision })),
    );
  });
});

describe.each(OF_2011)('the events of a programme of 2011, %s', (_, programme) => {
  it('adopt every decision, with terms only where those of the intersessional have blanks', () => {
    const isBlank = Object.keys(programme.drafts.intersessional).length < 3;
    expect(fieldsOf(programme, 'decision.adopted')).toEqual(
      DECISIONS.map((decision) =>
        decision === 'intersessional' && isBlank
          ? { decision, terms: textOf(programme, decision) }
          : { decision },
      ),
    );
  });

  it('hold the Second Meeting on each offer, and propose it where its text has blanks', () => {
    const meetings = meetingsOf(programme).map(({ terms }) => terms as Fields);
    expect(fieldsOf(programme, 'secondMeeting.opened')).toEqual(meetings);
    expect(fieldsOf(programme, 'secondMeeting.convened')).toEqual(
      meetings.map(({ span, city, country }) => ({ span, city, country })),
    );
    const filled = hasBlanks(programme) ? meetings.map((terms) => ({ decision: 'nextMeeting', terms })) : [];
    expect(fieldsOf(programme, 'decision.proposed')).toEqual(filled);
    expect(fieldsOf(programme, 'decision.adopted', 'deviating')).toEqual(filled);
    expect(meetings).toHaveLength(Math.max(1, programme.offers.length));
    for (const { span } of meetings) {
      expect((span as Span).from > (textOf(programme, 'intersessional').span as Span).to).toBe(true);
    }
  });

  it('amend and adopt each text, of the Second Meeting for every host', () => {
    const texts = DECISIONS.flatMap((decision) =>
      decision === 'nextMeeting' ? meetingsOf(programme) : [{ decision, terms: textOf(programme, decision) }],
    );
    expect(fieldsOf(programme, 'decision.amended', 'base')).toEqual(texts);
    expect(rowsOf(programme, 'decision.amended', 'deviating')).toEqual([]);
    expect(fieldsOf(programme, 'decision.adopted', 'base')).toEqual(texts);
  });

  it('have each text as it is drafted, with no blank left in it', () => {
    const fields = Object.fromEntries(
      DECISIONS.map((decision) => [decision, Object.keys(textOf(programme, decision)).sort()]),
    );
    for (const decision of DECISIONS)
      expect(textOf(programme, decision)).toMatchObject(programme.drafts[decision]);
    expect(fields).toEqual({
      workProgramme: ['symbol', 'themes'],
      coordination: ['partners'],
      recommendations: ['subjects'],
      intersessional: ['city', 'country', 'span'],
      languages: ['languages'],
      conferenceSupport: ['assistedBy', 'coordinator', 'earmarked', 'fund'],
      nextMeeting: ['city', 'country', 'president', 'span'],
    });
  });

  it('offer to host only where no offer stands, else with a wider window, and from elsewhere', () => {
    const { offers } = programme;
    const own = fieldsOf(programme, 'host.offered');
    expect(own).toHaveLength(offers.length > 0 ? 0 : 1);
    const departing = rowsOf(programme, 'host.offered').filter(({ role }) => role !== 'canonical');
    expect(departing.map(({ role, field }) => field ?? role)).toEqual([
      ...offers.flatMap(() => ['base', 'window']),
      'country',
    ]);
    const [first = own[0]] = offers as readonly object[];
    const elsewhere = fieldsOf(programme, 'host.offered', 'deviating').at(-1) as Fields;
    const { city, country } = elsewhere;
    expect(elsewhere).toEqual({ ...first, city, country });
    expect(JSON.stringify(programme)).not.toContain(`"${String(country)}"`);
    const [proposed] = fieldsOf(programme, 'decision.proposed', 'deviating');
    const { terms = {} } = proposed as { readonly terms?: Fields };
    // No offer changes anything about a Second Meeting that is drafted in full.
    if (hasBlanks(programme)) expect(terms).toMatchObject({ city, country, president: { country } });
    const { president: __, ...convened } = terms;
    expect(fieldsOf(programme, 'secondMeeting.convened', 'deviating')).toEqual([convened]);
    expect(fieldsOf(programme, 'secondMeeting.opened', 'deviating')[0]).toEqual(terms);
  });

  it('change both meetings that are decided', () => {
    const texts = [textOf(programme, 'intersessional'), textOf(programme, 'nextMeeting')];
    const by = { by: 'president', instrument: 'chairLetter' };
    const types = new Set(
      made(programme).flatMap(({ event: { type } }) => (type.startsWith('meeting.') ? [type] : [])),
    );
    expect(types.size).toBe(8);
    for (const type of types) {
      const rows = rowsOf(programme, type).map(({ event }) => event as unknown as Fields);
      expect(rows.map(({ meeting }) => meeting)).toEqual(['intersessional', 'secondMeeting']);
      expect(rows).toMatchObject([by, by]);
    }
    expect(fieldsOf(programme, 'meeting.rescheduled', 'deviating')).toMatchObject(
      texts.map(({ span }) => ({ span })),
    );
    expect(fieldsOf(programme, 'meeting.relocated', 'base')).toMatchObject(
      texts.map(({ city, country }) => ({ city, country })),
    );
    expect(rowsOf(programme, 'meeting.reformatted').map(({ field }) => field)).toEqual(['format', 'format']);
  });

  it('split a meeting, or begin it with a ceremony, on the same days', () => {
    const next = textOf(programme, 'nextMeeting');
    const spans = [textOf(programme, 'intersessional').span, next.span] as readonly Span[];
    for (const [i, span] of spans.entries()) {
      const parts = (fieldsOf(programme, 'meeting.split', 'base')[i] as { spans: readonly Span[] }).spans;
      expect(parts.flatMap(daysIn)).toEqual(daysIn(span));
    }
    const [, ceremony, ...more] = fieldsOf(programme, 'secondMeeting.opened', 'deviating');
    expect(more).toEqual([]);
    if (ceremony === undefined) return expect(daysIn(spans[1] as Span)).toHaveLength(1);
    const { ceremonialSpan, span, ...rest } = ceremony as { ceremonialSpan: Span; span: Span };
    expect([...daysIn(ceremonialSpan), ...daysIn(span)]).toEqual(daysIn(spans[1] as Span));
    expect({ ...rest, span: next.span }).toEqual(next);
  });

  it('name what the texts name', () => {
    const { coordinator, fund } = textOf(programme, 'conferenceSupport');
    // The coordinator asked by name is the one of the text, where a rule holds one against the other.
    const isNamed = programme !== PROGRAMMES.naming;
    expect(fieldsOf(programme, 'coordinator.appointed')).toMatchObject([isNamed ? coordinator : NAMED.asked]);
    expect(fieldsOf(programme, 'contribution.received')).toMatchObject([{ fund }]);
    expect(fieldsOf(programme, 'support.arranged')).toMatchObject([{ fund, by: expect.any(String) }]);
    const { span } = textOf(programme, 'intersessional') as { readonly span: Span };
    expect(fieldsOf(programme, 'standingCommittees.scheduled')).toEqual([{ span: weekBefore(span.from) }]);
    expect(fieldsOf(programme, 'intersessional.opened')[0]).toMatchObject(
      textOf(programme, 'intersessional'),
    );
    expect(fieldsOf(programme, 'firstMeeting.opened')).toEqual([
      { city: 'Here', country: 'CH', president: { country: 'CH' } },
    ]);
  });

  it('agree on each subject that is due, on a unit either way', () => {
    const agreed = fieldsOf(programme, 'recommendation.agreed');
    const due = textOf(programme, 'recommendations').subjects as readonly string[];
    const subjects = [...new Set(agreed.map(({ subject }) => subject))];
    expect(subjects).toEqual(SUBJECTS.filter((each) => subjects.includes(each)));
    expect(subjects).toEqual(expect.arrayContaining([...due]));
    for (const subject of subjects) {
      const outcomes = agreed.filter((each) => each.subject === subject).map(({ outcome }) => outcome);
      expect(outcomes).toEqual(
        subject === 'isuEstablishment' ? ['establish', 'doNotEstablish'] : [undefined],
      );
    }
    expect(fieldsOf(programme, 'recommendation.drafted')).toEqual(SUBJECTS.map((subject) => ({ subject })));
  });
});

describe('the fields of an event', () => {
  it('are what rules name, else anything', () => {
    const { venue, ...held } = NAMED.held;
    const chair = { office: NAMED.offices[0], country: 'CH' };
    expect(fieldsOf(naming, 'intersessional.opened')[0]).toMatchObject({ ...held, venue, chair });
    expect(fieldsOf(bare, 'intersessional.opened')[0]).toMatchObject({
      venue: '[some venue]',
      chair: { office: 'president' },
      languages: [],
      format: 'informal',
    });
    expect(fieldsOf(toy, 'interpretation.arranged')).toEqual([{ languages: ['en'] }]);
    expect(fieldsOf(toy, 'theme.discussed')).toEqual([{ theme: 'a' }, { theme: 'b' }]);
    expect(fieldsOf(toy, 'coordination.held')).toEqual([{ with: ['P'] }]);
    expect(fieldsOf(bare, 'preparatoryMeeting.held')).toMatchObject([{ format: 'informal' }]);
    expect(fieldsOf(bare, 'contribution.received')).toMatchObject([{ earmarked: true }]);
    expect(fieldsOf(offered, 'secondMeeting.opened')).toHaveLength(OFFERS.length);
  });

  it('are filled into the blanks of a text', () => {
    const { venue: _, ...held } = NAMED.held;
    expect(textOf(naming, 'intersessional')).toEqual(held);
    expect(textOf(bare, 'workProgramme')).toEqual({ symbol: toy.id, themes: [] });
    expect(textOf(bare, 'recommendations')).toEqual({ subjects: SUBJECTS });
    expect(textOf(bare, 'conferenceSupport')).toEqual({
      coordinator: { name: '[some name]', body: '[some body]' },
      assistedBy: [],
      fund: '[some fund]',
      earmarked: true,
    });
  });

  it('open the intersessional as drafted and, where that is something else, as proposed', () => {
    const { venue: _, ...proposed } = NAMED.held;
    const both = fieldsOf(toyWith({ provisions: [naming.provisions[0]] }), 'intersessional.opened');
    expect(both).toMatchObject([textOf(toy, 'intersessional'), proposed]);
    expect(fieldsOf(toy, 'intersessional.opened')).toHaveLength(1);
  });
});

describe('a meeting of one day', () => {
  const span = { from: '2001-09-03', to: '2001-09-03' };
  const one = toyWith({ drafts: { ...toy.drafts, nextMeeting: { span } } });

  it('has no ceremony, and one part', () => {
    expect(fieldsOf(one, 'secondMeeting.opened', 'deviating')).toHaveLength(1);
    expect(fieldsOf(one, 'meeting.split', 'base')[1]).toMatchObject({ spans: [span] });
  });
});

describe('an appointment by somebody else', () => {
  it('is made only where it is asked who appoints', () => {
    expect(rowsOf(naming, 'coordinator.appointed', 'deviating')).toEqual([]);
    const asked = toyWith({
      provisions: [{ paragraph: '1', force: 'should', rule: 'coordinator-appointed', binds: 'never' }],
    });
    const [row, ...more] = rowsOf(asked, 'coordinator.appointed', 'deviating');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ event: { by: 'host' }, field: 'by' });
  });
});

describe('the Second Meeting on an offer', () => {
  const september = {
    country: 'FR',
    city: 'In FR',
    window: { from: '2001-09-01', to: '2001-09-30' },
    days: 3,
  };
  const openedOn = (changes: object) =>
    fieldsOf(toyWith(changes), 'secondMeeting.opened' satisfies EventType)[0];

  it('is where it is offered, from a Monday, with a President from there', () => {
    expect(openedOn({ offers: [september] })).toEqual({
      president: { country: 'FR' },
      span: { from: '2001-09-03', to: '2001-09-05' },
      city: 'In FR',
      country: 'FR',
    });
  });

  it('is after the intersessional', () => {
    const summer = { ...september, window: { from: '2001-05-01', to: '2001-06-30' } };
    expect(openedOn({ offers: [summer] })).toMatchObject({ span: { from: '2001-06-04', to: '2001-06-06' } });
  });

  it('is as the draft says, where it says something', () => {
    const span = { from: '2001-11-05', to: '2001-11-07' };
    const drafts = { ...toy.drafts, nextMeeting: { span, country: 'MX' } };
    expect(openedOn({ offers: [september], drafts })).toEqual({
      president: { country: 'MX' },
      span,
      city: 'In FR',
      country: 'MX',
    });
    expect(openedOn({ drafts: complete.drafts })).toEqual(complete.drafts.nextMeeting);
  });
});

import { ccm2011, EVENT_TYPES, eventSchema } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/model/eventForm.ts';
import { eventSchemaOf } from '../../src/model/eventSchema.ts';
import { vocabularyOf } from '../../src/programmes/vocabulary.ts';

const vocabulary = vocabularyOf(ccm2011);

describe('the form of the events of a vocabulary', () => {
  const form = vocabulary.form;

  it('has the fields of every type, and the terms of every decision', () => {
    expect(Object.keys(form.fields)).toEqual(EVENT_TYPES);
    expect(Object.keys(form.terms)).toEqual(vocabulary.decisions);
    expect(eventSchemaOf(form)).toBe(eventSchema);
  });

  it('reads an event, and says what it lacks on a complete record', () => {
    const span = { from: '2011-06-27', to: '2011-06-30' };
    const opened = { on: '2011-06-27', type: 'intersessional.opened', span, city: 'Geneva', country: 'CH' };
    const event = form.read(opened);
    expect(event).toEqual(opened);
    expect(event && form.missingFields(event)).toEqual(['languages']);
    expect(form.read({ ...opened, venues: 2 })).toBeUndefined();
  });

  it('has the words from which a field is chosen, in any of the sets of fields', () => {
    const outcomes = ['establish', 'doNotEstablish', 'defer'];
    expect(choicesOf(vocabulary.form, 'recommendation.agreed', 'outcome')).toEqual(outcomes);
    expect(choicesOf(vocabulary.form, 'coordinator.appointed', 'duties')).toHaveLength(4);
    expect(choicesOf(vocabulary.form, 'coordinator.appointed', 'body')).toEqual([]);
    expect(choicesOf(vocabulary.form, 'date.reached', 'body')).toEqual([]);
  });
});

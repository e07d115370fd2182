import { audit, ccm2011 } from 'intersessional';
import { describe, expect, it } from 'vitest';
import { wholeModel as model } from '../../../conformance/support/model.ts';

const arranged = (languages: readonly string[]) => ({
  ...model,
  events: model.events.map((event) =>
    event.type === 'interpretation.arranged' ? { ...event, languages } : event,
  ),
});

describe('languages', () => {
  it('are English, French and Spanish', () => {
    expect(audit(ccm2011, model as never).verdict).toBe('compliant');
    expect(audit(ccm2011, arranged(['en', 'fr']) as never).verdict).toBe('notCompliant');
  });
});

import { RULES } from 'intersessional';
import { describe, expect, it } from 'vitest';

describe('a rule with parameters', () => {
  const rules = Object.values(RULES).filter(({ params }) => params !== undefined);

  it('has one schema of them, made when it is first asked for', () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) expect(rule.params).toBe(rule.params);
  });
});

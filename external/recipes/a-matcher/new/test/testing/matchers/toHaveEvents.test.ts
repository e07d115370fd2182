import { audit, ccm2011 } from 'intersessional';
import { describe, type ExpectStatic, expect, it } from 'vitest';
import { model, said, saidUnderJest } from '../support.ts';
import { opened } from './support.ts';

describe('toHaveEvents', () => {
  it('counts the events of a record and of its audit', () => {
    expect(opened).toHaveEvents(4);
    expect(audit(ccm2011, opened)).toHaveEvents(4);
    expect(model).not.toHaveEvents(4);
  });

  it('says how many there are', () => {
    expect(said((expect) => expect(opened).toHaveEvents(5))).toBe(
      'expect(record).toHaveEvents(5)\n\nEvents expected: 5. Found: 4.',
    );
  });

  it('says with .not how many there are', () => {
    expect(said((expect) => expect(opened).not.toHaveEvents(4))).toBe(
      'expect(record).not.toHaveEvents(4)\n\nEvents not expected: 4.',
    );
  });

  it('says the same under Jest', () => {
    const check = (expect: ExpectStatic) => expect(opened).toHaveEvents(5);
    expect(saidUnderJest(check)).toBe(said(check));
  });
});

import { type Audit, audit, type Verdict } from '../../compliance/audit.ts';
import { type Duty, dutiesOf, silences } from '../../compliance/duties.ts';
import { decides, type Finding, findingOf } from '../../compliance/finding.ts';
import { stagesIn } from '../../machines/chart.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import { provisionsOf } from '../../machines/provisions.ts';
import { matcherTakesTexts } from '../../messages/index.ts';
import type { Facts } from '../../model/facts.ts';
import type { TreatyRecord } from '../../model/record.ts';
import type { Programme } from '../../programmes/programme.ts';
import { checkOptions, checkOwnDay } from './options.ts';
import { programmeOf } from './programmes.ts';
import {
  cannotJudge,
  isActor,
  isAudit,
  isRecord,
  isSnapshot,
  type MatcherOptions,
  programmeFor,
  settled,
  snapshotOf,
} from './received.ts';

/** The received value, judged by a programme. */
export interface JudgedSubject {
  readonly programme: Programme;
  /** The name for it in the call that a message shows. */
  readonly subject: string;
  readonly result: Pick<Audit, 'verdict' | 'findings' | 'receptions' | 'duties' | 'stage' | 'asOf'>;
  readonly record?: TreatyRecord;
}

const NO_EVENT = {} as never;

/** The findings of duties that their step breached: a snapshot no longer tells on which event. */
const breachedAtStep = (
  programme: Programme,
  facts: Facts,
  duties: readonly Duty[],
  silent: readonly Finding[],
) =>
  provisionsOf(programme)
    .filter(({ provision: { paragraph, rule } }) => {
      const isOwn = (each: { provision: string; rule: string }) =>
        each.provision === paragraph && each.rule === rule;
      return duties.some((duty) => isOwn(duty) && duty.status === 'breached') && !silent.some(isOwn);
    })
    .map((ready) => findingOf(ready, 'failed', ready.compiled.parts(NO_EVENT, facts), facts, facts.on ?? ''));

function verdictOn(findings: readonly Finding[]): Verdict {
  const strict = findings.filter(decides);
  if (strict.some(({ outcome }) => outcome === 'failed')) return 'notCompliant';
  return strict.length > 0 ? 'cannotTell' : 'compliant';
}

/** A snapshot remembers facts, not events: what can be judged of it is which duties were broken. */
function judgeSnapshot(
  programme: Programme,
  snapshot: CycleSnapshot,
  options: MatcherOptions,
): JudgedSubject {
  const facts = snapshot.context;
  const asOf = options.asOf ?? facts.on ?? '';
  const duties = dutiesOf(programme, facts, asOf);
  const silent = silences(programme, facts, asOf);
  const findings = [...breachedAtStep(programme, facts, duties, silent), ...silent];
  const verdict = verdictOn(findings);
  const stage = stagesIn(snapshot);
  return {
    programme,
    subject: 'cycle',
    result: { verdict, findings, receptions: [], duties, stage, asOf: asOf || null },
  };
}

/**
 * Holds what was received against its programme.
 *
 * @throws MalformedError for a record that does not have the form of one, and for an option that there is not; TypeError
 * for anything else.
 */
export function judged(matcher: string, received: unknown, options: MatcherOptions = {}): JudgedSubject {
  checkOptions(options);
  const value = settled(received);
  if (isAudit(value)) {
    checkOwnDay(options, value.asOf);
    const programme = options.programme ?? programmeOf(value.programme);
    return { programme, subject: 'record', result: value };
  }
  if (isRecord(value)) {
    const programme = programmeFor(value, options);
    const { asOf } = options;
    const result = audit(programme, value, asOf === undefined ? {} : { asOf });
    return { programme, subject: 'record', result, record: value };
  }
  if (isActor(value)) return judged(matcher, value.getSnapshot(), options);
  if (isSnapshot(value)) {
    const programme = programmeFor(value, options);
    return judgeSnapshot(programme, snapshotOf(value, { ...options, programme }), options);
  }
  throw cannotJudge(matcherTakesTexts.judged, matcher, value);
}

import { audit } from '../../compliance/audit.ts';
import { silences } from '../../compliance/duties.ts';
import { decides, type Finding } from '../../compliance/finding.ts';
import { submit } from '../../compliance/submit.ts';
import type { CycleSnapshot } from '../../machines/cycle.ts';
import type { TreatyEvent } from '../../model/events.ts';
import type { RuleId } from '../../model/known.ts';
import type { Programme } from '../../programmes/programme.ts';

/** A binding provision that a sequence of events leaves unmet. */
export interface Unmet {
  readonly provision: string;
  readonly rule: RuleId;
}

/** Tells whether events comply, and what they leave unmet. */
export interface Assessment {
  readonly complies: boolean;
  /** The binding provisions left unmet, each once. */
  readonly unmet: readonly Unmet[];
}

const failed = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => decides(finding) && finding.outcome === 'failed');

function each(all: readonly Unmet[]): readonly Unmet[] {
  const isFirst = ({ provision, rule }: Unmet, i: number) =>
    all.findIndex((other) => other.provision === provision && other.rule === rule) === i;
  return all.filter(isFirst).map(({ provision, rule }) => ({ provision, rule }));
}

/** Judges events that follow a snapshot, each of them accepted: silence alone can speak against them. */
function judgedAfter(
  programme: Programme,
  snapshot: CycleSnapshot,
  events: readonly TreatyEvent[],
): Assessment {
  let at = snapshot;
  for (const event of events) at = submit(programme, at, event, { findings: false }).snapshot;
  const { on } = at.context;
  const unmet = each(failed(on === undefined ? [] : silences(programme, at.context, on)));
  return { complies: unmet.length === 0, unmet };
}

/** Audits events from the start, as of the last of them. */
function audited(programme: Programme, events: readonly TreatyEvent[]): Assessment {
  const { verdict, findings, duties } = audit(programme, { programme: programme.id, events });
  const breached = duties.filter(({ binding, status }) => binding && status === 'breached');
  const complies = verdict === 'compliant';
  return { complies, unmet: complies ? [] : each([...failed(findings), ...breached]) };
}

/** Judges events as of the last of them. */
export const judged = (
  programme: Programme,
  events: readonly TreatyEvent[],
  after?: CycleSnapshot,
): Assessment => (after ? judgedAfter(programme, after, events) : audited(programme, events));

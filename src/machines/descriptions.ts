import type { Programme, Provision } from '../programmes/programme.ts';
import { spaced } from '../rules/language/compile.ts';
import type { Condition } from '../rules/language/index.ts';
import type { PermitsParams } from './setup.ts';

/**
 * Describes the states of a chart, for diagrams and inspectors: by name, after the state around them where that name
 * alone is not enough.
 */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  preparation: 'Before the First Meeting.',
  firstMeeting: 'The First Meeting: its decisions are taken side by side.',
  onTheTable: 'The text is on the table.',
  deferred: 'Put off; it may still be taken.',
  adopted: 'Adopted: what rests on it binds.',
  betweenMeetings: 'Between the two Meetings of States Parties.',
  'betweenMeetings.intersessional': 'The intersessional meeting, from its preparation on.',
  'betweenMeetings.secondMeeting': 'The preparation of the Second Meeting.',
  preparing: 'The intersessional meeting is being prepared.',
  underWay: 'The intersessional meeting, beside its recommendations.',
  meeting: 'The intersessional meeting itself.',
  recommendations: 'The recommendations to the Second Meeting.',
  'meeting.open': 'The intersessional meeting has opened.',
  'meeting.closed': 'The intersessional meeting is closed.',
  inPreparation: 'Recommendations are drafted and agreed, subject by subject.',
  open: 'Not drafted.',
  drafted: 'Drafted, not agreed.',
  agreed: 'Agreed by the intersessional meeting.',
  transmitted: 'The recommendations are with the Second Meeting.',
  cancelled: 'Called off; it may be rescheduled.',
  decided: 'The Second Meeting is still to be convened.',
  convened: 'Convened by note verbale.',
  secondMeeting: 'The Second Meeting of States Parties.',
  ended: 'The cycle has ended: nothing has a place any more.',
};

/** The states around those that are named after what they hold, and what that is. */
const HOLDERS: Readonly<Record<string, string>> = {
  firstMeeting: 'The decision',
  inPreparation: 'The recommendations',
};

function descriptionOf(name: string): string | undefined {
  const [around, own] = name.includes('.') ? (name.split('.') as [string, string]) : ['', name];
  const holder = HOLDERS[around];
  return holder ? `${holder}: ${spaced(own)}.` : (DESCRIPTIONS[name] ?? DESCRIPTIONS[own]);
}

interface StateConfig {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

/** The decision that an edge is about, where its place names one. */
function decisionIn(where: Condition | undefined): unknown {
  if (where === undefined) return undefined;
  if ('all' in where) return where.all.map(decisionIn).find((each) => each !== undefined);
  const [field, value] = 'is' in where && where.is === 'equal' ? where.of : [];
  const isNamed = field && value && 'event' in field && field.event === 'decision' && 'value' in value;
  return isNamed ? value.value : undefined;
}

/** Tells whether an edge asks a provision: of the one decision, where the edge is about one. */
function asks({ rules, where, skips }: PermitsParams, { rule, with: params }: Provision): boolean {
  if (skips || !rules.includes(rule)) return false;
  const decision = decisionIn(where);
  const other = params?.decision;
  return !decision || !other || other === decision;
}

const paramsOf = (edge: unknown) => (edge as { guard: { params: PermitsParams } }).guard.params;

/** Gives each state of a chart its description and, as `meta.paragraphs`, what is asked on the way out of it. */
export function described<Config extends StateConfig>(
  programme: Programme,
  config: Config,
  name = '',
): Config {
  const edges = Object.values(config.on ?? {}).flat();
  const asked = programme.provisions.filter((each) => edges.some((edge) => asks(paramsOf(edge), each)));
  const own = name.slice(name.indexOf('.') + 1);
  const description = name ? descriptionOf(name) : programme.title;
  const states = Object.entries(config.states ?? {}).map(([key, state]) => [
    key,
    described(programme, state, `${own}.${key}`),
  ]);
  return {
    ...config,
    ...(description && { description }),
    ...(asked.length > 0 && { meta: { paragraphs: [...new Set(asked.map(({ paragraph }) => paragraph))] } }),
    ...(config.states && { states: Object.fromEntries(states) }),
  };
}

import type { Use } from './closed.ts';
import type { ProgrammeFile } from './file.ts';

/* The places in a file of format 2 of what comes of it. */

type Path = readonly PropertyKey[];

/** The names that a file has for the fields of a meeting. */
const OF_MEETING: Readonly<Record<string, string>> = { heldBy: 'foreseen', offered: 'offers' };

function ofMeeting(file: ProgrammeFile, [name, field, ...rest]: Path): Path {
  const meeting: Path = ['meetings', name ?? ''];
  if (field === undefined) return meeting;
  const own = OF_MEETING[String(field)] ?? field;
  if (field === 'plan') return [...meeting, 'plan', ...(rest[0] === 'span' ? ['days'] : rest.slice(0, 1))];
  if (Object.hasOwn(file.meetings[String(name)] ?? {}, own)) return [...meeting, own, ...rest];
  return meeting;
}

/** The place of a change that an act makes: what it counts, sets or adds, or the field that it takes. */
function ofRecords(file: ProgrammeFile, type: PropertyKey | undefined, [index, part]: Path): Path {
  const records = file.acts?.[String(type)]?.records;
  const change = [records ?? []].flat()[Number(index)];
  if (change === undefined) return [];
  const [own = '', taken = own] = Object.keys(change);
  return [...(Array.isArray(records) ? [index ?? 0] : []), part === 'from' ? taken : own];
}

function ofCycle(file: ProgrammeFile, uses: readonly Use[], [part, ...rest]: Path): Path {
  switch (part) {
    case 'meetings':
      return ofMeeting(file, rest);
    case 'flow':
      return file.flow ? ['flow', ...rest] : ['meetings'];
    case 'decisions': {
      const [what, decision, ...more] = rest;
      if (what === 'terms') return ['decisions', decision ?? '', 'terms', ...more];
      return decision === undefined ? ['decisions'] : ['decisions', decision, 'at'];
    }
    case 'acts': {
      const [type, field, ...more] = rest;
      const own: Path = ['acts', type ?? ''];
      if (field === 'records') return [...own, 'records', ...ofRecords(file, type, more)];
      return field ? [...own, field, ...more] : own;
    }
    case 'rules':
      return ofUse(uses, rest);
    default:
      return [part ?? '', ...rest].filter((key) => key !== '');
  }
}

/** The place of a rule: that of the provision whose use it is. */
function ofUse(uses: readonly Use[], [id, what, slot]: Path): Path {
  const use = uses.find((each) => each.id === id);
  if (use === undefined) return ['provisions'];
  const own: Path = ['provisions', use.index];
  if (what === 'use') return [...own, 'use'];
  if (what !== 'with') return own;
  const isGiven = slot !== undefined && Object.hasOwn(use.provision.with ?? {}, slot);
  return isGiven ? [...own, 'with', slot] : [...own, 'with'];
}

/** Returns the place in a file of a place in the programme that comes of it. */
export function placeIn(file: ProgrammeFile, uses: readonly Use[], path: Path): Path {
  const [part, ...rest] = path;
  switch (part) {
    case 'cycle':
      return ofCycle(file, uses, rest);
    case 'drafts': {
      const [decision, field, ...more] = rest;
      const name = field === 'span' ? 'days' : field;
      return ['decisions', decision ?? '', 'text', ...(name === undefined ? [] : [name, ...more])];
    }
    case 'provisions': {
      const [index, what, ...more] = rest;
      const use = uses[Number(index)];
      return use ? ofUse(uses, [use.id, what ?? '', ...more]) : ['provisions'];
    }
    case 'aside':
      return ['statements'];
    default:
      return path;
  }
}

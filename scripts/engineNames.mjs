/**
 * Counts the things of the cycle of 2011 that the folders of the engine name, comments left out. The engine is to know
 * kinds, and a programme its own things: each count is to become 0. `--files` adds the files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGINE = [
  'model',
  'language',
  'kinds',
  'programme',
  'machines',
  'analysis',
  'kernel',
  'compliance',
  'replay',
  'simulation',
];

/**
 * The names of things, by what they are. Words of every cycle are left out: `languages`, `host.offered`, and what the kinds
 * call their events, such as `recommendation.agreed` and `officer.designated`.
 */
const NAMES = {
  paper: /\bccm[-\w]*|\bCcm\w*/g,
  meetings:
    /\b(?:first|second)(?:Meeting|Past)\w*|\bintersessionals?\b|\b[\w]*Intersessional\w*|\bSECOND_MEETING\w*/g,
  decisions: /\b(?:workProgramme|coordination|conferenceSupport|nextMeeting)\b/g,
  offices: /\b(?:president\w*|executiveCoordinator|coordinators?|friends?)\b/g,
  subjects: /\b(?:isu\w*|Isu\w*|ISU\w*|futureWork)\b/g,
  places: /\b(?:Beirut|Vientiane|Geneva)\b|'(?:LA|LB|CH)'/g,
  bodies: /\b(?:UNDP|BCPR|UNODA|GICHD|WMO|ICRC|CMC)\b/g,
  acts: /\b(?:paper|consultation|coordinator|friend|sponsorship|contribution|support|interpretation|participants|standingCommittees|theme|preparatoryMeeting|documents)\.[a-z]+(?:ed|ned|held)\b/g,
};

const root = join(import.meta.dirname, '../src');

/** Returns a text without its comments. */
const bare = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const filesIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name).replaceAll('\\', '/'))
    : [];

const countsIn = (file) => {
  const text = bare(readFileSync(join(root, file), 'utf8'));
  return Object.values(NAMES).map((pattern) => [...text.matchAll(pattern)].length);
};

const sum = (rows) => Object.keys(NAMES).map((_, i) => rows.reduce((all, row) => all + row[i], 0));
const total = (row) => row.reduce((all, each) => all + each, 0);
const line = (name, row) =>
  console.log(`${name.padEnd(44)}${[...row, total(row)].map((each) => String(each).padStart(10)).join('')}`);

console.log(`${''.padEnd(44)}${[...Object.keys(NAMES), 'all'].map((name) => name.padStart(10)).join('')}`);
for (const folder of ENGINE) {
  const files = filesIn(folder).map((file) => ({ file, row: countsIn(file) }));
  if (files.length === 0) continue;
  const naming = files.filter(({ row }) => total(row) > 0).sort((a, b) => total(b.row) - total(a.row));
  line(`${folder} (${naming.length} of ${files.length} files)`, sum(files.map(({ row }) => row)));
  if (process.argv.includes('--files')) for (const { file, row } of naming) line(`  ${file}`, row);
}

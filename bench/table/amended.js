/** Writes the 2011 programme with some changes to a file, for `diff`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ccm2011 } from 'intersessional';

const folder = mkdtempSync(join(tmpdir(), 'amended-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** Replaces a provision, by its rule. */
const amending = (rule, how) => (programme) => ({
  ...programme,
  provisions: programme.provisions.flatMap((each) => (each.rule === rule ? how(each) : [each])),
});

/** One of each kind: a boundary, an offer, a draft, a force, a provision that is gone. */
const CHANGES = [
  amending('blank-days', (each) => [{ ...each, with: { within: { from: '2011-09-01', to: '2011-09-29' } } }]),
  (programme) => ({ ...programme, offers: programme.offers.map((each) => ({ ...each, days: 4 })) }),
  (programme) => ({ ...programme, drafts: { ...programme.drafts, languages: { languages: ['en', 'fr'] } } }),
  amending('sponsorship-voluntary', (each) => [{ ...each, force: 'should' }]),
  amending('no-official-documents', () => []),
];

/** Returns the path of a programme with the first changes. */
export function amended(count) {
  const path = join(folder, `${count}.json`);
  const programme = CHANGES.slice(0, count).reduce((each, change) => change(each), ccm2011);
  writeFileSync(path, JSON.stringify(programme));
  return path;
}

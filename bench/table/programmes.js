/** Writes the 2011 programme with some changes to a file, for `diff`, and with more offers, for `explore`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ccm2011 } from 'intersessional';
import { OFFERS } from '../growth/offers.js';

const folder = mkdtempSync(join(tmpdir(), 'programmes-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** Writes a programme to a file; returns its path. */
function written(name, programme) {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(programme));
  return path;
}

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
export const amended = (count) =>
  written(
    `${count} changes`,
    CHANGES.slice(0, count).reduce((each, change) => change(each), ccm2011),
  );

/** Returns the path of a programme with so many offers. */
export const offered = (count) =>
  written(`${count} offers`, { ...ccm2011, offers: [...ccm2011.offers, ...OFFERS.slice(0, count - 1)] });

/**
 * Draws comments by chance, each with the line that it stands before, for a reader to judge; and counts those with a sentence
 * that opens as docs/style.md forbids, in the library and in everything else.
 *
 *   npm run -s comments              SEED=7 COUNT=30
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const SEED = Number(process.env.SEED ?? 20101112);
const COUNT = Number(process.env.COUNT ?? 30);

const FORBIDDEN = /^(?:What|Whether|Where|Which|Of|Those|Such|How)\b/;
const COMMENT = /^([ \t]*)(\/\*[\s\S]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*)\n?(.*)/gm;
const MARKS = /^\s*\/\*+|\*+\/\s*$|^[ \t]*(?:\*|\/\/+)[ \t]?/gm;

const files = execFileSync('git', ['ls-files', '*.ts', '*.js', '*.mjs'], { encoding: 'utf8' })
  .trim()
  .split('\n');

const comments = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(COMMENT)].map(([, , comment, code]) => ({
    place: `${file}:${text.slice(0, text.indexOf(comment)).split('\n').length}`,
    words: comment
      .replace(MARKS, '')
      .replace(/@example[\s\S]*/, '')
      .trim(),
    code: code.trim(),
  }));
});

const isForbidden = ({ words }) =>
  words.split(/(?<=[.!?])\s+|\n\s*\n/).some((sentence) => FORBIDDEN.test(sentence));

const share = (of) => {
  const found = of.filter(isForbidden).length;
  return `${found} of ${of.length} (${((100 * found) / of.length).toFixed(2)} %)`;
};

const inSrc = comments.filter(({ place }) => place.startsWith('src/'));
const random = xoroshiro128plus(SEED);
console.log(`Seed ${SEED}, ${COUNT} comments of src\n`);
for (let drawn = 0; drawn < COUNT; drawn++) {
  const { place, words, code } = inSrc[uniformInt(random, 0, inSrc.length - 1)];
  console.log(`${place}\n  ${words.replace(/\s*\n\s*/g, ' ')}\n    ${code}\n`);
}
const others = comments.filter(({ place }) => !place.startsWith('src/'));
console.log(`Comments with a forbidden opening: src ${share(inSrc)}, all else ${share(others)}`);

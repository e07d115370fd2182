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
import { commentsIn, forbiddenIn } from '../test/support/comments.ts';

const SEED = Number(process.env.SEED ?? 20101112);
const COUNT = Number(process.env.COUNT ?? 30);

const files = execFileSync('git', ['ls-files', '*.ts', '*.js', '*.mjs'], { encoding: 'utf8' })
  .trim()
  .split('\n');

const comments = files.flatMap((file) =>
  commentsIn(readFileSync(file, 'utf8')).map(({ line, ...comment }) => ({
    place: `${file}:${line}`,
    ...comment,
  })),
);

const share = (of) => {
  const found = of.filter(({ sentences }) => forbiddenIn(sentences).length > 0).length;
  return `${found} of ${of.length} (${((100 * found) / of.length).toFixed(2)} %)`;
};

const inSrc = comments.filter(({ place }) => place.startsWith('src/'));
const random = xoroshiro128plus(SEED);
console.log(`Seed ${SEED}, ${COUNT} comments of src\n`);
for (let drawn = 0; drawn < COUNT; drawn++) {
  const { place, sentences, code } = inSrc[uniformInt(random, 0, inSrc.length - 1)];
  console.log(`${place}\n  ${sentences.join(' ').replace(/\s*\n\s*/g, ' ')}\n    ${code}\n`);
}
const others = comments.filter(({ place }) => !place.startsWith('src/'));
console.log(`Comments with a forbidden opening: src ${share(inSrc)}, all else ${share(others)}`);

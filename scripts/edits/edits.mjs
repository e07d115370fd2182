/** The edits of a line of TypeScript that a tired colleague could make, and that change what is compiled. */
import { transformSync } from 'esbuild';

/** Each finds in a line what it can change, and says what it becomes. */
const SWAPS = [
  [' === ', ' !== '],
  [' < ', ' <= '],
  [' > ', ' >= '],
  [' && ', ' || '],
  [' + ', ' - '],
  [' * ', ' + '],
  [' & ', ' | '],
  [' << ', ' >>> '],
  ['true', 'false'],
  ['.some(', '.every('],
  ['Math.max(', 'Math.min('],
  ['continue;', 'break;'],
].flatMap(([one, other]) => [
  [one, other],
  [other, one],
]);

/** The code of a line with its texts blanked, so that no edit falls into one. */
const blanked = (line) =>
  line
    .replace(/'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, (text) => '\0'.repeat(text.length))
    .replace(/\/\/.*|\/\*.*?\*\//, (comment) => '\0'.repeat(comment.length));

const spliced = (line, at, length, by) => line.slice(0, at) + by + line.slice(at + length);

const everywhere = (code, pattern) => [...code.matchAll(pattern)];

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWord = (text) => new RegExp(/^\w/.test(text) ? `\\b${escaped(text)}` : escaped(text), 'g');

function* swapped(line, code) {
  for (const [from, to] of SWAPS)
    for (const { index } of everywhere(code, asWord(from))) yield spliced(line, index, from.length, to);
}

function* counted(line, code) {
  for (const { index, 0: digits } of everywhere(code, /(?<![\w.$\0])\d+(?![\w.])/g))
    yield spliced(line, index, digits.length, String(Number(digits) + 1));
}

function* unsaid(line, code) {
  for (const { index } of everywhere(code, /(?<![\w)\]])!(?=[\w(#])/g)) yield spliced(line, index, 1, '');
  const condition = /^(\s*(?:\} else )?(?:if|while) \()(.*)(\)(?: \{|;| \w.*;)?)$/.exec(line);
  if (condition) yield `${condition[1]}!(${condition[2]})${condition[3]}`;
}

/** Drops a statement that stands on a line of its own. */
function* dropped(line, code) {
  const isStatement =
    /^\s*(?:if \(.*\) (?:return|continue|break)\b|(?!return|const|let|throw|import|export|type|break|continue)[\w.#[\]]+(?:\(| [-+|&^]?= )).*;$/;
  if (isStatement.test(code)) yield line.replace(/\S.*/, ';');
}

const compiled = (text) => {
  try {
    return transformSync(text, { loader: 'ts', minifyWhitespace: true }).code;
  } catch {
    return undefined;
  }
};

/** Lists the edits of each line of a file that has any: the line as it is and as it would be, and the whole text. */
export function editsOf(text) {
  const lines = text.split('\n');
  const before = compiled(text);
  const whole = (at, line) => [...lines.slice(0, at), line, ...lines.slice(at + 1)].join('\n');
  const ofLine = (line, at) => {
    if (/^\s*(?:\/?\*|\/\/|import |$)/.test(line)) return [];
    const code = blanked(line);
    return [swapped, counted, unsaid, dropped]
      .flatMap((edits) => [...edits(line, code)])
      .filter((edited) => {
        const after = compiled(whole(at, edited));
        return after !== undefined && after !== before;
      })
      .map((edited) => ({
        line: at + 1,
        before: line.trim(),
        after: edited.trim(),
        text: whole(at, edited),
      }));
  };
  return lines.map(ofLine).filter((edits) => edits.length > 0);
}

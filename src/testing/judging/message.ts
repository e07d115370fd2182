import { testLineLabels } from '../../messages/index.ts';

/** Painting of a test runner, for the words that differ. */
export type Paint = (text: string) => string;

/** The `this` of a matcher, as far as it is used; a runner may leave out all of it. */
export interface MatcherContext {
  readonly isNot?: boolean | undefined;
  readonly utils?: {
    readonly matcherHint?: (
      name: string,
      received?: string,
      expected?: string,
      options?: { readonly isNot?: boolean },
    ) => string;
    readonly EXPECTED_COLOR?: Paint;
    readonly RECEIVED_COLOR?: Paint;
  };
}

/** The answer of a matcher: `message` says why it does not hold, or with `.not`, why it does. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/** An answer, whose message is written once, when it is asked for. */
export function answer(pass: boolean, message: () => string): MatcherResult {
  let text: string | undefined;
  return {
    pass,
    message: () => {
      text ??= message();
      return text;
    },
  };
}

/** A line of a message: its label and its text; a text alone stands over the full width. */
export type Line = readonly [label: string, text: string] | string;

const WIDTH = 80;

/** A text in lines of at most `width` characters; a longer word stands alone. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const PAINTED: Readonly<Record<string, 'EXPECTED_COLOR' | 'RECEIVED_COLOR'>> = {
  [testLineLabels.expected]: 'EXPECTED_COLOR',
  [testLineLabels.found]: 'RECEIVED_COLOR',
};

/** A text after its label, set in where it takes more than one line. */
export function hanging(
  label: string,
  text: string,
  indent: number,
  paint: Paint = (plain) => plain,
): string {
  const rows = wrap(text, WIDTH - indent).map((row) => paint(row));
  return `${label.padEnd(indent)}${rows.join(`\n${' '.repeat(indent)}`)}`;
}

function lineText(line: Line, indent: number, { utils }: MatcherContext): string {
  if (typeof line === 'string') return hanging('', line, 0);
  const [label, text] = line;
  const colour = PAINTED[label];
  return hanging(`${label}:`, text, indent, colour && utils?.[colour]);
}

/** A message: the call, where there is one, then its lines; an empty line is kept. */
export function messageOf(context: MatcherContext, call: string, lines: readonly Line[]): string {
  const labels = lines.flatMap((line) => (typeof line === 'string' ? [] : [line[0].length + 2]));
  const indent = Math.max(0, ...labels);
  return [...(call === '' ? [] : [call, '']), ...lines.map((line) => lineText(line, indent, context))].join(
    '\n',
  );
}

/** The call of a matcher, as a test runner shows it: `expect(record).not.toBreach("A5")`. */
export function callOf(
  { isNot, utils }: MatcherContext,
  name: string,
  subject: string,
  args: readonly string[],
) {
  const expected = args.join(', ');
  if (utils?.matcherHint) return utils.matcherHint(name, subject, expected, { isNot: isNot === true });
  return `expect(${subject})${isNot ? '.not' : ''}.${name}(${expected})`;
}

/** Names and languages compared as people read them. */

const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Texts and their folded forms: names come back again and again, and folding one costs more than a rule. */
const FOLDED = /* @__PURE__ */ new Map<string, string>();
const KEPT = { texts: 2000, length: 200 } as const;

/** A text without what people do not see: white space, Unicode form and case make no difference. */
function folded(text: string): string {
  let form = FOLDED.get(text);
  if (form === undefined) {
    form = fold(text);
    if (FOLDED.size >= KEPT.texts) FOLDED.clear();
    if (text.length <= KEPT.length) FOLDED.set(text, form);
  }
  return form;
}

/** Other names of places, bodies and themes, by the name that the paper gives them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  Geneva: ['Genève', 'Geneve', 'Ginebra', 'Genf', 'Ginevra', '日内瓦', 'جنيف', 'Женева'],
  Beirut: ['Beyrouth', 'Beirute', 'Bayrut', '贝鲁特', 'بيروت', 'Бейрут'],
  Vientiane: ['Viangchan', 'Vientián', '万象', 'فيينتيان', 'Вьентьян'],
  UNODA: [
    'UNODA Geneva',
    'UN Office for Disarmament Affairs',
    'United Nations Office for Disarmament Affairs',
  ],
  GICHD: ['Geneva International Centre for Humanitarian Demining'],
  ICRC: ['International Committee of the Red Cross'],
  CMC: ['Cluster Munition Coalition'],
  UN: ['United Nations'],
  WMO: ['World Meteorological Organization'],
  'UNDP-BCPR': ['UNDP BCPR', 'BCPR', 'Bureau for Crisis Prevention and Recovery'],
  a: ['(a)', 'general status and operation'],
  b: ['(b)', 'victim assistance'],
  c: [
    '(c)',
    'clearance, destruction of remnants and risk reduction education',
    'clearance and risk reduction education',
  ],
  d: ['(d)', 'stockpile destruction', 'stockpile destruction and retention'],
  e: ['(e)', 'universalization'],
  f: ['(f)', 'transparency'],
  g: ['(g)', 'national implementation measures'],
  h: ['(h)', 'cooperation and assistance'],
};

const NAMES = /* @__PURE__ */ new Map(
  Object.entries(OTHER_NAMES).flatMap(([name, others]) =>
    others.map((other) => [folded(other), folded(name)] as const),
  ),
);

const nameOf = (text: string): string => NAMES.get(folded(text)) ?? folded(text);

/** Tells whether two texts are the same name, as people read them. */
export const isSameText = (a: string, b: string): boolean => a === b || nameOf(a) === nameOf(b);

/** Tells whether a name is one of these. */
export const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((each) => folded(each) === folded(name));

const wordsOf = (name: string): readonly string[] =>
  folded(name)
    .split(/[\s.,]+/)
    .filter((word) => word !== '');

const hasWords = (name: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => name.includes(word));

/** Tells whether two names are of one person: the words of one are among the words of the other. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return hasWords(a, b) || hasWords(b, a);
}

/** Tells whether a tag is of a language, as BCP 47 basic filtering has it: `en-GB` is English. */
const isOfLanguage = (tag: string, language: string): boolean => {
  const [one, range] = [tag.toLowerCase(), language.toLowerCase()];
  return one === range || one.startsWith(`${range}-`);
};

/** Tells whether languages cover all of these. */
export const speaksAll = (tags: readonly string[], languages: readonly string[]): boolean =>
  languages.every((language) => tags.some((tag) => isOfLanguage(tag, language)));

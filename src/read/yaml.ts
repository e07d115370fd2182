import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  type ParsedNode,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import { readExpectedTexts, readFoundTexts, say } from '../messages/index.ts';
import { pathText } from '../model/problems.ts';
import {
  type Fault,
  MAX_DEPTH,
  type ParsedText,
  repeated,
  type TextOffsets,
  TOO_DEEP,
  unparsed,
} from './positions.ts';

type Doc = Document.Parsed<ParsedNode>;

/**
 * YAML 1.2, core schema: a date stays a text, and `NO` is Norway. No other tags, whatever a `%YAML` line says;
 * no merge keys; a name is a text.
 */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  merge: false,
  stringKeys: true,
  uniqueKeys: true,
  strict: true,
  prettyErrors: false,
} as const;

const MAX_ALIASES = 10_000;

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [item.key, 'value' in item ? item.value : undefined]).filter(isToken);
}

const isToken = (token: CST.Token | null | undefined): token is CST.Token =>
  token !== null && token !== undefined;

/** Returns the offset at which a text nests too deep. Counts tokens, level by level, as the composer would recurse. */
function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  let level = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH + 1) return level[0]?.offset;
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

/** The path of the field whose name starts at an offset. */
function pathOfName(doc: Doc, offset: number): readonly PropertyKey[] | undefined {
  let found: PropertyKey[] | undefined;
  visit(doc, {
    Pair(_key, pair, ancestors) {
      if (!isNode(pair.key) || pair.key.range?.[0] !== offset) return undefined;
      found = pathOf([...ancestors, pair]);
      return visit.BREAK;
    },
  });
  return found;
}

function pathOf(chain: readonly unknown[]): PropertyKey[] {
  return chain.flatMap((each, index): PropertyKey[] => {
    const parent = chain[index - 1] as { items?: readonly unknown[] } | undefined;
    if (typeof each === 'object' && each !== null && 'key' in each) {
      return [isScalar(each.key) ? String(each.key.value) : String(each.key)];
    }
    if (parent?.items === undefined || isMap(parent)) return [];
    return [parent.items.indexOf(each)];
  });
}

function faultOf(doc: Doc, { code, message, pos: [offset] }: YAMLError): Fault {
  if (code === 'DUPLICATE_KEY') {
    return { ...repeated(pathOfName(doc, offset) ?? []), offset };
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    const found = say(readFoundTexts.tag, { tag: message.replace(/^.*?: /, '') });
    return { path: '', expected: readExpectedTexts.noTags, found, offset };
  }
  const first = message.split('\n')[0] ?? message;
  const found = say(readFoundTexts.syntaxError, { message: first });
  return { path: '', expected: readExpectedTexts.yaml, found, offset };
}

/** Finds aliases without an anchor, in one visit: an alias stands for the last anchor of its name before it. */
function aliasFaults(doc: Doc): readonly Fault[] {
  const faults: Fault[] = [];
  const anchors = new Map<string, unknown>();
  visit(doc, {
    Value(_key, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_key, alias, ancestors) {
      const source = anchors.get(alias.source);
      if (source !== undefined && !ancestors.includes(source as never)) return;
      const shown = `*${alias.source}`;
      const found = source === undefined ? shown : say(readFoundTexts.aliasInside, { alias: shown });
      const path = pathText(pathOf([...ancestors, alias]));
      faults.push({ path, expected: readExpectedTexts.anchor, found, offset: alias.range?.[0] });
    },
  });
  return faults;
}

function faultsOf(docs: readonly Doc[]): readonly Fault[] {
  const wrong = docs.flatMap((doc) => [...doc.errors, ...doc.warnings].map((error) => faultOf(doc, error)));
  const second = docs[1];
  if (second !== undefined) {
    wrong.push({
      path: '',
      expected: readExpectedTexts.oneDocument,
      found: `${docs.length}`,
      offset: second.range[0],
    });
  }
  return wrong.length > 0 ? wrong : docs.flatMap(aliasFaults);
}

function placeIn(doc: Doc, path: readonly PropertyKey[]): TextOffsets | undefined {
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  const parent = path.length < 2 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  const name = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  const value = isNode(node) ? node.range?.[0] : name;
  return value === undefined ? undefined : { name, value };
}

/**
 * Texts of YAML 1.2 that are true, false or a number to tools of YAML 1.1, if they stand without quotes. `on` is left
 * alone: it is the name of the day of every event.
 */
const OTHERWISE_IN_1_1 = [
  { text: /^(?:yes|no|off)$/i, found: readFoundTexts.olderBoolean },
  { text: /^[-+]?\d[\d_]*(?:_\d+|(?::[0-5]?\d)+)$/, found: readFoundTexts.olderNumber },
];

/** Finds the texts without quotes that tools of YAML 1.1 read as something else, names of fields among them. */
function unquotedIn(doc: Doc): readonly Fault[] {
  const faults: Fault[] = [];
  visit(doc, {
    Scalar(_key, scalar, ancestors) {
      const { type, value, range } = scalar;
      if (type !== 'PLAIN' || typeof value !== 'string') return;
      const kind = OTHERWISE_IN_1_1.find(({ text }) => text.test(value));
      if (kind === undefined) return;
      faults.push({
        path: pathText(pathOf([...ancestors, scalar])),
        expected: readExpectedTexts.textToQuote,
        found: say(kind.found, { text: value }),
        offset: range?.[0],
      });
    },
  });
  return faults;
}

function valued(doc: Doc): ParsedText {
  try {
    const value: unknown = doc.toJS({ maxAliasCount: MAX_ALIASES });
    return { value, faults: [], place: (path) => placeIn(doc, path), unquoted: () => unquotedIn(doc) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const { fewAliases: expected } = readExpectedTexts;
    return unparsed([{ path: '', expected, found: readFoundTexts.tooManyAliases }]);
  }
}

/** Reads one YAML document: every fault that the parser gives, then no value. Without any document the value is undefined. */
export function parseYaml(text: string): ParsedText {
  const tokens = [...new Parser().parse(text)];
  const offset = tooDeepAt(tokens);
  if (offset !== undefined) return unparsed([{ path: '', ...TOO_DEEP, offset }]);
  const docs = [...new Composer(OPTIONS).compose(tokens)] as unknown as Doc[];
  const faults = faultsOf(docs);
  if (faults.length > 0) return unparsed(faults);
  const [doc] = docs;
  return doc === undefined ? unparsed([]) : valued(doc);
}

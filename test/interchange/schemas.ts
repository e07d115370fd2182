import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** The schemas that files are held against: see the README beside each. */
const fixture = (path: string): string =>
  readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

const ajv = new Ajv({ strict: true });
formats.default.default(ajv);
const validateOcel = ajv.compile(JSON.parse(fixture('ocel/ocel20-schema-json.json')));

/** Lists what is wrong with a log by the published JSON Schema of OCEL 2.0. */
export function faultsOfOcel(log: unknown): readonly string[] {
  validateOcel(log);
  return (validateOcel.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const validatorOf = (text: string) => XsdValidator.fromDoc(XmlDocument.fromString(text));
const validators = [validatorOf(fixture('xes/log.xsd'))];
/** The schema of the standard itself, where someone has it. */
const published = process.env.XES_XSD;
if (published !== undefined) validators.push(validatorOf(readFileSync(published, 'utf8')));

/** Lists what is wrong with a log by the XML Schemas of XES. */
export function faultsOfXes(text: string): readonly string[] {
  const document = XmlDocument.fromString(text);
  try {
    return validators.flatMap((validator) => {
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
  } finally {
    document.dispose();
  }
}

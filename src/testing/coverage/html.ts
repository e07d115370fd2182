import { capital, coverageLabels, coverageTexts, gapLabels, LANGUAGE, say } from '../../messages/index.ts';
import type { ParagraphCoverage, ProgrammeCoverage, ProvisionCoverage } from './coverage.ts';
import { STYLE } from './style.ts';
import { COLUMNS, summary } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each);

const cells = (numbers: readonly number[]): string =>
  numbers.map((each) => `<td class="n${each === 0 ? ' zero' : ''}">${each}</td>`).join('');

/** Draws the outcomes as one bar. */
function bar({ applicable, passed, failed, cantTell }: ParagraphCoverage): string {
  const part = (count: number, name: 'passed' | 'failed' | 'undetermined') => {
    const title = say(coverageTexts.outcome, { outcome: coverageLabels[name], count });
    return count === 0
      ? ''
      : `<i class="${name}" style="flex:${count / applicable}" title="${escaped(title)}"></i>`;
  };
  return `<span class="bar">${part(passed, 'passed')}${part(failed, 'failed')}${part(cantTell, 'undetermined')}</span>`;
}

const paragraphRow = (each: ParagraphCoverage): string =>
  `<tr class="paragraph${each.covered ? '' : ' open'}"><th scope="row">${escaped(each.paragraph)}</th><td>${escaped(each.forces.join(', '))}</td>` +
  `${cells([each.applicable, each.passed, each.failed, each.cantTell, each.decisive])}<td>${bar(each)}</td></tr>`;

const provisionRow = (each: ProvisionCoverage): string =>
  `<tr class="provision"><td></td><td>${escaped(each.rule)} <small>${escaped(each.force)}</small></td>` +
  `${cells([each.applicable, each.passed, each.failed, each.cantTell, each.decisive])}` +
  `<td>${each.gap ? `<mark>${escaped(gapLabels[each.gap])}</mark>` : ''}</td></tr>`;

const rowsOf = ({ paragraphs, provisions }: ProgrammeCoverage): string =>
  paragraphs
    .map((each) => {
      const own = provisions.filter(({ paragraph }) => paragraph === each.paragraph);
      return `<tbody>${paragraphRow(each)}${own.map(provisionRow).join('')}</tbody>`;
    })
    .join('\n');

const gapList = (coverage: ProgrammeCoverage): string => {
  const gaps = coverage.provisions.filter(({ gap }) => gap !== undefined);
  if (gaps.length === 0) return `<p class="all">${escaped(coverageTexts.noGap)}</p>`;
  const items = gaps.map(
    ({ paragraph, rule, gap }) =>
      `<li><b>${escaped(paragraph)}</b> ${escaped(rule)}: ${gap ? escaped(gapLabels[gap]) : ''}</li>`,
  );
  return `<h3>${escaped(coverageLabels.notCovered)}</h3><ul class="gaps">${items.join('')}</ul>`;
};

const head = (label: string): string => `<th>${escaped(capital(label))}</th>`;

const HEADS = [
  head(coverageLabels.paragraph),
  head(coverageLabels.forceOrRule),
  ...COLUMNS.map((column) => `<th class="n">${escaped(column)}</th>`),
  head(coverageLabels.outcomes),
].join('');

const section = (coverage: ProgrammeCoverage): string => `<section>
<h2>${escaped(coverage.title)}</h2>
<p>${escaped(summary(coverage))}</p>
${gapList(coverage)}
<table><thead><tr>${HEADS}</tr></thead>
${rowsOf(coverage)}
</table>
</section>`;

/** The coverage of programmes as one page that needs no other file. */
export const coverageHtml = (coverage: readonly ProgrammeCoverage[]): string => `<!doctype html>
<html lang="${LANGUAGE}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(coverageLabels.page)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(coverageLabels.heading)}</h1>
<p class="key">${escaped(coverageTexts.key)}</p>
${coverage.map(section).join('\n')}
</body></html>
`;

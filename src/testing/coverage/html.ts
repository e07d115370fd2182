import type { ParagraphCoverage, ProgrammeCoverage, ProvisionCoverage } from './coverage.ts';
import { STYLE } from './style.ts';
import { GAP_WORDS, summary } from './text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each);

const cells = (numbers: readonly number[]): string =>
  numbers.map((each) => `<td class="n${each === 0 ? ' zero' : ''}">${each}</td>`).join('');

/** Draws the outcomes as one bar. */
function bar({ applicable, passed, failed, cantTell }: ParagraphCoverage): string {
  const part = (count: number, name: string) =>
    count === 0 ? '' : `<i class="${name}" style="flex:${count / applicable}" title="${count} ${name}"></i>`;
  return `<span class="bar">${part(passed, 'passed')}${part(failed, 'failed')}${part(cantTell, 'undetermined')}</span>`;
}

const paragraphRow = (each: ParagraphCoverage): string =>
  `<tr class="paragraph${each.covered ? '' : ' open'}"><th scope="row">${escaped(each.paragraph)}</th><td>${escaped(each.forces.join(', '))}</td>` +
  `${cells([each.applicable, each.passed, each.failed, each.cantTell, each.decisive])}<td>${bar(each)}</td></tr>`;

const provisionRow = (each: ProvisionCoverage): string =>
  `<tr class="provision"><td></td><td>${escaped(each.rule)} <small>${escaped(each.force)}</small></td>` +
  `${cells([each.applicable, each.passed, each.failed, each.cantTell, each.decisive])}` +
  `<td>${each.gap ? `<mark>${GAP_WORDS[each.gap]}</mark>` : ''}</td></tr>`;

const rowsOf = ({ paragraphs, provisions }: ProgrammeCoverage): string =>
  paragraphs
    .map((each) => {
      const own = provisions.filter(({ paragraph }) => paragraph === each.paragraph);
      return `<tbody>${paragraphRow(each)}${own.map(provisionRow).join('')}</tbody>`;
    })
    .join('\n');

const gapList = (coverage: ProgrammeCoverage): string => {
  const gaps = coverage.provisions.filter(({ gap }) => gap !== undefined);
  if (gaps.length === 0) return '<p class="all">Every provision decided something at least once.</p>';
  const items = gaps.map(
    ({ paragraph, rule, gap }) =>
      `<li><b>${escaped(paragraph)}</b> ${escaped(rule)}: ${gap ? GAP_WORDS[gap] : ''}</li>`,
  );
  return `<h3>Not covered</h3><ul class="gaps">${items.join('')}</ul>`;
};

const section = (coverage: ProgrammeCoverage): string => `<section>
<h2>${escaped(coverage.title)}</h2>
<p>${escaped(summary(coverage))}.</p>
${gapList(coverage)}
<table><thead><tr><th>Paragraph</th><th>Force or rule</th><th class="n">applied</th><th class="n">passed</th><th class="n">failed</th>
<th class="n">undetermined</th><th class="n">decisive</th><th>How the answers divide</th></tr></thead>
${rowsOf(coverage)}
</table>
</section>`;

/** The coverage of programmes as one page that needs no other file. */
export const coverageHtml = (coverage: readonly ProgrammeCoverage[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Provisions covered</title><style>${STYLE}</style></head><body>
<h1>Provisions covered by the tests</h1>
<p class="key">Decisive: an event refused; of a provision that cannot refuse, a finding that it failed.</p>
${coverage.map(section).join('\n')}
</body></html>
`;

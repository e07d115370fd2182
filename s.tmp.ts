import { audit, ccm2011 } from 'intersessional';
import { readFileSync } from 'node:fs';
for (const f of ['ccm-2011-model','ccm-2011']) {
  const r = JSON.parse(readFileSync(`conformance/records/${f}.json`,'utf8'));
  const a = audit(ccm2011, r);
  console.log(a.verdict, a.findings.map(f=>`${f.provision} ${f.rule} ${f.outcome}`).join('; '));
  console.log(Object.entries(a.provisions).map(([k,v])=>k+':'+v).join(' '));
  console.log(a.duties.map(d=>d.provision+' '+d.rule+' '+d.status).join('; '));
}

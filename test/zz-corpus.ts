import { readdirSync, readFileSync } from 'node:fs';
import { parse, lineAt } from '../server/src/document/document';
import { PUNCTUATION } from '../server/src/rules/punctuation/index';
import { NUMERALS } from '../server/src/rules/numerals/index';
import { FORMAT } from '../server/src/rules/format/index';
import { RULES } from '../server/src/rules/index';
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const rules = [...PUNCTUATION, ...NUMERALS, ...FORMAT, ...RULES.filter(r => r.id.startsWith('wording/'))].filter(r => only.test(r.id));
const dir='/work/shared/corpus/texts/'; let chars=0; const counts: any={};
for (const f of readdirSync(dir)) { const d = parse(readFileSync(dir+f,'utf8').replace(/\r\n?/g,'\n')); chars+=d.text.length;
 for (const r of rules) for (const x of r.check(d,{})) { const k=r.id+' '+(x.severity??r.severity); counts[k]=(counts[k]??0)+1;
   if (process.argv[3]) console.log([r.id,x.severity??r.severity,f.slice(0,24)+':'+(lineAt(d,x.span.start)+1), d.text.slice(Math.max(0,x.span.start-14),x.span.start).replace(/\n/g,'⏎')+'【'+d.text.slice(x.span.start,x.span.end).replace(/\n/g,'⏎')+'】'+d.text.slice(x.span.end,x.span.end+14).replace(/\n/g,'⏎')].join('\t')); } }
console.log(chars, counts);

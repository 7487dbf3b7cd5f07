/** For the text of the page and of its pictures; without double quotes, which would end an attribute of theirs. */
export const FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** How the page looks, on the screen and on paper. */
export const STYLE = `
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222; background: #fff;
  font: 16px/1.7 ${FONTS}; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; border-bottom: 1px solid #ccc; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ddd; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th, td:not(:first-child):not(:last-child) { white-space: nowrap; }
ul { list-style: none; padding-left: 1.5rem; }
.outline { padding-left: 0; }
.figure { color: #666; font-size: .85rem; white-space: nowrap; }
.problem { border-left: 4px solid #999; margin: .4rem 0; padding: .2rem .6rem; background: #f6f6f6; break-inside: avoid; }
.error { border-color: #c00; }
.warning { border-color: #d98200; }
.information { border-color: #2b6cb0; }
.excerpt { color: #444; overflow-wrap: anywhere; }
mark { background: #ffe08a; }
img { max-width: 100%; height: auto; }
tr, img { break-inside: avoid; }
h1, h2 { break-after: avoid; }
article + article { break-before: page; border-top: 2px solid #222; margin-top: 3rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } article + article { border-top: none; margin-top: 0; } .problem, mark { print-color-adjust: exact; } }
`;

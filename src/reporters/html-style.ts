/** What the report of a run looks like, beside what all pages have. */
export const htmlStyle = `.name { margin: 0 0 .75rem; color: var(--accent); font-size: .875rem; font-weight: 600; letter-spacing: .01em; }
.tiles { display: flex; flex-wrap: wrap; gap: 1.5rem 2.25rem; margin: 2rem 0 0; padding: 1.5rem 0; border: solid var(--line); border-width: 1px 0; }
.tiles dt, .tiles span { color: var(--soft); font-size: .8125rem; }
.tiles dd { margin: 0; } .tiles b, .tiles span { display: block; }
.tiles b { margin: .1rem 0; font-size: 1.6rem; line-height: 1.25; font-weight: 620; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.tiles .key b { color: var(--accent); } .tiles .alarm b { color: var(--bad); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1.75rem; font-size: .9375rem; }
.keys { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .8125rem; color: var(--soft); max-width: none; }
.keys svg { width: .75rem; height: .75rem; margin-right: .45rem; vertical-align: -.05rem; }
rect.made { fill: var(--accent); } rect.pulled { fill: var(--second); } rect.held { fill: var(--rest); }
.chart { width: 100%; table-layout: fixed; }
.chart th:first-child { width: 24%; } .chart th:nth-child(2) { width: 35%; } .chart td, .chart tbody th { vertical-align: middle; }
.chart tbody th { color: var(--ink); font-size: .9375rem; }
.chart .pair { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1rem; align-items: center; }
.chart .figure, .chart .soft { font-size: .8125rem; } .chart .figure span { color: var(--soft); }
.bar { display: block; width: 100%; height: .5rem; background: var(--tint); border-radius: 3px; }
.problems { padding: .75rem 1.25rem; list-style: none; background: var(--bad-tint); border-radius: 10px; }
.problems code { font-weight: 600; }
.file { margin: 0 0 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: clip; }
.file > summary { position: relative; padding: .85rem 1.25rem .85rem 2.5rem; font-size: .875rem; list-style: none; }
.file > summary::-webkit-details-marker { display: none; }
.file > summary::before { content: ""; position: absolute; left: 1.25rem; top: 1.35rem; border: .3rem solid transparent; border-left-color: var(--soft); }
.file[open] > summary::before { left: 1.1rem; top: 1.5rem; transform: rotate(90deg) translate(-.15rem, -.15rem); }
.file[open] > summary { border-bottom: 1px solid var(--line); }
.file > div { padding: 1.1rem 1.25rem 1.25rem; }
h3 { display: inline; margin-right: .6rem; font: 600 .9375rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; unicode-bidi: isolate; }
h4 { margin: 0 0 .4rem; color: var(--soft); font-size: .8125rem; font-weight: 550; }
.diff + h4, ul + h4, .more + h4 { margin-top: 1.5rem; }
.proof { font-weight: 550; }
.entries { display: grid; grid-template-columns: max-content max-content 1fr max-content; column-gap: .9rem; padding: 0; list-style: none; font-size: .9375rem; }
.entries li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; margin: 0; padding: .35rem 0; align-items: baseline; }
.entries li > span { overflow-wrap: anywhere; min-width: 0; }
.entries .line, .entries .figure { color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums; }
.entries .figure { text-align: right; }
.entries code { margin-left: .35rem; }
.badge { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; font-size: .75rem; font-weight: 600; white-space: nowrap; }
.safe { color: var(--good); background: var(--good-tint); }
.unsafe { color: var(--warn); background: var(--warn-tint); }
.manual { color: var(--ink); background: var(--tint); }
.diff { width: 100%; table-layout: fixed; margin-top: 1rem; border: 1px solid var(--line); border-radius: 8px; border-collapse: separate; border-spacing: 0; overflow: hidden; font: .8125rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.diff th { padding: .3rem .75rem .3rem 1.5rem; font: 500 .75rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: var(--tint); }
.diff tbody tr > td { padding: .05rem .75rem .05rem 1.5rem; border: 0; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.diff tr > :nth-child(odd) { width: 3.5rem; padding: .05rem .6rem .05rem .2rem; color: var(--soft); text-align: right; }
.diff tr > :nth-child(3) { border-left: 1px solid var(--line); }
.diff .del { background: var(--del); } .diff .ins { background: var(--ins); } .diff .none { background: var(--none); }
.diff .del + .del, .diff .ins + .ins { position: relative; }
.diff .del + .del::before, .diff .ins + .ins::before { position: absolute; left: .55rem; color: var(--soft); }
.diff .del + .del::before { content: "-"; } .diff .ins + .ins::before { content: "+"; }
.diff del, .diff ins { text-decoration: none; border-radius: 3px; padding: .1em 0; }
.diff del { background: var(--del-word); } .diff ins { background: var(--ins-word); }
.diff tbody .gap td { width: auto; padding: .25rem 1rem; background: var(--tint); color: var(--soft); text-align: center; font: .75rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.reasons { padding: 0; list-style: none; } .reasons li { margin: 0; padding: .7rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.reasons b { display: block; font-weight: 500; } .reasons .soft { font-size: .875rem; }
.more { margin: 1rem 0; color: var(--soft); } .fold { margin-top: 1rem; } .fold ul { margin-top: .75rem; }
@media (max-width: 48rem) {
  .tiles { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.25rem; }
  .chart thead { position: absolute; clip-path: inset(50%); }
  .chart, .chart tbody, .chart tr, .chart td, .chart tbody th { display: block; border: 0; }
  .chart tbody tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .chart tbody tr > *, .chart tbody th:first-child { width: 100%; padding: .15rem 0; border: 0; }
  .chart tbody td.soft { display: none; }
  .chart .pair { grid-template-columns: 1fr 9.5rem; }
  .file > summary { padding-right: 1rem; } .file > div { padding-left: 1rem; padding-right: 1rem; }
  .entries { display: block; }
  .entries li { grid-template-columns: max-content 1fr; gap: .15rem .75rem; padding: .5rem 0; }
  .entries .figure { text-align: left; }
  .entries li > :nth-child(n + 3) { grid-column: 1 / -1; } .entries .figure:empty { display: none; }
  .diff thead { position: absolute; clip-path: inset(50%); }
  .diff, .diff tbody { display: block; }
  .diff tbody tr { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); }
  .diff tr > :nth-child(3) { border-left: 0; }
  .diff tr > :nth-child(odd) { width: auto; }
  .diff .same > :nth-child(n + 3), .diff .none { display: none; }
  .diff tbody .gap td { grid-column: 1 / -1; }
}
`;

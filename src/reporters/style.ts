/** What all pages look like, in light and in dark. Every colour of text has a contrast of 4.5 and more to what it stands on. */
export const base = `:root {
  color-scheme: light dark;
  --page: #fbfbfa; --card: #fff; --ink: #1f2328; --soft: #59626c; --line: #dcdfe3; --accent: #0b6e63; --rest: #a9d5cf; --second: #3f6fb5; --none: #f6f7f7;
  --good: #1a6b35; --warn: #8a5300; --bad: #b3261e;
  --good-tint: #e2f4e7; --warn-tint: #fcefd6; --bad-tint: #fde9e7; --tint: #f1f3f4;
  --del: #fdeeec; --del-word: #f9c6c0; --ins: #e8f7ec; --ins-word: #b0e3bf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #131619; --card: #1a1e22; --ink: #e3e6e9; --soft: #9aa4ae; --line: #30363c; --accent: #4fbfb0; --rest: #285f58; --second: #7fa8e6; --none: #16191d;
    --good: #7fd396; --warn: #e5b567; --bad: #ff9d94;
    --good-tint: #193625; --warn-tint: #3b2e15; --bad-tint: #3a1f1e; --tint: #23282d;
    --del: #321d1d; --del-word: #6b2f2c; --ins: #172c1f; --ins-word: #235c37;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem) 5rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem); font-weight: 650; letter-spacing: -.02em; }
h2 { margin: 0 0 1rem; font-size: 1.25rem; font-weight: 650; letter-spacing: -.01em; }
section { margin-top: 3.25rem; }
p { margin: 0 0 1rem; max-width: 68ch; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { overflow-wrap: anywhere; unicode-bidi: isolate; }
ul { margin: 0; padding-left: 1.25rem; } li { margin: .25rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: .45rem 1.25rem .45rem 0; text-align: left; vertical-align: top; }
th { color: var(--soft); font-size: .8125rem; font-weight: 500; }
thead th, thead td, tbody tr:not(:last-child) > * { border-bottom: 1px solid var(--line); }
td { font-variant-numeric: tabular-nums; }
/* for those who hear the page */
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soft { color: var(--soft); }
.good, .bad { max-width: none; padding: .75rem 1rem; border-left: .25rem solid; border-radius: 0 6px 6px 0; font-weight: 550; }
.good { color: var(--good); background: var(--good-tint); } .bad { color: var(--bad); background: var(--bad-tint); }
summary { cursor: pointer; }
`;

/** The look of the page, by day and by night. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2330; --soft: #5b6475; --line: #dfe3ea; --ground: #fff; --row: #f6f7f9;
  --good: #3b8f5a; --bad: #c2453d; --doubt: #c9952b; --mark: #fdf0d0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ef; --soft: #9aa4b5; --line: #333b48; --ground: #171b22; --row: #1f252e;
  --good: #58b37a; --bad: #e0716a; --doubt: #d9ad52; --mark: #4a3d1a; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.key, small { color: var(--soft); } .all { color: var(--good); font-weight: 600; }
.gaps { margin: 0 0 1rem; padding-left: 1.2rem; } mark { background: var(--mark); color: inherit; padding: 0 .35em; border-radius: 3px; font-size: .9em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .6rem; font-weight: 400; }
thead th { position: sticky; top: 0; background: var(--ground); color: var(--soft); font-size: .85rem; border-bottom: 2px solid var(--line); }
.n { text-align: right; font-variant-numeric: tabular-nums; } .zero { color: var(--soft); }
.paragraph { background: var(--row); border-top: 1px solid var(--line); } .paragraph th, .paragraph .n { font-weight: 600; }
.open th::before { content: "! "; color: var(--bad); } .provision td { color: var(--soft); font-size: .9rem; padding-top: .1rem; padding-bottom: .1rem; }
.bar { display: flex; height: .6rem; min-width: 8rem; gap: 1px; border-radius: 3px; overflow: hidden; }
.passed { background: var(--good); } .failed { background: var(--bad); } .undetermined { background: var(--doubt); }
`;

// SPDX-License-Identifier: AGPL-3.0-or-later

/** The one style of the page; its hash stands in the policy. */
export const OPINION_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#17324d, #e6ecf2); --line: light-dark(#5d7083, #9fb0c0); --blue: light-dark(#0059b3, #85c0ff); --soft: light-dark(#f0f4f8, #14253a); --bad: light-dark(#b3123a, #ff9db2); --good: light-dark(#00693e, #7fd6a9); }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px 64px; color: var(--ink); background: light-dark(#fff, #0b1826); font: 1.125rem/1.6 'Titillium Web', system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; }
h1 { margin: 0 0 8px; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 40px 0 8px; font-size: 1.375rem; line-height: 1.3; }
h3 { margin: 24px 0 8px; font-size: 1.125rem; line-height: 1.4; }
p { margin: 0 0 12px; }
.quiet { color: light-dark(#455a70, #b8c5d1); }
.asks { padding: 16px; border-left: 4px solid var(--blue); background: var(--soft); }
.wrong-answer { padding: 16px; border: 2px solid var(--bad); }
.passage { margin: 0 0 16px; padding: 0 0 12px; border-bottom: 1px solid light-dark(#c5d0db, #35485c); }
.passage p { margin: 0; }
.depth-1 { padding-left: 24px; } .depth-2 { padding-left: 48px; }
.form { color: light-dark(#455a70, #b8c5d1); font-size: 1rem; }
del { color: var(--bad); } ins { text-decoration: underline; text-decoration-thickness: 2px; color: var(--good); }
fieldset { display: flex; flex-wrap: wrap; gap: 0 20px; margin: 4px 0 0; padding: 0; border: 0; }
legend, .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
fieldset label { display: inline-flex; gap: 8px; align-items: center; min-height: 44px; }
input[type=radio] { width: 22px; height: 22px; margin: 0; accent-color: var(--blue); }
textarea { display: block; width: 100%; min-height: 88px; margin: 4px 0 0; padding: 10px 12px; border: 1px solid var(--line); border-radius: 4px; background: transparent; color: inherit; font: inherit; }
fieldset .note { flex: 1 1 100%; flex-direction: column; gap: 4px; align-items: stretch; }
@supports selector(:has(*)) { fieldset:not(:has([value=wrong]:checked, [value=amend]:checked)) .note { display: none; } }
button { min-height: 48px; margin: 16px 0 0; padding: 8px 24px; border: 0; border-radius: 4px; background: var(--blue); color: light-dark(#fff, #0b1826); font: 600 1.125rem/1.5 'Titillium Web', system-ui, sans-serif; cursor: pointer; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 3px; }
@media print { button { display: none; } }
`;

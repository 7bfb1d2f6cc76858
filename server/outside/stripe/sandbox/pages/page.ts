/** HTML that is already safe. */
export interface Html {
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = string | number | Html | readonly Html[] | undefined | false;

const render = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'object') return 'html' in part ? part.html : part.map((one) => one.html).join('');
  return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
};

/** Everything put in is escaped unless it is Html itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.reduce((whole, piece, at) => whole + render(parts[at - 1]) + piece),
});

const style = `
:root { color-scheme: light dark; --ink: #1d1a16; --paper: #fbf7ef; --line: #6b6257; --green: #0f4d3a; --on-green: #fff; --wrong: #8a1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #f4eee3; --paper: #1c1a17; --line: #b3a898; --green: #9fdcc2; --on-green: #10241c; --wrong: #ffb4a9; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem; }
.play { background: var(--green); color: var(--on-green); padding: .75rem 1rem; margin: 0; text-align: center; font-weight: 600; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; }
label, legend { display: block; font-weight: 600; margin-top: 1rem; }
.hint { display: block; font-weight: 400; }
input[type=text], select { display: block; font: inherit; width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 2px solid var(--line); border-radius: .4rem; background: transparent; color: inherit; }
.short { max-width: 9rem; }
fieldset { border: 0; padding: 0; margin: 0; } .choice { font-weight: 400; margin-top: .5rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; margin-top: 1.5rem; padding: .5rem 1.25rem; border: 2px solid var(--green); border-radius: .4rem; background: var(--green); color: var(--on-green); cursor: pointer; }
button.quiet { background: transparent; color: inherit; border-color: var(--line); }
a { color: inherit; } :focus-visible { outline: 3px solid #b8860b; outline-offset: 2px; }
.summary { border: 3px solid var(--wrong); padding: .75rem 1rem; border-radius: .4rem; } .summary h2, .summary a, .wrong { color: var(--wrong); margin-top: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.actions { display: flex; gap: 1rem; flex-wrap: wrap; align-items: center; } .actions a { margin-top: 1.5rem; }
`;

export interface Problem {
  readonly text: string;
  readonly field?: string | undefined;
}

/** The page around the page, with what went wrong first and in focus. */
export const page = (title: string, content: Html, problem?: Problem): string =>
  html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problem ? 'Error: ' : ''}${title} – play money</title>
<style>${{ html: style }}</style>
</head>
<body>
<header class="play">Play money. This practice page stands in for Stripe. Nothing real is charged or paid.</header>
<main>
<h1>${title}</h1>
${
  problem &&
  html`<div class="summary" role="alert" tabindex="-1" autofocus>
<h2>There is a problem</h2>
<p>${problem.field === undefined ? problem.text : html`<a href="#${problem.field}">${problem.text}</a>`}</p>
</div>`
}
${content}
</main>
</body>
</html>
`.html;

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly short?: true;
  readonly numeric?: true;
  readonly value?: string | undefined;
}

/** One labelled input. Browsers are asked not to fill in real cards or accounts. */
export const input = (field: Field, problem?: Problem): Html => {
  const wrong = problem?.field === field.name;
  const described = [field.hint !== undefined && `${field.name}-hint`, wrong && `${field.name}-wrong`]
    .filter(Boolean)
    .join(' ');
  return html`<label for="${field.name}">${field.label}${field.hint !== undefined && html`<span class="hint" id="${field.name}-hint">${field.hint}</span>`}${
    wrong && html`<span class="wrong" id="${field.name}-wrong">${problem?.text}</span>`
  }</label>
<input type="text" id="${field.name}" name="${field.name}" value="${field.value ?? ''}" autocomplete="off" spellcheck="false"${
    field.numeric && html` inputmode="numeric"`
  }${field.short && html` class="short"`}${described !== '' && html` aria-describedby="${described}"`}${wrong && html` aria-invalid="true"`} required>
`;
};

/** £1,234.50 from 123450. */
export const pounds = (pence: number): string => {
  const written = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '−' : ''}£${written.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${written.slice(-2)}`;
};

import { everyEndpoint } from '#shared/contract/api.ts';
import { refusals } from '#shared/contract/problem.ts';

const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const row = ({ endpoint, name }: (typeof everyEndpoint)[number]): string => `<section id="${name}">
<h3><code>${endpoint.method} ${asText(endpoint.path)}</code></h3>
<p>${asText(endpoint.summary)}</p>
<dl><dt>For</dt><dd>${endpoint.audience}${endpoint.right ? `, and a representative with the right “${endpoint.right}”` : ''}${endpoint.office ? ', and a coordinator entering what was said' : ''}</dd>
${endpoint.refuses.length ? `<dt>Refuses</dt><dd><ul>${endpoint.refuses.map((code) => `<li><code>${code}</code> ${asText(refusals[code].title)}</li>`).join('')}</ul></dd>` : ''}</dl>
</section>`;

/** The contract for people: every endpoint in a sentence, without a script. */
export const apiPage = (): string => {
  const features = [...new Set(everyEndpoint.map((each) => each.feature))];
  const parts = features.map(
    (feature) =>
      `<h2>${feature}</h2>${everyEndpoint
        .filter((each) => each.feature === feature)
        .map(row)
        .join('')}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Carepool: the interface</title></head><body><main><h1>The interface of Carepool</h1><p>Each change needs an <code>Idempotency-Key</code> and the header <code>X-Carepool: 1</code>. The same in machine-readable form: <a href="/api/openapi.json">openapi.json</a>.</p>${parts.join('')}</main></body></html>`;
};

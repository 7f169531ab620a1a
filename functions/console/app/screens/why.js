// Why is somebody there, or not? By name, unit, email, phone, or the PMS's own number of the resident.

import { html, useLocation, useState } from '../preact.js';
import { Explanation } from '../ui/explanation.js';
import { Button, Field, Screen } from '../ui/parts.js';

/** @param {import('./setup/steps.js').OfProperty} props */
export function Why({ property }) {
  const { query, route } = useLocation();
  const { q = '' } = query;
  const [typed, type] = useState(q);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = typed.trim();
    if (text) route(`/properties/${property.property_id}/why?${new URLSearchParams({ q: text })}`);
  };
  return html`
    <${Screen} title="Why is somebody here, or not?" lead="Asks the PMS of ${property.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" role="search" onSubmit=${submit}>
        <${Field} label="Name, unit, email, phone, or ID in the PMS" value=${typed} autocomplete="off" maxlength="320"
          help="A part is enough, such as: jos nunez, or A-204." onInput=${(/** @type {any} */ event) => type(event.currentTarget.value)} />
        <div class="row"><${Button} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${q && html`<section class="card" aria-label="Answer"><${Explanation} property=${property} about=${{ q }} /></section>`}
    <//>`;
}

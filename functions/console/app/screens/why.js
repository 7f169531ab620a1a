// Why is somebody there, or not? By email, or by the PMS's own number of the resident.

import { html, useLocation, useState } from '../preact.js';
import { Explanation } from '../ui/explanation.js';
import { Button, Field, Screen } from '../ui/parts.js';

/** @param {import('./setup/steps.js').OfProperty} props */
export function Why({ property }) {
  const { query, route } = useLocation();
  const asked = query.email ?? query.resident ?? '';
  const [typed, type] = useState(asked);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = typed.trim();
    if (text) route(`/properties/${property.property_id}/why?${new URLSearchParams({ [text.includes('@') ? 'email' : 'resident']: text })}`);
  };
  const about = query.email ? { email: query.email } : { pms_resident_id: query.resident };
  return html`
    <${Screen} title="Why is somebody here, or not?" lead="Asks the PMS of ${property.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" onSubmit=${submit}>
        <${Field} label="Email, or the resident’s ID in the PMS" value=${typed} autocomplete="off" maxlength="320"
          onInput=${(/** @type {any} */ event) => type(event.currentTarget.value)} />
        <div class="row"><${Button} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${asked && html`<section class="card" aria-label="Answer"><${Explanation} property=${property} about=${about} /></section>`}
    <//>`;
}

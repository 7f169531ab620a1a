// Step 4: an existing credential of the portfolio, or a new one, which the PMS is asked about before it is kept.

import { html, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad } from '../../hooks.js';
import { Conflict, useStep } from '../../ui/conflict.js';
import { date } from '../../time.js';
import { Button, Loaded, Time, Works } from '../../ui/parts.js';
import { PMS, count } from '../../words.js';
import { CredentialFields, useCredentialForm } from './credential-form.js';

const NEW = 'new';

/**
 * How many properties use a credential, those among them that the manager may not see too.
 * @param {api.Schemas['Credential']} credential
 */
export function users({ used_by, used_by_others }) {
  const all = count(used_by.length + used_by_others, 'property', 'properties');
  return used_by_others ? `${all}, ${used_by_others} of them not yours` : all;
}

/** @param {import('./steps.js').StepProps} props */
export function Credentials(props) {
  const { card } = props;
  const loaded = useLoad(async () => {
    const [approved, existing] = await Promise.all([api.approvedPms(), api.credentials(card.pms ?? '')]);
    return { pms: approved.find((pms) => pms.id === card.pms), existing };
  }, [card.pms]);
  return html`
    <${Loaded} of=${loaded}>${(/** @type {{ pms: api.Schemas['ApprovedPms'], existing: api.Schemas['Credential'][] }} */ { pms, existing }) => html`
      <${Form} ...${props} pms=${pms} existing=${existing} />`}<//>`;
}

/** @param {import('./steps.js').StepProps & { pms: api.Schemas['ApprovedPms'], existing: api.Schemas['Credential'][] }} props */
function Form(props) {
  const { property, card, saved, action, back, pms, existing } = props;
  const first = card.credential?.credential_id ?? (existing.length ? existing[0].credential_id : NEW);
  const form = useCredentialForm(pms, `${property.property_id} ${pms.id}`, { name: `${property.name}, ${pms.name}` });
  const [made, setMade] = useState(/** @type {api.Schemas['Credential'] | null} */ (null));
  const done = (/** @type {api.Card} */ after) => {
    form.forget();
    saved(after);
  };
  const { value: chosen, set: choose, saving } = useStep({ ...props, saved: done }, 'credential', first, async (property, chosen, etag) => {
    let id = chosen;
    if (isNew) {
      // One that was made before a conflict is not made twice.
      const credential = made ?? (await api.createCredential({ pms: pms.id, ...form.values() }));
      setMade(credential);
      id = credential.credential_id;
    }
    return api.chooseCredential(property, id, etag);
  });
  const isNew = chosen === NEW || !existing.some((credential) => credential.credential_id === chosen);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (chosen === card.credential?.credential_id) return saved(card);
    if (!isNew || form.check()) saving.save();
  };
  const name = isNew ? form.name : existing.find((credential) => credential.credential_id === chosen)?.name;
  return html`
    <form class="stack" onSubmit=${submit} novalidate>
      ${existing.length > 0 && html`
        <fieldset class="stack tight">
          <legend class="label">Which ${PMS[pms.id]} credential?</legend>
          <div class="choices">
            ${existing.map((credential) => html`
              <label class="choice">
                <input type="radio" name="credential" checked=${credential.credential_id === chosen} onChange=${() => choose(credential.credential_id)} />
                <span><strong>${credential.name}</strong>
                  <span class="hint">${Object.values(credential.fields).join(' · ')}</span>
                  <span class="hint">Used by ${users(credential)}, tested <${Time} at=${credential.last_verified_at} zone=${property.time_zone} />${credential.expires_on && `, until ${date(credential.expires_on)}`}</span></span>
                <span><${Works} credential=${credential} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${isNew} onChange=${() => choose(NEW)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${isNew && html`
        <fieldset class="stack">
          <legend class="label">${existing.length ? 'The new credential' : `A credential for ${PMS[pms.id]}`}</legend>
          <p class="hint">It is tested with ${pms.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${CredentialFields} form=${form} problem=${saving.problem} />
        </fieldset>`}
      <${Conflict} saving=${form.without(saving)} mine=${name ?? '—'}
        theirs=${(/** @type {api.Card} */ now) => now.credential?.name ?? 'No credential chosen'} />
      ${saving.busy && isNew && html`<p role="status" class="hint">Testing it with ${pms.name}…</p>`}
      <div class="foot">${back}<${Button} type="submit" kind="primary" busy=${saving.busy}>${action}<//></div>
    </form>`;
}

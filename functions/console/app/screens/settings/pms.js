// The PMS and its credentials: which is used, whether it works, a new password, another one.

import { html, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, useLoad } from '../../hooks.js';
import { Confirm, Dialog } from '../../ui/dialog.js';
import { Badge, Button, Done, Expires, Loaded, ProblemNotice, Time, Works, useDone } from '../../ui/parts.js';
import { PMS, count } from '../../words.js';
import { CredentialFields, useCredentialForm } from '../setup/credential-form.js';
import { Credentials, users } from '../setup/credentials.js';
import { ChoosePms } from '../setup/pms.js';

/** @typedef {api.Schemas['Credential']} Credential */

/** @param {import('../setup/steps.js').StepProps & { reload: () => void, refresh: () => void }} props */
export function PmsAndCredentials(props) {
  const { property, card, reload, refresh } = props;
  const loaded = useLoad(async () => {
    const [approved, existing] = await Promise.all([api.approvedPms(), api.credentials(card.pms ?? '')]);
    return { pms: approved.find((pms) => pms.id === card.pms), existing };
  }, [card.pms]);
  const changed = () => {
    loaded.reload();
    reload();
    refresh();
  };
  return html`
    <${Loaded} of=${loaded}>${(/** @type {{ pms: api.Schemas['ApprovedPms'], existing: Credential[] }} */ { pms, existing }) => html`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${PMS[pms.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${existing.map((credential) => html`
          <li key=${credential.credential_id}><${One} credential=${credential} pms=${pms} used=${credential.credential_id === card.credential?.credential_id} zone=${property.time_zone} changed=${changed} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${property.name}</strong></summary><hr /><${Credentials} ...${props} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${ChoosePms} ...${props} /></details>`}<//>`;
}

/** @param {{ credential: Credential, pms: api.Schemas['ApprovedPms'], used: boolean, zone: string, changed: () => void }} props */
function One({ credential, pms, used, zone, changed }) {
  const [open, setOpen] = useState(/** @type {'edit' | 'delete' | null} */ (null));
  const [done, tell] = useDone();
  const testing = useAction(async () => {
    tell(null);
    await api.testCredential(credential.credential_id);
    tell(`${credential.name} works.`);
    changed();
  });
  const deleting = useAction(async () => {
    await api.deleteCredential(credential.credential_id);
    changed();
  });
  const close = () => {
    setOpen(null);
    deleting.clear();
  };
  // What other managers' properties rest on, this one can use and test.
  const mine = !credential.used_by_others;
  return html`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${credential.name}</strong> ${used && html`<${Badge} kind="accent">In use here<//>`}
          ${' '}<${Works} credential=${credential} /></div>
        <div class="row">
          <${Button} kind="small" busy=${testing.busy} aria-label="Test ${credential.name}" onClick=${testing.run}>Test<//>
          ${mine && html`<${Button} kind="small" aria-label="Change ${credential.name}" onClick=${() => setOpen('edit')}>Change<//>`}
          ${mine && !credential.used_by.length && html`<${Button} kind="small danger" aria-label="Delete ${credential.name}" onClick=${() => setOpen('delete')}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(credential.fields).join(' · ')}</p>
      <p class="hint">Used by ${users(credential)}. Tested <${Time} at=${credential.last_verified_at} zone=${zone} />.${credential.calls.left_today != null && ` ${count(credential.calls.left_today, 'call')} to the PMS left today.`}</p>
      ${!mine && html`<p class="hint">Properties that you do not manage use it, too. Ask a manager of the whole portfolio to change it, or use another credential here.</p>`}
      <${Expires} credential=${credential} />
      ${credential.failing_detail && html`<p class="wrong">${credential.failing_detail}</p>`}
      <${Done} of=${done} />
      <${ProblemNotice} problem=${testing.problem} />
      ${open === 'edit' && html`<${Edit} credential=${credential} pms=${pms} onClose=${close} changed=${() => {
        close();
        tell(`${credential.name} was tested and changed.`);
        changed();
      }} />`}
      ${open === 'delete' && html`
        <${Confirm} title="Delete ${credential.name}?" does=${html`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${deleting} onConfirm=${deleting.run} onClose=${close} />`}
    </div>`;
}

/** @param {{ credential: Credential, pms: api.Schemas['ApprovedPms'], onClose: () => void, changed: () => void }} props */
function Edit({ credential, pms, onClose, changed }) {
  const form = useCredentialForm(pms, credential.credential_id, {
    name: credential.name,
    fields: /** @type {Record<string, string>} */ (credential.fields),
    secretsOptional: true,
  });
  const saving = useAction(async () => {
    await api.changeCredential(credential.credential_id, form.values());
    form.forget();
    changed();
  });
  const cancel = () => {
    form.forget();
    onClose();
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (form.check()) saving.run();
  };
  return html`
    <${Dialog} title="Change ${credential.name}" onClose=${cancel}>
      <p class="hint">It is tested with ${pms.name} first; then it replaces the present one for ${count(credential.used_by.length, 'property', 'properties')} at once.</p>
      <form class="stack" onSubmit=${submit} novalidate>
        <${CredentialFields} form=${form} problem=${saving.problem} />
        <${ProblemNotice} problem=${form.without(saving).problem} />
        <div class="row end"><${Button} onClick=${cancel}>Cancel<//><${Button} type="submit" kind="primary" busy=${saving.busy}>Test and save<//></div>
      </form>
    <//>`;
}

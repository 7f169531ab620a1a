// Automate Access: who turns lifecycle and unit into keys, which keys come along, and when a sync waits for a manager.

import { html } from '../../preact.js';
import * as api from '../../api.js';
import { Conflict, useStep } from '../../ui/conflict.js';
import { Button, Field } from '../../ui/parts.js';
import { ACCESS_MODE } from '../../words.js';

/** @typedef {{ mode: api.Schemas['AutomatedAccess'], keys: string, threshold: string }} Draft */

/** @param {string} text */
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** @param {import('../setup/steps.js').StepProps} props */
export function AutomateAccess(props) {
  const { card, action } = props;
  const initial = { mode: card.automated_access, keys: card.common_area_keys.join('\n'), threshold: String(card.held_changes_threshold) };
  const { value: draft, set, saving } = useStep(props, 'access', /** @type {Draft} */ (initial), (property, { mode, keys, threshold }, etag) =>
    api.saveSettings(property, { automated_access: mode, common_area_keys: lines(keys), held_changes_threshold: Number(threshold) }, etag));
  const keys = lines(draft.keys);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    saving.save();
  };
  const wrong = (/** @type {string} */ pointer) => saving.problem?.errors.find((error) => error.pointer.startsWith(pointer))?.detail;
  const typed = (/** @type {any} */ event) => event.currentTarget.value;
  const describe = (/** @type {string} */ mode, /** @type {string[]} */ keys, /** @type {number} */ threshold) =>
    `${ACCESS_MODE[/** @type {api.Schemas['AutomatedAccess']} */ (mode)].name}; common areas: ${keys.join(', ') || 'none'}; held above ${threshold} %`;
  return html`
    <form class="card stack" onSubmit=${submit}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(ACCESS_MODE).map(([mode, { name, means }]) => html`
            <label class="choice">
              <input type="radio" name="mode" checked=${draft.mode === mode} onChange=${() => set({ ...draft, mode: /** @type {Draft['mode']} */ (mode) })} />
              <span><strong>${name}</strong><span class="hint">${means}</span></span>
            </label>`)}
        </div>
      </fieldset>
      <div class="field">
        <label for="keys">Common area keys <span class="hint">(optional)</span></label>
        <textarea id="keys" class="input" rows="3" aria-describedby="keys-help" value=${draft.keys} onInput=${(/** @type {any} */ event) => set({ ...draft, keys: typed(event) })} />
        ${wrong('/common_area_keys') && html`<span class="wrong">${wrong('/common_area_keys')}</span>`}
        <span class="hint" id="keys-help">One a line, by their names in Door, such as Residents Entrance. Every current resident gets them beside the key of the unit.</span>
      </div>
      <${Field} label="Hold a sync above this share of move-outs, in %" type="number" min="0" max="100" inputmode="numeric" value=${draft.threshold} wrong=${wrong('/held_changes_threshold')}
        help="A sync that would move out more than this share of the people, and more than five, changes nothing until a manager approves it." onInput=${(/** @type {any} */ event) => set({ ...draft, threshold: typed(event) })} />
      <${Conflict} saving=${saving.problem?.errors.length ? { ...saving, problem: null } : saving} mine=${describe(draft.mode, keys, Number(draft.threshold))}
        theirs=${(/** @type {api.Card} */ now) => describe(now.automated_access, now.common_area_keys, now.held_changes_threshold)} />
      <div class="foot"><span /><${Button} type="submit" kind="primary" busy=${saving.busy}>${action}<//></div>
    </form>`;
}

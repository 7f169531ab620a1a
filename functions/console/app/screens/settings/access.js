// Automate Access: who turns lifecycle and unit into keys, which keys come along, and when a manager is asked. What
// it does to access is shown, by the plan, before it is saved.

import { html, useEffect, useRef, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useAction, useLoad } from '../../hooks.js';
import { Conflict, useStep } from '../../ui/conflict.js';
import { some } from '../../ui/decide.js';
import { Dialog } from '../../ui/dialog.js';
import { Button, Field, Loaded, Notice, ProblemNotice } from '../../ui/parts.js';
import { Support } from '../../ui/support.js';
import { ACCESS_MODE, EFFECT, count, people } from '../../words.js';

/** @typedef {{ mode: api.Schemas['AutomatedAccess'], keys: string[], hours: string, threshold: string }} Draft */
/** @typedef {Pick<api.Card, 'automated_access' | 'common_area_keys' | 'held_changes_threshold' | 'revoke_after_hours'>} Saved */

/** @param {Draft} draft @returns {api.Schemas['Settings']} */
const settings = ({ mode, keys, hours, threshold }) => ({
  automated_access: mode,
  common_area_keys: keys,
  held_changes_threshold: Number(threshold),
  // It is asked for in this mode alone.
  ...(mode === 'approval_required' && { revoke_after_hours: Number(hours) }),
});

/** @param {import('../setup/steps.js').StepProps} props */
export function AutomateAccess(props) {
  const id = props.property.property_id;
  const keys = useLoad(async () => (await api.keys(id)).filter((key) => key.kind === 'common').map((key) => key.name), [id]);
  return html`<${Loaded} of=${keys} lines=${8}>${(/** @type {string[]} */ known) => html`<${Form} ...${props} known=${known} />`}<//>`;
}

/** @param {import('../setup/steps.js').StepProps & { known: string[] }} props */
function Form(props) {
  const { property, card, action, known } = props;
  const initial = {
    mode: card.automated_access,
    keys: card.common_area_keys.filter((key) => known.includes(key)),
    hours: String(card.revoke_after_hours),
    threshold: String(card.held_changes_threshold),
  };
  // Of the preview that was looked at.
  const digest = useRef(/** @type {string | null} */ (null));
  const [shown, show] = useState(/** @type {{ preview: api.Schemas['SettingsPreview'], again: boolean } | null} */ (null));
  const saved = (/** @type {api.Card} */ after) => {
    show(null);
    props.saved(after);
  };
  const { value: draft, set, saving } = useStep({ ...props, saved }, 'automate access', /** @type {Draft} */ (initial), (property, draft, etag) =>
    api.saveSettings(property, { ...settings(draft), digest: digest.current }, etag));
  const looking = useAction(async (/** @type {boolean} */ again) => {
    const preview = await api.previewSettings(property.property_id, settings(draft));
    digest.current = preview.digest ?? null;
    const nothing = Object.values(EFFECT).every(({ count }) => !preview[count]);
    if (nothing && !again) saving.save();
    else show({ preview, again });
  });
  const isOther = saving.problem?.code === 'other_plan';
  useEffect(() => {
    if (isOther) looking.run(true);
  }, [saving.problem]);
  useEffect(() => {
    if (saving.conflict) show(null);
  }, [saving.conflict]);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    saving.clear();
    looking.run(false);
  };
  const problem = looking.problem ?? (isOther ? null : saving.problem);
  const wrong = (/** @type {string} */ pointer) => problem?.errors.find((error) => error.pointer.startsWith(pointer))?.detail;
  const typed = (/** @type {any} */ event) => event.currentTarget.value;
  const gone = card.common_area_keys.filter((key) => !known.includes(key));
  const describe = (/** @type {api.Schemas['Settings']} */ of) => [
    ACCESS_MODE[of.automated_access ?? 'off'].name,
    `common areas: ${of.common_area_keys?.join(', ') || 'none'}`,
    of.revoke_after_hours != null && of.automated_access === 'approval_required' && `access of who moved out ends after ${count(of.revoke_after_hours, 'hour')}`,
    `held above ${of.held_changes_threshold} %`,
  ].filter(Boolean).join('; ');
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
      ${draft.mode === 'approval_required' && html`
        <${Field} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${draft.hours} wrong=${wrong('/revoke_after_hours')}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${(/** @type {any} */ event) => set({ ...draft, hours: typed(event) })} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${known.map((key) => html`
          <label class="tick"><input type="checkbox" checked=${draft.keys.includes(key)}
            onChange=${() => set({ ...draft, keys: draft.keys.includes(key) ? draft.keys.filter((other) => other !== key) : [...draft.keys, key] })} /> ${key}</label>`)}
        ${!known.length && html`<p>Door has registered no common area keys for this property. Make them in DOOR OS; then they can be chosen here. <${Support} about="Common area keys for ${property.name}">Or ask Door’s support:<//></p>`}
        ${gone.length > 0 && html`<${Notice} kind="warn"><p>Chosen before, and no key of Door any more: ${gone.join(', ')}. ${gone.length === 1 ? 'It is' : 'They are'} left out when you save.</p><//>`}
        ${wrong('/common_area_keys') && html`<span class="wrong">${wrong('/common_area_keys')}</span>`}
      </fieldset>
      <${Field} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${draft.threshold} wrong=${wrong('/held_changes_threshold')}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${(/** @type {any} */ event) => set({ ...draft, threshold: typed(event) })} />
      ${!shown && html`<${Conflict} saving=${{ ...saving, problem: problem?.errors.length ? null : problem }} mine=${describe(settings(draft))} theirs=${describe} />`}
      <div class="foot"><span /><${Button} type="submit" kind="primary" busy=${looking.busy || saving.busy}>${action}<//></div>
      ${shown && html`
        <${Effects} ...${shown} busy=${saving.busy || looking.busy} problem=${problem} onConfirm=${saving.save}
          onClose=${() => {
            show(null);
            saving.clear();
          }} />`}
    </form>`;
}

/**
 * Who gains, moves, loses access by these settings.
 * @param {{ preview: api.Schemas['SettingsPreview'], again: boolean, busy: boolean, problem: api.Problem | null, onConfirm: () => void, onClose: () => void }} props
 */
function Effects({ preview, again, busy, problem, onConfirm, onClose }) {
  const all = Object.entries(EFFECT).map(([effect, { count, one, many }]) => {
    const n = preview[count];
    const names = preview.items.filter((item) => item.effect === effect).map((item) => item.name);
    return { n, what: n === 1 ? one : many, names };
  }).filter(({ n }) => n > 0);
  return html`
    <${Dialog} title="Change access now?" onClose=${onClose}>
      ${again && html`<${Notice} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${all.map(({ n, what, names }) => html`<li><strong>${people(n)} ${what}</strong>${names.length > 0 && html`<br /><span class="hint">${some(names, n)}</span>`}</li>`)}
        ${!all.length && html`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${ProblemNotice} problem=${problem} />
      <div class="row end">
        <${Button} onClick=${onClose}>Cancel<//>
        <${Button} kind=${preview.lose ? 'danger primary' : 'primary'} busy=${busy} onClick=${onConfirm}>Confirm<//>
      </div>
    <//>`;
}

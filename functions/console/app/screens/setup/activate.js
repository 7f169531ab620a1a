// Step 7: what turning on would do, and the toggle.

import { html, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad, usePages } from '../../hooks.js';
import { Conflict, useSave } from '../../ui/conflict.js';
import { Counts } from '../../ui/counts.js';
import { HoldReasons } from '../../ui/hold.js';
import { Button, Loaded, Notice, Pager, useSlice } from '../../ui/parts.js';
import { Rows } from '../../ui/rows.js';
import { outcome, taken } from '../../words.js';

/** @param {import('./steps.js').StepProps} props */
export function Activate({ property, card, saved, action, back }) {
  const preview = useLoad(() => api.preview(property.property_id, { limit: 1 }), [property.property_id]);
  const [on, setOn] = useState(card.enabled);
  const digest = preview.data?.digest ?? null;
  const saving = useSave(
    property.property_id, card,
    (etag) => api.turn(property.property_id, { enabled: on, plan_digest: on ? digest : null }, etag),
    saved,
  );
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (on === card.enabled) return saved(card);
    saving.save();
  };
  const words = (/** @type {boolean} */ on) => (on ? 'User Sync on' : 'User Sync off');
  return html`
    <form class="stack" onSubmit=${submit}>
      <div class="stack tight">
        <label class="switch">
          <input type="checkbox" role="switch" checked=${on} onChange=${() => setOn(!on)} /> User Sync
        </label>
        <p class="hint" role="status">${what(card.enabled, on, action)}</p>
      </div>
      <section class="stack">
        <h2>${card.enabled ? 'What the next sync will do' : 'What turning it on will do'}</h2>
        <${Loaded} of=${preview} lines=${8}>${(/** @type {api.Schemas['Preview']} */ preview) => html`<${Preview} preview=${preview} property=${property.property_id} />`}<//>
      </section>
      ${saving.problem?.code === 'other_plan' && html`<${Button} onClick=${preview.reload}>Look at the preview again<//>`}
      <${Conflict} saving=${saving} mine=${words(on)} theirs=${(/** @type {api.Card} */ now) => words(now.enabled)} />
      <div class="foot">${back}<${Button} type="submit" kind="primary" busy=${saving.busy || preview.loading}>${action}<//></div>
    </form>`;
}

/** What the toggle, as it is, comes to once it is saved. @param {boolean} was @param {boolean} on @param {string} action */
function what(was, on, action) {
  if (was && !on) return 'Turning it off stops the syncs. People, their links and all settings stay, and so does everybody’s access: until it is on again nothing ends by itself, not even for who moved out.';
  if (!on) return `${action} leaves User Sync off: nobody is brought in until you turn it on. The set-up is kept.`;
  return was ? 'It runs every hour, and whenever you choose Sync Now on the People page.' : `${action} starts the first sync at once; after that it runs every hour, and whenever you choose Sync Now on the People page.`;
}

/** @param {{ preview: api.Schemas['Preview'], property: string }} props */
function Preview({ preview, property }) {
  const { counts } = preview;
  const lists = [
    ['created', counts.created],
    ['linked', counts.linked],
    ['updated', counts.updated],
    ['alerted', counts.alerted],
    ...Object.entries(counts.skipped).map(([reason, n]) => [`skipped:${reason}`, n]),
  ].filter(([, n]) => Number(n) > 0);
  return html`
    <${Counts} counts=${counts} would />
    ${preview.hold_reasons.length > 0 && html`
      <${Notice} kind="warn" title="Look at this first">
        <${HoldReasons} of=${preview} />
        <p>${taken(counts) && 'Whoever it is about is marked below, among the updated. '}Turning it on now lets exactly this through.</p>
      <//>`}
    ${lists.map(([which, n]) => html`<${List} key="${preview.digest} ${which}" outcome=${which} n=${n} property=${property} />`)}
    ${!lists.length && html`<p>Nothing: what the PMS says is in Door.</p>`}`;
}

/** One outcome's residents, fetched when it is opened. @param {{ outcome: string, n: number, property: string }} props */
function List({ outcome: which, n, property }) {
  const [open, setOpen] = useState(false);
  const { name, why } = outcome(which, true);
  return html`
    <details class="fold" onToggle=${(/** @type {any} */ event) => setOpen(open || event.currentTarget.open)}>
      <summary><span>${name}</span><span>${Number(n).toLocaleString('en-US')}</span></summary>
      <div class="stack"><p class="hint">${why}</p>${open && html`<${Opened} outcome=${which} n=${n} property=${property} />`}</div>
    </details>`;
}

/** So many on a page. */
const PAGE = 50;

/** @param {{ outcome: string, n: number, property: string }} props */
function Opened({ outcome: which, n, property }) {
  // For each call the PMS is asked anew: few calls, of which each has several pages.
  const rows = usePages((cursor) => api.preview(property, { outcome: which, limit: 200, cursor }), [which]);
  const pages = useSlice(rows.data ?? [], PAGE);
  const readOn = () => {
    pages.go(pages.number + 1);
    rows.goOn();
  };
  return html`
    <${Loaded} of=${rows} lines=${3}>${() => html`
      <div>
        <${Rows} rows=${pages.data} property=${property} withOutcome=${which === 'alerted' || which === 'updated'} />
        <${Pager} of=${{ ...pages, total: n, loading: rows.busy, next: pages.next ?? (rows.more && !rows.busy ? readOn : null) }} size=${PAGE} what=${outcome(which, true).name} />
      </div>`}<//>`;
}

// The wizard: one step after the other, each saved as it is left, so that it can be resumed anywhere.

import { html, useEffect, useLocation } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad } from '../../hooks.js';
import { whoIsThis } from '../../session.js';
import { Empty, Loaded, Screen } from '../../ui/parts.js';
import { Activate } from './activate.js';
import { Attach } from './attach.js';
import { Credentials } from './credentials.js';
import { ChoosePms } from './pms.js';
import { Statuses } from './statuses.js';
import { ORDER, STEPS } from './steps.js';

/** @type {Record<api.Schemas['Step'], any>} */
const FORMS = {
  select_pms: ChoosePms,
  enter_credentials: Credentials,
  attach_properties: Attach,
  exclude_statuses: Statuses,
  activate: Activate,
};

/** @param {import('./steps.js').OfProperty} props */
export function Setup({ property, params, refresh }) {
  const base = `/properties/${property.property_id}/integrations`;
  const { route } = useLocation();
  const card = useLoad(() => api.card(property.property_id), [property.property_id]);
  const now = ORDER.findIndex((step) => STEPS[step].path === params.step);
  const next = card.data && ORDER.indexOf(card.data.next_step ?? 'activate');
  const tooEarly = next !== null && now > next;
  useEffect(() => {
    // Somebody came by an old link: the step that is to be taken first is shown instead.
    if (next !== null && (tooEarly || now < 0)) route(`${base}/setup/${STEPS[ORDER[Math.max(next, 0)]].path}`, true);
  }, [next, now]);
  if (!whoIsThis()?.canManage) {
    return html`
      <${Screen} title="Set up the integration">
        <div class="card"><${Empty} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;
  }
  if (now < 0 || tooEarly) return null;
  const saved = (/** @type {api.Card & { sync_id?: string | null }} */ after) => {
    card.replace(after);
    refresh();
    const following = ORDER[now + 1];
    if (following) route(`${base}/setup/${STEPS[following].path}`);
    else route(after.sync_id ? `${base}?sync=${after.sync_id}` : base);
  };
  const back = html`<a class="button" href=${now ? `${base}/setup/${STEPS[ORDER[now - 1]].path}` : base}>Back</a>`;
  return html`
    <${Screen} title=${STEPS[ORDER[now]].name} lead=${property.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${ORDER.map((step, index) => html`
          <li class=${index === now ? 'now' : next !== null && index < next ? 'done' : ''} aria-current=${index === now ? 'step' : undefined}>
            <span>${index + 1}. ${STEPS[step].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${STEPS[ORDER[now]].name}>
        <${Loaded} of=${card}>${(/** @type {api.Card} */ card) => html`
          <${FORMS[ORDER[now]]} key=${params.step} property=${property} card=${card} saved=${saved} action=${now === ORDER.length - 1 ? 'Done' : 'Continue'} back=${back} />`}<//>
      </section>
    <//>`;
}

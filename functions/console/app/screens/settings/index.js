// Manage Settings: every step of the wizard, and what there is beside them.

import { html } from '../../preact.js';
import * as api from '../../api.js';
import { useLoad } from '../../hooks.js';
import { whoIsThis } from '../../session.js';
import { Done, Empty, Loaded, Screen, useDone } from '../../ui/parts.js';
import { Attach } from '../setup/attach.js';
import { Statuses } from '../setup/statuses.js';
import { STEPS } from '../setup/steps.js';
import { AutomateAccess } from './access.js';
import { Activity } from './activity.js';
import { PmsAndCredentials } from './pms.js';
import { Syncs } from './syncs.js';
import { UnitMapping } from './units.js';
import { ReadOnly } from './read-only.js';
import { UserSync } from './user-sync.js';

/** Those with `setup` are changed by managers, and are there once the wizard has been taken. */
const TABS = [
  { path: 'pms', name: 'PMS and credentials', tab: PmsAndCredentials, setup: true },
  { path: 'properties', name: 'Properties', tab: Card(Attach), setup: true },
  { path: 'statuses', name: 'Lease statuses', tab: Card(Statuses), setup: true },
  { path: 'sync', name: 'User Sync', tab: UserSync, setup: true },
  { path: 'units', name: 'Unit Mapping', tab: UnitMapping },
  { path: 'access', name: 'Automate Access', tab: AutomateAccess, setup: true },
  { path: 'syncs', name: 'Syncs', tab: Syncs },
  { path: 'activity', name: 'Activity', tab: Activity },
];

/** A step's form, as a card. @param {any} Step */
function Card(Step) {
  return (/** @type {any} */ props) => html`<section class="card" aria-label="Settings"><${Step} ...${props} /></section>`;
}

/** @param {import('../setup/steps.js').OfProperty} props */
export function Settings({ property, params, refresh }) {
  const base = `/properties/${property.property_id}/integrations`;
  const card = useLoad(() => api.card(property.property_id), [property.property_id]);
  const [done, tell] = useDone();
  const saved = (/** @type {api.Card} */ after) => {
    card.replace(after);
    tell('Saved.');
    refresh();
  };
  const canManage = whoIsThis()?.canManage ?? false;
  const tab = TABS.find((tab) => tab.path === params.tab);
  return html`
    <${Screen} title="Manage Settings" lead=${html`<a href=${base}>Integrations of ${property.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${TABS.map(({ path, name }) => html`
          <a href="${base}/settings/${path}" aria-current=${path === params.tab ? 'page' : undefined} onClick=${() => tell(null)}>${name}</a>`)}
      </nav>
      <${Done} of=${done} />
      <${Loaded} of=${card} lines=${8}>${(/** @type {api.Card} */ now) => {
        if (!tab) return html`<div class="card"><${Empty} title="There is no such tab here" /></div>`;
        const unfinished = now.state === 'not_set_up' || now.state === 'in_progress';
        if (tab.setup && unfinished) {
          return html`<div class="card"><${Empty} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${base}/setup/${STEPS[now.next_step ?? 'select_pms'].path}">Go on with the set-up</a>
          <//></div>`;
        }
        if (tab.setup && !canManage) return html`<${ReadOnly} card=${now} />`;
        return html`<${tab.tab} key="${tab.path} ${now.version}" property=${property} card=${now} saved=${saved} refresh=${refresh} reload=${card.reload} action="Save" back=${html`<span />`} />`;
      }}<//>
    <//>`;
}

// The whole set-up, for those who may look and change nothing.

import { html } from '../../preact.js';
import { ACCESS_MODE, PMS, count } from '../../words.js';

/** @param {{ card: import('../../api.js').Card }} props */
export const ReadOnly = ({ card }) => html`
  <section class="card stack" aria-label="The set-up">
    <p class="hint">A manager of the portfolio can change this; you can look.</p>
    <dl class="facts">
      ${[
        ['PMS', card.pms && PMS[card.pms]],
        ['Credential', card.credential?.name],
        ['PMS properties', card.pms_properties.map(({ name, pms_property_id: id }) => `${name} (${id})`).join(', ')],
        ['Excluded lease statuses', card.excluded_lease_statuses.join(', ') || 'None'],
        ['User Sync', card.enabled ? 'On' : 'Off'],
        ['Automated access', `${ACCESS_MODE[card.automated_access].name}. ${ACCESS_MODE[card.automated_access].means}`],
        ['Common area keys', card.common_area_keys.join(', ') || 'None'],
        ['Access of who moved out ends after', card.automated_access === 'approval_required' && count(card.revoke_after_hours, 'hour')],
        ['A sync is held above', `${card.held_changes_threshold} % of the people`],
      ].map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>
  </section>`;

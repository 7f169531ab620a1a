// What is next once User Sync is on, until all of it is done.

import { html, useState } from '../preact.js';
import { alertsOf, decisions, useAttention } from './attention.js';
import { Button } from './parts.js';
import { Support } from './support.js';
import { count, people } from '../words.js';

/** Alerts that are put right in the PMS, not here. */
const IN_THE_PMS = /** @type {const} */ (['duplicate_email', 'missing_email']);

/**
 * What is left to do: in which words, where, and how much of it is done.
 * @param {import('./attention.js').Attention} attention @param {import('../api.js').Card} card @param {string} base
 */
function left(attention, card, base) {
  const { units } = attention;
  const unmapped = alertsOf(attention, 'unmapped_unit');
  const toCorrect = IN_THE_PMS.reduce((sum, kind) => sum + alertsOf(attention, kind), 0);
  const toDecide = decisions(attention) - toCorrect;
  return [
    unmapped > 0 && {
      what: `Map ${count(unmapped, 'unit')}`, href: `${base}/integrations/settings/units?show=unmapped`,
      why: units.suggested ? `Their residents are in Door without a unit. ${units.suggested === 1 ? 'One suggestion' : `${units.suggested.toLocaleString('en-US')} suggestions`} can be accepted at once.` : 'Their residents are in Door without a unit.',
    },
    toCorrect > 0 && { what: `Correct ${count(toCorrect, 'email')} in the PMS`, href: `${base}/alerts`, why: 'Emails that are missing or shared. They are brought in by the next sync after that.' },
    toDecide > 0 && { what: `Decide about ${count(toDecide, 'alert')}`, href: `${base}/alerts`, why: 'Whoever a sync could not tell apart.' },
    attention.suggestions > 0 && { what: `Review access of ${people(attention.suggestions)}`, href: `${base}/access`, why: 'Nothing changes until you approve it.' },
    card.automated_access === 'off' && { what: 'Choose who gives access', href: `${base}/integrations/settings/access`, why: 'Keys are given by hand now; Door can suggest or give them by lease and unit.' },
  ].filter((step) => step !== false);
}

/** @param {{ card: import('../api.js').Card, property: import('../api.js').Schemas['Property'] }} props */
export function Next({ card, property }) {
  const { attention } = useAttention();
  const key = `next done ${property.property_id}`;
  const [hidden, hide] = useState(() => localStorage.getItem(key) !== null);
  if (!attention || !card.enabled || !card.last_sync || hidden) return null;
  const steps = left(attention, card, `/properties/${property.property_id}`);
  if (!steps.length) return null;
  const enough = () => {
    localStorage.setItem(key, 'yes');
    hide(true);
  };
  return html`
    <section class="card stack" aria-labelledby="next">
      <div class="row between"><h2 id="next">What is next</h2><${Button} kind="small plain" onClick=${enough}>Hide this<//></div>
      <p>User Sync is on, and ${people(attention.people.current + attention.people.future)} who live here or are to move in ${attention.people.current + attention.people.future === 1 ? 'is' : 'are'} in Door.</p>
      <ol class="todo">${steps.map(({ what, href, why }) => html`<li><a href=${href}>${what}</a><span class="hint">${why}</span></li>`)}</ol>
      <${Support} about="Setting up ${property.name}" />
    </section>`;
}

// A lifecycle set by hand: what it does, before it is done.

import { html } from '../preact.js';
import * as api from '../api.js';
import { useAction } from '../hooks.js';
import { LIFECYCLE } from '../words.js';
import { Confirm } from './dialog.js';

/** @typedef {api.Schemas['Person']} Person */

/** Those that a manager can set. */
export const SETTABLE = /** @type {const} */ (['future', 'current', 'past']);

/**
 * What a lifecycle set by hand does.
 * @param {typeof SETTABLE[number]} to
 * @param {Person} person
 * @param {api.Schemas['AutomatedAccess']} mode
 */
function effect(to, person, mode) {
  const holds = person.pms_ref ? 'It holds until the PMS says another lifecycle or unit.' : 'It holds until a manager says otherwise.';
  if (to === 'current') {
    if (mode === 'off') return `Automated access is off here, so managers give them keys by hand. ${holds}`;
    return `${person.unit ? `They get access to ${person.unit.name} and the common areas at once.` : 'They have no Door unit, so they get access once their unit is mapped.'} ${holds}`;
  }
  const ends = person.access.state === 'ended' ? 'They have no access as it is.' : 'All their access ends at once, keys given by hand too.';
  return `${to === 'past' ? 'They move out. ' : ''}${ends} The account is kept. ${holds}`;
}

/**
 * Asks, and sets it; in words of its own where one has come for something else than the lifecycle.
 * @param {{ person: Person, to: typeof SETTABLE[number], property: api.Schemas['Property'], mode: api.Schemas['AutomatedAccess'],
 *   action?: string, set: (what: string) => void, onClose: () => void }} props
 */
export function SetLifecycle({ person, to, property, mode, action = `Set to ${LIFECYCLE[to].name}`, set, onClose }) {
  const name = `${person.first_name} ${person.last_name}`;
  const setting = useAction(async () => {
    await api.setLifecycle(property.property_id, person.person_id, to);
    set(`${name} is now ${LIFECYCLE[to].name}.`);
  });
  return html`
    <${Confirm} title="${action}: ${name}?" does=${html`<p>${effect(to, person, mode)}</p>`}
      action=${action} danger=${to !== 'current'} doing=${setting} onConfirm=${setting.run} onClose=${onClose} />`;
}

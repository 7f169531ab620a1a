// A roll-out: how far each property is, what turning on would do, and turning on. It goes on whether or not somebody looks.

import { html, useEffect, useState } from '../preact.js';
import * as api from '../api.js';
import { finds, naturally } from '../find.js';
import { useAction, useLoad } from '../hooks.js';
import { accessToken } from '../session.js';
import { Counts, inOneLine } from '../ui/counts.js';
import { Confirm } from '../ui/dialog.js';
import { HoldReasons } from '../ui/hold.js';
import { Badge, Button, Choice, Empty, Loaded, Notice, Pager, ProblemNotice, Screen, Search, Time, prose, useSlice } from '../ui/parts.js';
import { PMS, ROLLOUT, count, fullStop, known, taken } from '../words.js';

/** @typedef {api.Schemas['Rollout']} Rollout */
/** @typedef {api.Schemas['RolloutLine']} Line */

const PAGE = 50;
/** Between two looks while it is at work. */
const WAIT = 2000;

const isHeld = (/** @type {Line} */ line) => line.state === 'ready' && line.hold_reasons.length > 0;
const lines = (/** @type {Rollout} */ { lines_by_state: by }, /** @type {Line['state'][]} */ ...states) => states.reduce((sum, state) => sum + (by[state] ?? 0), 0);

/** @type {Record<string, { name: string, fits: (line: Line) => boolean }>} */
const WHICH = {
  refused: { name: 'Went no further', fits: ({ state }) => state === 'refused' },
  held: { name: 'Would be held', fits: isHeld },
  ready: { name: 'Ready', fits: ({ state }) => state === 'ready' },
  waiting: { name: 'Waiting', fits: ({ state }) => state === 'waiting' || state === 'turning_on' },
  on: { name: 'On', fits: ({ state }) => state === 'on' },
};
const EVERY = { fits: () => true };

/** What needs somebody first comes first. @param {Line} line */
const rank = (line) => (line.state === 'refused' ? 0 : isHeld(line) ? 1 : 2);

/** @param {{ params: Record<string, string>, properties: api.Schemas['Property'][], refresh: () => void }} props */
export function OneRollout({ params, properties, refresh }) {
  const loaded = useLoad(() => api.rollout(params.rollout), [params.rollout]);
  const { data, replace } = loaded;
  const isAtWork = Boolean(data && lines(data, 'waiting', 'turning_on'));
  useEffect(() => {
    if (!isAtWork) return undefined;
    let wanted = true;
    (async () => {
      while (wanted) {
        await new Promise((done) => setTimeout(done, WAIT));
        const now = wanted && accessToken() ? await api.rollout(params.rollout).catch(() => null) : null;
        if (wanted && now) replace(now);
      }
    })();
    return () => {
      wanted = false;
    };
  }, [params.rollout, isAtWork]);
  const model = properties.find(({ property_id }) => property_id === data?.model.property_id);
  return html`
    <${Screen} title=${data ? `Roll-out to ${count(data.properties, 'property', 'properties')}` : 'Roll-out'}
      lead=${data && html`Set up like ${model?.name ?? data.model.property_id}, with ${PMS[data.model.pms]}. Begun by ${data.begun_by}, <${Time} at=${data.begun_at} zone=${model?.time_zone ?? 'UTC'} />. You can leave this page; it goes on.`}
      actions=${html`<a class="button" href="/rollouts">All roll-outs</a>`}>
      <${Loaded} of=${loaded} lines=${8}>${(/** @type {Rollout} */ rollout) => html`<${Shown} rollout=${rollout} changed=${(/** @type {Rollout} */ now) => {
        replace(now);
        refresh();
      }} />`}<//>
    <//>`;
}

/** How far it is, in one line. @param {Rollout} rollout */
function standing(rollout) {
  const n = (/** @type {number} */ n) => n.toLocaleString('en-US');
  const [waiting, turning, on, refused] = [lines(rollout, 'waiting'), lines(rollout, 'turning_on'), lines(rollout, 'on'), lines(rollout, 'refused')];
  const seen = rollout.properties - waiting - refused;
  const parts = [`${n(seen)} of ${n(rollout.properties)} set up and previewed`];
  if (on || turning) parts.push(`${n(on)} on`);
  if (turning) parts.push(`${n(turning)} turning on`);
  if (refused) parts.push(`${n(refused)} went no further`);
  return parts.join(', ');
}

/** @param {{ rollout: Rollout, changed: (now: Rollout) => void }} props */
function Shown({ rollout, changed }) {
  const [asking, ask] = useState(/** @type {api.Schemas['WhichLines'] | null} */ (null));
  const [q, search] = useState('');
  const [show, choose] = useState('');
  const id = rollout.rollout_id;
  const turn = useAction(async (/** @type {api.Schemas['WhichLines']} */ which) => {
    changed(await api.turnRolloutOn(id, which));
    ask(null);
  });
  const goOn = useAction(async () => changed(await api.continueRollout(id)));
  const isAtWork = lines(rollout, 'waiting', 'turning_on') > 0;
  const [ready, refused] = [lines(rollout, 'ready'), lines(rollout, 'refused')];
  const free = ready - rollout.held;
  const { fits } = known(WHICH, show) ?? EVERY;
  const found = rollout.lines
    .filter((line) => fits(line) && finds(q, [line.name, line.property_id, ...line.pms_properties.map(({ name, pms_property_id }) => `${name} ${pms_property_id}`)]))
    .sort((a, b) => rank(a) - rank(b) || naturally(a.name, b.name));
  const pages = useSlice(found, PAGE);
  return html`
    <div class="card stack">
      <p role="status">${isAtWork && html`<span class="spinner" aria-hidden="true" /> `}<strong>${standing(rollout)}.</strong></p>
      <${Counts} counts=${rollout.counts} would />
      <div class="row">
        ${ready > 0 && html`<${Button} kind=${rollout.held ? '' : 'primary'} onClick=${() => ask('all')}>Turn on all ${ready.toLocaleString('en-US')}<//>`}
        ${rollout.held > 0 && free > 0 && html`<${Button} kind="primary" onClick=${() => ask('without_hold')}>Turn on the ${free.toLocaleString('en-US')} without a hold<//>`}
        ${(refused > 0 || isAtWork) && html`<${Button} busy=${goOn.busy} onClick=${goOn.run}>${refused ? `Try ${count(refused, 'property', 'properties')} again` : 'Ask again for what waits'}<//>`}
      </div>
      <${ProblemNotice} problem=${goOn.problem} />
    </div>
    <div class="filters no-print" role="search">
      <${Search} label="Search properties" value=${q} onSearch=${search} />
      <${Choice} label="Show" value=${show} onChoose=${choose}
        options=${{ '': `All (${rollout.lines.length.toLocaleString('en-US')})`, ...Object.fromEntries(Object.entries(WHICH).map(([word, { name, fits }]) => [word, `${name} (${rollout.lines.filter(fits).length.toLocaleString('en-US')})`])) }} />
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">Property</th><th scope="col">PMS property</th><th scope="col">State</th><th scope="col">What turning it on does</th></tr></thead>
        <tbody>${pages.data.map((line) => html`<${Row} key=${line.property_id} line=${line} />`)}</tbody>
      </table>
      ${!found.length && html`<${Empty} title="No property fits" />`}
      <${Pager} of=${pages} size=${PAGE} what="properties" />
    </div>
    ${asking && html`
      <${Confirm} title="Turn User Sync on for ${count(asking === 'all' ? ready : free, 'property', 'properties')}?" action="Turn On" danger=${asking === 'all' && rollout.held > 0} doing=${turn}
        does=${html`<${Does} of=${rollout.lines.filter((line) => line.state === 'ready' && (asking === 'all' || !isHeld(line)))} />`}
        onConfirm=${() => turn.run(asking)} onClose=${() => {
          ask(null);
          turn.clear();
        }} />`}`;
}

/** What turning these on does, by the counts of their plans. @param {{ of: Line[] }} props */
function Does({ of }) {
  const sum = of.reduce((sum, { counts }) => ({
    ...sum,
    ...Object.fromEntries(/** @type {const} */ (['created', 'linked', 'updated', 'moved_out', 'access_ended', 'alerted']).map((name) => [name, sum[name] + (counts?.[name] ?? 0)])),
  }), NOTHING);
  const held = of.filter(isHeld).length;
  return html`
    <p>The first sync of each starts at once, and then every hour. Together: ${inOneLine(sum, true)}.</p>
    ${held > 0 && html`<${Notice} kind="warn" title="${count(held, 'of them would', 'of them would')} be held"><p>${taken(sum, true) ? `With them, ${taken(sum, true)}. ` : ''}Turning them on lets exactly what you saw through; what has changed since is held.</p><//>`}`;
}
const NOTHING = { residents: 0, created: 0, linked: 0, updated: 0, unchanged: 0, skipped: {}, alerted: 0, moved_out: 0, access_ended: 0 };

/** @param {{ line: Line }} props */
function Row({ line }) {
  const { property_id: id, name, state, counts, error, sync_id, missing_common_area_keys: missing } = line;
  const shown = isHeld(line) ? ROLLOUT.held : ROLLOUT[state];
  return html`
    <tr>
      <th scope="row"><a href="/properties/${id}/integrations">${name}</a></th>
      <td data-label="PMS property">${line.pms_properties.map(({ name }) => name).join(', ')} <span class="hint">${line.pms_properties.map(({ pms_property_id }) => pms_property_id).join(', ')}</span></td>
      <td><${Badge} kind=${shown.kind}>${shown.name}<//></td>
      <td data-label="What turning it on does">
        ${counts && html`<div>${inOneLine(counts, state !== 'on')}</div>`}
        ${isHeld(line) && counts && html`<${HoldReasons} of=${{ hold_reasons: line.hold_reasons, counts }} />`}
        ${missing.length > 0 && html`<div class="hint">Without the common area ${missing.length === 1 ? 'key' : 'keys'} ${missing.join(', ')}: Door has none such here.</div>`}
        ${error && html`<div class="wrong">${prose(fullStop(error.detail))}</div>`}
        ${sync_id && html`<a href="/properties/${id}/syncs/${sync_id}">First sync</a>`}
      </td>
    </tr>`;
}

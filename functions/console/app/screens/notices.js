// Who is told of what happens in the portfolio without looking: by mail and by webhook, and how that went.

import { html, useState } from '../preact.js';
import * as api from '../api.js';
import { useAction, useLoad, usePages } from '../hooks.js';
import { naturally } from '../find.js';
import { Confirm, Dialog } from '../ui/dialog.js';
import { Badge, Button, Choice, Done, Empty, Field, Loaded, More, Notice, ProblemNotice, Screen, Time, useDone } from '../ui/parts.js';
import { CHANNEL, DELIVERY, NOTICE, TURN, count } from '../words.js';

/** @typedef {api.Schemas['Receiver']} Receiver */
/** @typedef {api.Schemas['NoticeKind']} Kind */
/** @typedef {{ quiet: Kind[], properties: string[] | null }} Choices */
/** @typedef {api.Schemas['Property'][]} Properties */

/** What somebody may want not to hear of; a test is asked for. */
const KINDS = /** @type {Kind[]} */ (Object.keys(NOTICE).filter((kind) => kind !== 'test'));

/** @param {{ properties: Properties }} props */
export function Notices({ properties }) {
  const loaded = useLoad(api.notices, []);
  const deliveries = usePages((cursor) => api.deliveries({ cursor }), []);
  const [adding, add] = useState(false);
  const [done, tell] = useDone();
  const zone = properties[0]?.time_zone ?? 'UTC';
  const changed = (/** @type {string} */ text) => {
    tell(text);
    loaded.reload();
    deliveries.reload();
  };
  const names = new Map(properties.map(({ property_id, name }) => [property_id, name]));
  return html`
    <${Screen} title="Notices" lead="Who is told when something begins that needs somebody, and when it is over. Nobody is told the same twice."
      actions=${html`<${Button} kind="primary" onClick=${() => add(true)}>Add a receiver<//>`}>
      <${Done} of=${done} />
      <${Loaded} of=${loaded} lines=${4}>${(/** @type {api.Schemas['Notices']} */ { receivers, sends_mail }) => html`
        <section class="card flush" aria-labelledby="receivers">
          <div class="card-head"><h2 id="receivers">Who is told</h2></div>
          ${receivers.length ? html`
            <ul class="plain-list">${receivers.map((receiver) => html`
              <li key=${receiver.receiver_id}><${One} receiver=${receiver} properties=${properties} names=${names} changed=${changed} /></li>`)}</ul>`
            : html`<${Empty} title="Nobody is told yet"><p>Until somebody is, a held sync waits until a manager opens this console.</p><//>`}
        </section>
        ${adding && html`<${Add} sendsMail=${sends_mail} properties=${properties} onClose=${() => add(false)} changed=${changed} />`}`}<//>
      <section class="card flush" aria-labelledby="deliveries">
        <div class="card-head row between"><h2 id="deliveries">What was sent</h2><${Button} kind="small" onClick=${deliveries.reload}>Look again<//></div>
        <${Loaded} of=${deliveries} lines=${4}>${(/** @type {api.Schemas['Delivery'][]} */ items) => html`<${Deliveries} items=${items} zone=${zone} />`}<//>
      </section>
      <${More} more=${deliveries.more} busy=${deliveries.busy} onMore=${deliveries.goOn} />
    <//>`;
}

/** @param {{ receiver: Receiver, properties: Properties, names: Map<string, string>, changed: (text: string) => void }} props */
function One({ receiver, properties, names, changed }) {
  const [open, setOpen] = useState(/** @type {'edit' | 'remove' | null} */ (null));
  const { receiver_id: id, to, channel, quiet, properties: some } = receiver;
  const testing = useAction(async () => {
    await api.testReceiver(id);
    changed(`A test is on its way to ${to}. Look again in a moment to see how it went.`);
  });
  const removing = useAction(async () => {
    await api.removeReceiver(id);
    changed(`${to} is told no more.`);
  });
  const close = () => {
    setOpen(null);
    removing.clear();
  };
  const which = some ? some.map((property) => names.get(property) ?? property).sort(naturally).join(', ') : 'All properties';
  return html`
    <div class="stack tight">
      <div class="row between">
        <div class="long"><strong>${to}</strong> <${Badge}>${CHANNEL[channel]}<//></div>
        <div class="row">
          <${Button} kind="small" busy=${testing.busy} aria-label="Test ${to}" onClick=${testing.run}>Test<//>
          <${Button} kind="small" aria-label="Change ${to}" onClick=${() => setOpen('edit')}>Change<//>
          <${Button} kind="small danger" aria-label="Remove ${to}" onClick=${() => setOpen('remove')}>Remove<//>
        </div>
      </div>
      <p class="hint">${which}. ${quiet.length ? `Not told of: ${quiet.map((kind) => NOTICE[kind].name.toLowerCase()).join(', ')}.` : 'Told of everything.'}</p>
      <${ProblemNotice} problem=${testing.problem} />
      ${open === 'edit' && html`<${Edit} receiver=${receiver} properties=${properties} onClose=${close} changed=${(/** @type {string} */ text) => {
        close();
        changed(text);
      }} />`}
      ${open === 'remove' && html`
        <${Confirm} title="Remove ${to}?" action="Remove" danger doing=${removing} onConfirm=${removing.run} onClose=${close}
          does=${html`<p>It is told no more, and what is on its way to it is given up.${channel === 'webhook' && ' Its signing secret is deleted; added again, it gets another.'}</p>`} />`}
    </div>`;
}

/** @param {{ receiver: Receiver, properties: Properties, onClose: () => void, changed: (text: string) => void }} props */
function Edit({ receiver, properties, onClose, changed }) {
  const [choices, set] = useState(/** @type {Choices} */ ({ quiet: receiver.quiet, properties: receiver.properties ?? null }));
  const saving = useAction(async () => {
    await api.changeReceiver(receiver, choices);
    changed(`What ${receiver.to} is told of was saved.`);
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    saving.run();
  };
  return html`
    <${Dialog} title="What ${receiver.to} is told of" onClose=${onClose}>
      <form class="stack" onSubmit=${submit}>
        <${Wanted} choices=${choices} set=${set} properties=${properties} />
        <${ProblemNotice} problem=${saving.problem} />
        <div class="row end"><${Button} onClick=${onClose}>Cancel<//><${Button} type="submit" kind="primary" busy=${saving.busy}>Save<//></div>
      </form>
    <//>`;
}

/** @param {{ sendsMail: boolean, properties: Properties, onClose: () => void, changed: (text: string) => void }} props */
function Add({ sendsMail, properties, onClose, changed }) {
  const [channel, setChannel] = useState(/** @type {Receiver['channel']} */ (sendsMail ? 'email' : 'webhook'));
  const [to, setTo] = useState('');
  const [missing, setMissing] = useState('');
  const [choices, set] = useState(/** @type {Choices} */ ({ quiet: [], properties: null }));
  const [secret, show] = useState(/** @type {string | null} */ (null));
  const adding = useAction(async () => {
    const { signing_secret } = await api.addReceiver({ channel, ...(channel === 'email' ? { address: to } : { url: to }), ...choices });
    changed(`${to} is told from now on.`);
    if (signing_secret) show(signing_secret);
    else onClose();
  });
  const field = channel === 'email' ? '/address' : '/url';
  const wrong = missing || adding.problem?.errors.find(({ pointer }) => pointer === field)?.detail;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setMissing(to.trim() ? '' : channel === 'email' ? 'Enter an email address.' : 'Enter an https address.');
    if (to.trim()) adding.run();
  };
  if (secret) return html`<${Secret} secret=${secret} onClose=${onClose} />`;
  const others = adding.problem?.errors.every(({ pointer }) => pointer === field) && adding.problem.errors.length > 0;
  return html`
    <${Dialog} title="Add a receiver" onClose=${onClose}>
      <form class="stack" onSubmit=${submit} novalidate>
        <${Choice} label="How" value=${channel} options=${sendsMail ? CHANNEL : { webhook: CHANNEL.webhook }} onChoose=${setChannel} />
        ${!sendsMail && html`<p class="hint">Mail is not set up here; support can set up an address to send from.</p>`}
        <${Field} label=${channel === 'email' ? 'Email' : 'Address'} type=${channel === 'email' ? 'email' : 'url'} autocomplete="off" value=${to} wrong=${wrong}
          help=${channel === 'email' ? 'One person. They get no personal data of residents: names of properties, counts and links.' : 'Where a signed call is posted to, as Standard Webhooks has it. It begins with https:// and is reached from the public internet.'}
          onInput=${(/** @type {any} */ event) => setTo(event.currentTarget.value)} />
        <${Wanted} choices=${choices} set=${set} properties=${properties} />
        ${!others && html`<${ProblemNotice} problem=${adding.problem} />`}
        <div class="row end"><${Button} onClick=${onClose}>Cancel<//><${Button} type="submit" kind="primary" busy=${adding.busy}>Add<//></div>
      </form>
    <//>`;
}

/** @param {{ secret: string, onClose: () => void }} props */
function Secret({ secret, onClose }) {
  const [copied, tell] = useDone();
  const copy = () => navigator.clipboard.writeText(secret).then(() => tell('Copied.'), () => tell('Your browser does not let it be copied; select it.'));
  return html`
    <${Dialog} title="The signing secret" onClose=${onClose}>
      <${Notice} kind="warn"><p>It is shown only now. Keep it where the webhook is received: by it you know that a call is ours.</p><//>
      <p class="long"><code>${secret}</code></p>
      <${Done} of=${copied} />
      <div class="row end"><${Button} onClick=${copy}>Copy<//><${Button} kind="primary" onClick=${onClose}>I have kept it<//></div>
    <//>`;
}

/** What is told, and of which properties. @param {{ choices: Choices, set: (choices: Choices) => void, properties: Properties }} props */
function Wanted({ choices, set, properties }) {
  const { quiet, properties: some } = choices;
  const without = (/** @type {any[]} */ all, /** @type {string} */ one) => all.filter((other) => other !== one);
  return html`
    <fieldset class="stack tight">
      <legend><strong>Told of</strong></legend>
      ${KINDS.map((kind) => html`
        <label class="tick" key=${kind}><input type="checkbox" checked=${!quiet.includes(kind)}
          onChange=${() => set({ ...choices, quiet: quiet.includes(kind) ? without(quiet, kind) : [...quiet, kind] })} />
          <span>${NOTICE[kind].name} <span class="hint">${NOTICE[kind].when}</span></span></label>`)}
    </fieldset>
    <${Choice} label="Properties" value=${some ? 'some' : 'all'} options=${{ all: 'All of the portfolio', some: 'Some' }}
      onChoose=${(/** @type {string} */ which) => set({ ...choices, properties: which === 'all' ? null : [] })} />
    ${some && html`
      <fieldset class="stack tight">
        <legend><strong>${count(some.length, 'property', 'properties')}</strong></legend>
        ${[...properties].sort((a, b) => naturally(a.name, b.name)).map(({ property_id: id, name }) => html`
          <label class="tick" key=${id}><input type="checkbox" checked=${some.includes(id)}
            onChange=${() => set({ ...choices, properties: some.includes(id) ? without(some, id) : [...some, id] })} /> <span>${name}</span></label>`)}
      </fieldset>`}`;
}

/** @param {{ items: api.Schemas['Delivery'][], zone: string }} props */
function Deliveries({ items, zone }) {
  if (!items.length) return html`<${Empty} title="Nothing was sent yet"><p>Press Test beside a receiver to try it.</p><//>`;
  return html`
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">To</th><th scope="col">How it went</th></tr></thead>
      <tbody>${items.map((one) => html`
        <tr key=${one.delivery_id}>
          <td data-label="When" class="short"><${Time} at=${one.created_at} zone=${zone} /></td>
          <th scope="row">${NOTICE[one.kind].name}${TURN[one.turn] && `: ${TURN[one.turn]}`}${one.about && html`<div class="hint">${one.about}</div>`}</th>
          <td data-label="To" class="long">${one.to}</td>
          <td><${Badge} kind=${DELIVERY[one.status].kind}>${DELIVERY[one.status].name}<//>
            ${one.status !== 'delivered' && html`<div class="hint">${one.outcome && `${one.outcome}. `}${one.attempts > 0 && `Tried ${count(one.attempts, 'time')}. `}${one.attempts > 0 && one.next_try_at && html`Again <${Time} at=${one.next_try_at} zone=${zone} />.`}</div>`}</td>
        </tr>`)}</tbody>
    </table>`;
}

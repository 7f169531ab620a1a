// User Sync on or off; and the end of the integration.

import { html, useLocation, useState } from '../../preact.js';
import * as api from '../../api.js';
import { useAction } from '../../hooks.js';
import { Confirm } from '../../ui/dialog.js';
import { Button } from '../../ui/parts.js';
import { Activate } from '../setup/activate.js';

/** @param {import('../setup/steps.js').StepProps & { refresh: () => void }} props */
export function UserSync(props) {
  const { property, card, refresh } = props;
  const [asked, ask] = useState(false);
  const { route } = useLocation();
  const removing = useAction(async () => {
    await api.removeIntegration(property.property_id, card.etag);
    refresh();
    route(`/properties/${property.property_id}/integrations`);
  });
  const close = () => {
    ask(false);
    removing.clear();
  };
  return html`
    <section class="card" aria-label="User Sync"><${Activate} ...${props} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${card.enabled && 'Turn User Sync off first.'}</p>
      <div class="row"><${Button} kind="danger" disabled=${card.enabled} onClick=${() => ask(true)}>Remove the integration<//></div>
      ${asked && html`
        <${Confirm} title="Remove the integration of ${property.name}?" action="Remove" danger doing=${removing} onConfirm=${removing.run} onClose=${close}
          does=${html`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`;
}

// Whom to ask where one is stuck, with what they need to know.

import { html } from '../preact.js';

const address = document.querySelector('meta[name="support-email"]')?.getAttribute('content') ?? '';

/**
 * The address, which opens a mail with the page and the request that it is about.
 * @param {{ about?: string, request?: string | null, children?: import('../preact.js').ComponentChildren }} props
 */
export function Support({ about = 'Help with the console', request, children = 'Stuck? Write to' }) {
  const lines = [request && `Request: ${request}`, `Page: ${location.origin}${location.pathname}`, '', ''].filter((line) => line !== undefined && line !== null);
  const mail = `mailto:${address}?subject=${encodeURIComponent(`${about}${request ? ` (request ${request})` : ''}`)}&body=${encodeURIComponent(lines.join('\n'))}`;
  return html`<span class="hint">${children} <a href=${mail}>${address}</a>${request && html`<span>, request <code>${request}</code></span>`}.</span>`;
}
